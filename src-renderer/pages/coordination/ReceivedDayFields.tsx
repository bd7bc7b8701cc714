import { Select } from '@mantine/core'
import { type ReceiptSource, receiptSources } from '../../../src-shared/domain/submission-verdict.ts'
import { DateField } from '../../parts/DateField.tsx'
import { useText } from '../../shell/language.tsx'

export interface ReceivedDay {
  receivedOn: string | null
  source: ReceiptSource | null
}

/** The day on which a report was received and where that is known from; neither is guessed. */
export function ReceivedDayFields({ value, onChange }: { value: ReceivedDay; onChange: (value: ReceivedDay) => void }) {
  const text = useText()
  const words = text.coordinationPage
  return (
    <>
      <DateField
        label={words.receivedDay}
        description={words.receivedDayHint}
        required
        value={value.receivedOn}
        onChange={(receivedOn) => onChange({ ...value, receivedOn })}
      />
      <Select
        label={words.source}
        required
        data={receiptSources.map((one) => ({ value: one, label: text.coordination.receivedSources[one] }))}
        value={value.source}
        onChange={(chosen) => onChange({ ...value, source: receiptSources.find((one) => one === chosen) ?? null })}
      />
    </>
  )
}
