import { headingAgency, isAgencyHeading } from './agency-phrase.ts'
import { type DocumentParts, opensSection } from './document-parts.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'
import type { ItemId, ItemPart } from './plan-reading.ts'
import { type MarkerStyle, ordinalOf, type PrintedMarker, rankOf } from './printed-marker.ts'
import { type Passage, passageOf, within } from './readable-text.ts'
import type { SourceDocument, Span } from './source-document.ts'
import { flatTableAt, type TableRow, taskRows } from './task-table.ts'

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

interface Numbering {
  item: DraftItem
  key: MarkerStyle | 'heading'
  rank: number
}

/** The items of all parts, in document order, with parents and paths. */
export function buildOutline(source: SourceDocument, parts: DocumentParts): DraftItem[] {
  const items: DraftItem[] = []
  const add = (draft: Omit<DraftItem, 'id' | 'depth' | 'children' | 'isDetail'>): DraftItem => {
    const { parent } = draft
    const item: DraftItem = {
      ...draft,
      id: `i${items.length + 1}`,
      depth: parent === null ? 1 : parent.depth + 1,
      isDetail: isDetail(draft),
      children: [],
    }
    parent?.children.push(item)
    items.push(item)
    return item
  }
  addArticles(parts, add)
  addBody(source, parts.body, add)
  const hasSeveral = parts.annexes.filter(({ body }) => taskRows(body).length > 0).length > 1
  let nth = 0
  for (const annex of parts.annexes) {
    const rows = taskRows(annex.body)
    if (rows.length > 0) nth++
    addRows(source, rows, hasSeveral ? `PL${nth}` : 'PL', null, 'annex', add)
  }
  return items
}

type Add = (draft: Omit<DraftItem, 'id' | 'depth' | 'children' | 'isDetail'>) => DraftItem

function isDetail({ parent, marker }: Pick<DraftItem, 'parent' | 'marker'>): boolean {
  if (marker === null) return parent?.isDetail ?? false
  if (!['dash', 'plus', 'star'].includes(marker.style)) return false
  for (let above = parent; above !== null; above = above.parent)
    if (above.isDetail || above.marker?.style === 'number3' || above.marker?.style === 'number4') return true
  return false
}

const article = /^dieu\s+(\d{1,2})\s*[.:]?\s*/u

function addArticles(parts: DocumentParts, add: Add): void {
  for (const paragraph of parts.decision?.body ?? []) {
    const match = article.exec(paragraph.fold)
    if (!match) continue
    const passage = within(paragraph, match[0].length, paragraph.text.length)
    const marker = paragraph.text.slice(0, match[0].length).trim()
    add({
      parent: null,
      marker: { marker, style: 'chapter', bare: `Điều ${match[1]}`, textAt: match[0].length },
      path: `QĐ.Điều ${match[1]}`,
      part: 'decision',
      span: paragraph,
      passage,
      isHeading: false,
      row: null,
    })
  }
}

const closingStart =
  /^(?:tren day la|yeu cau|de nghi|trong qua trinh|can cu|nhan duoc|thu truong|giam doc|dinh ky|cac so|cac co quan|cac don vi|cac cap|so |uy ban nhan dan|ubnd|van phong|chanh van phong|giao|ban |nhung noi dung|ke hoach nay)/u

function addBody(source: SourceDocument, body: readonly Paragraph[], add: Add): void {
  const stack: Numbering[] = []
  const hasRoman = body.some(({ marker }) => marker?.style === 'roman')
  const hasNumbers = body.some(({ marker }) => marker?.style === 'number1')
  const lastMarked = body.findLastIndex(({ marker, cell }) => marker !== null && cell === null)
  const counts = new Map<DraftItem | null, Map<string, number>>()
  const nth = (parent: DraftItem | null, sign: string): number => {
    const own = counts.get(parent) ?? new Map<string, number>()
    counts.set(parent, own)
    own.set(sign, (own.get(sign) ?? 0) + 1)
    return own.get(sign) ?? 1
  }
  let tail: 'none' | 'closing' = 'none'
  for (let at = 0; at < body.length; at++) {
    const paragraph = body[at]
    if (paragraph === undefined) break
    if (paragraph.cell !== null) {
      const { table } = paragraph.cell
      let end = at
      while (body[end]?.cell?.table === table) end++
      const parent = stack.at(-1)?.item ?? null
      addRows(source, taskRows(body.slice(at, end)), parent?.path ?? 'B', parent, 'plan', add)
      at = end - 1
      continue
    }
    const flat = flatTableAt(body, at)
    if (flat !== null) {
      const parent = tail === 'none' ? (stack.at(-1)?.item ?? null) : null
      addRows(source, flat.rows, parent?.path ?? 'PL', parent, 'plan', add)
      at = flat.next - 1
      continue
    }
    const { marker } = paragraph
    if (marker === null) {
      const isHeading = isBareHeading(paragraph)
      const rank = isHeading ? headingRank(paragraph, stack, hasRoman, hasNumbers) : Number.POSITIVE_INFINITY
      if (isHeading) while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop()
      const isTail = at > lastMarked && lastMarked >= 0 && !isHeading
      if (isTail && (tail === 'closing' || isClosing(paragraph, body, at))) tail = 'closing'
      const isInTail = tail === 'closing' && isTail
      const parent =
        isInTail || isHeading ? (isInTail ? null : (stack.at(-1)?.item ?? null)) : paragraphParent(stack, paragraph)
      const path = isInTail ? 'closing' : joinPath(parent, `p${nth(parent, 'p')}`)
      const item = add({
        parent,
        marker: null,
        path,
        part: isInTail ? 'closing' : 'plan',
        span: paragraph,
        passage: paragraph,
        isHeading,
        row: null,
      })
      if (isHeading) stack.push({ item, key: 'heading', rank })
      continue
    }
    popFor(marker, stack)
    const parent = stack.at(-1)?.item ?? null
    const passage = within(paragraph, marker.textAt, paragraph.text.length)
    const item = add({
      parent,
      marker,
      path: markedPath(parent, marker, nth),
      part: 'plan',
      span: paragraph,
      passage,
      isHeading: isHeadingText(passage),
      row: null,
    })
    stack.push({ item, key: marker.style, rank: rankOf[marker.style] })
  }
}

