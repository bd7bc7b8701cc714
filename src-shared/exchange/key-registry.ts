import { z } from 'zod'
import { instant } from '../contract/fields.ts'
import { agencyId } from '../domain/ids.ts'
import { filled, keyId, publicJwk } from './fields.ts'
import { head, supersedesFits } from './head.ts'

export const registeredKey = z.strictObject({
  kid: keyId,
  agencyId,
  jwk: publicJwk,
  approverName: filled(200),
  validFrom: instant,
  revokedAt: instant.nullable(),
})
export type RegisteredKey = z.infer<typeof registeredKey>

/**
 * Key registry v1, coordinator -> all: the keys the coordinator trusts. Sealed by its root key. The rising version is
 * `revision`, the hash of the previous one is `supersedes.sha256`.
 */
export const keyRegistryV1 = z
  .strictObject({
    format: z.literal('key-registry'),
    formatVersion: z.literal(1),
    ...head,
    data: z.strictObject({
      /** Thirteen months after it was made: one yearly round and a month to be late. */
      expiresAt: instant,
      /** The root from now on. Another than the one that sealed this file announces a rotation. */
      rootKey: publicJwk,
      keys: z.array(registeredKey).max(10_000),
    }),
  })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine((registry) => registry.createdAt < registry.data.expiresAt, { path: ['data', 'expiresAt'] })
  .refine((registry) => new Set(registry.data.keys.map((key) => key.kid)).size === registry.data.keys.length, {
    path: ['data', 'keys'],
  })
export type KeyRegistry = z.infer<typeof keyRegistryV1>
