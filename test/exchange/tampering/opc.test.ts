import { describe, expect, it } from 'vitest'
import { packSealedDocx } from '../../../src-main/documents/sealed-docx.ts'
import { readOfficeZip } from '../../../src-main/documents/zip-gate.ts'
import { seal } from '../../../src-main/keys/seal.ts'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import {
  checkCode,
  reportShownBy,
  sealedDocx,
  shownParts,
  signerAt,
  withCertificate,
} from '../../support/sealed-docx-builder.ts'
import { agencyIdOf, coordinator } from '../sample-payloads.ts'
import { approverKey, enrolled, rootKey, strangerKey } from '../test-keys.ts'
import type { Attack } from './attacks.ts'
import {
  bytesOf,
  genuine,
  hostileDocx,
  hostileShape,
  openDocx,
  outcome,
  repacked,
  replaced,
  signatureXml,
  textOf,
  zipped,
} from './docx-attacks.ts'

const stranger = await withCertificate(strangerKey)
const signerKey = await withCertificate(approverKey)
const other = textOf(signatureXml, await readOfficeZip((await sealedDocx({ documentNumber: '13/BC-SYT' })).docx))
const rels = { package: '_rels/.rels', document: 'word/_rels/document.xml.rels' }
const inSignature = (from: string | RegExp, to: string) => repacked(replaced(signatureXml, from, to))
const signedBy = (key: typeof stranger, at = genuine.payload.createdAt) =>
  packSealedDocx(genuine.parts, genuine.json, signerAt(at, key))
const sha1 = 'http://www.w3.org/2000/09/xmldsig#sha1'

