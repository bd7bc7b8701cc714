import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from '../../src-main/keys/certificate.ts'
import {
  changePassphrase,
  defaultCost,
  type KeyFile,
  keyFileBytes,
  lockKey,
  openKey,
  parseKeyFile,
} from '../../src-main/keys/key-file.ts'
import { makeKeyPair } from '../../src-main/keys/key-pair.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'

const cheap = { N: 1024, r: 8, p: 1 }
const passphrase = 'bốn từ không liên quan'
const key = await makeKeyPair()
const names = { approverName: 'Trần Thị Bích', agencyName: 'Sở Y tế', createdAt: '2026-11-22T01:00:00.000Z' }
const certificate = await makeCertificate(key, { ...names, validFrom: names.createdAt })
const locked = await lockKey(key, passphrase, { ...names, certificate }, cheap)

const codeOf = (work: Promise<unknown>): Promise<ErrorCode | 'opened'> =>
  work.then(
    () => 'opened',
    (error) => error.code,
  )

describe('a key under its passphrase', () => {
  it('opens again as the same key', async () => {
    const opened = await openKey(parseKeyFile(keyFileBytes(locked)), passphrase)
    expect(opened.kid).toBe(key.kid)
    expect(createPublicKey(opened.privateKey).export({ format: 'jwk' })).toMatchObject(key.publicJwk)
  })

  it('opens however the letters were typed', async () => {
    expect((await openKey(locked, passphrase.normalize('NFD'))).kid).toBe(key.kid)
  })

  it('opens with the cost that the app uses', async () => {
    const file = await lockKey(key, passphrase, { ...names, certificate }, defaultCost)
    expect(file.kdf).toMatchObject({ N: 131_072, r: 8, p: 1 })
    expect((await openKey(file, passphrase)).kid).toBe(key.kid)
  })

  it('holds the private key in no readable form', () => {
    const secret = key.privateKey.export({ format: 'jwk' }).d ?? ''
    const text = Buffer.from(keyFileBytes(locked)).toString()
    expect(secret.length).toBe(43)
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('base64').slice(0, 40))
  })

  it('takes new salt and nonce every time', async () => {
    const again = await lockKey(key, passphrase, { ...names, certificate }, cheap)
    expect(again.kdf.salt).not.toBe(locked.kdf.salt)
    expect(again.cipher.iv).not.toBe(locked.cipher.iv)
  })

  it('refuses a short passphrase, counted in letters', async () => {
    expect(await codeOf(lockKey(key, 'mười một ch', { ...names, certificate }, cheap))).toBe('key.passphrase-short')
    expect(await codeOf(lockKey(key, 'mười hai chữ', { ...names, certificate }, cheap))).toBe('opened')
  })

  it('changes its passphrase: the old one no longer opens the new file', async () => {
    const changed = await changePassphrase(locked, { old: passphrase, new: 'một câu hoàn toàn khác' }, cheap)
    expect(await codeOf(openKey(changed, passphrase))).toBe('key.passphrase-wrong')
    expect((await openKey(changed, 'một câu hoàn toàn khác')).kid).toBe(key.kid)
    expect({ ...changed, kdf: null, cipher: null, tag: null, ciphertext: null }).toEqual({
      ...locked,
      kdf: null,
      cipher: null,
      tag: null,
      ciphertext: null,
    })
  })
})

describe('a key file that was tampered with', () => {
  const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
  it.each<[string, KeyFile]>([
    ['ciphertext', { ...locked, ciphertext: flip(locked.ciphertext) }],
    ['tag', { ...locked, tag: flip(locked.tag) }],
    ['nonce', { ...locked, cipher: { ...locked.cipher, iv: flip(locked.cipher.iv) } }],
    ['salt', { ...locked, kdf: { ...locked.kdf, salt: flip(locked.kdf.salt) } }],
    ['cost', { ...locked, kdf: { ...locked.kdf, N: 2048 } }],
    ['name of the holder', { ...locked, approverName: 'Người khác' }],
    ['key id', { ...locked, kid: flip(locked.kid) }],
    ['certificate', { ...locked, certificate: flip(locked.certificate) }],
  ])('does not open: %s', async (_, file) => {
    expect(await codeOf(openKey(file, passphrase))).toBe('key.passphrase-wrong')
  })

  it.each<[string, unknown]>([
    ['not JSON', 'khóa'],
    ['another format version', { ...locked, formatVersion: 2 }],
    ['a cost that would hold the machine', { ...locked, kdf: { ...locked.kdf, N: 2 ** 30 } }],
    ['a cost that is no power of two', { ...locked, kdf: { ...locked.kdf, N: 1000 } }],
    ['a member too many', { ...locked, extra: 1 }],
    ['a short tag, easy to guess', { ...locked, tag: locked.tag.slice(0, 8) }],
  ])('is not read: %s', (_, content) => {
    const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
    expect(() => parseKeyFile(bytes)).toThrow(expect.objectContaining({ code: 'key.file-damaged' }))
  })

  it('is not read: bytes that are no text', () => {
    expect(() => parseKeyFile(Uint8Array.from([0xff, 0xfe]))).toThrow(
      expect.objectContaining({ code: 'key.file-damaged' }),
    )
  })
})
