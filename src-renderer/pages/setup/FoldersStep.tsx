import { Code, Stack, Text } from '@mantine/core'
import { useCall, useCommand } from '../../api/hooks.ts'
import { BackupFolderField } from '../../parts/BackupFolderField.tsx'
import { useText } from '../../shell/language.tsx'
import type { StepProps } from './OfficeStep.tsx'

export function FoldersStep({ draft, onChange }: StepProps) {
  const text = useText()
  const { data } = useCall('setup.choices', { search: '', provinceId: null })
  const check = useCommand('setup.checkBackupDir')
  return (
    <Stack gap="sm">
      <div>
        <Text fw={500}>{text.setup.dataDir}</Text>
        <Code>{data?.dataDir}</Code>
        <Text c="dimmed" size="xs" mt={4}>
          {text.setup.dataDirHint}
        </Text>
      </div>
      <BackupFolderField
        dir={draft.backupDir}
        onChange={(backupDir) => {
          check.reset()
          onChange({ ...draft, backupDir })
        }}
        onCheck={() => check.mutate({ dir: draft.backupDir })}
        found={check.data}
        checking={check.isPending}
        error={check.error}
      />
    </Stack>
  )
}
