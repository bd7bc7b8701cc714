import { createPrivateKey } from 'node:crypto'
import { makeCertificate } from '../../src-main/keys/certificate.ts'
import { type SigningKey, signingKeyOf } from '../../src-main/keys/key-pair.ts'
import type { TrustedKey, TrustView } from '../../src-main/keys/trust.ts'
import { registeredKey } from '../../src-shared/exchange/key-registry.ts'
import { agency, agencyIdOf, coordinator } from './sample-payloads.ts'

// Keys of nobody, published on purpose: the golden files were sealed with them.
const rootJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'vRhJ_o-EGY9BSkbLwpNUbmWEeLvLR6h7xjhwAyECghk',
  y: 'sSXhuoaStPNqRlzMVy05jPyrkTiKxaRht6dG7hrghZI',
  d: 'bWDKzWDjxY1TyRXNAcNrCuOvNqS0AyWUnpn8zBQVNIk',
}
const approverJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'JpMsRcufbbDz_3Beaf_p4FX_kABN-YYsdJNVIBilAsM',
  y: '38m9UiD-TwqV-cLx2vnfIVk_s_VJIHXiibIp7EmcjEM',
  d: 'nwTsXbTWiZcxbseoKrfzXCz58UTv2ApZO0L27Rt7GvA',
}
const strangerJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'Mk_hGRbE9_Z8JZMWpMMPKTMBPyFbTSk7ZgrO6QD7yE4',
  y: '3tvXA4lPD9cYpRYmCj0D4DExa_CH5xv7bcjsmkkoz3A',
  d: 'zMCTQPVVz_4CMVcjNK7p35fK4TAkiYWGM5o7QTC_HsE',
}
const nextRootJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'PjZS47w4w7ZWntb3xIH-M57dS2rwTpLy4vlAQb5izJQ',
  y: '9fFZHeciRHoZjvsamJNd_f9yLNVaHueJ7cNvbjd8qYs',
  d: 'I0jN3HMwxChQVzkwpSRYLAUqb63Phii1AQnehec3OI0',
}

const keyOf = (jwk: typeof rootJwk): Promise<SigningKey> => signingKeyOf(createPrivateKey({ key: jwk, format: 'jwk' }))

/** The coordinator's root, the agency's approver, a key that nobody knows, and the root that follows. */
export const rootKey = await keyOf(rootJwk)
export const approverKey = await keyOf(approverJwk)
export const strangerKey = await keyOf(strangerJwk)
export const nextRootKey = await keyOf(nextRootJwk)

export const now = '2026-12-01T03:00:00.000Z'

/** The same key as a registry lists it. */
export const registered = (key: SigningKey) => {
  const { vouchedBy: _, ...listed } = enrolled(key)
  return listed
}

/** A key that the reader enrolled itself. */
export const enrolled = (key: SigningKey, over: Partial<TrustedKey> = {}): TrustedKey => ({
  ...registeredKey.parse({
    kid: key.kid,
    agencyId: agency,
    jwk: key.publicJwk,
    approverName: 'Trần Thị Bích',
    validFrom: '2026-01-01T00:00:00.000Z',
    revokedAt: null,
  }),
  vouchedBy: null,
  ...over,
})

/** The agency's approver is enrolled, the coordinator's root is pinned. */
export const trust: TrustView = {
  roots: [{ kid: rootKey.kid, agencyId: agencyIdOf(coordinator), jwk: rootKey.publicJwk }],
  keys: [enrolled(approverKey)],
}

export const noTrust: TrustView = { roots: [], keys: [] }

export async function certificateOf(key: SigningKey): Promise<string> {
  const holder = { approverName: 'Trần Thị Bích', agencyName: 'Sở Y tế', validFrom: '2026-01-01T00:00:00.000Z' }
  return Buffer.from(await makeCertificate(key, holder)).toString('base64')
}
