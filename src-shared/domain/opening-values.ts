import type { BusinessDate } from './business-date.ts'
import { type FigureValue, isSameFigure } from './figures.ts'
import type { Progress } from './progress.ts'

/** What the last report said of a figure and what stands for it now, where the two differ. */
export interface FigureDifference {
  reported: FigureValue
  now: FigureValue
  /** The final number of a year whose estimate was reported: announced, so no reason is asked for. */
  isOfficial: boolean
}

/** A period starts from what was reported of the one before it. A figure that was never reported differs from nothing. */
export function figureDifference(
  reported: FigureValue | null,
  now: FigureValue | null,
  { isOfficial }: { isOfficial: boolean },
): FigureDifference | null {
  if (reported === null || now === null || isSameFigure(reported, now)) return null
  return { reported, now, isOfficial }
}

export interface ClosingTask {
  progress: Progress
  doneOn: BusinessDate | null
  /** The approver's own words for a step that needed them. */
  progressReason: string
}

export interface TaskDifference {
  reported: Progress
  now: Progress
  doneOn: BusinessDate | null
  reason: string
  /** Neither a person, nor the approver's step, nor the day of completion says why. */
  needsReason: boolean
}

/**
 * A task against what was reported of it at the end of the period before. Work that only went on is no difference: done
 * or not, and asked for or not, is what a report is held to. What was finished after the figures closed says so itself.
 */
export function taskDifference(
  reported: Progress,
  closing: ClosingTask,
  { cutOff, openingReason }: { cutOff: BusinessDate | null; openingReason: string },
): TaskDifference | null {
  if (outcomeOf(reported) === outcomeOf(closing.progress)) return null
  const { progress: now, doneOn } = closing
  const isLater = now === 'done' && doneOn !== null && cutOff !== null && doneOn > cutOff
  const reason = openingReason || (now === 'done' ? '' : closing.progressReason)
  return { reported, now, doneOn, reason, needsReason: reason === '' && !isLater }
}

function outcomeOf(progress: Progress): 'done' | 'not-applicable' | 'unfinished' {
  return progress === 'done' || progress === 'not-applicable' ? progress : 'unfinished'
}
