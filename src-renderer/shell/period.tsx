import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { ListedPeriod } from '../../src-shared/contract/periods.ts'
import { datePartsOf, vietnamDateOf } from '../../src-shared/domain/business-date.ts'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { useCall } from '../api/hooks.ts'

/** The period whose records every page shows. */
interface PeriodValue {
  /** The newest first. */
  periods: readonly ListedPeriod[]
  /** Null while the office has opened none, or while they are being read. */
  period: ListedPeriod | null
  isLoading: boolean
  /** Year of the period; of today as long as there is none. */
  year: number
  choosePeriod(id: PeriodId): void
}

const PeriodContext = createContext<PeriodValue | null>(null)
const storageKey = 'snv-period'
const none: readonly ListedPeriod[] = []

export function PeriodProvider({ children }: { children: ReactNode }) {
  const list = useCall('periods.list', {})
  const [chosen, set] = useState(() => sessionStorage.getItem(storageKey))
  const choosePeriod = useCallback((id: PeriodId) => {
    sessionStorage.setItem(storageKey, id)
    set(id)
  }, [])
  const periods = list.data ?? none
  const period = periods.find(({ id }) => id === chosen) ?? periods[0] ?? null
  const isLoading = list.isPending
  const value = useMemo(
    () => ({ periods, period, isLoading, year: period?.year ?? currentYear(), choosePeriod }),
    [periods, period, isLoading, choosePeriod],
  )
  return <PeriodContext value={value}>{children}</PeriodContext>
}

/** The period switch of the top bar: every page that shows records of a period obeys it. */
export function usePeriod(): PeriodValue {
  const value = use(PeriodContext)
  if (!value) throw new Error('PeriodProvider is missing above this component')
  return value
}

function currentYear(): number {
  return datePartsOf(vietnamDateOf(new Date().toISOString())).year
}
