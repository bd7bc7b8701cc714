import { Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Decimal } from '../../src-shared/domain/decimal.ts'
import {
  formatMillions,
  formatNumber,
  type Parsed,
  parseMillions,
  parseNumber,
} from '../../src-shared/domain/vietnamese-number.ts'
import { useText } from '../shell/language.tsx'
import { savesForm, useHeldForm } from './held-form.ts'
import { useTypedNumber } from './number-text.ts'

interface FieldProps<T> {
  label: ReactNode
  value: T | null
  onChange(value: T | null): void
  unit?: string
  required?: boolean
  disabled?: boolean
  error?: ReactNode
  description?: ReactNode
  /** In a line of small fields: the label stands in the field while it is empty, and is its name. */
  inLine?: { width: number }
}

/** An exact number in Vietnamese writing: `1.234.567,8`. Empty is "no number", never 0. */
export function NumberField(props: FieldProps<Decimal>) {
  return <TypedNumberField {...props} parse={parseNumber} format={formatNumber} />
}

/** Money: shown and typed in triệu đồng, given in whole đồng. */
export function MoneyField({ unit, ...props }: FieldProps<number>) {
  const text = useText()
  return (
    <TypedNumberField {...props} unit={unit ?? text.parts.millions} parse={parseMillions} format={formatMillions} />
  )
}

function TypedNumberField<T>({
  label,
  value,
  onChange,
  parse,
  format,
  unit,
  required,
  disabled,
  error,
  description,
  inLine,
}: FieldProps<T> & { parse(text: string): Parsed<T>; format(value: T): string }) {
  const field = useTypedNumber({ value, onChange, parse, format })
  const input = useHeldForm((now) => {
    const read = parse(now)
    return !read.ok && read.reason !== 'empty'
  })
  return (
    <TextInput
      ref={input}
      {...(inLine && typeof label === 'string'
        ? { 'aria-label': label, placeholder: label, size: 'xs', w: inLine.width }
        : { label })}
      value={field.shown}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.settle}
      onKeyDown={(event) => {
        if (savesForm(event)) field.settle()
      }}
      inputMode="decimal"
      autoComplete="off"
      required={required ?? false}
      disabled={disabled ?? false}
      error={field.refusal ?? error}
      description={description}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      rightSection={
        unit ? (
          <Text size="xs" c="dimmed" px={8} style={{ whiteSpace: 'nowrap' }}>
            {unit}
          </Text>
        ) : undefined
      }
      {...(unit ? { rightSectionWidth: unit.length * 7 + 20 } : {})}
    />
  )
}
