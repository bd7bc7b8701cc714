import { allMatches } from './all-matches.ts'
import { clausesOf, phraseAround } from './clauses.ts'
import { datePhrases, mayNameLimit } from './date-phrases.ts'
import { type DatePhrase, namesReport } from './date-words.ts'
import type { DraftItem } from './draft-item.ts'
import type { ItemKinds } from './item-kind.ts'
import type { Quoted, ReadDeadline, ReadFinding, ReadReview } from './plan-reading.ts'
import { planYearOf, withPlanYear } from './plan-year.ts'
import { type Passage, quotedText } from './readable-text.ts'
import { cellPhrases } from './time-cell.ts'

export interface DeadlineReading {
  deadlines: ReadDeadline[]
  reviews: ReadReview[]
  findings: ReadFinding[]
}

const timeLabel =
  /(?:^|[.;(]\s*|\s[-–]\s*)((?:thoi (?:gian|han|diem)|han)(?:,? (?:va )?dia diem)?(?: (?:thuc hien|hoan thanh|trien khai|to chuc|trinh|ban hanh|bao cao|gui|nop|phe duyet|tham dinh|nghiem thu|kiem tra|bat dau|ket thuc|du kien|khoi cong|tong hop))*|moc thoi gian|tien do(?: (?:thuc hien|hoan thanh))?|hoan thanh|(?:dot|vu|lan|ky|giai doan|buoc) (?:\d{1,2}|[ivx]{1,4}|[a-z]{2,5}(?: [a-z]{2,5})?)(?=\s*:\s*(?:tu |trong |truoc |vao )?(?:ngay|thang|quy|nam (?=20)|\d)))\s*:\s*([^;()]{1,120}?)(?=\.(?:\s|$)|;|\)|\s*\(|$)/gu

/** All limits of the items, from sentences, labels ("Thời gian: …") and columns of tables. */
export function readDeadlines(
  items: readonly DraftItem[],
  kinds: ReadonlyMap<DraftItem, ItemKinds>,
  owners: ReadonlyMap<DraftItem, Quoted>,
  title: Quoted | null,
): DeadlineReading {
  const reading: DeadlineReading = { deadlines: [], reviews: [], findings: [] }
  const year = planYearOf(title?.text ?? null)
  for (const item of items) readItem(reading, item, kinds.get(item)?.section ?? null, owners, year)
  return reading
}

interface TimeLabel {
  label: string
  value: string
  from: number
}

/** Labels and what stands behind them: of a line that is nothing else ("- Thời gian: Tháng 3 (cấp xã); tháng 5 (cấp tỉnh).") all of it. */
function labelsOf(fold: string): TimeLabel[] {
  return allMatches(timeLabel, fold, ':').map((match, _, all): TimeLabel => {
    const [whole, label = '', value = ''] = match
    const from = match.index + whole.length - value.length
    const isLine = match.index === 0 && all.length === 1 && label.startsWith('thoi ')
    const line = isLine ? /^.+?(?=\.(?:\s|$)|$)/u.exec(fold.slice(from)) : null
    return { label, value: line?.[0] ?? value, from }
  })
}

/** Among what tells how things stand "Thời gian, địa điểm" says when. */
const namesTime = ({ parent, passage }: DraftItem): boolean =>
  /^thoi gian\b/u.test(parent?.passage.fold ?? passage.fold) ||
  (/^thoi gian\b/u.test(passage.fold) && /\bthoi gian\b/u.test(parent?.passage.fold ?? ''))

function readItem(
  reading: DeadlineReading,
  item: DraftItem,
  section: ItemKinds['section'],
  owners: ReadonlyMap<DraftItem, Quoted>,
  year: number | null,
): void {
  if (item.row !== null) {
    for (const cell of item.row.time) addPhrases(reading, item, cell, [cellPhrases(cell.fold, year)], owners, true)
    for (const cell of item.row.limit)
      addPhrases(reading, item, cell, [cellPhrases(cell.fold, year, true)], owners, true)
    return
  }
  if (section === 'purpose' || section === 'requirement') return
  if (section === 'context' && !namesTime(item)) return
  if (item.part === 'decision') return
  const labels = labelsOf(item.passage.fold)
  for (const { label, value, from } of labels) {
    const phrases = cellPhrases(value.trimEnd(), year, /\bhan\b|hoan thanh/u.test(label)).map((one) => ({
      ...one,
      from: from + one.from,
      to: from + one.to,
    }))
    addPhrases(reading, item, item.passage, [phrases], owners, true)
  }
  const lastLabel = labels.at(-1)
  const unlabelledFrom = lastLabel === undefined ? 0 : lastLabel.from + lastLabel.value.length
  if (!mayNameLimit(unlabelledFrom === 0 ? item.passage.fold : item.passage.fold.slice(unlabelledFrom))) return
  const isReport = section === 'reporting' || item.part === 'closing' || namesReport(item.passage.fold)
  const clauses = clausesOf(item.passage).filter(({ from }) => from >= unlabelledFrom)
  const groups = clauses.map(({ from, to }) =>
    phrasesOf(item.passage.fold.slice(from, to), isReport, year)
      // A target says by which year; only a day in it is a limit as well.
      .filter(({ normalized }) => section !== 'target' || /^(?:before|on):\d{4}-\d\d-\d\d$/u.test(normalized ?? ''))
      .filter(({ purpose }) => item.isHeading === false || purpose !== 'review' || item.children.length === 0)
      .map((one) => ({
        ...one,
        from: from + one.from,
        to: from + one.to,
        purpose: purposeOf(one, item.passage.fold.slice(from, to)),
      })),
  )
  addPhrases(reading, item, item.passage, groups, owners, false)
}

const phrasesOf = (fold: string, isReport: boolean, year: number | null): readonly DatePhrase[] =>
  withPlanYear(datePhrases(fold, isReport), fold, year)

const purposeOf = (phrase: DatePhrase, clause: string): DatePhrase['purpose'] =>
  phrase.purpose === 'work' && namesReport(clause) ? 'report' : phrase.purpose

/** One deadline for every limit; several reviews in one clause belong together ("sơ kết 05 năm, tổng kết 10 năm"). */
function addPhrases(
  reading: DeadlineReading,
  item: DraftItem,
  passage: Passage,
  groups: readonly DatePhrase[][],
  owners: ReadonlyMap<DraftItem, Quoted>,
  isWhole: boolean,
): void {
  for (const group of groups) {
    const reviews = group.filter(({ purpose }) => purpose === 'review')
    const others = group.filter(({ purpose }) => purpose !== 'review')
    for (const set of [...(reviews.length > 0 ? [reviews] : []), ...others.map((one) => [one])])
      addDeadline(reading, item, passage, set, owners, isWhole)
  }
}

function addDeadline(
  reading: DeadlineReading,
  item: DraftItem,
  passage: Passage,
  phrases: readonly DatePhrase[],
  owners: ReadonlyMap<DraftItem, Quoted>,
  isWhole: boolean,
): void {
  const [first] = phrases
  const last = phrases.at(-1)
  if (first === undefined || last === undefined) return
  const around = isWhole ? { from: first.from, to: last.to } : phraseAround(passage, first.from, last.to)
  const span = { start: passage.start + around.from, end: passage.start + around.to }
  const text = quotedText(passage.text.slice(around.from, around.to))
  const normalized = phrases.flatMap(({ normalized: value }) => (value === null ? [] : [value]))
  reading.deadlines.push({
    id: `d${reading.deadlines.length + 1}`,
    itemId: item.id,
    text,
    span,
    normalized,
    rules: phrases.flatMap(({ rule }) => (rule === null ? [] : [rule])),
    agency: owners.get(item) ?? null,
    purpose: first.purpose,
  })
  if (normalized.length === 0) reading.findings.push({ kind: 'date-without-day', text, span, itemId: item.id })
  for (const phrase of phrases) {
    const review = /^(review|final):P(\d+)Y$/u.exec(phrase.normalized ?? '')
    if (!review) continue
    reading.reviews.push({
      id: `v${reading.reviews.length + 1}`,
      itemId: item.id,
      kind: review[1] === 'review' ? 'interim' : 'final',
      afterYears: Number(review[2]),
      text: quotedText(passage.text.slice(phrase.from, phrase.to)),
      span: { start: passage.start + phrase.from, end: passage.start + phrase.to },
    })
  }
}
