import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconUnlink } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { SkeletonRows } from '../SkeletonRows.tsx'
import { showUndo } from '../undo-toast.tsx'
import { AddEvidenceDialog } from './AddEvidenceDialog.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { EvidenceLine } from './EvidenceLine.tsx'
import classes from './evidence-list.module.css'

/** What proves a task in a period: files to look at, to add, to take off. For the page of the task. */
export function EvidenceList({ taskId, periodId }: { taskId: TaskId; periodId: PeriodId }) {
  const text = useText()
  const words = text.evidence
  const link = { taskId, periodId }
  const files = useCall('evidence.list', { filter: link, limit: 200 })
  const mayAdd = useHasRole('clerk', 'approver', 'coordinator')
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<EvidenceRow | null>(null)
  const unlink = useCommand('evidence.unlink')
  const linkAgain = useCommand('evidence.link')
  const takeOff = (row: EvidenceRow) =>
    unlink.mutate(
      { evidenceId: row.id, ...link },
      {
        onSuccess: () =>
          showUndo({
            sentence: words.unlinked,
            undo: text.spine.undo,
            onUndo: () => linkAgain.mutate({ evidenceId: row.id, ...link }),
          }),
      },
    )
  return (
    <section aria-label={words.title}>
      <div className={classes.head}>
        <h3 className={classes.heading}>
          {words.title}
          {files.data !== undefined && files.data.total > 0 && (
            <span className={classes.count}>{files.data.total}</span>
          )}
        </h3>
        {mayAdd && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <ErrorNotice error={unlink.error ?? linkAgain.error} />
      {files.isError ? (
        <ErrorNotice error={files.error} onRetry={() => void files.refetch()} />
      ) : files.data === undefined ? (
        <SkeletonRows rows={2} />
      ) : files.data.rows.length === 0 ? (
        <p className={classes.facts}>{words.emptyHere}</p>
      ) : (
        <ul className={classes.list}>
          {files.data.rows.map((row) => (
            <li key={row.id}>
              <EvidenceLine row={row} onOpen={setOpened} />
              {mayAdd && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${words.unlink}: ${row.fileName}`}
                  title={words.unlink}
                  onClick={() => takeOff(row)}
                >
                  <IconUnlink size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddEvidenceDialog links={[link]} onClose={() => setAdding(false)} />}
      {opened && <EvidenceDialog row={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
