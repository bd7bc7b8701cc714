import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPlus, IconUnlink } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { EvidenceDetail } from '../../../src-shared/contract/evidence.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './evidence.module.css'
import { LinkTaskDialog } from './LinkTaskDialog.tsx'

type TaskLink = EvidenceDetail['links'][number]

/** The tasks that a file proves, each in its period. However many they are, the file counts once. */
export function TasksProved({ evidence, mayEdit }: { evidence: EvidenceDetail; mayEdit: boolean }) {
  const text = useText()
  const words = text.evidence
  const [linking, setLinking] = useState(false)
  const unlink = useCommand('evidence.unlink')
  const link = useCommand('evidence.link')
  const { links } = evidence
  const takeOff = ({ taskId, periodId }: TaskLink) =>
    unlink.mutate(
      { evidenceId: evidence.id, taskId, periodId },
      {
        onSuccess: () =>
          showUndo({
            sentence: words.unlinked,
            undo: text.spine.undo,
            onUndo: () => link.mutate({ evidenceId: evidence.id, taskId, periodId }),
          }),
      },
    )
  return (
    <section>
      <Group justify="space-between">
        <h3 className={classes.heading}>{words.links}</h3>
        {mayEdit && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setLinking(true)}
          >
            {words.link}
          </Button>
        )}
      </Group>
      {links.length === 0 ? (
        <p className={classes.quiet}>{words.taskCount({ count: 0 })}</p>
      ) : (
        <ul className={classes.links}>
          {links.map((each) => (
            <li key={`${each.taskId} ${each.periodId}`}>
              <span>
                <Link href={`/tasks/${each.taskId}`} className={classes.link}>
                  {each.taskTitle}
                </Link>{' '}
                <span className={classes.quiet}>
                  {text.periods.name({ kind: each.periodKind, year: each.periodYear, ordinal: each.periodOrdinal })}
                </span>
              </span>
              {mayEdit && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${words.unlink}: ${each.taskTitle}`}
                  title={words.unlink}
                  onClick={() => takeOff(each)}
                >
                  <IconUnlink size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {links.length > 1 && <p className={classes.quiet}>{words.usedOnce}</p>}
      <ErrorNotice error={unlink.error ?? link.error} />
      {linking && <LinkTaskDialog evidenceId={evidence.id} onClose={() => setLinking(false)} />}
    </section>
  )
}
