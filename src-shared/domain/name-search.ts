import { foldForSearch } from './vietnamese-text.ts'

/**
 * Whether a name is meant by what was typed: each typed word begins a word of it. Marks may be left out; those that are
 * typed must be there, wherever in the word their writer puts them ("hoà", "hòa"): "phú" does not mean every "phường".
 */
export function isSought(typed: string): (name: string) => boolean {
  const sought = wordsOf(typed)
  return (name) => {
    if (sought.length === 0) return true
    const words = wordsOf(name)
    return sought.every((one) => words.some((word) => begins(word, one)))
  }
}

interface Word {
  letters: string
  marks: readonly string[]
}

function wordsOf(text: string): Word[] {
  return text
    .split(/[\s,.;()–-]+/u)
    .filter((word) => word !== '')
    .map((word) => ({
      letters: foldForSearch(word),
      marks:
        word
          .toLowerCase()
          .normalize('NFD')
          .match(/\p{M}|đ/gu) ?? [],
    }))
}

const begins = (word: Word, sought: Word): boolean =>
  word.letters.startsWith(sought.letters) && sought.marks.every((mark) => word.marks.includes(mark))
