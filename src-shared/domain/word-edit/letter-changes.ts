import { readsSame } from './bare-text.ts'
import { type LetterField, type LetterLines, letterFields } from './letter-lines.ts'
import type { WordChangeOf, WordNote } from './word-change.ts'

/** What the form of the letter takes: lines, and signs in each. */
const limits: Record<LetterField, { lines: number; signs: number }> = {
  subject: { lines: 1, signs: 1_000 },
  addressees: { lines: 50, signs: 500 },
  legalBases: { lines: 50, signs: 1_000 },
  recipients: { lines: 100, signs: 500 },
}

/** Subject, addressees, legal bases and recipients that somebody changed in Word; each is taken as a whole. */
export function letterChanges(base: LetterLines, edited: LetterLines, now: LetterLines): WordChangeOf<'letter'>[] {
  return letterFields.flatMap((field) => {
    const [before, after, current] = [base[field], edited[field], now[field]]
    if (before === null || after === null || !fits(field, after)) return []
    if (readsSame(before, after) || (current !== null && readsSame(current, after))) return []
    const other = current === null || readsSame(current, before) ? null : current
    return [{ id: `letter:${field}`, kind: 'letter', field, before, after, now: other, tracked: [], comments: [] }]
  })
}

function fits(field: LetterField, text: string): boolean {
  const { lines, signs } = limits[field]
  const all = text.split('\n')
  return (field !== 'subject' || text !== '') && all.length <= lines && all.every((line) => line.length <= signs)
}

/** Number and date belong to Văn thư, the signature to "Thể thức": what Word says of them is only shown. */
export function letterNotes(base: LetterLines, edited: LetterLines): WordNote[] {
  const notes: WordNote[] = []
  for (const field of ['number', 'placeAndDate', 'signing'] as const) {
    const [before, after] = [base[field], edited[field]]
    if (before === null || after === null || before === '' || readsSame(before, after)) continue
    notes.push({ kind: field === 'signing' ? 'signing' : 'numbering', before, after })
  }
  return notes
}
