import { bareText, likeness, similarity } from './bare-text.ts'
import type { EditedParagraph } from './edited-document.ts'
import type { BaseSection } from './word-base.ts'

/** A paragraph of a section with the passage that it is of; null for one that was put in. */
export interface MatchedParagraph {
  paragraph: EditedParagraph
  passageId: string | null
}

/** From here on two texts are taken for one that was edited. */
const alike = 0.5

/**
 * Tells of which passage each paragraph of a section is: by its mark; where marks are gone, by the title above it, then
 * by what it says. `furniture` are lines that are no passage; they are left out.
 */
export function matchPassages(
  paragraphs: readonly EditedParagraph[],
  section: BaseSection,
  furniture: ReadonlySet<string>,
): MatchedParagraph[] {
  const known = new Map(section.passages.map((one) => [one.id, one]))
  const byTitle = new Map(
    section.passages.flatMap((one) => (one.title ? [[likeness(one.title), one.id] as const] : [])),
  )
  const matched: (MatchedParagraph & { hint: string | null })[] = []
  const closed = new Set<string>()
  let last: string | null = null
  let hint: string | null = null
  for (const paragraph of paragraphs) {
    if (paragraph.cell !== null) continue
    const marked = markedId(paragraph, 'p')
    const id = marked !== null && known.has(marked) && !closed.has(marked) ? marked : null
    // A control that was copied bears the mark a second time.
    if (last !== null && last !== id) closed.add(last)
    last = id
    if (id !== null) {
      matched.push({ paragraph, passageId: id, hint: null })
      hint = null
      continue
    }
    const title = markedId(paragraph, 't') ?? byTitle.get(likeness(paragraph.text)) ?? null
    if (title !== null) hint = title
    else if (!isFurniture(paragraph, furniture)) {
      matched.push({ paragraph, passageId: null, hint })
    }
  }
  return guess(matched, section)
}

function guess(
  matched: readonly (MatchedParagraph & { hint: string | null })[],
  { passages }: BaseSection,
): MatchedParagraph[] {
  const withMark = new Set(matched.map(({ passageId }) => passageId))
  const lost = passages.filter(({ id }) => !withMark.has(id))
  const taken = new Set<string>()
  return matched.map(({ paragraph, passageId, hint }) => {
    if (passageId !== null) return { paragraph, passageId }
    const text = bareText([paragraph.text])
    const scored = lost.map((one) => ({
      id: one.id,
      score: Math.max(...one.printed.split('\n').map((line) => similarity(line, text))) + (one.id === hint ? 1 : 0),
      lines: one.printed.split('\n').length,
    }))
    const best = scored
      .filter(({ id, lines }) => !taken.has(id) || lines > 1)
      .toSorted((a, b) => b.score - a.score)
      .at(0)
    if (!best || best.score < alike) return { paragraph, passageId: null }
    taken.add(best.id)
    return { paragraph, passageId: best.id }
  })
}

/** The id that the innermost mark of this kind names. */
export function markedId({ marks }: EditedParagraph, kind: 'p' | 't'): string | null {
  return marks.findLast((mark) => mark.startsWith(`${kind}:`))?.slice(2) ?? null
}

function isFurniture({ marks, text }: EditedParagraph, furniture: ReadonlySet<string>): boolean {
  const said = likeness(text)
  return marks.includes('h') || (said === '' && bareText([text]) === '') || furniture.has(said)
}
