import { Button } from '@mantine/core'
import { useSearchParams } from 'wouter'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import { type ReportState, reportState, reportStates } from '../../../src-shared/domain/report-state.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { useText } from '../../shell/language.tsx'
import { ReportList } from './ReportList.tsx'

interface StateFilter {
  /** Null shows the reports of every state. */
  state: ReportState | null
  show(state: ReportState | null): void
}

/** The state asked for lives in the address, so that a line of the overview leads to its reports. */
export function useStateFilter(): StateFilter {
  const [params, setParams] = useSearchParams()
  return {
    state: reportState.safeParse(params.get('state')).data ?? null,
    show: (state) => setParams(state === null ? {} : { state }, { replace: true }),
  }
}

interface Props {
  reports: readonly ReportRow[]
  filter: StateFilter
}

export function StateChips({ reports, filter }: Props) {
  const words = useText().reports
  const count = (state: ReportState) => reports.filter((report) => report.state === state).length
  const chips = reportStates
    .filter((state) => state === filter.state || count(state) > 0)
    .map((key) => ({ key, label: words.states[key], count: count(key) }))
  return (
    <FilterChips
      mode="one"
      chips={chips}
      active={filter.state === null ? [] : [filter.state]}
      onChange={([state]) => filter.show(state ?? null)}
    />
  )
}

export function ReportsOfState({ reports, filter }: Props) {
  const words = useText().reports
  const shown = reports.filter((report) => filter.state === null || report.state === filter.state)
  if (shown.length > 0) return <ReportList reports={shown} />
  return (
    <EmptyState
      sentence={words.nothingInState}
      action={
        <Button variant="default" onClick={() => filter.show(null)}>
          {words.showAll}
        </Button>
      }
    />
  )
}
