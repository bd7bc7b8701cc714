import { parseNumber } from '../vietnamese-number.ts'
import { allMatches } from './all-matches.ts'
import type { ReadTarget, TargetComparator } from './plan-reading.ts'
import { type Passage, quotedText } from './readable-text.ts'

export type Draft = Omit<ReadTarget, 'id' | 'itemId' | 'text' | 'span'> & { from: number; to: number }

export const number = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'

const numberWord =
  /\b(?:(?<=\b(?:it nhat|toi thieu|moi (?:nam|quy|thang|tuan)) )(?:mot|hai|ba|bon)(?= (?!nua\b|trong\b|phan\b)[a-z])|mot(?= lan ?\/))/gu

const figures: Readonly<Record<string, string>> = { mot: '001', hai: '002', ba: '03', bon: '004' }

/** "Ít nhất một lần": words that count, as figures in their place. */
export const inFigures = (passage: Passage): Passage =>
  / (?:mot|hai|ba|bon) /u.test(passage.fold)
    ? { ...passage, fold: passage.fold.replace(numberWord, (word) => figures[word] ?? word) }
    : passage

/** How far around a number its words are looked at and quoted. */
export const reach = 300

/** "01 lần" behind "mỗi năm" is lần/năm; "buổi … /01 cơ sở" keeps its slash. */
export function unitOf(words: string, passage: Passage, end: number): string {
  const length = words.length
  return quotedText(passage.text.slice(end - length, end))
}

export function push(
  found: Draft[],
  fold: string,
  from: number,
  to: number,
  low: string | null,
  high: string,
  unit: string,
): void {
  const value = decimalOf(low ?? high)
  if (value === null) return
  const valueTo = low === null ? null : decimalOf(high)
  const before = fold.slice(Math.max(0, from - reach), from)
  const behind = fold.slice(to, to + 160)
  const every =
    /\b(?:moi|hang|binh quan (?:moi|hang)?|trung binh (?:moi|hang)?)\s*(nam|quy|thang|hoc ky|tuan)\b[^.;%]{0,60}$/u.exec(
      before,
    )?.[1]
  const everyVi =
    every === undefined ? null : { nam: 'năm', quy: 'quý', thang: 'tháng', 'hoc ky': 'học kỳ', tuan: 'tuần' }[every]
  const perYear = /^\s*(?:\/\s*nam|moi nam|hang nam)\b/u.test(behind)
  found.push({
    from,
    to,
    value,
    valueTo,
    unit:
      everyVi != null && !unit.includes('/')
        ? `${unit}/${everyVi}`
        : perYear && !unit.includes('/')
          ? `${unit}/năm`
          : unit,
    comparator: comparatorOf(before, behind),
    year: yearOf(fold, from, to),
    baseline: null,
    direction: /\bgiam(?: [a-z]+){0,6}\s*$/u.test(before.slice(-60))
      ? 'decrease'
      : /\btang(?: [a-z]+){0,6}\s*$/u.test(before.slice(-60))
        ? 'increase'
        : null,
  })
}

export function decimalOf(words: string): string | null {
  const parsed = parseNumber(words)
  return parsed.ok ? parsed.value : null
}

export function comparatorOf(before: string, behind: string): TargetComparator {
  const near = before.slice(-28)
  if (/^[^.;,%\d]{0,120}?\btro len\b/u.test(behind) || /^\s*(?:tro len|hoac cao hon)/u.test(behind)) return '>='
  if (/^\s*tro xuong/u.test(behind)) return '<='
  const sign = /([≥≤><])=?\s*$/u.exec(near)?.[1]
  if (sign !== undefined) return sign === '≥' ? '>=' : sign === '≤' ? '<=' : sign === '>' ? '>' : '<'
  if (/\b(?:it nhat|toi thieu|khong thap hon|khong duoi|khong it hon|tu|thap nhat)\s*(?:dat\s*|la\s*)?$/u.test(near))
    return /\btu\s*$/u.test(near) && !/\btro len/u.test(behind) ? '=' : '>='
  if (/\b(?:qua|toi da|khong vuot qua|khong vuot|cao nhat|nhieu nhat|khong lon hon|khong cao hon)\s*$/u.test(near))
    return '<='
  if (/\b(?:tren|hon|vuot)\s*$/u.test(near)) return '>'
  if (/\b(?:duoi|thap hon|con duoi)\s*$/u.test(near)) return '<'
  return '='
}

