import type { KeyObject } from 'node:crypto'
import { secondOf } from '../documents/opc-signature.ts'
import type { DocxSigner } from '../documents/sealed-docx.ts'
import type { IssuerAndSerial } from '../keys/package-signature.ts'
import { signRaw } from '../keys/sign-raw.ts'

/** What signs a document. Whose certificate it is was read before: the library for that takes a cold thread long. */
export interface DocxKey {
  certificate: string
  named: IssuerAndSerial
  privateKey: KeyObject
}

/** The key that sealed the data signs the document around them, at the moment (UTC instant) that the data name. */
export function docxSigner({ certificate, named, privateKey }: DocxKey, createdAt: string): DocxSigner {
  return { ...named, certificate, signedAt: secondOf(createdAt), sign: (bytes) => signRaw(bytes, { privateKey }) }
}
