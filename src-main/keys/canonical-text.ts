import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'

/** Strict UTF-8; a byte order mark stays in the text, where no canonical form begins with one. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether `text` is the one spelling of `value`. Kills duplicate keys, white space, -0, 1e2 for 100, escapes for letters,
 * and 1e400, which parses to Infinity.
 */
export function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    // What has no canonical form: Infinity, or half a character that stands behind another fault.
    return false
  }
}

/** undefined is no JSON value, so it can say that there was none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
