import { createHash, verify, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentTypeOf, contentTypesPart } from '../../src-main/documents/docx-package.ts'
import { prepareSignature, readSignature } from '../../src-main/documents/opc-signature.ts'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { packSealedDocx } from '../../src-main/documents/sealed-docx.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { partText } from '../support/docx-checker.ts'
import { approver, sealedDocx, signerAt } from '../support/sealed-docx-builder.ts'
import { descendants, parseXml } from '../support/xml-tree.ts'

const { parts, json, payload, docx } = await sealedDocx()
const files = await readOfficeZip(docx)
const xml = partText(files, '_xmlsignatures/sig1.xml')
const tree = parseXml(xml)
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64')

/** The canonical text of an element that declares its own namespaces: it is written so in the file. */
function piece(start: string, end: string): string {
  const from = xml.indexOf(start)
  return xml.slice(from, xml.indexOf(end, from) + end.length)
}

describe('the package signature, read without our own reader', () => {
  it('is one of ECDSA-SHA256 by the certificate in it, over SignedInfo', () => {
    const certificate = new X509Certificate(Buffer.from(approver.certificate, 'base64'))
    expect(xml).toContain(`<X509Certificate>${approver.certificate}</X509Certificate>`)
    const value = Buffer.from(/<SignatureValue>(.*)<\/SignatureValue>/.exec(xml)?.[1] ?? '', 'base64')
    const signedInfo = Buffer.from(piece('<SignedInfo', '</SignedInfo>'))
    expect(value).toHaveLength(64)
    const publicKey = { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' as const }
    expect(verify('sha256', signedInfo, publicKey, value)).toBe(true)
  })

  it.each([
    ['#idPackageObject', '<Object xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageObject">', '</Object>'],
    ['#idOfficeObject', '<Object xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idOfficeObject">', '</Object>'],
    ['#idSignedProperties', '<xd:SignedProperties ', '</xd:SignedProperties>'],
  ])('%s has the digest that SignedInfo says', (uri, start, end) => {
    const signedInfo = piece('<SignedInfo', '</SignedInfo>')
    const digest = new RegExp(`URI="${uri}">.*?<DigestValue>([^<]*)<`).exec(signedInfo)?.[1]
    expect(digest).toBe(sha256(piece(start, end)))
  })

  it('covers every part with its content type and its bytes, and nothing else', () => {
    const [manifest] = descendants(tree, 'Manifest')
    if (!manifest) throw new Error('no manifest')
    const references = new Map(
      descendants(manifest, 'Reference').map((one) => [
        one.attributes.URI,
        piece(`<Reference URI="${one.attributes.URI}"`, '</Reference>'),
      ]),
    )
    const covered = [...files.keys()].filter((name) => name !== contentTypesPart && !name.startsWith('_xmlsignatures/'))
    expect([...references.keys()].sort()).toEqual(
      covered.map((name) => `/${name}?ContentType=${contentTypeOf(name)}`).sort(),
    )
    for (const name of covered.filter((one) => !one.endsWith('.rels'))) {
      const reference = references.get(`/${name}?ContentType=${contentTypeOf(name)}`)
      expect(reference).toContain(`<DigestValue>${sha256(files.get(name) ?? '')}</DigestValue>`)
    }
  })

  it('takes relationships sorted by Id with their TargetMode, and leaves out the one to itself', () => {
    const reference = piece('<Reference URI="/_rels/.rels?', '</Reference>')
    const ids = [...reference.matchAll(/SourceId="(\w+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['rId1', 'rId2', 'rId3'])
    const rel = (id: number, target: string, type: string) =>
      `<Relationship Id="rId${id}" Target="${target}" TargetMode="Internal" Type="${type}"></Relationship>`
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    const expected =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      rel(1, 'word/document.xml', `${office}/officeDocument`) +
      rel(2, 'docProps/core.xml', core) +
      rel(3, 'docProps/app.xml', `${office}/extended-properties`) +
      '</Relationships>'
    expect(reference).toContain(`<DigestValue>${sha256(expected)}</DigestValue>`)
  })

  it('names the second of sealing and the signer', () => {
    expect(xml).toContain('<mdssi:Value>2026-11-30T02:00:00Z</mdssi:Value>')
    expect(xml).toContain('<X509IssuerName>O=Sở Y tế,CN=Trần Thị Bích</X509IssuerName>')
    const serial = new X509Certificate(Buffer.from(approver.certificate, 'base64')).serialNumber
    expect(xml).toContain(`<X509SerialNumber>${BigInt(`0x${serial}`)}</X509SerialNumber>`)
  })

  it('has no empty-element tag and no space between elements: it is its own canonical form', () => {
    expect(xml).not.toMatch(/\/>|>\s+</)
  })
})

describe('the same parts, key and clock', () => {
  it('give the same package but for the value of the signature, which ECDSA draws anew', async () => {
    const again = packSealedDocx(parts, json, signerAt(payload.createdAt))
    expect(again).toHaveLength(docx.length)
    const other = await readSealedDocx(again)
    const withoutValue = (text: string) => text.replace(/<SignatureValue>.*<\/SignatureValue>/, '')
    expect(withoutValue(other.signatureXml)).toBe(withoutValue(xml))
    const prepared = prepareSignature(other.signedParts, signerAt(payload.createdAt))
    expect(prepared.withValue(readSignature(xml)?.value ?? '')).toBe(xml)
  })

  it('give the very same bytes with the same value', () => {
    const value = Buffer.from(readSignature(xml)?.value ?? '', 'base64')
    const again = packSealedDocx(parts, json, { ...signerAt(payload.createdAt), sign: () => value })
    expect(Buffer.from(again).equals(Buffer.from(docx))).toBe(true)
  })
})
