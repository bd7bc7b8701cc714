import { open, readFile, stat } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type Format, maxEnvelopeBytes } from '../../src-shared/exchange/format.ts'
import { contentTypesPart } from '../documents/docx-package.ts'
import { bundleEntryNames, officeFileLimits } from '../documents/zip-gate.ts'
import type { Opened, Reader } from '../keys/open-envelope.ts'
import { openBundle, type Watch } from './open-bundle.ts'
import { type Container, containerOf, openSealedFile } from './open-sealed-file.ts'

export type OpenedPath<F extends Format> = {
  container: Container | 'bundle'
  /** Of a bundle: the sealed JSON in it, byte for byte. */
  sealedJson: Uint8Array | null
} & Opened<F>

/** The one verifier, for a file on disk: JSON and DOCX are read as a whole, a bundle piece by piece. */
export async function openSealedPath<F extends Format>(
  path: string,
  reader: Reader<F>,
  watch: Watch = {},
): Promise<OpenedPath<F>> {
  try {
    const { size } = await stat(path)
    if (await isBundle(path, size)) return { container: 'bundle', ...(await openBundle({ path, size }, reader, watch)) }
    return { sealedJson: null, ...(await openSealedFile(await readWhole(path, size), reader)) }
  } catch (error) {
    if (error instanceof AppError) return { container: 'json', sealedJson: null, verdict: 'refused', error }
    throw error
  }
}

/** A zip that is no office document. @throws AppError the codes of the zip gate */
export async function isBundle(path: string, size: number): Promise<boolean> {
  const file = await open(path, 'r')
  const head = Buffer.alloc(4)
  await file.read(head, 0, 4, 0).finally(() => file.close())
  return containerOf(head) === 'docx' && !(await bundleEntryNames(path, size)).includes(contentTypesPart)
}

/** @throws AppError `exchange.too-large` */
export async function readWhole(path: string, size: number): Promise<Uint8Array> {
  // Before reading: a file of many gigabytes must not reach the memory.
  const limit = Math.max(maxEnvelopeBytes, officeFileLimits.fileBytes)
  if (size > limit) throw new AppError('exchange.too-large', { bytes: size, limit })
  return readFile(path)
}
