import type { Period } from '../../../src-shared/contract/periods.ts'
import { type BusinessDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'

/** The day up to which the chosen period counts: its cut-off, else its last day, else today. */
export function useDay(period: Period | null): { asOf: BusinessDate; from: BusinessDate | null } {
  const asOf = period?.cutOff ?? period?.to ?? vietnamDateOf(new Date().toISOString())
  return { asOf, from: period?.from ?? null }
}
