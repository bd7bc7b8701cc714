import { Checkbox, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** What goes into the workbook: the province on screen; the past and personal data only when asked for. */
export function ExportCatalogueDialog({ provinceId, onClose }: { provinceId: AgencyId | null; onClose(): void }) {
  const words = useText().catalogueSheet
  const [withEnded, setWithEnded] = useState(false)
  const [withContacts, setWithContacts] = useState(false)
  const make = useCommand('agencies.exportSheet')
  const save = useSaveFile()
  const work = useMutation({
    mutationFn: async () => {
      const { exportId } = await make.mutateAsync({ provinceId, withEnded, withContacts })
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
      error={work.error}
      onSubmit={() => work.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{words.exportHint}</Text>
      <Checkbox
        label={words.withEnded}
        checked={withEnded}
        onChange={(event) => setWithEnded(event.currentTarget.checked)}
      />
      <Checkbox
        label={words.withContacts}
        checked={withContacts}
        onChange={(event) => setWithContacts(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
