import { z } from 'zod'
import planJson from '../../resources/sample/sample-plan.json' with { type: 'json' }
import yearJson from '../../resources/sample/sample-year.json' with { type: 'json' }
import { dateRule } from '../../src-shared/domain/date-rule.ts'
import { decimal } from '../../src-shared/domain/decimal.ts'
import { comparator } from '../../src-shared/domain/figure-target.ts'
import { figureMeasure, figureShape } from '../../src-shared/domain/figures.ts'
import { workKind } from '../../src-shared/domain/work-kind.ts'

const position = z.string()

const samplePlan = z.strictObject({
  fileName: z.string(),
  /** The document, line by line; {year} stands for the year that it is made for. */
  lines: z.array(z.string()),
  /** What the person who reviews puts right on the document, as the rest below on the items. */
  document: z.strictObject({ issuerName: z.string(), subject: z.string(), shortName: z.string() }),
  deadlines: z.record(position, z.strictObject({ text: z.string(), rule: dateRule })),
  workKinds: z.record(position, workKind),
  assigned: z.array(position),
  phrase: z.string(),
  requestedPhrase: z.string(),
  /** Everybody who reports. */
  reporters: z.string(),
  dutyTo: z.string(),
  onwardTo: z.string(),
  indicators: z.strictObject({
    source: z.string(),
    rows: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        measure: figureMeasure,
        shape: figureShape,
        comparator: comparator.nullable(),
        target: decimal.nullable(),
      }),
    ),
  }),
  events: z.array(z.strictObject({ name: z.string(), month: z.int(), day: z.int() })),
})

const person = z.strictObject({ fullName: z.string(), position: z.string() })

const sampleYear = z.strictObject({
  places: z.string(),
  people: z.strictObject({ everything: person, clerk: person, approver: person }),
  results: z.record(position, z.strictObject({ text: z.string(), label: z.string(), unit: z.string() })),
  notes: z.array(z.string()).min(1),
  evidence: z.strictObject({ fileName: z.string(), text: z.string(), subject: z.string() }),
  difficulties: z.string(),
  proposals: z.string(),
  fundingSource: z.string(),
  narrative: z.strictObject({
    'assessment.strengths': z.string(),
    'assessment.shortcomings': z.string(),
    'assessment.causes': z.string(),
    'next-steps': z.string(),
    proposals: z.string(),
  }),
  openPlacesReason: z.string(),
  sentBackReason: z.string(),
  ownTask: z.string(),
  comparisonNote: z.string(),
})

/** The made-up plan and year, written for this app; no real body issued or did any of it. */
export const plan = samplePlan.parse(planJson)
export const year = sampleYear.parse(yearJson)

/** Puts values into the places of a sample sentence: `{n}`. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
