import { describe, expect, it } from 'vitest'
import { makeKeyPair } from '../../src-main/keys/key-pair.ts'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { seal } from '../../src-main/keys/seal.ts'
import { keysOfRegistry } from '../../src-main/keys/trust.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { fingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import {
  agency,
  agencyIdOf,
  coordinator,
  sampleCard,
  samplePackage,
  sampleReceipt,
  sampleRegistry,
  sampleReport,
} from '../exchange/sample-payloads.ts'
import { resealed, sealText } from '../exchange/tampering/attacks.ts'
import {
  approverKey,
  certificateOf,
  enrolled,
  noTrust,
  now,
  registered,
  rootKey,
  strangerKey,
  trust,
} from '../exchange/test-keys.ts'

const atAgency = { me: agencyIdOf(agency), now }
const atCoordinator = { me: agencyIdOf(coordinator), now }

const bytes = await resealed(samplePackage(rootKey.publicJwk), rootKey)
const card = sampleCard(approverKey.publicJwk, await certificateOf(approverKey))

describe('the first plan package', () => {
  it('shows its key for comparison and trusts it no further', async () => {
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['plan-package'], trust: noTrust })
    expect(opened).toMatchObject({ verdict: 'self-carried', jwk: rootKey.publicJwk, pinnedKid: null })
    expect(opened.verdict === 'self-carried' && opened.facts.fingerprint).toBe(fingerprintOf(rootKey.kid))
  })

  it('is trusted once the key is pinned', async () => {
    expect(await openEnvelope(bytes, { ...atAgency, expect: ['plan-package'], trust })).toMatchObject({
      verdict: 'trusted',
    })
  })

  it('names the pinned key when it comes with another one', async () => {
    const other = await resealed(samplePackage(strangerKey.publicJwk), strangerKey)
    const opened = await openEnvelope(other, { ...atAgency, expect: ['plan-package'], trust })
    expect(opened).toMatchObject({ verdict: 'self-carried', pinnedKid: rootKey.kid })
  })

  it('is refused when it carries a key that did not seal it', async () => {
    const lent = await resealed(samplePackage(rootKey.publicJwk), strangerKey)
    const opened = await openEnvelope(lent, { ...atAgency, expect: ['plan-package'], trust: noTrust })
    expect(opened.verdict === 'refused' && opened.error.code).toBe('exchange.key-not-carried')
  })

  it('is refused when a stranger seals it under the name of the key it carries', async () => {
    const forged = await sealText(canonicalJson(samplePackage(rootKey.publicJwk)), 'plan-package', {
      ...strangerKey,
      kid: rootKey.kid,
    })
    const opened = await openEnvelope(forged, { ...atAgency, expect: ['plan-package'], trust: noTrust })
    expect(opened.verdict === 'refused' && opened.error.code).toBe('exchange.signature-wrong')
  })

  it('is refused from a root that is pinned for another coordinator', async () => {
    const roots = [{ kid: rootKey.kid, agencyId: agencyIdOf('vn86-y-te-khac'), jwk: rootKey.publicJwk }]
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['plan-package'], trust: { ...noTrust, roots } })
    expect(opened.verdict === 'refused' && opened.error.code).toBe('exchange.agency-not-owner')
  })
})

describe('a key registry', () => {
  const keys = [registered(approverKey)]

  it('from the pinned root is trusted and may announce the next root', async () => {
    const bytes = await resealed(sampleRegistry(strangerKey.publicJwk, keys), rootKey)
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['key-registry'], trust })
    expect(opened).toMatchObject({ verdict: 'trusted', payload: { data: { rootKey: strangerKey.publicJwk } } })
  })

  it('from a new root alone is not trusted', async () => {
    const bytes = await resealed(sampleRegistry(strangerKey.publicJwk, keys), strangerKey)
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['key-registry'], trust })
    expect(opened).toMatchObject({ verdict: 'self-carried', pinnedKid: rootKey.kid })
  })
})

