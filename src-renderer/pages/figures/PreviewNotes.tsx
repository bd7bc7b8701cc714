import { IconAlertTriangle } from '@tabler/icons-react'
import type { ImportPreview } from '../../../src-shared/contract/figure-imports.ts'
import { useText } from '../../shell/language.tsx'
import classes from './imports.module.css'

/** What is odd about a form as a whole, and the cells that cannot be taken. */
export function PreviewNotes({ preview }: { preview: ImportPreview }) {
  const words = useText().figures.imports
  const { formVersion, setVersion, dropped, problems, problemCount } = preview
  const notes = [
    preview.kind === 'breakdown' && words.placesCount({ count: preview.places.length }),
    preview.kind === 'breakdown' && preview.totalLines.length > 0 && words.totalLines({ names: preview.totalLines }),
    formVersion !== setVersion && words.oldVersion({ form: formVersion, now: setVersion }),
    dropped.length > 0 && words.dropped({ names: dropped }),
  ].filter((note) => note !== false)
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      {problemCount > 0 && (
        <details className={classes.problems} open={problemCount <= 5}>
          <summary>
            <IconAlertTriangle size={16} aria-hidden /> {words.problemsTitle({ count: problemCount })}
          </summary>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.row} ${problem.column} ${problem.why}`}>{words.problem(problem)}</li>
            ))}
            {problemCount > problems.length && <li>{words.problemsMore({ count: problemCount - problems.length })}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
