import { useCallback, useMemo, useState } from 'react'
import type { FigureColumn, TableBody } from '../../../../src-shared/contract/matrix.ts'
import { indicatorId } from '../../../../src-shared/domain/ids.ts'
import { useCall } from '../../../api/hooks.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { SplitView } from '../../../parts/SplitView.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { nextOrder, orderedBodies, orderToText } from './body-order.ts'
import { ExportTable } from './ExportTable.tsx'
import { FigureColumnPane } from './FigureColumnPane.tsx'
import { FigurePane } from './FigurePane.tsx'
import { bodyCell, ColumnHead, groupCell, totalCell } from './figure-cells.tsx'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixGrid, type Place } from './MatrixGrid.tsx'
import classes from './matrix.module.css'
import type { MatrixView } from './use-matrix-view.ts'
import { useCellsOf, useShownBodies } from './use-shown-bodies.ts'

const noColumns: readonly FigureColumn[] = []
/** Stands where nothing is asked for. */
const noIndicator = indicatorId.parse('00000000-0000-4000-8000-000000000000')

type Opened = { agencyId: string | null; indicatorId: string } | null

/** Bodies by indicators: numbers, and why there is none where there is none. */
export function FigureMatrix({ round, view }: { round: Round; view: MatrixView }) {
  const text = useText()
  const words = text.matrix
  const asked = { ...round, estimate: view.estimate }
  const table = useCall('matrix.figures', asked, { keepPrevious: true })
  const marks = useCall('matrix.figureMarks', asked, { keepPrevious: true })
  const marksOf = useMemo(
    () => new Map(marks.data?.map((mark) => [`${mark.agencyId} ${mark.indicatorId}`, mark.reasons])),
    [marks.data],
  )
  const marked = useMemo(() => new Set<string>(marks.data?.map(({ agencyId }) => agencyId)), [marks.data])
  const { order } = view
  const ordering = table.data?.columns.find(({ indicatorId }) => indicatorId === order?.column)
  const said = useCall(
    'coordination.figureByBody',
    { ...asked, indicatorId: ordering?.indicatorId ?? noIndicator },
    { enabled: ordering !== undefined, keepPrevious: true },
  )
  const inOrder = useMemo(
    () => (order && said.data ? (bodies: readonly TableBody[]) => orderedBodies(bodies, said.data, order) : undefined),
    [order, said.data],
  )
  const { rows, gridRows, windows } = useShownBodies({ bodies: table.data?.bodies, marked, view, inOrder })
  const upper = useCall(
    'matrix.figureRows',
    { ...asked, agencyIds: windows.upper },
    { enabled: windows.upper.length > 0, keepPrevious: true },
  )
  const lower = useCall(
    'matrix.figureRows',
    { ...asked, agencyIds: windows.lower },
    { enabled: windows.lower.length > 0, keepPrevious: true },
  )
  const cellsOf = useCellsOf(upper.data, lower.data)
  const columns = table.data?.columns ?? noColumns
  // The grid draws its lines again only when one of these is another.
  const gridColumns = useMemo(
    () =>
      columns.map((column) => ({
        id: column.indicatorId,
        title: `${column.code}. ${column.name} (${column.unit})\n${words.orderHint}`,
        head: <ColumnHead column={column} />,
      })),
    [columns, words],
  )
  const cell = useCallback(
    (at: number, column: number) => {
      const row = rows[at]
      if (row?.kind === 'group') return groupCell(words, columns[column], row.group)
      const cells = row && cellsOf.get(row.body.agencyId)
      if (!row || !cells) return undefined
      const indicator = columns[column]
      return bodyCell(words, cells[column] ?? null, marksOf.has(`${row.body.agencyId} ${indicator?.indicatorId}`))
    },
    [rows, columns, cellsOf, marksOf, words],
  )
  const [cursor, setCursor] = useState<Place>({ row: -1, column: 0 })
  const [opened, setOpened] = useState<Opened>(null)
  const failed = [table, marks, said, upper, lower].find((one) => one.isError)
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!table.data) return <SkeletonRows />
  const { usualCutOff } = table.data
  if (columns.length === 0) return <EmptyState sentence={text.coordinationPage.noIndicators} />
  const open = ({ row, column }: Place) => {
    const indicator = columns[column]
    const at = rows[row]
    if (indicator)
      setOpened({ agencyId: at?.kind === 'body' ? at.body.agencyId : null, indicatorId: indicator.indicatorId })
  }
  const shown = opened && columns.find((one) => one.indicatorId === opened.indicatorId)
  const body = opened?.agencyId ? table.data.bodies.find((one) => one.agencyId === opened.agencyId) : undefined
  const uneven = table.data.bodies.filter((one) => one.otherCutOff).length
  return (
    <SplitView
      onCloseDetail={() => setOpened(null)}
      detail={
        shown &&
        (body ? (
          <FigurePane
            key={`${body.agencyId} ${shown.indicatorId}`}
            round={round}
            body={body}
            column={shown}
            cell={cellsOf.get(body.agencyId)?.[columns.indexOf(shown)] ?? null}
            reasons={marksOf.get(`${body.agencyId} ${shown.indicatorId}`) ?? []}
          />
        ) : (
          <FigureColumnPane column={shown} bodies={table.data.bodies} />
        ))
      }
      list={
        <>
          <MatrixBar view={view} bodies={table.data.bodies} marked={marked}>
            <ExportTable round={round} table="figures" estimate={view.estimate} />
          </MatrixBar>
          <p className={classes.lines}>
            {words.legend}
            {usualCutOff && uneven > 0 && (
              <span className={classes.uneven}> · {words.unevenCutOffs({ usual: usualCutOff, others: uneven })}</span>
            )}
          </p>
          {rows.length === 0 ? (
            <EmptyState sentence={text.coordinationPage.nothingFits} />
          ) : (
            <MatrixGrid
              label={words.label.figures}
              firstHead={words.body}
              columns={gridColumns}
              columnWidth={112}
              align="right"
              rows={gridRows}
              totalFirst={words.total}
              total={(at) => totalCell(words, columns[at])}
              cell={cell}
              cursor={cursor}
              onCursor={setCursor}
              onOpen={open}
              onRange={windows.show}
              order={order}
              onOrder={(column) => view.change({ order: orderToText(nextOrder(order, column)) })}
            />
          )}
        </>
      }
    />
  )
}
