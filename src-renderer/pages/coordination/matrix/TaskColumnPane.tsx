import type { TaskColumn } from '../../../../src-shared/contract/matrix.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { ReadAll } from './TaskPane.tsx'

/** A task over all bodies: how it stands counted once, and who answered, group by group. */
export function TaskColumnPane({ column }: { column: TaskColumn }) {
  const text = useText()
  const words = text.matrix
  const { joint, total, groups } = column
  const progress = joint.progress ? text.parts.progress[joint.progress] : ''
  const said = (one: TaskColumn['total']) =>
    `${words.bodiesOf({ count: one.told, of: one.of })} · ${words.doneOf({ done: one.done })}`
  return (
    <article className={classes.pane}>
      <h2>
        {column.position} {column.text}
      </h2>
      <Facts
        facts={[
          { name: words.once, value: words.joint({ progress, by: joint.by }) },
          { name: words.total, value: said(total) },
          ...groups.map((one) => ({ name: text.coordinationPage.groups[one.group], value: said(one.total) })),
        ]}
      />
      <ReadAll itemId={column.itemId} />
    </article>
  )
}
