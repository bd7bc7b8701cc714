import { Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** The few fields that name a plan; everything else is entered on its page. */
export function RegisterPlanDialog({ onClose, onAdded }: { onClose(): void; onAdded(id: PlanId): void }) {
  const words = useText().plans
  const register = useCommand('plans.register')
  const [shortName, setShortName] = useState('')
  const [subject, setSubject] = useState('')
  const [issuerName, setIssuerName] = useState('')
  const [number, setNumber] = useState('')
  const [documentDate, setDocumentDate] = useState<string | null>(null)
  const submit = () =>
    register.mutate(
      {
        document: {
          number: number.trim() === '' ? null : number,
          documentDate,
          dateNote: null,
          issuerId: null,
          issuerName,
          subject,
          shortName,
          decisionNumber: null,
          decisionDate: null,
          validFrom: null,
          validTo: null,
          parentPlanId: null,
          coordinatorId: null,
          areaAgencyIds: [],
          legalBases: [],
          recipients: [],
        },
        sourceStagedId: null,
      },
      { onSuccess: ({ id }) => onAdded(id) },
    )
  const isOpen = shortName.trim() === '' || subject.trim() === '' || issuerName.trim() === ''
  return (
    <FormDialog
      opened
      title={words.addTitle}
      verb={words.add}
      busy={register.isPending}
      disabled={isOpen}
      error={register.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.document.shortName}
        description={words.document.shortNameHint}
        required
        maxLength={200}
        data-autofocus
        value={shortName}
        onChange={(event) => setShortName(event.currentTarget.value)}
      />
      <Textarea
        label={words.document.subject}
        required
        autosize
        minRows={2}
        maxRows={5}
        maxLength={1000}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <TextInput
        label={words.document.issuer}
        required
        maxLength={300}
        value={issuerName}
        onChange={(event) => setIssuerName(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <TextInput
          label={words.document.number}
          placeholder={words.noNumber}
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField label={words.document.date} value={documentDate} onChange={setDocumentDate} />
      </Group>
    </FormDialog>
  )
}
