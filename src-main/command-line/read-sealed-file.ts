import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { maxEnvelopeBytes } from '../../src-shared/exchange/envelope.ts'
import { readSealedDocx } from '../documents/sealed-docx.ts'
import { officeFileLimits } from '../documents/zip-gate.ts'
import { containerOf } from '../jobs/open-sealed-file.ts'

/** The bytes of a file as it travels. @throws AppError `cli.file-missing`, `exchange.too-large` */
export async function readTravellingFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppError('cli.file-missing', { path })
  // Before reading: a file of many gigabytes must not reach the memory.
  const limit = Math.max(maxEnvelopeBytes, officeFileLimits.fileBytes)
  if (found.size > limit) throw new AppError('exchange.too-large', { bytes: found.size, limit })
  return readFile(path).catch((cause: unknown) => {
    throw new AppError('cli.file-missing', { path }, { cause })
  })
}

/**
 * The sealed JSON of a file as it travels, alone or inside a DOCX. Nothing in it is verified.
 * @throws AppError as above, the codes of the zip gate and of a sealed DOCX
 */
export async function readSealedFile(path: string): Promise<Uint8Array> {
  const bytes = await readTravellingFile(path)
  return containerOf(bytes) === 'docx' ? (await readSealedDocx(bytes)).sealedJson : bytes
}
