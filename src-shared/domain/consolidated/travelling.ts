import type { PlanItemId } from '../ids.ts'
import type { Progress } from '../progress.ts'
import { itemLine } from './item-line.ts'
import type { ConsolidatedRecords } from './records.ts'

/** A task of the plan as the level above receives it: a result like that of any body. */
export interface TravellingItem {
  title: string
  planItemIds: PlanItemId[]
  position: string
  planText: string
  progress: Progress
  resultText: string
}

/** Of tasks on which nobody reported nothing travels: it is not known that they were not begun. */
export function travellingItems({ items }: Pick<ConsolidatedRecords, 'items'>): TravellingItem[] {
  return items.flatMap((item) =>
    item.progress === null
      ? []
      : [
          {
            ...{ title: item.title, planItemIds: [item.itemId], position: item.position, planText: item.planText },
            ...{ progress: item.progress, resultText: itemLine(item) },
          },
        ],
  )
}