const signature: Attack[] = [
  [
    'removed signature',
    () =>
      repacked({
        ...replaced(rels.package, /<Relationship Id="rIdSignatures"[^>]*>/, ''),
        ...{ [signatureXml]: null, '_xmlsignatures/origin.sigs': null, '_xmlsignatures/_rels/origin.sigs.rels': null },
      }),
    'docx.not-signed',
  ],
  ['removed signature, its traces left', () => repacked({ [signatureXml]: null }), 'docx.not-signed'],
  ['signature of another report', () => repacked({ [signatureXml]: other }), 'docx.signature-changed'],
  ['empty signature part', () => repacked({ [signatureXml]: '' }), 'docx.signature-changed'],
  ['second signature part', () => zipped({ '_xmlsignatures/sig2.xml': bytesOf(other) }), 'docx.repacked'],
  ['second Signature element', () => inSignature('</Signature>', `</Signature>${other}`), 'docx.signature-changed'],
  ['signature wrapped', () => inSignature(/(<Signature .*)/, '<x>$1</x>'), 'docx.signature-changed'],
  [
    'object with the Id of another',
    () => inSignature('</Signature>', '<Object Id="idPackageObject"></Object></Signature>'),
    'docx.signature-changed',
  ],
  [
    'value of zeros',
    () => inSignature(/<SignatureValue>[^<]*/, `<SignatureValue>${'A'.repeat(86)}==`),
    'docx.signature-wrong',
  ],
  ['empty value', () => inSignature(/<SignatureValue>[^<]*/, '<SignatureValue>'), 'docx.signature-changed'],
  [
    'value in DER',
    () => inSignature(/<SignatureValue>[^<]*/, `<SignatureValue>${'MEUC'.repeat(24)}`),
    'docx.signature-changed',
  ],
  [
    'value in non-canonical base64',
    () => inSignature(/.==<\/SignatureValue>/, 'B==</SignatureValue>'),
    'docx.signature-changed',
  ],
  [
    'part taken out of the manifest',
    () => inSignature(/<Reference URI="\/word\/document.*?<\/Reference>/, ''),
    'docx.signature-changed',
  ],
  ['digest of other bytes', () => inSignature(/(word\/document.*?<DigestValue>)./, '$1'), 'docx.signature-changed'],
  [
    'SHA-1 instead of SHA-256',
    () => inSignature('http://www.w3.org/2001/04/xmlenc#sha256', sha1),
    'docx.signature-changed',
  ],
  [
    'HMAC instead of ECDSA',
    () => inSignature('xmldsig-more#ecdsa-sha256', 'xmldsig-more#hmac-sha256'),
    'docx.signature-changed',
  ],
  [
    'XSLT as a transform',
    () =>
      inSignature(
        /(<Transforms>)/,
        '$1<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"></Transform>',
      ),
    'docx.signature-changed',
  ],
  [
    'canonicalisation with comments',
    () => inSignature('REC-xml-c14n-20010315', 'REC-xml-c14n-20010315#WithComments'),
    'docx.signature-changed',
  ],
  [
    'relationship left out of the transform',
    () => inSignature(/<mdssi:RelationshipReference [^>]*SourceId="rId1"><\/mdssi:RelationshipReference>/, ''),
    'docx.signature-changed',
  ],
  ['comment inside', () => inSignature('<SignatureValue>', '<!--x--><SignatureValue>'), 'docx.signature-changed'],
  ['white space inside', () => inSignature('<KeyInfo>', '\n<KeyInfo>'), 'docx.signature-changed'],
  ['DOCTYPE inside', () => inSignature('<Signature ', '<!DOCTYPE x><Signature '), 'xml.doctype'],
  ['time of signing changed', () => inSignature(/<mdssi:Value>2026/, '<mdssi:Value>2025'), 'docx.signature-changed'],
  [
    'time of signing changed in both places',
    () => inSignature(/2026-11-30T02:00:00Z/g, '2025-11-30T02:00:00Z'),
    'docx.signature-changed',
  ],
  [
    "a stranger's certificate put in",
    () => inSignature(/<X509Certificate>[^<]*/, `<X509Certificate>${stranger.certificate}`),
    'docx.signature-changed',
  ],
  ['swapped key: signed again by a stranger', () => signedBy(stranger), 'docx.signature-other-key'],
  [
    "swapped key: signed by a stranger under the approver's certificate",
    async () => signedBy({ ...signerKey, privateKey: strangerKey.privateKey }),
    'docx.signature-wrong',
  ],
  [
    'text where the certificate should be',
    () => inSignature(/<X509Certificate>[^<]*/, '<X509Certificate>AAAA'),
    'docx.signature-changed',
  ],
  ['bytes in the signature origin', () => repacked({ '_xmlsignatures/origin.sigs': 'x' }), 'docx.repacked'],
]

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const plainRels = (name: string, added: string) => ({
  [name]: textOf(name, genuine.parts).replace('</Relationships>', `${added}</Relationships>`),
})
const paragraph = '<w:p><w:r><w:t xml:space="preserve">'
const printed = `Mã kiểm tra dữ liệu niêm phong: ${checkCode.match(/.{4}/g)?.join(' ')}`
const words = (from: string, to: string) => ({
  'word/document.xml': textOf('word/document.xml', genuine.parts).replace(from, to),
})

/** All of these are sealed and signed correctly by the agency itself. */
const hostile: Attack[] = [
  [
    'prints another check code',
    () => hostileDocx(words(printed, printed.replace('abab', 'cdcd'))),
    'docx.check-code-differs',
  ],
  ['prints no check code', () => hostileDocx(words(printed, '')), 'docx.check-code-differs'],
  [
    'prints two check codes',
    () =>
      hostileDocx(
        words('<w:body>', `<w:body>${paragraph}Mã kiểm tra dữ liệu niêm phong: 0000 0000 0000 0000</w:t></w:r></w:p>`),
      ),
    'docx.check-code-differs',
  ],
  [
    'seals another content under the printed code',
    () => hostileDocx({}, { contentSha256: 'cd'.repeat(32) }),
    'docx.check-code-differs',
  ],
  [
    'second officeDocument relationship',
    () =>
      hostileShape({
        ...plainRels(rels.package, relationship('rId9', 'officeDocument', 'word/header9.xml')),
        'word/header9.xml': '<w:hdr/>',
      }),
    'docx.structure',
  ],
  [
    'two relationships to the document',
    () => hostileShape(plainRels(rels.package, relationship('rId9', 'officeDocument', 'word/document.xml'))),
    'docx.structure',
  ],
  [
    'external relationship',
    () =>
      hostileShape(
        plainRels(
          rels.document,
          relationship('rId99', 'image', 'https://example.org/x.png').replace('/>', ' TargetMode="External"/>'),
        ),
      ),
    'docx.structure',
  ],
  [
    'external target without saying so',
    () => hostileShape(plainRels(rels.document, relationship('rId99', 'image', 'https://example.org/x.png'))),
    'docx.structure',
  ],
  [
    'relationship that leads nowhere',
    () => hostileShape(plainRels(rels.document, relationship('rId99', 'header', 'header9.xml'))),
    'docx.structure',
  ],
  [
    'relationship out of the package',
    () => hostileShape(plainRels(rels.document, relationship('rId99', 'header', '../../../x.xml'))),
    'docx.structure',
  ],
  [
    'two relationships of one Id',
    () =>
      hostileShape({
        ...plainRels(rels.document, relationship('rIdHeader', 'header', 'header9.xml')),
        'word/header9.xml': '<w:hdr/>',
      }),
    'docx.structure',
  ],
  ['part that nothing leads to', () => hostileDocx({ 'word/header9.xml': '<w:hdr/>' }), 'docx.structure'],
  [
    'relationships of a part that is not there',
    () => hostileShape({ 'word/_rels/header9.xml.rels': textOf(rels.document, genuine.parts) }),
    'docx.structure',
  ],
  [
    'signed at another time than sealed',
    () => signedBy(signerKey, '2026-11-29T02:00:00.000Z'),
    'docx.signature-changed',
  ],
  [
    'sealed with one registered key, signed with another',
    async () => signedBy(await withCertificate(rootKey)),
    'docx.signature-other-key',
  ],
]

describe.each([
  ['package signature', signature],
  ['reader, by a hostile registered agency', hostile],
])('attacks on the %s', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    expect(outcome(await openDocx(await make()))).toBe(code)
  })
})

