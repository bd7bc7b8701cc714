import type { DocxParts } from '../../src-main/documents/docx-package.ts'
import { writeDocxParts } from '../../src-main/documents/docx-writer.ts'
import { packSealedDocx, partsSha256 } from '../../src-main/documents/sealed-docx.ts'
import { docxSigner } from '../../src-main/jobs/docx-signer.ts'
import type { SigningKey } from '../../src-main/keys/key-pair.ts'
import { issuerAndSerial } from '../../src-main/keys/package-signature.ts'
import { seal } from '../../src-main/keys/seal.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { sampleReport } from '../exchange/sample-payloads.ts'
import { approverKey, certificateOf } from '../exchange/test-keys.ts'
import { sampleDocument } from './sample-document.ts'

export const contentSha256 = 'ab'.repeat(32)
export const checkCode = contentSha256.slice(0, 16)
const created = '2026-12-03T02:00:00.000Z'

/** The sample document with the check code of the sample report. */
export const shownParts = (changes: Partial<PrintedDocument> = {}): Promise<DocxParts> =>
  writeDocxParts(sampleDocument({ ...changes, checkCode }), { created })

/** The report that is sealed for these parts. */
export const reportShownBy = (parts: DocxParts, over: Record<string, unknown> = {}) =>
  sampleReport({ contentSha256, docx: { name: 'bao-cao-2026.docx', partsSha256: partsSha256(parts) }, ...over })

export async function withCertificate(key: SigningKey) {
  const certificate = await certificateOf(key)
  const named = issuerAndSerial(certificate)
  if (!named) throw new Error('the certificate that was just made cannot be read')
  return { ...key, certificate, named }
}
export const approver = await withCertificate(approverKey)

export const signerAt = (createdAt: string, key = approver) => docxSigner(key, createdAt)

/** A sealed and signed DOCX as it leaves its office, with the JSON in it; of the sample document or another one. */
export async function sealedDocx(
  over: Record<string, unknown> = {},
  key = approver,
  document: Partial<PrintedDocument> = {},
) {
  const parts = await shownParts(document)
  const payload = reportShownBy(parts, over)
  const { bytes: json } = await seal(payload, key)
  return { parts, payload, json, docx: packSealedDocx(parts, json, signerAt(payload.createdAt, key)) }
}
