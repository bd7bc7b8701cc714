import { Button, Select, Text } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { type ConsolidatedDraft, useConsolidatedDraft, usualSection, wordsKey } from './consolidated-draft.tsx'
import classes from './coordination.module.css'

/** Puts words of a report into the consolidated one, with their source; where there is no draft, nothing is offered. */
export function TakeWords({ submissionId, from, about }: { submissionId: string; from: ChosenPart; about: string }) {
  const words = useText().consolidated
  const draft = useConsolidatedDraft()
  const [isOpen, setOpen] = useState(false)
  if (draft === null) return null
  if (draft.taken.some((one) => wordsKey(one) === wordsKey({ submissionId, from }))) {
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
      {isOpen && (
        <TakeDialog
          draft={draft}
          submissionId={submissionId}
          from={from}
          about={about}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function TakeDialog(props: {
  draft: ConsolidatedDraft
  submissionId: string
  from: ChosenPart
  about: string
  onClose: () => void
}) {
  const { draft, submissionId, from, about, onClose } = props
  const words = useText().consolidated
  const take = useCommand('reports.takeWords')
  const [key, setKey] = useState<string | null>(usualSection(draft, from))
  const section = draft.sections.find((one) => one.key === key)
  const submit = () => {
    if (!section) return
    take.mutate(
      {
        ...{ reportId: draft.reportId, key: section.key, expectedVersion: section.version },
        words: [{ submissionId, from, itemId: null }],
      },
      {
        onSuccess: () => {
          showDone(words.taken)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.takeTitle}
      verb={words.take}
      busy={take.isPending}
      disabled={section === undefined}
      error={take.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text className={classes.text ?? ''}>{about}</Text>
      <Select
        label={words.takeInto}
        description={words.takenHint}
        data={draft.sections.map((one) => ({ value: one.key, label: `${one.number}. ${one.heading}` }))}
        value={key}
        onChange={setKey}
        allowDeselect={false}
      />
    </FormDialog>
  )
}
