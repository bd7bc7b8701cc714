import type { Buffer } from 'node:buffer'
import type { UnsafeNameReason } from '../../src-shared/errors/documents.ts'

const utf8Flag = 0x800
const longestName = 240
/** Names that Windows gives to devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i

/** The name of an entry as text, or null when its encoding is not certain (neither UTF-8 by its flag nor ASCII). */
export function decodedName(raw: Buffer, flags: number): string | null {
  const isUtf8 = (flags & utf8Flag) !== 0
  if (!isUtf8 && raw.some((byte) => byte > 0x7f)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return null
  }
}

/** Why a decoded name is refused; null for a name that is safe as a path on every system. */
export function unsafeName(name: string): UnsafeNameReason | null {
  if (name === '' || name === '/') return 'empty'
  if (name.normalize('NFC') !== name) return 'not-nfc'
  if (name.length > longestName) return 'too-long'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are what is refused
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'control-character'
  if (name.includes('\\')) return 'backslash'
  if (name.startsWith('/')) return 'absolute'
  if (name.includes(':')) return 'drive-or-stream'
  const segments = name.replace(/\/$/, '').split('/')
  if (segments.some((segment) => segment === '..')) return 'parent-folder'
  const isReserved = (segment: string) =>
    segment === '' || segment === '.' || deviceName.test(segment) || /[ .]$/.test(segment) || /[<>"|?*]/.test(segment)
  return segments.some(isReserved) ? 'reserved' : null
}
