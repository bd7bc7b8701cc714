import { Stack, Textarea } from '@mantine/core'
import { type BusinessDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useText } from '../../shell/language.tsx'
import { DateField } from '../DateField.tsx'
import { type QuantityDraft, QuantityRows, toQuantities } from '../quantity-rows/QuantityRows.tsx'

export interface NoteDraft {
  happenedOn: BusinessDate | null
  text: string
  quantities: QuantityDraft[]
}

export const emptyNote = (): NoteDraft => ({
  happenedOn: vietnamDateOf(new Date().toISOString()),
  text: '',
  quantities: [],
})

/** What a command takes, or null while something is missing. */
export function finishedNote({ happenedOn, text, quantities: rows }: NoteDraft) {
  const quantities = toQuantities(rows)
  if (happenedOn === null || text.trim() === '' || quantities === null) return null
  return { happenedOn, text, quantities }
}

interface NoteFieldsProps {
  draft: NoteDraft
  onChange(draft: NoteDraft): void
  /** Whether one may write at once: the form was just asked for. */
  takesFocus?: boolean
}

/** The fields of a note, new or corrected. */
export function NoteFields({ draft, onChange, takesFocus = false }: NoteFieldsProps) {
  const words = useText().notes
  return (
    <Stack gap="xs">
      <div style={{ maxWidth: 200 }}>
        <DateField
          label={words.happenedOn}
          value={draft.happenedOn}
          required
          onChange={(happenedOn) => onChange({ ...draft, happenedOn })}
        />
      </div>
      <Textarea
        label={words.text}
        description={words.privacy}
        placeholder={words.textHint}
        value={draft.text}
        required
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        autoFocus={takesFocus}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      <QuantityRows rows={draft.quantities} onChange={(quantities) => onChange({ ...draft, quantities })} />
    </Stack>
  )
}
