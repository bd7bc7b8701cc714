import type { ReportDate } from '../../src-shared/contract/overview.ts'
import { isSentState } from '../../src-shared/domain/reporting-leg.ts'

/** Whether what is due on a date left the office. */
export function isSent({ onward, reportState }: ReportDate): boolean {
  return onward ? isSentState(onward.state) : reportState === 'sealed' || reportState === 'accepted'
}
