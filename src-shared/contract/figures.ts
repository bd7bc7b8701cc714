import { z } from 'zod'
import { decimal } from '../domain/decimal.ts'
import { comparator } from '../domain/figure-target.ts'
import { figureMeasure, figureShape, figureValue } from '../domain/figures.ts'
import { evidenceId, indicatorId, periodId, planId } from '../domain/ids.ts'
import { periodKind } from '../domain/report-period.ts'
import { command, query } from './call.ts'
import { businessDate, instant, line, version } from './fields.ts'

/** What the office entered for one indicator in one period. */
const figure = z.strictObject({
  value: figureValue,
  /** The day for which it holds; null: the period's cut-off. */
  asOf: businessDate.nullable(),
  /** Why it differs from what was reported before. */
  reason: z.string(),
  /** `imported`: from a file of earlier years, not sealed. */
  origin: z.enum(['entered', 'imported']),
  /** In words, for what came out of a file: the document of an earlier year, or from how many hamlets it was added. */
  source: z.string().nullable(),
  /** The file it came out of; null for what was typed. */
  sourceFile: z.strictObject({ evidenceId, name: z.string() }).nullable(),
  version,
  changedAt: instant,
})
export type Figure = z.infer<typeof figure>

/** Checks warn and never block; see `FigureWarning` in `domain/figure-checks.ts`. */
export const figureWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('below-range'), value: decimal, min: decimal }),
  z.strictObject({ kind: z.literal('above-range'), value: decimal, max: decimal }),
  z.strictObject({ kind: z.literal('not-whole'), value: decimal }),
  z.strictObject({ kind: z.literal('share-above-whole'), numerator: decimal, denominator: decimal }),
  z.strictObject({ kind: z.literal('denominator-zero') }),
  z.strictObject({ kind: z.literal('parts-above-whole'), parts: decimal, whole: decimal }),
  z.strictObject({ kind: z.literal('parts-differ-from-whole'), parts: decimal, whole: decimal }),
  z.strictObject({ kind: z.literal('cumulative-falls'), previous: decimal, current: decimal }),
  z.strictObject({ kind: z.literal('changed-from-previous'), previous: decimal, current: decimal }),
  z.strictObject({ kind: z.literal('denominator-changed'), previous: decimal, current: decimal }),
  z.strictObject({
    kind: z.literal('reported-otherwise'),
    reported: figureValue,
    now: figureValue,
    isOfficial: z.boolean(),
  }),
])

const targetResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('met'), actual: decimal, target: decimal }),
  z.strictObject({ kind: z.literal('not-met'), actual: decimal, target: decimal }),
  z.strictObject({
    kind: z.literal('cannot-tell'),
    why: z.enum(['no-target', 'no-value', 'no-last-year', 'last-year-zero', 'part-of-year']),
  }),
])

const figureRow = z.strictObject({
  indicatorId,
  parentId: indicatorId.nullable(),
  /** 0 for a whole, 1 for its "trong đó" and so on. */
  depth: z.int().min(0),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  measure: figureMeasure,
  shape: figureShape,
  comparator: comparator.nullable(),
  /** Of the year, or of the next year that has one; `year` says which. */
  target: z.strictObject({ year: z.int(), value: decimal }).nullable(),
  baseline: z.strictObject({ value: decimal, year: z.int().nullable() }).nullable(),
  figure: figure.nullable(),
  /** "Ước cả năm": stands beside the figure, never in its place. */
  estimate: figure.nullable(),
  /** From the period of the same kind before this one. */
  previous: z.strictObject({ year: z.int().nullable(), value: figureValue, isEstimate: z.boolean() }).nullable(),
  /** Of the figure, or of the estimate while there is no figure. */
  warnings: z.array(figureWarning),
  /** Held against the target of the year. */
  result: targetResult,
})
export type FigureRow = z.infer<typeof figureRow>

const planFigures = z.strictObject({
  planId,
  planShortName: z.string(),
  set: z.strictObject({ id: z.uuid(), version, source: z.string() }),
  /** Only what this office reports, parts below their whole. */
  rows: z.array(figureRow),
  /** Figures that are there; an estimate does not count. */
  entered: z.int(),
})
export type PlanFigures = z.infer<typeof planFigures>

const figureChange = z.strictObject({
  indicatorId,
  isEstimate: z.boolean(),
  /** 0: nothing was there. */
  expectedVersion: z.int().min(0),
  /** null takes the figure away again. */
  value: figureValue.nullable(),
  asOf: businessDate.nullable(),
  reason: line(2_000),
})
export type FigureChange = z.infer<typeof figureChange>

export const figuresContract = {
  /** `planId` null: every plan in force that has indicators for this office. */
  'figures.list': query({
    input: { planId: planId.nullable(), periodId },
    output: z.strictObject({ plans: z.array(planFigures) }),
  }),
  /** Every period that has a figure of this indicator, the oldest first. */
  'figures.series': query({
    input: { indicatorId },
    output: z.array(
      z.strictObject({
        periodId,
        kind: periodKind,
        year: z.int().nullable(),
        ordinal: z.int().nullable(),
        isEstimate: z.boolean(),
        figure,
      }),
    ),
  }),
  /** One cell, or a block that was pasted: all of it or nothing. */
  'figures.enter': command({
    input: { periodId, changes: z.array(figureChange).min(1).max(1_000) },
    output: z.strictObject({
      /** 0 where the figure was taken away. */
      versions: z.array(z.strictObject({ indicatorId, isEstimate: z.boolean(), version: z.int().min(0) })),
    }),
  }),
}
