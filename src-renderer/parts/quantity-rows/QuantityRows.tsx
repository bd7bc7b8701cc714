import { ActionIcon, Button, TextInput, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type Quantity, quantity } from '../../../src-shared/contract/task.ts'
import { useText } from '../../shell/language.tsx'
import { NumberField } from '../NumberField.tsx'
import classes from './quantity-rows.module.css'

export interface QuantityDraft {
  key: number
  label: string
  value: string | null
  unit: string
}

interface QuantityRowsProps {
  rows: readonly QuantityDraft[]
  onChange(rows: QuantityDraft[]): void
}

/** What was done, counted: rows of words, number and unit. */
export function QuantityRows({ rows, onChange }: QuantityRowsProps) {
  const words = useText().tasks.detail
  const set = (key: number, part: Partial<QuantityDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const nextKey = Math.max(-1, ...rows.map((row) => row.key)) + 1
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{words.quantities}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row}>
          <TextInput
            size="sm"
            aria-label={`${words.quantityLabel} ${index + 1}`}
            placeholder={words.quantityLabel}
            maxLength={200}
            value={row.label}
            onChange={(event) => set(row.key, { label: event.currentTarget.value })}
          />
          <NumberField
            label={<VisuallyHidden>{`${words.quantityValue} ${index + 1}`}</VisuallyHidden>}
            value={row.value}
            onChange={(value) => set(row.key, { value })}
          />
          <TextInput
            size="sm"
            aria-label={`${words.quantityUnit} ${index + 1}`}
            placeholder={words.quantityUnit}
            maxLength={50}
            value={row.unit}
            onChange={(event) => set(row.key, { unit: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeRow({ row: index + 1 })}
            onClick={() => onChange(rows.filter((each) => each.key !== row.key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {toQuantities(rows) === null && <p className={classes.missing}>{words.quantityMissing}</p>}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...rows, { key: nextKey, label: '', value: null, unit: '' }])}
      >
        {words.addRow}
      </Button>
    </fieldset>
  )
}

/** Rows as a form begins with them. */
export const draftsOf = (quantities: readonly Quantity[]): QuantityDraft[] =>
  quantities.map((row, key) => ({ key, ...row }))

/** The rows that say something, or null while one of them is half filled. */
export function toQuantities(rows: readonly QuantityDraft[]): Quantity[] | null {
  const filled = rows.filter((row) => row.label.trim() !== '' || row.value !== null || row.unit.trim() !== '')
  const parsed = filled.map(({ label, value, unit }) => quantity.safeParse({ label, value, unit }))
  return parsed.every((row) => row.success) ? parsed.map((row) => row.data) : null
}
