import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ContentChanges, Report } from '../../../src-shared/contract/reports.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'
import { useSectionName } from './section-name.ts'

/**
 * "Do I stand behind it?": what changed since the last revision and since last year, which results nothing proves.
 * `children` are what is open and what may tell who somebody is; the pages stand beside it.
 */
export function ApprovalPanel({ report, children }: { report: Report; children: ReactNode }) {
  const { reports: words, approval } = useText()
  const { changes, yearBefore, openTasks } = report
  return (
    <section className={classes.card} aria-labelledby="approval">
      <h2 id="approval">{words.approval}</h2>
      <p className={classes.hint}>{words.approvalQuestion}</p>
      <div className={classes.panelPart}>
        {changes === null ? (
          <p className={classes.hint}>{words.firstRevision}</p>
        ) : (
          <h3>{words.changesSince({ revision: changes.since })}</h3>
        )}
        {changes && (
          <Changes report={report} changes={changes} nothing={words.noChanges({ revision: changes.since })} />
        )}
      </div>
      <div className={classes.panelPart}>
        {yearBefore === null ? (
          <p className={classes.hint}>{approval.noYearBefore}</p>
        ) : (
          <>
            <h3>
              <Link href={`/reports/${yearBefore.reportId}`}>
                {approval.sinceYearBefore({ year: yearBefore.year, number: yearBefore.numberAndSymbol })}
              </Link>
            </h3>
            <Changes report={report} changes={yearBefore} nothing={approval.noChangesSinceYearBefore} isFolded />
          </>
        )}
      </div>
      {children}
      {report.documentType === 'report' && openTasks.withoutEvidence.length === 0 && (
        <p className={classes.done}>
          <IconCheck size={16} aria-hidden /> {approval.allWithEvidence}
        </p>
      )}
    </section>
  )
}

/** Tasks by name, each leading to its page. */
export function TaskNames({ tasks }: { tasks: Report['openTasks']['withoutEvidence'] }) {
  return (
    <ul className={classes.names}>
      {tasks.map(({ taskId, title }) => (
        <li key={taskId}>
          <Link href={`/tasks/${taskId}`}>{title}</Link>
        </li>
      ))}
    </ul>
  )
}

interface ChangesProps {
  report: Report
  changes: Omit<ContentChanges, 'since'>
  nothing: string
  /** The text of another year differs nearly everywhere: figures first, the text on demand. */
  isFolded?: boolean
}

function Changes({ report, changes, nothing, isFolded = false }: ChangesProps) {
  const { reports: words, approval } = useText()
  const nameOf = useSectionName(report)
  const { sections, figures, rows, letter, cutOff } = changes
  if (sections.length + figures.length + rows.length === 0 && !letter && !cutOff) return <p>{nothing}</p>
  const text = sections.map(({ key, added, removed }) => (
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
  ))
  return (
    <>
      {letter && !isFolded && <p>{words.letterChanged}</p>}
      {cutOff && !isFolded && <p>{words.cutOffChanged}</p>}
      {figures.length + rows.length > 0 && (
        <ul className={classes.names}>
          {figures.map((figure, index) => (
            <li key={index}>{approval.figureChange(figure)}</li>
          ))}
          {rows.map((row, index) => (
            <li key={`row ${index}`}>{approval.rowChange({ ...row, table: approval.tables[row.table] })}</li>
          ))}
        </ul>
      )}
      {isFolded && sections.length > 0 ? (
        <details>
          <summary>{approval.showText({ sections: sections.length })}</summary>
          {text}
        </details>
      ) : (
        text
      )}
    </>
  )
}
