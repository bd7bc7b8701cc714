import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { certificateBase64, filled, keyId, publicJwk } from './fields.ts'
import { head, supersedesFits } from './head.ts'

/** approver: the key that seals reports. root: the key that a coordinator rules with. */
export const rotatedPurpose = z.enum(['approver', 'root'])

/**
 * Key rotation v1: the holder of a key puts another one in its place. Sealed with the old key; `proof` is the new key's
 * signature over the same words, so neither half can name a key whose holder did not agree. Where the old key is lost
 * there is no statement: then only paper says whose the new one is.
 */
export const keyRotationV1 = z
  .strictObject({
    format: z.literal('key-rotation'),
    formatVersion: z.literal(1),
    ...head,
    data: z.strictObject({
      purpose: rotatedPurpose,
      /** The key that ends, which seals this statement. */
      oldKid: keyId,
      jwk: publicJwk,
      /** Self-signed, of the new key. */
      certificate: certificateBase64,
      holder: z.strictObject({ name: filled(200), position: filled(200) }),
      /** r and s of ECDSA-SHA256 by the new key over `rotationWords`, in base64url. */
      proof: z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/),
    }),
  })
  .refine(supersedesFits, { path: ['supersedes'] })
  // A second change of mind is a second rotation, by the key that is then in use.
  .refine((rotation) => rotation.revision === 1, { path: ['revision'] })
export type KeyRotation = z.infer<typeof keyRotationV1>

/** What the new key signs: the statement without the proof, behind words that no other signature of ours begins with. */
export function rotationWords(rotation: { data: { proof: string } }): string {
  const { proof: _, ...data } = rotation.data
  return `so-nhiem-vu key-rotation 1\n${canonicalJson({ ...rotation, data })}`
}
