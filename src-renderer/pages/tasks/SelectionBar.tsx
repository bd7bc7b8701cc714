import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown, IconRestore, IconTrash, IconX } from '@tabler/icons-react'
import type { TaskRow } from '../../../src-shared/contract/task-list.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ProgressMenu } from './ProgressMenu.tsx'
import classes from './tasks.module.css'
import { useTrash } from './use-trash.ts'

interface SelectionBarProps {
  rows: readonly TaskRow[]
  periodId: PeriodId
  inTrash: boolean
  onDone(): void
}

/** What can be done with several chosen tasks at once. */
export function SelectionBar({ rows, periodId, inTrash, onDone }: SelectionBarProps) {
  const text = useText()
  const words = text.tasks
  const mayEdit = useHasRole('clerk')
  const { trash, restore, error } = useTrash()
  return (
    <>
      <div className={classes.selection} role="toolbar" aria-label={words.selected({ count: rows.length })}>
        <strong>{words.selected({ count: rows.length })}</strong>
        {!inTrash && <ProgressMenu tasks={rows} periodId={periodId} label={words.moveTo} onDone={onDone} />}
        {mayEdit && !inTrash && <GiveMenu rows={rows} onDone={onDone} />}
        {mayEdit && !inTrash && (
          <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={() => trash(rows, onDone)}>
            {words.trash}
          </Button>
        )}
        {mayEdit && inTrash && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRestore size={14} />}
            onClick={() => restore(rows, onDone)}
          >
            {words.restore}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.selectNone}
          title={words.selectNone}
          onClick={onDone}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <ErrorNotice error={error} />
    </>
  )
}

function GiveMenu({ rows, onDone }: { rows: readonly TaskRow[]; onDone(): void }) {
  const words = useText().tasks
  const people = useCall('people.list', {})
  const give = useCommand('tasks.give')
  const tasks = rows.map(({ taskId, version }) => ({ taskId, expectedVersion: version }))
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {words.giveTo}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {people.data
            ?.filter((person) => person.active)
            .map(({ id, fullName }) => (
              <Menu.Item
                key={id}
                onClick={() =>
                  give.mutate(
                    { tasks, ownerId: id },
                    {
                      onSuccess: ({ count }) => {
                        showDone(words.given({ count, name: fullName }))
                        onDone()
                      },
                    },
                  )
                }
              >
                {fullName}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={give.error} />
    </>
  )
}
