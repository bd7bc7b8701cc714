import { bareText, likeness, readsSame } from './bare-text.ts'
import type { EditedParagraph } from './edited-document.ts'
import { letterNotes } from './letter-changes.ts'
import type { LetterLines } from './letter-lines.ts'
import { markedId } from './match-passages.ts'
import type { PlacedParagraphs } from './place-paragraphs.ts'
import type { BaseSection, WordBase } from './word-base.ts'
import type { WordNote } from './word-change.ts'

/** What was changed where the report takes no words from Word: said, so that a person can change it at its place. */
export function wordNotes(base: WordBase, placed: PlacedParagraphs, edited: LetterLines): WordNote[] {
  const { letter } = base
  // Where the lines of the front can be told apart, only those are left that are not taken one by one.
  const isTold = letter !== undefined && letter.subject !== null && edited.subject !== null
  const notes: WordNote[] = isTold
    ? [...letterNotes(letter, edited), ...frontNotes({ ...base, front: letter.others }, edited.others)]
    : frontNotes(base, textsOf(placed.front))
  const cells = new Set(base.cells.map(likeness))
  const hasMarks = placed.byHeading.size + placed.missing.size < base.sections.length
  if (!hasMarks) notes.push({ kind: 'no-marks' })
  for (const section of base.sections) {
    const { key } = section
    const own = placed.bySection.get(key) ?? []
    if (placed.missing.has(key)) notes.push({ kind: 'section-gone', key })
    else if (hasMarks && placed.byHeading.has(key)) notes.push({ kind: 'marks-lost', key })
    notes.push(...own.flatMap((paragraph) => headingNote(paragraph, section)))
    notes.push(
      ...own
        .filter(({ cell, marks }) => cell !== null && !marks.some((mark) => /^[fe]:/.test(mark)))
        .filter(({ text }) => text.trim() !== '' && !cells.has(likeness(text)) && !isFigure(text, base))
        .map(({ text }): WordNote => ({ kind: 'cell', key, text })),
    )
  }
  return notes
}

const isFigure = (text: string, { figures }: WordBase) => figures.some((one) => readsSame(one.text, text))

function headingNote(paragraph: EditedParagraph, { key, printedHeading, passages }: BaseSection): WordNote[] {
  const { marks, text } = paragraph
  if (marks.includes('h')) {
    return readsSame(text, printedHeading) ? [] : [{ kind: 'heading', key, before: printedHeading, after: text }]
  }
  const titled = passages.find(({ id }) => id === markedId(paragraph, 't'))
  const before = titled?.title ?? null
  return before === null || likeness(before) === likeness(text) ? [] : [{ kind: 'title', key, before, after: text }]
}

const textsOf = (found: readonly EditedParagraph[]) => found.filter(({ cell }) => cell === null).map(({ text }) => text)

function frontNotes({ front, furniture }: Pick<WordBase, 'front' | 'furniture'>, texts: readonly string[]): WordNote[] {
  const has = (lines: readonly string[], line: string) => lines.some((one) => likeness(one) === likeness(line))
  const gone = front.filter((line) => likeness(line) !== '' && !has(texts, line))
  const come = texts.filter((line) => bareText([line]) !== '' && !has(furniture, line))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    kind: 'front' as const,
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }))
}
