import type { TaskCellState } from '../consolidation/cell-state.ts'
import { type ConsolidatedItem, countAll, type StateCounts } from './records.ts'
import { consolidatedWords as words } from './words.ts'

/** In the order in which they are told: what was done, what is under way, what nobody knows. */
const inOrder: readonly Exclude<TaskCellState, 'done'>[] = [
  'awaiting-confirmation',
  'in-progress',
  'redo',
  'paused',
  'not-started',
  'not-applicable',
  'silent',
  'waiting',
  'missing',
]

/** So few bodies are named, not counted. */
export const fewBodies = 3

/** "97/138 đơn vị đã hoàn thành; 20 đơn vị đang thực hiện; 21 đơn vị chưa gửi báo cáo." */
export function itemLine({ ordered, requested, named, leadSays }: ConsolidatedItem): string {
  const told = countAll(ordered)
  return [
    ...(named.length > 0
      ? [`${named.map(words.namedState).join('; ')}.`]
      : told > 0
        ? [`${partsOf(ordered, told).join('; ')}.`]
        : []),
    ...(leadSays === null ? [] : [words.leadSays({ state: leadSays })]),
    ...(countAll(requested) > 0 ? [words.requested({ text: requestedParts(requested).join('; ') })] : []),
  ].join(' ')
}

function partsOf(counts: StateCounts, of: number): string[] {
  return [
    words.doneOf({ count: counts.done ?? 0, of }),
    ...inOrder.flatMap((state) => {
      const count = counts[state] ?? 0
      return count > 0 ? [words.inState({ state, count })] : []
    }),
  ]
}

/** Nothing is missing from a body that was only asked: its report has not come yet. */
function requestedParts({ missing = 0, ...counts }: StateCounts): string[] {
  return [...partsOf(counts, countAll(counts) + missing), ...(missing > 0 ? [words.awaited({ count: missing })] : [])]
}
