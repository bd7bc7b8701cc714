import { fromLegacy } from '../../../src-shared/domain/legacy-encoding.ts'
import type { LegacyEncoding, SourceNote } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { isSyllable } from '../../../src-shared/domain/vietnamese-syllable.ts'
import type { FoundBlock } from './collect-blocks.ts'

interface Judged {
  blocks: FoundBlock[]
  note: SourceNote | null
}

/** Letters that only Unicode text has: a block with one is not in an old encoding. */
const onlyUnicode = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|[\u0300-\u0323]/u
const oldLetters = /[\u00a1-\u00fe]/u
/** Words that the conversion changes, so that one name in French is no evidence. */
const enoughWords = 8
const sureShare = 0.85
const possibleShare = 0.6

/**
 * Text in TCVN3 or VNI reads as "Céng hoµ" or "Coäng hoøa": it is converted where nearly all of the words that the table
 * changes become Vietnamese syllables, and said to be possible where only most do.
 */
export function readLegacyBlocks(blocks: readonly FoundBlock[]): Judged {
  const suspects = blocks.filter(({ text }) => oldLetters.test(text) && !onlyUnicode.test(text))
  const words = suspects.flatMap(({ text }) => text.split(/[\s\d.,;:()"'/-]+/u).filter((word) => oldLetters.test(word)))
  if (words.length < enoughWords) return { blocks: [...blocks], note: null }
  const [best, other] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables(words, (word) => fromLegacy(encoding, word)) }))
    .sort((a, b) => b.share - a.share)
  const asIs = shareOfSyllables(words, (word) => word)
  if (!best || !other || best.share < possibleShare || best.share <= asIs + 0.2) {
    return { blocks: [...blocks], note: null }
  }
  const from: LegacyEncoding = best.encoding
  if (best.share < sureShare || best.share < other.share + 0.1) {
    return { blocks: [...blocks], note: { kind: 'maybe-legacy', from } }
  }
  const chosen = new Set(suspects)
  const converted = blocks.map((block) =>
    chosen.has(block) ? { ...block, text: fromLegacy(from, block.text) } : block,
  )
  return { blocks: converted, note: { kind: 'converted', from } }
}

function shareOfSyllables(words: readonly string[], read: (word: string) => string): number {
  // A long document is judged by its first words: they are as good as all.
  const judged = words.slice(0, 2000)
  return judged.filter((word) => isSyllable(read(word))).length / judged.length
}