describe('the DOCX alone gets the verdict of the JSON in it', () => {
  const me = agencyIdOf('vn87-van-hoa')
  const key = (over: Parameters<typeof enrolled>[1]) => ({ trust: { roots: [], keys: [enrolled(approverKey, over)] } })
  it.each([
    ['known key', {}],
    ['unknown key', { trust: { roots: [], keys: [] } }],
    ['revoked key', key({ revokedAt: '2026-11-30T00:00:00.000Z' })],
    ['revoked after receipt', key({ revokedAt: '2027-01-01T00:00:00.000Z' })],
    ['key not yet valid', key({ validFrom: '2026-12-02T00:00:00.000Z' })],
    [
      'expired registry',
      key({ vouchedBy: { agencyId: agencyIdOf(coordinator), expiresAt: '2026-12-01T00:00:00.000Z' } }),
    ],
    ['key of another agency', key({ agencyId: agencyIdOf(coordinator) })],
    ['another recipient', { me }],
    ['expected something else', { expect: ['receipt' as const] }],
  ])('%s', async (_, reader) => {
    const fromJson = await openDocx(genuine.json, reader)
    expect(outcome(await openDocx(genuine.docx, reader))).toBe(outcome(fromJson))
  })

  it('also sealed by a stranger as himself', async () => {
    const parts = await shownParts()
    const payload = reportShownBy(parts)
    const { bytes } = await seal(payload, strangerKey)
    const docx = packSealedDocx(parts, bytes, signerAt(payload.createdAt, stranger))
    expect([outcome(await openDocx(bytes)), outcome(await openDocx(docx))]).toEqual(['unknown-key', 'unknown-key'])
  })
})
