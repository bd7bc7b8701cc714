import { Button, Checkbox, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ComparedWith, PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './exchange.module.css'

const ways: readonly ComparedWith[] = ['letter', 'telephone']

/** First contact: the code in groups of four, and how it was compared. */
export function CompareCode({ row }: { row: PackageRow }) {
  const words = useText().exchangePage
  const mayPin = useHasRole('approver', 'administrator')
  const confirm = useCommand('packages.confirmRoot')
  const [way, setWay] = useState<ComparedWith>('letter')
  const [note, setNote] = useState('')
  const [isEqual, setEqual] = useState(false)
  const submit = () => {
    const input = { rowId: row.rowId, expectedVersion: row.version, comparedWith: way, note }
    confirm.mutate(input, { onSuccess: () => showDone(words.stored) })
  }
  return (
    <Stack gap="sm">
      <h3>{words.compareTitle}</h3>
      <p className={classes.hint}>{words.compare}</p>
      <div className={classes.code}>
        <Fingerprint value={row.fingerprint} />
      </div>
      {mayPin ? (
        <Stack gap="sm" maw={560}>
          <SegmentedControl
            aria-label={words.comparedWith}
            value={way}
            onChange={(value) => setWay(ways.find((one) => one === value) ?? 'letter')}
            data={ways.map((value) => ({ value, label: words.ways[value] }))}
          />
          <TextInput
            label={words.note[way]}
            value={note}
            required
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Checkbox
            label={words.isEqual}
            checked={isEqual}
            onChange={(event) => setEqual(event.currentTarget.checked)}
          />
          <div>
            <Button disabled={!isEqual || note.trim() === ''} loading={confirm.isPending} onClick={submit}>
              {words.confirm}
            </Button>
          </div>
          <ErrorNotice error={confirm.error} />
        </Stack>
      ) : (
        <p className={classes.hint}>{words.onlyApprover}</p>
      )}
    </Stack>
  )
}
