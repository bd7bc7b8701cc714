import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FormDialog } from './FormDialog.tsx'

interface WhyDialogProps {
  title: string
  verb: string
  /** What the reason is asked for. */
  label: string
  busy: boolean
  error: unknown
  /** What it is about, above the reason. */
  children?: ReactNode
  onSubmit(reason: string): void
  onClose(): void
}

/** A step that one line explains: declined, revoked, closed, taken back. Without the line it is not offered. */
export function WhyDialog({ title, verb, label, busy, error, children, onSubmit, onClose }: WhyDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      opened
      title={title}
      verb={verb}
      busy={busy}
      disabled={reason.trim() === ''}
      error={error}
      onSubmit={() => onSubmit(reason)}
      onClose={onClose}
    >
      {children}
      <TextInput
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
