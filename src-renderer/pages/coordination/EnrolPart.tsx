import { Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ComparedWith } from '../../../src-shared/contract/packages.ts'
import { splitFingerprints } from '../../../src-shared/exchange/fingerprint.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

const ways: readonly ComparedWith[] = ['letter', 'telephone']

/** The codes of the paper forms, typed or pasted: only cards that have one of them are confirmed. */
export function EnrolPart() {
  const text = useText()
  const words = text.coordinationPage
  const cards = useCall('coordination.cards', {})
  const enrol = useCommand('coordination.enrolCards')
  const [codes, setCodes] = useState('')
  const [way, setWay] = useState<ComparedWith>('letter')
  const [note, setNote] = useState('')
  const lines = splitFingerprints(codes)
  useUnsaved(lines.length > 0)
  if (!cards.data?.some((card) => card.state === 'waiting') && !enrol.data) return null
  const submit = () =>
    enrol.mutate(
      { codes: lines, comparedWith: way, note },
      { onSuccess: ({ unmatched }) => setCodes(unmatched.join('\n')) },
    )
  return (
    <section className={classes.section} aria-labelledby="enrol">
      <h2 id="enrol">{words.enrol}</h2>
      <p className={classes.hint}>{words.enrolHint}</p>
      <Stack gap="sm" maw={620}>
        <Textarea
          label={words.codes}
          autosize
          minRows={2}
          spellCheck={false}
          value={codes}
          onChange={(event) => setCodes(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={text.exchangePage.comparedWith}
          value={way}
          onChange={(value) => setWay(ways.find((one) => one === value) ?? 'letter')}
          data={ways.map((value) => ({ value, label: text.exchangePage.ways[value] }))}
        />
        <TextInput
          label={text.exchangePage.note[way]}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div>
          <Button disabled={lines.length === 0 || note.trim() === ''} loading={enrol.isPending} onClick={submit}>
            {words.enrol}
          </Button>
        </div>
      </Stack>
      <ErrorNotice error={enrol.error} />
      {enrol.data && (
        <p className={classes.hint} role="status">
          {words.enrolled({ count: enrol.data.enrolled.length })}{' '}
          {enrol.data.unmatched.length > 0 && words.unmatched({ codes: enrol.data.unmatched })}
        </p>
      )}
    </section>
  )
}
