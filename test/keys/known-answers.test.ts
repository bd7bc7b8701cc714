import { describe, expect, it } from 'vitest'
import { fromCanonicalBase64url, toBase64url } from '../../src-main/keys/base64url.ts'
import { kidOf } from '../../src-main/keys/key-pair.ts'
import { isSignedBy } from '../../src-main/keys/verify-signature.ts'
import { fingerprintOf, isFingerprintOf } from '../../src-shared/exchange/fingerprint.ts'

describe('RFC 7515, appendix A.3: a JWS with ES256', () => {
  const jwk = {
    crv: 'P-256',
    kty: 'EC',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  } as const
  const jws = {
    protected: 'eyJhbGciOiJFUzI1NiJ9',
    payload: 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
    signature: 'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
  }

  it('verifies', async () => {
    expect(await isSignedBy(jws, jwk)).toBe(true)
  })

  it.each([
    ['another payload', { ...jws, payload: jws.payload.replace('J', 'K') }],
    ['another header', { ...jws, protected: 'eyJhbGciOiJFUzI1NiIgfQ' }],
    ['another signature', { ...jws, signature: jws.signature.replace('D', 'E') }],
  ])('does not verify with %s', async (_, changed) => {
    expect(await isSignedBy(changed, jwk)).toBe(false)
  })

  it('does not verify with a point that is not on the curve', async () => {
    expect(await isSignedBy(jws, { ...jwk, y: jwk.x })).toBe(false)
  })
})

it('RFC 9449, section 6.1: the thumbprint of a P-256 key', async () => {
  const jwk = {
    kty: 'EC',
    x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
    y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
    crv: 'P-256',
  } as const
  expect(await kidOf(jwk)).toBe('0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I')
})

describe('fingerprint', () => {
  const kid = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I'

  it('is the first 15 bytes of the thumbprint in base32, in groups of four', () => {
    // python3: base64.b32encode(base64.urlsafe_b64decode(kid + '=')[:15])
    expect(fingerprintOf(kid)).toBe('2GLQ-4CHE-LE2Y-ZPQN-NJVK-W7JD')
  })

  it.each(['2GLQ-4CHE-LE2Y-ZPQN-NJVK-W7JD', '2glq 4che le2y zpqn njvk w7jd', '2GLQ4CHELE2YZPQNNJVKW7JD'])(
    'accepts %s',
    (typed) => {
      expect(isFingerprintOf(typed, kid)).toBe(true)
    },
  )

  it.each(['', '2GLQ', '2GLQ-4CHE-LE2Y-ZPQN-NJVK-W7JE', '2GLQ-4CHE-LE2Y-ZPQN-NJVK-W7JD-A'])('refuses "%s"', (typed) => {
    expect(isFingerprintOf(typed, kid)).toBe(false)
  })
})

describe('canonical base64url', () => {
  it('takes one of the 16 (or 4) spellings of the last character', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const accepted = (start: string) => [...alphabet].filter((last) => fromCanonicalBase64url(start + last) !== null)
    expect(accepted('A').join('')).toBe('AQgw')
    expect(accepted('AA').join('')).toBe('AEIMQUYcgkosw048')
  })

  it.each(['AA==', 'AA=', ' AAAA', 'AAAA\n', 'A+AA', 'A/AA', 'A', 'AAAAA'])('refuses "%s"', (text) => {
    expect(fromCanonicalBase64url(text)).toBeNull()
  })

  it('reads what it writes', () => {
    const bytes = Uint8Array.from([0, 255, 62, 63, 7])
    expect(Buffer.from(fromCanonicalBase64url(toBase64url(bytes)) ?? []).equals(bytes)).toBe(true)
  })
})
