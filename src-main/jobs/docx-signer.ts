import type { KeyObject } from 'node:crypto'
import { secondOf } from '../documents/check-sealed-docx.ts'
import type { DocxSigner } from '../documents/sealed-docx.ts'
import { issuerAndSerial, signRaw } from '../keys/package-signature.ts'

/** The key that sealed the data signs the document around them, at the moment (UTC instant) that the data name. */
export function docxSigner(key: { certificate: string; privateKey: KeyObject }, createdAt: string): DocxSigner {
  const named = issuerAndSerial(key.certificate)
  if (!named) throw new Error('the certificate of the key cannot be read')
  return {
    ...named,
    certificate: key.certificate,
    signedAt: secondOf(createdAt),
    sign: (bytes) => signRaw(bytes, key),
  }
}
