import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Register } from '../../../src-shared/contract/registers.ts'
import { type RegisterKind, registerKinds } from '../../../src-shared/domain/register.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

interface RegisterDialogProps {
  /** Null for a new one. */
  register: Register | null
  onClose(): void
  onSaved?(id: string): void
}

export function RegisterDialog({ register, onClose, onSaved }: RegisterDialogProps) {
  const words = useText().registers
  const [kind, setKind] = useState<RegisterKind>(register?.kind ?? 'model')
  const [name, setName] = useState(register?.name ?? '')
  const { seen, onError } = useSeenVersion(register?.version ?? 0)
  const add = useCommand('registers.add')
  const change = useCommand('registers.change')
  const done = {
    onSuccess: ({ registerId }: { registerId: string }) => {
      onSaved?.(registerId)
      onClose()
    },
  }
  const submit = () => {
    if (register === null) add.mutate({ kind, name }, done)
    else change.mutate({ registerId: register.id, expectedVersion: seen, kind, name }, { ...done, onError })
  }
  const title = register === null ? words.add : words.change
  return (
    <FormDialog
      opened
      title={title}
      verb={register === null ? words.add : words.save}
      busy={add.isPending || change.isPending}
      disabled={name.trim() === ''}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={words.kind}
        allowDeselect={false}
        data={registerKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={kind}
        onChange={(value) => setKind(registerKinds.find((one) => one === value) ?? kind)}
      />
      <TextInput
        label={words.name}
        required
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
