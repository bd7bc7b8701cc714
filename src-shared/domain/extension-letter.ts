import { type BusinessDate, formatDate } from './business-date.ts'
import type { DocumentBlock, DocumentSigner, LayoutProfile, PrintedDocument } from './printed-document/model.ts'
import { reportWords } from './report-words.ts'

/** What the records know about one request for more time. */
export interface ExtensionAsked {
  office: {
    profile: LayoutProfile
    superiorBody: string | null
    name: string
    place: string
    abbreviation: string
  }
  /** Who coordinates the plan, or else who issued it: only the assigner changes the plan's deadline. */
  addressee: string
  plan: { number: string | null; date: BusinessDate | null; issuer: string; subject: string; shortName: string }
  task: { title: string; items: readonly { position: string; text: string }[] }
  /** The deadline in the plan's own words, where it has any. */
  deadlineText: string | null
  oldDate: BusinessDate
  askedFor: BusinessDate
  reason: string
  askedOn: BusinessDate
  signer: DocumentSigner | null
}

/**
 * The letter that asks for more time, as công văn (Nghị định 30/2020/NĐ-CP, Mẫu 1.5). It says what the records say;
 * number and date are left to Văn thư. An official document is in Vietnamese whatever the window speaks.
 */
export function extensionLetter(asked: ExtensionAsked): PrintedDocument {
  const { office, addressee, plan } = asked
  return {
    profile: office.profile,
    superiorBody: office.superiorBody,
    issuingBody: office.name,
    organisationTitle: null,
    number: { value: null, symbol: office.abbreviation },
    place: office.place,
    date: { year: Number(asked.askedOn.slice(0, 4)), month: null, day: null },
    typeName: null,
    subject: `đề nghị gia hạn thời gian thực hiện nhiệm vụ theo ${shortPlan(plan)}`,
    addressees: [addressee],
    legalBases: [],
    blocks: body(asked),
    signer: asked.signer,
    recipients: [reportWords.sameAsAbove, reportWords.archive],
    annexes: [],
    checkCode: null,
  }
}

function body({ office, addressee, plan, task, ...asked }: ExtensionAsked): DocumentBlock[] {
  const [first] = task.items
  const given =
    first && task.items.length === 1
      ? [
          paragraph(
            `Thực hiện ${fullPlan(plan)}, ${office.name} được giao nhiệm vụ tại mục ${first.position}: ${quoted(first.text)}.`,
          ),
        ]
      : task.items.length === 0
        ? [paragraph(`Thực hiện ${fullPlan(plan)}, ${office.name} được giao nhiệm vụ: “${task.title}”.`)]
        : [
            paragraph(`Thực hiện ${fullPlan(plan)}, ${office.name} được giao các nhiệm vụ sau:`),
            {
              kind: 'list' as const,
              items: task.items.map(({ position, text }) => `Mục ${position}: ${quoted(text)}`),
            },
          ]
  const words = asked.deadlineText === null ? '' : ` (kế hoạch ghi: “${asked.deadlineText}”)`
  return [
    ...given,
    paragraph(`Thời hạn hoàn thành: chậm nhất hết ngày ${formatDate(asked.oldDate)}${words}.`),
    paragraph(`Lý do đề nghị gia hạn: ${asked.reason}`),
    paragraph(
      `${office.name} đề nghị ${addressee} xem xét, cho gia hạn thời hạn hoàn thành nhiệm vụ nêu trên đến hết ngày ${formatDate(asked.askedFor)}.`,
    ),
  ]
}

/** The plan's words; the mark that ends them there does not end them here. */
const quoted = (text: string) => `“${text.replace(/[.;,]$/u, '')}”`

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

const shortPlan = ({ number, shortName }: ExtensionAsked['plan']) =>
  number === null ? `kế hoạch ${shortName}` : `Kế hoạch số ${number}`

/** "Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Vĩnh Long về …"; what is not known is left out. */
function fullPlan({ number, date, issuer, subject }: ExtensionAsked['plan']): string {
  return [
    number === null ? 'Kế hoạch' : `Kế hoạch số ${number}`,
    date === null ? '' : `ngày ${formatDate(date)}`,
    `của ${issuer}`,
    aboutSubject(subject),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A trích yếu begins with "về", or with the verb that "về việc" introduces. */
const aboutSubject = (subject: string) =>
  /^về\s/iu.test(subject) ? lowerFirst(subject) : `về việc ${lowerFirst(subject)}`

const lowerFirst = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
