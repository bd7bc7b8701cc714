import type { KeyId } from './fields.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const sixBits = new Map([...base64url].map((letter, at) => [letter, at]))
const groups = 6

/**
 * What two people read to each other over the telephone: the first 120 bits of the key's thumbprint (SHA-256, RFC
 * 7638) in base32 (RFC 4648), six groups of four. It is the `kid` in other letters, so the two cannot disagree.
 */
export function fingerprintOf(kid: KeyId): string {
  let code = ''
  let [bits, held, at] = [0, 0, 0]
  for (let letter = 0; letter < groups * 4; letter += 1) {
    if (held < 5) {
      bits = (bits << 6) | (sixBits.get(kid.charAt(at)) ?? 0)
      held += 6
      at += 1
    }
    held -= 5
    code += alphabet.charAt(bits >> held)
    bits &= (1 << held) - 1
    if (letter % 4 === 3 && letter < groups * 4 - 1) code += '-'
  }
  return code
}

/** A code as it is compared: case, spaces and dashes do not matter, everything else does. */
export const bareFingerprint = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

/** Compares what a person typed from paper with a key. */
export function isFingerprintOf(typed: string, kid: KeyId): boolean {
  return bareFingerprint(typed) === bareFingerprint(fingerprintOf(kid))
}

/**
 * The codes in a text that was typed or pasted, in their order: several codes, one code broken over lines, with or without
 * dashes, and beside each the name of its body, as a letter lists them. A line that holds no whole code comes back as it
 * stands, so that the person is told what does not fit.
 */
export function splitFingerprints(typed: string): string[] {
  const codes: string[] = []
  const rest = ways.reduce((text, way) => text.replace(way, (code) => ` ${mark}${codes.push(code.trim())} `), typed)
  const found = [...rest.matchAll(marked)].map(([, at]) => codes[Number(at) - 1] ?? '')
  const lines = rest.split('\n').filter((line) => !line.includes(mark))
  return [...found, ...lines.map((line) => line.trim()).filter((line) => line !== '')]
}

/** Stands where a code stood; nobody types it. */
const mark = '\u0000'
const marked = new RegExp(`${mark}(\\d+)`, 'g')
const group = '[A-Z2-7]{4}'
/**
 * The surest way first: with dashes as it is printed; at the end of a line, where the last word of a name may look like a
 * group ("tỉnh Vĩnh Long P4TS OYAP …"); anywhere.
 */
const ways = [
  new RegExp(`(?<![A-Z2-7])${group}(?:\\s*-\\s*${group}){${groups - 1}}(?![A-Z2-7])`, 'gi'),
  new RegExp(`(?<![A-Z2-7])(?:${group}[ \\t-]*){${groups}}$`, 'gim'),
  new RegExp(`(?<![A-Z2-7])(?:${group}[\\s-]*){${groups}}(?![A-Z2-7])`, 'gi'),
]
