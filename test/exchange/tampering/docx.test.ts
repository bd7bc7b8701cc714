import { describe, expect, it } from 'vitest'
import { contentTypesPart } from '../../../src-main/documents/docx-package.ts'
import { packSealedDocx } from '../../../src-main/documents/sealed-docx.ts'
import { seal } from '../../../src-main/keys/seal.ts'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { hostileZip } from '../../support/hostile-zip.ts'
import { sealedDocx, signerAt } from '../../support/sealed-docx-builder.ts'
import { sampleReceipt, sampleReport } from '../sample-payloads.ts'
import { approverKey, rootKey } from '../test-keys.ts'
import type { Attack } from './attacks.ts'
import {
  bytesOf,
  carrying,
  genuine,
  genuineParts,
  openDocx,
  outcome,
  repacked,
  replaced,
  sealedXml,
  textOf,
  zipped,
} from './docx-attacks.ts'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const second = `<Relationship Id="rId9" Type="${officeDocument}" Target="word/document2.xml"/>`
const afterLast = '</Relationships>'
const rels = { package: '_rels/.rels', document: 'word/_rels/document.xml.rels' }
const other = await sealedDocx({ documentNumber: '13/BC-SYT' })

const entries = () => [...genuineParts].map(([name, content]) => ({ name, content }))

const shown: Attack[] = [
  ['changed words', () => repacked(replaced('word/document.xml', '4.321', '9.321')), 'docx.parts-changed'],
  ['changed style', () => repacked(replaced('word/styles.xml', '000000', 'FFFFFF')), 'docx.parts-changed'],
  [
    'changed page header',
    () => repacked(replaced('word/header1.xml', '<w:p>', '<w:p><w:r><w:t>x</w:t></w:r>')),
    'docx.parts-changed',
  ],
  [
    'changed author',
    () =>
      repacked(replaced('docProps/core.xml', '</cp:coreProperties>', '<dc:creator>x</dc:creator></cp:coreProperties>')),
    'docx.parts-changed',
  ],
  ['removed part', () => repacked({ 'word/fontTable.xml': null }), 'docx.parts-changed'],
  ['added part', () => repacked({ 'word/header9.xml': '<w:hdr/>' }), 'docx.parts-changed'],
  ['added macro', () => zipped({ 'word/vbaProject.bin': bytesOf('x') }), 'docx.repacked'],
  [
    'second officeDocument relationship',
    () => repacked(replaced(rels.package, '<Relationship ', `${second}<Relationship `)),
    'docx.parts-changed',
  ],
  [
    'second officeDocument relationship behind the signature',
    () => repacked(replaced(rels.package, afterLast, second + afterLast)),
    'docx.repacked',
  ],
  [
    'officeDocument turned to another part',
    () => repacked(replaced(rels.package, 'word/document.xml', 'word/header1.xml')),
    'docx.parts-changed',
  ],
  [
    'picture from the internet',
    () =>
      repacked(
        replaced(
          rels.document,
          '<Relationship ',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/x.png" TargetMode="External"/><Relationship ',
        ),
      ),
    'docx.parts-changed',
  ],
  [
    'changed content type',
    () =>
      zipped({
        [contentTypesPart]: bytesOf(
          textOf(contentTypesPart).replace('wordprocessingml.styles', 'wordprocessingml.footnotes'),
        ),
      }),
    'docx.repacked',
  ],
  [
    'content type for every other name',
    () =>
      zipped({
        [contentTypesPart]: bytesOf(
          textOf(contentTypesPart).replace('<Override', '<Default Extension="bin" ContentType="text/html"/><Override'),
        ),
      }),
    'docx.repacked',
  ],
  [
    'DOCTYPE with an entity',
    () => repacked(replaced('word/document.xml', /^(<\?xml[^>]*>)?/, '<!DOCTYPE x [<!ENTITY e "x">]>')),
    'xml.doctype',
  ],
  [
    'document in UTF-16',
    () => repacked({ 'word/document.xml': new Uint8Array(Buffer.from(textOf('word/document.xml'), 'utf16le')) }),
    'xml.not-utf8',
  ],
]

