import { Button, Popover } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RoundTable } from '../../../../src-shared/contract/matrix.ts'
import { useSaveFile } from '../../../api/files.ts'
import { useCommand } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { JobBar } from '../../../parts/JobBar.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { isStopped, useOwnJob } from '../use-own-job.ts'

/** A table that is written faster than this shows no bar: it would only flash. */
const barAfterMs = 400

/** The table as a workbook, given to the person: a download, or a save dialog. */
export function ExportTable({ round, table, estimate }: { round: Round; table: RoundTable; estimate: boolean }) {
  const words = useText().matrix
  const make = useCommand('matrix.export')
  const { job, stop, error } = useOwnJob('write-workbook', make.isPending)
  const save = useSaveFile()
  const file = useMutation({
    mutationFn: async () => {
      const { exportId } = await make.mutateAsync({ ...round, table, estimate })
      return save.mutateAsync({ kind: 'export', id: exportId })
    },
  })
  return (
    <>
      <Popover
        opened={job !== null}
        position="bottom-end"
        width={480}
        hideDetached={false}
        shadow="md"
        transitionProps={{ enterDelay: barAfterMs, duration: 80 }}
      >
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTableExport size={16} />}
            loading={file.isPending}
            onClick={() => file.mutate()}
          >
            {words.export}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          {job && <JobBar job={job} label={words.exporting} {...(stop && { onStop: stop })} />}
        </Popover.Dropdown>
      </Popover>
      <ErrorNotice error={isStopped(file.error) ? error : (file.error ?? error)} />
    </>
  )
}
