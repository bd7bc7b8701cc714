import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { type PeriodId, stagedId, type TaskId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { showDone } from '../undo-toast.tsx'
import { useKeptDraft } from '../use-kept-draft.ts'
import { emptyNote, finishedNote, type NoteDraft, NoteFields } from './NoteFields.tsx'
import classes from './task-notes.module.css'

interface AddNoteProps {
  taskId: TaskId
  periodId: PeriodId
  /** Stands at the left of the button. */
  heading: ReactNode
}

/** A new note with its files, written where it is read. What was typed stays when saving is refused. */
export function AddNote({ taskId, periodId, heading }: AddNoteProps) {
  const text = useText()
  const words = text.notes
  const { draft, setDraft } = useKeptDraft<NoteDraft>(`note ${taskId} ${periodId}`)
  const uploads = useUploads()
  const add = useCommand('notes.add')
  // Words that were kept come back without taking the focus from the list.
  const [begun, setBegun] = useState(false)
  const begin = () => {
    setBegun(true)
    setDraft(emptyNote())
  }
  const head = (
    <div className={classes.head}>
      {heading}
      {draft === null && (
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={begin}>
          {words.add}
        </Button>
      )}
    </div>
  )
  if (draft === null) return head
  const note = finishedNote(draft)
  const ready = note !== null && !uploads.busy && !uploads.hasFailed && !add.isPending
  const save = () => {
    if (!ready) return
    const evidence = uploads.staged.map((file) => stagedId.parse(file.stagedId))
    add.mutate(
      { taskId, periodId, ...note, evidence },
      {
        onSuccess: () => {
          setDraft(null)
          uploads.clear()
          showDone(words.saved)
        },
      },
    )
  }
  const leave = () => {
    setBegun(false)
    setDraft(null)
    uploads.clear()
    add.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const saveByKeyboard = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const form = event.currentTarget
    // A date or number is read by the same key: the form is sent with it, not with what stood there before.
    queueMicrotask(() => form.requestSubmit())
  }
  return (
    <>
      {head}
      <form className={classes.form} aria-label={words.add} onSubmit={submit} onKeyDown={saveByKeyboard} noValidate>
        <Stack gap="sm">
          <NoteFields draft={draft} onChange={setDraft} takesFocus={begun} />
          <FileDrop uploads={uploads} label={words.attach} />
          <ErrorNotice error={add.error} />
          {uploads.hasFailed && <p className={classes.failed}>{words.fileFailed}</p>}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={leave}>
              {text.spine.cancel}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={!ready} title={words.saveKeys}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}
