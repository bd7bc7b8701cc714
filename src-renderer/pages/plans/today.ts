import { type BusinessDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'

/** The date on the wall in Vietnam. Only for what is shown: the core has its own clock. */
export const today = (): BusinessDate => vietnamDateOf(new Date().toISOString())
