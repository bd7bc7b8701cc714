import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TaskDetail, TaskPart } from '../../../src-shared/contract/task.ts'
import { type PersonId, personId } from '../../../src-shared/domain/ids.ts'
import { type WorkKind, workKind, workKinds } from '../../../src-shared/domain/work-kind.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'

/** What a person writes of a task, when it is added and when it is changed. */
export interface TaskDraft {
  title: string
  expectedResult: string
  workKind: WorkKind
  owners: readonly string[]
  helpers: readonly string[]
}

export const emptyDraft: TaskDraft = { title: '', expectedResult: '', workKind: 'one-off', owners: [], helpers: [] }

export function draftOf({ title, expectedResult, workKind, people }: TaskDetail): TaskDraft {
  const idsOf = (part: TaskPart) => people.filter((each) => each.part === part).map((each) => each.personId)
  return { title, expectedResult, workKind, owners: idsOf('owner'), helpers: idsOf('helper') }
}

/** The people of a draft as commands take them: who answers for a task does not help with it besides. */
export function peopleOf({ owners, helpers }: TaskDraft): { personId: PersonId; part: TaskPart }[] {
  const asPart = (ids: readonly string[], part: TaskPart) => ids.map((id) => ({ personId: personId.parse(id), part }))
  return [
    ...asPart(owners, 'owner'),
    ...asPart(
      helpers.filter((id) => !owners.includes(id)),
      'helper',
    ),
  ]
}

interface TaskFieldsProps {
  draft: TaskDraft
  onChange(draft: TaskDraft): void
  /** Fields between the work and its people. */
  children?: ReactNode
}

export function TaskFields({ draft, onChange, children }: TaskFieldsProps) {
  const text = useText()
  const words = text.tasks.detail
  const people = useCall('people.list', {})
  const change = (part: Partial<TaskDraft>) => onChange({ ...draft, ...part })
  const chosen = [...draft.owners, ...draft.helpers]
  const choices =
    people.data
      ?.filter(({ active, id }) => active || chosen.includes(id))
      .map(({ id, fullName }) => ({ value: id, label: fullName })) ?? []
  return (
    <>
      <TextInput
        label={words.name}
        required
        maxLength={500}
        data-autofocus
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={words.expectedResult}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.expectedResult}
        onChange={(event) => change({ expectedResult: event.currentTarget.value })}
      />
      <Select
        label={words.workKind}
        data={workKinds.map((value) => ({ value, label: text.tasks.workKinds[value] }))}
        value={draft.workKind}
        onChange={(value) => change({ workKind: workKind.catch(draft.workKind).parse(value) })}
      />
      {children}
      <MultiSelect
        label={words.owner}
        searchable
        data={choices}
        value={[...draft.owners]}
        onChange={(owners) => change({ owners })}
      />
      <MultiSelect
        label={words.helpers}
        searchable
        data={choices}
        value={[...draft.helpers]}
        onChange={(helpers) => change({ helpers })}
      />
    </>
  )
}
