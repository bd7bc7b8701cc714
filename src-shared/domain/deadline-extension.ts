import { z } from 'zod'
import type { BusinessDate } from './business-date.ts'
import { allowed, type Decision, refused } from './decision.ts'

/**
 * A task has two deadlines. The plan's is changed by the assigner alone: the office asks by letter and records the
 * answer. The office's internal one is the approver's to decide.
 */
export const extensionAnswers = ['awaited', 'granted', 'refused'] as const
export const extensionAnswer = z.enum(extensionAnswers)
export type ExtensionAnswer = z.infer<typeof extensionAnswer>

export interface PlanExtension {
  askedOn: BusinessDate
  /** The last day that the office asked for. */
  askedFor: BusinessDate
  answer: ExtensionAnswer
  /** The last day that the assigner granted; it may differ from what was asked. */
  grantedUntil: BusinessDate | null
}

/**
 * The last day after extensions: that of the latest request which was granted. Null when none was; a request that was
 * not answered extends nothing.
 */
export function extendedLastDay(extensions: readonly PlanExtension[]): BusinessDate | null {
  const granted = extensions.filter((extension) => extension.answer === 'granted' && extension.grantedUntil !== null)
  return granted.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1)).at(-1)?.grantedUntil ?? null
}

export type ExtensionRefusal =
  | { kind: 'no-deadline' }
  | { kind: 'not-later'; than: BusinessDate }
  | { kind: 'still-awaited'; askedOn: BusinessDate }
  | { kind: 'reason-missing' }

/** Whether a letter that asks for more time makes sense now. */
export function mayAskForExtension(facts: {
  lastDay: BusinessDate | null
  extensions: readonly PlanExtension[]
  askedFor: BusinessDate
  reason: string
}): Decision<ExtensionRefusal> {
  if (facts.lastDay === null) return refused({ kind: 'no-deadline' })
  const awaited = facts.extensions.find((extension) => extension.answer === 'awaited')
  if (awaited) return refused({ kind: 'still-awaited', askedOn: awaited.askedOn })
  const current = extendedLastDay(facts.extensions) ?? facts.lastDay
  if (facts.askedFor <= current) return refused({ kind: 'not-later', than: current })
  return facts.reason.trim() === '' ? refused({ kind: 'reason-missing' }) : allowed
}

/** An internal deadline past the plan's is allowed and said: the office would be late by its own plan. */
export function internalDeadlineWarning(
  internalLastDay: BusinessDate | null,
  plan: { lastDay: BusinessDate | null; extendedLastDay: BusinessDate | null },
): { kind: 'after-plan'; planLastDay: BusinessDate } | null {
  const planLastDay = plan.extendedLastDay ?? plan.lastDay
  if (internalLastDay === null || planLastDay === null || internalLastDay <= planLastDay) return null
  return { kind: 'after-plan', planLastDay }
}
