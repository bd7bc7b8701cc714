import { useCallback, useMemo, useState } from 'react'
import type { TaskCell, TaskColumn } from '../../../../src-shared/contract/matrix.ts'
import type { Text } from '../../../../src-shared/text/text.ts'
import { useCall } from '../../../api/hooks.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { SplitView } from '../../../parts/SplitView.tsx'
import { ProgressChip } from '../../../parts/StatusChips.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { ExportTable } from './ExportTable.tsx'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixGrid, type Place } from './MatrixGrid.tsx'
import type { GridCell } from './MatrixLine.tsx'
import classes from './matrix.module.css'
import { TaskColumnPane } from './TaskColumnPane.tsx'
import { TaskPane } from './TaskPane.tsx'
import type { MatrixView } from './use-matrix-view.ts'
import { useCellsOf, useShownBodies } from './use-shown-bodies.ts'

type Opened = { agencyId: string | null; itemId: string } | null

type Words = Text['matrix']

const noColumns: readonly TaskColumn[] = []

/** Bodies by tasks: how far each says it is with each task it was given. */
export function TaskMatrix({ round, view }: { round: Round; view: MatrixView }) {
  const text = useText()
  const words = text.matrix
  const table = useCall('matrix.tasks', round, { keepPrevious: true })
  const { rows, gridRows, windows } = useShownBodies({ bodies: table.data?.bodies, marked: null, view })
  const itemIds = useMemo(() => (table.data?.columns ?? []).map((column) => column.itemId), [table.data])
  const upper = useCall(
    'matrix.taskRows',
    { ...round, itemIds, agencyIds: windows.upper },
    { enabled: windows.upper.length > 0, keepPrevious: true },
  )
  const lower = useCall(
    'matrix.taskRows',
    { ...round, itemIds, agencyIds: windows.lower },
    { enabled: windows.lower.length > 0, keepPrevious: true },
  )
  const cellsOf = useCellsOf(upper.data, lower.data)
  const columns = table.data?.columns ?? noColumns
  // The grid draws its lines again only when one of these is another.
  const gridColumns = useMemo(
    () =>
      columns.map((column) => ({
        id: column.itemId,
        title: `${column.position} ${column.text}`,
        head: (
          <span className={classes.name}>
            <span className={classes.code}>{column.position}</span> {column.text}
          </span>
        ),
      })),
    [columns],
  )
  const cell = useCallback(
    (at: number, column: number) => {
      const row = rows[at]
      if (row?.kind === 'group') {
        return groupCell(words, columns[column]?.groups.find((one) => one.group === row.group)?.total)
      }
      const cells = row && cellsOf.get(row.body.agencyId)
      return cells && bodyCell(text, cells[column] ?? null)
    },
    [rows, columns, cellsOf, words, text],
  )
  const [cursor, setCursor] = useState<Place>({ row: -1, column: 0 })
  const [opened, setOpened] = useState<Opened>(null)
  const failed = [table, upper, lower].find((one) => one.isError)
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!table.data) return <SkeletonRows />
  if (columns.length === 0) return <EmptyState sentence={words.noTasks} />
  const open = ({ row, column }: Place) => {
    const task = columns[column]
    const at = rows[row]
    if (task) setOpened({ agencyId: at?.kind === 'body' ? at.body.agencyId : null, itemId: task.itemId })
  }
  const shown = opened && columns.find((one) => one.itemId === opened.itemId)
  const body = opened?.agencyId ? table.data.bodies.find((one) => one.agencyId === opened.agencyId) : undefined
  return (
    <SplitView
      onCloseDetail={() => setOpened(null)}
      detail={
        shown &&
        (body ? (
          <TaskPane
            key={`${body.agencyId} ${shown.itemId}`}
            round={round}
            body={body}
            column={shown}
            cell={cellsOf.get(body.agencyId)?.[columns.indexOf(shown)] ?? null}
          />
        ) : (
          <TaskColumnPane column={shown} />
        ))
      }
      list={
        <>
          <MatrixBar view={view} bodies={table.data.bodies} marked={null}>
            <ExportTable round={round} table="tasks" estimate={false} />
          </MatrixBar>
          <p className={classes.lines}>{words.summary(summaryOf(columns))}</p>
          {rows.length === 0 ? (
            <EmptyState sentence={text.coordinationPage.nothingFits} />
          ) : (
            <MatrixGrid
              label={words.label.tasks}
              firstHead={words.body}
              columns={gridColumns}
              columnWidth={156}
              align="left"
              rows={gridRows}
              totalFirst={words.total}
              total={(at) => totalCell(words, columns[at]?.total)}
              cell={cell}
              cursor={cursor}
              onCursor={setCursor}
              onOpen={open}
              onRange={windows.show}
            />
          )}
        </>
      }
    />
  )
}

function totalCell(words: Words, total: TaskColumn['total'] | undefined): GridCell {
  if (!total) return { content: null }
  return {
    content: (
      <>
        {words.doneOf(total)}
        <span className={classes.small}>{words.bodiesOf({ count: total.told, of: total.of })}</span>
      </>
    ),
  }
}

function groupCell(words: Words, total: TaskColumn['total'] | undefined): GridCell {
  return { content: total ? words.bodiesOf({ count: total.told, of: total.of }) : null }
}

function bodyCell({ matrix: words, parts }: Text, cell: TaskCell | null): GridCell {
  if (cell === null) return { content: null }
  const { state, results, evidence, late } = cell
  switch (state) {
    case 'missing':
      return {
        look: 'missing',
        title: words.states.missing,
        content: <span className={classes.unseen}>{words.states.missing}</span>,
      }
    case 'waiting':
      return { look: 'quiet', title: words.states.waiting, content: words.waitingSign }
    case 'silent':
      return { look: 'quiet', title: words.states.silent, content: words.silentSign }
    default:
      return {
        look: late ? 'late' : undefined,
        title: [
          parts.progress[state],
          words.results({ count: results }),
          words.evidence({ count: evidence }),
          ...(late ? [words.late] : []),
        ].join(' · '),
        content: <ProgressChip progress={state} />,
      }
  }
}

/** Each task once, however many bodies share it. */
function summaryOf(columns: readonly TaskColumn[]) {
  const known = columns.filter(({ joint }) => joint.progress !== null && joint.progress !== 'not-applicable')
  const done = known.filter(({ joint }) => joint.progress === 'done').length
  const unknown = columns.filter(({ joint }) => joint.progress === null).length
  return { tasks: columns.length, done, open: known.length - done, unknown }
}
