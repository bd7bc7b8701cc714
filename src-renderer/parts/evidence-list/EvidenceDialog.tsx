import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import { useSaveFile } from '../../api/files.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { FilePreview } from '../file-preview/FilePreview.tsx'
import { documentLine } from './EvidenceLine.tsx'
import classes from './evidence-list.module.css'
import { FileStateChip } from './FileMark.tsx'

/** A quick look at a file from where it is used; everything else about it stands on the page of evidence. */
export function EvidenceDialog({ row, onClose }: { row: EvidenceRow; onClose(): void }) {
  const words = useText().evidence
  const save = useSaveFile()
  return (
    <Modal opened onClose={onClose} title={row.fileName} size={900}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <span className={classes.facts}>{documentLine(words, row.document)}</span>
          <Group gap="xs">
            <FileStateChip state={row.state} />
            <Button component={Link} href={`/evidence/${row.id}`} size="xs" variant="default">
              {words.openPage}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
              disabled={row.state === 'missing'}
              loading={save.isPending}
              onClick={() => save.mutate({ kind: 'evidence', id: row.id })}
            >
              {words.download}
            </Button>
          </Group>
        </Group>
        <ErrorNotice error={save.error} />
        {row.state === 'missing' ? (
          <p className={classes.facts}>{words.stateHint.missing}</p>
        ) : (
          <FilePreview kind="evidence" id={row.id} name={row.fileName} mediaType={row.mediaType} size={row.size} />
        )}
      </Stack>
    </Modal>
  )
}
