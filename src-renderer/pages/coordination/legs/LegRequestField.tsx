import { Select } from '@mantine/core'
import type { ReportRequestRow } from '../../../../src-shared/contract/report-requests.ts'
import type { RequestId } from '../../../../src-shared/domain/ids.ts'
import { useCall } from '../../../api/hooks.ts'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'

interface LegRequestFieldProps {
  round: Round
  chosen: RequestId | null
  onChoose(request: ReportRequestRow | null): void
}

/** A request for this plan and period that was recorded from a letter or a file; nothing where there is none. */
export function LegRequestField({ round, chosen, onChoose }: LegRequestFieldProps) {
  const words = useText().reportingLegs
  const { data } = useCall('report-requests.list', {})
  const offered = data?.filter((one) => one.requestId === chosen || isForRound(one, round)) ?? []
  if (offered.length === 0) return null
  return (
    <Select
      label={words.request}
      description={words.requestHint}
      clearable
      data={offered.map(({ requestId, letterNumber, letterDate, senderName }) => ({
        value: requestId,
        label: words.requestNamed({ number: letterNumber, date: letterDate, sender: senderName }),
      }))}
      value={chosen}
      onChange={(id) => onChoose(offered.find(({ requestId }) => requestId === id) ?? null)}
    />
  )
}

function isForRound({ state, origin, plans, period }: ReportRequestRow, { planId, period: round }: Round): boolean {
  return (
    state === 'open' &&
    origin !== 'issued' &&
    plans.length === 1 &&
    plans[0]?.id === planId &&
    period.kind === round.kind &&
    period.year === round.year &&
    period.ordinal === round.ordinal
  )
}
