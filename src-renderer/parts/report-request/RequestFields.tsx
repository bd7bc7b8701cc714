import { Group, MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { type PeriodKind, periodKinds, type ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { deadlineDoubt } from '../../../src-shared/domain/report-request.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { DateField } from '../DateField.tsx'
import { PeriodDateFields } from '../period-dialogs/PeriodDateFields.tsx'
import { OutlineFields } from './OutlineFields.tsx'
import type { RequestDraft } from './request-draft.ts'

export interface RequestFieldsProps {
  draft: RequestDraft
  onChange(part: Partial<RequestDraft>): void
}

const partsOf: Partial<Record<PeriodKind, string[]>> = { 'half-year': ['1', '2'], quarter: ['1', '2', '3', '4'] }

/** What a letter and a file of the coordinator both say: plans, period, dates, deadline, outline, forms. */
export function RequestFields({ draft, onChange }: RequestFieldsProps) {
  const text = useText()
  const words = text.requests
  const plans = useCall('plans.choices', {})
  const { period } = draft
  const doubtOn = (date: BusinessDate) => {
    const said = { cutOff: period.cutOff, letterDate: draft.letterDate }
    const doubt = deadlineDoubt({ kind: draft.bound, date }, said)
    return doubt && words.dueDoubts[doubt]
  }
  const change = (part: Partial<ReportPeriod>) => onChange({ period: { ...period, ...part } })
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={words.letterNumber}
          placeholder="1234/SVHTTDL-XDNSVHGD"
          value={draft.letterNumber}
          onChange={(event) => onChange({ letterNumber: event.currentTarget.value })}
        />
        <DateField
          label={words.letterDate}
          value={draft.letterDate}
          onChange={(letterDate) => onChange({ letterDate })}
        />
      </SimpleGrid>
      <TextInput
        label={words.subject}
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <MultiSelect
        label={words.plans}
        data={(plans.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={draft.planIds}
        onChange={(planIds) => onChange({ planIds })}
        searchable
        required
      />
      <Group gap="sm" grow align="flex-start">
        <Select
          label={text.periods.kind}
          allowDeselect={false}
          data={periodKinds.map((kind) => ({ value: kind, label: text.periods.kinds[kind] }))}
          value={period.kind}
          onChange={(kind) => {
            if (kind !== null) change({ kind, ordinal: partsOf[kind] ? 1 : null, nextYearStart: null })
          }}
        />
        <NumberInput
          label={text.periods.yearLabel}
          value={period.year ?? ''}
          min={1900}
          max={9999}
          thousandSeparator={false}
          allowDecimal={false}
          onChange={(value) => change({ year: typeof value === 'number' ? value : null })}
        />
        {partsOf[period.kind] && (
          <Select
            label={text.periods.which}
            allowDeselect={false}
            data={partsOf[period.kind] ?? []}
            value={String(period.ordinal ?? 1)}
            onChange={(value) => change({ ordinal: Number(value) })}
          />
        )}
      </Group>
      <PeriodDateFields dates={period} withNextYear={period.kind === 'year'} onChange={change} />
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={words.bound}
          allowDeselect={false}
          data={[
            { value: 'before', label: words.bounds.before },
            { value: 'by', label: words.bounds.by },
          ]}
          value={draft.bound}
          onChange={(bound) => onChange({ bound: bound === 'by' ? 'by' : 'before' })}
        />
        <DateField label={words.due} value={draft.due} onChange={(due) => onChange({ due })} noteOn={doubtOn} />
      </SimpleGrid>
      <OutlineFields outline={draft.outline} onChange={(outline) => onChange({ outline })} />
      <Textarea
        label={words.forms}
        description={words.onePerLine}
        autosize
        minRows={2}
        value={draft.forms}
        onChange={(event) => onChange({ forms: event.currentTarget.value })}
      />
    </>
  )
}
