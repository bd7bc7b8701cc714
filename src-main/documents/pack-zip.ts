import { Zip, ZipPassThrough } from 'fflate'

export interface ZipPart {
  name: string
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * Packs files one after the other in our one way: in the order given, stored without compression, with one fixed time.
 * Holds one chunk at a time. Not for more than 4 GiB: fflate writes no ZIP64.
 */
export async function* packZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  const taken = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const { name, bytes } of parts) {
    const entry = new ZipPassThrough(name)
    // Zip times have no zone: the local first of January 1980 is the same field everywhere.
    entry.mtime = new Date(1980, 0, 1)
    zip.add(entry)
    for await (const chunk of bytes) {
      entry.push(chunk)
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** The whole zip, for files that are small together. */
export async function packedZip(parts: Iterable<ZipPart>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of packZip(parts)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
