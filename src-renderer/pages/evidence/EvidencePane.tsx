import { Button, Group, Stack, Title } from '@mantine/core'
import { IconDownload, IconRestore, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceDetail } from '../../../src-shared/contract/evidence.ts'
import { formatDate, vietnamTimeOf } from '../../../src-shared/domain/business-date.ts'
import { evidenceKindOf } from '../../../src-shared/domain/evidence-kind.ts'
import type { EvidenceId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileStateChip } from '../../parts/evidence-list/FileMark.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FilePreview } from '../../parts/file-preview/FilePreview.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { EditDocumentDialog } from './EditDocumentDialog.tsx'
import classes from './evidence.module.css'
import { ResupplyFile } from './ResupplyFile.tsx'
import { TasksProved } from './TasksProved.tsx'

/** One file: what it is, what it proves, and the thing itself. */
export function EvidencePane({ id, mayEdit }: { id: EvidenceId; mayEdit: boolean }) {
  const evidence = useCall('evidence.get', { evidenceId: id })
  if (evidence.isError) return <ErrorNotice error={evidence.error} onRetry={() => void evidence.refetch()} />
  if (evidence.data === undefined) return <SkeletonRows />
  return <Opened evidence={evidence.data} mayEdit={mayEdit} />
}

function Opened({ evidence, mayEdit }: { evidence: EvidenceDetail; mayEdit: boolean }) {
  const words = useText().evidence
  const [editing, setEditing] = useState(false)
  return (
    <Stack gap="md" p="lg">
      <Stack gap={6}>
        <Title order={2} size="h4" className={classes.title}>
          {evidence.fileName}
        </Title>
        {(evidence.state !== 'ok' || evidence.trashedAt !== null) && (
          <Group gap={6}>
            <FileStateChip state={evidence.state} />
            {evidence.trashedAt !== null && <Chip icon={IconTrash} label={words.filters.trashed} />}
          </Group>
        )}
      </Stack>
      {evidence.trashedAt !== null && <p className={classes.quiet}>{words.inTrash}</p>}
      {evidence.state !== 'ok' && <ResupplyFile evidence={evidence} mayEdit={mayEdit} />}
      <Acts evidence={evidence} mayEdit={mayEdit} />
      <section>
        <Group justify="space-between">
          <h3 className={classes.heading}>{words.document}</h3>
          {mayEdit && (
            <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
              {words.editDocument}
            </Button>
          )}
        </Group>
        <DocumentFacts evidence={evidence} />
      </section>
      <TasksProved evidence={evidence} mayEdit={mayEdit} />
      {evidence.state !== 'missing' && (
        <section>
          <h3 className={classes.heading}>{words.preview}</h3>
          <FilePreview
            kind="evidence"
            id={evidence.id}
            name={evidence.fileName}
            mediaType={evidence.mediaType}
            size={evidence.size}
          />
        </section>
      )}
      <StoredFacts evidence={evidence} />
      {editing && <EditDocumentDialog evidence={evidence} onClose={() => setEditing(false)} />}
    </Stack>
  )
}

function Acts({ evidence, mayEdit }: { evidence: EvidenceDetail; mayEdit: boolean }) {
  const text = useText()
  const words = text.evidence
  const save = useSaveFile()
  const trash = useCommand('evidence.trash')
  const restore = useCommand('evidence.restore')
  const bring = (expectedVersion: number) =>
    restore.mutate({ evidence: [{ evidenceId: evidence.id, expectedVersion }] })
  const throwAway = () =>
    trash.mutate(
      { evidence: [{ evidenceId: evidence.id, expectedVersion: evidence.version }] },
      {
        onSuccess: ({ count }) =>
          showUndo({
            sentence: words.trashed({ count }),
            undo: text.spine.undo,
            onUndo: () => bring(evidence.version + 1),
          }),
      },
    )
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} />}
          disabled={evidence.state === 'missing'}
          loading={save.isPending}
          onClick={() => save.mutate({ kind: 'evidence', id: evidence.id })}
        >
          {words.download}
        </Button>
        {mayEdit && evidence.trashedAt === null && (
          <Button size="xs" variant="default" leftSection={<IconTrash size={16} />} onClick={throwAway}>
            {words.trash}
          </Button>
        )}
        {mayEdit && evidence.trashedAt !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRestore size={16} />}
            onClick={() => bring(evidence.version)}
          >
            {words.restore}
          </Button>
        )}
      </Group>
      <ErrorNotice error={save.error ?? trash.error ?? restore.error} />
    </>
  )
}

function DocumentFacts({ evidence: { document } }: { evidence: EvidenceDetail }) {
  const words = useText().evidence
  if (!(document.number || document.date || document.issuer || document.subject)) {
    return <p className={classes.quiet}>{words.filters.withoutDocument}</p>
  }
  const orNotKnown = (value: string | null) => value || <span className={classes.quiet}>{words.notKnown}</span>
  return (
    <Facts
      facts={[
        { name: words.documentNumber, value: orNotKnown(document.number) },
        { name: words.documentDate, value: orNotKnown(document.date && formatDate(document.date)) },
        { name: words.issuer, value: orNotKnown(document.issuer) },
        { name: words.subject, value: orNotKnown(document.subject) },
      ]}
    />
  )
}

function StoredFacts({ evidence }: { evidence: EvidenceDetail }) {
  const words = useText().evidence
  const { date, time } = vietnamTimeOf(evidence.addedAt)
  return (
    <Facts
      facts={[
        { name: words.kindFilter, value: words.kinds[evidenceKindOf(evidence.mediaType)] },
        { name: words.size, value: formatBytes(evidence.size) },
        { name: words.addedBy, value: `${evidence.addedByName}, ${time} ${formatDate(date)}` },
        { name: words.hash, value: <span className={classes.hash}>{evidence.sha256}</span> },
      ]}
    />
  )
}
