import { allMatches } from './all-matches.ts'
import type { Passage } from './readable-text.ts'

export interface Clause {
  from: number
  to: number
}

const clauseEnd = /;\s+|[.!?](?:["”)]*)\s+(?=["“(]?[\p{Lu}\d])/gu

/** Sentences and the parts that semicolons make, as places in the passage. Points in numbers and "Tp." end nothing. */
export function clausesOf({ text }: Passage): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const match of allMatches(clauseEnd, text)) {
    if (
      match[0].startsWith('.') &&
      /(?:^|\s)(?:TP|Tp|ThS|TS|PGS|Đ\/c|BS)$/u.test(text.slice(Math.max(0, match.index - 4), match.index))
    )
      continue
    const to = match.index + 1
    clauses.push({ from, to })
    from = match.index + match[0].length
  }
  if (from < text.length) clauses.push({ from, to: text.length })
  return clauses
}

/** The part between commas, semicolons and full stops that a place stands in, for a quotation. */
export function phraseAround({ text }: Passage, from: number, to: number): Clause {
  const first = Math.max(0, from - longestQuote)
  const before = text.slice(first, from)
  const startAt = (marks: readonly string[]): number =>
    Math.max(0, ...marks.map((mark) => (before.includes(mark) ? before.lastIndexOf(mark) + mark.length : 0)))
  const wide = startAt(['; ', '. ', ': ', ' ('])
  // Commas stand in names too: they cut only what is too long to quote.
  const start = before.length - wide > 150 ? Math.max(wide, startAt([', '])) : wide
  const rest = text.slice(to, to + longestQuote)
  const after = /[;,:()]|\.(?:\s|\/|$)/u.exec(rest)
  return { from: first + start, to: to + (after ? after.index : rest.length) }
}

const longestQuote = 300
