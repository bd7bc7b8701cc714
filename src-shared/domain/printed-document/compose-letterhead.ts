import type { PrintedPiece, SideBySide } from './composed-document.ts'
import { issuingName } from './issuing-name.ts'
import type { PrintedDocument } from './model.ts'
import { numberLine, writtenDate } from './number-and-date.ts'
import { textWidth } from './page-geometry.ts'
import { type PrintRole, printStyle } from './print-styles.ts'
import { capitals, printableLine } from './printable-text.ts'
import { evenLines, lineWidth, widestLine } from './text-width.ts'

const usualRightWidth = 5300
const widestRightWidth = 6200
/** Quốc hiệu in one line. */
const narrowestRightWidth = 5000
/** What a line needs beside its estimated width, so that it surely does not break. */
const spare = 220

export function composeLetterhead(document: PrintedDocument): SideBySide | null {
  if (document.profile === 'content-only') return null
  const [place, date] = [`${printableLine(document.place)},`, writtenDate(document.date)]
  const inOneLine = `${place} ${date}`
  const rightWidth = rightColumnWidth(inOneLine, numberLine(document.number))
  // A date is never divided between two lines.
  const placeAndDate = neededWidth('placeAndDate', inOneLine) > rightWidth ? `${place}\n${date}` : inOneLine
  const leftWidth = textWidth('portrait') - rightWidth
  const isState = document.profile === 'state-body'
  return {
    widths: [leftWidth, rightWidth],
    rows: [
      {
        left: issuer(document, leftWidth),
        right: isState ? nation(rightWidth) : organisation(document.organisationTitle, rightWidth),
      },
      {
        left: [
          line('number', numberLine(document.number)),
          ...letterSubject(document, leftWidth),
          ...(document.isDraft === true ? [line('draftMark', 'DỰ THẢO')] : []),
        ],
        right: [line('placeAndDate', placeAndDate)],
      },
    ],
  }
}

const neededWidth = (role: PrintRole, text: string) => lineWidth(text, printStyle(role).halfPoints, false) + spare

/** Wide enough for place and date, but a long number on the left comes first: it would break at its hyphens. */
function rightColumnWidth(placeAndDate: string, number: string): number {
  const left = textWidth('portrait') - neededWidth('number', number)
  const widest = Math.max(narrowestRightWidth, Math.min(widestRightWidth, left))
  return Math.min(widest, Math.max(usualRightWidth, neededWidth('placeAndDate', placeAndDate)))
}

function issuer(document: PrintedDocument, width: number): PrintedPiece[] {
  const issuing = evenName('issuingBody', issuingName(document.issuingBody, document.superiorBody), width)
  const superior = evenName('superiorBody', document.superiorBody ?? '', width)
  const above: PrintedPiece[] = superior === '' ? [] : [line('superiorBody', superior)]
  return [...above, line('issuingBody', issuing), shortRule('issuingBody', issuing, width)]
}

function nation(width: number): PrintedPiece[] {
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  const mottoWidth = lineWidth(motto, printStyle('motto').halfPoints, true)
  return [
    line('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    line('motto', motto),
    { kind: 'rule', width: Math.min(mottoWidth, width) },
  ]
}

function organisation(title: string | null, width: number): PrintedPiece[] {
  const text = evenName('organisationTitle', title ?? '', width)
  if (text === '') return []
  const { halfPoints } = printStyle('organisationTitle')
  return [line('organisationTitle', text), { kind: 'rule', width: widestLine(text, halfPoints, true, width) }]
}

function letterSubject(document: PrintedDocument, width: number): PrintedPiece[] {
  const subject = printableLine(document.subject)
  if (document.typeName !== null || subject === '') return []
  const text = /^v\/v\s/i.test(subject) ? subject : `V/v ${subject}`
  return [line('letterSubject', evenLines(text, printStyle('letterSubject').halfPoints, false, width - spare))]
}

function evenName(role: PrintRole, name: string, width: number): string {
  const { halfPoints, bold } = printStyle(role)
  return evenLines(capitals(printableLine(name)), halfPoints, bold === true, width - spare)
}

/** The line under issuing body and trích yếu: between one third and one half of the text's length. */
export function shortRule(role: PrintRole, text: string, available: number): PrintedPiece {
  const { halfPoints, bold } = printStyle(role)
  return { kind: 'rule', width: Math.round(widestLine(text, halfPoints, bold === true, available) * 0.42) }
}

function line(role: PrintRole, text: string): PrintedPiece {
  return { kind: 'line', role, text }
}
