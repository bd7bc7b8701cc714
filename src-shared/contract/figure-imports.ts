import { z } from 'zod'
import { figureShape, figureValue } from '../domain/figures.ts'
import { evidenceId, figureImportId, indicatorId, periodId, planId, stagedId } from '../domain/ids.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, instant, line, sha256Hex, version } from './fields.ts'
import { figureWarning } from './figures.ts'

/** Figures that come as an Excel form: of the hamlets of this period, or of the years before the app. */
export const figureImportKinds = ['breakdown', 'earlier-years'] as const
export const figureImportKind = z.enum(figureImportKinds)
export type FigureImportKind = z.infer<typeof figureImportKind>

/** Why a cell of a form is not taken. */
export const cellProblems = [
  'not-a-number',
  'misplaced-dot',
  'too-many-decimals',
  'too-large',
  'negative',
  /** A numerator without its denominator, or the other way round. */
  'half-a-share',
  /** A number beside "Không phát sinh" in the same share. */
  'number-and-answer',
  'date',
  'yes-or-no',
  'formula-error',
  'formula-without-value',
  'merged',
  'place-without-name',
  'place-twice',
] as const
export const cellProblem = z.enum(cellProblems)
export type CellProblem = z.infer<typeof cellProblem>

const problem = z.strictObject({
  /** As Excel counts, from 1. */
  row: z.int(),
  /** The hamlet or the indicator of the line. */
  line: z.string(),
  /** The indicator or the year of the column; empty for a whole line. */
  column: z.string(),
  /** What stands there. */
  text: z.string(),
  why: cellProblem,
})
export type ImportProblem = z.infer<typeof problem>

const previewHead = {
  fileName: z.string(),
  planId,
  planShortName: z.string(),
  /** The version of the set when the form was made, and now. */
  formVersion: version,
  setVersion: version,
  /** Columns or lines of indicators that the office no longer reports. */
  dropped: z.array(z.string()),
  /** The first of them; `problemCount` counts all. */
  problems: z.array(problem),
  problemCount: z.int(),
  /** Stands for all that was shown: what is applied must still be the same. */
  token: sha256Hex,
}

const breakdownRow = z.strictObject({
  indicatorId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  shape: figureShape,
  /** By place; null where the cell is blank or not taken. */
  values: z.array(figureValue.nullable()),
  /** Places whose cell cannot be taken, by their index. */
  unread: z.array(z.int()),
  sum: figureValue.nullable(),
  /** How many places stand behind the sum. */
  coverage: z.strictObject({ of: z.int(), counted: z.int(), notReported: z.int(), otherAnswers: z.int() }),
  before: figureValue.nullable(),
  /**
   * `blocked`: a cell cannot be read, so the sum would be wrong. `not-addable`: a percent without its parts.
   * `nothing`: no place gave a number, nor all the same answer.
   */
  fate: z.enum(['new', 'same', 'changed', 'blocked', 'not-addable', 'nothing']),
  warnings: z.array(figureWarning),
})
export type BreakdownRow = z.infer<typeof breakdownRow>

const yearsCell = z.strictObject({
  value: figureValue.nullable(),
  before: figureValue.nullable(),
  /** `sealed`: stands in a sealed report of that year, which no import changes. */
  fate: z.enum(['blank', 'new', 'same', 'changed', 'sealed', 'blocked']),
})
export type YearsCell = z.infer<typeof yearsCell>

export const importPreview = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('breakdown'),
    ...previewHead,
    periodId,
    asOf: businessDate.nullable(),
    places: z.array(z.string()),
    /** Lines of sums under the hamlets, which are not counted. */
    totalLines: z.array(z.string()),
    rows: z.array(breakdownRow),
  }),
  z.strictObject({
    kind: z.literal('earlier-years'),
    ...previewHead,
    years: z.array(
      z.strictObject({
        year: z.int(),
        /** The document that the form names; empty where it names none. */
        source: z.string(),
        hasFigures: z.boolean(),
      }),
    ),
    rows: z.array(
      z.strictObject({
        indicatorId,
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        cells: z.array(yearsCell),
      }),
    ),
  }),
])
export type ImportPreview = z.infer<typeof importPreview>
export type BreakdownPreview = Extract<ImportPreview, { kind: 'breakdown' }>
export type YearsPreview = Extract<ImportPreview, { kind: 'earlier-years' }>

const exported = z.strictObject({ exportId: z.uuid(), name: z.string(), size: z.int() })

const figureImport = z.strictObject({
  id: figureImportId,
  kind: figureImportKind,
  planShortName: z.string(),
  evidenceId,
  fileName: z.string(),
  importedByName: z.string(),
  importedAt: instant,
  /** Figures that it wrote. */
  count: z.int(),
  undoneAt: instant.nullable(),
})
export type FigureImport = z.infer<typeof figureImport>

export const figureImportsContract = {
  /** The hamlets of the last form, in its order. */
  'figures.places': query({ input: {}, output: z.array(z.string()) }),
  /** An Excel form with a line for each hamlet and a column for each indicator of the plan. */
  'figures.makeBreakdownForm': command({
    input: { planId, periodId, places: z.array(filledLine(120)).max(500) },
    output: exported,
  }),
  /** An Excel form with a line for each indicator of the plan and a column for each year. */
  'figures.makeYearsForm': command({
    input: { planId, fromYear: z.int().min(1990).max(2100), toYear: z.int().min(1990).max(2100) },
    output: exported,
  }),
  /** Reads a filled-in form and says what would become of every cell. Writes nothing. */
  'figures.previewImport': action({ input: { stagedId, periodId }, output: importPreview }),
  'figures.applyImport': command({
    input: {
      stagedId,
      periodId,
      token: sha256Hex,
      /** Whether figures that differ from the file give way to it; those of sealed reports never do. */
      replace: z.boolean(),
      /** For years of which the form names no document. */
      source: line(500),
    },
    output: z.strictObject({ importId: figureImportId, count: z.int() }),
  }),
  /** The newest first. */
  'figures.imports': query({ input: {}, output: z.array(figureImport) }),
  /** Puts back what stood before, as new versions; what was changed since stays. */
  'figures.undoImport': command({
    input: { importId: figureImportId },
    output: z.strictObject({ restored: z.int(), kept: z.int() }),
  }),
}
