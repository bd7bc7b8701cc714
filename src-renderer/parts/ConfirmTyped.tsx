import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../shell/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'

export interface ConfirmTypedProps {
  opened: boolean
  title: string
  /** What will be gone, with its number. */
  sentence: string
  /** The name to be typed. */
  name: string
  /** The verb on the button. */
  verb: string
  busy?: boolean
  error?: unknown
  onConfirm(): void
  onClose(): void
}

/** Asks before what has no way back: the button opens once the name stands there as written. */
export function ConfirmTyped({ opened, title, onClose, ...rest }: ConfirmTypedProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Question {...rest} onClose={onClose} />
    </Modal>
  )
}

function Question({
  sentence,
  name,
  verb,
  busy,
  error,
  onConfirm,
  onClose,
}: Omit<ConfirmTypedProps, 'opened' | 'title'>) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const same = typed.normalize('NFC').trim() === name.normalize('NFC').trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (same) onConfirm()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>
          {sentence} {text.parts.noWayBack}
        </Text>
        <TextInput
          label={text.parts.typeToConfirm({ name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <ErrorNotice error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.spine.cancel}
          </Button>
          <Button type="submit" color="error" disabled={!same} loading={busy ?? false}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
