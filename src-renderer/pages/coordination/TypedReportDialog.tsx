import { Button, Group, Tabs, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useUploads } from '../../api/uploads.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { editText } from '../../parts/figure-cell-text.ts'
import { useText } from '../../shell/language.tsx'
import { ReceivedDayFields } from './ReceivedDayFields.tsx'
import type { Round } from './round.ts'
import { TypedFigures } from './TypedFigures.tsx'
import { TypedResults } from './TypedResults.tsx'
import { TypedSections } from './TypedSections.tsx'
import { contentOf, draftOf, emptyDraft, type TypedDraft } from './typed-draft.ts'
import classes from './typed-report.module.css'

type Stored = OutputOf<'coordination.typedReport'>

/** A report that came on paper, typed in for one round. */
export function RegisterTypedDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const status = useCall('coordination.status', round)
  if (!status.data) return <ErrorNotice error={status.error} />
  const missing = status.data.bodies.filter((one) => one.submission === null)
  return (
    <Register
      place={{ ...round, requestId: status.data.request?.requestId ?? null }}
      likely={missing.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName }))}
      onClose={onClose}
    />
  )
}

function Register({ place, likely, onClose }: Pick<TypedFormProps, 'place' | 'likely' | 'onClose'>) {
  const words = useText().typedReport
  const register = useCommand('coordination.registerTyped')
  return (
    <TypedForm
      place={place}
      likely={likely}
      start={emptyDraft}
      title={words.title}
      verb={words.verb}
      busy={register.isPending}
      error={register.error}
      onSubmit={(content) => register.mutate({ ...place, ...content }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export function CorrectTypedDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const stored = useCall('coordination.typedReport', { submissionId: submission.id })
  if (!stored.data) return <ErrorNotice error={stored.error} />
  return <Correct submission={submission} stored={stored.data} onClose={onClose} />
}

function Correct({ submission, stored, onClose }: { submission: SubmissionRow; stored: Stored; onClose: () => void }) {
  const text = useText()
  const words = text.typedReport
  const correct = useCommand('coordination.correctTyped')
  const { seen, onError } = useSeenVersion(submission.version)
  const [reason, setReason] = useState('')
  const [start] = useState(() => draftOf(stored, submission.agencyName, text.figures.answers))
  const ids = { submissionId: submission.id, expectedVersion: seen, reason }
  return (
    <TypedForm
      place={stored.place}
      likely={[]}
      start={start}
      title={words.correctTitle}
      verb={words.correctVerb}
      reason={
        <TextInput
          label={words.reason}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      }
      isReady={reason.trim() !== ''}
      busy={correct.isPending}
      error={correct.error}
      onSubmit={(content) => correct.mutate({ ...stored.place, ...content, ...ids }, { onSuccess: onClose, onError })}
      onClose={onClose}
    />
  )
}

interface TypedFormProps {
  place: Round & { requestId: Stored['place']['requestId'] }
  /** Of whom a report is awaited. */
  likely: readonly AgencyRef[]
  start: TypedDraft
  title: string
  verb: string
  reason?: React.ReactNode
  isReady?: boolean
  busy: boolean
  error: unknown
  onSubmit(content: NonNullable<ReturnType<typeof contentOf>> & { stagedIds: string[] }): void
  onClose(): void
}

function TypedForm({ place, likely, start, reason, isReady = true, onSubmit, ...dialog }: TypedFormProps) {
  const text = useText()
  const words = text.typedReport
  const answers = text.figures.answers
  const { planId, requestId, period } = place
  const form = useCall('coordination.typedForm', { planId, requestId })
  const uploads = useUploads()
  const read = useCommand('coordination.readPaper')
  const blank = useCommand('coordination.figureForm')
  const save = useSaveFile()
  const [draft, setDraft] = useState(start)
  if (!form.data) return <ErrorNotice error={form.error} onRetry={() => void form.refetch()} />
  const shown = { ...draft, cutOff: draft.cutOff ?? form.data.cutOff }
  const content = contentOf(shown, form.data, answers)
  const take = (found: OutputOf<'coordination.readPaper'>) =>
    setDraft((before) => ({
      ...before,
      figures: new Map([
        ...before.figures,
        ...found.figures.map(({ indicatorId, value }) => [indicatorId, editText(value, answers)] as const),
      ]),
      sections: new Map([...before.sections, ...found.sections.map((one) => [one.key, one.text] as const)]),
    }))
  const readFrom = (source: { from: 'file'; stagedId: string } | { from: 'pasted'; text: string }) =>
    read.mutate({ planId, requestId, period, source }, { onSuccess: take })
  const stagedIds = uploads.staged.map((file) => file.stagedId)
  return (
    <FormDialog
      {...dialog}
      opened
      size={1080}
      disabled={content === null || uploads.busy || !isReady}
      onSubmit={() => content && onSubmit({ ...content, stagedIds })}
    >
      <p className={classes.hint}>
        {words.hint} {words.sealedWins}
      </p>
      <AgencySelect
        label={words.agency}
        required
        chosen={draft.agency}
        suggested={likely}
        onChoose={(agency) => setDraft({ ...draft, agency })}
      />
      <div className={classes.facts}>
        <TextInput
          label={words.number}
          value={draft.number}
          onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
        />
        <DateField label={words.date} value={draft.date} onChange={(date) => setDraft({ ...draft, date })} />
        <TextInput
          label={words.signerName}
          placeholder={words.signerHint}
          value={draft.signerName}
          onChange={(event) => setDraft({ ...draft, signerName: event.currentTarget.value })}
        />
        <TextInput
          label={words.signerPosition}
          placeholder={words.signerHint}
          value={draft.signerPosition}
          onChange={(event) => setDraft({ ...draft, signerPosition: event.currentTarget.value })}
        />
        <DateField
          label={words.cutOff}
          required
          value={shown.cutOff}
          onChange={(cutOff) => setDraft({ ...draft, cutOff })}
        />
        <ReceivedDayFields value={draft} onChange={(day) => setDraft({ ...draft, ...day })} />
      </div>
      <FileDrop uploads={uploads} label={words.files} />
      <Group gap="xs">
        {uploads.staged.map(({ stagedId, name }) => (
          <Button
            key={stagedId}
            size="xs"
            variant="default"
            loading={read.isPending}
            onClick={() => readFrom({ from: 'file', stagedId })}
          >
            {words.readFrom({ name })}
          </Button>
        ))}
        <Button
          size="xs"
          variant="subtle"
          loading={blank.isPending}
          disabled={form.data.indicators.length === 0}
          onClick={() =>
            blank.mutate(
              { planId, period },
              { onSuccess: ({ exportId }) => save.mutate({ kind: 'export', id: exportId }) },
            )
          }
        >
          {words.form}
        </Button>
      </Group>
      <ErrorNotice error={read.error ?? blank.error ?? save.error} />
      {read.data && <Found found={read.data} />}
      <Tabs defaultValue="figures" keepMounted={false}>
        <Tabs.List>
          {(['figures', 'sections', 'results'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {words.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="figures" className={classes.panel ?? ''}>
          <TypedFigures form={form.data} draft={draft} onChange={setDraft} />
        </Tabs.Panel>
        <Tabs.Panel value="sections" className={classes.panel ?? ''}>
          <TypedSections
            form={form.data}
            draft={draft}
            unplaced={read.data?.unplaced ?? ''}
            busy={read.isPending}
            onChange={setDraft}
            onPlace={(whole) => readFrom({ from: 'pasted', text: whole })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="results" className={classes.panel ?? ''}>
          <TypedResults form={form.data} draft={draft} onChange={setDraft} />
        </Tabs.Panel>
      </Tabs>
      {reason}
    </FormDialog>
  )
}

/** What was read, and what of it a person has to look at. */
function Found({ found }: { found: OutputOf<'coordination.readPaper'> }) {
  const { typedReport: words, periods } = useText()
  const [figures, sections] = [found.figures.length, found.sections.length]
  return (
    <div role="status">
      <p className={classes.hint}>
        {figures + sections === 0 ? words.readNothing : words.readDone({ figures, sections })}
      </p>
      {found.problems.map((problem) => (
        <p key={problem.row} className={classes.hint}>
          {words.problem(problem)}
        </p>
      ))}
      {found.otherPeriod && (
        <p className={classes.warning}>{words.otherPeriod({ period: periods.name(found.otherPeriod) })}</p>
      )}
      {found.unplacedRows.length > 0 && (
        <>
          <p className={classes.warning}>{words.unplacedRows}</p>
          <ul className={classes.unplacedRows}>
            {found.unplacedRows.map((row) => (
              <li key={row.row}>{words.unplacedRow(row)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
