import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { dateWarning, documentWarnings } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** Number and date as Văn thư gave them. An unusual number is warned of while it is typed, never refused. */
export function NumberDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useText().reports
  const command = useCommand('reports.number')
  const [value, setValue] = useState(report.numberValue ?? '')
  const [symbol, setSymbol] = useState(report.symbol)
  const [date, setDate] = useState(report.documentDate)
  const [checked, setChecked] = useState(false)
  const typed = { ...report.printed, number: { value: value.trim() || null, symbol } }
  const unusual = value.trim() !== '' && documentWarnings(typed).includes('number-unusual')
  const today = vietnamDateOf(new Date().toISOString())
  const doubtOn = (day: string) => {
    const doubt = dateWarning(day, report, today)
    return doubt && words.dateWarnings[doubt]
  }
  const submit = () => {
    setChecked(true)
    if (value.trim() === '' || symbol.trim() === '' || date === null) return
    const seen = { reportId: report.reportId, expectedVersion: report.version }
    command.mutate({ ...seen, value, symbol, date }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      opened
      title={words.numberTitle}
      verb={words.number}
      busy={command.isPending}
      error={command.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.numberHint}</Text>
      <TextInput
        label={words.numberValue}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={checked && value.trim() === '' ? words.needed : null}
        data-autofocus
      />
      <TextInput
        label={words.symbol}
        value={symbol}
        onChange={(event) => setSymbol(event.currentTarget.value)}
        error={checked && symbol.trim() === '' ? words.needed : null}
      />
      {unusual && <Text c="var(--snv-soon)">{words.numberUnusual}</Text>}
      <DateField
        label={words.dateOf}
        value={date}
        onChange={setDate}
        noteOn={doubtOn}
        error={checked && date === null ? words.needed : null}
      />
    </FormDialog>
  )
}
