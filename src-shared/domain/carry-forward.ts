import type { BusinessDate } from './business-date.ts'
import { isUnfinished, type Progress } from './progress.ts'
import type { WorkKind } from './work-kind.ts'

/** What is known of a task at the end of one period. */
export interface EndingTaskPeriod {
  workKind: WorkKind
  progress: Progress
  /** Last day of the plan's validity; null where the plan does not say. */
  planValidTo: BusinessDate | null
  /** Years for which the plan sets a value of this target; empty where it sets one for all of its life. */
  targetYears: readonly number[]
}

export interface NextPeriod {
  year: number
  /** First day; null as long as the request has not said where the year starts. */
  from: BusinessDate | null
}

/** Parts of a task-period. The task itself (wording, people, deadlines by plan) lives on and is never copied. */
export const taskPeriodParts = [
  'progress',
  'assignees',
  'internal-deadline',
  'extension',
  'difficulties',
  'proposals',
  'result-text',
  'expected',
  'quantities',
  'evidence',
  'funding',
  'notes',
] as const
export type TaskPeriodPart = (typeof taskPeriodParts)[number]

export type CarryForward =
  | {
      carried: true
      how: /** Unfinished work goes on where it stood. */
        | 'continues'
        /** Standing work goes on, with a new account of it. */
        | 'stands'
        /** Next year's deliverable or target value: a new piece of the same duty. */
        | 'starts-anew'
      progress: Progress
      copied: readonly TaskPeriodPart[]
      empty: readonly TaskPeriodPart[]
      /** The period that ends did not see it done: the new one says so. */
      leftUnfinished: boolean
    }
  | { carried: false; why: 'done-once' | 'not-applicable' | 'plan-ended' | 'no-target-left' }

const goesOn: readonly TaskPeriodPart[] = [
  'progress',
  'assignees',
  'internal-deadline',
  'extension',
  'difficulties',
  'proposals',
]
const startsAnew: readonly TaskPeriodPart[] = ['assignees']

/**
 * Whether and how a task comes into the next period. Results, expectations, quantities, evidence, funding and notes stay with the
 * period in which they arose: copied, they would be reported twice.
 */
export function carryForward(task: EndingTaskPeriod, next: NextPeriod): CarryForward {
  if (task.progress === 'not-applicable') return { carried: false, why: 'not-applicable' }
  if (hasEnded(task.planValidTo, next)) return { carried: false, why: 'plan-ended' }
  const leftUnfinished = isUnfinished(task.progress)
  switch (task.workKind) {
    case 'one-off':
      if (!leftUnfinished) return { carried: false, why: 'done-once' }
      return carry('continues', resumed(task.progress), goesOn, true)
    case 'standing':
      // Standing work is accounted for year by year; "unfinished" says nothing of it.
      if (task.progress === 'paused') return carry('stands', 'paused', goesOn, false)
      return carry('stands', 'not-started', startsAnew, false)
    case 'recurring':
      return carry('starts-anew', 'not-started', startsAnew, leftUnfinished)
    case 'target':
      if (task.targetYears.length > 0 && !task.targetYears.some((year) => year >= next.year)) {
        return { carried: false, why: 'no-target-left' }
      }
      return carry('starts-anew', 'not-started', startsAnew, leftUnfinished)
  }
}

/** What lay before the approver at the end of the period was not confirmed: it goes back to work. */
function resumed(progress: Progress): Progress {
  return progress === 'awaiting-confirmation' ? 'in-progress' : progress
}

function hasEnded(validTo: BusinessDate | null, next: NextPeriod): boolean {
  if (validTo === null) return false
  return next.from === null ? validTo < `${next.year}-01-01` : validTo < next.from
}

function carry(
  how: Extract<CarryForward, { carried: true }>['how'],
  progress: Progress,
  copied: readonly TaskPeriodPart[],
  leftUnfinished: boolean,
): CarryForward {
  const empty = taskPeriodParts.filter((part) => !copied.includes(part))
  return { carried: true, how, progress, copied, empty, leftUnfinished }
}
