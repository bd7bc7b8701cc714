import { likeness } from './bare-text.ts'
import type { EditedDocument, EditedParagraph } from './edited-document.ts'
import type { BaseSection, SectionKey, WordBase } from './word-base.ts'

/** The paragraphs of a document that came back, each in the section where it stands. */
export interface PlacedParagraphs {
  bySection: ReadonlyMap<SectionKey, EditedParagraph[]>
  /** Between two sections that were found, where a third one is missing. */
  unplaced: EditedParagraph[]
  /** Before the first section. */
  front: EditedParagraph[]
  /** Sections without one mark, found by their headings. */
  byHeading: ReadonlySet<SectionKey>
  missing: ReadonlySet<SectionKey>
}

/** First by our marks, then by headings; what stands between belongs to the section before it. */
export function placeParagraphs({ paragraphs }: EditedDocument, base: WordBase): PlacedParagraphs {
  const closing = paragraphs.findIndex(({ cell, text }) => cell !== null && likeness(text) === 'nơi nhận')
  const main = closing === -1 ? paragraphs : paragraphs.slice(0, closing)
  const marked = main.map((paragraph) => keyByMark(paragraph, base))
  const withMark = new Set(marked)
  const own = main.map((paragraph, at) => marked[at] ?? keyByHeading(paragraph, base, withMark))
  const found = new Set(own)
  const missing = base.sections.filter(({ key }) => !found.has(key)).map(({ key }) => key)
  const placed = {
    bySection: new Map<SectionKey, EditedParagraph[]>(),
    unplaced: [] as EditedParagraph[],
    front: [] as EditedParagraph[],
    byHeading: new Set(base.sections.map(({ key }) => key).filter((key) => found.has(key) && !withMark.has(key))),
    missing: new Set(missing),
  }
  let at: SectionKey | null = null
  main.forEach((paragraph, index) => {
    const key = own[index] ?? null
    if (key !== null) at = key
    if (key === null && (paragraph.cell !== null || paragraph.text.trim() === '')) return
    if (at === null) placed.front.push(paragraph)
    else if (key === null && isGap(base.sections, at, nextOf(own, index), placed.missing))
      placed.unplaced.push(paragraph)
    else placed.bySection.set(at, [...(placed.bySection.get(at) ?? []), paragraph])
  })
  return placed
}

function keyByMark({ marks }: EditedParagraph, base: WordBase): SectionKey | null {
  const named = base.sections.find(({ key }) => marks.includes(`s:${key}`))
  if (named) return named.key
  const holds = ({ passages }: BaseSection) =>
    passages.some(({ id }) => marks.includes(`p:${id}`) || marks.includes(`t:${id}`))
  return base.sections.find(holds)?.key ?? null
}

function keyByHeading(
  { text, cell }: EditedParagraph,
  base: WordBase,
  withMark: ReadonlySet<SectionKey | null>,
): SectionKey | null {
  if (cell !== null || text.trim() === '') return null
  const wanted = likeness(text)
  const found = base.sections.find(
    ({ key, heading, printedHeading }) =>
      !withMark.has(key) && wanted !== '' && (wanted === likeness(heading) || wanted === likeness(printedHeading)),
  )
  return found?.key ?? null
}

const nextOf = (own: readonly (SectionKey | null)[], at: number) => own.slice(at).find((key) => key !== null) ?? null

/** Whether a section that is missing should stand between these two. */
function isGap(
  sections: readonly BaseSection[],
  from: SectionKey,
  to: SectionKey | null,
  missing: ReadonlySet<SectionKey>,
): boolean {
  if (from === to) return false
  const start = sections.findIndex(({ key }) => key === from)
  const end = to === null ? sections.length : sections.findIndex(({ key }) => key === to)
  return sections.slice(start + 1, Math.max(start + 1, end)).some(({ key }) => missing.has(key))
}
