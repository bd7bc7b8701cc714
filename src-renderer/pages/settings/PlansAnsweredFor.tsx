import { MultiSelect, Radio, Stack } from '@mantine/core'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'

export interface PlansAnsweredForProps {
  /** Null = all plans, those that come later too. */
  planIds: readonly PlanId[] | null
  problem: string | null
  onChange(planIds: PlanId[] | null): void
}

/** The head answers for every plan; a deputy may answer for some. */
export function PlansAnsweredFor({ planIds, problem, onChange }: PlansAnsweredForProps) {
  const words = useText().settings
  const plans = useCall('plans.choices', {})
  const choices = plans.data ?? []
  return (
    <Radio.Group
      label={words.answersFor}
      value={planIds === null ? 'all' : 'some'}
      onChange={(chosen) => onChange(chosen === 'all' ? null : [])}
    >
      <Stack gap={6} mt={6}>
        <Radio value="all" label={words.allPlans} />
        <Radio value="some" label={words.somePlans} disabled={choices.length === 0 && planIds === null} />
        {planIds !== null && (
          <MultiSelect
            aria-label={words.choosePlans}
            placeholder={planIds.length === 0 ? words.choosePlans : ''}
            data={choices.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            value={[...planIds]}
            onChange={(chosen) => onChange(choices.map(({ id }) => id).filter((id) => chosen.includes(id)))}
            error={problem}
            searchable
          />
        )}
      </Stack>
    </Radio.Group>
  )
}
