import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { personId } from '../../../src-shared/domain/ids.ts'
import { workKind, workKinds } from '../../../src-shared/domain/work-kind.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { noItems, PlanItemsField } from './PlanItemsField.tsx'

/** The office's own work; it may serve items of a plan all the same. */
export function AddTaskDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const words = useText().tasks
  const [, navigate] = useLocation()
  const people = useCall('people.list', {})
  const [title, setTitle] = useState('')
  const [expectedResult, setExpectedResult] = useState('')
  const [kind, setKind] = useState<(typeof workKinds)[number]>('one-off')
  const [internalDeadline, setInternalDeadline] = useState<string | null>(null)
  const [owner, setOwner] = useState<string | null>(null)
  const [items, setItems] = useState(noItems)
  const add = useCommand('tasks.add')
  const ownerId = personId.safeParse(owner).data
  const submit = () =>
    add.mutate(
      {
        periodId: period.id,
        title,
        expectedResult,
        workKind: kind,
        planId: items.planId,
        itemIds: [...items.itemIds],
        internalDeadline,
        people: ownerId === undefined ? [] : [{ personId: ownerId, part: 'owner' }],
      },
      {
        onSuccess: ({ taskId }) => {
          onClose()
          navigate(`/tasks/${taskId}`)
        },
      },
    )
  return (
    <FormDialog
      opened
      title={words.add}
      verb={words.add}
      busy={add.isPending}
      disabled={title.trim() === ''}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.detail.name}
        required
        maxLength={500}
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.detail.expectedResult}
        autosize
        minRows={2}
        maxRows={8}
        value={expectedResult}
        onChange={(event) => setExpectedResult(event.currentTarget.value)}
      />
      <Select
        label={words.detail.workKind}
        data={workKinds.map((value) => ({ value, label: words.workKinds[value] }))}
        value={kind}
        onChange={(value) => setKind(workKind.catch('one-off').parse(value))}
      />
      <PlanItemsField value={items} emptyLabel={words.detail.linkNoPlan} onChange={setItems} />
      <DateField
        label={`${words.detail.deadlines} · ${words.detail.internalDeadline}`}
        value={internalDeadline}
        onChange={setInternalDeadline}
        {...(period.year === null ? {} : { year: period.year })}
      />
      <Select
        label={words.columns.owner}
        searchable
        clearable
        data={
          people.data?.filter(({ active }) => active).map(({ id, fullName }) => ({ value: id, label: fullName })) ?? []
        }
        value={owner}
        onChange={setOwner}
      />
    </FormDialog>
  )
}
