import { type BusinessDate, formatDate } from './business-date.ts'
import { fixedDeadline } from './date-rule.ts'
import {
  addresseesAtMost,
  day,
  fullPlan,
  type LetterOffice,
  type LetterPlan,
  type LetterTone,
  letterHead,
  paragraph,
  shortPlan,
} from './letter-words.ts'
import type { DocumentBlock, DocumentSigner, PrintedDocument } from './printed-document/model.ts'
import type { RequestContent } from './report-request.ts'
import { periodPhrase, reportWords } from './report-words.ts'
import { sectionsOf } from './request-outline.ts'

export interface RequestLetterFacts {
  office: LetterOffice
  plans: readonly LetterPlan[]
  asked: Pick<RequestContent, 'subject' | 'letterNumber' | 'letterDate' | 'period' | 'deadline' | 'outline' | 'forms'>
  recipientName: string
  tone: LetterTone
  /** To whom it goes, by name. */
  bodies: readonly string[]
  /** A workbook for the figures goes along. */
  hasFigureForm: boolean
  today: BusinessDate
  signer: DocumentSigner | null
}

/**
 * The letter by which a coordinator asks for reports, as công văn (Nghị định 30/2020/NĐ-CP, Mẫu 1.5): what to report, by
 * which forms, up to which day, by when, to whom. The Front and mass organisations are asked in words of their own.
 */
export function requestLetter(facts: RequestLetterFacts): PrintedDocument {
  const { office, asked, bodies, tone } = facts
  const several = bodies.length > addresseesAtMost
  const about = subjectOf(facts)
  return {
    ...letterHead(office),
    number: numberOf(facts),
    date: dateOf(facts),
    subject: tone === 'orders' ? about : `đề nghị phối hợp ${about}`,
    addressees: several ? [listedBodies] : [...bodies],
    blocks: [
      ...(tone === 'orders' ? orders(facts) : courteous(facts)),
      ...contents(facts),
      ...figures(facts),
      ...sending(facts),
      paragraph(closing[tone]),
    ],
    signer: facts.signer,
    recipients: [reportWords.sameAsAbove, reportWords.archive],
    annexes: several
      ? [
          {
            title: `Danh sách cơ quan, đơn vị nhận Công văn ${about}`,
            orientation: 'portrait',
            blocks: [table(bodies)],
          },
        ]
      : [],
  }

  function orders({ plans, asked: { period } }: RequestLetterFacts) {
    return [
      paragraph(
        one(
          `Thực hiện ${plans.map(fullPlan).join('; ')}, ${office.name} đề nghị các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện ${periodPhrase(period)} như sau:`,
        ),
      ),
    ]
  }

  function courteous({ plans }: RequestLetterFacts) {
    const who = bodies.length === 1 ? (bodies[0] ?? '') : 'các cơ quan, tổ chức'
    return [
      paragraph(
        `Thời gian qua, ${office.name} đã nhận được sự quan tâm, phối hợp của ${who} trong thực hiện ${plans.map(fullPlan).join('; ')}.`,
      ),
      paragraph(
        one(
          `Để có đủ thông tin tổng hợp kết quả thực hiện ${periodPhrase(asked.period)}, ${office.name} trân trọng đề nghị ${bodies.length === 1 ? 'Quý cơ quan' : 'các cơ quan, tổ chức'} quan tâm phối hợp, gửi báo cáo hoặc thông tin, số liệu có liên quan theo các nội dung sau:`,
        ),
      ),
    ]
  }
}

const listedBodies = 'Các cơ quan, đơn vị có tên trong danh sách kèm theo'

const closing: Record<LetterTone, string> = {
  orders: 'Đề nghị các cơ quan, đơn vị, địa phương quan tâm thực hiện.',
  courteous: 'Rất mong nhận được sự quan tâm, phối hợp. Xin trân trọng cảm ơn.',
}

const clause = (mark: string, text: string): DocumentBlock => ({ kind: 'heading', level: 'clause', mark, text })

