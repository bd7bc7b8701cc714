import { MultiSelect, Select } from '@mantine/core'
import { type PlanId, type PlanItemId, planId, planItemId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'

/** A plan and some of its items. */
export interface ItemChoice {
  planId: PlanId | null
  itemIds: readonly PlanItemId[]
}

export const noItems: ItemChoice = { planId: null, itemIds: [] }

interface PlanItemsFieldProps {
  value: ItemChoice
  /** Items that are not offered, because the task has them. */
  except?: readonly PlanItemId[]
  /** What is chosen for a task that serves no plan; without it a plan has to be chosen. */
  emptyLabel?: string
  onChange(value: ItemChoice): void
}

/** Chooses a plan and the items of it that a task serves; ended items are not offered. */
export function PlanItemsField({ value, except = [], emptyLabel, onChange }: PlanItemsFieldProps) {
  const words = useText().tasks.detail
  const plans = useCall('plans.choices', {})
  const offered = plans.data?.filter(({ state }) => state === 'active' || state === 'draft') ?? []
  return (
    <>
      <Select
        label={words.linkPlan}
        searchable
        clearable={emptyLabel !== undefined}
        {...(emptyLabel === undefined ? {} : { placeholder: emptyLabel })}
        data={offered.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={value.planId}
        onChange={(chosen) => onChange({ planId: planId.safeParse(chosen).data ?? null, itemIds: [] })}
      />
      <ErrorNotice error={plans.error} />
      {value.planId !== null && (
        <ItemsOfPlan
          planId={value.planId}
          chosen={value.itemIds}
          except={except}
          onChange={(itemIds) => onChange({ ...value, itemIds })}
        />
      )}
    </>
  )
}

interface ItemsOfPlanProps {
  planId: PlanId
  chosen: readonly PlanItemId[]
  except: readonly PlanItemId[]
  onChange(chosen: PlanItemId[]): void
}

function ItemsOfPlan({ planId: plan, chosen, except, onChange }: ItemsOfPlanProps) {
  const words = useText().tasks.detail
  const found = useCall('plans.get', { planId: plan })
  const items = (found.data?.plan.items ?? []).filter(
    (item) => item.endedInVersion === null && !except.includes(item.id),
  )
  return (
    <>
      <MultiSelect
        label={words.linkItems}
        searchable
        limit={100}
        maxValues={100}
        nothingFoundMessage={words.noItemFound}
        data={items.map(({ id, position, text }) => ({ value: id, label: `${position} ${shortened(text)}` }))}
        value={[...chosen]}
        onChange={(ids) => onChange(ids.map((id) => planItemId.parse(id)))}
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
    </>
  )
}

const shortened = (text: string) => {
  const [line = ''] = text.split('\n')
  return line.length > 110 ? `${line.slice(0, 109)}…` : line
}
