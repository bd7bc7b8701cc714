import { Select } from '@mantine/core'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'

export type ConsolidatedDraft = OutputOf<'reports.consolidatedOf'>['drafts'][number]

/** The drafts that words of a round can be put into, and the one that the person chose. */
export interface DraftChoice {
  drafts: readonly ConsolidatedDraft[]
  /** Null where there is none, or none of several was chosen yet: nobody guesses into which one words go. */
  draft: ConsolidatedDraft | null
  choose: (reportId: string) => void
}

const nothing: DraftChoice = { drafts: [], draft: null, choose: () => undefined }
const DraftOfRound = createContext<DraftChoice>(nothing)

/** Tells what stands inside into which drafts words of a body can be put; none while nobody may write in one. */
export function WithConsolidatedDraft({
  children,
  planId,
  periodId,
}: {
  planId: PlanId
  periodId: PeriodId
  children: ReactNode
}) {
  const { data } = useCall('reports.consolidatedOf', { planId, periodId })
  // Each person's own choice for each round; a new round asks again, and so does a draft that is no longer open.
  const place = `snv-draft ${useSession().person.id} ${planId} ${periodId}`
  const [, setChosen] = useState(0)
  const drafts = data?.drafts ?? []
  const chosen = localStorage.getItem(place)
  const draft = drafts.find(({ reportId }) => reportId === chosen) ?? (drafts.length === 1 ? (drafts[0] ?? null) : null)
  const choose = (reportId: string) => {
    localStorage.setItem(place, reportId)
    setChosen((times) => times + 1)
  }
  return <DraftOfRound value={{ drafts, draft, choose }}>{children}</DraftOfRound>
}

export const useConsolidatedDraft = () => useContext(DraftOfRound)

/** Which of several drafts words go into; nothing where there is only one. */
export function DraftSelect({ label, className = '' }: { label?: string; className?: string | undefined }) {
  const words = useText().consolidated
  const { drafts, draft, choose } = useConsolidatedDraft()
  const nameOf = useDraftName()
  if (drafts.length < 2) return null
  return (
    <Select
      size={label === undefined ? 'xs' : 'sm'}
      className={className}
      {...(label === undefined ? { 'aria-label': words.whichDraft } : { label })}
      placeholder={words.chooseDraft}
      title={draft ? nameOf(draft) : undefined}
      allowDeselect={false}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
      data={drafts.map((one) => ({ value: one.reportId, label: nameOf(one) }))}
      value={draft?.reportId ?? null}
      onChange={(value) => value !== null && choose(value)}
    />
  )
}

/** A draft by what tells it from the others: its recipient, and its period and plan where they differ. */
export function useDraftName() {
  const { consolidated: words, periods } = useText()
  const { drafts } = useConsolidatedDraft()
  const periodOf = ({ period }: ConsolidatedDraft) => periods.name(period)
  const plansOf = ({ plans }: ConsolidatedDraft) => plans.join('; ')
  const toldBy = (of: (draft: ConsolidatedDraft) => string) => (new Set(drafts.map(of)).size > 1 ? [of] : [])
  const parts = [...toldBy(periodOf), ...toldBy(plansOf)]
  return (draft: ConsolidatedDraft) =>
    [words.sentTo({ recipient: draft.recipientName }), ...parts.map((of) => of(draft))].join(' · ')
}

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
