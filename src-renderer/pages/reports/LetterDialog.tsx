import { SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { RequestContent } from '../../../src-shared/domain/report-request.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { RequestFields } from '../../parts/report-request/RequestFields.tsx'
import { blankDraft, draftOf, letterOf, type RequestDraft } from '../../parts/report-request/request-draft.ts'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'

/** A request as its letter says it: entered, or corrected when `row` is given. */
export function LetterDialog({ row, onClose }: { row: ReportRequestRow | null; onClose: () => void }) {
  const loaded = useCall(
    'report-requests.get',
    { requestId: row?.requestId ?? ('' as ReportRequestRow['requestId']) }, // not asked without a row
    { enabled: row !== null },
  )
  const { year } = usePeriod()
  if (row === null) return <LetterForm start={blankDraft(year)} row={null} onClose={onClose} />
  if (!loaded.data) return null
  return <LetterForm start={startOf(loaded.data.content, row)} row={row} onClose={onClose} />
}

const startOf = (content: RequestContent, row: ReportRequestRow) =>
  draftOf(content, { sender: row.senderName, recipient: row.recipientName })

interface LetterFormProps {
  start: RequestDraft
  row: ReportRequestRow | null
  onClose(): void
}

function LetterForm({ start, row, onClose }: LetterFormProps) {
  const words = useText().requests
  const record = useCommand('report-requests.record')
  const change = useCommand('report-requests.change')
  const [draft, setDraft] = useState(start)
  const { seen, onError } = useSeenVersion(row?.version ?? 0)
  const put = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }))
  const letter = letterOf(draft)
  const done = {
    onSuccess: () => {
      showDone(words.saved)
      onClose()
    },
    onError,
  }
  const submit = () => {
    if (!letter) return
    if (row === null) record.mutate(letter, done)
    else change.mutate({ requestId: row.requestId, expectedVersion: seen, ...letter }, done)
  }
  return (
    <FormDialog
      opened
      title={row === null ? words.record : words.change}
      verb={words.save}
      size={880}
      busy={record.isPending || change.isPending}
      disabled={letter === null}
      error={record.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <AgencySelect label={words.sender} chosen={draft.sender} onChoose={(sender) => put({ sender })} />
        {draft.sender === null ? (
          <TextInput
            label={words.senderName}
            value={draft.senderName}
            onChange={(event) => put({ senderName: event.currentTarget.value })}
          />
        ) : (
          <span />
        )}
        <AgencySelect
          label={words.recipient}
          description={words.recipientHint}
          chosen={draft.recipient}
          onChoose={(recipient) => put({ recipient })}
        />
        {draft.recipient === null && (
          <TextInput
            label={words.recipientName}
            description={words.recipientNameHint}
            value={draft.recipientName}
            onChange={(event) => put({ recipientName: event.currentTarget.value })}
          />
        )}
      </SimpleGrid>
      <RequestFields draft={draft} onChange={put} />
    </FormDialog>
  )
}
