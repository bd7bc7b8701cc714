import { useState } from 'react'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { showDone } from '../undo-toast.tsx'
import { PeriodDateFields } from './PeriodDateFields.tsx'

export interface PeriodDatesDialogProps {
  period: Period
  onSaved?(): void
  onClose(): void
}

/** Changes the dates of a period, the cut-off before all. */
export function PeriodDatesDialog({ period, onSaved, onClose }: PeriodDatesDialogProps) {
  const words = useText().periods
  const [dates, setDates] = useState({
    year: period.year,
    from: period.from,
    to: period.to,
    cutOff: period.cutOff,
    nextYearStart: period.nextYearStart,
  })
  const save = useCommand('periods.changeDates')
  const { seen, onError } = useSeenVersion(period.version)
  const { year: _, ...changed } = dates
  return (
    <FormDialog
      opened
      title={`${words.changeDates}: ${words.name(period)}`}
      verb={words.changeDatesNow}
      busy={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.mutate(
          { periodId: period.id, expectedVersion: seen, ...changed },
          {
            onSuccess: () => {
              showDone(words.datesChanged)
              onSaved?.()
              onClose()
            },
            onError,
          },
        )
      }
      onClose={onClose}
    >
      <PeriodDateFields
        dates={dates}
        withNextYear={period.kind === 'year'}
        onChange={(change) => setDates((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  )
}
