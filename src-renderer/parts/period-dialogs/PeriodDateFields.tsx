import { SimpleGrid, Text } from '@mantine/core'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { useText } from '../../shell/language.tsx'
import { DateField } from '../DateField.tsx'

type Dates = Pick<ReportPeriod, 'year' | 'from' | 'to' | 'cutOff' | 'nextYearStart'>

interface PeriodDateFieldsProps {
  dates: Dates
  withNextYear: boolean
  onChange(change: Partial<Dates>): void
}

/** The dates of a period as the request words them; what it does not say stays empty. */
export function PeriodDateFields({ dates, withNextYear, onChange }: PeriodDateFieldsProps) {
  const words = useText().periods
  const year = dates.year === null ? {} : { year: dates.year }
  return (
    <>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <DateField label={words.from} value={dates.from} onChange={(from) => onChange({ from })} {...year} />
        <DateField label={words.to} value={dates.to} onChange={(to) => onChange({ to })} {...year} />
        <DateField label={words.cutOff} value={dates.cutOff} onChange={(cutOff) => onChange({ cutOff })} {...year} />
        {withNextYear && (
          <DateField
            label={words.nextYearStart}
            value={dates.nextYearStart}
            onChange={(nextYearStart) => onChange({ nextYearStart })}
            {...year}
          />
        )}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {words.datesHint}
      </Text>
    </>
  )
}
