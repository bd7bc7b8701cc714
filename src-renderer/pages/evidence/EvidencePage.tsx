import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import { formatDate, vietnamTimeOf } from '../../../src-shared/domain/business-date.ts'
import { evidenceId } from '../../../src-shared/domain/ids.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { AddEvidenceDialog } from '../../parts/evidence-list/AddEvidenceDialog.tsx'
import { documentLine } from '../../parts/evidence-list/EvidenceLine.tsx'
import { FileKindIcon, FileStateChip } from '../../parts/evidence-list/FileMark.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { CheckFilesButton, CheckInWork } from './CheckFiles.tsx'
import { EvidenceFilters } from './EvidenceFilters.tsx'
import { EvidencePane } from './EvidencePane.tsx'
import classes from './evidence.module.css'
import { useEvidenceFilter } from './use-evidence-filter.ts'
import { useEvidenceRows } from './use-evidence-rows.ts'

/** "Where is that document?": every file of the office, what it is, what it proves, and whether it is still whole. */
export default function EvidencePage() {
  const words = useText().evidence
  const { evidenceId: opened } = useParams<{ evidenceId?: string }>()
  const openedId = evidenceId.safeParse(opened).data ?? null
  const [, navigate] = useLocation()
  const filters = useEvidenceFilter()
  const { ids, rowOf, onRange } = useEvidenceRows(filters.filter)
  const summary = useCall('evidence.summary', {})
  const mayEdit = useHasRole('clerk', 'approver', 'coordinator')
  const [adding, setAdding] = useState(false)

  const open = (id: string | null) => {
    const suffix = filters.query === '' ? '' : `?${filters.query}`
    navigate(id === null ? `/evidence${suffix}` : `/evidence/${id}${suffix}`, { replace: openedId !== null })
  }
  const addButton = (variant: 'filled' | 'default') =>
    mayEdit && (
      <Button variant={variant} leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        {words.add}
      </Button>
    )
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={summary.data && numbersLine(words, summary.data)}
        actions={<CheckFilesButton />}
        primary={addButton('filled')}
      />
      <EvidenceFilters filters={filters} summary={summary.data} />
      <CheckInWork />
      <SplitView
        list={
          ids.isError ? (
            <ErrorNotice error={ids.error} onRetry={() => void ids.refetch()} />
          ) : ids.data === undefined ? (
            <SkeletonRows />
          ) : ids.data.length === 0 ? (
            filters.isNarrowed ? (
              <EmptyState
                sentence={words.nothingFound}
                action={
                  <Button variant="default" onClick={filters.clear}>
                    {words.clearFilters}
                  </Button>
                }
              />
            ) : (
              <EmptyState sentence={`${words.empty} ${words.emptyHint}`} action={addButton('default')} />
            )
          ) : (
            <DataTable
              label={words.title}
              columns={columnsOf(words)}
              ids={ids.data}
              rowOf={rowOf}
              activeId={openedId}
              onActive={open}
              onRange={onRange}
            />
          )
        }
        detail={openedId === null ? null : <EvidencePane key={openedId} id={openedId} mayEdit={mayEdit} />}
        onCloseDetail={() => open(null)}
      />
      {adding && (
        <AddEvidenceDialog
          links={[]}
          onClose={() => setAdding(false)}
          onAdded={([first]) => first && open(first.evidenceId)}
        />
      )}
    </>
  )
}

function columnsOf(words: Text['evidence']): Column<EvidenceRow>[] {
  return [
    { key: 'name', label: words.fileName, cell: (row) => <FileName row={row} /> },
    {
      key: 'document',
      label: words.document,
      cell: (row) => {
        const line = documentLine(words, row.document)
        return <span title={line}>{line || <span className={classes.quiet}>{words.notKnown}</span>}</span>
      },
    },
    { key: 'tasks', label: words.tasks, width: 84, align: 'right', cell: (row) => row.taskCount },
    {
      key: 'added',
      label: words.addedAt,
      width: 100,
      cell: (row) => formatDate(vietnamTimeOf(row.addedAt).date),
    },
  ]
}

function FileName({ row }: { row: EvidenceRow }) {
  return (
    <span className={classes.fileName}>
      <FileKindIcon mediaType={row.mediaType} />
      <span className={classes.cut} title={row.fileName}>
        {row.fileName}
      </span>
      <FileStateChip state={row.state} />
    </span>
  )
}

function numbersLine(words: Text['evidence'], summary: OutputOf<'evidence.summary'>): string {
  const { total, missing, changed, checkedAt } = summary
  const lost = missing + changed
  const checked = checkedAt && vietnamTimeOf(checkedAt)
  return [
    words.count({ total }),
    lost > 0 ? words.lost({ count: lost }) : null,
    total === 0
      ? null
      : checked
        ? words.checkedAt({ time: `${checked.time} ${formatDate(checked.date)}` })
        : words.neverChecked,
  ]
    .filter(Boolean)
    .join(' · ')
}
