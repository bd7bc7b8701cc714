import { Modal } from '@mantine/core'
import classes from './keys-help.module.css'
import { useText } from './language.tsx'

/** F1: every key that does something, where it does it. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useText().keysHelp
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} size={800}>
      <div className={classes.groups}>
        {words.groups.map(({ place, keys }) => (
          <section key={place} aria-label={place}>
            <h3 className={classes.place}>{place}</h3>
            <dl className={classes.keys}>
              {keys.map(([key, act]) => (
                <div key={key} className={classes.key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
