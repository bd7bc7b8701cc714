import type { ReportContent } from '../report-content.ts'
import { type OpenPlace, sourceOf } from '../report-outline.ts'
import { hasClauses } from '../request-outline.ts'
import { groupedTasks, hasDeadline, type TaskOfPlan } from './draft.ts'

/** Tasks of the plan that nobody answers for, that have no day, or of which nobody said what comes of them. */
export function tasksWithGaps({ records }: Pick<ReportContent, 'records'>) {
  const tasks = groupedTasks(records).flatMap((group) => group.tasks)
  const named = (open: (task: TaskOfPlan) => boolean) =>
    tasks.filter(open).map(({ taskId, title }) => ({ taskId, title }))
  return {
    withoutOwner: named(({ planned }) => planned.owners.length === 0),
    withoutDeadline: named((task) => !hasDeadline(task)),
    withoutProduct: named(({ planned }) => planned.product === ''),
  }
}

/** What is still open in a yearly plan, weightiest first. Only the missing signer stops it. */
export function openPlacesOfPlan(content: ReportContent): OpenPlace[] {
  const { sections, records, letter } = content
  const gaps = tasksWithGaps(content)
  const places: OpenPlace[] = []
  if (letter.signer === null) places.push({ kind: 'signer-missing', stops: true })
  const stale = sections.flatMap(({ passages }) => passages).filter((one) => one.stale && !one.leftOut).length
  if (stale > 0) places.push({ kind: 'records-changed', count: stale, stops: false })
  const counted = [
    ['tasks-without-owner', gaps.withoutOwner.length],
    ['tasks-without-deadline', gaps.withoutDeadline.length],
    ['tasks-without-product', gaps.withoutProduct.length],
  ] as const
  for (const [kind, count] of counted) if (count > 0) places.push({ kind, count, stops: false })
  const hasMoney = records.funding.some(({ plannedDong }) => plannedDong !== null)
  for (const { key, number, passages } of sections) {
    const isEmpty = passages.every((one) => one.leftOut || one.text === '')
    const isAsked = key === 'funding' ? !hasMoney : sourceOf(key) === 'people'
    if (isEmpty && isAsked && !hasClauses(number, sections)) places.push({ kind: 'section-empty', key, stops: false })
  }
  return places
}
