import { agencyPhraseAt } from './agency-phrase.ts'
import { allMatches } from './all-matches.ts'
import { namesReport } from './date-words.ts'
import type { DraftItem } from './draft-item.ts'
import type { Quoted, ReadDeadline, ReadReportingLeg } from './plan-reading.ts'
import { type Passage, quotedText } from './readable-text.ts'

const reportTo =
  /\b(?:(?:bao cao|gui)(?: (?:ket qua|tinh hinh|bang van ban|bao cao|so lieu|ve|tien do|danh gia|tong hop|dinh ky|(?:hang |ca )?nam|6 thang|(?:hang )?(?:quy|thang)))*(?: thuc hien)?(?: ke hoach)?(?: nay)?)\s+(?:ve|cho|gui|len|den)?\s*/gu

/** "Báo cáo số hộ dùng bạt về Sở Công Thương": what is reported stands between. */
const reportAbout = /\bbao cao(?: [a-z0-9/]+){1,8}? (?:gui ve|ve|gui)\s+/gu

/** From whom to whom: "… báo cáo kết quả về Sở X trước ngày 05/12 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh" gives two legs. */
export function readReportingLegs(
  items: readonly DraftItem[],
  owners: ReadonlyMap<DraftItem, Quoted>,
  deadlines: readonly ReadDeadline[],
): ReadReportingLeg[] {
  const legs: ReadReportingLeg[] = []
  const reports = new Map(deadlines.filter(({ purpose }) => purpose === 'report').map(({ itemId, id }) => [itemId, id]))
  for (const item of items) {
    if (item.part === 'decision' || !namesReport(item.passage.fold)) continue
    const { passage } = item
    let from: Quoted | null = owners.get(item) ?? null
    let end = 0
    const direct = allMatches(reportTo, passage.fold)
    const isDirect = direct.some((match) => agencyPhraseAt(passage, match.index + match[0].length) !== null)
    for (const match of isDirect ? direct : allMatches(reportAbout, passage.fold, 'bao cao ')) {
      const at = match.index + match[0].length
      if (at <= end) continue
      const phrase = agencyPhraseAt(passage, at)
      if (phrase === null) continue
      const to = quote(phrase.passage)
      const span = { start: passage.start + match.index, end: phrase.passage.end }
      const isFirst = end === 0
      legs.push({
        id: `l${legs.length + 1}`,
        itemId: item.id,
        from,
        to,
        through: throughOf(passage, phrase.end),
        deadlineId: isFirst ? (reports.get(item.id) ?? null) : null,
        span,
      })
      from = to
      end = phrase.end
    }
  }
  return legs
}

/** "(qua Sở Nông nghiệp và Môi trường)", "(Qua Phòng …, Công an tỉnh)". */
function throughOf(passage: Passage, at: number): Quoted | null {
  const match = /^\s*\(\s*(?:thong )?qua\s+/u.exec(passage.fold.slice(at, at + 20))
  if (!match) return null
  const phrase = agencyPhraseAt(passage, at + match[0].length)
  return phrase === null ? null : quote(phrase.passage)
}

const quote = ({ text, start, end }: Passage): Quoted => ({ text: quotedText(text), span: { start, end } })
