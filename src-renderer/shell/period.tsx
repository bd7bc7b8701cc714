import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { datePartsOf, vietnamDateOf } from '../../src-shared/domain/business-date.ts'

/** The year whose records every page shows. */
interface PeriodValue {
  year: number
  setYear(year: number): void
}

const PeriodContext = createContext<PeriodValue | null>(null)
const storageKey = 'snv-year'

export function PeriodProvider({ children }: { children: ReactNode }) {
  const [year, set] = useState(() => Number(sessionStorage.getItem(storageKey)) || currentYear())
  const setYear = useCallback((next: number) => {
    sessionStorage.setItem(storageKey, String(next))
    set(next)
  }, [])
  const value = useMemo(() => ({ year, setYear }), [year, setYear])
  return <PeriodContext value={value}>{children}</PeriodContext>
}

/** The period switch of the top bar: every page that shows records of a year obeys it. */
export function usePeriod(): PeriodValue {
  const value = use(PeriodContext)
  if (!value) throw new Error('PeriodProvider is missing above this component')
  return value
}

export function currentYear(): number {
  return datePartsOf(vietnamDateOf(new Date().toISOString())).year
}
