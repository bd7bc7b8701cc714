import { z } from 'zod'
import { bareMarker, markerKind } from './item-marker.ts'
import { foldForSearch } from './vietnamese-text.ts'

export const planItemKinds = [
  'purpose',
  'requirement',
  'task',
  'target',
  'funding',
  'organisation',
  'reporting',
] as const
export const planItemKind = z.enum(planItemKinds)
export type PlanItemKind = z.infer<typeof planItemKind>

/** How one item is told from its siblings. `nth` counts those that carry no number of their own, from 1. */
export type PositionPart =
  | { kind: 'numbered'; marker: string }
  | { kind: 'dash'; nth: number }
  | { kind: 'plus'; nth: number }
  | { kind: 'paragraph'; nth: number }

export interface PositionedItem {
  id: string
  parentId: string | null
  /** As printed (`II.`, `đ)`, `-`); null for a paragraph without a number. */
  marker: string | null
}

/**
 * The positions of all items of a plan, from items in document order. Numbers are taken as printed, so two items can
 * have the same position where the plan numbers wrongly: a position is for reading, the id tells items apart.
 */
export function positionsOf(items: readonly PositionedItem[]): Map<string, PositionPart[]> {
  const positions = new Map<string, PositionPart[]>()
  const counts = new Map<string, number>()
  for (const { id, parentId, marker } of items) {
    const above = parentId === null ? [] : positions.get(parentId)
    if (!above) throw new RangeError(`item ${id} stands before its parent`)
    const kind = marker === null ? 'none' : markerKind(marker).kind
    const nth = (counts.get(`${parentId} ${kind}`) ?? 0) + 1
    counts.set(`${parentId} ${kind}`, nth)
    const part = partOf(kind, marker ?? '', nth)
    positions.set(id, [...(repeats(part, above.at(-1)) ? above.slice(0, -1) : above), part])
  }
  return positions
}

/** "2.1.2." below "2.1." names its parent itself: II.2.1.2, not II.2.1.2.1.2. */
function repeats(part: PositionPart, above: PositionPart | undefined): boolean {
  return part.kind === 'numbered' && above?.kind === 'numbered' && part.marker.startsWith(`${above.marker}.`)
}

/** `II.1.a`; the third dash below is `II.1.a.-3`, the second paragraph of II.1 `II.1.¶2`. */
export function formatPosition(position: readonly PositionPart[]): string {
  return position.map(formatPart).join('.')
}

function partOf(kind: string, marker: string, nth: number): PositionPart {
  if (kind === 'dash' || kind === 'plus') return { kind, nth }
  const bare = bareMarker(marker)
  return kind === 'none' && bare === '' ? { kind: 'paragraph', nth } : { kind: 'numbered', marker: bare }
}

function formatPart(part: PositionPart): string {
  switch (part.kind) {
    case 'numbered':
      return part.marker
    case 'dash':
      return `-${part.nth}`
    case 'plus':
      return `+${part.nth}`
    case 'paragraph':
      return `¶${part.nth}`
  }
}

/**
 * The kind that the heading of a part speaks of, for rows that are pasted: what stands below a heading is of its kind.
 * Null where the words say nothing; a person changes what is taken wrongly.
 */
export function kindOfHeading(text: string): PlanItemKind | null {
  const words = foldForSearch(text)
  return headingWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const headingWords: readonly (readonly [PlanItemKind, RegExp])[] = [
  ['purpose', /^muc dich/],
  ['requirement', /^yeu cau$/],
  ['reporting', /^(che do )?(thong tin,? )?bao cao$|che do (thong tin,? )?bao cao/],
  ['funding', /^(nguon )?kinh phi/],
  ['organisation', /^(to chuc thuc hien|phan cong (thuc hien|nhiem vu|trach nhiem)|trach nhiem)/],
  ['target', /^(cac )?(chi tieu|muc tieu)/],
  ['task', /^(cac |mot so )?(nhiem vu|noi dung|giai phap|hoat dong)/],
]
