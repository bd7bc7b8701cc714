import type { DateRule } from '../date-rule.ts'
import type { Decimal } from '../decimal.ts'
import type { PlanItemKind } from '../plan-item.ts'
import type { Span } from './source-document.ts'

/** Everything that the rules found in a document. Ids (`i12`, `a3`) are local to the reading. */
export interface PlanReading {
  document: DocumentData
  /** Document order; a parent stands before its children. */
  items: OutlineItem[]
  assignments: ReadAssignment[]
  deadlines: ReadDeadline[]
  reportingLegs: ReadReportingLeg[]
  reviews: ReadReview[]
  targets: ReadTarget[]
  funding: ReadFunding[]
  events: ReadEvent[]
  recipients: ReadRecipient[]
  citations: ReadCitation[]
  findings: ReadFinding[]
}

/** Words of the document and where they stand. White space in `text` is folded, line breaks included. */
export interface Quoted {
  text: string
  span: Span
}

/** A date that the document prints. `iso` is 2026, 2026-07 or 2026-07-22, as far as it is printed. */
export interface QuotedDate extends Quoted {
  iso: string
}

/**
 * Null = the document does not say, or leaves it blank: then a finding `blank-number` or `blank-date` tells where. A file
 * with the decision and the plan it issues is one document: the number and date are the decision's.
 */
export interface DocumentData {
  /** "Kế hoạch", "Quyết định ban hành kèm Kế hoạch" … in the words of the app, not a quotation. */
  documentType: string | null
  number: Quoted | null
  /** A full date only; what is printed in part stands in `partialDate`. */
  date: QuotedDate | null
  partialDate: QuotedDate | null
  issuer: Quoted | null
  /** The title of the decision where there is one, otherwise of the plan. */
  subject: Quoted | null
  /** Both, where the file holds a decision and a plan. */
  decisionSubject: Quoted | null
  planTitle: Quoted | null
  place: Quoted | null
  signer: Quoted | null
}

export type ItemId = `i${number}`
export type GoldKind = 'task' | 'assignment' | 'target' | 'other'
/** Where in the file an item stands. `decision` = Điều 1 … of the decision that issues the plan. */
export type ItemPart = 'decision' | 'plan' | 'annex' | 'closing'

export interface OutlineItem {
  id: ItemId
  parentId: ItemId | null
  /** As printed (`II.`, `a)`, `-`, `2.1.`, `Điều 2.`); null for a paragraph without a number. */
  marker: string | null
  /** `II.1.a`; `-n`, `+n` the n-th dash or plus below its parent, `pn` the n-th paragraph; `PL.3`; `QĐ.Điều 2`; `closing`. */
  path: string
  part: ItemPart
  kind: GoldKind
  /** A point below a number of three parts (2.1.1.): a detail of that item, not followed for itself. */
  isDetail: boolean
  /** The app's own kind, as a proposal. */
  planItemKind: PlanItemKind
  /** Without the marker; wrapped lines joined. */
  text: string
  /** Marker and text, without what stands below it. May run over several blocks. */
  span: Span
  textSpan: Span
}

/** `none-stated` is what the app shows where the item merely stands under an agency. */
export type ReadRole = 'lead' | 'coordinate' | 'participate' | 'monitor' | 'none-stated'
/** explicit: a role word, a labelled line or column; standing: cơ quan thường trực, đầu mối; implicit: by its place only. */
export type AssignmentBasis = 'explicit' | 'standing' | 'implicit'

export interface ReadAssignment {
  id: `a${number}`
  itemId: ItemId
  /** As printed, without Đề nghị, Giao. */
  agency: Quoted
  role: ReadRole
  basis: AssignmentBasis
  /** "Đề nghị", "Mời": asked, not ordered. */
  requested: boolean
  /** A duty of all whom I.2, the closing paragraph or Điều 3 names, not a piece of work of the outline. */
  general: boolean
  /** Where the item's own words begin: behind "Sở Y tế:" where the agency stands in front. */
  textStart: number
  /** The item whose work is meant where it is not `itemId`: the group above "b) Phân công thực hiện". */
  taskItemId: ItemId | null
  /** The item above from which the duty comes down ("Chủ trì …:" with plus items below). */
  inheritedFrom: ItemId | null
}

export interface ReadDeadline extends Quoted {
  id: `d${number}`
  itemId: ItemId | null
  /**
   * One value for each limit in the words, in the gold files' terms (`before:2026-04-30`, `yearly:before:12-05`,
   * `within:2026-Q4`, `review:P5Y`, `done:2026-04`). Empty where the words name no day ("trước mùa mưa").
   */
  normalized: string[]
  /** The same as rules of the app; shorter than `normalized` where the app has no such rule (reviews, what is done). */
  rules: DateRule[]
  agency: Quoted | null
  purpose: 'work' | 'report' | 'review' | 'done'
}

/** "… báo cáo kết quả về Sở X trước ngày 05/12 để tổng hợp, báo cáo UBND tỉnh" gives two legs. Null = not said. */
export interface ReadReportingLeg {
  id: `l${number}`
  itemId: ItemId
  from: Quoted | null
  to: Quoted | null
  /** The office that receives on behalf of `to`: "(qua Phòng …)". */
  through: Quoted | null
  deadlineId: ReadDeadline['id'] | null
  span: Span
}

export interface ReadReview extends Quoted {
  id: `v${number}`
  itemId: ItemId
  kind: 'interim' | 'final'
  /** "sơ kết 05 năm" -> 5; null where only sơ kết or tổng kết is said. */
  afterYears: number | null
}

export type TargetComparator = '>=' | '>' | '<=' | '<' | '='

export interface ReadTarget extends Quoted {
  id: `t${number}`
  itemId: ItemId
  /** Null for a state to reach without a number ("đạt tỉnh không ma túy"). */
  value: Decimal | null
  /** The upper end of "60-70%". */
  valueTo: Decimal | null
  unit: string | null
  comparator: TargetComparator | null
  year: number | null
  /** "từ 7 triệu lên 14 triệu": 7. */
  baseline: { value: Decimal; year: number | null } | null
  direction: 'increase' | 'decrease' | null
}

export interface ReadFunding extends Quoted {
  itemId: ItemId
}

export interface ReadEvent extends Quoted {
  itemId: ItemId
  month: number
  /** Null = the whole month. */
  day: number | null
}

/** One line of "Nơi nhận" (or "Kính gửi"). */
export interface ReadRecipient extends Quoted {
  list: 'recipients' | 'addressees'
}

/** Another document that this one names. */
export interface ReadCitation extends Quoted {
  number: string
  date: string | null
}

/** What was not found or is wrong in the source: shown as such, never filled in. */
export type ReadFinding = { span: Span; itemId: ItemId | null } & (
  | { kind: 'blank-number' }
  | { kind: 'blank-date' }
  /** "…………", "......", "[...]", "(…)". */
  | { kind: 'gap'; text: string }
  /** The text breaks off: "[...]" at its end, or no end. */
  | { kind: 'cut-off' }
  /** A task that nobody is named for. */
  | { kind: 'no-owner' }
  /** A task without any date; the plan may still have one for all. */
  | { kind: 'no-date' }
  /** A limit without a calendar day: "trước mùa mưa". */
  | { kind: 'date-without-day'; text: string }
  /** One document that is printed with two dates. */
  | { kind: 'two-dates'; number: string; dates: string[]; other: Span }
  /** The marker printed is not the one that follows. `expected` null: it stands twice. */
  | { kind: 'broken-numbering'; printed: string; expected: string | null }
  /** A day that the calendar does not have. */
  | { kind: 'impossible-date'; text: string }
)
