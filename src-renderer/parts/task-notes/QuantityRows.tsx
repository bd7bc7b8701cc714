import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Decimal } from '../../../src-shared/domain/decimal.ts'
import type { Quantity } from '../../../src-shared/domain/quantity.ts'
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

/** Rows that say what they count and how much of it; a row without either is left out by the form. */
export function filledQuantities(drafts: readonly QuantityDraft[]): Quantity[] {
  return drafts.flatMap(({ label, value, unit }) =>
    label.trim() !== '' && value !== null ? [{ label: label.trim(), value, unit: unit.trim() }] : [],
  )
}

/** True for a row that was begun and says only one half: saving would lose it. */
export const isHalfFilled = ({ label, value }: QuantityDraft) => (label.trim() === '') !== (value === null)

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
            error={isHalfFilled(row) && row.label.trim() === '' ? words.halfQuantity : null}
            onChange={(event) => change(row.key, { label: event.currentTarget.value })}
          />
          <NumberField
            label={words.quantityValue}
            value={row.value}
            error={isHalfFilled(row) && row.value === null ? words.halfQuantity : null}
            onChange={(value) => change(row.key, { value })}
          />
          <TextInput
            label={words.quantityUnit}
            value={row.unit}
            maxLength={60}
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
