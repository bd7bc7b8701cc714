import { allMatches } from './all-matches.ts'
import { clausesOf } from './clauses.ts'
import type { DraftItem } from './draft-item.ts'
import { ofIndicatorRow } from './indicator-table.ts'
import type { ItemKinds } from './item-kind.ts'
import type { ReadTarget } from './plan-reading.ts'
import { type Passage, quotedText } from './readable-text.ts'
import { isAimedAt, isAll, isCountTarget, isProperty, isShareDecoy } from './target-decoys.ts'
import { type Draft, foldBaselines, inFigures, push, reach, unitOf } from './target-numbers.ts'
import { bare, counted, countsNothing, measured, oftenEnough, percent, perThousand, ranked } from './target-patterns.ts'

/** A sentence with more numbers than this is no sentence; comparing them all would take quadratic time. */
const mostInSentence = 60

const ofTargetPart = [perThousand, bare, measured, ranked]
const ofOtherPart = [oftenEnough]

/** Numeric targets: in parts that state targets every share and count; elsewhere only what is said to be reached. */
export function readTargets(items: readonly DraftItem[], kinds: ReadonlyMap<DraftItem, ItemKinds>): ReadTarget[] {
  const targets: ReadTarget[] = []
  for (const item of items) {
    const kind = kinds.get(item)
    if (kind === undefined || item.part === 'decision' || item.part === 'closing') continue
    if (
      kind.section === 'context' ||
      kind.section === 'funding' ||
      kind.section === 'purpose' ||
      kind.section === 'requirement'
    )
      continue
    if (item.row !== null && item.row.indicator !== null) {
      for (const one of ofIndicatorRow(item, item.row.indicator)) targets.push({ ...one, id: `t${targets.length + 1}` })
      continue
    }
    // Every target has a number in it, if only that of a year.
    const passage = inFigures(item.passage)
    if (!/\d/u.test(passage.fold)) continue
    const isTargetPart = kind.kind === 'target'
    const yearAbove = isTargetPart ? yearOfHeadings(item) : null
    for (const { from, to } of sentences(passage)) {
      for (const draft of inSentence(passage, from, to, isTargetPart)) {
        const { from: start, to: end, ...rest } = draft
        targets.push({
          ...rest,
          id: `t${targets.length + 1}`,
          itemId: item.id,
          year: rest.year ?? (isTargetPart ? (yearInFront(item.passage.fold, from) ?? yearAbove) : null),
          text: quotedText(item.passage.text.slice(start, end)),
          span: { start: item.passage.start + start, end: item.passage.start + end },
        })
      }
    }
  }
  return targets
}

const sentences = (passage: Passage) => clausesOf(passage)

/** "Đến năm 2030, … đạt 12%; chi phí … giảm còn 14%": the year of the sentence holds behind its semicolons. */
function yearInFront(fold: string, at: number): number | null {
  const ahead = fold.slice(Math.max(0, at - 2 * reach), at)
  const sentence = ahead.slice(ahead.lastIndexOf('. ') + 1)
  const year = /\bden (?:het )?nam (20\d\d)\b/u.exec(sentence)
  return year && !/\bmoi nam\b/u.test(fold.slice(at, at + 20)) ? Number(year[1]) : null
}

const headingYear = /\b(?:den(?: het)?|het|trong|vao|cuoi)?\s*nam (20\d\d)\b(?!\s*[-–])/gu

/** "Đến năm 2030:" above a list of targets. */
function yearOfHeadings(item: DraftItem): number | null {
  for (let above = item.parent; above !== null; above = above.parent) {
    if (above.passage.text.length >= 160) continue
    const years = allMatches(headingYear, above.passage.fold, 'nam 20')
    if (years.length === 1) return Number(years[0]?.[1])
  }
  return null
}

