import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { BodyStatus, RoundStatus } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { isSought } from '../../../src-shared/domain/name-search.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { useText } from '../../shell/language.tsx'
import { BodyChip } from './BodyChip.tsx'
import classes from './coordination.module.css'
import { SubmissionPane } from './SubmissionPane.tsx'

const filters = [
  'received',
  'late',
  'overdue',
  'missing',
  'unanswered',
  'completing',
  'outside',
  'waiting',
  'requested',
] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (body: BodyStatus) => boolean> = {
  received: (body) => body.submission !== null,
  late: (body) => body.timeliness.kind === 'done-late',
  overdue: (body) => body.timeliness.kind === 'late',
  missing: (body) => body.submission === null && !body.unasked,
  unanswered: ({ submission }) => submission !== null && submission.decision === null,
  completing: ({ submission }) => submission?.decision === 'asked-to-complete',
  outside: ({ submission }) => submission?.origin === 'typed',
  waiting: (body) => body.quarantined > 0,
  requested: (body) => body.requested && !body.unasked,
}

/** Every body in one line; beside it what it sent. */
export function StatusList({ status }: { status: RoundStatus }) {
  const text = useText()
  const words = text.coordinationPage
  const [params, setParams] = useSearchParams()
  const stored = params.get('show') ?? ''
  const active = useMemo(() => filters.filter((filter) => stored.split(',').includes(filter)), [stored])
  // A consolidated report leads to the report that its words were taken from.
  const named = status.bodies.find((one) => one.submission !== null && one.submission.id === params.get('report'))
  const [chosen, setChosen] = useState<string | null>(named?.agencyId ?? null)
  const [open, setOpen] = useState<string | null>(named?.agencyId ?? null)
  const find = params.get('find') ?? ''
  const bodies = useMemo(() => {
    const sought = isSought(find)
    return status.bodies.filter((body) => active.every((filter) => fits[filter](body)) && sought(body.agencyName))
  }, [status, active, find])
  const byId = useMemo(() => new Map<string, BodyStatus>(bodies.map((body) => [body.agencyId, body])), [bodies])
  const ids = useMemo(() => bodies.map((body) => body.agencyId), [bodies])
  const shown = (open !== null && byId.get(open)?.submission) || null
  const all: Column<BodyStatus>[] = [
    { key: 'body', label: words.body, cell: (body) => <span title={body.agencyName}>{body.agencyName}</span> },
    { key: 'state', label: words.state, width: shown ? 290 : 380, cell: (body) => <BodyChip body={body} /> },
    {
      key: 'cut-off',
      label: words.cutOff,
      width: 120,
      cell: (body) => body.submission && formatDate(body.submission.cutOff),
    },
    {
      key: 'answer',
      label: words.answer,
      width: 215,
      cell: ({ submission }) =>
        submission && (submission.decision ? text.coordination.decisions[submission.decision] : words.notYetAnswered),
    },
  ]
  // Beside an open report there is room for the name and the state; the rest stands in the report.
  const columns = shown ? all.slice(0, 2) : all
  return (
    <SplitView
      list={
        <>
          <div className={classes.filters}>
            <FilterChips
              chips={filters.map((key) => ({
                key,
                label: text.completeness.filters[key],
                count: status.bodies.filter((body) => fits[key](body)).length,
              }))}
              active={active}
              onChange={(next) =>
                setParams(
                  (before) => {
                    const after = new URLSearchParams(before)
                    if (next.length === 0) after.delete('show')
                    else after.set('show', next.join(','))
                    return after
                  },
                  { replace: true },
                )
              }
            />
          </div>
          {status.cutOffs.length > 1 && <p className={classes.note}>{words.mixedCutOffs({ dates: status.cutOffs })}</p>}
          {ids.length === 0 ? (
            <EmptyState sentence={words.nothingFits} />
          ) : (
            <DataTable
              label={words.statusLabel}
              columns={columns}
              ids={ids}
              rowOf={(id) => byId.get(id)}
              activeId={chosen}
              onActive={(id) => {
                setChosen(id)
                setOpen(id)
              }}
              onOpen={setOpen}
            />
          )}
        </>
      }
      detail={shown && <SubmissionPane key={shown.id} submissionId={shown.id} />}
      onCloseDetail={() => setOpen(null)}
    />
  )
}
