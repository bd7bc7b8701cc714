import { Group, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { FormPlanSelect } from './FormPlanSelect.tsx'
import { useMakeForm } from './use-make-form.ts'

interface YearsFormDialogProps {
  plans: readonly PlanFigures[]
  year: number | null
  onClose(): void
}

/** Makes the form for figures of years before the app; the five years before this one are offered. */
export function YearsFormDialog({ plans, year, onClose }: YearsFormDialogProps) {
  const words = useText().figures.imports
  const make = useMakeForm('figures.makeYearsForm')
  const [planId, setPlanId] = useState(plans[0]?.planId)
  const [fromYear, setFrom] = useState<number | string>(year === null ? '' : year - 5)
  const [toYear, setTo] = useState<number | string>(year === null ? '' : year - 1)
  const submit = () => {
    if (planId === undefined || typeof fromYear !== 'number' || typeof toYear !== 'number') return
    make.mutate(
      { planId, fromYear, toYear },
      {
        onSuccess: (name) => {
          showDone(words.madeForm({ name }))
          onClose()
        },
      },
    )
  }
  const isReady = planId !== undefined && typeof fromYear === 'number' && typeof toYear === 'number'
  const limits = { min: 1990, max: 2100, allowDecimal: false, hideControls: true, w: 120 }
  return (
    <FormDialog
      opened
      title={words.yearsTitle}
      verb={words.download}
      busy={make.isPending}
      disabled={!isReady}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {words.yearsHint}
      </Text>
      <FormPlanSelect plans={plans} value={planId} onChange={setPlanId} />
      <Group gap="sm">
        <NumberInput {...limits} label={words.fromYear} value={fromYear} onChange={setFrom} />
        <NumberInput {...limits} label={words.toYear} value={toYear} onChange={setTo} />
      </Group>
    </FormDialog>
  )
}
