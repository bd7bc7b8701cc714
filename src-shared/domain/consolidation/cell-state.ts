import { z } from 'zod'
import { type FigureShape, type FigureValue, isCounted } from '../figures.ts'
import { type Progress, progressStates } from '../progress.ts'

/** What came from a body in this round: a report that counts, one that waits to be verified, nothing. */
export type ReportState = 'counted' | 'waiting' | 'missing'

/**
 * Why no answer stands in a cell. Never mixed up with an answer: `silent` reported and does not speak of it, `waiting`
 * has a report that nobody could verify yet, `missing` sent nothing.
 */
export const unanswered = ['silent', 'waiting', 'missing'] as const

export const figureCellStates = [
  'value',
  /** A number from a body that does not report this indicator: shown, in no total, so that no case counts twice. */
  'outside',
  /** A share where a number is asked, or the other way round: shown, in no total. */
  'other-shape',
  'none-arisen',
  'no-data',
  'not-applicable',
  /** There is an estimate of the whole year, and no figure. */
  'estimate-only',
  ...unanswered,
] as const
export const figureCellState = z.enum(figureCellStates)
export type FigureCellState = z.infer<typeof figureCellState>

export const taskCellStates = [...progressStates, ...unanswered] as const
export const taskCellState = z.enum(taskCellStates)
export type TaskCellState = z.infer<typeof taskCellState>

export interface FigureCellFacts {
  /** The body has to report this indicator in this round. */
  asked: boolean
  report: ReportState
  value: FigureValue | null
  hasEstimate: boolean
  shape: FigureShape
}

/** Null: nothing is asked of the body and nothing came, so nothing is missing. */
export function stateOfFigure({ asked, report, value, hasEstimate, shape }: FigureCellFacts): FigureCellState | null {
  if (value !== null) {
    if (!isCounted(value)) return value.kind
    if (!asked) return 'outside'
    return value.kind === shape ? 'value' : 'other-shape'
  }
  if (!asked) return null
  return hasEstimate ? 'estimate-only' : unansweredBy(report)
}

/** `progress` null: the body says nothing of the task. Null back: and nothing was asked of it. */
export function stateOfTask(asked: boolean, report: ReportState, progress: Progress | null): TaskCellState | null {
  if (progress !== null) return progress
  return asked ? unansweredBy(report) : null
}

const unansweredBy = (report: ReportState) => (report === 'counted' ? 'silent' : report)
