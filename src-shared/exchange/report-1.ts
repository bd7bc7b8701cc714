import { z } from 'zod'
import { businessDate, dong, sha256Hex } from '../contract/fields.ts'
import { evidenceId, indicatorId, planId, planItemId } from '../domain/ids.ts'
import { filled, filledProse, prose } from './fields.ts'
import { head, supersedesFits } from './head.ts'
import { travellingPeriod } from './period.ts'

const evidenceFile = z.strictObject({
  id: evidenceId,
  name: filled(255),
  size: z.int().min(0).max(2_147_483_648),
  sha256: sha256Hex,
  mediaType: z.string().regex(/^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,100}$/),
  documentNumber: filled(100).nullable(),
  documentDate: businessDate.nullable(),
  issuer: filled(300).nullable(),
  subject: filled(1_000).nullable(),
})

const narrativeSection = z.strictObject({
  /** Stable name of the section in the outline, so that the coordinator can put the same sections side by side. */
  key: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/),
  heading: filled(500),
  paragraphs: z.array(filledProse()).max(500),
})

const quantity = z.strictObject({ label: filled(300), value: z.number(), unit: filled(60) })

export const taskProgress = z.enum([
  'not-started',
  'in-progress',
  'awaiting-confirmation',
  'done',
  'redo',
  'paused',
  'not-applicable',
])

export const taskResult = z.strictObject({
  title: filled(2_000),
  planItemIds: z.array(planItemId).max(100),
  /** Position and words of the (first) plan item; empty for a task of the office's own. */
  position: z.string().max(120),
  planText: prose(50_000),
  progress: taskProgress,
  timeliness: z.enum(['none', 'in-time', 'soon', 'late', 'done-in-time', 'done-late', 'awaiting']),
  /** Last day in time by the plan, the assigner's last extension, and the day it was done; null where there is none. */
  deadline: businessDate.nullable(),
  extendedDeadline: businessDate.nullable(),
  doneOn: businessDate.nullable(),
  resultText: prose(),
  quantities: z.array(quantity).max(100),
  evidenceIds: z.array(evidenceId).max(500),
  difficulties: prose(),
  proposals: prose(),
})

/** 0 is a number; không phát sinh, chưa có số liệu and không áp dụng are not. */
export const figureValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  /** The percentage is derived. */
  z.strictObject({ kind: z.literal('share'), numerator: z.number().min(0), denominator: z.number().min(0) }),
  z.strictObject({ kind: z.literal('none-arisen') }),
  z.strictObject({ kind: z.literal('no-data') }),
  z.strictObject({ kind: z.literal('not-applicable') }),
])

export const figure = z.strictObject({
  indicatorId,
  value: figureValue,
  /** "Ước cả năm", to be replaced by "chính thức cả năm". */
  estimate: z.boolean(),
  /** The day for which a figure at a date holds; null: the cut-off. */
  asOf: businessDate.nullable(),
  /** Why it differs from what was reported before, where that was asked. */
  reason: prose(2_000),
})

const planRef = z.strictObject({
  id: planId,
  number: filled(100).nullable(),
  date: businessDate.nullable(),
  subject: filled(1_000),
  /** The package the report was written against; null where the plan was entered by the office itself. */
  packageVersion: z.int().min(1).nullable(),
  indicatorSet: z.strictObject({ id: z.uuid(), version: z.int().min(1) }).nullable(),
})

export const fundingLine = z.strictObject({
  source: filled(300),
  plannedDong: dong.nullable(),
  spentDong: dong.nullable(),
})

export const reportDataV1 = z.strictObject({
  plans: z.array(planRef).min(1).max(50),
  /** "Số liệu tính đến ngày …" */
  cutOff: businessDate,
  /** The name of the office when it reported. For reading only: the screen takes the name from the catalogue. */
  agencyName: filled(300),
  sections: z.array(narrativeSection).max(60),
  taskResults: z.array(taskResult).max(5_000),
  figures: z.array(figure).max(2_000),
  funding: z.array(fundingLine).max(200),
  /** `line` is the whole signing line as printed: "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC". */
  signer: z.strictObject({ name: filled(200), position: filled(200), line: filledProse(300) }),
})

type Data = z.infer<typeof reportDataV1>

/** A task result may only point at evidence that the report lists with its hash. */
export function namesOnlyListedEvidence(
  listed: readonly { id: string }[],
  { taskResults }: Pick<Data, 'taskResults'>,
): boolean {
  const known = new Set(listed.map((file) => file.id))
  return known.size === listed.length && taskResults.every((task) => task.evidenceIds.every((id) => known.has(id)))
}

/** An indicator has at most one figure and one estimate of the whole year. */
export const oneFigureEach = ({ figures }: Pick<Data, 'figures'>): boolean =>
  new Set(figures.map((one) => `${one.indicatorId} ${one.estimate}`)).size === figures.length

/** What every version says around its data. */
export const reportHead = {
  ...head,
  /** null: it answers the plan's standing duty, not a request. */
  requestId: z.uuid().nullable(),
  period: travellingPeriod,
  /** What the approver approved: the hash over the content without number and date. */
  contentSha256: sha256Hex,
  /** The document that carries this payload; null for a report exported as JSON alone. */
  docx: z.strictObject({ name: filled(255), partsSha256: sha256Hex }).nullable(),
  evidence: z.array(evidenceFile).max(2_000),
}

/** Report v1, agency -> coordinator: one approved revision. Frozen: see `report.ts` for what is written today. */
export const reportV1 = z
  .strictObject({ format: z.literal('report'), formatVersion: z.literal(1), ...reportHead, data: reportDataV1 })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine((report) => report.recipientAgencyId !== null, { path: ['recipientAgencyId'] })
  .refine(({ planIds, data: { plans } }) => plans.map((plan) => plan.id).join() === planIds.join(), {
    path: ['planIds'],
  })
  .refine((report) => namesOnlyListedEvidence(report.evidence, report.data), { path: ['data', 'taskResults'] })
  .refine((report) => oneFigureEach(report.data), { path: ['data', 'figures'] })
export type ReportV1 = z.infer<typeof reportV1>
