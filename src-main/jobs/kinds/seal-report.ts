import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import type { Report } from '../../../src-shared/exchange/report.ts'
import { writeDocxParts } from '../../documents/docx-writer.ts'
import { packSealedDocx, partsSha256 } from '../../documents/sealed-docx.ts'
import { type CheckedPayload, sealChecked } from '../../keys/seal-checked.ts'
import { type DocxKey, docxSigner } from '../docx-signer.ts'
import type { JobFunction } from '../job.ts'

interface ReportToSeal {
  document: PrintedDocument
  /** Checked, with any hash in place of the one over the parts of the DOCX, which are written here. */
  payload: CheckedPayload<Report> & { docx: NonNullable<Report['docx']> }
  /** A handle: the private half never leaves the memory of this process, and the thread ends with the job. */
  key: DocxKey & { kid: string }
}

interface SealedReport {
  json: Uint8Array
  docx: Uint8Array
  payloadSha256: string
}

/** Writes the DOCX, puts the hash over what it shows into the payload, seals, packs both into one file and signs it. */
export const sealReport: JobFunction<ReportToSeal, SealedReport> = async ({ document, payload, key }) => {
  const parts = await writeDocxParts(document, { created: payload.createdAt })
  const docx = { ...payload.docx, partsSha256: partsSha256(parts) }
  const sealed = await sealChecked({ ...payload, docx }, key)
  return {
    json: sealed.bytes,
    docx: packSealedDocx(parts, sealed.bytes, docxSigner(key, payload.createdAt)),
    payloadSha256: sealed.payloadSha256,
  }
}
