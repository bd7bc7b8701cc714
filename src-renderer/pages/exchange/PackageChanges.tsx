import { VisuallyHidden } from '@mantine/core'
import type { PackageItemChange } from '../../../src-shared/contract/packages.ts'
import { useText } from '../../shell/language.tsx'
import classes from './exchange.module.css'

/** The next version beside the one held, item by item; what stays the same is only counted. */
export function PackageChanges({ items, from, to }: { items: readonly PackageItemChange[]; from: number; to: number }) {
  const words = useText().exchangePage
  const count = (change: PackageItemChange['change']) => items.filter((item) => item.change === change).length
  const changed = items.filter((item) => item.change !== 'same')
  return (
    <div>
      <h3>{words.changes({ from, to })}</h3>
      <p className={classes.quiet}>
        {words.counts({ reworded: count('reworded'), added: count('new'), gone: count('gone'), same: count('same') })}
      </p>
      {changed.length === 0 && <p className={classes.quiet}>{words.nothingChanged}</p>}
      {changed.map((item) => (
        <div key={item.id} className={classes.change}>
          <strong>{item.position}</strong>
          <span>{words.kinds[item.change]}</span>
          <div>
            {item.before !== null && (
              <p className={classes.old}>
                <VisuallyHidden>{words.before}: </VisuallyHidden>
                {item.before}
              </p>
            )}
            {item.after !== null && <p>{item.after}</p>}
          </div>
          {item.tasks > 0 && (
            <p className={`${classes.wide} ${classes.quiet}`}>{words.tasksOn({ count: item.tasks })}</p>
          )}
        </div>
      ))}
    </div>
  )
}
