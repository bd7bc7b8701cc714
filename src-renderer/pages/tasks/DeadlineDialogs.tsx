import { SegmentedControl, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetail, TaskExtension } from '../../../src-shared/contract/task.ts'
import { type BusinessDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

interface OfTask {
  task: TaskDetail
  onClose(): void
}

/** The record as it was when the dialog opened. */
function useRecord({ taskId, periodId, recordVersion }: TaskDetail) {
  const { seen, onError } = useSeenVersion(recordVersion)
  return { record: { taskId, periodId, expectedVersion: seen }, onError }
}

const today = () => vietnamDateOf(new Date().toISOString())

/** Sets the office's own deadline. */
export function InternalDeadlineDialog({ task, onClose }: OfTask) {
  const words = useText().tasks.detail
  const [day, setDay] = useState<BusinessDate | null>(task.internalDeadline)
  const set = useCommand('tasks.setInternalDeadline')
  const { record, onError } = useRecord(task)
  const verb = task.internalDeadline === null ? words.setInternal : words.changeInternal
  return (
    <FormDialog
      opened
      title={verb}
      verb={verb}
      busy={set.isPending}
      error={set.error}
      onSubmit={() => set.mutate({ ...record, internalDeadline: day }, { onSuccess: onClose, onError })}
      onClose={onClose}
    >
      <DateField label={words.internalDate} value={day} onChange={setDay} />
    </FormDialog>
  )
}

/** Records that more time was asked for: by letter to the assigner, or inside the office. */
export function AskExtensionDialog({ task, deadline, onClose }: OfTask & { deadline: 'plan' | 'internal' }) {
  const words = useText().tasks.detail
  const [askedFor, setAskedFor] = useState<BusinessDate | null>(null)
  const [askedOn, setAskedOn] = useState<BusinessDate | null>(today())
  const [reason, setReason] = useState('')
  const ask = useCommand('tasks.askExtension')
  const { record, onError } = useRecord(task)
  const submit = () => {
    if (askedFor === null || askedOn === null) return
    ask.mutate({ ...record, deadline, askedFor, askedOn, reason }, { onSuccess: onClose, onError })
  }
  return (
    <FormDialog
      opened
      title={deadline === 'plan' ? words.askPlan : words.askInternal}
      verb={words.ask}
      busy={ask.isPending}
      disabled={askedFor === null || askedOn === null || reason.trim() === ''}
      error={ask.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {deadline === 'plan' && (
        <Text size="sm" c="dimmed">
          {words.askPlanHint}
        </Text>
      )}
      <DateField label={words.askedFor} required value={askedFor} onChange={setAskedFor} />
      <DateField label={words.askedOn} required value={askedOn} onChange={setAskedOn} />
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** The assigner's answer as it was received, or the approver's own decision. */
export function AnswerExtensionDialog({ task, extension, onClose }: OfTask & { extension: TaskExtension }) {
  const words = useText().tasks.detail
  const [answer, setAnswer] = useState<'granted' | 'refused'>('granted')
  const [grantedUntil, setGrantedUntil] = useState<BusinessDate | null>(extension.askedFor)
  const [answeredOn, setAnsweredOn] = useState<BusinessDate | null>(today())
  const [answerNote, setAnswerNote] = useState('')
  const answerIt = useCommand('tasks.answerExtension')
  const { record, onError } = useRecord(task)
  const submit = () => {
    if (answeredOn === null) return
    answerIt.mutate(
      {
        ...record,
        extensionId: extension.id,
        answer,
        grantedUntil: answer === 'granted' ? grantedUntil : null,
        answerNote,
        answeredOn,
      },
      { onSuccess: onClose, onError },
    )
  }
  const verb = extension.deadline === 'plan' ? words.answer : words.decide
  return (
    <FormDialog
      opened
      title={verb}
      verb={verb}
      busy={answerIt.isPending}
      disabled={answeredOn === null || (answer === 'granted' && grantedUntil === null)}
      error={answerIt.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        data={[
          { value: 'granted', label: words.answers.granted },
          { value: 'refused', label: words.answers.refused },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {answer === 'granted' && (
        <DateField label={words.grantedUntil} required value={grantedUntil} onChange={setGrantedUntil} />
      )}
      <DateField label={words.answeredOn} required value={answeredOn} onChange={setAnsweredOn} />
      <Textarea
        label={words.answerNote}
        autosize
        minRows={2}
        maxLength={2000}
        value={answerNote}
        onChange={(event) => setAnswerNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
