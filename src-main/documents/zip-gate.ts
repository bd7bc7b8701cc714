import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { maxBundleBytes } from '../../src-shared/exchange/bundle.ts'
import { refuseUnsafeXml } from './xml-gate.ts'
import { decodedName, unsafeName } from './zip-names.ts'

/** What a zip from outside may hold at most; bytes are counted on what comes out, never on what the zip says. */
export interface ZipLimits {
  fileBytes: number
  entries: number
  entryBytes: number
  totalBytes: number
  ratio: number
}

const megabyte = 1024 * 1024

/** DOCX and XLSX from outside. */
export const officeFileLimits: ZipLimits = {
  fileBytes: 25 * megabyte,
  entries: 2000,
  entryBytes: 50 * megabyte,
  totalBytes: 200 * megabyte,
  ratio: 100,
}

/** Bundles are streamed; what their entries may hold is then said by their sealed list of at most 2,000 files. */
export const bundleLimits: ZipLimits = {
  fileBytes: maxBundleBytes,
  entries: 2000 + 3,
  entryBytes: maxBundleBytes,
  totalBytes: maxBundleBytes,
  ratio: 100,
}

export interface ZipEntry {
  name: string
  /** Read to its end before the next entry is asked for, or not at all; throws while reading what is refused. */
  bytes: AsyncIterable<Uint8Array>
}

/** Reads a DOCX or XLSX from outside: files by name, in the order of the zip; its XML is UTF-8 without DOCTYPE. */
export async function readOfficeZip(bytes: Uint8Array, limits = officeFileLimits): Promise<Map<string, Uint8Array>> {
  refuseLargeFile(bytes.length, limits)
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Uint8Array>()
  for await (const entry of zipEntries(() => fromBufferPromise(source, yauzlOptions), limits)) {
    const content = await collected(entry.bytes)
    if (/\.(xml|rels|vml)$/i.test(entry.name)) refuseUnsafeXml(entry.name, content)
    files.set(entry.name, content)
  }
  return files
}

/** Walks a zip on disk without holding it in memory. `size` is that of the file. */
export function bundleEntries(path: string, size: number, limits = bundleLimits): AsyncGenerator<ZipEntry> {
  refuseLargeFile(size, limits)
  return zipEntries(() => openPromise(path, yauzlOptions), limits)
}

/** The names in a zip on disk, in its order, without reading what they name. */
export async function bundleEntryNames(path: string, size: number): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of bundleEntries(path, size)) names.push(name)
  return names
}

/** Names are decoded and sizes counted here, so that each refusal has its code. */
const yauzlOptions = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }

function refuseLargeFile(size: number, limits: ZipLimits): void {
  if (size > limits.fileBytes) throw new AppError('zip.too-large', { size, limit: limits.fileBytes })
}

async function* zipEntries(open: () => Promise<ZipFile>, limits: ZipLimits): AsyncGenerator<ZipEntry> {
  const zip = await orUnreadable(open())
  try {
    if (zip.entryCount > limits.entries) throw new AppError('zip.too-many-entries', { limit: limits.entries })
    const names = new Set<string>()
    const total = { bytes: 0 }
    const entries = zip.eachEntry()
    for (let next = await orUnreadable(entries.next()); next.done !== true; next = await orUnreadable(entries.next())) {
      const name = acceptedName(next.value, names)
      if (!name.endsWith('/')) yield { name, bytes: countedBytes(zip, next.value, name, limits, total) }
    }
  } finally {
    zip.close()
  }
}

/** yauzl speaks in messages; whatever it refuses is a file that cannot be read. */
async function orUnreadable<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (cause) {
    throw new AppError('zip.unreadable', {}, { cause })
  }
}

function acceptedName(entry: Entry, names: Set<string>): string {
  const raw = entry.fileNameRaw
  const name = decodedName(raw, entry.generalPurposeBitFlag)
  if (name === null) throw new AppError('zip.unsafe-name', { name: raw.toString('latin1'), reason: 'encoding' })
  const reason = unsafeName(name)
  if (reason !== null) throw new AppError('zip.unsafe-name', { name, reason })
  // Windows and OPC take names that differ in case for one.
  const key = name.replace(/\/$/, '').toLowerCase()
  if (names.has(key)) throw new AppError('zip.duplicate-name', { name })
  names.add(key)
  if (isLink(entry)) throw new AppError('zip.link', { name })
  if (entry.isEncrypted() || (entry.generalPurposeBitFlag & 0x2041) !== 0) throw new AppError('zip.encrypted', { name })
  return name
}

/** Anything but a plain file or folder by its Unix mode: links, pipes, devices. */
function isLink(entry: Entry): boolean {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000
  const reparsePoint = (entry.externalFileAttributes & 0x400) !== 0
  return reparsePoint || ![0, 0o100000, 0o040000].includes(fileType)
}

async function* countedBytes(
  zip: ZipFile,
  entry: Entry,
  name: string,
  limits: ZipLimits,
  total: { bytes: number },
): AsyncGenerator<Uint8Array> {
  const stream = await orUnreadable(zip.openReadStreamPromise(entry))
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let size = 0
  let checksum = 0
  try {
    for (let next = await orUnreadable(chunks.next()); next.done !== true; next = await orUnreadable(chunks.next())) {
      const chunk = next.value
      size += chunk.length
      total.bytes += chunk.length
      if (size > entry.uncompressedSize) throw new AppError('zip.false-size', { name })
      if (size > limits.entryBytes) throw new AppError('zip.entry-too-large', { name, limit: limits.entryBytes })
      if (total.bytes > limits.totalBytes) throw new AppError('zip.total-too-large', { limit: limits.totalBytes })
      if (size > entry.compressedSize * limits.ratio) {
        throw new AppError('zip.ratio-too-high', { name, limit: limits.ratio })
      }
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new AppError('zip.false-size', { name })
}

/** All bytes of an entry. */
export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
