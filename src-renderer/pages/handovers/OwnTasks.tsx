import { Link } from 'wouter'
import type { TransferLine } from '../../../src-shared/contract/reorganisations.ts'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'

/** Tasks of the office itself on a line: its own people say whether they still apply. */
export function OwnTasks({ tasks, isMoved }: { tasks: TransferLine['tasks']; isMoved: boolean }) {
  const words = useText().reorganisations.worklist
  if (tasks.length === 0) return null
  return (
    <div className={classes.quiet}>
      {isMoved ? words.tasksLeft : words.tasksOn}
      <ul className={classes.tasks}>
        {tasks.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/tasks/${id}`} className={classes.name}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