const yearInFront = /\b(?:den|het|trong|vao|cuoi)?\s*nam (20\d\d)\b(?!\s*[-–]\s*20)/gu

const ownYear = /^(?:(?! va )[^.;,\d]){0,40}?\b(?:vao|den) (?:het |cuoi )?nam (20\d\d)\b(?!\s*[-–])/u

/** The year of the sentence that stands nearest in front; a period ("2021-2025") names none. */
function yearOf(fold: string, from: number, to: number): number | null {
  // "45% vào năm 2028 và 50% vào năm 2030": the words right behind a figure are its own.
  const own = ownYear.exec(fold.slice(to, to + 80))
  if (own) return Number(own[1])
  const before = allMatches(yearInFront, fold.slice(0, from), 'nam 20').at(-1)
  if (before) return Number(before[1])
  const behind = /\b(?:vao|den|trong|het|cuoi)\s+(?:het |cuoi )?nam (20\d\d)\b/u.exec(fold.slice(to, to + 160))
  return behind ? Number(behind[1]) : null
}

/** "… lên 25 hợp tác xã (năm 2025: 18 hợp tác xã)": what was reached before. */
const pastInBrackets = /^[^;()]{0,60}\((?:nam (20\d\d)|hien nay|hien tai|hien co|uoc nam (20\d\d))[^();]{0,40}$/u

const baselineInFront = new RegExp(
  `\\btu\\s+(${number})(?:\\s*\\([^)]{0,40}\\))?\\s*(?:len|xuong)(?: con| dat)?(?: duoi| tren| khoang)?\\s*$`,
  'u',
)

/** "Từ 7 triệu lên 14 triệu", "từ 5% xuống còn 3%": the first number is where it starts. */
export function foldBaselines(found: Draft[], fold: string): Draft[] {
  const kept: Draft[] = []
  for (const draft of found) {
    const before = kept.at(-1)
    const between = before === undefined ? '' : fold.slice(before.to, draft.from)
    const isRise =
      /^(?!\s*tro (?:len|xuong))[^.;]{0,40}\b(?:len|xuong|den)(?: con| dat)?(?: duoi| tren| khoang)?\s*$/u.test(
        between,
      ) &&
      before !== undefined &&
      /\btu\s*$/u.test(fold.slice(Math.max(0, before.from - 8), before.from))
    const past = before === undefined || !between.includes('(') ? null : pastInBrackets.exec(between)
    if (past !== null && before !== undefined && !(Number(past[1] ?? past[2]) > (before.year ?? 9999))) {
      const year = past[1] ?? past[2]
      kept[kept.length - 1] = {
        ...before,
        baseline: draft.value === null ? null : { value: draft.value, year: year === undefined ? null : Number(year) },
      }
      continue
    }
    if (isRise && before?.value != null) {
      kept[kept.length - 1] = {
        ...draft,
        from: before.from,
        baseline: { value: before.value, year: null },
        year: draft.year,
        direction: /\bxuong/u.test(between) ? 'decrease' : /\blen/u.test(between) ? 'increase' : draft.direction,
      }
      continue
    }
    const lone = baselineInFront.exec(fold.slice(Math.max(0, draft.from - 80), draft.from))
    const start = lone?.[1] === undefined ? null : decimalOf(lone[1])
    kept.push(
      start === null
        ? draft
        : {
            ...draft,
            baseline: { value: start, year: null },
            direction: lone?.[0].includes('xuong') ? 'decrease' : 'increase',
          },
    )
  }
  return kept
}
