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

/** Compares what a person typed from paper with a key; case, spaces and dashes do not matter, everything else does. */
export function isFingerprintOf(typed: string, kid: KeyId): boolean {
  return typed.toUpperCase().replace(/[\s-]/g, '') === fingerprintOf(kid).replaceAll('-', '')
}

/**
 * The codes in a text that was typed or pasted: several codes, one code broken over lines, with or without dashes. What
 * is no whole code comes back as it stands, so that the person is told which one does not fit.
 */
export function splitFingerprints(typed: string): string[] {
  const code = new RegExp(`(?:[A-Z2-7]{4}[\\s-]*){${groups}}`, 'gi')
  const whole = [...typed.matchAll(code)].map(([match]) => match.trim())
  const rest = typed.replace(code, '\n').split('\n')
  return [...whole, ...rest.map((line) => line.trim()).filter((line) => line !== '')]
}
