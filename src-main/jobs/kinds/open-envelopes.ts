import { stat } from 'node:fs/promises'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { ErrorReply } from '../../../src-shared/errors/app-error.ts'
import type { Format } from '../../../src-shared/exchange/format.ts'
import type { Opened } from '../../keys/open-envelope.ts'
import type { TrustView } from '../../keys/trust.ts'
import type { JobContext, JobFunction } from '../job.ts'
import { type OpenedPath, openSealedPath } from '../open-sealed-path.ts'
import { inSteps } from '../progress-steps.ts'

export interface FileToOpen {
  path: string
  /** Instant of receipt: what came before a key was revoked stays valid. */
  receivedAt: string
}

export interface EnvelopesToOpen {
  files: FileToOpen[]
  expect: Format[]
  trust: TrustView
  /** The agency that reads; null where files are only looked at. */
  me: AgencyId | null
}

type WithoutRefusal = Exclude<Opened, { verdict: 'refused' }>
export type OpenedFile = Pick<OpenedPath<Format>, 'container' | 'sealedJson'> &
  (WithoutRefusal | { verdict: 'refused'; error: ErrorReply })

/** Opens sealed files, each for itself: what one of them is refused with does not stop the others. */
export const openEnvelopes: JobFunction<EnvelopesToOpen, OpenedFile[]> = async (input, ctx) => {
  const { signal, progress } = ctx
  const opened: OpenedFile[] = []
  progress(0, input.files.length, 'files')
  for (const file of input.files) {
    signal.throwIfAborted()
    opened.push(await openOne(file, input, ctx))
    progress(opened.length, input.files.length, 'files')
  }
  return opened
}

async function openOne(
  file: FileToOpen,
  { files, expect, trust, me }: EnvelopesToOpen,
  { signal, progress }: JobContext,
): Promise<OpenedFile> {
  const { size } = await stat(file.path)
  // Only a bundle tells its bytes. It may take a minute alone; among others the count of files says enough.
  const tell = inSteps((done) => files.length === 1 && progress(done, size, 'bytes'))
  const watch = { signal, onBytes: tell }
  const opened = await openSealedPath(file.path, { expect, trust, me, now: file.receivedAt }, watch)
  return opened.verdict === 'refused' ? { ...opened, error: opened.error.toReply() } : opened
}
