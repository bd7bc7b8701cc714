import { closeBody, composeBlocks } from './compose-blocks.ts'
import { composeLetterhead, shortRule } from './compose-letterhead.ts'
import type { ComposedAnnex, ComposedDocument, PrintedLine, PrintedPiece, SideBySide } from './composed-document.ts'
import { romanNumber } from './marks.ts'
import type { DocumentAnnex, PrintedDocument } from './model.ts'
import { numberAndSymbol, writtenDate } from './number-and-date.ts'
import { textWidth } from './page-geometry.ts'
import { type PrintRole, printStyle } from './print-styles.ts'
import { capitals, ended, printableLine } from './printable-text.ts'
import { signingLines } from './signing-lines.ts'
import { evenLines } from './text-width.ts'

const closingWidths: [number, number] = [4300, textWidth('portrait') - 4300]

/** Puts a document into the words and order of Nghị định 30/2020/NĐ-CP, Phụ lục I; the same for DOCX and window. */
export function composeDocument(document: PrintedDocument): ComposedDocument {
  const blocks = composeBlocks(document.blocks, textWidth('portrait'))
  const hasFrame = document.profile !== 'content-only'
  return {
    title: [capitals(document.typeName ?? ''), printableLine(document.subject)].filter((text) => text !== '').join(' '),
    letterhead: composeLetterhead(document),
    body: [
      ...title(document),
      ...(hasFrame ? addressees(document.addressees) : []),
      ...legalBases(document.legalBases),
      ...closeBody(blocks),
    ],
    ...ending(document),
    annexes: document.annexes.map((annex, index) => composeAnnex(document, annex, index)),
  }
}

function title(document: PrintedDocument): PrintedPiece[] {
  if (document.typeName === null) return []
  const { halfPoints } = printStyle('subject')
  const subject = evenLines(printableLine(document.subject), halfPoints, true, textWidth('portrait') - 567)
  const typeName = line('typeName', capitals(printableLine(document.typeName)))
  if (subject === '') return [typeName]
  return [typeName, line('subject', subject), shortRule('subject', subject, textWidth('portrait'))]
}

function addressees(names: readonly string[]): PrintedPiece[] {
  const printed = names.map(printableLine).filter((name) => name !== '')
  const [first] = printed
  if (first === undefined) return []
  if (printed.length === 1) return [line('addressee', `Kính gửi: ${first}`)]
  return [
    line('addresseesTitle', 'Kính gửi:'),
    ...printed.map((name, index) => line('addresseeItem', `- ${ended(name, index === printed.length - 1)}`)),
  ]
}

function legalBases(texts: readonly string[]): PrintedPiece[] {
  const printed = texts.map(printableLine).filter((text) => text !== '')
  return printed.map((text, index) => line('legalBasis', ended(text, index === printed.length - 1)))
}

/** The check code stands under nơi nhận, beside the room for the signature: it never takes a page of its own. */
function ending(document: PrintedDocument): Pick<ComposedDocument, 'closing' | 'afterClosing'> {
  const checkCode = document.checkCode === null ? [] : [line('checkCode', checkCodeLine(document.checkCode))]
  const block = document.profile === 'content-only' ? null : closing(document)
  if (block === null) return { closing: null, afterClosing: checkCode }
  const [first, ...others] = block.rows
  const rows = first === undefined ? [] : [{ ...first, left: [...first.left, ...checkCode] }, ...others]
  return { closing: { ...block, rows }, afterClosing: [] }
}

function closing(document: PrintedDocument): SideBySide | null {
  const recipients = document.recipients.map(printableLine).filter((name) => name !== '')
  if (recipients.length === 0 && document.signer === null) return null
  const left: PrintedPiece[] = recipients.map((name, index) =>
    line('recipient', `- ${ended(name, index === recipients.length - 1)}`),
  )
  if (left.length > 0) left.unshift(line('recipientsTitle', 'Nơi nhận:'))
  const right: PrintedPiece[] = []
  if (document.signer !== null) {
    right.push(...signingLines(document.signer.authority).map((text) => line('signingLine', text)))
    const ownPost = capitals(printableLine(document.signer.ownPost ?? ''))
    if (ownPost !== '') right.push(line('ownPost', ownPost))
    right.push(line(ownPost === '' ? 'signerName' : 'signerNameBelow', printableLine(document.signer.name)))
  }
  return { widths: closingWidths, rows: [{ left, right }] }
}

function composeAnnex(document: PrintedDocument, annex: DocumentAnnex, index: number): ComposedAnnex {
  const label = document.annexes.length > 1 ? `Phụ lục ${romanNumber(index + 1)}` : 'Phụ lục'
  const source: PrintedPiece[] = document.profile === 'content-only' ? [] : [line('annexSource', annexSource(document))]
  return {
    orientation: annex.orientation,
    pieces: [
      line('annexLabel', label),
      line('annexTitle', capitals(printableLine(annex.title))),
      ...source,
      ...composeBlocks(annex.blocks, textWidth(annex.orientation)),
    ],
  }
}

function annexSource(document: PrintedDocument): string {
  const kind = document.typeName === null ? 'Công văn' : sentenceCase(printableLine(document.typeName))
  const number = numberAndSymbol(document.number)
  return `(Kèm theo ${kind} số ${number} ${writtenDate(document.date)} của ${printableLine(document.issuingBody)})`
}

function sentenceCase(text: string): string {
  return capitals(text.slice(0, 1)) + text.slice(1).toLocaleLowerCase('vi')
}

/** The line that ties the paper to the sealed data; whoever verifies a sealed DOCX looks for it. */
export function checkCodeLine(code: string): string {
  return `Mã kiểm tra dữ liệu niêm phong: ${code.match(/.{4}/g)?.join(' ') ?? code}`
}

function line(role: PrintRole, text: string): PrintedLine {
  return { kind: 'line', role, text }
}
