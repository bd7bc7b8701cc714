import { allMatches } from './all-matches.ts'
import { type DatePhrase, quarterOf } from './date-words.ts'

export const doneOrNot = (fold: string, at: number): 'done' | 'work' =>
  /\bda (?:hoan thanh|thuc hien|ban hanh|xong)\s*$/u.test(fold.slice(Math.max(0, at - 30), at)) ? 'done' : 'work'

const quarterPattern =
  /\b(?:(truoc|trong|xong|den het|xong trong|het)\s+)?quy\s+(iv|iii|ii|i|[1-4])\b((?:\s*(?:,|va|-|–|den)\s*(?:quy\s+)?(?:iv|iii|ii|i|[1-4])\b)*)\s*(?:\/|-|nam|,\s*nam)\s*(20\d\d)((?:\s*(?:,|va|-|–|den)\s*(?:nam\s+)?20\d\d)*)/gu

export function quarters(fold: string): DatePhrase[] {
  const dated = allMatches(quarterPattern, fold, 'quy')
  const first = dated[0]
  const found = dated.map((match) => ofQuarter(fold, match))
  return [...(first === undefined ? [] : quartersInFront(fold, first)), ...joined(fold, found)]
}

const singleQuarter = /^within:\d{4}-Q\d$/u

/** "Quý II/2026 - Quý IV/2027", "từ quý II/2026 đến quý I/2027": one span. */
function joined(fold: string, found: readonly DatePhrase[]): DatePhrase[] {
  const whole: DatePhrase[] = []
  for (const one of found) {
    const before = whole.at(-1)
    const isEnd =
      before !== undefined &&
      /^\s*(?:-|–|den(?: het)?)\s*$/u.test(fold.slice(before.to, one.from)) &&
      singleQuarter.test(before.normalized ?? '') &&
      singleQuarter.test(one.normalized ?? '')
    if (isEnd) whole.pop()
    whole.push(
      isEnd
        ? { ...before, to: one.to, normalized: `${before.normalized}..${one.normalized?.slice(7)}`, rule: null }
        : one,
    )
  }
  return whole
}

const bareQuarter = /\b(truoc|trong|xong|xong trong) quy (iv|iii|ii|i|[1-4])(?=[,;]|\s+[a-z]{2})/gu

/** "Khảo sát trong quý I, phê duyệt trong quý II/2026": the year stands behind the last quarter only. */
function quartersInFront(fold: string, dated: RegExpExecArray): DatePhrase[] {
  const year = Number(dated[4])
  return allMatches(bareQuarter, fold.slice(0, dated.index), 'quy').map((match) => {
    const quarter = quarterOf(match[2] ?? '')
    const isBefore = match[1] === 'truoc'
    return {
      from: match.index,
      to: match.index + match[0].length,
      normalized: `${isBefore ? 'before' : 'within'}:${year}-Q${quarter}`,
      rule: isBefore ? null : { kind: 'within-quarter', year, quarter },
      purpose: 'work',
    }
  })
}

function ofQuarter(fold: string, match: RegExpExecArray): DatePhrase {
  const first = quarterOf(match[2] ?? '')
  const more = [...(match[3] ?? '').matchAll(/\b(iv|iii|ii|i|[1-4])\b/gu)].map(([, words]) => quarterOf(words ?? ''))
  const year = Number(match[4])
  const lastYear = [...(match[5] ?? '').matchAll(/20\d\d/gu)].at(-1)?.[0]
  const last = more.at(-1)
  const start = `${year}-Q${first}`
  const end = lastYear ?? (last === undefined ? null : `${year}-Q${last}`)
  const place = { from: match.index, to: match.index + match[0].length }
  if (match[1] === 'truoc') return { ...place, normalized: `before:${start}`, rule: null, purpose: 'work' }
  return {
    ...place,
    normalized: end === null ? `within:${start}` : `within:${start}..${end}`,
    rule: end === null ? { kind: 'within-quarter', year, quarter: first } : null,
    purpose: doneOrNot(fold, match.index),
  }
}
