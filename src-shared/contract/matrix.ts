import { z } from 'zod'
import { assignmentRole } from '../domain/assignment-role.ts'
import { bodyGroup } from '../domain/consolidation/body-group.ts'
import { figureCellState, taskCellState } from '../domain/consolidation/cell-state.ts'
import { outlierReason } from '../domain/consolidation/outliers.ts'
import { decimalSum } from '../domain/decimal.ts'
import { figureMeasure, figureShape, figureValue } from '../domain/figures.ts'
import { agencyId, indicatorId, planItemId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { timeliness } from '../domain/timeliness.ts'
import { command, query } from './call.ts'
import { businessDate } from './fields.ts'
import { exportedFile } from './packages.ts'
import { ownResult, round, submissionOrigin, submissionRow } from './submission.ts'

/** Of one body in the table: its row without its cells. */
const tableBody = z.strictObject({
  agencyId,
  agencyName: z.string(),
  group: bodyGroup,
  /** Asked ("đề nghị"), not ordered. */
  requested: z.boolean(),
  timeliness,
  /** Reports that wait to be verified. */
  waiting: z.int(),
  /** The report that counts. */
  submission: z
    .strictObject({ id: z.uuid(), revision: z.int(), origin: submissionOrigin, cutOff: businessDate })
    .nullable(),
  /** Its figures hold for another day than those of most. */
  otherCutOff: z.boolean(),
  /** Cells with an answer, of those in which one is owed. */
  told: z.int(),
  of: z.int(),
})
export type TableBody = z.infer<typeof tableBody>

/** A total may have more digits than a figure. */
export const sum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: decimalSum }),
  z.strictObject({ kind: z.literal('share'), numerator: decimalSum, denominator: decimalSum }),
])

export const columnTotal = z.strictObject({
  value: sum.nullable(),
  coverage: z.strictObject({
    of: z.int(),
    counted: z.int(),
    noneArisen: z.int(),
    noData: z.int(),
    notApplicable: z.int(),
    /** Nothing stands in their cell, `silent` ones among them: these reported and do not speak of it. */
    notReported: z.int(),
    silent: z.int(),
    otherShape: z.int(),
  }),
})
export type ColumnTotalRow = z.infer<typeof columnTotal>

const overlap = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('repeats-communes'),
    agencyIds: z.array(agencyId),
    once: sum.nullable(),
  }),
  z.strictObject({ kind: z.literal('two-levels'), communes: sum, above: sum }),
])
export type OverlapRow = z.infer<typeof overlap>

const figureColumn = z.strictObject({
  indicatorId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  level: z.int(),
  measure: figureMeasure,
  shape: figureShape,
  reportedBy: z.string(),
  /** It names who reports it; else everybody does. */
  named: z.boolean(),
  total: columnTotal,
  groups: z.array(z.strictObject({ group: bodyGroup, total: columnTotal })),
  overlaps: z.array(overlap),
})
export type FigureColumn = z.infer<typeof figureColumn>

const taskTotal = z.strictObject({
  /** Bodies that owe an answer, and those of them that gave one. */
  of: z.int(),
  told: z.int(),
  done: z.int(),
})
export type TaskTotal = z.infer<typeof taskTotal>

const taskColumn = z.strictObject({
  itemId: planItemId,
  position: z.string(),
  /** The first words of the item. */
  text: z.string(),
  total: taskTotal,
  groups: z.array(z.strictObject({ group: bodyGroup, total: taskTotal })),
  /** How the task stands, counted once however many bodies share it; null where it cannot be told. */
  joint: z.strictObject({ progress: progress.nullable(), by: z.enum(['lead', 'all', 'lead-silent', 'nobody']) }),
})
export type TaskColumn = z.infer<typeof taskColumn>

const figureCell = z.strictObject({
  state: figureCellState,
  value: figureValue.nullable(),
  /** The day it holds for, where that is not the cut-off of its report. */
  asOf: businessDate.nullable(),
})
export type FigureCell = z.infer<typeof figureCell>

const taskCell = z.strictObject({
  state: taskCellState,
  /** Results that speak of the task, and pieces of evidence behind them. */
  results: z.int(),
  evidence: z.int(),
  /** The body itself reports it late, or done late. */
  late: z.boolean(),
})
export type TaskCell = z.infer<typeof taskCell>

const head = {
  planName: z.string(),
  bodies: z.array(tableBody),
  /** The day that most figures hold for; null while no report counts. */
  usualCutOff: businessDate.nullable(),
}
const figures = { ...round, estimate: z.boolean() }
/** Bodies of the table whose rows are asked for; cells come in the order of its columns, null where nothing is owed. */
const window = { agencyIds: z.array(agencyId).min(1).max(60) }

const figureMark = z.strictObject({ agencyId, indicatorId, reasons: z.array(outlierReason) })
export type FigureMark = z.infer<typeof figureMark>

const saidFigure = z.strictObject({ value: figureValue, asOf: businessDate.nullable(), reason: z.string() })

/** Which table of a round goes out as a workbook. */
export const roundTable = z.enum(['figures', 'tasks', 'years', 'status'])
export type RoundTable = z.infer<typeof roundTable>

export const matrixContract = {
  /** Bodies by indicators: rows, columns and totals, without the cells. */
  'matrix.figures': query({ input: figures, output: z.strictObject({ ...head, columns: z.array(figureColumn) }) }),
  'matrix.figureRows': query({
    input: { ...figures, ...window },
    output: z.array(z.strictObject({ agencyId, cells: z.array(figureCell.nullable()) })),
  }),
  /** Numbers that stand out against the year before or against peers: few, and worked out apart from the table. */
  'matrix.figureMarks': query({ input: figures, output: z.array(figureMark) }),
  'matrix.figureCell': query({
    input: { ...round, agencyId, indicatorId },
    output: z.strictObject({
      figure: saidFigure.nullable(),
      estimate: saidFigure.nullable(),
      /** From the report of the year before. */
      before: figureValue.nullable(),
      submission: submissionRow.nullable(),
    }),
  }),
  /** Bodies by tasks. */
  'matrix.tasks': query({ input: round, output: z.strictObject({ ...head, columns: z.array(taskColumn) }) }),
  'matrix.taskRows': query({
    input: { ...round, ...window, itemIds: z.array(planItemId).max(2_000) },
    output: z.array(z.strictObject({ agencyId, cells: z.array(taskCell.nullable()) })),
  }),
  'matrix.taskCell': query({
    input: { ...round, agencyId, itemId: planItemId },
    output: z.strictObject({
      text: z.string(),
      role: assignmentRole.nullable(),
      results: z.array(ownResult),
      submission: submissionRow.nullable(),
    }),
  }),
  'matrix.export': command({ input: { ...figures, table: roundTable }, output: exportedFile }),
}
