import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Quantity } from '../../../src-shared/contract/task.ts'
import type { Decimal } from '../../../src-shared/domain/decimal.ts'
import { useText } from '../../shell/language.tsx'
import { NumberField } from '../NumberField.tsx'
import classes from './task-notes.module.css'

/** A row as it is being typed. */
export interface QuantityDraft {
  key: number
  label: string
  value: Decimal | null
  unit: string
}

export const draftsOf = (quantities: readonly Quantity[]): QuantityDraft[] =>
  quantities.map((quantity, key) => ({ key, ...quantity }))

/** The rows that say what was counted, how much of it, and in which unit. */
export function filledQuantities(drafts: readonly QuantityDraft[]): Quantity[] {
  return drafts.flatMap((row) =>
    row.value === null || isBlank(row) || isBegun(row)
      ? []
      : [{ label: row.label.trim(), value: row.value, unit: row.unit.trim() }],
  )
}

/** True for a row that says only a part: leaving it out would lose what was typed. */
export const isBegun = (row: QuantityDraft) =>
  !isBlank(row) && (row.label.trim() === '' || row.value === null || row.unit.trim() === '')

const isBlank = ({ label, value, unit }: QuantityDraft) => label.trim() === '' && value === null && unit.trim() === ''

interface QuantityRowsProps {
  rows: readonly QuantityDraft[]
  onChange(rows: QuantityDraft[]): void
}

export function QuantityRows({ rows, onChange }: QuantityRowsProps) {
  const words = useText().notes
  const change = (key: number, part: Partial<QuantityDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const nextKey = Math.max(-1, ...rows.map((row) => row.key)) + 1
  return (
    <fieldset className={classes.quantities}>
      <legend>{words.quantities}</legend>
      {rows.map((row) => (
        <div key={row.key} className={classes.quantityRow}>
          <TextInput
            label={words.quantityLabel}
            value={row.label}
            maxLength={200}
            error={isBegun(row) && row.label.trim() === '' ? words.quantityMissing : null}
            onChange={(event) => change(row.key, { label: event.currentTarget.value })}
          />
          <NumberField
            label={words.quantityValue}
            value={row.value}
            error={isBegun(row) && row.value === null ? words.quantityMissing : null}
            onChange={(value) => change(row.key, { value })}
          />
          <TextInput
            label={words.quantityUnit}
            value={row.unit}
            maxLength={50}
            error={isBegun(row) && row.unit.trim() === '' ? words.quantityMissing : null}
            onChange={(event) => change(row.key, { unit: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeQuantity}
            title={words.removeQuantity}
            onClick={() => onChange(rows.filter((other) => other.key !== row.key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...rows, { key: nextKey, label: '', value: null, unit: '' }])}
      >
        {words.addQuantity}
      </Button>
    </fieldset>
  )
}
