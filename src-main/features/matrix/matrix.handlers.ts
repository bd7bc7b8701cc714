import type { HandlersOf } from '../../app/handlers.ts'
import { exportTable } from './export-table.service.ts'
import { figureMarks } from './figure-marks.service.ts'
import { figureCell, figureRows, figureTable } from './figure-table.service.ts'
import { taskCell, taskRows, taskTable } from './task-table.service.ts'
import { yearTable } from './year-table.service.ts'

export const matrixHandlers: HandlersOf<'matrix'> = {
  'matrix.figures': (ctx, input) => figureTable(ctx, input),
  'matrix.figureRows': (ctx, input) => figureRows(ctx, input),
  'matrix.figureMarks': (ctx, input) => figureMarks(ctx, input),
  'matrix.figureCell': (ctx, input) => figureCell(ctx, input),
  'matrix.tasks': (ctx, input) => taskTable(ctx, input),
  'matrix.taskRows': (ctx, input) => taskRows(ctx, input),
  'matrix.taskCell': (ctx, input) => taskCell(ctx, input),
  'matrix.years': (ctx, input) => yearTable(ctx, input),
  'matrix.export': (ctx, input) => exportTable(ctx, input),
}
