import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import {
  addDays,
  type BusinessDate,
  datePartsOf,
  formatDate,
  isBusinessDate,
  parseTypedDate,
  vietnamDateOf,
  weekendDayOf,
} from '../../src-shared/domain/business-date.ts'
import { useText } from '../shell/language.tsx'
import classes from './date-field.module.css'
import { savesForm, useHeldForm } from './held-form.ts'

export interface DateFieldProps {
  label: ReactNode
  value: BusinessDate | null
  onChange(value: BusinessDate | null): void
  /** Year of a date typed as `4/12`; the year of today when left out. */
  year?: number
  required?: boolean
  disabled?: boolean
  error?: ReactNode
  description?: ReactNode
  size?: 'xs' | 'sm'
  /** What is to be said of a day, while it is typed already. */
  noteOn?(date: BusinessDate): string | null
}

/** A day typed as people write it (`4/12`, `04/12/2026`), or picked. Up and Down move by a day. */
export function DateField({ label, value, onChange, year, required, disabled, error, ...more }: DateFieldProps) {
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const shown = typed ?? (value === null ? '' : formatDate(value))
  const field = useHeldForm((now) => now.trim() !== '' && parseTypedDate(now, year ?? thisYear()) === null)

  const settle = () => {
    if (typed === null) return
    const blank = typed.trim() === ''
    const date = blank ? null : parseTypedDate(typed, year ?? thisYear())
    setWrong(!blank && date === null)
    if (!blank && date === null) return
    setTyped(null)
    if (date !== value) onChange(date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (savesForm(event)) settle()
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step === 0 || value === null || typed !== null) return
    event.preventDefault()
    const next = addDays(value, step)
    if (next !== value && isBusinessDate(next)) onChange(next)
  }
  const pick = (picked: string) => {
    // The browser's calendar goes further than the days that can be typed.
    if (picked !== '' && !isBusinessDate(picked)) return
    setTyped(null)
    setWrong(false)
    onChange(picked === '' ? null : picked)
  }
  // While it is typed: a line that came only with the blur would push away the button that was being pressed.
  const noted = typed === null ? value : parseTypedDate(typed, year ?? thisYear())
  const weekend = noted === null ? null : weekendDayOf(noted)
  const weekendNote =
    noted !== null && weekend ? text.parts.dateIsWeekend({ date: formatDate(noted), day: weekend }) : null
  const note = (noted !== null && more.noteOn?.(noted)) || weekendNote

  return (
    <div className={classes.field}>
      <TextInput
        ref={field}
        label={label}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onBlur={settle}
        onKeyDown={onKeyDown}
        inputMode="numeric"
        placeholder={text.parts.datePattern}
        autoComplete="off"
        required={required ?? false}
        disabled={disabled ?? false}
        size={more.size ?? 'sm'}
        error={wrong ? text.parts.dateWrong : error}
        description={more.description ?? note}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            disabled={disabled ?? false}
            aria-label={text.parts.openCalendar}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} />
          </ActionIcon>
        }
      />
      {/* The browser's own calendar; the field that people type into is the one above. */}
      <input
        ref={picker}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </div>
  )
}

function thisYear(): number {
  return datePartsOf(vietnamDateOf(new Date().toISOString())).year
}
