import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import type { Round } from './round.ts'
import { isStopped, useOwnJob } from './use-own-job.ts'

interface LettersProps {
  round: Round
  agencyIds: AgencyId[]
  onClose(): void
}

/** Công văn đôn đốc: by when, one for all or one each; then the files. */
export function ReminderLettersDialog({ round, agencyIds, onClose }: LettersProps) {
  const words = useText().reminders
  const draft = useCommand('reminders.draftLetters')
  const work = useOwnJob('write-letters', draft.isPending)
  const save = useSaveFile()
  const [askedBy, setAskedBy] = useState<string | null>(null)
  const [nextOn, setNextOn] = useState<string | null>(null)
  const [oneEach, setOneEach] = useState(false)
  if (draft.data) {
    const { letters, all } = draft.data
    return (
      <Modal opened onClose={onClose} title={words.letters} size={560} closeOnClickOutside={false}>
        <Stack gap="sm">
          <Text>{words.lettersReady({ count: letters.length })}</Text>
          {all && (
            <Button
              leftSection={<IconDownload size={16} />}
              onClick={() => save.mutate({ kind: 'export', id: all.exportId })}
            >
              {words.saveAll({ count: letters.length })}
            </Button>
          )}
          <ErrorNotice error={save.error} />
          <ul className={classes.lines}>
            {letters.map(({ exportId, name }) => (
              <li key={exportId}>
                <div className={classes.words}>{name}</div>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${words.saveLetter}: ${name}`}
                  leftSection={<IconDownload size={16} />}
                  onClick={() => save.mutate({ kind: 'export', id: exportId })}
                >
                  {words.saveLetter}
                </Button>
              </li>
            ))}
          </ul>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.done}
            </Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  return (
    <FormDialog
      opened
      title={words.letters}
      verb={words.letters}
      busy={draft.isPending}
      disabled={askedBy === null}
      error={isStopped(draft.error) ? work.error : (draft.error ?? work.error)}
      onSubmit={() => askedBy !== null && draft.mutate({ ...round, agencyIds, oneEach, askedBy, nextOn })}
      onClose={onClose}
    >
      <DateField label={words.askedBy} required value={askedBy} onChange={setAskedBy} />
      <DateField label={words.next} value={nextOn} onChange={setNextOn} />
      <Radio.Group
        label={words.howMany}
        value={oneEach ? 'each' : 'all'}
        onChange={(value) => setOneEach(value === 'each')}
      >
        <Group mt={4} gap="xs">
          <Radio value="all" label={words.oneForAll} />
          <Radio value="each" label={words.oneEach} />
        </Group>
      </Radio.Group>
      {work.job && <JobBar job={work.job} label={words.drafting} {...(work.stop && { onStop: work.stop })} />}
    </FormDialog>
  )
}
