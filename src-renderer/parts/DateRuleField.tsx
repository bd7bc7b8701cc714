import { Group, NumberInput, Select, Stack } from '@mantine/core'
import { type BusinessDate, vietnamDateOf } from '../../src-shared/domain/business-date.ts'
import {
  type DateBound,
  type DateRule,
  dateBounds,
  dateRule,
  type Interval,
  intervals,
  nextDeadline,
} from '../../src-shared/domain/date-rule.ts'
import { useText } from '../shell/language.tsx'
import { DateField } from './DateField.tsx'
import classes from './date-rule-field.module.css'

const kinds = [
  'yearly',
  'before',
  'by',
  'on',
  'within-month',
  'within-quarter',
  'within-year',
  'range',
  'periodic',
  'ongoing',
  'on-request',
] as const satisfies readonly DateRule['kind'][]

interface DateRuleFieldProps {
  label: string
  value: DateRule | null
  disabled?: boolean
  onChange(rule: DateRule | null): void
}

/** A limit as the plan words it: "trước" leaves the day out, "chậm nhất" includes it; not stated stays "chưa rõ". */
export function DateRuleField({ label, value, disabled = false, onChange }: DateRuleFieldProps) {
  const words = useText().plans
  const today = vietnamDateOf(new Date().toISOString())
  const next = value && nextDeadline(value, today)
  return (
    <Stack gap={6}>
      <Select
        label={label}
        size="xs"
        disabled={disabled}
        data={[
          { value: 'none', label: words.rules.none },
          ...kinds.map((kind) => ({ value: kind, label: words.rules[kind] })),
        ]}
        value={value?.kind ?? 'none'}
        onChange={(chosen) => {
          const kind = kinds.find((one) => one === chosen)
          onChange(kind === undefined ? null : kind === value?.kind ? value : startOf(kind, today))
        }}
      />
      {value && <Parts rule={value} disabled={disabled} onChange={onChange} />}
      {next && (
        <p className={classes.quiet}>
          {words.rules.nextTime}: {words.deadline(next)}
        </p>
      )}
    </Stack>
  )
}

/** What a rule of this kind begins with; the person sets the rest. */
function startOf(kind: DateRule['kind'], today: BusinessDate): DateRule {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  switch (kind) {
    case 'before':
    case 'by':
    case 'on':
      return { kind, date: today }
    case 'within-month':
      return { kind, year, month }
    case 'within-quarter':
      return { kind, year, quarter: Math.ceil(month / 3) }
    case 'within-year':
      return { kind, year }
    case 'range':
      return { kind, from: today, to: today }
    case 'yearly':
      return { kind, bound: 'before', month: 12, day: 5 }
    case 'periodic':
      return { kind, every: 'quarter', due: null }
    case 'ongoing':
    case 'on-request':
      return { kind }
  }
}

interface PartsProps {
  rule: DateRule
  disabled: boolean
  onChange(rule: DateRule): void
}

function Parts({ rule, disabled, onChange }: PartsProps) {
  const words = useText().plans.rules
  /** A day that is not there (31/4, an end before its start) is not taken. */
  const set = (next: DateRule) => {
    if (dateRule.safeParse(next).success) onChange(next)
  }
  const number = (label: string, value: number, max: number, change: (value: number) => DateRule, min = 1) => (
    <NumberInput
      label={label}
      size="xs"
      min={min}
      max={max}
      allowDecimal={false}
      disabled={disabled}
      value={value}
      onChange={(typed) => typeof typed === 'number' && set(change(typed))}
    />
  )
  const day = (label: string, value: BusinessDate, change: (value: BusinessDate) => DateRule) => (
    <DateField
      label={label}
      size="xs"
      disabled={disabled}
      value={value}
      onChange={(date) => date && set(change(date))}
    />
  )
  switch (rule.kind) {
    case 'before':
    case 'by':
    case 'on':
      return day(words.date, rule.date, (date) => ({ ...rule, date }))
    case 'within-month':
      return (
        <Group grow gap="xs">
          {number(words.month, rule.month, 12, (month) => ({ ...rule, month }))}
          {number(words.year, rule.year, 2100, (year) => ({ ...rule, year }), 1990)}
        </Group>
      )
    case 'within-quarter':
      return (
        <Group grow gap="xs">
          {number(words.quarter, rule.quarter, 4, (quarter) => ({ ...rule, quarter }))}
          {number(words.year, rule.year, 2100, (year) => ({ ...rule, year }), 1990)}
        </Group>
      )
    case 'within-year':
      return number(words.year, rule.year, 2100, (year) => ({ ...rule, year }), 1990)
    case 'range':
      return (
        <Group grow gap="xs" align="flex-start">
          {day(words.from, rule.from, (from) => ({ ...rule, from, to: rule.to < from ? from : rule.to }))}
          {day(words.to, rule.to, (to) => ({ ...rule, to }))}
        </Group>
      )
    case 'yearly':
      return (
        <Group grow gap="xs" wrap="nowrap">
          <BoundSelect value={rule.bound} disabled={disabled} onChange={(bound) => set({ ...rule, bound })} />
          {number(words.day, rule.day, 31, (value) => ({ ...rule, day: value }))}
          {number(words.month, rule.month, 12, (month) => ({ ...rule, month }))}
        </Group>
      )
    case 'periodic':
      return (
        <Select
          label={words.every}
          size="xs"
          disabled={disabled}
          data={intervals.map((every) => ({ value: every, label: words.intervals[every] }))}
          value={rule.every}
          onChange={(value) =>
            set({ ...rule, every: intervals.find((one): one is Interval => one === value) ?? rule.every })
          }
        />
      )
    case 'ongoing':
    case 'on-request':
      return null
  }
}

function BoundSelect({
  value,
  disabled,
  onChange,
}: {
  value: DateBound
  disabled: boolean
  onChange(bound: DateBound): void
}) {
  const words = useText().plans.rules
  return (
    <Select
      label={words.bound}
      size="xs"
      disabled={disabled}
      data={dateBounds.map((bound) => ({ value: bound, label: words.bounds[bound] }))}
      value={value}
      onChange={(chosen) => onChange(dateBounds.find((bound) => bound === chosen) ?? value)}
    />
  )
}
