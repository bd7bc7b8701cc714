import { z } from 'zod'
import type { BusinessDate } from './business-date.ts'
import type { AgencyId } from './ids.ts'

/** How a body was reminded of a report that is missing. */
export const reminderKinds = ['letter', 'telephone', 'message', 'meeting'] as const
export const reminderKind = z.enum(reminderKinds)
export type ReminderKind = z.infer<typeof reminderKind>

interface Reminded {
  on: BusinessDate
  nextOn: BusinessDate | null
  /** In the order in which they were written down; of two on one day the later one decides. */
  agencyIds: readonly AgencyId[]
}

export interface NextReminder {
  agencyId: AgencyId
  on: BusinessDate
  isDue: boolean
}

/**
 * When each body that is still missing is to be reminded next: as its latest reminder says, which may say nothing. The
 * earliest first.
 */
export function nextReminders(
  reminders: readonly Reminded[],
  missing: readonly AgencyId[],
  today: BusinessDate,
): NextReminder[] {
  const next = new Map<AgencyId, BusinessDate | null>()
  for (const one of reminders.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    for (const agencyId of one.agencyIds) next.set(agencyId, one.nextOn)
  }
  return missing
    .flatMap((agencyId) => {
      const on = next.get(agencyId) ?? null
      return on === null ? [] : [{ agencyId, on, isDue: on <= today }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
