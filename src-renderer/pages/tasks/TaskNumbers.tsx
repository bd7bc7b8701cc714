import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'

/** The one line of numbers that matter: over all tasks of the period, whatever the filter shows. */
export function TaskNumbers({ periodId }: { periodId: PeriodId }) {
  const words = useText().tasks
  const { data } = useCall('tasks.counts', { periodId, filter: {} })
  if (data === undefined) return null
  return words.numbers({
    total: formatNumber(data.total),
    late: formatNumber(data.byTimeliness.late),
    soon: formatNumber(data.byTimeliness.soon),
    withoutResult: formatNumber(data.withoutResult),
  })
}
