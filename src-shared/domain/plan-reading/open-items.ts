import { headingAgency, isAgencyHeading } from './agency-heading.ts'
import { opensSection } from './document-parts.ts'
import type { DraftItem } from './draft-item.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'
import { type MarkerStyle, ordinalOf, type PrintedMarker, rankOf } from './printed-marker.ts'
import type { Passage } from './readable-text.ts'

export interface Numbering {
  item: DraftItem
  key: MarkerStyle | 'heading'
  rank: number
}

export function headingRank(
  { text, fold, look }: Paragraph,
  stack: readonly Numbering[],
  hasRoman: boolean,
  hasNumbers: boolean,
): number {
  const isBelowSection = stack.some(({ key, rank }) => key === 'heading' && rank <= 3)
  if (isBelowSection && !opensSection(fold)) return 3.2
  if (isCapitals(text) || look.headingLevel === 1) return hasRoman ? 2.5 : 2
  return hasNumbers ? 3.5 : 3
}

/** A paragraph without a number belongs to the heading above it, or to the point that ends with a colon. */
const labelledLine =
  /^(?:(?:co quan|don vi|cap|so,? nganh)\s+)?(?:chu tri|phoi hop|thuc hien|tham gia|thoi gian|thoi han|tien do|san pham|kinh phi|ket qua)[a-z ,]{0,40}:/u

export function paragraphParent(stack: readonly Numbering[], paragraph: Passage): DraftItem | null {
  const top = stack.at(-1)
  if (top === undefined) return null
  if (top.item.passage.text.endsWith(':') || labelledLine.test(paragraph.fold)) return top.item
  const above = stack.findLast(({ rank }) => rank < rankOf.star)?.item
  // "Sở Xây dựng: …" stands beside the heading of another body, not below it.
  if (
    above?.marker === null &&
    above.parent !== null &&
    isAgencyHeading(above.passage) &&
    headingAgency(paragraph)?.wordsAt != null
  )
    return above.parent
  return above ?? stack[0]?.item ?? null
}

/** Lists in lists in lists: paths would grow with the square of the text. */
const deepest = 16

export function popFor(marker: PrintedMarker, stack: Numbering[]): void {
  const top = stack.at(-1)
  if (top === undefined) return
  const rank = rankOf[marker.style]
  const ordinal = ordinalOf(marker)
  if (rank > rankOf.roman && isSubNumber(marker) && popToPrefix(marker, stack)) return
  const opensList =
    stack.length < deepest &&
    ordinal === 1 &&
    rank > rankOf.roman &&
    top.key !== marker.style &&
    top.item.passage.text.endsWith(':')
  if (opensList && (top.rank >= rankOf.letter || top.rank < rank)) return
  const same = stack.findLastIndex(({ key }) => key === marker.style)
  if (same >= 0) {
    stack.length = same
    return
  }
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop()
}

const isSubNumber = ({ style }: PrintedMarker) => style === 'number2' || style === 'number3' || style === 'number4'

/** "2.1.4." goes below the nearest "2.1." that is open. */
function popToPrefix({ bare }: PrintedMarker, stack: Numbering[]): boolean {
  const prefix = bare.slice(0, bare.lastIndexOf('.'))
  const at = stack.findLastIndex(({ item }) => item.marker?.bare === prefix && /^number\d$/u.test(item.marker.style))
  if (at < 0) return false
  stack.length = at + 1
  return true
}

export const joinPath = (parent: DraftItem | null, part: string): string =>
  parent === null ? part : `${parent.path}.${part}`

export function markedPath(
  parent: DraftItem | null,
  marker: PrintedMarker,
  nth: (parent: DraftItem | null, sign: string) => number,
  hasRoman: boolean,
): string {
  switch (marker.style) {
    case 'dash':
      return joinPath(parent, `-${nth(parent, '-')}`)
    case 'plus':
      return joinPath(parent, `+${nth(parent, '+')}`)
    case 'star':
      return joinPath(parent, `*${nth(parent, '*')}`)
    // "Phần II" of a plan that has no other Roman numbers is its II.
    case 'chapter':
      return joinPath(parent, hasRoman ? marker.bare : marker.bare.replace(/^phần (?=[ivxl]+$)/iu, ''))
    default: {
      const above = parent?.marker?.bare
      const isBelow =
        isSubNumber(marker) &&
        above !== undefined &&
        marker.bare.startsWith(`${above}.`) &&
        /^number/u.test(parent?.marker?.style ?? '')
      return joinPath(parent, isBelow ? marker.bare.slice(above.length + 1) : marker.bare)
    }
  }
}
