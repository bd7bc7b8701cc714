import type { BusinessDate } from '../business-date.ts'

/**
 * The day that most figures hold for; of two as frequent ones the later. What holds for another day is marked, because a
 * total then mixes days.
 */
export function usualCutOff(days: readonly BusinessDate[]): BusinessDate | null {
  const counts = new Map<BusinessDate, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  const ordered = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? 1 : -1))
  return ordered[0]?.[0] ?? null
}
