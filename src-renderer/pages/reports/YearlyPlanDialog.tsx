import { MultiSelect, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { planId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'

const scopes = ['office', 'plans'] as const

/** The year and what the plan covers; the tasks of that year make the draft. */
export function YearlyPlanDialog({ onClose }: { onClose: () => void }) {
  const { yearlyPlans: words, reports } = useText()
  const { periods, period } = usePeriod()
  const years = periods.filter((one) => one.kind === 'year')
  const [chosen, setChosen] = useState(() => (period?.kind === 'year' ? period : years[0])?.id ?? null)
  const [scope, setScope] = useState<(typeof scopes)[number]>('office')
  const [plans, setPlans] = useState<string[]>([])
  const choices = useCall('plans.choices', {})
  const draft = useCommand('reports.draftYearlyPlan')
  const [, go] = useLocation()
  const submit = () => {
    if (chosen === null) return
    draft.mutate(
      { periodId: chosen, planIds: scope === 'office' ? [] : plans.map((id) => planId.parse(id)) },
      { onSuccess: ({ reportId }) => go(`/reports/${reportId}`) },
    )
  }
  return (
    <FormDialog
      opened
      title={words.draft}
      verb={words.draft}
      busy={draft.isPending}
      disabled={chosen === null || (scope === 'plans' && plans.length === 0)}
      error={draft.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.draftHint}</Text>
      <Select
        label={words.year}
        description={words.yearHint}
        data={years.map(({ id, year }) => ({ value: id, label: String(year ?? '') }))}
        value={chosen}
        onChange={(id) => setChosen(years.find((one) => one.id === id)?.id ?? null)}
        allowDeselect={false}
        data-autofocus
      />
      <Radio.Group
        label={words.scope}
        value={scope}
        onChange={(value) => setScope(scopes.find((one) => one === value) ?? 'office')}
      >
        <Stack gap={8} mt={4}>
          {scopes.map((one) => (
            <Radio key={one} value={one} label={words.scopes[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {scope === 'plans' && (
        <MultiSelect
          label={reports.choosePlans}
          data={(choices.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={plans}
          onChange={setPlans}
          searchable
        />
      )}
    </FormDialog>
  )
}
