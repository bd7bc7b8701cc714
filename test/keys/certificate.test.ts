import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isCertificateOf, makeCertificate } from '../../src-main/keys/certificate.ts'
import { makeKeyPair } from '../../src-main/keys/key-pair.ts'

const key = await makeKeyPair()
const other = await makeKeyPair()
const holder = {
  approverName: 'Nguyễn, Văn + "A"',
  agencyName: 'Ủy ban nhân dân xã Tân Phú',
  validFrom: '2026-11-22T01:00:00.000Z',
}
const der = await makeCertificate(key, holder)
const certificate = Buffer.from(der).toString('base64')

describe('the certificate of a key', () => {
  it('is read by OpenSSL as what it is', () => {
    const parsed = new X509Certificate(der)
    expect(parsed.toLegacyObject().subject).toMatchObject({ CN: holder.approverName, O: holder.agencyName })
    expect(parsed.ca).toBe(false)
    expect(parsed.issuer).toBe(parsed.subject)
    expect(parsed.verify(parsed.publicKey)).toBe(true)
    expect(parsed.validFromDate.toISOString()).toBe(holder.validFrom)
    expect(parsed.validToDate.toISOString()).toBe('2036-11-22T01:00:00.000Z')
    expect(parsed.publicKey.export({ format: 'jwk' })).toMatchObject(key.publicJwk)
  })

  it('has a positive serial number of its own', async () => {
    const again = new X509Certificate(await makeCertificate(key, holder))
    expect(again.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/)
    expect(again.serialNumber).not.toBe(new X509Certificate(der).serialNumber)
  })

  it('belongs to its key and to no other', () => {
    expect(isCertificateOf(certificate, key.publicJwk)).toBe(true)
    expect(isCertificateOf(certificate, other.publicJwk)).toBe(false)
  })

  it.each([
    ['empty', ''],
    ['no certificate', Buffer.from('hello').toString('base64')],
    ['cut off', certificate.slice(0, 200)],
  ])('%s is none', (_, text) => {
    expect(isCertificateOf(text, key.publicJwk)).toBe(false)
  })
})
