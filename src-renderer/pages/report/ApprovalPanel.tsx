import type { ContentChanges, Report } from '../../../src-shared/contract/reports.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'
import { useSectionName } from './section-name.ts'

/** "Do I stand behind it?": what changed since the last sealed revision. What is missing stands above it. */
export function ApprovalPanel({ report }: { report: Report }) {
  const words = useText().reports
  return (
    <section className={classes.card} aria-labelledby="approval">
      <h2 id="approval">{words.approval}</h2>
      <p className={classes.hint}>{words.approvalQuestion}</p>
      {report.changes === null ? <p>{words.firstRevision}</p> : <Changes report={report} changes={report.changes} />}
    </section>
  )
}

function Changes({ report, changes }: { report: Report; changes: ContentChanges }) {
  const words = useText().reports
  const nameOf = useSectionName(report)
  const nothing = changes.sections.length + changes.figures.length === 0 && !changes.letter && !changes.cutOff
  if (nothing) return <p>{words.noChanges({ revision: changes.since })}</p>
  return (
    <>
      <h3>{words.changesSince({ revision: changes.since })}</h3>
      {changes.letter && <p>{words.letterChanged}</p>}
      {changes.cutOff && <p>{words.cutOffChanged}</p>}
      {changes.figures.length > 0 && (
        <p>{words.figuresChanged({ names: changes.figures.map((figure) => figure.name).join('; ') })}</p>
      )}
      {changes.sections.map(({ key, added, removed }) => (
        <div key={key} className={classes.change}>
          <p className={classes.changeName}>{nameOf(key)}</p>
          {removed.map((line) => (
            <p key={`- ${line}`} className={classes.removed}>
              <span>{words.removed}: </span>
              <del>{line}</del>
            </p>
          ))}
          {added.map((line) => (
            <p key={`+ ${line}`} className={classes.added}>
              <span>{words.added}: </span>
              <ins>{line}</ins>
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
