import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef } from 'react'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { Quantity, TaskDetail } from '../../../src-shared/contract/task.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { versionFound } from '../../api/seen-version.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { draftsOf, type QuantityDraft, QuantityRows, toQuantities } from '../../parts/quantity-rows/QuantityRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useKeptDraft } from '../../parts/use-kept-draft.ts'
import { useText } from '../../shell/language.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

/** Whether the period goes on behind the day up to which its figures count. */
const leavesDaysAfter = (period: Period | undefined) =>
  period === undefined || period.cutOff === null || period.to === null || period.cutOff < period.to

/** What did we do: result, quantities, difficulties, proposals. Read at rest, written in place. */
export function ResultSection({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks.detail
  const { draft, setDraft } = useKeptDraft<ResultDraft>(`result ${task.taskId} ${task.periodId}`)
  const isConfirmed = task.progress === 'done'
  if (draft !== null && mayEdit) return <ResultForm task={task} draft={draft} setDraft={setDraft} />
  return (
    <Section
      title={words.result}
      actions={
        mayEdit && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} />}
            onClick={() => setDraft(draftOf(task))}
          >
            {words.resultEdit}
          </Button>
        )
      }
    >
      <Account task={task} />
      {isConfirmed && mayEdit && <p className={classes.quiet}>{words.resultConfirmed}</p>}
    </Section>
  )
}

/** What is stored of it. */
function Account({ task }: { task: TaskDetail }) {
  const words = useText().tasks.detail
  return (
    <>
      {task.resultText === '' ? (
        <p className={classes.quiet}>{words.resultEmpty}</p>
      ) : (
        <p className={classes.paragraphs}>{task.resultText}</p>
      )}
      {task.quantities.length > 0 && <QuantityTable quantities={task.quantities} />}
      <Words title={words.expected} text={task.expected} />
      <OpeningNote task={task} />
      <Words title={words.difficulties} text={task.difficulties} />
      <Words title={words.proposals} text={task.proposals} />
    </>
  )
}

/** Where the last report said something else of it, and why. */
function OpeningNote({ task: { taskId, periodId, openingReason } }: { task: TaskDetail }) {
  const { tasks, parts } = useText()
  const words = tasks.detail
  const { data: opening } = useCall('reports.taskOpening', { taskId, periodId })
  if (!opening) return <Words title={words.openingReason} text={openingReason} />
  const { reported, now, doneOn, needsReason } = opening
  const names = { reported: parts.progress[reported], now: parts.progress[now] }
  return (
    <>
      <p className={classes.quiet}>
        {words.opening({ ...names, doneOn: doneOn && formatDate(doneOn) })} {needsReason && words.openingAsks}
      </p>
      <Words title={words.openingReason} text={opening.reason} />
    </>
  )
}

/** What somebody else saved while this form was open. */
function Stored({ task }: { task: TaskDetail }) {
  return (
    <section aria-label={useText().tasks.detail.storedNow}>
      <h4 className={classes.subheading}>{useText().tasks.detail.storedNow}</h4>
      <Account task={task} />
    </section>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <>
      <h4 className={classes.subheading}>{title}</h4>
      <p className={classes.paragraphs}>{text}</p>
    </>
  )
}

function QuantityTable({ quantities }: { quantities: readonly Quantity[] }) {
  const words = useText().tasks.detail
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th>{words.quantityLabel}</th>
          <th className={classes.right}>{words.quantityValue}</th>
          <th>{words.quantityUnit}</th>
        </tr>
      </thead>
      <tbody>
        {quantities.map(({ label, value, unit }) => (
          <tr key={`${label} ${unit} ${value}`}>
            <td>{label}</td>
            <td className={classes.right}>{formatNumber(value)}</td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ResultDraft {
  /** The version that was read when writing began: if somebody else saves meanwhile, the core says so. */
  seen: number
  /** Somebody else has saved meanwhile, and the writer was told. */
  isTold: boolean
  resultText: string
  expected: string
  openingReason: string
  difficulties: string
  proposals: string
  rows: QuantityDraft[]
}

const draftOf = ({
  recordVersion,
  resultText,
  expected,
  openingReason,
  difficulties,
  proposals,
  quantities,
}: TaskDetail): ResultDraft => ({
  ...{ seen: recordVersion, isTold: false, resultText, expected, openingReason, difficulties, proposals },
  rows: draftsOf(quantities),
})

interface ResultFormProps {
  task: TaskDetail
  draft: ResultDraft
  setDraft(draft: ResultDraft | null): void
}

function ResultForm({ task, draft, setDraft }: ResultFormProps) {
  const text = useText()
  const words = text.tasks.detail
  const { resultText, expected, openingReason, difficulties, proposals, rows } = draft
  const edit = (part: Partial<ResultDraft>) => setDraft({ ...draft, ...part })
  const isConfirmed = task.progress === 'done'
  const opening = useCall('reports.taskOpening', { taskId: task.taskId, periodId: task.periodId }).data
  const period = task.periods.find((one) => one.period.id === task.periodId)?.period
  const save = useCommand('tasks.changeRecord')
  const quantities = toQuantities(rows)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (quantities === null || save.isPending) return
    const { taskId, periodId } = task
    save.mutate(
      {
        ...{ taskId, periodId, expectedVersion: draft.seen, expected, openingReason, difficulties, proposals },
        ...(!isConfirmed && { resultText, quantities }),
      },
      {
        onSuccess: () => {
          showDone(words.saved)
          setDraft(null)
        },
        onError: (error) => {
          const found = versionFound(error)
          // Who saves again after this does so knowingly: what is stored stands beside it.
          if (found !== null) edit({ seen: found, isTold: true })
        },
      },
    )
  }
  const form = useRef<HTMLFormElement>(null)
  // A number that is being typed is read by the same key: after that the form is sent.
  useHotkeys([['mod+S', () => queueMicrotask(() => form.current?.requestSubmit())]], [])
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Section title={words.result}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Textarea
            aria-label={words.result}
            autosize
            minRows={4}
            maxRows={16}
            ref={first}
            readOnly={isConfirmed}
            maxLength={20_000}
            value={resultText}
            onChange={(event) => edit({ resultText: event.currentTarget.value })}
          />
          {isConfirmed ? (
            <p className={classes.quiet}>{words.resultConfirmed}</p>
          ) : (
            <QuantityRows rows={rows} onChange={(next) => edit({ rows: next })} />
          )}
          {(expected !== '' || leavesDaysAfter(period)) && (
            <Textarea
              label={words.expected}
              description={words.expectedHint({
                cutOff: period?.cutOff ? formatDate(period.cutOff) : null,
                to: period?.to ? formatDate(period.to) : null,
              })}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={20_000}
              value={expected}
              onChange={(event) => edit({ expected: event.currentTarget.value })}
            />
          )}
          {(opening || openingReason !== '') && (
            <Textarea
              label={words.openingReason}
              description={words.openingAsks}
              autosize
              maxLength={2_000}
              value={openingReason}
              onChange={(event) => edit({ openingReason: event.currentTarget.value })}
            />
          )}
          <Textarea
            label={words.difficulties}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            value={difficulties}
            onChange={(event) => edit({ difficulties: event.currentTarget.value })}
          />
          <Textarea
            label={words.proposals}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            value={proposals}
            onChange={(event) => edit({ proposals: event.currentTarget.value })}
          />
          <ErrorNotice error={save.error} />
          {draft.isTold && <Stored task={task} />}
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={() => setDraft(null)}>
              {text.spine.cancel}
            </Button>
            <Button type="submit" size="xs" loading={save.isPending} disabled={quantities === null}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
