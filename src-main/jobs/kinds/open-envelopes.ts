import { readFile, stat } from 'node:fs/promises'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { type Format, maxEnvelopeBytes } from '../../../src-shared/exchange/envelope.ts'
import { readSealedDocx, refuseChangedParts } from '../../documents/sealed-docx.ts'
import { type Opened, openEnvelope } from '../../keys/open-envelope.ts'
import type { TrustView } from '../../keys/trust.ts'
import type { JobFunction } from '../job.ts'

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
  container: 'json' | 'docx'
} & (WithoutRefusal | { verdict: 'refused'; error: ErrorReply })

/** Every zip, a DOCX among them, begins so. */
const zipStart = Buffer.from('PK\u0003\u0004', 'latin1')

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
  const container = bytes.subarray(0, zipStart.length).equals(zipStart) ? 'docx' : 'json'
  try {
    const docx = container === 'docx' ? await readSealedDocx(bytes) : null
    const opened = await openEnvelope(docx?.sealedJson ?? bytes, { expect, trust, me, now: file.receivedAt })
    if (opened.verdict === 'refused') throw opened.error
    // Only a report travels inside a document, and only together with the document that it was sealed for.
    if (docx)
      refuseChangedParts(docx, opened.payload.format === 'report' ? (opened.payload.docx?.partsSha256 ?? '') : '')
    return { container, ...opened }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { container, verdict: 'refused', error: error.toReply() }
  }
}
