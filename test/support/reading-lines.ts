import type { PlanReading } from '../../src-shared/domain/plan-reading/plan-reading.ts'

/** Path and kind of each item of the plan itself. */
export const outline = ({ items }: PlanReading) =>
  items.filter(({ part }) => part !== 'decision').map(({ path, kind }) => `${path} ${kind}`)

/** Who owns what, in which role and why. */
export function owners({ items, assignments }: PlanReading): string[] {
  const paths = new Map(items.map(({ id, path }) => [id, path]))
  return assignments
    .filter(({ general }) => !general)
    .map(({ itemId, role, basis, agency }) => `${paths.get(itemId)} ${role} ${basis}: ${agency.text}`)
}

/** By when, item by item. */
export const limits = ({ items, deadlines }: PlanReading) => {
  const paths = new Map(items.map(({ id, path }) => [id, path]))
  return deadlines.map(({ itemId, normalized }) => `${itemId && paths.get(itemId)} ${normalized.join('; ')}`)
}

/** What is to be reached, as a person would note it down. */
export const goals = ({ targets }: PlanReading) =>
  targets.map(
    ({ comparator, value, valueTo, unit, year, baseline }) =>
      `${comparator}${value}${valueTo === null ? '' : `-${valueTo}`} ${unit} ${year ?? ''}${baseline === null ? '' : ` from ${baseline.value}`}`,
  )
