import { Checkbox, Group, Select, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { PlanItem } from '../../../src-shared/contract/plan-content.ts'
import { type AssignmentRole, assignmentRoles } from '../../../src-shared/domain/assignment-role.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { useCommand } from '../../api/hooks.ts'
import { AgencyPick } from '../../parts/AgencyPick.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { PhraseBodies } from './PhraseBodies.tsx'
import { type ShownPlan, seenOf } from './shown-plan.ts'
import { usePhrase } from './use-phrase.ts'

interface AssignDialogProps {
  shown: ShownPlan
  items: readonly PlanItem[]
  onClose(): void
  onDone(): void
}

/** Gives items to a body or to a phrase of the plan; what a phrase stands for is shown before it counts. */
export function AssignDialog({ shown, items, onClose, onDone }: AssignDialogProps) {
  const words = useText().plans
  const assign = useCommand('plans.assign')
  const [phrase, setPhrase] = useState('')
  const [role, setRole] = useState<AssignmentRole>('none-stated')
  const [requested, setRequested] = useState<boolean | null>(null)
  const [asked] = useDebouncedValue(phrase, 250)
  const read = usePhrase(shown, asked)
  // "Đề nghị …" is how plans speak to the Front and its organisations.
  const isAsked = requested ?? /^(de nghi|moi) /.test(foldForSearch(phrase))
  const submit = () =>
    assign.mutate(
      {
        ...seenOf(shown),
        itemIds: items.map(({ id }) => id),
        phrase:
          phrase.trim() === ''
            ? read.chosen
                .map(({ name }) => name)
                .join(', ')
                .slice(0, 1000)
            : phrase,
        agencyIds: read.chosen.map(({ id }) => id),
        role,
        requested: isAsked,
      },
      {
        onSuccess: ({ added }) => {
          showDone(words.assignments.done({ added }))
          onDone()
        },
      },
    )
  return (
    <FormDialog
      opened
      size={680}
      title={`${words.assignments.assignTitle({ items: items.length })}: ${items
        .slice(0, 6)
        .map(({ position }) => position)
        .join(', ')}${items.length > 6 ? '…' : ''}`}
      verb={words.assignments.verb}
      busy={assign.isPending}
      disabled={phrase.trim() === '' && read.chosen.length === 0}
      error={assign.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={words.assignments.phrase}
        description={words.assignments.phraseHint}
        data-autofocus
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={phrase}
        onChange={(event) => setPhrase(event.currentTarget.value)}
      />
      <PhraseBodies read={read} hasPhrase={asked.trim() !== ''} />
      <AgencyPick label={words.assignments.addAgency} value={null} onChange={(agency) => agency && read.add(agency)} />
      <Group grow align="flex-end">
        <Select
          label={words.assignments.role}
          data={assignmentRoles.map((one) => ({ value: one, label: words.roles[one] }))}
          value={role}
          onChange={(value) => setRole(assignmentRoles.find((one) => one === value) ?? role)}
        />
        <Checkbox
          mb={8}
          label={words.assignments.requested}
          checked={isAsked}
          onChange={(event) => setRequested(event.currentTarget.checked)}
        />
      </Group>
    </FormDialog>
  )
}