function inSentence(passage: Passage, from: number, to: number, isTargetPart: boolean): Draft[] {
  const fold = passage.fold.slice(from, to)
  const text = passage.text.slice(from, to)
  const found: Draft[] = []
  if (!/\d/u.test(fold)) return found
  for (const match of allMatches(percent, fold)) {
    if (found.length >= mostInSentence) break
    const at = match.index
    const isLeft = isTargetPart
      ? isShareDecoy(fold, at)
      : !isAimedAt(fold, at) && !isAll(fold, at, match[2] ?? '') && !isListed(found, fold, at)
    if (isLeft) continue
    push(found, fold, at, at + match[0].length, match[1] ?? null, match[2] ?? '', '%')
  }
  for (const match of allMatches(counted, fold)) {
    if (found.length >= mostInSentence) break
    const at = match.index
    const unitAt = at + match[0].length - (match[3]?.length ?? 0)
    if (countsNothing(text.slice(unitAt, unitAt + 10)) || !isCountTarget({ text, fold }, at, match, isTargetPart))
      continue
    push(
      found,
      fold,
      at,
      at + match[0].length,
      match[2] === undefined ? null : (match[1] ?? null),
      match[2] ?? match[1] ?? '',
      unitOf(match[3] ?? '', passage, from + at + match[0].length),
    )
  }
  for (const pattern of isTargetPart ? ofTargetPart : ofOtherPart)
    for (const match of allMatches(pattern, fold)) {
      if (found.length >= mostInSentence) break
      const [whole, value = '', unit = ''] = match
      const at = match.index + whole.indexOf(value)
      const end = match.index + whole.length
      if (found.some(({ from: a, to: b }) => at < b && at + value.length > a)) continue
      push(found, fold, at, end, null, value, unitOf(unit, passage, from + end))
    }
  if (isTargetPart) found.push(...stateTargets(fold, found))
  if (found.length === 0) return found
  found.sort((a, b) => a.from - b.from)
  const own = withoutProperties(fold, found)
  return foldBaselines(own, fold).map((draft, index, all) => ({
    ...draft,
    ...quotation(fold, draft, all[index - 1], from),
  }))
}

/** "15 thủ tục được rút ngắn còn 01 ngày": how long it takes for those that are counted. */
const isTimeOf = (fold: string, other: Draft | undefined, { from, unit }: Draft): boolean =>
  other !== undefined && /^(?:phút|giờ|ngày)$/u.test(unit ?? '') && !/[,;:]|\bva\b/u.test(fold.slice(other.to, from))

/** "… có ít nhất 01 bình và 01 người được tập huấn": what is joined to a property is one as well. */
function withoutProperties(fold: string, found: readonly Draft[]): Draft[] {
  let property: Draft | null = null
  return found.filter((draft, index) => {
    const isJoined =
      property !== null &&
      /^(?: [a-z]+){0,8} va (?:co )?(?:it nhat |toi thieu )?$/u.test(fold.slice(property.to, draft.from))
    const isOne = isJoined || isProperty(fold, found[index - 1], draft) || isTimeOf(fold, found[index - 1], draft)
    property = isOne ? draft : null
    return !isOne
  })
}

/** "Cắt giảm ít nhất 30% thời gian, 30% chi phí và 20% thủ tục": what is said of the first share holds for the others. */
const isListed = (found: readonly Draft[], fold: string, at: number): boolean => {
  const before = found.at(-1)
  return before !== undefined && /^[^,;:.()%]{1,60}(?:, (?:va )?| va )$/u.test(fold.slice(before.to, at))
}

const stateByYear =
  /\b(?:den(?: het)?|het) nam (20\d\d),?\s+(?:phan dau\s+)?(?:co ban\s+)?(?:dat|tro thanh|hoan thanh)\b([^.;%\d]{6,160})/gu

/** "Đến năm 2028 đạt tỉnh không ma túy": a state to reach, without a number. */
function stateTargets(fold: string, found: readonly Draft[]): Draft[] {
  return allMatches(stateByYear, fold, 'nam 20').flatMap((match): Draft[] => {
    const end = match.index + match[0].length
    const isCounted = found.some(({ from, to }) => from < end + 12 && to > match.index)
    if (isCounted) return []
    return [
      {
        from: match.index,
        to: end,
        value: null,
        valueTo: null,
        unit: null,
        comparator: null,
        year: Number(match[1]),
        baseline: null,
        direction: null,
      },
    ]
  })
}

const quoteStart = /[,:(]\s+|\bva (?=\d|den nam|tren|it nhat|toi thieu)/gu

/** From the start of the clause, or behind the target before it, to the end of the clause. */
function quotation(
  fold: string,
  draft: Draft,
  before: Draft | undefined,
  offset: number,
): { from: number; to: number } {
  const start = Math.max(before?.to ?? 0, draft.from - reach)
  const ahead = fold.slice(start, draft.from)
  const commas = allMatches(quoteStart, ahead)
  const cut = before !== undefined || ahead.length > 120 ? commas.at(before === undefined ? -1 : 0) : undefined
  const from = start + (cut ? cut.index + cut[0].length : 0)
  const lead = /^[\s,;:]*(?:va\s+)?/u.exec(fold.slice(from, from + 40))?.[0].length ?? 0
  const rest = fold.slice(draft.to, draft.to + reach)
  const stop = /[;:]|\.(?:\s|$)|\bva (?:\d|den nam|tren \d)/u.exec(rest)
  const to = draft.to + (stop ? stop.index : rest.length)
  return { from: offset + from + lead, to: offset + to }
}
