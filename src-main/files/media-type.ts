import { type FileHandle, open } from 'node:fs/promises'

const headBytes = 64 * 1024
const tailBytes = 64 * 1024
const unknownType = 'application/octet-stream'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The media type that the content shows, whatever the name says. Markup of any kind is `text/plain`: it is shown as
 * text and never run.
 */
export async function detectMediaType(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = await readPart(file, 0, Math.min(size, headBytes))
    if (!startsWith(head, 'PK\x03\x04')) return mediaTypeOfHead(head)
    const tailStart = Math.max(0, size - tailBytes)
    return zipType(entryNames(await readPart(file, tailStart, size - tailStart)))
  } finally {
    await file.close()
  }
}

/** The same for bytes in memory. */
export function mediaTypeOf(bytes: Uint8Array): string {
  if (!startsWith(bytes, 'PK\x03\x04')) return mediaTypeOfHead(bytes.subarray(0, headBytes))
  return zipType(entryNames(bytes.subarray(-tailBytes)))
}

function mediaTypeOfHead(head: Uint8Array): string {
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(head, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'image/gif'
  if (startsWith(head, 'RIFF') && startsWith(head.subarray(8), 'WEBP')) return 'image/webp'
  if (startsWith(head, '%PDF-')) return 'application/pdf'
  return isText(head) ? 'text/plain' : unknownType
}

function zipType(names: Set<string>): string {
  if (!names.has('[Content_Types].xml')) return 'application/zip'
  if (names.has('word/document.xml')) return word
  if (names.has('xl/workbook.xml')) return sheet
  return 'application/zip'
}

/**
 * Names in the central directory, as far as they lie in the file's last part. Only good for telling kinds of file
 * apart; whoever reads a zip uses the strict reader.
 */
function entryNames(tail: Uint8Array): Set<string> {
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.length)
  const names = new Set<string>()
  const nameAt = 46
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1 && at + nameAt <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 28)
    names.add(bytes.toString('utf8', at + nameAt, at + nameAt + length))
    at = bytes.indexOf('PK\x01\x02', at + nameAt + length)
  }
  return names
}

/** UTF-8 without control characters other than line ends, tabs and form feeds. A cut last character is no fault. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return text !== '' && !/[\x00-\x08\x0b\x0e-\x1f\x7f]/u.test(text)
  } catch {
    return false
  }
}

const startsWith = (bytes: Uint8Array, latin1: string): boolean =>
  bytes.length >= latin1.length && [...latin1].every((char, index) => bytes[index] === char.charCodeAt(0))

async function readPart(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
