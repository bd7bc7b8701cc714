import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetail, TaskPart } from '../../../src-shared/contract/task.ts'
import { personId } from '../../../src-shared/domain/ids.ts'
import { workKind, workKinds } from '../../../src-shared/domain/work-kind.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** The task itself, for all its periods: name, expected result, kind of work, people. */
export function EditTaskDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const text = useText()
  const words = text.tasks.detail
  const people = useCall('people.list', {})
  const idsOf = (part: TaskPart) => task.people.filter((each) => each.part === part).map((each) => each.personId)
  const [title, setTitle] = useState(task.title)
  const [expectedResult, setExpectedResult] = useState(task.expectedResult)
  const [kind, setKind] = useState(task.workKind)
  const [owners, setOwners] = useState<string[]>(idsOf('owner'))
  const [helpers, setHelpers] = useState<string[]>(idsOf('helper'))
  const change = useCommand('tasks.change')
  const asPart = (ids: readonly string[], part: TaskPart) => ids.map((id) => ({ personId: personId.parse(id), part }))
  const { taskId, periodId, version } = task
  const submit = () =>
    change.mutate(
      {
        ...{ taskId, periodId, expectedVersion: version },
        title,
        expectedResult,
        workKind: kind,
        people: [
          ...asPart(owners, 'owner'),
          ...asPart(
            helpers.filter((id) => !owners.includes(id)),
            'helper',
          ),
        ],
      },
      { onSuccess: onClose },
    )
  const choices =
    people.data
      ?.filter(({ active, id }) => active || task.people.some((each) => each.personId === id))
      .map(({ id, fullName }) => ({ value: id, label: fullName })) ?? []
  return (
    <FormDialog
      opened
      title={words.editTitle}
      verb={words.save}
      busy={change.isPending}
      disabled={title.trim() === ''}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        required
        maxLength={500}
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.expectedResult}
        autosize
        minRows={2}
        maxRows={8}
        value={expectedResult}
        onChange={(event) => setExpectedResult(event.currentTarget.value)}
      />
      <Select
        label={words.workKind}
        data={workKinds.map((value) => ({ value, label: text.tasks.workKinds[value] }))}
        value={kind}
        onChange={(value) => setKind(workKind.catch(kind).parse(value))}
      />
      <MultiSelect label={words.owner} searchable data={choices} value={owners} onChange={setOwners} />
      <MultiSelect label={words.helpers} searchable data={choices} value={helpers} onChange={setHelpers} />
    </FormDialog>
  )
}
