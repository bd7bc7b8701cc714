import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import type { StepProps } from './OfficeStep.tsx'

export function FoldersStep({ draft, onChange }: StepProps) {
  const text = useText()
  const { data } = useCall('setup.choices', { search: '', provinceId: null })
  const check = useCommand('setup.checkBackupDir')
  const found = check.data
  return (
    <Stack gap="sm">
      <div>
        <Text fw={500}>{text.setup.dataDir}</Text>
        <Code>{data?.dataDir}</Code>
        <Text c="dimmed" size="xs" mt={4}>
          {text.setup.dataDirHint}
        </Text>
      </div>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={text.setup.backupDir}
          description={text.setup.backupDirHint}
          value={draft.backupDir}
          onChange={(event) => {
            check.reset()
            onChange({ ...draft, backupDir: event.currentTarget.value })
          }}
          spellCheck={false}
        />
        <Button
          variant="default"
          loading={check.isPending}
          disabled={draft.backupDir.trim() === ''}
          onClick={() => check.mutate({ dir: draft.backupDir })}
        >
          {text.setup.checkFolder}
        </Button>
      </Group>
      <div role="status">
        {found && !found.writable && <Text c="var(--snv-late)">{text.setup.folderReadOnly}</Text>}
        {found?.writable && <Text c="var(--snv-done)">{text.setup.folderGood}</Text>}
        {found?.writable && found.sameDisk && <Text c="var(--snv-soon)">{text.setup.folderSameDisk}</Text>}
      </div>
      <ErrorNotice error={check.error} />
    </Stack>
  )
}
