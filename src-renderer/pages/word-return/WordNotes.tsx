import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import { useText } from '../../shell/language.tsx'
import classes from './word-return.module.css'

/** Lines under one another, as one reads them. */
const oneLine = ({ before, after }: { before: string; after: string }) => ({
  before: before.replaceAll('\n', ' / '),
  after: after.replaceAll('\n', ' / '),
})

/** What was changed in Word where the report takes nothing from Word. */
export function WordNotes({ view: { notes, sections } }: { view: WordReturn }) {
  const words = useText().wordEdits
  if (notes.length === 0) return null
  const nameOf = (key: string) => {
    const section = sections.find((one) => one.key === key)
    return section ? `${section.number}. ${section.heading}` : key
  }
  const sentence = (note: WordReturn['notes'][number]) => {
    switch (note.kind) {
      case 'heading':
        return words.noteHeading(note)
      case 'title':
        return words.noteTitle(note)
      case 'cell':
        return words.noteCell(note)
      case 'front':
        return words.noteFront(note)
      case 'numbering':
        return words.noteNumbering(oneLine(note))
      case 'signing':
        return words.noteSigning(oneLine(note))
      case 'marks-lost':
        return words.noteMarksLost({ name: nameOf(note.key) })
      case 'no-marks':
        return words.noteNoMarks
      case 'section-gone':
        return words.noteSectionGone({ name: nameOf(note.key) })
    }
  }
  return (
    <section className={classes.notes} aria-label={words.notes}>
      <h2 className={classes.section}>{words.notes}</h2>
      <p className={classes.hint}>{words.notesHint}</p>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>{sentence(note)}</li>
        ))}
      </ul>
    </section>
  )
}
