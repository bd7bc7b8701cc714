import type { Passage } from '../../src-shared/domain/plan-reading/readable-text.ts'
import { foldInPlace } from '../../src-shared/domain/vietnamese-text.ts'

/** Words as a stretch of a source that holds nothing else. */
export function passage(words: string): Passage {
  const text = words.normalize('NFC')
  return { start: 0, end: text.length, text, fold: foldInPlace(text) }
}
