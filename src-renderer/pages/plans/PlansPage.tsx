import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileSearch, IconPackageImport, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { PlanRow } from '../../../src-shared/contract/plans.ts'
import { nextDeadline } from '../../../src-shared/domain/date-rule.ts'
import { planStates } from '../../../src-shared/domain/plan-state.ts'
import { useCall } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './plans.module.css'
import { RegisterPlanDialog } from './RegisterPlanDialog.tsx'
import { today } from './today.ts'

const pageSize = 500
const chipKeys = [...planStates, 'trash'] as const
type ChipKey = (typeof chipKeys)[number]

/** "Which documents bind us, and by when do we report on each?" */
export default function PlansPage() {
  const text = useText()
  const words = text.plans
  const [, navigate] = useLocation()
  const [params, setParams] = useSearchParams()
  const search = params.get('q') ?? ''
  const chips = chipKeys.filter((key) => (params.get('show') ?? '').split(',').includes(key))
  const trashed = chips.includes('trash')
  const [asked] = useDebouncedValue(search, 150)
  const plans = useCall(
    'plans.list',
    { search: asked, states: planStates.filter((state) => chips.includes(state)), trashed, offset: 0, limit: pageSize },
    { keepPrevious: true },
  )
  const [activeId, setActiveId] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const mayEdit = useHasRole('clerk', 'coordinator')
  const byId = useMemo(() => new Map<string, PlanRow>((plans.data?.rows ?? []).map((row) => [row.id, row])), [plans])
  const ids = useMemo(() => (plans.data?.rows ?? []).map(({ id }) => id), [plans.data])

  const change = (key: 'q' | 'show', value: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        if (value === '') next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const setChips = (keys: ChipKey[]) => change('show', keys.join(','))
  const clear = () => setParams({}, { replace: true })
  const isFiltered = search !== '' || chips.length > 0
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  const columns: Column<PlanRow>[] = [
    { key: 'name', label: words.columns.name, cell: (row) => <PlanName row={row} /> },
    { key: 'number', label: words.columns.number, width: 230, cell: (row) => <NumberAndDate row={row} /> },
    { key: 'coordinator', label: words.columns.coordinator, width: 180, cell: (row) => <Coordinator row={row} /> },
    { key: 'report', label: words.columns.report, width: 190, cell: (row) => <ReportDates row={row} /> },
    { key: 'items', label: words.columns.items, width: 72, align: 'right', cell: (row) => row.itemCount },
    { key: 'own', label: words.columns.own, width: 96, align: 'right', cell: (row) => row.ownItemCount },
    { key: 'state', label: words.columns.state, width: 124, cell: (row) => words.states[row.state] },
  ]
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={plans.data ? words.count({ total: plans.data.total }) : null}
        actions={
          <>
            {mayEdit && <ReadDocument />}
            <Button component={Link} href="/exchange" variant="default" leftSection={<IconPackageImport size={16} />}>
              {text.exchangePage.open}
            </Button>
          </>
        }
        primary={add}
      />
      <FilterChips
        chips={chipKeys.map((key) => ({ key, label: key === 'trash' ? words.trash : words.states[key] }))}
        active={chips}
        onChange={setChips}
      >
        <TextInput
          className={classes.search}
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={words.searchLabel}
          placeholder={words.searchLabel}
          value={search}
          onChange={(event) => change('q', event.currentTarget.value)}
        />
      </FilterChips>
      {plans.isError ? (
        <ErrorNotice error={plans.error} onRetry={() => void plans.refetch()} />
      ) : plans.data === undefined ? (
        <SkeletonRows />
      ) : ids.length === 0 ? (
        <EmptyState
          sentence={isFiltered ? words.nothingFound : words.empty}
          action={
            isFiltered ? (
              <Button variant="default" onClick={clear}>
                {text.parts.clearFilters}
              </Button>
            ) : (
              mayEdit && <ReadDocument />
            )
          }
        />
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          ids={ids}
          rowOf={(id) => byId.get(id)}
          activeId={activeId}
          onActive={setActiveId}
          onOpen={(id) => navigate(`/plans/${id}`)}
        />
      )}
      {adding && (
        <RegisterPlanDialog onClose={() => setAdding(false)} onAdded={(id) => navigate(`/plans/${id}/outline`)} />
      )}
    </>
  )
}

/** The way to a document that the app reads; says how many wait for their review. */
function ReadDocument() {
  const words = useText().planReadings
  const waiting = useCall('plan-readings.list', { states: ['open'] }).data?.length ?? 0
  return (
    <Button
      component={Link}
      href="/plans/read"
      variant="default"
      leftSection={<IconFileSearch size={16} />}
      title={waiting > 0 ? words.waitingCount({ count: waiting }) : undefined}
    >
      {waiting > 0 ? `${words.open} (${waiting})` : words.open}
    </Button>
  )
}

function PlanName({ row }: { row: PlanRow }) {
  const [, navigate] = useLocation()
  return (
    <a
      className={classes.name}
      href={`/plans/${row.id}`}
      title={`${row.shortName}\n${row.subject}`}
      onClick={(event) => {
        event.preventDefault()
        navigate(`/plans/${row.id}`)
      }}
    >
      {row.trashedAt !== null && <IconTrash className={classes.icon} size={14} aria-hidden />}
      {row.shortName}
    </a>
  )
}

function NumberAndDate({ row }: { row: PlanRow }) {
  const words = useText().plans
  const date = row.documentDate === null ? words.noDate : words.dated({ date: row.documentDate })
  const shown = `${row.number ?? words.noNumber}, ${date}`
  return (
    <span className={row.number === null ? classes.quiet : undefined} title={row.dateNote ?? shown}>
      {shown}
    </span>
  )
}

function Coordinator({ row }: { row: PlanRow }) {
  const { missing } = useText().plans
  const name = row.coordinatorName
  return <span title={name ?? undefined}>{name ?? <span className={classes.quiet}>{missing}</span>}</span>
}

/** Each plan says its own date: two plans have two. */
function ReportDates({ row }: { row: PlanRow }) {
  const words = useText().plans
  if (row.reportRules.length === 0) return null
  const dates = row.reportRules.map((rule) => {
    const next = rule && nextDeadline(rule, today())
    return next ? words.deadline(next) : rule ? words.rule(rule) : words.missing
  })
  const shown = [...new Set(dates)].join('; ')
  return <span title={shown}>{shown}</span>
}
