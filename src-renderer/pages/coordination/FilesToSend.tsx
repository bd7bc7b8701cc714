import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPackage } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RequestId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'

/** The letter and every file that goes with it in one zip; what was not issued yet is said. `isNext`: nothing else is to be done. */
export function FilesToSend({ requestId, isNext = false }: { requestId: RequestId; isNext?: boolean }) {
  const words = useText().requests
  const make = useCommand('report-requests.filesToSend')
  const save = useSaveFile()
  const all = useMutation({
    mutationFn: async () => {
      const { file, withoutPackage, withoutRegistry } = await make.mutateAsync({ requestId })
      const missing = [
        withoutPackage.length > 0 ? words.withoutPackage({ plans: withoutPackage }) : '',
        withoutRegistry ? words.withoutRegistry : '',
      ].filter(Boolean)
      if (missing.length > 0) notifications.show({ message: missing.join(' '), autoClose: 12_000 })
      return save.mutateAsync({ kind: 'export', id: file.exportId })
    },
  })
  return (
    <>
      <Button
        size={isNext ? 'sm' : 'xs'}
        variant={isNext ? 'filled' : 'default'}
        title={words.saveFilesHint}
        leftSection={<IconPackage size={16} />}
        loading={all.isPending}
        onClick={() => all.mutate()}
      >
        {words.saveFiles}
      </Button>
      <ErrorNotice error={all.error} />
    </>
  )
}
