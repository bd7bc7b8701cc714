import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { comparators } from '../../../src-shared/domain/figure-target.ts'
import { figureMeasures, figureShapes } from '../../../src-shared/domain/figures.ts'
import { indicatorId } from '../../../src-shared/domain/ids.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { AgencyPicks } from '../../parts/AgencyPick.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { useText } from '../../shell/language.tsx'
import { nameIn, type ShownPlan } from './shown-plan.ts'
import { readTargets } from './target-lines.ts'

interface IndicatorDialogProps {
  shown: ShownPlan
  /** Null for a new one. */
  indicator: PlanIndicator | null
  busy: boolean
  error: unknown
  onClose(): void
  onSave(indicator: PlanIndicator, source: string): void
}

/** One indicator of the set: unit, measure, baseline, targets by year, who reports it. */
export function IndicatorDialog({ shown, indicator, busy, error, onClose, onSave }: IndicatorDialogProps) {
  const words = useText().plans.indicators
  const set = shown.plan.indicatorSet
  const [draft, setDraft] = useState<PlanIndicator>(
    indicator ?? {
      id: indicatorId.parse(crypto.randomUUID()),
      parentId: null,
      itemId: null,
      code: '',
      name: '',
      unit: '',
      measure: 'in-period',
      shape: 'number',
      comparator: null,
      baseline: null,
      targets: [],
      reportedBy: '',
      reporterIds: [],
    },
  )
  const [source, setSource] = useState(set?.source ?? '')
  const [lines, setLines] = useState(
    draft.targets.map(({ year, value }) => `${year}: ${formatNumber(value)}`).join('\n'),
  )
  const targets = readTargets(lines)
  const name = nameIn(shown)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const change = (part: Partial<PlanIndicator>) => setDraft((old) => ({ ...old, ...part }))
  const line = (key: 'code' | 'name' | 'unit', max: number) => (
    <TextInput
      label={words[key]}
      required
      maxLength={max}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  const isOpen = [draft.code, draft.name, draft.unit].some((text) => text.trim() === '')
  return (
    <FormDialog
      opened
      size={680}
      title={indicator === null ? words.add : words.edit}
      verb={indicator === null ? words.add : words.edit}
      busy={busy}
      disabled={isOpen || targets.wrong !== null}
      error={error}
      onSubmit={() => onSave({ ...draft, targets: targets.read }, source)}
      onClose={onClose}
    >
      <Group align="flex-start" wrap="nowrap" gap="sm">
        <div style={{ width: 120 }}>{line('code', 40)}</div>
        <div style={{ flex: 1 }}>{line('name', 500)}</div>
        <div style={{ width: 130 }}>{line('unit', 60)}</div>
      </Group>
      <Group grow>
        <Select
          label={words.measure}
          data={figureMeasures.map((one) => ({ value: one, label: words.measures[one] }))}
          value={draft.measure}
          onChange={(value) => change({ measure: figureMeasures.find((one) => one === value) ?? draft.measure })}
        />
        <Select
          label={words.shape}
          data={figureShapes.map((one) => ({ value: one, label: words.shapes[one] }))}
          value={draft.shape}
          onChange={(value) => change({ shape: figureShapes.find((one) => one === value) ?? draft.shape })}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberField
          label={words.baseline}
          value={draft.baseline?.value ?? null}
          onChange={(value) =>
            change({ baseline: value === null ? null : { value, year: draft.baseline?.year ?? null } })
          }
        />
        <NumberInput
          label={words.baselineYear}
          min={1945}
          max={2200}
          allowDecimal={false}
          disabled={draft.baseline === null}
          value={draft.baseline?.year ?? ''}
          onChange={(year) =>
            draft.baseline && change({ baseline: { ...draft.baseline, year: typeof year === 'number' ? year : null } })
          }
        />
      </Group>
      <Select
        label={words.comparator}
        data={[
          { value: '', label: words.noComparator },
          ...comparators.map((one) => ({ value: one, label: words.comparators[one] })),
        ]}
        value={draft.comparator ?? ''}
        onChange={(value) => change({ comparator: comparators.find((one) => one === value) ?? null })}
      />
      <Textarea
        label={words.targets}
        description={words.targetsHint}
        autosize
        minRows={2}
        maxRows={8}
        value={lines}
        error={targets.wrong !== null && words.targetsWrong({ line: targets.wrong })}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Group grow>
        <Select
          label={words.part}
          clearable
          placeholder={words.noPart}
          data={(set?.indicators ?? [])
            .filter(({ id, parentId }) => id !== draft.id && parentId === null)
            .map(({ id, code, name: label }) => ({ value: id, label: `${code} · ${label}` }))}
          value={draft.parentId}
          onChange={(id) => change({ parentId: set?.indicators.find((one) => one.id === id)?.id ?? null })}
        />
        <Select
          label={words.item}
          clearable
          searchable
          placeholder={words.noItem}
          data={shown.plan.items.map(({ id, position, text }) => ({
            value: id,
            label: `${position} · ${text.slice(0, 80)}`,
          }))}
          value={draft.itemId}
          onChange={(id) => change({ itemId: shown.plan.items.find((item) => item.id === id)?.id ?? null })}
        />
      </Group>
      <TextInput
        label={words.reportedBy}
        maxLength={500}
        placeholder={words.everybody}
        value={draft.reportedBy}
        onChange={(event) => change({ reportedBy: event.currentTarget.value })}
      />
      <AgencyPicks
        label={words.reporters}
        value={draft.reporterIds.map((id) => ({ id, name: names.get(id) ?? name(id) }))}
        onChange={(agencies) => {
          setNames((old) => new Map([...old, ...agencies.map((agency) => [agency.id, agency.name] as const)]))
          change({ reporterIds: agencies.map(({ id }) => id) })
        }}
      />
      <TextInput
        label={words.source}
        maxLength={500}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
