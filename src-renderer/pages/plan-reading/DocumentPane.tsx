import { Button, Group, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { documentNoticesOf } from '../../../src-shared/domain/plan-review/draft-notices.ts'
import type { DraftDocument } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import classes from './panes.module.css'
import type { NameOf, ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

interface DocumentPaneProps {
  review: Review
  shown: ShownReview
  nameOf: NameOf
  mayChange: boolean
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What stands on the document itself. A blank stays blank and says so. */
export function DocumentPane({ review, shown, nameOf, mayChange }: DocumentPaneProps) {
  const text = useText()
  const words = text.planReadings.document
  const fields = text.plans.document
  const stored = shown.draft.document
  const [draft, setDraft] = useState(stored)
  const [bases, setBases] = useState(stored.legalBases.join('\n'))
  const [recipients, setRecipients] = useState(stored.recipients.map((one) => one.text).join('\n'))
  const set = (part: Partial<DraftDocument>) => setDraft((old) => ({ ...old, ...part }))
  const known = (id: DraftDocument['issuerId']) => (id === null ? null : { id, name: nameOf(id) })
  const agencyOf = new Map(stored.recipients.map((one) => [one.text, one.agencyId]))
  const document: DraftDocument = {
    ...draft,
    legalBases: linesOf(bases),
    recipients: linesOf(recipients).map((line) => ({ text: line, agencyId: agencyOf.get(line) ?? null })),
  }
  const isChanged = JSON.stringify(document) !== JSON.stringify(stored)
  useUnsaved(isChanged && mayChange)
  const line = (key: 'number' | 'decisionNumber' | 'dateNote', label: string, max: number) => (
    <TextInput
      label={label}
      placeholder={words.missing}
      maxLength={max}
      readOnly={!mayChange}
      value={draft[key] ?? ''}
      onChange={(event) => set({ [key]: orNull(event.currentTarget.value) })}
    />
  )
  const date = (key: 'documentDate' | 'decisionDate' | 'validFrom' | 'validTo', label: string) => (
    <DateField label={label} disabled={!mayChange} value={draft[key]} onChange={(value) => set({ [key]: value })} />
  )
  const required = (key: 'shortName' | 'subject' | 'issuerName', label: string, max: number) => (
    <Textarea
      label={label}
      required
      autosize
      minRows={1}
      maxRows={4}
      maxLength={max}
      readOnly={!mayChange}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className={classes.pane}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) review.act({ do: 'document', set: document })
        else review.act({ do: 'accept-document', accepted: true })
      }}
    >
      {documentNoticesOf(shown.draft).map((notice) => (
        <p key={`${notice.kind} ${notice.span?.start}`} className={classes.notice}>
          {text.planReadings.notices[notice.kind]({ facts: notice.facts })}
        </p>
      ))}
      {required('shortName', fields.shortName, 200)}
      {required('subject', fields.subject, 1_000)}
      {required('issuerName', fields.issuer, 300)}
      <SimpleGrid cols={2} spacing="xs">
        {line('number', fields.number, 100)}
        {date('documentDate', fields.date)}
        {line('decisionNumber', fields.decisionNumber, 100)}
        {date('decisionDate', fields.decisionDate)}
        {date('validFrom', fields.validFrom)}
        {date('validTo', fields.validTo)}
      </SimpleGrid>
      {line('dateNote', fields.dateNote, 500)}
      <AgencySelect
        label={fields.coordinator}
        disabled={!mayChange}
        chosen={known(draft.coordinatorId)}
        onChoose={(agency) => set({ coordinatorId: agency?.id ?? null })}
      />
      <Textarea
        label={fields.bases}
        autosize
        minRows={2}
        maxRows={6}
        readOnly={!mayChange}
        value={bases}
        onChange={(event) => setBases(event.currentTarget.value)}
      />
      <Textarea
        label={fields.recipients}
        autosize
        minRows={2}
        maxRows={6}
        readOnly={!mayChange}
        value={recipients}
        onChange={(event) => setRecipients(event.currentTarget.value)}
      />
      {mayChange && (
        <Group justify="flex-end">
          <Button type="submit" size="xs" disabled={!isChanged && shown.draft.documentAccepted}>
            {isChanged ? words.save : words.accept}
          </Button>
        </Group>
      )}
    </form>
  )
}
