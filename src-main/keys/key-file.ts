import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { instant } from '../../src-shared/contract/fields.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { certificateBase64, filled, keyId, publicJwk } from '../../src-shared/exchange/fields.ts'
import { type SigningKey, signingKeyOf } from './key-pair.ts'

/** scrypt's cost. A test may choose a cheap one; the app uses `defaultCost`: 0.3 s and 128 MiB for every guess. */
export interface ScryptCost {
  N: number
  r: number
  p: number
}
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

export const minPassphraseLength = 12

/** Who holds the key; in clear, so that a backup can be told from another without its passphrase. */
export interface KeyHolder {
  approverName: string
  agencyName: string
  createdAt: string
  certificate: Uint8Array
}

const bytesBase64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4)

/** A key file as it lies on disk and in the backup; everything beside `tag` and `ciphertext` is authenticated data. */
export const keyFile = z.strictObject({
  format: z.literal('key-file'),
  formatVersion: z.literal(1),
  kid: keyId,
  publicJwk,
  certificate: certificateBase64,
  approverName: filled(200),
  agencyName: filled(300),
  createdAt: instant,
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Bounds on what a planted file may make this machine do: at most 1 GiB.
    N: z.literal(Array.from({ length: 12 }, (_, i) => 2 ** (i + 9))),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(4),
    salt: bytesBase64(16),
  }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: bytesBase64(12) }),
  tag: bytesBase64(16),
  ciphertext: z.base64().max(1_000),
})
export type KeyFile = z.infer<typeof keyFile>

/** Locks a private key (PKCS#8) under the approver's passphrase. Throws `key.passphrase-short`. */
export async function lockKey(
  key: SigningKey,
  passphrase: string,
  holder: KeyHolder,
  cost: ScryptCost = defaultCost,
): Promise<KeyFile> {
  if ([...normalized(passphrase)].length < minPassphraseLength) {
    throw new AppError('key.passphrase-short', { min: minPassphraseLength })
  }
  const head = {
    format: 'key-file' as const,
    formatVersion: 1 as const,
    kid: key.kid,
    publicJwk: key.publicJwk,
    certificate: base64(holder.certificate),
    approverName: holder.approverName,
    agencyName: holder.agencyName,
    createdAt: holder.createdAt,
    kdf: { name: 'scrypt' as const, ...cost, salt: base64(randomBytes(16)) },
    cipher: { name: 'aes-256-gcm' as const, iv: base64(randomBytes(12)) },
  }
  const secret = await deriveSecret(passphrase, head.kdf)
  const pkcs8 = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  try {
    const cipher = createCipheriv('aes-256-gcm', secret, bytes(head.cipher.iv))
    cipher.setAAD(Buffer.from(canonicalJson(head)))
    const ciphertext = Buffer.concat([cipher.update(pkcs8), cipher.final()])
    return keyFile.parse({ ...head, tag: base64(cipher.getAuthTag()), ciphertext: base64(ciphertext) })
  } finally {
    secret.fill(0)
    pkcs8.fill(0)
  }
}

/** Opens a locked key for the moment of sealing. Throws `key.passphrase-wrong` or `key.file-damaged`. */
export async function openKey(file: KeyFile, passphrase: string): Promise<SigningKey> {
  const { tag, ciphertext, ...head } = file
  const secret = await deriveSecret(passphrase, head.kdf)
  const pkcs8 = decrypt()
  try {
    const key = await signingKeyOf(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
    if (key.kid !== file.kid) throw new AppError('key.file-damaged', {})
    return key
  } finally {
    pkcs8.fill(0)
  }

  function decrypt(): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes(head.cipher.iv), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(canonicalJson(head)))
      decipher.setAuthTag(bytes(tag))
      return Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()])
    } catch (cause) {
      // GCM cannot tell a wrong passphrase from a changed file; the first is what happens every day.
      throw new AppError('key.passphrase-wrong', {}, { cause })
    } finally {
      secret.fill(0)
    }
  }
}

/** The same key under a new passphrase, with new salt; old copies of the file keep opening with the old one. */
export async function changePassphrase(
  file: KeyFile,
  passphrases: { old: string; new: string },
  cost: ScryptCost = defaultCost,
): Promise<KeyFile> {
  const key = await openKey(file, passphrases.old)
  return lockKey(key, passphrases.new, { ...file, certificate: bytes(file.certificate) }, cost)
}

/** Reads the bytes of a key file or of its backup. Throws `key.file-damaged`. */
export function parseKeyFile(content: Uint8Array): KeyFile {
  try {
    return keyFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)))
  } catch (cause) {
    throw new AppError('key.file-damaged', {}, { cause })
  }
}

export const keyFileBytes = (file: KeyFile): Uint8Array => Buffer.from(`${JSON.stringify(file, null, 2)}\n`)

const scryptAsync = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

function deriveSecret(passphrase: string, { N, r, p, salt }: KeyFile['kdf']): Promise<Buffer> {
  // Node refuses more than 32 MiB unless told; scrypt needs 128·N·r bytes and a little beside.
  return scryptAsync(normalized(passphrase), bytes(salt), 32, { N, r, p, maxmem: 128 * N * r + 128 * r * p + 2 ** 20 })
}

/** Vietnamese input methods type the same letters composed or decomposed. */
const normalized = (passphrase: string): string => passphrase.normalize('NFC')

const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64')
