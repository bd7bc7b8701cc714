import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import type { Report } from '../../../src-shared/exchange/report.ts'
import { partsOf, type ReportParts } from '../../../src-shared/exchange/report-parts.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import type { TrustView } from '../../keys/trust.ts'
import type { JobContext, JobFunction } from '../job.ts'
import { type OpenedPath, openSealedPath } from '../open-sealed-path.ts'
import { inSteps } from '../progress-steps.ts'

export interface ReportsToOpen {
  paths: readonly string[]
  /** Instant of receipt: what came before a key was revoked stays valid. */
  receivedAt: string
  trust: TrustView
  /** The agency that reads. */
  me: AgencyId
}

/** A report ready for the tables: nothing of it is parsed or written out again where everybody waits. */
export interface ReportToStore extends ReportParts {
  head: Pick<Report, 'id' | 'agencyId' | 'revision' | 'supersedes' | 'requestId' | 'planIds' | 'period'> &
    Pick<Report, 'documentNumber' | 'documentDate'>
  cutOff: string
  /** The payload as JSON. */
  text: string
}

export type OpenedReport = Pick<OpenedPath<'report'>, 'container' | 'sealedJson'> &
  (
    | { verdict: 'trusted' | 'unknown-key'; facts: SealFacts; report: ReportToStore }
    | { verdict: 'refused'; error: ErrorReply }
  )

/** Verification steps 1 to 9 for each file, given one by one in their order while the next is being opened. */
export const openReports: JobFunction<ReportsToOpen, null, OpenedReport> = async (input, ctx) => {
  const { signal, progress, give } = ctx
  progress(0, input.paths.length, 'files')
  for (const [at, path] of input.paths.entries()) {
    signal.throwIfAborted()
    await give(await openOne(path, input, ctx).catch((error: unknown) => unread(path, error)))
    progress(at + 1, input.paths.length, 'files')
  }
  return null
}

/** One that cannot be read, or is there no more, stops none of the others. */
function unread(path: string, error: unknown): OpenedReport {
  const isOfTheDisk = error instanceof Error && 'syscall' in error
  if (!isOfTheDisk) throw error
  const gone = new AppError('files.gone', { name: basename(path) }, { cause: error })
  return { container: 'json', sealedJson: null, verdict: 'refused', error: gone.toReply() }
}

async function openOne(
  path: string,
  { paths, trust, me, receivedAt }: ReportsToOpen,
  { signal, progress }: JobContext<OpenedReport>,
): Promise<OpenedReport> {
  const { size } = await stat(path)
  // Only a bundle tells its bytes. It may take a minute alone; among others the count of files says enough.
  const tell = inSteps((done) => paths.length === 1 && progress(done, size, 'bytes'))
  const opened = await openSealedPath(
    path,
    { expect: ['report'], trust, me, now: receivedAt },
    { signal, onBytes: tell },
  )
  const { container, sealedJson } = opened
  if (opened.verdict === 'refused') return { container, sealedJson, verdict: 'refused', error: opened.error.toReply() }
  if (opened.verdict === 'self-carried') throw new Error('a report carries no key')
  const { verdict, facts, payload } = opened
  return { container, sealedJson, verdict, facts, report: toStore(payload) }
}

function toStore(report: Report): ReportToStore {
  const { id, agencyId, revision, supersedes, requestId, planIds, period, documentNumber, documentDate } = report
  return {
    head: { id, agencyId, revision, supersedes, requestId, planIds, period, documentNumber, documentDate },
    cutOff: report.data.cutOff,
    text: JSON.stringify(report),
    ...partsOf(report.data),
  }
}
