import { Button, Group, Modal, Text } from '@mantine/core'
import { useSaveFile } from '../../api/files.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { formatInstant } from '../../parts/HistoryList.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './imports.module.css'
import { useUndoImport } from './use-undo-import.ts'

/** Every file that figures came from, with its way back. */
export function PastImportsDialog({ onClose }: { onClose: () => void }) {
  const words = useText().figures.imports
  const past = useCall('figures.imports', {})
  const undo = useUndoImport()
  const save = useSaveFile()
  return (
    <Modal opened onClose={onClose} title={words.pastTitle} size={720}>
      <ErrorNotice error={past.error ?? save.error} />
      {past.isPending && <SkeletonRows />}
      {past.data?.length === 0 && <Text c="dimmed">{words.pastEmpty}</Text>}
      <ul className={classes.past}>
        {past.data?.map((one) => (
          <li key={one.id}>
            <div>
              <Text fw={600}>{one.fileName}</Text>
              <Text size="sm" c="dimmed">
                {words.kinds[one.kind]} · {one.planShortName} ·{' '}
                {words.pastLine({ count: one.count, person: one.importedByName, time: formatInstant(one.importedAt) })}
              </Text>
              {one.undoneAt !== null && (
                <Text size="sm">{words.pastUndone({ time: formatInstant(one.undoneAt) })}</Text>
              )}
            </div>
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.openFile({ name: one.fileName })}
                onClick={() => save.mutate({ kind: 'evidence', id: one.evidenceId })}
              >
                {words.downloadFile}
              </Button>
              {one.undoneAt === null && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={undo.isPending && undo.variables?.importId === one.id}
                  onClick={() => undo.mutate({ importId: one.id })}
                >
                  {words.undo}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
