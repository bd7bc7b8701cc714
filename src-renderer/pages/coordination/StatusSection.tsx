import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconMailQuestion,
  IconShieldQuestion,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useCall } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import type { Round } from './round.ts'
import { SubmissionPane } from './SubmissionPane.tsx'

const filters = ['received', 'late', 'overdue', 'missing', 'unanswered', 'waiting', 'requested'] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (body: BodyStatus) => boolean> = {
  received: (body) => body.submission !== null,
  late: (body) => body.timeliness.kind === 'done-late',
  overdue: (body) => body.timeliness.kind === 'late',
  missing: (body) => body.submission === null,
  unanswered: ({ submission }) => submission !== null && submission.decision === null,
  waiting: (body) => body.quarantined > 0,
  requested: (body) => body.requested,
}

export function StatusSection({ round, onImport }: { round: Round; onImport: () => void }) {
  const text = useText()
  const words = text.coordinationPage
  const status = useCall('coordination.status', round, { keepPrevious: true })
  const [params, setParams] = useSearchParams()
  const stored = params.get('show') ?? ''
  const active = useMemo(() => filters.filter((filter) => stored.split(',').includes(filter)), [stored])
  const [chosen, setChosen] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const bodies = useMemo(
    () => (status.data?.bodies ?? []).filter((body) => active.every((filter) => fits[filter](body))),
    [status.data, active],
  )
  const byId = useMemo(() => new Map<string, BodyStatus>(bodies.map((body) => [body.agencyId, body])), [bodies])
  const ids = useMemo(() => bodies.map((body) => body.agencyId), [bodies])
  if (status.isError) return <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <SkeletonRows />
  if (status.data.bodies.length === 0) {
    return (
      <EmptyState
        sentence={words.nobody}
        action={
          <Button variant="default" onClick={onImport}>
            {words.import}
          </Button>
        }
      />
    )
  }
  const shown = (open !== null && byId.get(open)?.submission) || null
  const all: Column<BodyStatus>[] = [
    { key: 'body', label: words.body, cell: (body) => <span title={body.agencyName}>{body.agencyName}</span> },
    { key: 'state', label: words.state, width: shown ? 290 : 330, cell: (body) => <BodyChip body={body} /> },
    {
      key: 'cut-off',
      label: words.cutOff,
      width: 120,
      cell: (body) => body.submission && formatDate(body.submission.cutOff),
    },
    {
      key: 'answer',
      label: words.answer,
      width: 190,
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
                label: words.filters[key],
                count: status.data.bodies.filter((body) => fits[key](body)).length,
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
          {status.data.cutOffs.length > 1 && (
            <p className={classes.note}>{words.mixedCutOffs({ dates: status.data.cutOffs })}</p>
          )}
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

/** The sentence of LOOKS.md for each way a body can stand; one that was only asked is never late. */
function BodyChip({ body }: { body: BodyStatus }) {
  const text = useText()
  const { submission, quarantined } = body
  return (
    <span style={{ display: 'inline-flex', gap: 6 }}>
      {(submission !== null || quarantined === 0) && <Chip {...lookOf(text, body)} />}
      {quarantined > 0 && (
        <Chip tone="soon" icon={IconShieldQuestion} label={text.coordinationPage.waiting({ count: quarantined })} />
      )}
    </span>
  )
}

function lookOf({ coordination }: Text, { timeliness, submission, requested }: BodyStatus) {
  if (submission !== null) {
    const date = submission.receivedOn
    return timeliness.kind === 'done-late'
      ? ({
          tone: 'late',
          icon: IconCircleCheck,
          label: coordination.receivedLate({ date, days: timeliness.days }),
        } as const)
      : ({ tone: 'done', icon: IconCircleCheck, label: coordination.receivedOn({ date }) } as const)
  }
  if (requested) return { tone: 'plain', icon: IconMailQuestion, label: coordination.notReceived } as const
  switch (timeliness.kind) {
    case 'late':
      return {
        tone: 'late',
        icon: IconAlertTriangle,
        label: coordination.overdue({ days: timeliness.days }),
      } as const
    case 'soon':
    case 'in-time':
      return {
        tone: timeliness.kind === 'soon' ? 'soon' : 'quiet',
        icon: IconClock,
        label: coordination.notYetDue({ days: timeliness.daysLeft }),
      } as const
    default:
      return { tone: 'quiet', icon: IconClock, label: coordination.notReceived } as const
  }
}
