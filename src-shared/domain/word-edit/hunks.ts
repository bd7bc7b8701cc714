import type { WordChangeOf } from './word-change.ts'
import { diffWords } from './word-diff.ts'

/** One place of a passage where somebody changed words: what goes, what comes, or both. */
export interface Hunk {
  kind: 'hunk'
  /** From 0, in the order of the text. */
  index: number
  removed: string
  added: string
}
export type HunkPiece = { kind: 'same'; text: string } | Hunk

/** The words of both versions in their order, each changed place by itself. */
export function hunksOf(before: string, after: string): HunkPiece[] {
  const pieces: HunkPiece[] = []
  let count = 0
  for (const { kind, text } of diffWords(before, after)) {
    const last = pieces.at(-1)
    if (kind === 'same') pieces.push({ kind, text })
    else if (last?.kind === 'hunk') last[kind] += text
    else {
      pieces.push({ kind: 'hunk', index: count, removed: '', added: '', [kind]: text })
      count += 1
    }
  }
  return pieces
}

/** The text with the ticked changes in it and the others left out: all make `after`, none leaves `before`. */
export function takeHunks(before: string, after: string, ticked: ReadonlySet<number>): string {
  return hunksOf(before, after)
    .map((piece) => (piece.kind === 'same' ? piece.text : ticked.has(piece.index) ? piece.added : piece.removed))
    .join('')
}

/**
 * Which changes stand in the report by now; null where it holds other words than these two versions can make. Blanks
 * do not count, since printing may set them otherwise.
 */
export function hunksIn({ before, after, now }: Pick<WordChangeOf<'text'>, 'before' | 'after' | 'now'>) {
  if (now === null) return new Set<number>()
  const rest = bare(now)
  let ways = new Map<number, readonly number[]>([[0, []]])
  for (const piece of hunksOf(before, after)) {
    const next = new Map<number, readonly number[]>()
    const go = (at: number, text: string, taken: readonly number[]) => {
      if (rest.startsWith(text, at) && !next.has(at + text.length)) next.set(at + text.length, taken)
    }
    for (const [at, taken] of ways) {
      if (piece.kind === 'same') go(at, bare(piece.text), taken)
      else {
        go(at, bare(piece.removed), taken)
        go(at, bare(piece.added), [...taken, piece.index])
      }
    }
    ways = next
  }
  const taken = ways.get(rest.length)
  return taken === undefined ? null : new Set(taken)
}

const bare = (text: string) => text.replace(/\s+/gu, '')
