import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { EvidenceId, TaskId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { TaskChoices } from './TaskChoices.tsx'

/** Links a file to one more task: the period first, then the task by its words. */
export function LinkTaskDialog({ evidenceId, onClose }: { evidenceId: EvidenceId; onClose(): void }) {
  const text = useText()
  const words = text.evidence
  const { year } = usePeriod()
  const periods = useCall('periods.list', {})
  const [chosenPeriod, setChosenPeriod] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const [taskId, setTaskId] = useState<TaskId | null>(null)
  const period =
    periods.data?.find(({ id }) => id === chosenPeriod) ??
    periods.data?.find((each) => each.year === year) ??
    periods.data?.[0]
  const link = useCommand('evidence.link')
  const submit = () => {
    if (taskId === null || period === undefined) return
    link.mutate(
      { evidenceId, taskId, periodId: period.id },
      {
        onSuccess: () => {
          showDone(words.linked)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.link}
      verb={words.link}
      busy={link.isPending}
      disabled={taskId === null}
      error={link.error ?? periods.error}
      size={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={text.shell.period}
        data={(periods.data ?? []).map((each) => ({ value: each.id, label: text.periods.name(each) }))}
        value={period?.id ?? null}
        allowDeselect={false}
        onChange={(id) => {
          setChosenPeriod(id)
          setTaskId(null)
        }}
      />
      <TextInput
        label={words.linkHint}
        value={typed}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {period && <TaskChoices periodId={period.id} search={search} chosen={taskId} onChoose={setTaskId} />}
    </FormDialog>
  )
}
