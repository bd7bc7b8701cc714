import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Payload } from '../../src-shared/exchange/envelope.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import { checkSealedDocx } from '../documents/check-sealed-docx.ts'
import { readSealedDocx } from '../documents/read-sealed-docx.ts'
import { type Opened, openEnvelope, type Reader } from '../keys/open-envelope.ts'
import { issuerAndSerial, requireSignedBy } from '../keys/package-signature.ts'

export type Container = 'json' | 'docx'
export type OpenedSealed<F extends Format> = { container: Container } & Opened<F>

/** Every zip, a DOCX among them, begins so. */
const zipStart = Buffer.from('PK\u0003\u0004', 'latin1')

export const containerOf = (bytes: Uint8Array): Container =>
  Buffer.from(bytes.subarray(0, zipStart.length)).equals(zipStart) ? 'docx' : 'json'

/**
 * The one verifier for what travels, as JSON or inside a DOCX. The sealed JSON is the authority: a DOCX gets the verdict
 * of the JSON in it, and is refused when what it shows, its check code or its package signature does not agree with it.
 * The limits on the size of the file are those of the caller, who reads it.
 */
export async function openSealedFile<F extends Format>(bytes: Uint8Array, reader: Reader<F>): Promise<OpenedSealed<F>> {
  const container = containerOf(bytes)
  if (container === 'json') return { container, ...(await openEnvelope(bytes, reader)) }
  try {
    return { container, ...(await openDocx(bytes, reader)) }
  } catch (error) {
    if (error instanceof AppError) return { container, verdict: 'refused', error }
    throw error
  }
}

async function openDocx<F extends Format>(bytes: Uint8Array, reader: Reader<F>): Promise<Opened<F>> {
  const docx = await readSealedDocx(bytes)
  const opened = await openEnvelope(docx.sealedJson, reader)
  if (opened.verdict === 'refused') return opened
  const payload: Payload = opened.payload
  const sealed = {
    // Only a report travels inside a document, and only together with the document that it was sealed for.
    partsSha256: payload.format === 'report' ? (payload.docx?.partsSha256 ?? null) : null,
    contentSha256: payload.format === 'report' ? payload.contentSha256 : '',
    createdAt: payload.createdAt,
  }
  await requireSignedBy(checkSealedDocx(docx, sealed, issuerAndSerial), opened.facts.kid)
  return opened
}
