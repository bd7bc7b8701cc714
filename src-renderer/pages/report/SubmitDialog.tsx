import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { placeKey, reasonsFor } from '../../../src-shared/domain/open-reasons.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { OpenPlaceWords } from './ReportNotes.tsx'
import { ReviewerSelect } from './ReviewerSelect.tsx'

/** Lays the report before the approver: why each place is left open, and who reads it before. */
export function SubmitDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useText().reports
  const submit = useCommand('reports.submit')
  const [reviewerId, setReviewerId] = useState<PersonId | null>(null)
  const [given, setGiven] = useState<Record<string, string>>(report.openReasons)
  const [isChecked, setChecked] = useState(false)
  const { openPlaces } = report
  const put = (key: string, reason: string) => setGiven((before) => ({ ...before, [key]: reason }))
  const store = () => {
    const { reasons, missing } = reasonsFor(openPlaces, given)
    setChecked(true)
    if (missing > 0) return
    const onSuccess = () => {
      showDone(words.submitted)
      onClose()
    }
    const seen = { reportId: report.reportId, expectedVersion: report.version }
    submit.mutate({ ...seen, openReasons: reasons, reviewerId }, { onSuccess })
  }
  const { reasons } = reasonsFor(openPlaces, given)
  const rest = given.rest ?? ''
  return (
    <FormDialog
      opened
      title={words.submitTitle}
      verb={words.submit}
      size={680}
      busy={submit.isPending}
      error={submit.error}
      onSubmit={store}
      onClose={onClose}
    >
      <Text>{openPlaces.length === 0 ? words.noOpenPlaces : words.submitWhy}</Text>
      {openPlaces.map((place) => {
        const key = placeKey(place)
        return (
          <Textarea
            key={key}
            label={<OpenPlaceWords report={report} place={place} />}
            value={given[key] ?? ''}
            placeholder={rest}
            onChange={(event) => put(key, event.currentTarget.value)}
            error={isChecked && reasons[key] === undefined ? words.needed : null}
            maxLength={2_000}
            autosize
            minRows={1}
          />
        )
      })}
      {openPlaces.length > 1 && (
        <Textarea
          label={words.submitRest}
          description={words.submitRestHint}
          value={rest}
          onChange={(event) => put('rest', event.currentTarget.value)}
          maxLength={2_000}
          autosize
          minRows={1}
        />
      )}
      <ReviewerSelect value={reviewerId} onChange={setReviewerId} />
    </FormDialog>
  )
}
