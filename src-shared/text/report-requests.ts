import type { SameShape } from './error-text.ts'
import { requestErrorsEn, requestErrorsVi } from './report-requests-errors.ts'

interface FileName {
  name: string
  revision: number
}

const vi = {
  fileName: ({ name, revision }: FileName) =>
    `Yêu cầu báo cáo - ${name.replace(/\//g, '-')} - bản ${revision}.snv.json`,
}

const en: SameShape<typeof vi> = {
  fileName: ({ name, revision }) => `Report request - ${name.replace(/\//g, '-')} - version ${revision}.snv.json`,
}

export const requestsText = { vi: { ...vi, errors: requestErrorsVi }, en: { ...en, errors: requestErrorsEn } }
