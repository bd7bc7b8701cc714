import type { DocumentType } from '../domain/document-type.ts'
import type { SameShape } from './error-text.ts'
import { reportStatesEn, reportStatesVi } from './report-states.ts'
import { reportErrorsEn } from './reports-errors-en.ts'
import { reportErrorsVi } from './reports-errors-vi.ts'
import { reportsPageVi } from './reports-page.ts'
import { reportsPageEn } from './reports-page-en.ts'

export const typeNamesVi: Record<DocumentType, string> = {
  report: 'Báo cáo',
  'yearly-plan': 'Kế hoạch',
  consolidated: 'Báo cáo tổng hợp',
}

export const typeNamesEn: Record<DocumentType, string> = {
  report: 'Report',
  'yearly-plan': 'Plan',
  consolidated: 'Consolidated report',
}

interface FileName {
  documentType: DocumentType
  name: string
  year: number | null
  revision: number
  ending: string
}

/** Names of plans often end with the year already; long lists of plans are cut, since paths have limits. */
const withYear = (name: string, year: number | null) => {
  const short = name.length > 100 ? `${name.slice(0, 100)}…` : name
  return year === null || short.includes(String(year)) ? short : `${short} ${year}`
}

const vi = {
  states: reportStatesVi,
  fileName: ({ documentType, name, year, revision, ending }: FileName) =>
    `${typeNamesVi[documentType]} ${withYear(name, year)} - lần ${revision}.${ending}`,
}

const en: SameShape<typeof vi> = {
  states: reportStatesEn,
  fileName: ({ documentType, name, year, revision, ending }) =>
    `${typeNamesEn[documentType]} ${withYear(name, year)} - revision ${revision}.${ending}`,
}

export const reportsText = {
  vi: { ...reportsPageVi, ...vi, errors: reportErrorsVi },
  en: { ...reportsPageEn, ...en, errors: reportErrorsEn },
}
