/** Base64url without padding (RFC 7515, section 2). */
export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/**
 * The bytes, or null unless the text is the one canonical spelling of them. Decoders take padding, white space and up
 * to 16 variants of a last character; each would let the same seal stand under different file bytes.
 */
export function fromCanonicalBase64url(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}
