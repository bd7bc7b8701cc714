import 'reflect-metadata'
import { createPublicKey, X509Certificate as NodeCertificate, verify } from 'node:crypto'
import { X509Certificate } from '@peculiar/x509'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { KeyId } from '../../src-shared/exchange/fields.ts'
import { isCertificateOf } from './certificate.ts'
import { kidOf, publicJwkOf } from './key-pair.ts'

export interface IssuerAndSerial {
  issuer: string
  serial: string
}

/** Issuer (RFC 4514) and decimal serial number of a certificate (base64 DER); null where it cannot be read. */
export function issuerAndSerial(certificate: string): IssuerAndSerial | null {
  try {
    const parsed = new X509Certificate(certificate)
    // RFC 4514 begins with the last of the names.
    const names = parsed.issuerName.toJSON().flatMap((name) => Object.entries(name))
    const issuer = names.reverse().flatMap(([key, values]) => values.map((value) => `${key}=${escaped(value)}`))
    return { issuer: issuer.join(','), serial: BigInt(`0x${parsed.serialNumber}`).toString() }
  } catch {
    // Whatever the library says of it, it is no certificate of ours.
    return null
  }
}

const escaped = (value: string): string => value.replace(/[\\",+<>;=]|^[ #]| $/g, '\\$&')

/** The signature of a document, as `SignatureToVerify` of the documents has it. */
interface PackageSignature {
  signedInfo: Uint8Array
  value: Uint8Array
  /** Base64 DER. */
  certificate: string
}

/**
 * The document is signed with the key that sealed the data in it, by a self-signed certificate of that key.
 * @throws AppError `docx.signature-other-key`, `docx.signature-wrong`
 */
export async function requireSignedBy(signature: PackageSignature, kid: KeyId): Promise<void> {
  const { signedInfo, value, certificate } = signature
  const key = publicKeyIn(certificate)
  if (!key || (await kidOf(key)) !== kid || !isCertificateOf(certificate, key)) {
    throw new AppError('docx.signature-other-key', {})
  }
  const publicKey = createPublicKey({ key, format: 'jwk' })
  if (!verify('sha256', signedInfo, { key: publicKey, dsaEncoding: 'ieee-p1363' }, value)) {
    throw new AppError('docx.signature-wrong', {})
  }
}

function publicKeyIn(certificate: string) {
  try {
    return publicJwkOf(new NodeCertificate(Buffer.from(certificate, 'base64')).publicKey)
  } catch {
    // Not a certificate, or one of another kind of key.
    return null
  }
}
