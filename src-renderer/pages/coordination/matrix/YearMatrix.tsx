import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ColumnTotalRow } from '../../../../src-shared/contract/matrix.ts'
import type { YearsBody, YearsFigure } from '../../../../src-shared/contract/matrix-years.ts'
import { indicatorId } from '../../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../../api/call.ts'
import { useCall } from '../../../api/hooks.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../../parts/FilterChips.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { SplitView } from '../../../parts/SplitView.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { ExportTable } from './ExportTable.tsx'
import { shortFigure, wholeFigure } from './figure-text.ts'
import { ChooseTable } from './MatrixBar.tsx'
import { MatrixGrid, type Place } from './MatrixGrid.tsx'
import type { GridCell } from './MatrixLine.tsx'
import classes from './matrix.module.css'
import { rowsOf } from './matrix-rows.ts'
import type { MatrixView } from './use-matrix-view.ts'
import { YearBodyPane } from './YearBodyPane.tsx'
import { YearTotalPane } from './YearTotalPane.tsx'
import { useYearCells } from './year-cells.tsx'

type Table = OutputOf<'matrix.years'>

const fits: Record<'missing' | 'own' | 'ended', (body: YearsBody) => boolean> = {
  missing: ({ missing }) => missing.length > 0,
  own: ({ own }) => own !== null,
  ended: ({ endedOn }) => endedOn !== null,
}
type YearFilter = keyof typeof fits
const filters: readonly YearFilter[] = ['missing', 'own', 'ended']

/** Bodies by years for one indicator: what each said, and what the years make together. */
export function YearMatrix({ round, view }: { round: Round; view: MatrixView }) {
  const words = useText().matrix
  const asked = indicatorId.safeParse(view.indicator)
  const table = useCall('matrix.years', { ...round, indicatorId: asked.data ?? null }, { keepPrevious: true })
  if (table.isError) return <ErrorNotice error={table.error} onRetry={() => void table.refetch()} />
  if (!table.data) return <SkeletonRows />
  const { figure, indicators } = table.data
  return (
    <>
      <div className={classes.bar}>
        <ChooseTable view={view} />
        {figure && (
          <Select
            className={classes['indicator-choice'] ?? ''}
            size="xs"
            searchable
            allowDeselect={false}
            aria-label={words.years.indicator}
            data={indicators.map((one) => ({
              value: one.indicatorId,
              label: `${'  '.repeat(one.level)}${one.code}. ${one.name} (${one.unit})`,
            }))}
            value={figure.indicatorId}
            onChange={(indicator) => view.change({ indicator })}
          />
        )}
        <span className={classes.fill} />
        {figure && <ExportTable round={round} table="years" estimate={false} />}
      </div>
      {figure ? <YearGrid table={table.data} figure={figure} view={view} /> : <NoIndicators />}
    </>
  )
}

function NoIndicators() {
  return <EmptyState sentence={useText().coordinationPage.noIndicators} />
}

function YearGrid({ table, figure, view }: { table: Table; figure: YearsFigure; view: MatrixView }) {
  const text = useText()
  const words = text.matrix
  const [active, setActive] = useState<YearFilter[]>([])
  const bodies = useMemo(
    () =>
      figure.bodies.filter(
        (body) => (view.group === null || body.group === view.group) && active.every((filter) => fits[filter](body)),
      ),
    [figure, view.group, active],
  )
  const rows = useMemo(() => rowsOf(bodies), [bodies])
  const cells = useYearCells(table, figure)
  const [cursor, setCursor] = useState<Place>({ row: -1, column: 0 })
  const [opened, setOpened] = useState<string | null>(null)
  const body = figure.bodies.find((one) => one.agencyId === opened)
  const offered = filters.filter((filter) => active.includes(filter) || figure.bodies.some(fits[filter]))
  return (
    <SplitView
      onCloseDetail={() => setOpened(null)}
      detail={
        opened !== null &&
        (body ? (
          <YearBodyPane key={body.agencyId} body={body} table={table} figure={figure} />
        ) : (
          <YearTotalPane table={table} figure={figure} />
        ))
      }
      list={
        <>
          <div className={classes.chips}>
            <FilterChips<YearFilter>
              chips={offered.map((key) => ({
                key,
                label: words.years.filters[key],
                count: figure.bodies.filter(fits[key]).length,
              }))}
              active={active}
              onChange={setActive}
            />
          </div>
          <p className={classes.lines}>
            {words.years.measures[figure.measure]} {figure.shape === 'share' && words.shareSum}
            <br />
            {words.years.legend}
          </p>
          {rows.length === 0 ? (
            <EmptyState sentence={text.coordinationPage.nothingFits} />
          ) : (
            <MatrixGrid
              label={words.years.label}
              firstHead={words.body}
              columns={cells.columns}
              columnWidth={112}
              align="right"
              rows={rows.map((row) =>
                row.kind === 'group'
                  ? { id: row.group, kind: 'group', first: text.coordinationPage.groups[row.group] }
                  : { id: row.body.agencyId, kind: 'body', first: <YearBodyHead body={row.body} /> },
              )}
              totalFirst={words.total}
              total={(column) => totalCell(cells.total(column))}
              cell={(at, column) => {
                const row = rows[at]
                return row?.kind === 'body' ? cells.of(row.body, column) : { content: null }
              }}
              cursor={cursor}
              onCursor={setCursor}
              onOpen={({ row }) => {
                const at = rows[row]
                setOpened(at?.kind === 'body' ? at.body.agencyId : '')
              }}
              onRange={nothing}
            />
          )}
        </>
      }
    />
  )

  function totalCell(total: ColumnTotalRow | null): GridCell {
    if (total === null) return { content: null }
    const { value, coverage } = total
    const missing = coverage.notReported - coverage.silent
    const sentence = coverage.of === 0 ? words.nobodyAsked : words.coverage({ ...coverage, missing })
    return {
      title: value ? `${wholeFigure(value)} ${figure.unit}. ${sentence}` : sentence,
      content: (
        <>
          {value && shortFigure(value)}
          <span className={classes.small}>{words.bodiesOf({ count: coverage.counted, of: coverage.of })}</span>
        </>
      ),
    }
  }
}

/** Every row came with the table. */
const nothing = () => undefined

function YearBodyHead({ body: { agencyName, endedOn, missing } }: { body: YearsBody }) {
  const words = useText().matrix.years
  return (
    <span className={classes.line}>
      <span className={classes.who} title={agencyName}>
        {agencyName}
      </span>
      {endedOn && <span className={classes.told}>{words.filters.ended.toLowerCase()}</span>}
      {missing.length > 0 && (
        <span className={classes.told} title={words.missingYears({ years: missing })}>
          −{missing.length}
        </span>
      )}
    </span>
  )
}
