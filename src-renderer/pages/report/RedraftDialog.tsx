import { Text } from '@mantine/core'
import type { RedraftChanges as Changes } from '../../../src-shared/contract/report-places.ts'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'
import { useSectionName } from './section-name.ts'

/** What the newest records would change, passage by passage; nothing is taken before a person has seen it. */
export function RedraftDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { reports: words, approval } = useText()
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  const { data, error, refetch } = useCall('reports.redraftChanges', seen)
  const redraft = useCommand('reports.redraft')
  const nothing = data !== undefined && data.passages.length + data.rows.length === 0
  const submit = () => {
    const onSuccess = () => {
      showDone(words.redrafted)
      onClose()
    }
    // What is looked at is what is taken: where the records moved on, the new list comes first.
    const onError = () => void refetch()
    redraft.mutate({ ...seen, changesSha256: data?.sha256 ?? null }, { onSuccess, onError })
  }
  return (
    <FormDialog
      opened
      title={approval.redraftTitle}
      verb={words.redraft}
      busy={redraft.isPending}
      disabled={data === undefined || error !== null}
      error={redraft.error}
      size={760}
      onSubmit={submit}
      onClose={onClose}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && <Text>{nothing ? approval.redraftNothing : approval.redraftWhat}</Text>}
      {data && !nothing && <ChangeList report={report} changes={data} />}
    </FormDialog>
  )
}

function ChangeList({ report, changes: { passages, rows } }: { report: Report; changes: Changes }) {
  const { approval } = useText()
  const nameOf = useSectionName(report)
  return (
    <ul className={classes.changes}>
      {passages.map(({ key, kind, title, before, after }, index) => (
        <li key={index} className={classes.change}>
          <p className={classes.changeName}>
            {nameOf(key)}
            {title !== null && ` · ${title}`}
          </p>
          <p className={kind === 'kept' || kind === 'orphaned' ? classes.stale : classes.hint}>
            {approval.redraftKinds[kind]}
          </p>
          <Both before={before} after={after} isKept={kind === 'kept' || kind === 'orphaned'} />
        </li>
      ))}
      {rows.map(({ table, name, before, after }, index) => (
        <li key={`row ${index}`} className={classes.change}>
          <p className={classes.changeName}>
            {approval.tables[table]} · {name}
          </p>
          <Both before={before} after={after} isKept={false} />
        </li>
      ))}
    </ul>
  )
}

/** What stands in the report above what the records say. Words that stay are not struck through. */
function Both({ before, after, isKept }: { before: string | null; after: string | null; isKept: boolean }) {
  const { approval } = useText()
  return (
    <>
      {before !== null && (
        <p className={isKept ? undefined : classes.removed}>
          <span className={classes.hint}>{approval.inReport}: </span>
          {isKept ? before || approval.empty : <del>{before || approval.empty}</del>}
        </p>
      )}
      {after !== null && (
        <p className={isKept ? undefined : classes.added}>
          <span className={classes.hint}>{approval.inRecords}: </span>
          {isKept ? after || approval.empty : <ins>{after || approval.empty}</ins>}
        </p>
      )}
    </>
  )
}
