import { useCall } from '../api/hooks.ts'
import { usePeriod } from './period.tsx'

/** What needs this person today in the chosen period; asked once for the page, the notices and the next report date. */
export function useOverview() {
  const { year, period, isLoading } = usePeriod()
  return useCall('overview.get', { year, periodId: period?.id ?? null }, { enabled: !isLoading, keepPrevious: true })
}
