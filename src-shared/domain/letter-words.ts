import { type BusinessDate, formatDate, weekendDayOf } from './business-date.ts'
import type { DocumentBlock, LayoutProfile, PrintedDocument } from './printed-document/model.ts'
import { aboutSubject } from './report-words.ts'

/** Words that the coordinator's letters (công văn, Nghị định 30/2020/NĐ-CP, Mẫu 1.5) share. */

/** The Front and mass organisations are no subordinates: they are asked, and nobody counts their days. */
export type LetterTone = 'orders' | 'courteous'

export interface LetterOffice {
  profile: LayoutProfile
  superiorBody: string | null
  name: string
  place: string
  abbreviation: string
}

export interface LetterPlan {
  number: string | null
  date: BusinessDate | null
  issuer: string
  subject: string
  shortName: string
}

export const severalBodies = 'Các cơ quan, đơn vị có tên trong văn bản này'

/** More names than these stand in a list, not above the letter. */
export const addresseesAtMost = 8

/** What every công văn of the office bears. */
export function letterHead(
  office: LetterOffice,
): Pick<
  PrintedDocument,
  'profile' | 'superiorBody' | 'issuingBody' | 'organisationTitle' | 'place' | 'typeName' | 'legalBases' | 'checkCode'
> {
  return {
    profile: office.profile,
    superiorBody: office.superiorBody,
    issuingBody: office.name,
    organisationTitle: null,
    place: office.place,
    typeName: null,
    legalBases: [],
    checkCode: null,
  }
}

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

/** As official papers write numbers below ten. */
export const count = (value: number) => String(value).padStart(2, '0')

/** A last day on a weekend says so: nobody sits at the registry then. */
export function day(date: BusinessDate): string {
  const weekend = weekendDayOf(date)
  if (weekend === null) return `ngày ${formatDate(date)}`
  return `ngày ${formatDate(date)} (${weekend === 'saturday' ? 'Thứ Bảy' : 'Chủ nhật'})`
}

export const shortPlan = ({ number, shortName }: LetterPlan) =>
  number === null ? `kế hoạch ${shortName}` : `Kế hoạch số ${number}`

export function fullPlan({ number, date, issuer, subject }: LetterPlan): string {
  return [
    number === null ? 'Kế hoạch' : `Kế hoạch số ${number}`,
    date === null ? '' : `ngày ${formatDate(date)}`,
    `của ${issuer}`,
    aboutSubject(subject),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
