import { Button, FileButton, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { PlanDocument } from '../../../src-shared/contract/plan-content.ts'
import { stagedId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { AgencyPick, AgencyPicks } from '../../parts/AgencyPick.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './plan.module.css'
import { nameIn, orNull, type SectionProps, seenOf } from './shown-plan.ts'
import { usePlanDocument } from './use-plan-document.ts'

/** What stands on the document. What the copy does not show stays empty, and is shown as missing. */
export function DocumentSection({ shown, canEdit }: SectionProps) {
  const words = useText().plans
  const fields = words.document
  const { draft, bases, recipients, document, isChanged, seen, set, put, onError } = usePlanDocument(shown, canEdit)
  const change = useCommand('plans.change')
  const plans = useCall('plans.choices', {})
  const name = nameIn(shown)
  const known = (id: PlanDocument['coordinatorId']) => (id === null ? null : { id, name: name(id) })
  const isOpen = [draft.shortName, draft.subject, draft.issuerName].some((text) => text.trim() === '')
  const save = () => change.mutate({ ...seen, document }, { onSuccess: () => showDone(fields.saved), onError })
  const text = (key: 'number' | 'decisionNumber', label: string) => (
    <TextInput
      label={label}
      placeholder={words.missing}
      maxLength={100}
      readOnly={!canEdit}
      value={draft[key] ?? ''}
      onChange={(event) => set(key, orNull(event.currentTarget.value))}
    />
  )
  const date = (key: 'documentDate' | 'decisionDate' | 'validFrom' | 'validTo', label: string) => (
    <DateField label={label} disabled={!canEdit} value={draft[key]} onChange={(value) => set(key, value)} />
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (canEdit && isChanged && !isOpen) save()
      }}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="sm">
        <Stack gap="sm">
          <TextInput
            label={fields.shortName}
            required
            maxLength={200}
            readOnly={!canEdit}
            value={draft.shortName}
            onChange={(event) => set('shortName', event.currentTarget.value)}
          />
          <Textarea
            label={fields.subject}
            required
            autosize
            minRows={2}
            maxLength={1000}
            readOnly={!canEdit}
            value={draft.subject}
            onChange={(event) => set('subject', event.currentTarget.value)}
          />
          <TextInput
            label={fields.issuer}
            required
            maxLength={300}
            readOnly={!canEdit}
            value={draft.issuerName}
            onChange={(event) => set('issuerName', event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            {text('number', fields.number)}
            {date('documentDate', fields.date)}
          </Group>
          <TextInput
            label={fields.dateNote}
            description={fields.dateNoteHint}
            maxLength={500}
            readOnly={!canEdit}
            value={draft.dateNote ?? ''}
            onChange={(event) => set('dateNote', orNull(event.currentTarget.value))}
          />
          <Group grow align="flex-start">
            {text('decisionNumber', fields.decisionNumber)}
            {date('decisionDate', fields.decisionDate)}
          </Group>
          <Group grow align="flex-start">
            {date('validFrom', fields.validFrom)}
            {date('validTo', fields.validTo)}
          </Group>
        </Stack>
        <Stack gap="sm">
          <AgencyPick
            label={fields.coordinator}
            placeholder={words.missing}
            disabled={!canEdit}
            value={known(draft.coordinatorId)}
            onChange={(agency) => set('coordinatorId', agency?.id ?? null)}
          />
          <AgencyPicks
            label={fields.area}
            withEnded
            disabled={!canEdit}
            value={draft.areaAgencyIds.map((id) => ({ id, name: name(id) }))}
            onChange={(agencies) =>
              set(
                'areaAgencyIds',
                agencies.map(({ id }) => id),
              )
            }
          />
          <Select
            label={fields.parent}
            placeholder={fields.noParent}
            searchable
            clearable
            disabled={!canEdit}
            data={(plans.data ?? [])
              .filter(({ id }) => id !== shown.plan.id)
              .map(({ id, shortName }) => ({ value: id, label: shortName }))}
            value={draft.parentPlanId}
            onChange={(id) => set('parentPlanId', plans.data?.find((plan) => plan.id === id)?.id ?? null)}
          />
          <Textarea
            label={fields.bases}
            autosize
            minRows={3}
            maxRows={8}
            readOnly={!canEdit}
            value={bases}
            onChange={(event) => put({ bases: event.currentTarget.value })}
          />
          <Textarea
            label={fields.recipients}
            autosize
            minRows={3}
            maxRows={8}
            readOnly={!canEdit}
            value={recipients}
            onChange={(event) => put({ recipients: event.currentTarget.value })}
          />
          <SourceFile shown={shown} canEdit={canEdit} />
        </Stack>
      </SimpleGrid>
      <ErrorNotice error={change.error} />
      {canEdit && (
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending} disabled={!isChanged || isOpen}>
            {fields.save}
          </Button>
        </Group>
      )}
    </form>
  )
}

/** The issued document as a file, kept beside what was entered from it. */
function SourceFile({ shown, canEdit }: SectionProps) {
  const words = useText().plans.document
  const attach = useCommand('plans.attachSource')
  const download = useSaveFile()
  const uploads = useUploads()
  const [staged] = uploads.staged
  const { clear } = uploads
  const { mutate, isPending } = attach
  const { sourceFile } = shown.plan
  useEffect(() => {
    if (!staged || isPending) return
    clear()
    mutate({ ...seenOf(shown), stagedId: stagedId.parse(staged.stagedId) })
  }, [staged, isPending, clear, mutate, shown])
  return (
    <div>
      <p className={classes.label}>{words.source}</p>
      <Group gap="xs">
        <span className={classes.fileName}>{sourceFile?.name ?? words.noSource}</span>
        {sourceFile && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() => download.mutate({ kind: 'source', id: shown.plan.id })}
          >
            {words.download}
          </Button>
        )}
        {canEdit && (
          <FileButton onChange={(file) => file && uploads.add([file])}>
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                leftSection={<IconPaperclip size={14} />}
                loading={uploads.busy || isPending}
              >
                {sourceFile ? words.replaceFile : words.attach}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <ErrorNotice error={attach.error ?? download.error} />
    </div>
  )
}
