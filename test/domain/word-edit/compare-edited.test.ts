import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src-shared/domain/report-content.ts'
import { compareEdited } from '../../../src-shared/domain/word-edit/compare-edited.ts'
import type { EditedDocument, EditedParagraph } from '../../../src-shared/domain/word-edit/edited-document.ts'
import { takeChanges } from '../../../src-shared/domain/word-edit/take-changes.ts'
import type { WordBase } from '../../../src-shared/domain/word-edit/word-base.ts'

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const key = 'next-steps'
const heading = 'VI. PHƯƠNG HƯỚNG'

const baseOf = (passages: readonly { id: string; text: string }[]): WordBase => ({
  sections: [
    {
      ...{ key, number: 'VI', heading: 'Phương hướng', printedHeading: heading },
      passages: passages.map(({ id, text }) => ({ id, title: null, text, printed: text })),
    },
  ],
  ...{ figures: [], furniture: [heading], front: [], cells: [] },
})
const paragraph = (text: string, ...marks: string[]): EditedParagraph => ({
  ...{ text, marks: [`s:${key}`, ...marks], tracked: [], comments: [], cell: null },
})
const documentOf = (paragraphs: EditedParagraph[]): EditedDocument => ({
  ...{ exportId: null, paragraphs: [paragraph(heading, 'h'), ...paragraphs], comments: [] },
})
const passageOf = ({ id, text }: { id: string; text: string }): Passage => ({
  ...{ id, text, source: null, title: null, drafted: null, stale: false, leftOut: false },
})
const sentence = fc
  .array(fc.constantFrom('tuyên', 'truyền', 'gia', 'đình', 'trẻ', 'em', 'hội', 'nghị'), { minLength: 1, maxLength: 6 })
  .map((words) => `${words.join(' ')}.`)

describe('what came back from Word', () => {
  it('accepted as a whole makes the section that stood in Word, and leaves nothing to decide', () => {
    const edits = fc.array(
      fc.record({
        text: sentence,
        edit: fc.constantFrom('keep', 'change', 'remove'),
        now: sentence,
        added: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(edits, (list) => {
        const passages = list.map(({ text }, at) => ({ id: idOf(at + 1), text: `${at} ${text}` }))
        const inWord = list.flatMap(({ edit, now, added }, at) => {
          const text = edit === 'change' ? `${at} ${now}` : (passages[at]?.text ?? '')
          const own = edit === 'remove' ? [] : [paragraph(text, `p:${idOf(at + 1)}`)]
          return [...own, ...(added ? [paragraph(`mới ${at} ${now}`)] : [])]
        })
        const base = baseOf(passages)
        const { changes } = compareEdited(documentOf(inWord), base, base)
        // A paragraph beside one that is gone may be read as its new words: either way the text is the same.
        const accepted = changes.map((change) => ({ change, key: null }))
        const after = takeChanges(passages.map(passageOf), accepted)
        expect(after.map(({ text }) => text).toSorted()).toEqual(inWord.map(({ text }) => text).toSorted())
        const stored = after.map(({ id, text }, at) => ({ id: id ?? idOf(at + 100), text }))
        expect(compareEdited(documentOf(inWord), base, baseOf(stored)).changes).toEqual([])
      }),
      { seed: 44, numRuns: 300 },
    )
  })

  it('is no change where the report says the same by now', () => {
    const base = baseOf([{ id: idOf(1), text: 'Cũ.' }])
    const now = baseOf([{ id: idOf(1), text: 'Mới.' }])
    expect(compareEdited(documentOf([paragraph('Mới.', `p:${idOf(1)}`)]), base, now).changes).toEqual([])
  })

  it('names a heading that was changed, and takes a copied control for a new paragraph', () => {
    const base = baseOf([{ id: idOf(1), text: 'Một.' }])
    const mark = `p:${idOf(1)}`
    const document: EditedDocument = {
      ...{ exportId: null, comments: [] },
      paragraphs: [
        paragraph('VI. VIỆC SẮP TỚI', 'h'),
        paragraph('Một.', mark),
        paragraph('Hai.'),
        paragraph('Một lần nữa.', mark),
      ],
    }
    const { changes, notes } = compareEdited(document, base, base)
    expect(notes).toEqual([{ kind: 'heading', key, before: heading, after: 'VI. VIỆC SẮP TỚI' }])
    expect(changes).toMatchObject([
      { kind: 'added', text: 'Hai.', afterId: idOf(1) },
      { kind: 'added', text: 'Một lần nữa.', afterId: idOf(1) },
    ])
  })
})
