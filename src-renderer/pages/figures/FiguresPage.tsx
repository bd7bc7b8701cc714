import { Button, Select } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { type IndicatorId, indicatorId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ExcelMenu } from './ExcelMenu.tsx'
import { FigureGrid } from './FigureGrid.tsx'
import { FigurePane } from './FigurePane.tsx'
import classes from './figures.module.css'
import { useFigureCells } from './use-figure-cells.ts'

/** "What are our numbers?": the figures of the year, all plans on one sheet. */
export default function FiguresPage() {
  const words = useText().figures
  const { period, isLoading, year } = usePeriod()
  if (isLoading) return <SkeletonRows />
  if (period) return <FiguresOfPeriod key={period.id} period={period} year={year} />
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        sentence={words.noPeriod({ year })}
        action={
          <Button component={Link} href="/tasks" variant="default">
            {words.toTasks}
          </Button>
        }
      />
    </>
  )
}

const nothing: readonly PlanFigures[] = []

function FiguresOfPeriod({ period, year }: { period: Period; year: number }) {
  const words = useText().figures
  const figures = useCall('figures.list', { planId: null, periodId: period.id })
  const all = figures.data?.plans ?? nothing
  const rows = useMemo(() => all.flatMap((plan) => plan.rows), [all])
  const cells = useFigureCells(period.id, rows)
  const mayEdit = useHasRole('clerk')
  const { plans, filter } = useFigureFilter(all)
  const [asked] = useSearchParams()
  // A figure in a report leads here, to its row.
  const [openId, setOpenId] = useState<IndicatorId | null>(
    () => indicatorId.safeParse(asked.get('indicator')).data ?? null,
  )
  const open = rows.find(({ indicatorId }) => indicatorId === openId)
  const entered = all.reduce((sum, plan) => sum + plan.entered, 0)
  const warned = rows.filter(({ warnings }) => warnings.length > 0).length
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={figures.data && words.numbers({ entered, total: rows.length, warned })}
        actions={
          mayEdit && (
            <>
              {rows.length > 0 && <ExcelMenu plans={all} period={period} />}
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                disabled={!cells.canUndo}
                onClick={cells.undo}
              >
                {words.undo}
              </Button>
            </>
          )
        }
      />
      {figures.isError ? (
        <ErrorNotice error={figures.error} onRetry={() => void figures.refetch()} />
      ) : figures.data === undefined ? (
        <SkeletonRows />
      ) : rows.length === 0 ? (
        <EmptyState
          sentence={words.noIndicators}
          action={
            <Button component={Link} href="/plans" variant="default">
              {words.toPlans}
            </Button>
          }
        />
      ) : (
        <>
          {filter}
          <p className={classes.info}>
            <span>{period.cutOff === null ? words.cutOffUnknown : words.cutOff({ date: period.cutOff })}</span>
            {mayEdit && <span>{words.keys}</span>}
          </p>
          {plans.length === 0 ? (
            <EmptyState sentence={words.nothingLeft} />
          ) : (
            <FigureGrid
              plans={plans}
              year={year}
              withEstimate={period.kind === 'year'}
              mayEdit={mayEdit}
              cells={cells}
              onOpen={(row) => setOpenId(row.indicatorId)}
            />
          )}
        </>
      )}
      {open && (
        <FigurePane row={open} periodId={period.id} mayEdit={mayEdit} cells={cells} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}

const chipKeys = ['missing', 'warned'] as const
type ChipKey = (typeof chipKeys)[number]

/** Which rows are shown: kept in the address, so that the overview can lead here and Back returns to it. */
function useFigureFilter(all: readonly PlanFigures[]) {
  const words = useText().figures
  const [search, setSearch] = useSearchParams()
  const active = chipKeys.filter((key) => search.getAll('open').includes(key))
  const planId = search.get('plan')
  const fits = (row: PlanFigures['rows'][number], key: ChipKey) =>
    key === 'missing' ? row.figure === null : row.warnings.length > 0
  const plans = all
    .filter((plan) => planId === null || plan.planId === planId)
    .map((plan) => ({ ...plan, rows: plan.rows.filter((row) => active.every((key) => fits(row, key))) }))
    .filter((plan) => plan.rows.length > 0)
  const counts = (key: ChipKey) => all.flatMap((plan) => plan.rows).filter((row) => fits(row, key)).length
  const change = (chips: readonly ChipKey[], plan: string | null) =>
    setSearch(
      [...chips.map((key) => ['open', key]), ...(plan === null ? [] : [['plan', plan]])] as [string, string][],
      {
        replace: true,
      },
    )
  const labels = { missing: words.onlyMissing, warned: words.onlyWarned }
  const filter = (
    <FilterChips
      chips={chipKeys.map((key) => ({ key, label: labels[key], count: counts(key) }))}
      active={active}
      onChange={(chips) => change(chips, planId)}
    >
      {all.length > 1 && (
        <Select
          className={classes.select ?? ''}
          size="xs"
          aria-label={words.plan}
          data={[
            { value: '', label: words.allPlans },
            ...all.map((plan) => ({ value: plan.planId, label: plan.planShortName })),
          ]}
          value={planId ?? ''}
          onChange={(chosen) => change(active, chosen === '' ? null : chosen)}
        />
      )}
    </FilterChips>
  )
  return { plans, filter }
}
