import { Button, Select, Text } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

type Draft = NonNullable<OutputOf<'reports.consolidatedOf'>['report']>

const DraftOfRound = createContext<Draft | null>(null)

/** Tells what stands inside into which draft words of a body can be put; none while nobody may write in it. */
export function WithConsolidatedDraft({
  children,
  ...round
}: {
  planId: PlanId
  periodId: PeriodId
  children: ReactNode
}) {
  const { data } = useCall('reports.consolidatedOf', round)
  const draft = data?.report && data.report.sections.length > 0 ? data.report : null
  return <DraftOfRound value={draft}>{children}</DraftOfRound>
}

/** Puts words of a report into the consolidated one, with their source; where there is no draft, nothing is offered. */
export function TakeWords({ submissionId, from, about }: { submissionId: string; from: ChosenPart; about: string }) {
  const words = useText().consolidated
  const draft = useContext(DraftOfRound)
  const [isOpen, setOpen] = useState(false)
  if (draft === null) return null
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
  draft: Draft
  submissionId: string
  from: ChosenPart
  about: string
  onClose: () => void
}) {
  const { draft, submissionId, from, about, onClose } = props
  const words = useText().consolidated
  const take = useCommand('reports.takeWords')
  const [key, setKey] = useState<string | null>(sameSection(draft, from))
  const section = draft.sections.find((one) => one.key === key)
  const submit = () => {
    if (!section) return
    take.mutate(
      { reportId: draft.reportId, key: section.key, expectedVersion: section.version, submissionId, from },
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

/** Words are mostly put where they stand in the body's own report. */
function sameSection({ sections }: Draft, from: ChosenPart): string | null {
  const key =
    from.part === 'section'
      ? from.key
      : { resultText: 'results', difficulties: 'assessment.shortcomings', proposals: 'proposals' }[from.field]
  return sections.find((one) => one.key === key)?.key ?? null
}
