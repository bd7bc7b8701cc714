import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { collectBlocks } from './collect-blocks.ts'
import { sourceLimits } from './source-limits.ts'

/** Plain text: one block per line. @throws AppError `source.too-large`, `source.empty` and the limits of the collector */
export function readText(text: string): SourceDocument {
  const collector = collectBlocks()
  for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)) collector.add({ text: line })
  return collector.finish('text')
}

/**
 * The text of a file: UTF-8 or UTF-16 with its mark, else bytes of an old Vietnamese encoding, which are read as
 * Latin-1 so that their letters can be recognised.
 * @throws AppError `source.too-large`, `source.unknown-encoding`
 */
export function decodeText(bytes: Uint8Array): string {
  const { textBytes: limit } = sourceLimits
  if (bytes.length > limit) throw new AppError('source.too-large', { size: bytes.length, limit })
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (hasBinary(bytes)) throw new AppError('source.unknown-encoding', {})
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  }
}

/** Text holds no NUL; what does is a format that nobody named, or UTF-16 without its mark. */
const hasBinary = (bytes: Uint8Array) => bytes.subarray(0, 65_536).includes(0)
