import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

export interface ReasonDialogProps {
  title: string
  verb: string
  /** What the reason is asked for. */
  label: string
  busy: boolean
  error: unknown
  children?: ReactNode
  onSubmit(reason: string): void
  onClose(): void
}

/** A step that says why: sent back, withdrawn, revised. */
export function ReasonDialog(props: ReasonDialogProps) {
  const words = useText().reports
  const { title, verb, label, busy, error, children, onSubmit, onClose } = props
  const [reason, setReason] = useState('')
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
    </FormDialog>
  )
}
