import { describe, expect, it } from 'vitest'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { seal } from '../../src-main/keys/seal.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'
import type { KeyRotation } from '../../src-shared/exchange/key-rotation.ts'
import { agency, agencyIdOf, coordinator } from '../exchange/sample-payloads.ts'
import { sampleRotation } from '../exchange/sample-rotation.ts'
import {
  approverKey,
  certificateOf,
  enrolled,
  nextRootKey,
  noTrust,
  now,
  rootKey,
  strangerKey,
  trust,
} from '../exchange/test-keys.ts'

const open = async (rotation: KeyRotation, key = rootKey, view = trust) => {
  const { bytes } = await seal(rotation, key)
  return openEnvelope(bytes, { expect: ['key-rotation'], trust: view, me: agencyIdOf(agency), now })
}
const outcome = (opened: Awaited<ReturnType<typeof open>>) =>
  opened.verdict === 'refused' ? opened.error.code : opened.verdict

const genuine = await sampleRotation('root', rootKey, nextRootKey)
const approverRotation = await sampleRotation('approver', approverKey, nextRootKey)
const withData = (rotation: KeyRotation, data: Partial<KeyRotation['data']>): KeyRotation => ({
  ...rotation,
  data: { ...rotation.data, ...data },
})

describe('a change of key signed by both', () => {
  it('is trusted from a pinned root, and from an enrolled approver', async () => {
    expect(outcome(await open(genuine))).toBe('trusted')
    expect(outcome(await open(approverRotation, approverKey))).toBe('trusted')
  })

  it('is worth nothing where nobody knows the old key', async () => {
    expect(outcome(await open(genuine, rootKey, noTrust))).toBe('unknown-key')
  })
})

const otherCertificate = await certificateOf(strangerKey)

describe('attacks on a change of key', () => {
  const cases: [string, () => Promise<unknown>, ErrorCode][] = [
    [
      'a new key whose holder did not agree',
      async () => open(withData(genuine, { jwk: strangerKey.publicJwk, certificate: otherCertificate })),
      'exchange.rotation-not-proved',
    ],
    [
      'the proof of another statement',
      async () => open(withData(genuine, { proof: approverRotation.data.proof })),
      'exchange.rotation-not-proved',
    ],
    [
      'another holder put in after the proof',
      async () => open(withData(genuine, { holder: { name: 'Người Lạ', position: 'Giám đốc' } })),
      'exchange.rotation-not-proved',
    ],
    [
      'another time put in after the proof',
      async () => open({ ...genuine, createdAt: now }),
      'exchange.rotation-not-proved',
    ],
    [
      'the certificate of another key',
      async () => open(withData(genuine, { certificate: otherCertificate })),
      'exchange.certificate-mismatch',
    ],
    [
      'sealed by another key than the one it ends',
      async () => open(await sampleRotation('root', strangerKey, nextRootKey)),
      'exchange.kid-mismatch',
    ],
    [
      'to the very same key',
      async () => open(await sampleRotation('root', rootKey, rootKey)),
      'exchange.rotation-same-key',
    ],
    [
      'an approver makes himself root',
      async () => open(await sampleRotation('root', approverKey, nextRootKey, { agencyId: agency }), approverKey),
      'exchange.key-not-root',
    ],
    [
      'a root makes itself an approver',
      async () => open(await sampleRotation('approver', rootKey, nextRootKey, { agencyId: coordinator })),
      'exchange.key-not-root',
    ],
    [
      'an approver changes the key of another agency',
      async () =>
        open(await sampleRotation('approver', approverKey, nextRootKey, { agencyId: 'vn86-noi-vu' }), approverKey),
      'exchange.agency-not-owner',
    ],
    [
      'a revoked key names its heir',
      async () =>
        open(approverRotation, approverKey, {
          roots: [],
          keys: [enrolled(approverKey, { revokedAt: '2026-11-01T00:00:00.000Z' })],
        }),
      'exchange.key-revoked',
    ],
    ['the new key seals its own installation', async () => open(genuine, nextRootKey), 'exchange.kid-mismatch'],
    [
      'sealed by a stranger under the name of the old key',
      async () => open(genuine, { ...strangerKey, kid: rootKey.kid }),
      'exchange.signature-wrong',
    ],
    [
      'a second revision',
      async () => open({ ...genuine, revision: 2, supersedes: { revision: 1, sha256: 'a'.repeat(64) } }),
      'exchange.schema',
    ],
  ]
  it.each(cases)('%s', async (_, attack, code) => {
    // What our own writer already refuses to seal is refused before it is read.
    const opened = await attack().catch((error: { code: string }) => error.code)
    expect(typeof opened === 'string' ? opened : outcome(opened as Awaited<ReturnType<typeof open>>)).toBe(code)
  })
})
