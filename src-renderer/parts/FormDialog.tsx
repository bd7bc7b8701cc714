import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../shell/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import classes from './form-dialog.module.css'
import { focusFirstWrong } from './held-form.ts'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useUnsaved } from './unsaved.ts'
import { useTyped } from './use-typed.ts'

export interface FormDialogProps {
  opened: boolean
  title: string
  /** The verb on the button: "Thêm ghi chép", not "OK". */
  verb: string
  children: ReactNode
  busy?: boolean
  disabled?: boolean
  error?: unknown
  size?: number
  onSubmit(): void
  onClose(): void
}

/** A form over the page. Enter in a field sends it; Esc and Hủy close it, and ask first when something was typed. */
export function FormDialog({
  opened,
  title,
  verb,
  children,
  busy,
  disabled,
  error,
  size,
  onSubmit,
  onClose,
}: FormDialogProps) {
  const text = useText()
  const { isTyped, ...typing } = useTyped()
  const [isAsked, setAsked] = useState(false)
  useUnsaved(opened && isTyped, { isDialog: true })
  const close = () => (isTyped ? setAsked(true) : onClose())
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy || disabled) return
    onSubmit()
    focusFirstWrong(event.currentTarget)
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size ?? 520}
      closeOnClickOutside={false}
      // Then it answers the question.
      closeOnEscape={!isAsked}
    >
      <form ref={focusFirstField} onSubmit={submit} {...typing} noValidate>
        <Stack gap="sm">
          {children}
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs" className={classes.foot ?? ''}>
            <Button variant="default" onClick={close}>
              {text.spine.cancel}
            </Button>
            <Button type="submit" loading={busy ?? false} disabled={disabled ?? false}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
      {isAsked && <LeaveQuestion words={text.parts.drop} onStay={() => setAsked(false)} onLeave={onClose} />}
    </Modal>
  )
}

/** Where no field asks for the focus, the first one gets it: one types at once, and Esc is there for the cross. */
function focusFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector('[data-autofocus]') !== null) return
  const first = form.querySelector('input:not([type=file], [disabled]), textarea:not([disabled])')
  // One that searches a list opens it as soon as it has the focus, over the rest of the form.
  if (first?.matches('[aria-haspopup=listbox]:not([readonly])')) return
  first?.setAttribute('data-autofocus', '')
}
