import { Checkbox, Group, Select } from '@mantine/core'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './plan.module.css'
import type { Body, ReadPhrase } from './use-phrase.ts'

/** The preview of a phrase: each part of it with the bodies it stands for, to be ticked off one by one. */
export function PhraseBodies({ read, hasPhrase }: { read: ReadPhrase; hasPhrase: boolean }) {
  const words = useText().plans.assignments
  const tick = ({ id, name }: Body) => (
    <Checkbox key={id} size="xs" label={name} checked={read.isChosen(id)} onChange={() => read.toggle(id)} />
  )
  return (
    <>
      <Group grow>
        <Select
          size="xs"
          label={words.province}
          data={read.provinces.map(({ id, name }) => ({ value: id, label: name }))}
          value={read.provinceId}
          onChange={(id) => read.setProvince(read.provinces.find((one) => one.id === id)?.id ?? null)}
        />
        {read.formerNames.length > 0 && (
          <Select
            size="xs"
            label={words.former}
            data={[
              { value: '', label: words.formerAll },
              ...read.formerNames.map((name) => ({ value: name, label: name })),
            ]}
            value={read.former ?? ''}
            onChange={(name) => read.setFormer(name === '' ? null : name)}
          />
        )}
      </Group>
      <ErrorNotice error={read.error} />
      {(hasPhrase || read.added.length > 0) && (
        <div>
          <p className={classes.partTitle} role="status">
            {read.chosen.length === 0 ? words.standsNone : words.stands({ count: read.chosen.length })}
          </p>
          {(read.parts.length > 0 || read.added.length > 0) && (
            <div className={classes.ticks}>
              {read.parts.map((part) => (
                <section key={part.words}>
                  <p className={classes.partTitle}>
                    “{part.words}”<span className={classes.quiet}> · {words.kinds[part.kind]}</span>
                    {part.needsPerson && <span className={classes.quiet}> · {words.needsPerson}</span>}
                  </p>
                  {part.agencies.map(tick)}
                  {part.offered.map(tick)}
                </section>
              ))}
              {read.added.map(tick)}
            </div>
          )}
          {read.unread.length > 0 && <p className={classes.quiet}>{words.unread({ words: read.unread.join('; ') })}</p>}
        </div>
      )}
    </>
  )
}
