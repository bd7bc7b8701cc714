import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { bundleNames, manifestHead } from '../../src-shared/exchange/bundle.ts'
import type { Payload } from '../../src-shared/exchange/envelope.ts'
import { type Format, maxEnvelopeBytes } from '../../src-shared/exchange/format.ts'
import { packZip, type ZipPart } from '../documents/pack-zip.ts'
import { bundleEntries, bundleEntryNames, collected, officeFileLimits, type ZipEntry } from '../documents/zip-gate.ts'
import { decodeUtf8, parseJson } from '../keys/canonical-text.ts'
import { type Opened, openEnvelope, type Reader } from '../keys/open-envelope.ts'
import { type EvidenceInBundle, evidenceInBundle, manifestOf } from './bundle-layout.ts'
import { openSealedFile } from './open-sealed-file.ts'

export interface BundleFileOnDisk {
  path: string
  size: number
}

/** What stands before the evidence, small enough for the memory. */
interface Head {
  manifest: Uint8Array
  json: Uint8Array
  docx: Uint8Array
}

export type OpenedBundle<F extends Format> = Opened<F> & { sealedJson: Uint8Array | null }

export interface Watch {
  signal?: AbortSignal
  /** Hears how many bytes of the file were gone through. */
  onBytes?: (done: number) => void
}

/** Most bytes of a manifest: 2,002 files with the longest names. */
const maxManifestBytes = 2 * 1024 * 1024

/**
 * The verifier for bundles, streamed. The sealed JSON is the authority; the DOCX must carry the same one; the names, the
 * order and the hashes of the evidence follow from it; and the whole file must be, byte for byte, what packing these
 * files in our way gives. So there is no room for a second directory, bytes between files, or anything in a header.
 */
export async function openBundle<F extends Format>(
  file: BundleFileOnDisk,
  reader: Reader<F>,
  watch: Watch = {},
): Promise<OpenedBundle<F>> {
  try {
    return await openOrThrow(file, reader, watch)
  } catch (error) {
    if (error instanceof AppError) return { verdict: 'refused', error, sealedJson: null }
    throw error
  }
}

async function openOrThrow<F extends Format>(file: BundleFileOnDisk, reader: Reader<F>, watch: Watch) {
  const names = await bundleEntryNames(file.path, file.size)
  if (!names.includes(bundleNames.manifest)) throw new AppError('bundle.manifest-missing', {})
  for (const name of [bundleNames.json, bundleNames.docx]) {
    if (!names.includes(name)) throw new AppError('bundle.report-missing', { name })
  }
  const head = await readHead(file)
  refuseOtherVersion(head.manifest)
  const opened = await openEnvelope(head.json, reader)
  if (opened.verdict === 'refused') throw opened.error
  const payload: Payload = opened.payload
  if (payload.format !== 'report') {
    throw new AppError('exchange.type-unexpected', { expected: 'report', found: payload.format })
  }
  const document = await openSealedFile(head.docx, reader)
  if (document.verdict === 'refused') throw document.error
  if (document.container !== 'docx' || document.facts.fileSha256 !== opened.facts.fileSha256) {
    throw new AppError('bundle.docx-differs', {})
  }
  const evidence = evidenceInBundle(payload)
  refuseOtherNames(names, evidence)
  if (!Buffer.from(manifestOf(head.json, head.docx, evidence)).equals(head.manifest)) {
    throw new AppError('bundle.manifest-differs', {})
  }
  await refuseOtherBytes(file, packZip(sealedParts(file, head, evidence)), watch)
  return { ...opened, sealedJson: head.json }
}

/** The sealed JSON of a bundle. Nothing in it is verified. @throws AppError the codes of the zip gate and of a head */
export async function sealedJsonOf(file: BundleFileOnDisk): Promise<Uint8Array> {
  return (await readHead(file)).json
}

async function readHead(file: BundleFileOnDisk): Promise<Head> {
  const entries = bundleEntries(file.path, file.size)
  try {
    return {
      manifest: await readNext(entries, bundleNames.manifest, maxManifestBytes),
      json: await readNext(entries, bundleNames.json, maxEnvelopeBytes),
      docx: await readNext(entries, bundleNames.docx, officeFileLimits.fileBytes),
    }
  } finally {
    await entries.return(undefined)
  }
}

async function readNext(entries: AsyncGenerator<ZipEntry>, name: string, limit: number): Promise<Uint8Array> {
  const next = await entries.next()
  if (next.done === true || next.value.name !== name) throw new AppError('bundle.repacked', {})
  return collected(upTo(next.value, limit))
}

async function* upTo({ name, bytes }: ZipEntry, limit: number) {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limit) throw new AppError('zip.entry-too-large', { name, limit })
    yield chunk
  }
}

function refuseOtherVersion(manifest: Uint8Array): void {
  const read = manifestHead.safeParse(parseJson(decodeUtf8(manifest) ?? ''))
  if (!read.success) throw new AppError('bundle.manifest-differs', {})
  const { format, formatVersion } = read.data
  if (formatVersion !== 1) throw new AppError('exchange.format-version', { format, found: formatVersion, known: 1 })
}

/** Says what is wrong with the evidence by its names; a mere other order is a zip that somebody packed again. */
function refuseOtherNames(names: readonly string[], evidence: readonly EvidenceInBundle[]): void {
  const sealed = [bundleNames.manifest, bundleNames.json, bundleNames.docx, ...evidence.map(({ name }) => name)]
  const found = new Set(names)
  const known = new Set<string>(sealed)
  for (const [at, name] of sealed.entries()) {
    if (found.has(name)) continue
    const instead = names[at]
    throw names.length === sealed.length && instead !== undefined && !known.has(instead)
      ? new AppError('bundle.evidence-renamed', { name, found: instead })
      : new AppError('bundle.evidence-missing', { name })
  }
  for (const name of names) if (!known.has(name)) throw new AppError('bundle.file-extra', { name })
  if (names.some((name, at) => name !== sealed[at])) throw new AppError('bundle.repacked', {})
}

/** What was verified in memory, then the evidence out of the file, each piece held against its sealed hash. */
async function* sealedParts(
  file: BundleFileOnDisk,
  head: Head,
  evidence: readonly EvidenceInBundle[],
): AsyncGenerator<ZipPart> {
  const ours = [head.manifest, head.json, head.docx]
  let at = 0
  for await (const { name, bytes } of bundleEntries(file.path, file.size)) {
    const fromMemory = ours[at]
    const sealed = evidence[at - ours.length]
    at += 1
    if (fromMemory) yield { name, bytes: [fromMemory] }
    else if (sealed) yield { name, bytes: withHash(bytes, sealed) }
  }
}

async function* withHash(bytes: AsyncIterable<Uint8Array>, { name, sha256 }: EvidenceInBundle) {
  const hash = createHash('sha256')
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new AppError('bundle.evidence-changed', { name })
}

async function refuseOtherBytes(file: BundleFileOnDisk, expected: AsyncIterable<Uint8Array>, watch: Watch) {
  const handle = await open(file.path, 'r')
  try {
    let at = 0
    let room = Buffer.alloc(256 * 1024)
    for await (const chunk of expected) {
      watch.signal?.throwIfAborted()
      if (chunk.length > room.length) room = Buffer.alloc(chunk.length)
      const { bytesRead } = await handle.read(room, 0, chunk.length, at)
      if (!room.subarray(0, bytesRead).equals(chunk)) throw new AppError('bundle.repacked', {})
      at += chunk.length
      watch.onBytes?.(at)
    }
    if (at !== file.size) throw new AppError('bundle.repacked', {})
  } finally {
    await handle.close()
  }
}
