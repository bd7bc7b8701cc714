import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { maxEnvelopeBytes } from '../../src-shared/exchange/envelope.ts'
import { readSealedDocx, type SealedDocx } from '../documents/sealed-docx.ts'
import { officeFileLimits } from '../documents/zip-gate.ts'

/** A sealed file as it travels: the JSON alone, or inside a DOCX. Nothing in it is verified yet. */
export interface SealedFile {
  sealedJson: Uint8Array
  docx: SealedDocx | null
}

/** @throws AppError `cli.file-missing`, `exchange.too-large`, the codes of the zip gate and of a sealed DOCX */
export async function readSealedFile(path: string): Promise<SealedFile> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppError('cli.file-missing', { path })
  // Before reading: a file of many gigabytes must not reach the memory.
  const limit = Math.max(maxEnvelopeBytes, officeFileLimits.fileBytes)
  if (found.size > limit) throw new AppError('exchange.too-large', { bytes: found.size, limit })
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('cli.file-missing', { path }, { cause })
  })
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return { sealedJson: bytes, docx: null }
  const docx = await readSealedDocx(bytes)
  return { sealedJson: docx.sealedJson, docx }
}
