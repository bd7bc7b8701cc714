import { z } from 'zod'
import { figureShape, figureValue } from '../domain/figures.ts'
import { agencyId, indicatorId, planId, planItemId, requestId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { sectionKey } from '../domain/report-outline.ts'
import { receiptSource } from '../domain/submission-verdict.ts'
import { businessDate, filledLine, paragraphs } from './fields.ts'
import { round } from './submission.ts'

/** Which round a report made outside the app belongs to, and whose it is. */
export const typedPlace = {
  agencyId,
  planId,
  period: round.period,
  /** The issued request that it answers; null: the plan's standing duty. */
  requestId: requestId.nullable(),
}

/** What a person reads off the paper. What it does not say stays null or is left out. */
export const typedContent = {
  documentNumber: filledLine(100).nullable(),
  documentDate: businessDate.nullable(),
  receivedOn: businessDate,
  source: receiptSource,
  /** "Số liệu tính đến ngày …" */
  cutOff: businessDate,
  signer: z.strictObject({ name: filledLine(200), position: filledLine(200) }).nullable(),
  /** A paragraph a line. */
  sections: z.array(z.strictObject({ key: sectionKey, text: paragraphs(200_000) })).max(60),
  results: z
    .array(z.strictObject({ itemId: planItemId, progress, text: paragraphs(20_000) }))
    .max(5_000)
    .refine((all) => new Set(all.map((one) => one.itemId)).size === all.length),
  figures: z
    .array(z.strictObject({ indicatorId, value: figureValue }))
    .max(2_000)
    .refine((all) => new Set(all.map((one) => one.indicatorId)).size === all.length),
}

const typedFigure = z.strictObject({ indicatorId, value: figureValue })

/** Everything that the form shows for one round: what can be typed, and what is there already. */
export const typedForm = z.strictObject({
  sections: z.array(z.strictObject({ key: sectionKey, number: z.string(), heading: z.string() })),
  items: z.array(z.strictObject({ itemId: planItemId, position: z.string(), text: z.string() })),
  indicators: z.array(
    z.strictObject({
      indicatorId,
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      shape: figureShape,
      level: z.int(),
    }),
  ),
  /** Of the request, else nothing. */
  cutOff: businessDate.nullable(),
})
export type TypedForm = z.infer<typeof typedForm>

/** What was read from a file or from pasted words; nothing of it is stored. */
export const readPaper = z.strictObject({
  sections: z.array(z.strictObject({ key: sectionKey, text: z.string() })),
  /** Before the first heading that was recognised: letterhead, opening words. */
  unplaced: z.string(),
  figures: z.array(typedFigure),
  /** Cells that hold no figure, as they stand there. */
  problems: z.array(z.strictObject({ row: z.int(), name: z.string(), text: z.string() })),
  /** Rows with something in them that belong to no indicator of the plan of today, with what stands in their cells. */
  unplacedRows: z.array(
    z.strictObject({
      ...{ row: z.int(), name: z.string(), text: z.string() },
      why: z.enum(['not-asked', 'twice', 'unknown']),
    }),
  ),
  /** The round that the form was made for, where it is another one. */
  otherPeriod: round.period.nullable(),
})

export const typedReport = z.strictObject({
  place: z.strictObject(typedPlace),
  ...typedContent,
  papers: z.array(z.strictObject({ sha256: z.string(), name: z.string(), size: z.int() })),
})
