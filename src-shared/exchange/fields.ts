import { z } from 'zod'

/**
 * Fields of files that travel. Unlike the fields of the contract they change nothing they read: what was sealed either
 * fits or is refused. Every string and list has a limit, because a registered agency may be hostile.
 */

/** One line: no control characters, nothing that turns the direction of reading. */
export const text = (max = 500) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u)

export const filled = (max = 500) => text(max).min(1)

/** Several lines, separated by \n. */
export const prose = (max = 20_000) =>
  z
    .string()
    .max(max)
    .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u)

export const filledProse = (max = 20_000) => prose(max).min(1)

/** 32 bytes in canonical base64url: the last character carries four bits, so only 16 of the 64 may stand there. */
const base64url32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)

/** RFC 7638 thumbprint of a key. */
export const keyId = base64url32
export type KeyId = z.infer<typeof keyId>

/** The public half of a P-256 key (RFC 7518). Strict: no private `d`, no `use`, no `alg`, nothing else. */
export const publicJwk = z.strictObject({
  crv: z.literal('P-256'),
  kty: z.literal('EC'),
  x: base64url32,
  y: base64url32,
})
export type PublicJwk = z.infer<typeof publicJwk>

/** A certificate: DER in standard base64. */
export const certificateBase64 = z
  .string()
  .max(8_000)
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)

export const year = z.int().min(1945).max(2200)
