import { Button, Group, TextInput } from '@mantine/core'
import type { OutputOf } from '../api/call.ts'
import { useText } from '../shell/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'

export interface BackupFolderFieldProps {
  dir: string
  onChange(dir: string): void
  /** Asks the core to look at the folder; `found` is its answer for this very folder. */
  onCheck(): void
  found: OutputOf<'office.checkBackupDir'> | undefined
  checking: boolean
  error: unknown
}

/** Where backup copies go: typed, looked at, and told what that folder is good for. */
export function BackupFolderField({ dir, onChange, onCheck, found, checking, error }: BackupFolderFieldProps) {
  const words = useText().setup
  return (
    <div>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={words.backupDir}
          description={words.backupDirHint}
          value={dir}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={false}
        />
        <Button variant="default" loading={checking} disabled={dir.trim() === ''} onClick={onCheck}>
          {words.checkFolder}
        </Button>
      </Group>
      <div role="status">
        {found && !found.writable && <span style={{ color: 'var(--snv-error)' }}>{words.folderReadOnly}</span>}
        {found?.writable && <span style={{ color: 'var(--snv-done)' }}>{words.folderGood} </span>}
        {found?.writable && found.sameDisk && <span style={{ color: 'var(--snv-soon)' }}>{words.folderSameDisk}</span>}
      </div>
      <ErrorNotice error={error} />
    </div>
  )
}
