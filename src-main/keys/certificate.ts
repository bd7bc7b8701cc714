// First: the certificate library asks for the Reflect polyfill while it loads.
import 'reflect-metadata'
import { randomBytes, X509Certificate } from 'node:crypto'
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { PublicJwk } from '../../src-shared/exchange/fields.ts'
import { publicJwkOf, type SigningKey } from './key-pair.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const years = 10

/** Whose certificate it is, and from when (UTC instant). */
export interface CertificateHolder {
  approverName: string
  agencyName: string
  validFrom: string
}

/**
 * A self-signed certificate of the key (DER). It vouches for nothing, CA:FALSE; OOXML signatures just need one, and
 * Word and LibreOffice show its name. Trust comes from the key registry alone.
 */
export async function makeCertificate(key: SigningKey, holder: CertificateHolder): Promise<Uint8Array> {
  const notBefore = new Date(holder.validFrom)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years)
  const pkcs8 = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    // As objects, not as one string: a name with a comma or plus sign stays a name.
    name: new Name([{ CN: [{ utf8String: holder.approverName }] }, { O: [{ utf8String: holder.agencyName }] }]),
    notBefore,
    notAfter,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    keys: {
      privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
      publicKey: await crypto.subtle.importKey('jwk', key.publicJwk, algorithm, true, ['verify']),
    },
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    ],
  })
  pkcs8.fill(0)
  return new Uint8Array(certificate.rawData)
}

/** 16 random bytes; the first bit 0 and the second 1 keep the DER integer positive and free of leading zeros. */
function serialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

/** Whether a stranger's certificate (base64 DER) is a self-signed one of exactly this key, and no authority. */
export function isCertificateOf(certificate: string, jwk: PublicJwk): boolean {
  try {
    const parsed = new X509Certificate(Buffer.from(certificate, 'base64'))
    const own = publicJwkOf(parsed.publicKey)
    return own.x === jwk.x && own.y === jwk.y && !parsed.ca && parsed.verify(parsed.publicKey)
  } catch {
    // Not a certificate, or one of another kind of key: OpenSSL says so in many words, all mean no.
    return false
  }
}

/** The instant (UTC) from which a certificate (base64 DER) counts: when its key was made. */
export function certificateValidFrom(certificate: string): string {
  return new Date(new X509Certificate(Buffer.from(certificate, 'base64')).validFrom).toISOString()
}
