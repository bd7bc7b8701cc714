import { useCallback, useRef, useState } from 'react'
import type { Bridge } from '../../../src-shared/contract/bridge.ts'
import type { JobState } from '../../../src-shared/contract/events.ts'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { useBridge } from '../../api/bridge-context.tsx'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'

/** Files of one call: while it is judged the next ones are sent, and a crash costs at most these. */
const filesPerCall = 50

export interface UnsentFile {
  name: string
  error: ErrorReply
}

export interface MassImport {
  /** As the bar of a job shows it; null while nothing runs. */
  job: JobState | null
  answered: readonly ImportedFile[]
  /** Could not be sent: empty, too large, or the disk is full. */
  unsent: readonly UnsentFile[]
  stopped: boolean
  isDone: boolean
  error: unknown
  start(files: readonly File[], day: { receivedOn: string; source: ReceiptSource }): Promise<void>
  stop(): void
  reset(): void
}

const nothing = { answered: [] as ImportedFile[], unsent: [] as UnsentFile[], stopped: false, isDone: false }

/** Sends and imports thousands of files part by part; done again after a crash, what was taken in changes nothing. */
export function useMassImport(): MassImport {
  const bridge = useBridge()
  const take = useCommand('coordination.importReports')
  const cancel = useCommand('jobs.cancel')
  const opening = useJobs().find((one) => one.kind === 'open-reports' && isAtWork(one))
  const [state, setState] = useState(nothing)
  const [run, setRun] = useState<{ total: number; startedAt: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stopping = useRef(new AbortController())

  const start: MassImport['start'] = async (files, day) => {
    const stop = new AbortController()
    stopping.current = stop
    setError(null)
    setState(nothing)
    setRun({ total: files.length, startedAt: new Date().toISOString() })
    try {
      let stopped = false
      let sent = sendPart(bridge, files.slice(0, filesPerCall), stop.signal)
      for (let at = 0; at < files.length && !stopped; at += filesPerCall) {
        const { stagedIds, unsent } = await sent
        if (stop.signal.aborted) break
        const next = files.slice(at + filesPerCall, at + 2 * filesPerCall)
        sent = sendPart(bridge, next, stop.signal)
        const part = stagedIds.length === 0 ? null : await take.mutateAsync({ stagedIds, ...day })
        stopped = part?.stopped ?? false
        setState((before) => ({
          ...before,
          answered: [...before.answered, ...(part?.files ?? [])],
          unsent: [...before.unsent, ...unsent],
        }))
      }
      const wasStopped = stopped || stop.signal.aborted
      setState((before) => ({ ...before, stopped: wasStopped, isDone: true }))
    } catch (failure) {
      setError(failure)
      setState((before) => ({ ...before, stopped: true, isDone: before.answered.length > 0 }))
    } finally {
      stop.abort()
      setRun(null)
    }
  }

  const stop = useCallback(() => {
    stopping.current.abort()
    if (opening) cancel.mutate({ jobId: opening.id })
  }, [opening, cancel.mutate])

  const done = state.answered.length + state.unsent.length + (opening?.done ?? 0)
  const job: JobState | null = run && {
    ...{ id: '', kind: 'open-reports', status: 'running', unit: 'files', error: null, startedBy: null },
    ...{ done: Math.min(done, run.total), total: run.total, startedAt: run.startedAt },
  }
  const reset = () => {
    setState(nothing)
    setError(null)
  }
  return { ...state, job, error, start, stop, reset }
}

/** One after another: one disk takes them all. */
async function sendPart(bridge: Bridge, files: readonly File[], signal: AbortSignal) {
  const stagedIds: string[] = []
  const unsent: UnsentFile[] = []
  for (const file of files) {
    if (signal.aborted) break
    const unreachable = { ok: false, error: { code: 'host.unreachable', detail: {} } } as const
    const reply = await bridge.putFile(file, () => undefined, signal).catch(() => unreachable)
    if (reply.ok) stagedIds.push(reply.value.stagedId)
    else if (!signal.aborted) unsent.push({ name: file.name, error: reply.error })
  }
  return { stagedIds, unsent }
}
