import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

export interface ReasonDialogProps {
  title: string
  verb: string
  /** What the reason is asked for. */
  label: string
  /** What stands there already, to be changed or kept. */
  initial?: string
  busy: boolean
  error: unknown
  children?: ReactNode
  /** Fields below the reason. */
  more?: ReactNode
  onSubmit(reason: string): void
  onClose(): void
}

/** A step that says why: sent back, withdrawn, revised. */
export function ReasonDialog(props: ReasonDialogProps) {
  const words = useText().reports
  const { title, verb, label, initial, busy, error, children, more, onSubmit, onClose } = props
  const [reason, setReason] = useState(initial ?? '')
  const [checked, setChecked] = useState(false)
  const missing = reason.trim() === ''
  const submit = () => {
    setChecked(true)
    if (!missing) onSubmit(reason)
  }
  return (
    <FormDialog opened title={title} verb={verb} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      {children}
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={3}
        error={checked && missing ? words.needed : null}
        data-autofocus
      />
      {more}
    </FormDialog>
  )
}
