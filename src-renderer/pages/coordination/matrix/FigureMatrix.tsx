import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { FigureCell, FigureColumn } from '../../../../src-shared/contract/matrix.ts'
import { useCall } from '../../../api/hooks.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { SplitView } from '../../../parts/SplitView.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { BodyHead } from './BodyHead.tsx'
import { ExportTable } from './ExportTable.tsx'
import { FigureColumnPane } from './FigureColumnPane.tsx'
import { FigurePane } from './FigurePane.tsx'
import { shortFigure, wholeFigure } from './figure-text.ts'
import { MatrixBar } from './MatrixBar.tsx'
import { type GridCell, MatrixGrid, type Place } from './MatrixGrid.tsx'
import classes from './matrix.module.css'
import { fitsFilter, rowsOf } from './matrix-rows.ts'
import { useCellWindows } from './use-cell-windows.ts'
import type { MatrixView } from './use-matrix-view.ts'

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
  const bodies = useMemo(
    () =>
      (table.data?.bodies ?? []).filter(
        (body) =>
          (view.group === null || body.group === view.group) &&
          view.filters.every((filter) => fitsFilter(filter, body, marked)),
      ),
    [table.data, view.group, view.filters, marked],
  )
  const rows = useMemo(() => rowsOf(bodies), [bodies])
  const agencyIds = useMemo(() => rows.flatMap((row) => (row.kind === 'body' ? [row.body.agencyId] : [])), [rows])
  const windows = useCellWindows(agencyIds)
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
  const cellsOf = useMemo(
    () => new Map([...(lower.data ?? []), ...(upper.data ?? [])].map((row) => [row.agencyId, row.cells])),
    [upper.data, lower.data],
  )
  const [cursor, setCursor] = useState<Place>({ row: -1, column: 0 })
  const [opened, setOpened] = useState<Opened>(null)
  const failed = [table, marks, upper, lower].find((one) => one.isError)
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!table.data) return <SkeletonRows />
  const { columns, usualCutOff } = table.data
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
              columns={columns.map((column) => ({
                id: column.indicatorId,
                title: `${column.code}. ${column.name} (${column.unit})`,
                head: <ColumnHead column={column} />,
              }))}
              columnWidth={112}
              align="right"
              rows={rows.map((row) =>
                row.kind === 'group'
                  ? { id: row.group, kind: 'group', first: text.coordinationPage.groups[row.group] }
                  : { id: row.body.agencyId, kind: 'body', first: <BodyHead body={row.body} /> },
              )}
              totalFirst={words.total}
              total={(at) => totalCell(columns[at])}
              cell={(at, column) => {
                const row = rows[at]
                if (row?.kind === 'group') return groupCell(columns[column], row.group)
                const cells = row && cellsOf.get(row.body.agencyId)
                if (!row || !cells) return undefined
                const indicator = columns[column]
                return bodyCell(cells[column] ?? null, marksOf.has(`${row.body.agencyId} ${indicator?.indicatorId}`))
              }}
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

  function totalCell(column: FigureColumn | undefined): GridCell {
    if (!column) return { content: null }
    const { value, coverage } = column.total
    const missing = coverage.notReported - coverage.silent
    const sentence = coverage.of === 0 ? words.nobodyAsked : words.coverage({ ...coverage, missing })
    return {
      title: value ? `${wholeFigure(value)} ${column.unit}. ${sentence}` : sentence,
      content: (
        <>
          <span className={classes.sign}>
            {column.overlaps.length > 0 && (
              <span role="img" aria-label={words.overlap} title={words.overlap} className={classes.warn}>
                <IconCopy size={13} aria-hidden />
              </span>
            )}
            {value && shortFigure(value)}
          </span>
          <span className={classes.small}>{words.bodiesOf({ count: coverage.counted, of: coverage.of })}</span>
        </>
      ),
    }
  }

  function groupCell(column: FigureColumn | undefined, group: FigureColumn['groups'][number]['group']): GridCell {
    const total = column?.groups.find((one) => one.group === group)?.total
    if (!total) return { content: null }
    const { value, coverage } = total
    const missing = coverage.notReported - coverage.silent
    return {
      content: value && shortFigure(value),
      title: `${value ? `${wholeFigure(value)}. ` : ''}${words.coverage({ ...coverage, missing })}`,
    }
  }

  function bodyCell(cell: FigureCell | null, isMarked: boolean): GridCell {
    if (cell === null) return { content: null }
    const { state, value, asOf } = cell
    const counted = value && (value.kind === 'number' || value.kind === 'share') ? value : null
    if (state === 'value' && counted) {
      const day = asOf === null ? '' : ` · ${words.asOf({ date: asOf })}`
      if (!isMarked) return { content: shortFigure(counted), title: `${wholeFigure(counted)}${day}` }
      return {
        look: 'marked',
        title: `${wholeFigure(counted)}${day} · ${words.outlier}`,
        content: (
          <span className={classes.sign}>
            <IconAlertTriangle size={13} role="img" aria-label={words.outlier} />
            {shortFigure(counted)}
          </span>
        ),
      }
    }
    const said = state === 'value' ? '' : words.states[state]
    switch (state) {
      case 'none-arisen':
      case 'no-data':
      case 'not-applicable':
        return { look: 'quiet', title: said, content: <Sign sign={words.signs[state]} said={said} /> }
      case 'missing':
        return { look: 'missing', title: said, content: <span className={classes.unseen}>{said}</span> }
      case 'waiting':
        return { look: 'quiet', title: said, content: words.waitingSign }
      case 'silent':
        return { look: 'quiet', title: said, content: words.silentSign }
      case 'estimate-only':
        return { look: 'quiet', title: said, content: words.estimateSign }
      default:
        // Shown, and in no total.
        return { look: 'quiet', title: said, content: <s>{counted ? shortFigure(counted) : ''}</s> }
    }
  }
}

function Sign({ sign, said }: { sign: string; said: string }) {
  return (
    <>
      <span aria-hidden>{sign}</span>
      <span className={classes.unseen}>{said}</span>
    </>
  )
}

function ColumnHead({ column }: { column: FigureColumn }) {
  return (
    <span className={classes.name}>
      <span className={classes.code}>{column.code}</span> {column.name} ({column.unit})
    </span>
  )
}