const sealedData: Attack[] = [
  ['sealed data taken out', () => repacked({ [sealedXml]: null }), 'docx.not-sealed'],
  [
    'sealed data of another program',
    () => repacked({ [sealedXml]: '<b:Sources xmlns:b="urn:x"/>' }),
    'docx.not-sealed',
  ],
  ['sealed data of another report of the agency', () => repacked(carrying(other.json)), 'docx.signature-changed'],
  [
    'replayed around another document',
    async () =>
      packSealedDocx(
        genuine.parts,
        (await seal(sampleReport(), approverKey)).bytes,
        signerAt(genuine.payload.createdAt),
      ),
    'docx.parts-changed',
  ],
  [
    'changed letter in the sealed data',
    () => repacked(replaced(sealedXml, /(encoding="base64">.{40})./, '$1!')),
    'docx.repacked',
  ],
  ['sealed data with white space', () => repacked(replaced(sealedXml, '</sealed>', '\n</sealed>')), 'docx.repacked'],
  ['sealed data in base64url', () => repacked(replaced(sealedXml, /=*<\/sealed>/, '-</sealed>')), 'docx.repacked'],
  [
    'sealed data without its relationship',
    () => repacked(replaced(rels.document, /<Relationship Id="rIdSealed"[^>]*>/, '')),
    'docx.repacked',
  ],
  [
    'a second JSON beside the sealed one',
    () => zipped({ 'customXml/item2.xml': genuineParts.get(sealedXml) ?? new Uint8Array() }),
    'docx.repacked',
  ],
  [
    'a receipt in a document',
    async () =>
      packSealedDocx(genuine.parts, (await seal(sampleReceipt(), rootKey)).bytes, signerAt(genuine.payload.createdAt)),
    'exchange.type-unexpected',
  ],
  [
    'a report sealed as JSON alone',
    async () =>
      packSealedDocx(
        genuine.parts,
        (await seal(sampleReport({ docx: null }), approverKey)).bytes,
        signerAt(genuine.payload.createdAt),
      ),
    'docx.parts-changed',
  ],
]

const end = genuine.docx.length
const withBytes = (at: number, ...put: number[]) => {
  const bytes = Uint8Array.from(genuine.docx)
  bytes.set(put, at)
  return bytes
}

const container: Attack[] = [
  ['packed again by Word', () => zipped({}, 6), 'docx.repacked'],
  ['bytes behind the end', () => new Uint8Array([...genuine.docx, 0]), 'zip.unreadable'],
  ['a zip comment', () => new Uint8Array([...withBytes(end - 2, 1), 0x41]), 'docx.repacked'],
  ['cut off', () => genuine.docx.slice(0, -30), 'zip.unreadable'],
  ['entries in another order', () => hostileZip(entries().reverse()), 'docx.repacked'],
  ['another time of an entry', () => withBytes(10, 1), 'docx.repacked'],
  [
    'two entries of one name',
    () => hostileZip([...entries(), { name: 'word/document.xml', content: bytesOf('<w/>') }]),
    'zip.duplicate-name',
  ],
  [
    'two names that differ in case',
    () => hostileZip([...entries(), { name: 'WORD/Document.xml', content: bytesOf('<w/>') }]),
    'zip.duplicate-name',
  ],
  [
    'a name that leads out',
    () => hostileZip([...entries(), { name: '../evil.xml', content: bytesOf('<w/>') }]),
    'zip.unsafe-name',
  ],
  [
    'an absolute name',
    () => hostileZip([...entries(), { name: '/word/evil.xml', content: bytesOf('<w/>') }]),
    'zip.unsafe-name',
  ],
  [
    'a name with a backslash',
    () => hostileZip([...entries(), { name: 'word\\evil.xml', content: bytesOf('<w/>') }]),
    'zip.unsafe-name',
  ],
  [
    'a decomposed name',
    () => hostileZip([...entries(), { name: 'word/ở.xml'.normalize('NFD'), content: bytesOf('<w/>') }]),
    'zip.unsafe-name',
  ],
  [
    'a link',
    () =>
      hostileZip([
        ...entries(),
        { name: 'word/link.xml', content: bytesOf('/etc/passwd'), externalAttributes: 0o120777 * 65536 },
      ]),
    'zip.link',
  ],
  [
    'an encrypted entry',
    () => hostileZip([...entries(), { name: 'word/x.xml', content: bytesOf('<w/>'), flags: 1 }]),
    'zip.encrypted',
  ],
  [
    'an entry that grows a thousand times',
    () => hostileZip([...entries(), { name: 'word/x.xml', content: new Uint8Array(1e6), deflate: true }]),
    'zip.ratio-too-high',
  ],
  [
    'an entry that lies about its size',
    () => hostileZip([...entries(), { name: 'word/x.xml', content: bytesOf('<w/>'), statedSize: 2 }]),
    'zip.false-size',
  ],
  [
    'an entry with a false checksum',
    () => hostileZip([...entries(), { name: 'word/x.xml', content: bytesOf('<w/>'), statedCrc: 1 }]),
    'zip.false-size',
  ],
  [
    'more entries than a document has',
    () => hostileZip(Array.from({ length: 2001 }, (_, at) => ({ name: `word/${at}.xml`, content: bytesOf('<w/>') }))),
    'zip.too-many-entries',
  ],
]

it('the untouched file opens, so the attacks fail for their own reason', async () => {
  expect(outcome(await openDocx(genuine.docx))).toBe('trusted')
})

describe.each([
  ['shown content', shown],
  ['sealed data', sealedData],
  ['container', container],
])('attacks on the %s of a DOCX', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    expect(outcome(await openDocx(await make()))).toBe(code)
  })
})
