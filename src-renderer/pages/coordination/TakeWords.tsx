import { Button, Select, Stack, Text } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { DraftSelect, useConsolidatedDraft, usualSection, wordsKey } from './consolidated-draft.tsx'
import classes from './coordination.module.css'
import { useTakeWords } from './use-take-words.ts'

/** Puts words of a report into the consolidated one, with their source; where there is no draft, nothing is offered. */
export function TakeWords({ submissionId, from, about }: { submissionId: string; from: ChosenPart; about: string }) {
  const words = useText().consolidated
  const { drafts, draft } = useConsolidatedDraft()
  const [isOpen, setOpen] = useState(false)
  if (!drafts.some(({ submissionIds }) => submissionIds.includes(submissionId))) return null
  if (drafts.length === 1 && draft?.taken.some((one) => wordsKey(one) === wordsKey({ submissionId, from }))) {
    return <span className={classes.quiet}>{words.takenAlready}</span>
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        w="fit-content"
        leftSection={<IconFilePlus size={14} />}
        aria-label={`${words.take}: ${about.slice(0, 80)}`}
        onClick={() => setOpen(true)}
      >
        {words.take}
      </Button>
      {isOpen && <TakeDialog submissionId={submissionId} from={from} about={about} onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeDialog(props: { submissionId: string; from: ChosenPart; about: string; onClose: () => void }) {
  const { submissionId, from, about, onClose } = props
  const words = useText().consolidated
  const { draft } = useConsolidatedDraft()
  const { take, isBusy, error } = useTakeWords()
  /** Null: where the words belong by their content. */
  const [wanted, setWanted] = useState<string | null>(null)
  const key = draft && (wanted ?? usualSection(draft, from))
  const section = draft?.sections.find((one) => one.key === key)
  const why = !draft
    ? null
    : draft.taken.some((one) => wordsKey(one) === wordsKey({ submissionId, from }))
      ? words.takenAlready
      : draft.submissionIds.includes(submissionId)
        ? null
        : words.notInDraft
  const submit = () => {
    if (!draft || !section) return
    take(draft, [{ key: section.key, words: [{ submissionId, from, itemId: null }] }]).then(onClose, () => undefined)
  }
  return (
    <FormDialog
      opened
      title={words.takeTitle}
      verb={words.take}
      busy={isBusy}
      disabled={section === undefined || why !== null}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text className={classes.text ?? ''}>{about}</Text>
        <DraftSelect label={words.whichDraft} />
        {why !== null && <Text className={classes.hint ?? ''}>{why}</Text>}
        {draft && (
          <Select
            label={words.takeInto}
            description={words.takenHint}
            data={draft.sections.map((one) => ({ value: one.key, label: `${one.number}. ${one.heading}` }))}
            value={key}
            onChange={setWanted}
            allowDeselect={false}
          />
        )}
      </Stack>
    </FormDialog>
  )
}
