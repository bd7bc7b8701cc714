import { stat } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { readSealedDocx } from '../documents/read-sealed-docx.ts'
import { sealedJsonOf } from '../jobs/open-bundle.ts'
import { containerOf } from '../jobs/open-sealed-file.ts'
import { isBundle, readWhole } from '../jobs/open-sealed-path.ts'

/** The size in bytes of a file that is there. @throws AppError `cli.file-missing` */
export async function requireFile(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppError('cli.file-missing', { path })
  return found.size
}

/** The bytes of a file as it travels. @throws AppError `cli.file-missing`, `exchange.too-large` */
async function readTravellingFile(path: string): Promise<Uint8Array> {
  const size = await requireFile(path)
  try {
    return await readWhole(path, size)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('cli.file-missing', { path }, { cause })
  }
}

/**
 * The sealed JSON of a file as it travels: alone, inside a DOCX or a bundle. Nothing in it is verified.
 * @throws AppError as above, the codes of the zip gate, of a sealed DOCX and of a bundle
 */
export async function readSealedFile(path: string): Promise<Uint8Array> {
  const size = await requireFile(path)
  if (await isBundle(path, size)) return sealedJsonOf({ path, size })
  const bytes = await readTravellingFile(path)
  return containerOf(bytes) === 'docx' ? (await readSealedDocx(bytes)).sealedJson : bytes
}
