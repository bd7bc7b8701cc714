import { z } from 'zod'
import { type BusinessDate, daysBetween } from './business-date.ts'
import { daysLate } from './date-rule.ts'
import type { Progress } from './progress.ts'

const days = z.int().min(1)
const daysLeft = z.int().min(0)

/** Computed, never stored. Beside progress, not part of it. */
export const timeliness = z.discriminatedUnion('kind', [
  /** No deadline, or none that matters any more. */
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('in-time'), daysLeft }),
  /** Due within the notice time; due today is soon, with 0 days left. */
  z.strictObject({ kind: z.literal('soon'), daysLeft }),
  z.strictObject({ kind: z.literal('late'), days }),
  z.strictObject({ kind: z.literal('done-in-time') }),
  z.strictObject({ kind: z.literal('done-late'), days }),
  /** The day passed for a body that was only requested: it is never late, nothing came from it yet. */
  z.strictObject({ kind: z.literal('awaiting') }),
])
export type Timeliness = z.infer<typeof timeliness>
export const timelinessKinds = ['none', 'in-time', 'soon', 'late', 'done-in-time', 'done-late', 'awaiting'] as const

export const defaultSoonDays = 15

export interface TimelinessFacts {
  progress: Progress
  /** Last day in time by the plan, extensions left out; null without a deadline. */
  lastDay: BusinessDate | null
  /** Last day after the assigner's last agreed extension; null when there is none. */
  extendedLastDay: BusinessDate | null
  /** The day on which the work was done; null as long as it is not, or when nobody recorded it. */
  doneOn: BusinessDate | null
  today: BusinessDate
  /** The body was asked ("đề nghị"), not ordered. */
  requestedOnly?: boolean
  soonDays?: number
}

/** Both are shown. The extended one decides what counts; without an extension it is the original. */
export interface BothTimeliness {
  original: Timeliness
  extended: Timeliness | null
  counts: Timeliness
}

export function timelinessOf(facts: TimelinessFacts): BothTimeliness {
  const original = against(facts.lastDay, facts)
  const extended = facts.extendedLastDay === null ? null : against(facts.extendedLastDay, facts)
  return { original, extended, counts: extended ?? original }
}

function against(lastDay: BusinessDate | null, facts: TimelinessFacts): Timeliness {
  if (lastDay === null || facts.progress === 'not-applicable') return { kind: 'none' }
  if (facts.progress === 'done') return doneAgainst(lastDay, facts)
  const late = daysLate(lastDay, facts.today)
  if (late > 0) return facts.requestedOnly ? { kind: 'awaiting' } : { kind: 'late', days: late }
  const left = daysBetween(facts.today, lastDay)
  return { kind: left <= (facts.soonDays ?? defaultSoonDays) ? 'soon' : 'in-time', daysLeft: left }
}

function doneAgainst(lastDay: BusinessDate, { doneOn, requestedOnly }: TimelinessFacts): Timeliness {
  // The day is never guessed: done without a recorded day says nothing about the deadline.
  if (doneOn === null) return { kind: 'none' }
  const late = daysLate(lastDay, doneOn)
  return late > 0 && !requestedOnly ? { kind: 'done-late', days: late } : { kind: 'done-in-time' }
}
