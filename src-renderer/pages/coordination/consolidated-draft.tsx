import { createContext, type ReactNode, useContext } from 'react'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'

export type ConsolidatedDraft = NonNullable<OutputOf<'reports.consolidatedOf'>['report']>

const DraftOfRound = createContext<ConsolidatedDraft | null>(null)

/** Tells what stands inside into which draft words of a body can be put; none while nobody may write in it. */
export function WithConsolidatedDraft({
  children,
  ...round
}: {
  planId: PlanId
  periodId: PeriodId
  children: ReactNode
}) {
  const { data } = useCall('reports.consolidatedOf', round)
  const draft = data?.report && data.report.sections.length > 0 ? data.report : null
  return <DraftOfRound value={draft}>{children}</DraftOfRound>
}

export const useConsolidatedDraft = () => useContext(DraftOfRound)

/** Words are mostly put where they stand in the body's own report; null where the outline has no such place. */
export function usualSection({ sections }: ConsolidatedDraft, from: ChosenPart): string | null {
  const key =
    from.part === 'section'
      ? from.key
      : { resultText: 'results', difficulties: 'assessment.shortcomings', proposals: 'proposals' }[from.field]
  return sections.find((one) => one.key === key)?.key ?? null
}

/** The same words of the same report have the same key. */
export function wordsKey({ submissionId, from }: { submissionId: string; from: ChosenPart }): string {
  return `${submissionId} ${from.part === 'result' ? `${from.result} ${from.field}` : `${from.key} ${from.paragraph}`}`
}
