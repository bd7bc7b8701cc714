import { Checkbox, List, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type BusinessDate, formatDate } from '../../../src-shared/domain/business-date.ts'
import type { RegisterId } from '../../../src-shared/domain/ids.ts'
import type { EntryState } from '../../../src-shared/domain/register.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

interface ExportDialogProps {
  registerId: RegisterId
  asOf: BusinessDate
  state: EntryState | null
  onClose(): void
}

/** Says what the file will hold and what in it may tell who somebody is; the person decides. */
export function ExportDialog({ registerId, asOf, state, onClose }: ExportDialogProps) {
  const words = useText().registers
  const [withContacts, setWithContacts] = useState(false)
  const asked = { registerId, asOf, state, withContacts }
  const found = useCall('registers.exportWarnings', asked)
  const make = useCommand('registers.export')
  const save = useSaveFile()
  const work = useMutation({
    mutationFn: async () => {
      const { exportId } = await make.mutateAsync(asked)
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
    onSuccess: onClose,
  })
  return (
    <FormDialog
      opened
      title={words.exportTitle}
      verb={words.export}
      busy={work.isPending}
      disabled={found.data === undefined || found.data.entries === 0}
      error={work.error ?? found.error}
      onSubmit={() => work.mutate()}
      onClose={onClose}
    >
      {found.data && <Text>{words.exportCount({ entries: found.data.entries, date: formatDate(asOf) })}</Text>}
      <Checkbox
        label={words.withContacts}
        checked={withContacts}
        onChange={(event) => setWithContacts(event.currentTarget.checked)}
      />
      {found.data && found.data.warnings.length > 0 && (
        <div role="status">
          <Text fw={500}>{words.warnings}</Text>
          <List size="sm">
            {found.data.warnings.map(({ kind, count }) => (
              <List.Item key={kind}>{words.warning[kind]({ count })}</List.Item>
            ))}
          </List>
        </div>
      )}
    </FormDialog>
  )
}
