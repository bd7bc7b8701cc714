import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import { type AgencyId, type PlanId, planId, type RequestId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { RequestFields } from '../../parts/report-request/RequestFields.tsx'
import { askedOf, blankDraft, draftOf, type RequestDraft } from '../../parts/report-request/request-draft.ts'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { FilesToSend } from './FilesToSend.tsx'
import { ReportersField } from './ReportersField.tsx'
import { SealGate } from './SealGate.tsx'

/** "Ra yêu cầu báo cáo": a new request on a plan, or the next version of one. */
export function AskDialog({
  plan,
  row,
  onClose,
}: {
  plan: PlanId | null
  row: ReportRequestRow | null
  onClose(): void
}) {
  const words = useText().requests
  const { year } = usePeriod()
  const title = row === null ? words.ask : words.askAgain
  return (
    <SealGate title={title} onClose={onClose}>
      {row === null ? (
        <AskForm
          start={{ ...blankDraft(year), planIds: plan ? [plan] : [] }}
          startChosen={null}
          known={null}
          onClose={onClose}
        />
      ) : (
        <NextVersion row={row} onClose={onClose} />
      )}
    </SealGate>
  )
}

function NextVersion({ row, onClose }: { row: ReportRequestRow; onClose(): void }) {
  const { data } = useCall('report-requests.get', { requestId: row.requestId })
  if (!data) return null
  const start = draftOf(data.content, { sender: row.senderName, recipient: row.recipientName })
  // Whom the version before asked: somebody who was left out on purpose stays out.
  const startChosen = data.content.reporters && new Set(data.content.reporters.map((one) => one.agencyId))
  return <AskForm start={start} startChosen={startChosen} known={row.requestId} onClose={onClose} />
}

interface AskFormProps {
  start: RequestDraft
  /** Null: everybody whom the plans order or ask to report. */
  startChosen: ReadonlySet<AgencyId> | null
  known: RequestId | null
  onClose(): void
}

function AskForm({ start, startChosen, known, onClose }: AskFormProps) {
  const words = useText().requests
  const issue = useCommand('report-requests.issue')
  const save = useSaveFile()
  const [draft, setDraft] = useState(start)
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState(startChosen)
  const put = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }))
  const planIds = draft.planIds.map((id) => planId.parse(id))
  const bodies = useCall(
    'report-requests.reporters',
    { planIds, periodKind: draft.period.kind },
    { enabled: planIds.length > 0, keepPrevious: true },
  )
  const offered = bodies.data ?? []
  const reporters = offered.filter((one) => chosen === null || chosen.has(one.agencyId))
  const asked = askedOf(draft)
  const { data } = issue
  if (data) {
    return (
      <Modal opened onClose={onClose} title={words.ask} size={560} closeOnClickOutside={false}>
        <Stack gap="sm">
          <Text fw={500}>{words.asked({ revision: data.revision })}</Text>
          <Text>{words.askHint}</Text>
          <FilesToSend requestId={data.requestId} isNext />
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => save.mutate({ kind: 'export', id: data.file.exportId })}
          >
            {words.saveFile}
          </Button>
          <ErrorNotice error={save.error} />
        </Stack>
      </Modal>
    )
  }
  const submit = () => {
    if (!asked) return
    issue.mutate(
      {
        requestId: known,
        ...asked,
        reporters: reporters.map(({ agencyId, requested }) => ({ agencyId, requested })),
        passphrase,
      },
      { onError: () => setPassphrase('') },
    )
  }
  return (
    <FormDialog
      opened
      title={known === null ? words.ask : words.askAgain}
      verb={words.askVerb}
      size={880}
      busy={issue.isPending}
      disabled={asked === null || reporters.length === 0 || passphrase === ''}
      error={issue.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.askHint}</Text>
      <RequestFields draft={draft} onChange={put} />
      <ReportersField offered={offered} chosen={chosen} onChoose={setChosen} />
      {planIds.length > 0 && bodies.data?.length === 0 && <Text c="var(--snv-error)">{words.reportersNone}</Text>}
      <PasswordInput
        label={words.passphrase}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
    </FormDialog>
  )
}
