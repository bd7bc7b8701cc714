import { Button, Menu, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { type Progress, progressChoices, progressStep } from '../../../src-shared/domain/progress.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'

export interface MovingTask {
  taskId: TaskId
  recordVersion: number
  progress: Progress
}

interface ProgressMenuProps {
  tasks: readonly MovingTask[]
  periodId: PeriodId
  label: string
  onDone?(): void
}

/** The steps that this person can take with all of these tasks; those that need words ask for them first. */
export function ProgressMenu({ tasks, periodId, label, onDone }: ProgressMenuProps) {
  const words = useText().tasks.detail
  const { person } = useSession()
  const [to, setTo] = useState<Progress | null>(null)
  const choices = stepsForAll(tasks, person.roles)
  if (choices.length === 0) return null
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => (
            <Menu.Item key={choice} onClick={() => setTo(choice)}>
              {words.steps[choice]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {to !== null && (
        <StepDialog
          tasks={tasks}
          periodId={periodId}
          to={to}
          onClose={() => setTo(null)}
          onDone={() => {
            setTo(null)
            onDone?.()
          }}
        />
      )}
    </>
  )
}

function stepsForAll(tasks: readonly MovingTask[], roles: Parameters<typeof progressChoices>[1]): Progress[] {
  const [first, ...others] = tasks.map((task) => progressChoices(task.progress, roles))
  return (first ?? []).filter((choice) => others.every((choices) => choices.includes(choice)))
}

interface StepDialogProps {
  tasks: readonly MovingTask[]
  periodId: PeriodId
  to: Progress
  onClose(): void
  onDone(): void
}

function StepDialog({ tasks: live, periodId, to, onClose, onDone }: StepDialogProps) {
  const text = useText()
  const words = text.tasks.detail
  const [reason, setReason] = useState('')
  const [doneOn, setDoneOn] = useState<string | null>(null)
  // As they were when the dialog opened: what somebody else changes meanwhile is not moved on unseen.
  const [tasks] = useState(live)
  const change = useCommand('tasks.changeProgress')
  const needsReason = tasks.some((task) => progressStep(task.progress, to)?.needsReason)
  const asksDay = to === 'done' || to === 'awaiting-confirmation'
  const count = tasks.length
  const submit = () =>
    change.mutate(
      {
        periodId,
        tasks: tasks.map(({ taskId, recordVersion }) => ({ taskId, expectedVersion: recordVersion })),
        to,
        reason: needsReason ? reason : null,
        doneOn: asksDay ? doneOn : null,
      },
      {
        onSuccess: () => {
          showDone(text.tasks.moved({ count, to: text.parts.progress[to] }))
          onDone()
        },
      },
    )
  return (
    <FormDialog
      opened
      title={`${words.steps[to]} · ${text.tasks.selected({ count })}`}
      verb={words.steps[to]}
      busy={change.isPending}
      disabled={needsReason && reason.trim() === ''}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {needsReason && (
        <Textarea
          label={words.reason}
          required
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {asksDay && <DateField label={words.doneOn} description={words.doneOnHint} value={doneOn} onChange={setDoneOn} />}
    </FormDialog>
  )
}
