import { Button, MultiSelect, SegmentedControl, Select, Textarea } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { type PlanId, type PlanReadingId, stagedId } from '../../../src-shared/domain/ids.ts'
import type { DraftAim } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { CallError, call } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { useJob } from '../../api/job-store.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import { OpenReadings } from './OpenReadings.tsx'
import classes from './start.module.css'

const aimKinds = ['new', 'version', 'successor'] as const
type AimKind = (typeof aimKinds)[number]

/** Takes a document in, reads it in the background, and lists what is under review. */
export function StartReading() {
  const text = useText()
  const words = text.planReadings
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const plans = useCall('plans.choices', {})
  const renewed = plans.data?.find(({ id }) => id === params.get('version'))?.id ?? null
  const [kind, setKind] = useState<AimKind | null>(null)
  const [planIds, setPlanIds] = useState<PlanId[] | null>(null)
  const aimKind = kind ?? (renewed === null ? 'new' : 'version')
  const chosen = planIds ?? (renewed === null ? [] : [renewed])
  const uploads = useUploads()
  const [pasted, setPasted] = useState<{ text: string; html: string | null }>({ text: '', html: null })
  // The page is left by itself as soon as the text is read.
  useUnsaved(pasted.text.trim() !== '', { isDialog: true })
  const work = useReadingWork((id) => navigate(`/plans/read/${id}`))

  const choices = (plans.data ?? []).filter(({ state }) => state !== 'replaced')
  const data = choices.map(({ id, shortName }) => ({ value: id, label: shortName }))
  const idOf = (id: string | null) => choices.filter((plan) => plan.id === id).map((plan) => plan.id)
  const aim = aimOf(aimKind, chosen)
  const isReady =
    aim !== null && !uploads.busy && !work.busy && (uploads.staged.length > 0 || pasted.text.trim() !== '')
  const read = () => {
    if (aim === null) return
    const [staged] = uploads.staged
    if (staged) work.start(aim, { staged: staged.stagedId, name: staged.name })
    else work.start(aim, { file: fileOf(pasted, words.pastedName), name: words.pastedName })
  }
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    // A table from Word says more as HTML; the box shows its words.
    if (html !== '') setPasted({ text: event.clipboardData.getData('text/plain'), html })
    if (html !== '') event.preventDefault()
  }
  return (
    <>
      <PageHeader title={words.title} back={{ href: '/plans', label: words.back }} />
      <div className={classes.page}>
        <section className={classes.card} aria-label={words.read}>
          <p className={classes.lead}>{words.lead}</p>
          <div className={classes.aim}>
            <span id="reading-aim">{words.aim}</span>
            <SegmentedControl
              aria-labelledby="reading-aim"
              size="xs"
              value={aimKind}
              onChange={(value) => setKind(aimKinds.find((one) => one === value) ?? 'new')}
              data={aimKinds.map((value) => ({ value, label: words.aims[value] }))}
            />
          </div>
          {aimKind === 'version' && (
            <Select
              label={words.aimPlan}
              searchable
              data={data}
              value={chosen[0] ?? null}
              onChange={(id) => setPlanIds(idOf(id))}
            />
          )}
          {aimKind === 'successor' && (
            <MultiSelect
              label={words.aimPlans}
              searchable
              data={data}
              value={[...chosen]}
              onChange={(ids) => setPlanIds(ids.flatMap(idOf))}
            />
          )}
          <FileDrop uploads={uploads} label={words.file} accept=".docx,.pdf,.txt,.html,.htm,.doc" multiple={false} />
          <Textarea
            label={words.paste}
            placeholder={words.pasteHint}
            autosize
            minRows={3}
            maxRows={8}
            disabled={uploads.list.length > 0}
            value={pasted.text}
            onPaste={onPaste}
            onChange={(event) => setPasted({ text: event.currentTarget.value, html: null })}
          />
          {work.job && <JobBar job={work.job} label={words.reading({ name: work.name })} onStop={work.stop} />}
          <ErrorNotice error={work.error} />
          <div>
            <Button leftSection={<IconFileSearch size={16} />} disabled={!isReady} loading={work.busy} onClick={read}>
              {words.read}
            </Button>
          </div>
        </section>
        <OpenReadings />
      </div>
    </>
  )
}

function aimOf(kind: AimKind, planIds: readonly PlanId[]): DraftAim | null {
  if (kind === 'new') return { kind }
  const [first] = planIds
  if (first === undefined) return null
  return kind === 'version' ? { kind, planId: first } : { kind, planIds: [...planIds] }
}

/** Pasted words travel as a file, like everything that is read. */
const fileOf = ({ text, html }: { text: string; html: string | null }, name: string) =>
  html === null
    ? new File([text], `${name}.txt`, { type: 'text/plain' })
    : new File([html], `${name}.html`, { type: 'text/html' })

type Wanted = { name: string } & ({ staged: string } | { file: File })

/** The job that reads, from the upload to the review that is there. */
function useReadingWork(onThere: (id: PlanReadingId) => void) {
  const bridge = useBridge()
  const [started, setStarted] = useState<{ jobId: string; readingId: PlanReadingId; name: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const job = useJob(started?.jobId ?? null)
  const isDone = job?.status === 'done'
  const { data } = useCall(
    'plan-readings.started',
    // Asked only once there is an id.
    { readingId: started?.readingId ?? ('' as PlanReadingId) },
    { enabled: started !== null && isDone },
  )
  const there = useRef(onThere)
  there.current = onThere
  useEffect(() => {
    if (started && data?.isThere) there.current(started.readingId)
  }, [started, data])

  const start = async (aim: DraftAim, wanted: Wanted) => {
    setError(null)
    setStarted(null)
    setSending(true)
    try {
      let staged = 'staged' in wanted ? wanted.staged : null
      if (staged === null && 'file' in wanted) {
        const reply = await bridge.putFile(wanted.file, () => {}, new AbortController().signal)
        if (!reply.ok) throw new CallError(reply.error)
        staged = reply.value.stagedId
      }
      const output = await call(bridge, 'plan-readings.start', { stagedId: stagedId.parse(staged), aim })
      setStarted({ ...output, name: wanted.name })
    } catch (refusal) {
      setError(refusal)
    } finally {
      setSending(false)
    }
  }
  return {
    job: isDone ? null : job,
    name: started?.name ?? '',
    busy: sending || job?.status === 'waiting' || job?.status === 'running',
    // The core makes the pair of code and detail; the schema of job states knows each alone.
    error: error ?? (job?.status === 'failed' && job.error ? new CallError(job.error as ErrorReply) : null),
    start: (aim: DraftAim, wanted: Wanted) => void start(aim, wanted),
    stop: () => started && void call(bridge, 'jobs.cancel', { jobId: started.jobId }).catch(setError),
  }
}
