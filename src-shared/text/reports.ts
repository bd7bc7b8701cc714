import type { SameShape } from './error-text.ts'
import { reportErrorsEn, reportErrorsVi, reportStatesEn, reportStatesVi } from './reports-errors.ts'
import { reportsPageVi } from './reports-page.ts'
import { reportsPageEn } from './reports-page-en.ts'

interface FileName {
  name: string
  year: number | null
  revision: number
  ending: string
}

const vi = {
  states: reportStatesVi,
  fileName: ({ name, year, revision, ending }: FileName) =>
    `Báo cáo ${name}${year === null ? '' : ` ${year}`} - lần ${revision}.${ending}`,
}

const en: SameShape<typeof vi> = {
  states: reportStatesEn,
  fileName: ({ name, year, revision, ending }) =>
    `Report ${name}${year === null ? '' : ` ${year}`} - revision ${revision}.${ending}`,
}

export const reportsText = {
  vi: { ...reportsPageVi, ...vi, errors: reportErrorsVi },
  en: { ...reportsPageEn, ...en, errors: reportErrorsEn },
}
