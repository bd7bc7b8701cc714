import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { TaskRow } from '../../../src-shared/contract/task-list.ts'
import { taskId } from '../../../src-shared/domain/ids.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { noSelection } from '../../parts/row-selection.ts'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { ProgressChip, TimelinessChip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskPane } from './TaskPane.tsx'
import classes from './tasks.module.css'
import { useTaskFilter } from './use-task-filter.ts'
import { useTaskRows } from './use-task-rows.ts'

/** The list with its filters, what can be done with the chosen rows, and the task that is open. */
export function TaskBrowser({ period, onTakeOn }: { period: Period; onTakeOn: (() => void) | null }) {
  const text = useText()
  const words = text.tasks
  const { taskId: openedParam } = useParams<{ taskId?: string }>()
  const openedId = taskId.safeParse(openedParam).data ?? null
  const [, navigate] = useLocation()
  const state = useTaskFilter()
  const { ids, rowOf, onRange } = useTaskRows(period.id, state.filter, state.sort)
  const [selection, setSelection] = useState(noSelection)
  const [editingId, setEditingId] = useState<string | null>(null)

  const open = (id: string | null) => {
    const suffix = state.query === '' ? '' : `?${state.query}`
    navigate(id === null ? `/tasks${suffix}` : `/tasks/${id}${suffix}`, { replace: openedId !== null })
  }
  const edit = (id: string) => {
    open(id)
    setEditingId(id)
  }
  const chosen = [...selection.selected].flatMap((id) => rowOf(id) ?? [])
  return (
    <>
      <TaskFilters state={state} periodId={period.id} />
      <SplitView
        list={
          <>
            {chosen.length > 1 && (
              <SelectionBar
                rows={chosen}
                periodId={period.id}
                inTrash={state.filter.inTrash}
                onDone={() => setSelection(noSelection)}
              />
            )}
            {ids.isError ? (
              <ErrorNotice error={ids.error} onRetry={() => void ids.refetch()} />
            ) : ids.data === undefined ? (
              <SkeletonRows />
            ) : ids.data.length === 0 ? (
              <NoTasks state={state} onTakeOn={onTakeOn} />
            ) : (
              <DataTable
                label={words.title}
                columns={openedId === null ? allColumns(words) : allColumns(words).filter(({ key }) => inPane.has(key))}
                ids={ids.data}
                rowOf={rowOf}
                activeId={openedId}
                onActive={open}
                onOpen={open}
                onEdit={edit}
                selection={selection}
                onSelection={setSelection}
                onRange={onRange}
              />
            )}
          </>
        }
        detail={
          openedId === null ? null : (
            <TaskPane
              key={openedId}
              taskId={openedId}
              period={period}
              isEditing={editingId === openedId}
              onEditing={(isEditing) => setEditingId(isEditing ? openedId : null)}
              onGone={() => open(null)}
            />
          )
        }
        onCloseDetail={() => open(null)}
      />
    </>
  )
}

/** What stays in the list while a task is open beside it. */
const inPane = new Set(['title', 'progress', 'timeliness'])

type Words = ReturnType<typeof useText>['tasks']

function allColumns(words: Words): Column<TaskRow>[] {
  return [
    { key: 'title', label: words.columns.title, cell: (row) => <TitleCell row={row} /> },
    {
      key: 'progress',
      label: words.columns.progress,
      width: 150,
      cell: (row) => <ProgressChip progress={row.progress} />,
    },
    {
      key: 'timeliness',
      label: words.columns.timeliness,
      width: 232,
      cell: (row) => <TimelinessChip timeliness={row.timeliness} />,
    },
    {
      key: 'owner',
      label: words.columns.owner,
      width: 150,
      cell: (row) => (row.owners.length === 0 ? <Quiet>{words.filters.nobody}</Quiet> : row.owners.join(', ')),
    },
    {
      key: 'evidence',
      label: words.columns.evidence,
      width: 92,
      align: 'right',
      cell: (row) => (row.evidenceCount === 0 ? <Quiet>0</Quiet> : row.evidenceCount),
    },
  ]
}

function Quiet({ children }: { children: string }) {
  return <span className={classes.quiet}>{children}</span>
}

function TitleCell({ row }: { row: TaskRow }) {
  return (
    <span title={row.planShortName === null ? row.title : `${row.title}\n${row.planShortName} · ${row.positions}`}>
      {row.positions !== '' && <span className={classes.position}>{row.positions}</span>}
      {row.title}
    </span>
  )
}

function NoTasks({ state, onTakeOn }: { state: ReturnType<typeof useTaskFilter>; onTakeOn: (() => void) | null }) {
  const words = useText().tasks
  if (state.isFiltered) {
    return (
      <EmptyState
        sentence={words.nothingFound}
        action={
          <Button variant="default" onClick={state.clear}>
            {words.clearFilters}
          </Button>
        }
      />
    )
  }
  if (state.filter.inTrash) return <EmptyState sentence={words.emptyTrash} />
  if (onTakeOn === null) return <EmptyState sentence={words.emptyReader} />
  return (
    <EmptyState
      sentence={words.empty}
      action={
        <Button variant="default" leftSection={<IconChecklist size={16} />} onClick={onTakeOn}>
          {words.takeOn}
        </Button>
      }
    />
  )
}
