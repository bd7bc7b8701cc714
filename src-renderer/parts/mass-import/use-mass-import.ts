import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bridge } from '../../../src-shared/contract/bridge.ts'
import type { JobState } from '../../../src-shared/contract/events.ts'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { useCommand } from '../../api/hooks.ts'
import { jobsNow, useJobs } from '../../api/job-store.ts'
import { useSession } from '../../shell/session.tsx'

/** Files of one call: while it is judged the next ones are sent. The first call is small, so that something is seen. */
const filesOfFirstCall = 25
const mostFilesPerCall = 200
const largeBytes = 10 * 1024 * 1024

export interface UnsentFile {
  name: string
  error: ErrorReply
}

export interface Day {
  receivedOn: string
  source: ReceiptSource
}

/** A file that takes a while by itself. */
export interface LargeFile {
  name: string
  sentBytes: number
  size: number
}

export interface MassImport {
  /** As the bar of a job shows it; null while nothing runs. */
  job: JobState | null
  answered: readonly ImportedFile[]
  /** Could not be sent: empty, too large, or the disk is full. */
  unsent: readonly UnsentFile[]
  /** Being sent: the count of files stands still meanwhile. */
  large: LargeFile | null
  /** What was not reached when it was stopped, or when it failed. */
  left: readonly File[]
  isDone: boolean
  error: unknown
  start(files: readonly File[], day: Day): Promise<void>
  /** With what is left, received on the same day; what was answered stays. */
  goOn(): Promise<void>
  stop(): void
  reset(): void
}

interface Found {
  answered: readonly ImportedFile[]
  unsent: readonly UnsentFile[]
  left: readonly File[]
  isDone: boolean
}

const nothing: Found = { answered: [], unsent: [], left: [], isDone: false }

/** Sends and imports thousands of files part by part; done again after a crash, what was taken in changes nothing. */
export function useMassImport(): MassImport {
  const bridge = useBridge()
  const me = useSession().person.id
  const take = useCommand('coordination.importReports')
  const cancel = useCommand('jobs.cancel')
  const [found, setFound] = useState(nothing)
  const [run, setRun] = useState<{ total: number; before: number; startedAt: string } | null>(null)
  const [givenDay, setGivenDay] = useState<Day | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [large, setLarge] = useState<LargeFile | null>(null)
  const stopping = useRef(new AbortController())
  /** The job whose files stand among the answered ones. */
  const [counted, setCounted] = useState<string | null>(null)
  const newest = newestImport(useJobs(), me)
  const opening = newest?.id === counted ? null : newest

  const work = async (files: readonly File[], day: Day, before: Found) => {
    const stop = new AbortController()
    stopping.current = stop
    const isStopped = () => stop.signal.aborted
    setError(null)
    setGivenDay(day)
    setFound({ ...before, left: [], isDone: false })
    setCounted(newestImport(jobsNow(), me)?.id ?? null)
    const done = before.answered.length + before.unsent.length
    setRun({ total: files.length, before: done, startedAt: new Date().toISOString() })
    let left: readonly File[] = files
    try {
      let part = left.slice(0, filesOfFirstCall)
      let sending = sendPart(bridge, part, setLarge, stop.signal)
      while (left.length > 0) {
        const { sent, unsent } = await sending
        if (isStopped()) break
        const next = left.slice(part.length, part.length + Math.min(2 * part.length, mostFilesPerCall))
        sending = sendPart(bridge, next, setLarge, stop.signal)
        const stagedIds = sent.map(({ stagedId }) => stagedId)
        const answer = sent.length === 0 ? null : await take.mutateAsync({ stagedIds, ...day })
        setCounted(newestImport(jobsNow(), me)?.id ?? null)
        setFound((old) => ({
          ...old,
          answered: [...old.answered, ...(answer?.files ?? [])],
          unsent: [...old.unsent, ...unsent],
        }))
        const unanswered = sent.slice(answer?.files.length ?? 0).map(({ file }) => file)
        left = [...unanswered, ...left.slice(part.length)]
        if (answer?.stopped) break
        part = next
      }
    } catch (failure) {
      setError(failure)
    } finally {
      stop.abort()
      setFound((old) => ({ ...old, left, isDone: left.length < files.length || old.answered.length > 0 }))
      setRun(null)
    }
  }

  // Whoever signs out takes nothing more in.
  useEffect(() => () => stopping.current.abort(), [])

  const stop = useCallback(() => {
    stopping.current.abort()
    if (opening?.status === 'running' || opening?.status === 'waiting') cancel.mutate({ jobId: opening.id })
  }, [opening, cancel.mutate])

  const done = run && found.answered.length + found.unsent.length - run.before + (opening?.done ?? 0)
  const job: JobState | null = run && {
    ...{ id: '', kind: 'open-reports', status: 'running', unit: 'files', error: null, startedBy: null },
    ...{ done: Math.min(done ?? 0, run.total), total: run.total, startedAt: run.startedAt },
  }
  const reset = () => {
    setFound(nothing)
    setError(null)
  }
  return {
    ...found,
    ...{ job, error, large, stop, reset },
    start: (files, day) => work(files, day, nothing),
    goOn: async () => {
      if (givenDay) await work(found.left, givenDay, found)
    },
  }
}

/** Of this person: somebody else may be taking in files in another window. */
const newestImport = (jobs: readonly JobState[], me: string): JobState | null =>
  jobs.findLast(({ kind, startedBy }) => kind === 'open-reports' && startedBy === me) ?? null

/** At once: what each waits for is mostly the way there and back and the disk, not the other files. */
const sentAtOnce = 4

/** In their order. A large file goes alone, so that what is said of it is said of nothing else. */
async function sendPart(
  bridge: Bridge,
  files: readonly File[],
  onLarge: (file: LargeFile | null) => void,
  signal: AbortSignal,
) {
  const sent: { file: File; stagedId: string }[] = []
  const unsent: UnsentFile[] = []
  const send = async (file: File) => {
    const { name, size } = file
    const isLarge = size > largeBytes
    const tell = (sentBytes: number) => isLarge && onLarge({ name, size, sentBytes })
    const unreachable = { ok: false, error: { code: 'host.unreachable', detail: {} } } as const
    const reply = await bridge.putFile(file, tell, signal).catch(() => unreachable)
    if (isLarge) onLarge(null)
    return { file, reply }
  }
  for (const group of groupsToSend(files)) {
    if (signal.aborted) break
    for (const { file, reply } of await Promise.all(group.map(send))) {
      if (reply.ok) sent.push({ file, stagedId: reply.value.stagedId })
      else if (!signal.aborted) unsent.push({ name: file.name, error: reply.error })
    }
  }
  return { sent, unsent }
}

function groupsToSend(files: readonly File[]): File[][] {
  const groups: File[][] = []
  for (const file of files) {
    const last = groups.at(-1)
    const fits = last && last.length < sentAtOnce && [file, ...last].every(({ size }) => size <= largeBytes)
    if (fits) last.push(file)
    else groups.push([file])
  }
  return groups
}
