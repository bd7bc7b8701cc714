import { Select } from '@mantine/core'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useText } from '../../shell/language.tsx'

interface FormPlanSelectProps {
  plans: readonly PlanFigures[]
  value: PlanId | undefined
  onChange(planId: PlanId | undefined): void
}

/** Whose indicators stand in a form; asked only where there is a choice. */
export function FormPlanSelect({ plans, value, onChange }: FormPlanSelectProps) {
  const words = useText().figures.imports
  if (plans.length < 2) return null
  return (
    <Select
      label={words.plan}
      allowDeselect={false}
      data={plans.map(({ planId, planShortName }) => ({ value: planId, label: planShortName }))}
      value={value ?? null}
      onChange={(chosen) => onChange(plans.find(({ planId }) => planId === chosen)?.planId)}
    />
  )
}
