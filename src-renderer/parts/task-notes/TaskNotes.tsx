import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { EvidenceDialog } from '../evidence-list/EvidenceDialog.tsx'
import { SkeletonRows } from '../SkeletonRows.tsx'
import { AddNote } from './AddNote.tsx'
import { NoteEntry } from './NoteEntry.tsx'
import classes from './task-notes.module.css'

const pageSize = 50
/** The most that one answer holds: more than a task has in a year. */
const longest = 1000

/** What was done for a task in a period, newest first: to read, to add to, to correct. For the page of the task. */
export function TaskNotes({ taskId, periodId }: { taskId: TaskId; periodId: PeriodId }) {
  const words = useText().notes
  const [limit, setLimit] = useState(pageSize)
  const notes = useCall('notes.list', { taskId, periodId, limit }, { keepPrevious: true })
  const mayAdd = useHasRole('clerk', 'approver')
  const [opened, setOpened] = useState<EvidenceRow | null>(null)
  const heading = (
    <h3 className={classes.heading}>
      {words.title}
      {notes.data !== undefined && notes.data.total > 0 && <span className={classes.count}>{notes.data.total}</span>}
    </h3>
  )
  return (
    <section aria-label={words.title}>
      {mayAdd ? (
        <AddNote key={`${taskId} ${periodId}`} taskId={taskId} periodId={periodId} heading={heading} />
      ) : (
        <div className={classes.head}>{heading}</div>
      )}
      {notes.isError ? (
        <ErrorNotice error={notes.error} onRetry={() => void notes.refetch()} />
      ) : notes.data === undefined ? (
        <SkeletonRows rows={3} />
      ) : notes.data.notes.length === 0 ? (
        <p className={classes.by}>
          {words.empty} {words.emptyHint}
        </p>
      ) : (
        <ol className={classes.timeline}>
          {notes.data.notes.map((note) => (
            <NoteEntry key={note.id} note={note} onOpenEvidence={setOpened} />
          ))}
        </ol>
      )}
      {notes.data !== undefined && notes.data.total > notes.data.notes.length && limit < longest && (
        <Button size="xs" variant="default" onClick={() => setLimit(Math.min(longest, limit + pageSize))}>
          {words.more}
        </Button>
      )}
      {opened && <EvidenceDialog row={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
