import { z } from 'zod'
import { yearlyPlanKey } from './yearly-plan/outline.ts'

/** Sections of the default outline, in order. A request may bring an outline of its own: see `request-outline.ts`. */
export const outlineKeys = [
  'direction',
  'results',
  'indicators',
  'funding',
  'assessment.strengths',
  'assessment.shortcomings',
  'assessment.causes',
  'next-steps',
  'proposals',
] as const
export const outlineKey = z.enum(outlineKeys)
export type OutlineKey = z.infer<typeof outlineKey>

/** A section that only a request asks for; the number in its key is a name, not a place. People write it. */
export const ownSectionKey = z.templateLiteral(['own.', z.int()]).refine((key) => /^own\.[1-9]\d?$/.test(key))
/** What a report can be asked for. */
export const reportSectionKey = z.union([outlineKey, ownSectionKey])
export const sectionKey = z.union([outlineKey, yearlyPlanKey, ownSectionKey])
export type SectionKey = z.infer<typeof sectionKey>

/** `records`: the app drafts what is recorded. `people`: somebody writes it; the app never makes up a judgement. */
export type SectionSource = 'records' | 'people'

export interface OutlineSection {
  key: OutlineKey
  /** As printed: I to VII; the three parts of the assessment share V. */
  number: string
  source: SectionSource
}

export const defaultOutline: readonly OutlineSection[] = [
  { key: 'direction', number: 'I', source: 'records' },
  { key: 'results', number: 'II', source: 'records' },
  { key: 'indicators', number: 'III', source: 'records' },
  { key: 'funding', number: 'IV', source: 'records' },
  { key: 'assessment.strengths', number: 'V.1', source: 'people' },
  { key: 'assessment.shortcomings', number: 'V.2', source: 'people' },
  { key: 'assessment.causes', number: 'V.3', source: 'people' },
  { key: 'next-steps', number: 'VI', source: 'people' },
  { key: 'proposals', number: 'VII', source: 'people' },
]

export type OpenPlace =
  /** These tasks say nothing of what came of them. Stops the approval. */
  | { kind: 'tasks-without-result'; count: number; stops: true }
  | { kind: 'section-empty'; key: SectionKey; stops: false }
  /** Allowed, counted and listed. */
  | { kind: 'results-without-evidence'; count: number; stops: false }
  | { kind: 'cut-off-missing'; stops: true }
  /** Whose name and position stand under it is part of what is approved. */
  | { kind: 'signer-missing'; stops: true }
  /** Indicators that this office reports and nobody answered, not even with "chưa có số liệu". */
  | { kind: 'figures-missing'; count: number; stops: false }
  /** What differs from the last report and nobody said why. */
  | { kind: 'changes-without-reason'; count: number; stops: false }
  /** The records changed under words that a person wrote. */
  | { kind: 'records-changed'; count: number; stops: false }
  /** No coordinator is known; it can be approved and printed, but not sealed. */
  | { kind: 'recipient-missing'; stops: false }
  /** The period has no first or no last day; as above. */
  | { kind: 'period-open'; stops: false }
  /** Of a consolidated report: bodies that were told to report and have not; tasks on which nobody reported. */
  | { kind: 'bodies-missing' | 'items-untold'; count: number; stops: false }
  /** Of a yearly plan: who answers for the task, by when, and what comes of it. */
  | { kind: 'tasks-without-owner' | 'tasks-without-deadline' | 'tasks-without-product'; count: number; stops: false }

/** Who writes a section; one that the app does not know is written by people. */
export function sourceOf(key: SectionKey): SectionSource {
  return defaultOutline.find((section) => section.key === key)?.source ?? 'people'
}

/** What is still open in a draft, weightiest first: the left side of the report page. */
export function openPlacesOf(draft: {
  tasks: readonly { hasResult: boolean; hasEvidence: boolean; notApplicable: boolean }[]
  /** In the order in which they stand. */
  emptySections: readonly SectionKey[]
  /** Who writes a section of this document; as in a report where it is left out. */
  writtenBy?: (key: SectionKey) => SectionSource
  cutOff: string | null
  hasSigner: boolean
  hasRecipient: boolean
  hasPeriodDates: boolean
  figuresMissing: number
  recordsChanged: number
  changesWithoutReason: number
}): OpenPlace[] {
  const reported = draft.tasks.filter((task) => !task.notApplicable)
  const withoutResult = reported.filter((task) => !task.hasResult).length
  const withoutEvidence = reported.filter((task) => task.hasResult && !task.hasEvidence).length
  const places: OpenPlace[] = []
  if (withoutResult > 0) places.push({ kind: 'tasks-without-result', count: withoutResult, stops: true })
  if (draft.cutOff === null) places.push({ kind: 'cut-off-missing', stops: true })
  if (!draft.hasSigner) places.push({ kind: 'signer-missing', stops: true })
  if (!draft.hasRecipient) places.push({ kind: 'recipient-missing', stops: false })
  if (!draft.hasPeriodDates) places.push({ kind: 'period-open', stops: false })
  if (draft.recordsChanged > 0) places.push({ kind: 'records-changed', count: draft.recordsChanged, stops: false })
  if (draft.changesWithoutReason > 0) {
    places.push({ kind: 'changes-without-reason', count: draft.changesWithoutReason, stops: false })
  }
  if (draft.figuresMissing > 0) places.push({ kind: 'figures-missing', count: draft.figuresMissing, stops: false })
  const { writtenBy = sourceOf } = draft
  for (const key of draft.emptySections) {
    if (writtenBy(key) === 'people') places.push({ kind: 'section-empty', key, stops: false })
  }
  if (withoutEvidence > 0) places.push({ kind: 'results-without-evidence', count: withoutEvidence, stops: false })
  return places
}
