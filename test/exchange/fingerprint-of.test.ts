import { expect, it } from 'vitest'
import { keyId } from '../../src-shared/exchange/fields.ts'
import { fingerprintOf, isFingerprintOf } from '../../src-shared/exchange/fingerprint.ts'

// Of 32 bytes in base64url the first 15 in base32, as Python's base64 module writes both.
it.each([
  ['Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8', 'MZXW-6YTB-OJTG-633C-MFZG-M33P'],
  ['__________________________________________8', '7777-7777-7777-7777-7777-7777'],
  ['yMnKy8zNzs_Q0dLT1NXW19jZ2tvc3d7f4OHi4-Tl5uc', 'ZDE4-VS6M-ZXHM-7UGR-2LJ5-JVOW'],
])('is the key in other letters: %s', (kid, fingerprint) => {
  expect(fingerprintOf(keyId.parse(kid))).toBe(fingerprint)
  expect(isFingerprintOf(fingerprint.toLowerCase().replaceAll('-', ' '), keyId.parse(kid))).toBe(true)
})
