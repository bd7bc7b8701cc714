import type { SigningKey } from '../../src-main/keys/key-pair.ts'
import { proveRotation } from '../../src-main/keys/rotation-proof.ts'
import { type KeyRotation, keyRotationV1 } from '../../src-shared/exchange/key-rotation.ts'
import { agency, coordinator, uuid } from './sample-payloads.ts'
import { certificateOf } from './test-keys.ts'

/** A change of key, proved by the new key; the old one is still to seal it. */
export async function sampleRotation(
  purpose: 'approver' | 'root',
  old: SigningKey,
  next: SigningKey,
  over: Record<string, unknown> = {},
): Promise<KeyRotation> {
  const rotation = keyRotationV1.parse({
    format: 'key-rotation',
    formatVersion: 1,
    id: uuid(6),
    agencyId: purpose === 'root' ? coordinator : agency,
    recipientAgencyId: null,
    planIds: [],
    createdAt: '2026-11-30T02:00:00.000Z',
    revision: 1,
    supersedes: null,
    documentNumber: null,
    documentDate: null,
    data: {
      purpose,
      oldKid: old.kid,
      jwk: next.publicJwk,
      certificate: await certificateOf(next),
      holder: { name: 'Trần Thị Bích', position: 'Phó Giám đốc' },
      proof: 'A'.repeat(86),
    },
    ...over,
  })
  return proveRotation(rotation, next)
}
