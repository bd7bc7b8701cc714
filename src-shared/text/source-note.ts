import type { SourceNote } from '../domain/plan-reading/source-document.ts'
import type { Language } from './language.ts'
import { planSourceText } from './plan-source.ts'

/** What a reader did to a text, as a sentence for the person who checks the findings. */
export function sourceNoteSentence(language: Language, note: SourceNote): string {
  const { notes, encodings } = planSourceText[language]
  switch (note.kind) {
    case 'converted':
      return notes.converted({ from: encodings[note.from] })
    case 'maybe-legacy':
      return notes.maybeLegacy({ from: encodings[note.from] })
    case 'pages-without-text':
      return notes.pagesWithoutText({ pages: note.pages.join(', ') })
    case 'removed-characters':
      return notes.removedCharacters({ count: note.count })
    case 'left-out':
      return notes.leftOut[note.what]({ count: note.count })
  }
}
