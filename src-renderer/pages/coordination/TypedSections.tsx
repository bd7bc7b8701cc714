import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import type { TypedDraft } from './typed-draft.ts'
import classes from './typed-report.module.css'

/** The sections of the outline, typed one by one or placed out of the whole text. */
export function TypedSections({
  form,
  draft,
  unplaced,
  busy,
  onChange,
  onPlace,
}: {
  form: OutputOf<'coordination.typedForm'>
  draft: TypedDraft
  /** What stood before the first heading that was recognised. */
  unplaced: string
  busy: boolean
  onChange: (draft: TypedDraft) => void
  onPlace: (text: string) => void
}) {
  const words = useText().typedReport
  const [whole, setWhole] = useState('')
  return (
    <>
      <p className={classes.hint}>{words.pasteHint}</p>
      <Textarea
        label={words.paste}
        autosize
        minRows={2}
        maxRows={6}
        value={whole}
        onChange={(event) => setWhole(event.currentTarget.value)}
      />
      <div>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          disabled={whole.trim() === ''}
          onClick={() => {
            onPlace(whole)
            setWhole('')
          }}
        >
          {words.place}
        </Button>
      </div>
      {unplaced !== '' && (
        <Textarea label={words.unplaced} readOnly autosize minRows={2} maxRows={6} value={unplaced} />
      )}
      {form.sections.map(({ key, number, heading }) => (
        <Textarea
          key={key}
          label={`${number}. ${heading}`}
          autosize
          minRows={1}
          maxRows={12}
          value={draft.sections.get(key) ?? ''}
          onChange={(event) =>
            onChange({ ...draft, sections: new Map(draft.sections).set(key, event.currentTarget.value) })
          }
        />
      ))}
    </>
  )
}
