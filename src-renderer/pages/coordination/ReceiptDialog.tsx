import { PasswordInput, SegmentedControl, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { SealGate } from './SealGate.tsx'

const decisions = ['accepted', 'asked-to-complete'] as const

/** "Đã tiếp nhận" or "Đề nghị bổ sung, hoàn chỉnh", sealed for the agency. */
export function ReceiptDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const text = useText()
  const words = text.coordinationPage
  const give = useCommand('coordination.giveReceipt')
  const save = useSaveFile()
  const [decision, setDecision] = useState<(typeof decisions)[number]>('accepted')
  const [remarks, setRemarks] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const { seen, onError } = useSeenVersion(submission.version)
  const lines = remarks.split('\n').filter((line) => line.trim() !== '')
  const asks = decision === 'asked-to-complete'
  const submit = () => {
    const input = {
      submissionId: submission.id,
      expectedVersion: seen,
      decision,
      remarks: asks ? lines.map((line) => ({ about: null, text: line })) : [],
      passphrase,
    }
    give.mutate(input, {
      onSuccess: ({ receipt }) => {
        save.mutate({ kind: 'export', id: receipt.exportId })
        onClose()
      },
      onError: (error) => {
        setPassphrase('')
        onError(error)
      },
    })
  }
  // One revision is asked once; after that only its acceptance is left.
  const offered = submission.decision === null ? decisions : (['accepted'] as const)
  return (
    <SealGate title={words.giveReceipt} onClose={onClose}>
      <FormDialog
        opened
        title={words.giveReceipt}
        verb={words.receiptVerb}
        busy={give.isPending}
        disabled={passphrase === '' || (asks && lines.length === 0)}
        error={give.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <Text fw={500}>{submission.agencyName}</Text>
        <SegmentedControl
          aria-label={words.answer}
          value={decision}
          onChange={(value) => setDecision(decisions.find((one) => one === value) ?? 'accepted')}
          data={offered.map((value) => ({ value, label: text.coordination.decisions[value] }))}
        />
        {asks && (
          <Textarea
            label={words.remark}
            description={words.remarkHint}
            autosize
            minRows={3}
            value={remarks}
            onChange={(event) => setRemarks(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={words.passphrase}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
      </FormDialog>
    </SealGate>
  )
}
