import { sign } from 'node:crypto'
import type { SigningKey } from './key-pair.ts'

/** r and s of ECDSA-SHA256 over the bytes: XML-DSig wants them so, DER is refused by LibreOffice. */
export function signRaw(bytes: Uint8Array, { privateKey }: Pick<SigningKey, 'privateKey'>): Uint8Array {
  return sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })
}