const isHeadingText = ({ text }: Passage): boolean => text.length < 200 && !/[.;]$/u.test(text)

/** A heading without a number: bold, capitals or a heading of Word, short and without a full stop. */
function isBareHeading({ text, look }: Paragraph): boolean {
  if (text.length > 160 || /[.;,]$/u.test(text)) return false
  return isCapitals(text) || look.bold === true || look.headingLevel !== undefined
}

function headingRank(
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

function paragraphParent(stack: readonly Numbering[], paragraph: Passage): DraftItem | null {
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

function isClosing(paragraph: Paragraph, body: readonly Paragraph[], at: number): boolean {
  if (headingAgency(paragraph)?.wordsAt != null) return false
  if (closingStart.test(paragraph.fold)) return true
  return at === body.length - 1 && /\.\s*\/\s*\.?\s*$/u.test(paragraph.text)
}

/** Lists in lists in lists: paths would grow with the square of the text. */
const deepest = 16

function popFor(marker: PrintedMarker, stack: Numbering[]): void {
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

const joinPath = (parent: DraftItem | null, part: string): string => (parent === null ? part : `${parent.path}.${part}`)

function markedPath(
  parent: DraftItem | null,
  marker: PrintedMarker,
  nth: (parent: DraftItem | null, sign: string) => number,
): string {
  switch (marker.style) {
    case 'dash':
      return joinPath(parent, `-${nth(parent, '-')}`)
    case 'plus':
      return joinPath(parent, `+${nth(parent, '+')}`)
    case 'star':
      return joinPath(parent, `*${nth(parent, '*')}`)
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

/** Rows of a table of tasks: Roman rows head numbers, numbers head letters. */
function addRows(
  source: SourceDocument,
  rows: readonly TableRow[],
  root: string,
  above: DraftItem | null,
  part: ItemPart,
  add: Add,
): void {
  const stack: { item: DraftItem; rank: number }[] = []
  let unnumbered = 0
  for (const row of rows) {
    const first = row.content[0]
    const last = row.content.at(-1)
    if (first === undefined || last === undefined) continue
    const marker = row.marker === null ? null : rowMarker(row.marker)
    const rank = marker === null ? rankOf.dash : rankOf[marker.style]
    const prefix = stack.findLastIndex(
      ({ item }) => marker !== null && item.marker !== null && marker.bare.startsWith(`${item.marker.bare}.`),
    )
    if (prefix >= 0) stack.length = prefix + 1
    else while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop()
    const parent = stack.at(-1)?.item ?? null
    const own = marker === null ? `p${++unnumbered}` : rowPath(marker, parent)
    const item = add({
      parent: parent ?? above,
      marker,
      path: `${parent?.path ?? root}.${own}`,
      part,
      span: {
        start: Math.min(row.markerPassage?.start ?? first.start, first.start),
        end: Math.max(first.end, last.end),
      },
      passage: row.content.length === 1 ? first : wordsOf(source, row.content),
      isHeading: row.lead.length + row.coordinate.length + row.agency.length + row.time.length === 0,
      row,
    })
    stack.push({ item, rank })
  }
}

/** The cells of one row as one passage; cells that other cells part (a page break) keep only the first one's places. */
function wordsOf(source: SourceDocument, content: readonly Passage[]): Passage {
  const [first, ...rest] = content
  if (first === undefined) return { start: 0, end: 0, text: '', fold: '' }
  let end = first.end
  for (const next of rest) {
    if (source.text.slice(end, next.start).trim() !== '') break
    end = next.end
  }
  return passageOf(source, first.start, end)
}

function rowMarker(printed: string): PrintedMarker {
  const bare = printed.replace(/[.)\s]+$/u, '').trim()
  const style: MarkerStyle = /^[IVXL]+$/u.test(bare)
    ? 'roman'
    : /^\d+$/u.test(bare)
      ? 'number1'
      : /^\d+(?:\.\d+)+$/u.test(bare)
        ? 'number2'
        : /^\p{Lu}$/u.test(bare)
          ? 'part'
          : /^\p{Ll}$/u.test(bare)
            ? 'letter'
            : 'dash'
  return { marker: printed, style, bare, textAt: 0 }
}

function rowPath(marker: PrintedMarker, parent: DraftItem | null): string {
  const above = parent?.marker?.bare
  return above !== undefined && marker.bare.startsWith(`${above}.`) ? marker.bare.slice(above.length + 1) : marker.bare
}
