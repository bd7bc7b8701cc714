import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { TaskFilter, TaskSort } from '../../../src-shared/contract/task-list.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './tasks.module.css'

interface SavedViewsProps {
  filter: TaskFilter
  sort: TaskSort
  onShow(filter: TaskFilter, sort: TaskSort): void
}

/** Filters that the person keeps under a name. */
export function SavedViews({ filter, sort, onShow }: SavedViewsProps) {
  const words = useText().tasks
  const views = useCall('tasks.views', {})
  const remove = useCommand('tasks.removeView')
  const [naming, setNaming] = useState(false)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Popover position="bottom-end" shadow="md" trapFocus opened={opened} onChange={setOpened}>
        <Popover.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconBookmark size={14} />}
            onClick={() => setOpened(!opened)}
          >
            {words.views}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          {views.data?.length === 0 && <p className={classes.quiet}>{words.noViews}</p>}
          {views.data?.map((view) => (
            <div key={view.id} className={classes.view}>
              <Button
                size="compact-sm"
                variant="subtle"
                justify="flex-start"
                fullWidth
                onClick={() => {
                  setOpened(false)
                  onShow(view.filter, view.sort)
                }}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.removeView({ name: view.name })}
                onClick={() => remove.mutate({ viewId: view.id })}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setOpened(false)
              setNaming(true)
            }}
          >
            {words.saveView}
          </Button>
        </Popover.Dropdown>
      </Popover>
      {naming && <NameView filter={filter} sort={sort} onClose={() => setNaming(false)} />}
    </>
  )
}

function NameView({ filter, sort, onClose }: { filter: TaskFilter; sort: TaskSort; onClose: () => void }) {
  const words = useText().tasks
  const [name, setName] = useState('')
  const save = useCommand('tasks.saveView')
  return (
    <FormDialog
      opened
      title={words.saveView}
      verb={words.viewSave}
      busy={save.isPending}
      disabled={name.trim() === ''}
      error={save.error}
      onSubmit={() =>
        save.mutate(
          { name, filter, sort },
          {
            onSuccess: () => {
              showDone(words.viewSaved({ name }))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={words.viewName}
        required
        maxLength={60}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
