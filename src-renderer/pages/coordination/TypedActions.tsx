import { ActionIcon, Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { IconDownload, IconEdit, IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { showDone } from '../../parts/undo-toast.tsx'
import { WhyDialog } from '../../parts/WhyDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './coordination.module.css'
import { CorrectTypedDialog } from './TypedReportDialog.tsx'

/** What can be done with a report that was typed in. */
export function TypedActions({ submission }: { submission: SubmissionRow }) {
  const words = useText().typedReport
  const [dialog, setDialog] = useState<'correct' | 'withdraw' | 'answer' | 'erase' | null>(null)
  const mayErase = useHasRole('approver', 'administrator')
  const close = () => setDialog(null)
  const erase = mayErase && (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => setDialog('erase')}>
        {words.erase}
      </Button>
      {dialog === 'erase' && <EraseDialog submission={submission} onClose={close} />}
    </>
  )
  if (submission.state !== 'counted') return erase || null
  return (
    <>
      {submission.decision !== 'accepted' && (
        <Button size="xs" leftSection={<IconMailForward size={16} />} onClick={() => setDialog('answer')}>
          {words.answer}
        </Button>
      )}
      <Button size="xs" variant="default" leftSection={<IconEdit size={16} />} onClick={() => setDialog('correct')}>
        {words.correct}
      </Button>
      <Button size="xs" variant="default" onClick={() => setDialog('withdraw')}>
        {words.withdraw}
      </Button>
      {dialog === 'correct' && <CorrectTypedDialog submission={submission} onClose={close} />}
      {dialog === 'withdraw' && <WithdrawDialog submission={submission} onClose={close} />}
      {erase}
      {dialog === 'answer' && <AnswerDialog submission={submission} onClose={close} />}
    </>
  )
}

/** Names and numbers of people that got into a typed report. No way back: the words are typed, with a reason. */
function EraseDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const words = useText().typedReport
  const erase = useCommand('coordination.eraseTyped')
  const { seen, onError } = useSeenVersion(submission.version)
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const input = { submissionId: submission.id, expectedVersion: seen, text, reason }
  const onSuccess = () => {
    showDone(words.erased)
    onClose()
  }
  return (
    <FormDialog
      opened
      title={words.eraseTitle}
      verb={words.eraseVerb}
      busy={erase.isPending}
      disabled={text.trim().length < 2 || reason.trim() === ''}
      error={erase.error}
      onSubmit={() => erase.mutate(input, { onSuccess, onError })}
      onClose={onClose}
    >
      <p className={classes.hint}>{words.eraseHint}</p>
      <TextInput
        label={words.eraseWords}
        required
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={words.eraseReason}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function WithdrawDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const words = useText().typedReport
  const withdraw = useCommand('coordination.withdrawTyped')
  const { seen, onError } = useSeenVersion(submission.version)
  return (
    <WhyDialog
      title={words.withdraw}
      verb={words.withdraw}
      label={words.withdrawReason}
      busy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(reason) =>
        withdraw.mutate({ submissionId: submission.id, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    >
      <p className={classes.hint}>{words.withdrawHint}</p>
    </WhyDialog>
  )
}

const decisions = ['accepted', 'asked-to-complete'] as const

/** The decision alone: a body without the app is answered by letter. */
function AnswerDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const text = useText()
  const words = text.typedReport
  const answer = useCommand('coordination.answerTyped')
  const { seen, onError } = useSeenVersion(submission.version)
  const [decision, setDecision] = useState<(typeof decisions)[number]>('accepted')
  const [remarks, setRemarks] = useState('')
  const asks = decision === 'asked-to-complete'
  const lines = asks ? remarks.split('\n').filter((line) => line.trim() !== '') : []
  const input = {
    ...{ submissionId: submission.id, expectedVersion: seen, decision },
    remarks: lines.map((line) => ({ about: null, text: line })),
  }
  const offered = submission.decision === null ? decisions : (['accepted'] as const)
  return (
    <FormDialog
      opened
      title={words.answer}
      verb={words.answerVerb}
      busy={answer.isPending}
      disabled={asks && lines.length === 0}
      error={answer.error}
      onSubmit={() => answer.mutate(input, { onSuccess: onClose, onError })}
      onClose={onClose}
    >
      <p className={classes.hint}>{words.answerHint}</p>
      <SegmentedControl
        aria-label={text.coordinationPage.answer}
        value={decision}
        onChange={(value) => setDecision(decisions.find((one) => one === value) ?? 'accepted')}
        data={offered.map((value) => ({ value, label: text.coordination.decisions[value] }))}
      />
      {asks && (
        <Textarea
          label={text.coordinationPage.remark}
          description={text.coordinationPage.remarkHint}
          autosize
          minRows={3}
          value={remarks}
          onChange={(event) => setRemarks(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}

/** The papers that a typed report was read from. */
export function TypedPapers({
  submissionId,
  papers,
}: {
  submissionId: string
  papers: OutputOf<'coordination.submission'>['papers']
}) {
  const text = useText()
  const take = useCommand('coordination.exportPaper')
  const save = useSaveFile()
  if (papers.length === 0) return null
  return (
    <section>
      <h3>{text.typedReport.papers}</h3>
      <ul className={classes.lines}>
        {papers.map(({ sha256, name, size }) => (
          <li key={sha256}>
            <div className={classes.words}>
              <p className={classes.name}>{name}</p>
              <p className={classes.quiet}>{formatBytes(size)}</p>
            </div>
            <ActionIcon
              variant="default"
              aria-label={text.receivedEvidence.take({ name })}
              title={text.receivedEvidence.take({ name })}
              onClick={() =>
                take.mutate(
                  { submissionId, sha256 },
                  { onSuccess: ({ exportId }) => save.mutate({ kind: 'export', id: exportId }) },
                )
              }
            >
              <IconDownload size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <ErrorNotice error={take.error ?? save.error} />
    </section>
  )
}
