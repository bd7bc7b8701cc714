import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RoundTable } from '../../../../src-shared/contract/matrix.ts'
import { useSaveFile } from '../../../api/files.ts'
import { useCommand } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'

/** The table as a workbook, given to the person: a download, or a save dialog. */
export function ExportTable({ round, table, estimate }: { round: Round; table: RoundTable; estimate: boolean }) {
  const words = useText().matrix
  const make = useCommand('matrix.export')
  const save = useSaveFile()
  const file = useMutation({
    mutationFn: async () => {
      const { exportId } = await make.mutateAsync({ ...round, table, estimate })
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
  })
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTableExport size={16} />}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {words.export}
      </Button>
      <ErrorNotice error={file.error} />
    </>
  )
}