function contents({ asked }: RequestLetterFacts): DocumentBlock[] {
  return [
    clause('1', 'Nội dung báo cáo'),
    paragraph('Báo cáo theo đề cương sau:'),
    {
      kind: 'table',
      columns: [
        { share: 1, align: 'center' },
        { share: 8, align: 'left' },
      ],
      headerRows: [['Mục', 'Nội dung']],
      rows: sectionsOf(asked.outline).map(({ number, heading }) => [number, heading]),
    },
  ]
}

function figures({ asked: { period, forms }, hasFigureForm }: RequestLetterFacts): DocumentBlock[] {
  const { from, to, cutOff, nextYearStart } = period
  const span = from === null || to === null ? '' : ` từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
  const until = cutOff === null ? '' : `, chốt đến hết ngày ${formatDate(cutOff)}`
  return [
    clause('2', 'Số liệu, biểu mẫu'),
    ...(span + until === '' ? [] : [paragraph(`Số liệu tính${span}${until}.`.replace('tính,', 'tính'))]),
    ...(nextYearStart === null
      ? []
      : [paragraph(`Kết quả phát sinh từ ngày ${formatDate(nextYearStart)} tính vào kỳ báo cáo sau.`)]),
    ...(forms.length === 0 ? [] : [paragraph('Biểu mẫu kèm theo báo cáo:'), { kind: 'list', items: forms } as const]),
    paragraph(
      hasFigureForm
        ? 'Đơn vị dùng phần mềm Sổ nhiệm vụ nhập các tệp gửi kèm để lập báo cáo; đơn vị không dùng phần mềm điền số liệu vào biểu Excel gửi kèm và gửi cùng báo cáo.'
        : 'Đơn vị dùng phần mềm Sổ nhiệm vụ nhập các tệp gửi kèm để lập báo cáo; đơn vị không dùng phần mềm gửi báo cáo bằng văn bản.',
    ),
  ]
}

/** As the window says it: the day that is printed, and the last day that is in time. */
function sending({ asked: { deadline }, recipientName, tone }: RequestLetterFacts): DocumentBlock[] {
  const due = deadline && fixedDeadline(deadline)
  const when = !due
    ? ''
    : due.bound === 'before'
      ? ` trước ngày ${formatDate(due.stated)} (chậm nhất hết ${day(due.lastDay)})`
      : ` chậm nhất hết ${day(due.lastDay)}`
  const polite = tone === 'courteous' && when !== '' ? ', nếu thuận tiện xin' : ''
  return [clause('3', 'Thời hạn, nơi nhận'), paragraph(`Báo cáo gửi về ${recipientName}${polite}${when}.`)]
}

function table(bodies: readonly string[]): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { share: 1, align: 'center' },
      { share: 9, align: 'left' },
    ],
    headerRows: [['TT', 'Cơ quan, đơn vị']],
    rows: bodies.map((name, at) => [String(at + 1), name]),
  }
}

function subjectOf({ asked, plans }: RequestLetterFacts): string {
  const own = asked.subject.replace(/^(?:về việc|về|v\/v)\s+/iu, '').trim()
  if (own !== '') return own.slice(0, 1).toLocaleLowerCase('vi') + own.slice(1)
  return one(`báo cáo kết quả thực hiện ${plans.map(shortPlan).join(', ')} ${periodPhrase(asked.period)}`)
}

/** The number that was typed with the request; without one Văn thư gives it. */
function numberOf({ asked: { letterNumber }, office }: RequestLetterFacts): PrintedDocument['number'] {
  const typed = /^(\d+)\/(.+)$/u.exec(letterNumber ?? '')
  return { value: typed?.[1] ?? null, symbol: typed?.[2] ?? office.abbreviation }
}

function dateOf({ asked: { letterDate }, today }: RequestLetterFacts): PrintedDocument['date'] {
  const [year = '', month = '', dayOfMonth = ''] = (letterDate ?? today).split('-')
  const isDated = letterDate !== null
  return {
    year: Number(year),
    month: isDated ? Number(month) : null,
    day: isDated ? Number(dayOfMonth) : null,
  }
}

/** Parts that are not known leave no double blanks. */
const one = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,:.])/gu, '$1')
    .trim()
