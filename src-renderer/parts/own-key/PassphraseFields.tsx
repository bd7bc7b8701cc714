import { PasswordInput } from '@mantine/core'
import { passphrase as passphraseSchema } from '../../../src-shared/contract/keys.ts'
import { useText } from '../../shell/language.tsx'

export interface NewPassphrase {
  typed: string
  again: string
}

export const noPassphrase: NewPassphrase = { typed: '', again: '' }
const min = passphraseSchema.minLength ?? 0

export function isGoodPassphrase({ typed, again }: NewPassphrase): boolean {
  return passphraseSchema.safeParse(typed).success && typed === again
}

export interface PassphraseFieldsProps {
  value: NewPassphrase
  label: string
  /** Say what is wrong; false until the person tried to send. */
  checked: boolean
  onChange(value: NewPassphrase): void
}

/** A new passphrase, twice: a slip in it would lose the key. */
export function PassphraseFields({ value, label, checked, onChange }: PassphraseFieldsProps) {
  const words = useText().ownKey
  const short = !passphraseSchema.safeParse(value.typed).success
  return (
    <>
      <PasswordInput
        label={label}
        description={words.passphraseHint({ min })}
        value={value.typed}
        onChange={(event) => onChange({ ...value, typed: event.currentTarget.value })}
        error={checked && short ? words.passphraseShort({ min }) : null}
        autoComplete="new-password"
      />
      <PasswordInput
        label={words.passphraseAgain}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={checked && !short && value.again !== value.typed ? words.passphrasesDiffer : null}
        autoComplete="new-password"
      />
    </>
  )
}
