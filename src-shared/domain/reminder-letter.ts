import { type BusinessDate, formatDate } from './business-date.ts'
import {
  count,
  day,
  fullPlan,
  type LetterOffice,
  type LetterPlan,
  type LetterTone,
  letterHead,
  paragraph,
  severalBodies,
  shortPlan,
} from './letter-words.ts'
import type { DocumentBlock, DocumentSigner, PrintedDocument } from './printed-document/model.ts'
import type { ReportPeriod } from './report-period.ts'
import { periodPhrase, reportWords } from './report-words.ts'

export interface ReminderFacts {
  office: LetterOffice
  plan: LetterPlan
  period: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>
  tone: LetterTone
  bodies: readonly { name: string; lastDay: BusinessDate | null }[]
  /** Reports that came from those who were told to send one. */
  received: { received: number; of: number }
  /** By when they are asked now. */
  askedBy: BusinessDate
  today: BusinessDate
  signer: DocumentSigner | null
}

/**
 * The letter that asks for reports which are missing, as công văn (Nghị định 30/2020/NĐ-CP, Mẫu 1.5), for one body or
 * several. Number and date are left to Văn thư.
 */
export function reminderLetter(facts: ReminderFacts): PrintedDocument {
  const { office, plan, period, bodies, tone } = facts
  const report = ['báo cáo kết quả thực hiện', shortPlan(plan), periodPhrase(period)].join(' ').trim()
  return {
    ...letterHead(office),
    number: { value: null, symbol: office.abbreviation },
    date: { year: Number(facts.today.slice(0, 4)), month: null, day: null },
    subject: tone === 'orders' ? `đôn đốc gửi ${report}` : `đề nghị phối hợp gửi ${report}`,
    addressees: bodies.length <= 8 ? bodies.map(({ name }) => name) : [severalBodies],
    blocks: tone === 'orders' ? orders(facts) : courteous(facts),
    signer: facts.signer,
    recipients: [reportWords.sameAsAbove, reportWords.archive],
    annexes: [],
  }
}

function orders({ office, plan, period, bodies, received, askedBy, today }: ReminderFacts): DocumentBlock[] {
  const [only] = bodies
  const given = only && bodies.length === 1 ? only.lastDay : commonDay(bodies)
  const when = given === null ? '' : `, chậm nhất hết ngày ${formatDate(given)}`
  const missing = received.of - received.received
  const list: DocumentBlock[] = bodies.length === 1 ? [] : [{ kind: 'list', items: bodies.map(({ name }) => name) }]
  return [
    paragraph(
      `Thực hiện ${fullPlan(plan)}, các cơ quan, đơn vị, địa phương gửi báo cáo ${periodPhrase(period)} về ${office.name}${when}.`.replace(
        /\s+/gu,
        ' ',
      ),
    ),
    paragraph(
      `Đến hết ngày ${formatDate(today)}, ${office.name} đã nhận được báo cáo của ${count(received.received)}/${count(received.of)} đơn vị; còn ${count(missing)} đơn vị chưa gửi báo cáo, trong đó có ${
        bodies.length === 1 ? 'Quý đơn vị.' : 'các đơn vị sau:'
      }`,
    ),
    ...list,
    paragraph(
      `Để kịp tổng hợp, ${office.name} đề nghị ${bodies.length === 1 ? 'Quý đơn vị' : 'các đơn vị nêu trên'} khẩn trương gửi báo cáo, chậm nhất hết ${day(askedBy)}. Trường hợp đã gửi, đề nghị cho biết số, ngày của văn bản để đối chiếu.`,
    ),
  ]
}

function courteous({ office, plan, period, bodies, askedBy }: ReminderFacts): DocumentBlock[] {
  const who = bodies.length === 1 ? (bodies[0]?.name ?? '') : 'các cơ quan, tổ chức'
  return [
    paragraph(
      `Thời gian qua, ${office.name} đã nhận được sự quan tâm, phối hợp của ${who} trong thực hiện ${fullPlan(plan)}.`,
    ),
    paragraph(
      `Để có đủ thông tin tổng hợp kết quả thực hiện ${periodPhrase(period)}, ${office.name} trân trọng đề nghị ${bodies.length === 1 ? 'Quý cơ quan' : 'các cơ quan, tổ chức'} gửi báo cáo hoặc thông tin, số liệu có liên quan, nếu thuận tiện xin trước hết ${day(askedBy)}.`.replace(
        /\s+,/gu,
        ',',
      ),
    ),
    paragraph(`${office.name} rất mong tiếp tục nhận được sự quan tâm, phối hợp và xin trân trọng cảm ơn.`),
  ]
}

/** Names to be pasted into a chat: short lines, numbered, nothing that a chat would turn into something else. */
export function reminderList({
  plan,
  period,
  bodies,
  today,
}: Pick<ReminderFacts, 'plan' | 'period' | 'today'> & {
  bodies: readonly { name: string; lateDays: number | null }[]
}): string {
  const title = ['Đơn vị chưa gửi báo cáo', periodPhrase(period)].filter(Boolean).join(' ')
  return [
    `${title} - ${plan.number === null ? plan.shortName : `Kế hoạch số ${plan.number}`}`,
    `(tính đến ${formatDate(today)}: ${count(bodies.length)} đơn vị)`,
    ...bodies.map(
      ({ name, lateDays }, at) =>
        `${at + 1}. ${name}${lateDays !== null && lateDays > 0 ? ` - quá hạn ${count(lateDays)} ngày` : ''}`,
    ),
  ].join('\n')
}

/** One day for all, or none where they differ. */
function commonDay(bodies: ReminderFacts['bodies']): BusinessDate | null {
  const days = new Set(bodies.map(({ lastDay }) => lastDay))
  return days.size === 1 ? (bodies[0]?.lastDay ?? null) : null
}
