import { z } from 'zod'
import { bodyGroup } from '../domain/consolidation/body-group.ts'
import { yearStates } from '../domain/consolidation/roll-up.ts'
import { decimal } from '../domain/decimal.ts'
import { figureMeasure, figureShape, figureValue } from '../domain/figures.ts'
import { agencyId, indicatorId } from '../domain/ids.ts'
import { query } from './call.ts'
import { businessDate } from './fields.ts'
import { columnTotal, sum } from './matrix.ts'
import { round } from './submission.ts'

const yearCell = z.strictObject({ state: z.enum(yearStates), value: figureValue.nullable() })
export type YearCell = z.infer<typeof yearCell>

const yearsBody = z.strictObject({
  agencyId,
  agencyName: z.string(),
  group: bodyGroup,
  endedOn: businessDate.nullable(),
  /** In the order of the years; null where nothing is owed and nothing came. */
  cells: z.array(yearCell.nullable()),
  /** What its own report of the review says. */
  own: figureValue.nullable(),
  /** What it adds to the total. */
  value: sum.nullable(),
  from: z.enum(['own', 'years']).nullable(),
  takenFromYear: z.int().nullable(),
  missing: z.array(z.int()),
  falls: z.array(z.strictObject({ year: z.int(), before: decimal, after: decimal })),
  /** Those in whose numbers its own stand. */
  through: z.array(z.string()),
})
export type YearsBody = z.infer<typeof yearsBody>

const yearsFigure = z.strictObject({
  indicatorId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  measure: figureMeasure,
  shape: figureShape,
  total: columnTotal,
  years: z.array(columnTotal),
  bodies: z.array(yearsBody),
})
export type YearsFigure = z.infer<typeof yearsFigure>

export const matrixYearsContract = {
  /** Bodies by years for one indicator (the first of the set, where none is named), each measure in its own way. */
  'matrix.years': query({
    input: { ...round, indicatorId: indicatorId.nullable() },
    output: z.strictObject({
      planName: z.string(),
      /** The period is a review, and bodies may have sent a report of it. */
      isReview: z.boolean(),
      /** Of how many bodies a report counts, year by year. */
      years: z.array(z.strictObject({ year: z.int(), reported: z.int(), of: z.int() })),
      indicators: z.array(
        z.strictObject({ indicatorId, code: z.string(), name: z.string(), unit: z.string(), level: z.int() }),
      ),
      figure: yearsFigure.nullable(),
    }),
  }),
}
