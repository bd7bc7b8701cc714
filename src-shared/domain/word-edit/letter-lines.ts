import { z } from 'zod'
import type { ComposedDocument, PrintedPiece } from '../printed-document/composed-document.ts'
import { reportWords } from '../report-words.ts'
import { likeness } from './bare-text.ts'
import type { EditedDocument, EditedParagraph } from './edited-document.ts'

/** The lines around the sections that a person writes under "Thể thức". */
export const letterFields = ['subject', 'addressees', 'legalBases', 'recipients'] as const
export type LetterField = (typeof letterFields)[number]

/** What the lines around the sections say; null where they cannot be told apart any more. */
export const letterLines = z.strictObject({
  subject: z.string().nullable(),
  /** One on each line, as in the form. */
  addressees: z.string().nullable(),
  legalBases: z.string().nullable(),
  recipients: z.string().nullable(),
  /** Văn thư gives both at a step of their own. */
  number: z.string().nullable(),
  placeAndDate: z.string().nullable(),
  signing: z.string().nullable(),
  /** Lines of the front that are none of these. */
  others: z.array(z.string()),
})
export type LetterLines = z.infer<typeof letterLines>

interface Around {
  /** The paragraphs before the first section, outside of tables. */
  front: readonly string[]
  letterhead: readonly string[]
  /** The columns of the table at the end; null where it is gone. */
  recipients: readonly string[] | null
  signing: readonly string[] | null
}

/** As it went out. */
export function lettersComposed({ letterhead, closing }: ComposedDocument, front: readonly string[]): LetterLines {
  const inRows = (block: ComposedDocument['closing'], side: 'left' | 'right') =>
    block?.rows.flatMap((row) => row[side].flatMap(textOf)) ?? []
  return readLetter({
    front,
    letterhead: [...inRows(letterhead, 'left'), ...inRows(letterhead, 'right')],
    recipients: inRows(closing, 'left'),
    signing: inRows(closing, 'right'),
  })
}

const textOf = (piece: PrintedPiece) => (piece.kind === 'line' ? [piece.text] : [])

/** As it came back; `front` is what stands before the first section. */
export function lettersEdited({ paragraphs }: EditedDocument, front: readonly EditedParagraph[]): LetterLines {
  const closing = paragraphs.find(({ cell, text }) => cell !== null && likeness(text) === closingTitle)?.cell ?? null
  const first = paragraphs.find(({ cell }) => cell !== null)?.cell?.table
  const column = (isLeft: boolean) =>
    closing === null
      ? null
      : paragraphs
          .filter(({ cell }) => cell?.table === closing.table && (cell.column === closing.column) === isLeft)
          .map(({ text }) => text)
  return readLetter({
    front: front.filter(({ cell }) => cell === null).map(({ text }) => text),
    letterhead: paragraphs
      .filter(({ cell }) => cell !== null && cell.table === first && cell.table !== closing?.table)
      .map(({ text }) => text),
    recipients: column(true),
    signing: column(false),
  })
}

const closingTitle = 'nơi nhận'
const item = /^\s*[-–•]\s*/u

/** The order of Nghị định 30: tên loại, trích yếu, Kính gửi, căn cứ, then remarks in brackets. */
function readLetter({ front, letterhead, recipients, signing }: Around): LetterLines {
  const lines = front.map(oneLine).filter((line) => line !== '')
  const at = lines.findIndex((line) => likeness(line) === likeness(reportWords.typeName))
  const head = letterhead.map(oneLine)
  const around = {
    recipients: recipients && itemsOf(recipients).join('\n'),
    number: head.find((line) => /^số\s*:/iu.test(line)) ?? null,
    placeAndDate: head.find((line) => /ngày.*tháng.*năm/iu.test(line)) ?? null,
    signing: signing?.map(oneLine).filter(Boolean).join('\n') ?? null,
  }
  if (at === -1) return { ...around, subject: null, addressees: null, legalBases: null, others: lines }
  const below = lines.slice(at + 1)
  const to = below.findIndex((line) => /^kính gửi/iu.test(line))
  const subject = below.slice(0, to === -1 ? 1 : to)
  const rest = below.slice(subject.length)
  const [title = '', ...behind] = to === -1 ? ['', ...rest] : rest
  const listed = behind.findIndex((line) => !item.test(line))
  const names = behind.slice(0, listed === -1 ? undefined : listed)
  const onLine = title.replace(/^kính gửi\s*:?\s*/iu, '')
  const after = behind.slice(names.length)
  const isRemark = (line: string) => line.startsWith('(')
  return {
    ...around,
    subject: subject.join(' '),
    addressees: [...(onLine === '' ? [] : [bareItem(onLine)]), ...names.map(bareItem)].join('\n'),
    legalBases: after
      .filter((line) => !isRemark(line))
      .map(bareItem)
      .join('\n'),
    others: [...lines.slice(0, at + 1), ...after.filter(isRemark)],
  }
}

/** The names under "Nơi nhận:"; the check code below them is none. */
const itemsOf = (lines: readonly string[]) =>
  lines
    .map(oneLine)
    .filter((line) => item.test(line))
    .map(bareItem)
    .filter(Boolean)
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
const bareItem = (line: string) => line.replace(item, '').replace(/[\s;.,]+$/u, '')
