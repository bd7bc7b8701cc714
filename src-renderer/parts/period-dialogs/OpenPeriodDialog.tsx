import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { CarrySummary, Period } from '../../../src-shared/contract/periods.ts'
import { datePartsOf, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import {
  followingYear,
  type PeriodKind,
  periodKinds,
  type ReportPeriod,
  reportPeriod,
} from '../../../src-shared/domain/report-period.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { showDone } from '../undo-toast.tsx'
import { PeriodDateFields } from './PeriodDateFields.tsx'

interface OpenPeriodDialogProps {
  /** The newest period so far: the next year follows it. */
  newest: Period | null
  /** The period that a request names, in the place of the next year. */
  offer?: ReportPeriod
  onOpened(id: PeriodId): void
  onClose(): void
}

const partsOf: Partial<Record<PeriodKind, string[]>> = { 'half-year': ['1', '2'], quarter: ['1', '2', '3', '4'] }

/** Opens the next period, and says before what comes along into it. */
export function OpenPeriodDialog({ newest, offer, onOpened, onClose }: OpenPeriodDialogProps) {
  const text = useText()
  const words = text.periods
  const [period, setPeriod] = useState(() => offer ?? firstOffer(newest))
  const change = (part: Partial<ReportPeriod>) => setPeriod((before) => ({ ...before, ...part }))
  const valid = reportPeriod.safeParse(period).success
  const preview = useCall('periods.previewOpening', { period }, { enabled: valid, keepPrevious: true })
  const open = useCommand('periods.open')
  const submit = () =>
    open.mutate(
      { period },
      {
        onSuccess: ({ period: opened, carried }) => {
          const count = carried.continues + carried.stands + carried.startsAnew
          showDone(words.opened({ name: words.name(opened), carried: count }))
          onOpened(opened.id)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      opened
      title={words.openTitle}
      verb={words.openNow}
      busy={open.isPending}
      disabled={!valid || preview.isError}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group gap="sm" grow align="flex-start">
        <Select
          label={words.kind}
          data={periodKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={period.kind}
          onChange={(kind) => {
            if (kind === null) return
            change({ kind, ordinal: partsOf[kind] ? 1 : null, nextYearStart: null })
          }}
        />
        <NumberInput
          label={words.yearLabel}
          value={period.year ?? ''}
          min={1900}
          max={9999}
          thousandSeparator={false}
          allowDecimal={false}
          onChange={(value) => change({ year: typeof value === 'number' ? value : null })}
        />
        {partsOf[period.kind] && (
          <Select
            label={words.which}
            data={partsOf[period.kind] ?? []}
            value={String(period.ordinal ?? 1)}
            onChange={(value) => change({ ordinal: Number(value) })}
          />
        )}
      </Group>
      <PeriodDateFields dates={period} withNextYear={period.kind === 'year'} onChange={change} />
      {preview.isError ? (
        <ErrorNotice error={preview.error} />
      ) : (
        preview.data && valid && <CarryPreview summary={preview.data} />
      )}
    </FormDialog>
  )
}

function CarryPreview({ summary }: { summary: CarrySummary }) {
  const words = useText().periods
  if (summary.fromPeriodId === null) {
    return (
      <Text size="sm" c="dimmed">
        {words.noEarlier}
      </Text>
    )
  }
  const count = summary.continues + summary.stands + summary.startsAnew
  const { notCarried } = summary
  const lines = [
    summary.continues > 0 && words.continues({ count: summary.continues }),
    summary.stands > 0 && words.stands({ count: summary.stands }),
    summary.startsAnew > 0 && words.startsAnew({ count: summary.startsAnew }),
    summary.leftUnfinished > 0 && words.leftUnfinished({ count: summary.leftUnfinished }),
    notCarried['done-once'] > 0 && words.notCarried['done-once']({ count: notCarried['done-once'] }),
    notCarried['not-applicable'] > 0 && words.notCarried['not-applicable']({ count: notCarried['not-applicable'] }),
    notCarried['plan-ended'] > 0 && words.notCarried['plan-ended']({ count: notCarried['plan-ended'] }),
    notCarried['no-target-left'] > 0 && words.notCarried['no-target-left']({ count: notCarried['no-target-left'] }),
  ].filter((line) => line !== false)
  return (
    <div>
      <Text size="sm" fw={500}>
        {words.carries({ count })}
      </Text>
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function firstOffer(newest: Period | null): ReportPeriod {
  if (newest?.kind === 'year') {
    const { id: _, version: __, ...period } = newest
    const next = followingYear(period)
    if (next) return next
  }
  const year = newest?.year ?? datePartsOf(vietnamDateOf(new Date().toISOString())).year
  return { kind: 'year', year, ordinal: null, from: null, to: null, cutOff: null, nextYearStart: null }
}
