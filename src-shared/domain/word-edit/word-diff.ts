/** A stretch of text that both versions have, that only the old one has, or only the new one. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Most steps between two versions that are looked for; beyond them the middle is shown as replaced. */
const maxSteps = 600

/**
 * What has to be taken out of `before` and put in to get `after`, by words, blanks and signs. Of two ways the shorter.
 * The pieces that are `same` or `removed` make up `before`, those that are `same` or `added` make up `after`.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const old = tokensOf(before)
  const now = tokensOf(after)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const middle = diffTokens(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

/** `after` of the difference: what `before` becomes. Throws RangeError when the difference is not one of `before`. */
export function applyDiff(before: string, pieces: readonly DiffPiece[]): string {
  let rest = before
  let after = ''
  for (const { kind, text } of pieces) {
    if (kind !== 'added') {
      if (!rest.startsWith(text)) throw new RangeError('The difference is of another text')
      rest = rest.slice(text.length)
    }
    if (kind !== 'removed') after += text
  }
  if (rest !== '') throw new RangeError('The difference is of another text')
  return after
}

/** A number with its dots and commas is one word. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,/-]\p{N}+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

/** Myers' way: the fewest insertions and deletions. */
function diffTokens(old: readonly string[], now: readonly string[]): DiffPiece[] {
  if (old.length === 0 || now.length === 0) return replaced(old, now)
  const trace: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  for (let steps = 0; steps <= Math.min(old.length + now.length, maxSteps); steps += 1) {
    trace.push(reach)
    const next = new Map<number, number>()
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = furthest(reach, diagonal, steps)
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1
      next.set(diagonal, x)
      if (x >= old.length && x - diagonal >= now.length) return walkedBack(old, now, trace)
    }
    reach = next
  }
  return replaced(old, now)
}

/** Whether the furthest way onto this diagonal ends with an insertion. */
function comesDown(reach: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  const left = reach.get(diagonal - 1) ?? -1
  const above = reach.get(diagonal + 1) ?? -1
  return diagonal === -steps || (diagonal !== steps && left < above)
}

function furthest(reach: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  return comesDown(reach, diagonal, steps) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
}

function walkedBack(
  old: readonly string[],
  now: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): DiffPiece[] {
  const pieces: DiffPiece[] = []
  let x = old.length
  let y = now.length
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const reach = trace[steps] ?? new Map()
    const diagonal = x - y
    const startX = furthest(reach, diagonal, steps)
    const startY = startX - diagonal
    while (x > startX && y > startY) {
      pieces.push({ kind: 'same', text: old[x - 1] ?? '' })
      x -= 1
      y -= 1
    }
    if (steps === 0) break
    if (comesDown(reach, diagonal, steps)) {
      y -= 1
      pieces.push({ kind: 'added', text: now[y] ?? '' })
    } else {
      x -= 1
      pieces.push({ kind: 'removed', text: old[x] ?? '' })
    }
  }
  return pieces.reverse()
}

const replaced = (old: readonly string[], now: readonly string[]): DiffPiece[] => [
  { kind: 'removed', text: old.join('') },
  { kind: 'added', text: now.join('') },
]

/**
 * One piece for neighbours of one kind; between two equal stretches what goes stands before what comes. A blank alone
 * parts no change: "Tiếp tục" became "Đẩy mạnh", not "Tiếp" "Đẩy" and "tục" "mạnh".
 */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = []
  let removed = ''
  let added = ''
  let blank = ''
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    if (blank !== '') result.push({ kind: 'same', text: blank })
    removed = ''
    added = ''
    blank = ''
  }
  for (const { kind, text } of pieces) {
    if (text === '') continue
    if (kind === 'same' && removed !== '' && added !== '' && /^ +$/.test(text)) {
      blank += text
      continue
    }
    if (kind !== 'same') {
      removed += blank
      added += blank
      blank = ''
      if (kind === 'removed') removed += text
      else added += text
    } else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
