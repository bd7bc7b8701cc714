import { headingAgency } from './agency-heading.ts'
import type { DocumentParts } from './document-parts.ts'
import type { Add, DraftItem } from './draft-item.ts'
import { headingRank, joinPath, markedPath, type Numbering, paragraphParent, popFor } from './open-items.ts'
import { addRows } from './outline-rows.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'
import { rankOf } from './printed-marker.ts'
import { type Passage, within } from './readable-text.ts'
import type { SourceDocument } from './source-document.ts'
import { flatTableAt, taskRows } from './task-table.ts'

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

export function isDetail({ parent, marker }: Pick<DraftItem, 'parent' | 'marker'>): boolean {
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
      const isTail = at > lastMarked && lastMarked >= 0 && !isHeading && !isFirstOfPart(stack.at(-1)?.item)
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
      path: markedPath(parent, marker, nth, hasRoman),
      part: 'plan',
      span: paragraph,
      passage,
      isHeading: isHeadingText(passage),
      row: null,
    })
    stack.push({ item, key: marker.style, rank: rankOf[marker.style] })
  }
}

/** "V. CHẾ ĐỘ BÁO CÁO" with nothing below it yet: what follows is its text, even where the plan ends with it. */
const isFirstOfPart = (item: DraftItem | undefined): boolean =>
  item?.isHeading === true && item.depth === 1 && item.marker !== null && item.children.length === 0

const isHeadingText = ({ text }: Passage): boolean => text.length < 200 && !/[.;]$/u.test(text)

/** A heading without a number: bold, capitals or a heading of Word, short and without a full stop. */
function isBareHeading({ text, look }: Paragraph): boolean {
  if (text.length > 160 || /[.;,]$/u.test(text)) return false
  return isCapitals(text) || look.bold === true || look.headingLevel !== undefined
}

function isClosing(paragraph: Paragraph, body: readonly Paragraph[], at: number): boolean {
  if (headingAgency(paragraph)?.wordsAt != null) return false
  if (closingStart.test(paragraph.fold)) return true
  return at === body.length - 1 && /\.\s*\/\s*\.?\s*$/u.test(paragraph.text)
}
