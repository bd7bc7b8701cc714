import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { comparators } from '../../../src-shared/domain/figure-target.ts'
import type { DraftTarget } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './findings.module.css'

interface TargetsEditorProps {
  targets: readonly DraftTarget[]
  onChange(targets: DraftTarget[]): void
}

/** The numbers that an item sets, with measure, unit and year; what the plan does not say stays empty. */
export function TargetsEditor({ targets, onChange }: TargetsEditorProps) {
  const words = useText().planReadings.details
  if (targets.length === 0) return null
  const change = (at: number, part: Partial<DraftTarget>) =>
    onChange(targets.map((target, index) => (index === at ? { ...target, ...part } : target)))
  return (
    <div>
      <p className={classes.group}>{words.targets}</p>
      {targets.map((target, at) => (
        <div key={target.id}>
          <p className={classes.quiet}>{target.text}</p>
          <div className={classes.line}>
            <Select
              size="xs"
              aria-label={words.comparator}
              placeholder={words.noComparator}
              clearable
              data={comparators.map((one) => ({ value: one, label: words.comparators[one] }))}
              value={target.comparator}
              onChange={(chosen) => change(at, { comparator: comparators.find((one) => one === chosen) ?? null })}
            />
            <NumberField
              label={words.value}
              inLine={{ width: 90 }}
              value={target.value}
              onChange={(value) => change(at, { value })}
            />
            <TextInput
              size="xs"
              w={90}
              aria-label={words.unit}
              placeholder={words.unit}
              maxLength={60}
              value={target.unit}
              onChange={(event) => change(at, { unit: event.currentTarget.value })}
            />
            <NumberInput
              size="xs"
              w={84}
              aria-label={words.year}
              placeholder={words.year}
              min={1945}
              max={2200}
              allowDecimal={false}
              hideControls
              value={target.year ?? ''}
              onChange={(year) => change(at, { year: typeof year === 'number' ? year : null })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={words.removeTarget}
              onClick={() => onChange(targets.filter((_, index) => index !== at))}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
        </div>
      ))}
    </div>
  )
}
