import type { ItemId, ItemPart } from './plan-reading.ts'
import type { PrintedMarker } from './printed-marker.ts'
import type { Passage } from './readable-text.ts'
import type { Span } from './source-document.ts'
import type { TableRow } from './task-table.ts'

/** An item while it is being read. */
export interface DraftItem {
  id: ItemId
  parent: DraftItem | null
  marker: PrintedMarker | null
  path: string
  part: ItemPart
  depth: number
  span: Span
  /** The words without the marker. */
  passage: Passage
  isHeading: boolean
  /** A point below a number of three parts or more: a detail of that item, not an item that is followed by itself. */
  isDetail: boolean
  row: TableRow | null
  children: DraftItem[]
}

export type Add = (draft: Omit<DraftItem, 'id' | 'depth' | 'children' | 'isDetail'>) => DraftItem
