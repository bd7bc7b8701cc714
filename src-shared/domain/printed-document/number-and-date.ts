import { type BusinessDate, type Instant, vietnamDateOf } from '../business-date.ts'
import type { DocumentDate, DocumentNumber, PrintedDocument } from './model.ts'
import { capitals, printableLine } from './printable-text.ts'

const blank = ' '.repeat(5)

/** A number below 10 takes a 0 (Phụ lục I, 3.a); what is not a plain number stays as typed. */
function paddedNumber(value: string): string {
  return /^[1-9]$/.test(value) ? `0${value}` : value
}

/** `05/BC-SVHTTDL`; `15-BC/TĐTN-BTG` where the symbol has its own stroke; spaces while there is no number. */
export function numberAndSymbol(number: DocumentNumber): string {
  const value = number.value === null ? blank : paddedNumber(printableLine(number.value))
  const symbol = printableLine(number.symbol)
  return symbol.includes('/') ? `${value}-${symbol}` : `${value}/${symbol}`
}

/** `Số: 05/BC-SVHTTDL`; organisations with the stroke in their symbol write `Số 15-BC/TĐTN-BTG`. */
export function numberLine(number: DocumentNumber): string {
  return `${number.symbol.includes('/') ? 'Số ' : 'Số: '}${numberAndSymbol(number)}`
}

/** `ngày 03 tháng 12 năm 2026`: days below 10 and months 1 and 2 take a 0, other months none. */
export function writtenDate(date: DocumentDate): string {
  const day = date.day === null ? blank : String(date.day).padStart(2, '0')
  const month = date.month === null ? blank : date.month <= 2 ? `0${date.month}` : String(date.month)
  return `ngày ${day} tháng ${month} năm ${date.year}`
}

export type DocumentWarning = 'number-missing' | 'number-unusual' | 'date-missing' | 'signer-missing'

/** How state bodies number what this app writes, by the name of the type. */
const stateNumbers: Readonly<Record<string, RegExp>> = {
  'BÁO CÁO': /^Số: (0[1-9]|[1-9]\d+)\/BC-[A-ZĐ-]+$/,
  'KẾ HOẠCH': /^Số: (0[1-9]|[1-9]\d+)\/KH-[A-ZĐ-]+$/,
}

/** What a careful clerk would ask about. Nothing here blocks: organisations and police number in their own ways. */
export function documentWarnings(document: PrintedDocument): DocumentWarning[] {
  if (document.profile === 'content-only') return []
  const warnings: DocumentWarning[] = []
  const usual = document.profile === 'state-body' ? stateNumbers[capitals(document.typeName ?? '')] : undefined
  if (document.number.value === null) warnings.push('number-missing')
  else if (usual && !usual.test(numberLine(document.number))) warnings.push('number-unusual')
  if (document.date.day === null || document.date.month === null) warnings.push('date-missing')
  if (document.signer === null) warnings.push('signer-missing')
  return warnings
}

export type DateWarning = 'before-cut-off' | 'before-approval' | 'in-the-future'

/** A slip of the day or the year. It warns only: a paper may have been signed before its content was approved here. */
export function dateWarning(
  date: BusinessDate,
  { cutOff, approvedAt }: { cutOff: BusinessDate | null; approvedAt: Instant | null },
  today: BusinessDate,
): DateWarning | null {
  if (date > today) return 'in-the-future'
  if (cutOff !== null && date < cutOff) return 'before-cut-off'
  return approvedAt !== null && date < vietnamDateOf(approvedAt) ? 'before-approval' : null
}
