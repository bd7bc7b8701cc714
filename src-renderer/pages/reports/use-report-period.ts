import { useCall } from '../../api/hooks.ts'
import { usePeriod } from '../../shell/period.tsx'

/** The period of the top bar; null while the office has opened none. */
export function useReportPeriod() {
  const { year } = usePeriod()
  const periods = useCall('periods.list', {})
  return { period: periods.data?.find((period) => period.year === year) ?? null, isLoading: periods.isPending }
}
