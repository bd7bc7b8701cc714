import { z } from 'zod'
import { assignmentRole } from '../assignment-role.ts'
import { dateRule } from '../date-rule.ts'
import { decimal } from '../decimal.ts'
import { comparator } from '../figure-target.ts'
import { figureMeasure } from '../figures.ts'
import { agencyId, planId, planItemId } from '../ids.ts'
import { planItemKind } from '../plan-item.ts'
import { reviewKind } from '../plan-state.ts'
import { periodKind } from '../report-period.ts'
import { workKind } from '../work-kind.ts'

/**
 * A plan under review: what was read out of its document, in the shape in which it will be stored, each piece with its
 * place in the source. People change it by corrections (`correct-draft.ts`); nothing of it is a plan yet.
 */

/** UTF-16 offsets into the text of the source, `end` exclusive. */
export const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof span>

/** A span and nothing else: rules hand on richer pieces of text under the same shape. */
export const placeOf = ({ start, end }: Span): Span => ({ start, end })

/** What a person should look at because the document does not say it, or says it wrongly. */
export const noticeKinds = [
  'no-owner',
  'no-date',
  'date-without-day',
  'impossible-date',
  'gap',
  'cut-off',
  'two-dates',
  'broken-numbering',
  'blank-number',
  'blank-date',
  /** A phrase that names several bodies, a split one, or none that the catalogue knows. */
  'unknown-body',
  /** A target without the year in which it is to be reached: its number cannot be stored by year. */
  'no-target-year',
  /** "Sơ kết" without after how many years. */
  'no-review-years',
] as const
export const noticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKind>

/** `facts` are words of the document that the sentence about it quotes. */
export const notice = z.strictObject({ kind: noticeKind, span: span.nullable(), facts: z.array(z.string()) })
export type Notice = z.infer<typeof notice>

export const draftShare = z.strictObject({
  /** As printed; the bodies it stands for are kept once for all items, in `phrases`. */
  phrase: z.string(),
  role: assignmentRole,
  requested: z.boolean(),
  span: span.nullable(),
})
export type DraftShare = z.infer<typeof draftShare>

export const draftTarget = z.strictObject({
  id: z.uuid(),
  /** The words of the document. */
  text: z.string(),
  value: decimal.nullable(),
  unit: z.string(),
  comparator: comparator.nullable(),
  year: z.int().nullable(),
  baseline: z.strictObject({ value: decimal, year: z.int().nullable() }).nullable(),
  measure: figureMeasure,
  span: span.nullable(),
})
export type DraftTarget = z.infer<typeof draftTarget>

export const draftItem = z.strictObject({
  id: planItemId,
  parentId: planItemId.nullable(),
  /** As printed, wrong or not; empty where the document prints none. */
  marker: z.string(),
  text: z.string(),
  kind: planItemKind,
  workKind: workKind.nullable(),
  deadlineText: z.string().nullable(),
  deadlineRule: dateRule.nullable(),
  /** Where marker and words stand; null for what a person added without a place. */
  span: span.nullable(),
  shares: z.array(draftShare),
  targets: z.array(draftTarget),
  notices: z.array(notice),
  /** A person has looked at it. */
  accepted: z.boolean(),
})
export type DraftItem = z.infer<typeof draftItem>

export const draftLeg = z.strictObject({
  fromText: z.string(),
  toText: z.string(),
  toAgencyId: agencyId.nullable(),
  dateRule: dateRule.nullable(),
  address: z.string().nullable(),
})

export const draftDuty = z.strictObject({
  id: z.uuid(),
  itemId: planItemId.nullable(),
  phrase: z.string(),
  periodKind,
  legs: z.array(draftLeg),
  span: span.nullable(),
})
export type DraftDuty = z.infer<typeof draftDuty>

export const draftReview = z.strictObject({
  id: z.uuid(),
  kind: reviewKind,
  afterYears: z.int().nullable(),
  text: z.string(),
  span: span.nullable(),
})
export type DraftReview = z.infer<typeof draftReview>

export const draftEvent = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  month: z.int(),
  day: z.int().nullable(),
  span: span.nullable(),
})

/** What the words about bodies mean today. `offered`: bodies that may be meant, from which a person chooses. */
export const draftPhrase = z.strictObject({
  phrase: z.string(),
  kind: z.enum(['group', 'agency', 'former', 'unread']),
  agencyIds: z.array(agencyId),
  offeredIds: z.array(agencyId),
  needsPerson: z.boolean(),
})
export type DraftPhrase = z.infer<typeof draftPhrase>

export const draftDocument = z.strictObject({
  number: z.string().nullable(),
  documentDate: z.iso.date().nullable(),
  dateNote: z.string().nullable(),
  issuerId: agencyId.nullable(),
  issuerName: z.string(),
  subject: z.string(),
  shortName: z.string(),
  decisionNumber: z.string().nullable(),
  decisionDate: z.iso.date().nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  coordinatorId: agencyId.nullable(),
  legalBases: z.array(z.string()),
  recipients: z.array(z.strictObject({ text: z.string(), agencyId: agencyId.nullable() })),
})
export type DraftDocument = z.infer<typeof draftDocument>

/** What the reading becomes: a plan of its own, the next version of one that is held, or the successor of several. */
export const draftAim = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('version'), planId }),
  z.strictObject({ kind: z.literal('successor'), planIds: z.array(planId).min(1).max(20) }),
])
export type DraftAim = z.infer<typeof draftAim>

export const planDraft = z.strictObject({
  aim: draftAim,
  document: draftDocument,
  /** Where the printed number, date, issuer and subject stand. */
  documentSpans: z.strictObject({
    number: span.nullable(),
    date: span.nullable(),
    issuer: span.nullable(),
    subject: span.nullable(),
  }),
  documentNotices: z.array(notice),
  documentAccepted: z.boolean(),
  items: z.array(draftItem),
  links: z.array(z.strictObject({ taskItemId: planItemId, ownerItemId: planItemId })),
  /** Links that wording suggests, worked out once with the reading; `stillOpen` says which of them still make sense. */
  suggested: z.array(z.strictObject({ taskItemId: planItemId, ownerItemId: planItemId, similarity: z.number() })),
  duties: z.array(draftDuty),
  reviews: z.array(draftReview),
  events: z.array(draftEvent),
  phrases: z.array(draftPhrase),
  /** A person's word on which held item an item of the draft is; `heldId` null: a new one. */
  matches: z.array(z.strictObject({ id: planItemId, heldId: planItemId.nullable() })),
})
export type PlanDraft = z.infer<typeof planDraft>
export type SuggestedLink = PlanDraft['suggested'][number]
