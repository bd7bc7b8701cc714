import { ActionIcon, Button, Group } from '@mantine/core'
import { IconFileText, IconLink, IconLinkOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { LinkItemsDialog } from './LinkItemsDialog.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

/** What was asked: the plan's own words, with where they stand and how the office is named for them. */
export function PlanWords({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks
  const [isLinking, setLinking] = useState(false)
  const unlink = useCommand('tasks.unlinkItems')
  const { taskId, periodId, version } = task
  return (
    <Section
      title={words.detail.planWords}
      actions={
        mayEdit && (
          <Button size="xs" variant="default" leftSection={<IconLink size={14} />} onClick={() => setLinking(true)}>
            {words.detail.link}
          </Button>
        )
      }
    >
      {task.items.length === 0 && (
        <p className={classes.quiet}>
          {task.event === null
            ? words.detail.ownWork
            : `${task.plan?.shortName ?? ''} · ${words.detail.ofEvent({ name: task.event.name })}`}
        </p>
      )}
      {task.items.map((item) => (
        <blockquote key={item.id} className={classes.planWords}>
          <p className={classes.quiet}>
            {item.planShortName} · {item.position}
            {item.headings.length > 0 && ` · ${item.headings.map((heading) => firstLine(heading.text)).join(' › ')}`}
            {mayEdit && task.items.length > 1 && (
              <ActionIcon
                size={22}
                variant="subtle"
                aria-label={words.detail.unlink({ position: item.position })}
                title={words.detail.unlink({ position: item.position })}
                disabled={unlink.isPending}
                onClick={() => unlink.mutate({ taskId, periodId, expectedVersion: version, itemIds: [item.id] })}
              >
                <IconLinkOff size={14} />
              </ActionIcon>
            )}
          </p>
          {item.text}
        </blockquote>
      ))}
      <ErrorNotice error={unlink.error} />
      <Group gap={6} mt={6}>
        {task.role !== null && (
          <Chip
            icon={IconFileText}
            label={`${task.requested ? words.requested : words.assigned} · ${words.roles[task.role]}`}
          />
        )}
        <Chip icon={IconFileText} label={words.workKinds[task.workKind]} />
      </Group>
      {task.expectedResult !== '' && (
        <>
          <h4 className={classes.subheading}>{words.detail.expectedResult}</h4>
          <p className={classes.paragraphs}>{task.expectedResult}</p>
        </>
      )}
      {isLinking && <LinkItemsDialog task={task} onClose={() => setLinking(false)} />}
    </Section>
  )
}

const firstLine = (text: string) => {
  const [line = ''] = text.split('\n')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