describe('whom a registry can vouch for', () => {
  const other = agencyIdOf('vn86-tu-phap')
  const inForce = '2027-12-01T00:00:00.000Z'
  const view = (agencyId: string, vouchedBy: string) => ({
    roots: [],
    keys: [
      enrolled(approverKey, {
        agencyId: agencyIdOf(agencyId),
        vouchedBy: { agencyId: agencyIdOf(vouchedBy), expiresAt: inForce },
      }),
    ],
  })

  it('a coordinator names its own key for receipts', async () => {
    const bytes = await resealed(sampleReceipt(), approverKey)
    const opened = await openEnvelope(bytes, {
      ...atAgency,
      expect: ['receipt'],
      trust: view(coordinator, coordinator),
    })
    expect(opened.verdict).toBe('trusted')
  })

  it('but no key that gives receipts in the name of another coordinator', async () => {
    const bytes = await resealed(sampleReceipt(), approverKey)
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['receipt'], trust: view(coordinator, other) })
    expect(opened.verdict).toBe('unknown-key')
  })

  it('a false claim on a key does not hide the true owner', async () => {
    const keys = [...view('vn86-noi-vu', other).keys, enrolled(approverKey)]
    const bytes = await resealed(sampleReport(), approverKey)
    const opened = await openEnvelope(bytes, { ...atCoordinator, expect: ['report'], trust: { roots: [], keys } })
    expect(opened.verdict).toBe('trusted')
  })

  it('a key goes under its own thumbprint', async () => {
    const swapped = { ...registered(approverKey), jwk: strangerKey.publicJwk }
    const bytes = await resealed(sampleRegistry(rootKey.publicJwk, [swapped]), rootKey)
    const opened = await openEnvelope(bytes, { ...atAgency, expect: ['key-registry'], trust })
    expect(opened.verdict === 'refused' && opened.error.code).toBe('exchange.kid-mismatch')
  })

  it('its keys verify the reports of those it lists', async () => {
    const bytes = await resealed(sampleReport(), approverKey)
    const keys = keysOfRegistry(sampleRegistry(rootKey.publicJwk, [registered(approverKey)]))
    const opened = await openEnvelope(bytes, { me: null, now, expect: ['report'], trust: { roots: [], keys } })
    expect(opened.verdict).toBe('trusted')
  })
})

describe('an agency card', () => {
  const open = async (bytes: Uint8Array, view = noTrust) =>
    openEnvelope(bytes, { ...atCoordinator, expect: ['agency-card'], trust: view })
  const codeOf = async (bytes: Uint8Array, view = noTrust) => {
    const opened = await open(bytes, view)
    return opened.verdict === 'refused' ? opened.error.code : opened.verdict
  }

  it('proves that its sender holds the key', async () => {
    expect(await open(await resealed(card, approverKey))).toMatchObject({ verdict: 'self-carried', pinnedKid: null })
  })

  it('names the key that the agency has now', async () => {
    const view = { ...noTrust, keys: [enrolled(strangerKey)] }
    expect(await open(await resealed(card, approverKey), view)).toMatchObject({ pinnedKid: strangerKey.kid })
  })

  it.each([
    ['sealed with another key', async () => resealed(card, strangerKey), 'exchange.key-not-carried'],
    [
      'with the certificate of another key',
      async () => resealed(sampleCard(approverKey.publicJwk, await certificateOf(strangerKey)), approverKey),
      'exchange.certificate-mismatch',
    ],
  ])('is refused: %s', async (_, make, code) => {
    expect(await codeOf(await make())).toBe(code)
  })

  it('is refused with a key that is revoked, or that another agency owns', async () => {
    const bytes = await resealed(card, approverKey)
    const revoked = enrolled(approverKey, { revokedAt: '2026-11-01T00:00:00.000Z' })
    const foreign = enrolled(approverKey, { agencyId: agencyIdOf('vn86-noi-vu') })
    expect(await codeOf(bytes, { ...noTrust, keys: [revoked] })).toBe('exchange.key-revoked')
    expect(await codeOf(bytes, { ...noTrust, keys: [foreign] })).toBe('exchange.agency-not-owner')
  })

  it('is refused with a point that is not on the curve', async () => {
    const { publicJwk } = await makeKeyPair()
    const bad = { ...publicJwk, y: publicJwk.x }
    const carried = sampleCard(bad, await certificateOf(approverKey))
    expect(await codeOf((await seal(carried, approverKey)).bytes)).toBe('exchange.key-not-carried')
  })
})

describe('a report of an unknown key', () => {
  const open = async (bytes: Uint8Array) =>
    openEnvelope(bytes, { ...atCoordinator, expect: ['report'], trust: noTrust })

  it('is readable, for quarantine', async () => {
    const opened = await open(await resealed(sampleReport(), strangerKey))
    expect(opened).toMatchObject({
      verdict: 'unknown-key',
      payload: { data: { agencyName: 'Sở Y tế tỉnh Vĩnh Long' } },
      facts: { kid: strangerKey.kid, fingerprint: fingerprintOf(strangerKey.kid), agencyId: agency, revision: 1 },
    })
  })

  it('must still be whole, and addressed to its reader', async () => {
    const elsewhere = await open(await resealed(sampleReport({ recipientAgencyId: 'vn87-van-hoa' }), strangerKey))
    expect(elsewhere.verdict === 'refused' && elsewhere.error.code).toBe('exchange.other-recipient')
    const broken = await open(await sealText('{}', 'report', strangerKey))
    expect(broken.verdict === 'refused' && broken.error.code).toBe('exchange.schema')
  })
})

it('a look from the command line asks for no addressee', async () => {
  const bytes = await resealed(sampleReport(), approverKey)
  expect(await openEnvelope(bytes, { me: null, now, expect: ['report'], trust })).toMatchObject({ verdict: 'trusted' })
})
