import { readFile, stat } from 'node:fs/promises'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { type Format, maxEnvelopeBytes } from '../../../src-shared/exchange/envelope.ts'
import type { Opened } from '../../keys/open-envelope.ts'
import type { TrustView } from '../../keys/trust.ts'
import type { JobFunction } from '../job.ts'
import { type Container, openSealedFile } from '../open-sealed-file.ts'

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
export type OpenedFile = {
  container: Container
} & (WithoutRefusal | { verdict: 'refused'; error: ErrorReply })

/** Opens sealed files, each for itself: what one of them is refused with does not stop the others. */
export const openEnvelopes: JobFunction<EnvelopesToOpen, OpenedFile[]> = async (input, { signal, progress }) => {
  const opened: OpenedFile[] = []
  progress(0, input.files.length, 'files')
  for (const file of input.files) {
    signal.throwIfAborted()
    opened.push(await openOne(file, input))
    progress(opened.length, input.files.length, 'files')
  }
  return opened
}

/** A sealed DOCX holds its JSON in base64, four bytes for three, beside what it shows. */
const maxFileBytes = 2 * maxEnvelopeBytes

async function openOne(file: FileToOpen, { expect, trust, me }: EnvelopesToOpen): Promise<OpenedFile> {
  const { size } = await stat(file.path)
  if (size > maxFileBytes) {
    const error = new AppError('exchange.too-large', { bytes: size, limit: maxEnvelopeBytes }).toReply()
    return { container: 'json', verdict: 'refused', error }
  }
  const bytes = await readFile(file.path)
  const opened = await openSealedFile(bytes, { expect, trust, me, now: file.receivedAt })
  return opened.verdict === 'refused' ? { ...opened, error: opened.error.toReply() } : opened
}
