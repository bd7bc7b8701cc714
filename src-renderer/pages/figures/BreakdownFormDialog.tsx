import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { useCall } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { FormPlanSelect } from './FormPlanSelect.tsx'
import { useMakeForm } from './use-make-form.ts'

const mostPlaces = 500

interface BreakdownFormDialogProps {
  plans: readonly PlanFigures[]
  periodId: PeriodId
  onClose(): void
}

/** Makes the form that goes out to the hamlets; their names are remembered. */
export function BreakdownFormDialog({ plans, periodId, onClose }: BreakdownFormDialogProps) {
  const words = useText().figures.imports
  const known = useCall('figures.places', {})
  const make = useMakeForm('figures.makeBreakdownForm')
  const [planId, setPlanId] = useState(plans[0]?.planId)
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? known.data?.join('\n') ?? ''
  const places = shown
    .split('\n')
    .map((line) => line.trim().slice(0, 120))
    .filter(Boolean)
  const twice = places.find((name, at) => places.findIndex((one) => foldForSearch(one) === foldForSearch(name)) < at)
  const problem =
    places.length > mostPlaces
      ? words.placesTooMany({ most: mostPlaces })
      : twice === undefined
        ? null
        : words.placesTwice({ name: twice })
  const submit = () => {
    if (planId === undefined) return
    make.mutate(
      { planId, periodId, places },
      {
        onSuccess: (name) => {
          showDone(words.madeForm({ name }))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.breakdownTitle}
      verb={words.download}
      busy={make.isPending}
      disabled={planId === undefined || problem !== null || known.isPending}
      error={make.error ?? known.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {words.breakdownHint}
      </Text>
      <FormPlanSelect plans={plans} value={planId} onChange={setPlanId} />
      <Textarea
        label={words.places}
        description={words.placesHint}
        autosize
        minRows={6}
        maxRows={14}
        value={shown}
        error={problem}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
