import type { SameShape } from './error-text.ts'
import { reportErrorsEn, reportErrorsVi, reportStatesEn, reportStatesVi } from './reports-errors.ts'

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

export const reportsText = { vi: { ...vi, errors: reportErrorsVi }, en: { ...en, errors: reportErrorsEn } }
