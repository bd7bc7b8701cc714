import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { seal } from '../../../src-main/keys/seal.ts'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { bundleNames } from '../../../src-shared/exchange/bundle.ts'
import { bundlePieces, bytesOf, openOnDisk, type Piece, packed, sealedList } from '../../support/bundle-builder.ts'
import { type HostileEntry, hostileZip } from '../../support/hostile-zip.ts'
import { approver, sealedDocx, withCertificate } from '../../support/sealed-docx-builder.ts'
import { sampleReceipt } from '../sample-payloads.ts'
import { rootKey, strangerKey } from '../test-keys.ts'
import type { Attack } from './attacks.ts'
import { outcome } from './docx-attacks.ts'

const letter: Piece = { name: 'Kế hoạch 15.pdf', content: bytesOf('%PDF-1.7 kế hoạch số 15/KH-SYT') }
const photo: Piece = { name: 'Ảnh hội nghị.jpg', content: bytesOf('\u00ff\u00d8 một tấm ảnh') }
const { pieces, json } = await bundlePieces([letter, photo])
const genuine = await packed(pieces)
const [, , , letterName = '', photoName = ''] = pieces.map(({ name }) => name)
const letterSha256 = sealedList([letter])[0]?.sha256 ?? ''
const other = await sealedDocx({ documentNumber: '13/BC-SYT' })

const without = (name: string) => pieces.filter((piece) => piece.name !== name)
const withPiece = (piece: Piece, at = pieces.length) => pieces.toSpliced(at, 0, piece)
const changed = (name: string, content: Uint8Array) =>
  pieces.map((piece) => (piece.name === name ? { name, content } : piece))
const renamed = (name: string, to: string) =>
  pieces.map((piece) => (piece.name === name ? { ...piece, name: to } : piece))

const manifestText = () => new TextDecoder().decode(pieces[0]?.content)
function manifestWith(from: string, to: string): Piece[] {
  const text = manifestText().replaceAll(from, to)
  if (text === manifestText()) throw new Error(`the manifest has no ${from}`)
  return changed(bundleNames.manifest, bytesOf(text))
}

const evidence: Attack[] = [
  ['a piece of evidence left out', () => packed(without(photoName)), 'bundle.evidence-missing'],
  ['all evidence left out', () => packed(pieces.slice(0, 3)), 'bundle.evidence-missing'],
  [
    'a file added behind',
    () => packed(withPiece({ name: 'minh-chung/0003 x.pdf', content: bytesOf('x') })),
    'bundle.file-extra',
  ],
  [
    'a file added outside the folder',
    () => packed(withPiece({ name: 'doc-ngay.exe', content: bytesOf('MZ') })),
    'bundle.file-extra',
  ],
  [
    'one letter of a piece changed',
    () => packed(changed(letterName, bytesOf('%PDF-1.7 kế hoạch số 16/KH-SYT'))),
    'bundle.evidence-changed',
  ],
  ['a piece emptied', () => packed(changed(letterName, new Uint8Array())), 'bundle.evidence-changed'],
  [
    'a piece with bytes behind it',
    () => packed(changed(letterName, new Uint8Array([...letter.content, 0]))),
    'bundle.evidence-changed',
  ],
  ['two pieces exchanged', () => packed(changed(letterName, photo.content)), 'bundle.evidence-changed'],
  ['a piece renamed', () => packed(renamed(letterName, 'minh-chung/0001 Kế hoạch 16.pdf')), 'bundle.evidence-renamed'],
  [
    'a piece renamed with the manifest',
    () =>
      packed(
        manifestWith('hoạch 15', 'hoạch 16').map((piece) =>
          piece.name === letterName ? { ...piece, name: letterName.replace('15', '16') } : piece,
        ),
      ),
    'bundle.evidence-renamed',
  ],
  [
    'a piece changed with the manifest',
    async () => {
      const content = bytesOf('%PDF-1.7 khác')
      const { pieces: theirs } = await bundlePieces([{ ...letter, content }, photo])
      return packed(pieces.map((piece, at) => (at === 0 || at === 3 ? (theirs[at] ?? piece) : piece)))
    },
    'bundle.manifest-differs',
  ],
  ['evidence in another order', () => packed([...pieces.slice(0, 3), ...pieces.slice(3).reverse()]), 'bundle.repacked'],
]

const report: Attack[] = [
  ['no manifest', () => packed(without(bundleNames.manifest)), 'bundle.manifest-missing'],
  ['any other zip', () => zipSync({ 'ghi-chu.txt': bytesOf('x') }), 'bundle.manifest-missing'],
  [
    'a manifest with another hash',
    () => packed(manifestWith(letterSha256, 'ab'.repeat(32))),
    'bundle.manifest-differs',
  ],
  ['a manifest with white space', () => packed(manifestWith('{"files"', '{ "files"')), 'bundle.manifest-differs'],
  ['a manifest that is no JSON', () => packed(changed(bundleNames.manifest, bytesOf('{'))), 'bundle.manifest-differs'],
  [
    'a manifest of a later version',
    () => packed(manifestWith('"formatVersion":1', '"formatVersion":2')),
    'exchange.format-version',
  ],
  [
    'a manifest of many megabytes',
    () => packed(changed(bundleNames.manifest, new Uint8Array(3 * 1024 * 1024).fill(0x20))),
    'zip.entry-too-large',
  ],
  ['no sealed JSON', () => packed(without(bundleNames.json)), 'bundle.report-missing'],
  ['no document', () => packed(without(bundleNames.docx)), 'bundle.report-missing'],
  [
    'the document of another report of the agency',
    () => packed(changed(bundleNames.docx, other.docx)),
    'bundle.docx-differs',
  ],
  [
    'the JSON of another report of the agency',
    () => packed(changed(bundleNames.json, other.json)),
    'bundle.docx-differs',
  ],
  ['the JSON in the place of the document', () => packed(changed(bundleNames.docx, json)), 'bundle.docx-differs'],
  [
    'a changed letter in the sealed JSON',
    () => packed(changed(bundleNames.json, json.with(60, 0x41))),
    'exchange.signature-wrong',
  ],
  [
    'a receipt in the place of the report',
    async () => packed(changed(bundleNames.json, (await seal(sampleReceipt(), rootKey)).bytes)),
    'exchange.type-unexpected',
  ],
  [
    'the document packed again',
    () => packed(changed(bundleNames.docx, zipSync({ 'word/document.xml': bytesOf('<w/>') }))),
    'docx.not-sealed',
  ],
  [
    'a JSON of more than 20 MB',
    () => packed(changed(bundleNames.json, new Uint8Array(20 * 1024 * 1024 + 1))),
    'zip.entry-too-large',
  ],
  ['files before the manifest', () => packed([...pieces.slice(1), ...pieces.slice(0, 1)]), 'bundle.repacked'],
]

const entries = (): HostileEntry[] => pieces.map(({ name, content }) => ({ name, content }))
const hostile = (entry: HostileEntry) => hostileZip([...entries(), entry])
const end = genuine.length
const withBytes = (at: number, ...put: number[]) => {
  const bytes = Uint8Array.from(genuine)
  bytes.set(put, at)
  return bytes
}

const container: Attack[] = [
  ['unpacked and packed again by another program', () => hostileZip(entries()), 'bundle.repacked'],
  [
    'packed again with compression',
    () => zipSync(Object.fromEntries(pieces.map(({ name, content }) => [name, content])), { level: 6 }),
    'bundle.repacked',
  ],
  [
    'a program in front of the zip',
    () => new Uint8Array([...bytesOf('PK\u0003\u0004MZ'), ...genuine]),
    'zip.unreadable',
  ],
  ['bytes behind the end', () => new Uint8Array([...genuine, 0]), 'zip.unreadable'],
  ['a zip comment', () => new Uint8Array([...withBytes(end - 2, 1), 0x41]), 'bundle.repacked'],
  ['cut off', () => genuine.slice(0, -30), 'zip.unreadable'],
  ['another time of an entry', () => withBytes(10, 1), 'bundle.repacked'],
  ['another name in the local header than in the directory', () => withBytes(30, 0x4d), 'bundle.repacked'],
  ['two evidence files of one name', () => hostile({ name: letterName, content: bytesOf('x') }), 'zip.duplicate-name'],
  ['two manifests', () => hostile({ name: bundleNames.manifest, content: bytesOf('{}') }), 'zip.duplicate-name'],
  [
    'a manifest in capitals beside ours',
    () => hostile({ name: 'MANIFEST.json', content: bytesOf('{}') }),
    'zip.duplicate-name',
  ],
  [
    'a name that leads out',
    () => hostile({ name: 'minh-chung/../../evil.pdf', content: bytesOf('x') }),
    'zip.unsafe-name',
  ],
  ['an absolute name', () => hostile({ name: '/etc/passwd', content: bytesOf('x') }), 'zip.unsafe-name'],
  ['a name with a drive', () => hostile({ name: 'C:evil.pdf', content: bytesOf('x') }), 'zip.unsafe-name'],
  [
    'a name with a backslash',
    () => hostile({ name: 'minh-chung\\evil.pdf', content: bytesOf('x') }),
    'zip.unsafe-name',
  ],
  ['a device name', () => hostile({ name: 'minh-chung/con.pdf', content: bytesOf('x') }), 'zip.unsafe-name'],
  [
    'a name that turns the reading direction',
    () => hostile({ name: 'minh-chung/x\u202efdp.exe', content: bytesOf('x') }),
    'zip.unsafe-name',
  ],
  ['a decomposed name', () => hostile({ name: letterName.normalize('NFD'), content: bytesOf('x') }), 'zip.unsafe-name'],
  [
    'a link',
    () => hostile({ name: 'minh-chung/x', content: bytesOf('/etc/passwd'), externalAttributes: 0o120777 * 65536 }),
    'zip.link',
  ],
  ['an encrypted entry', () => hostile({ name: 'minh-chung/x', content: bytesOf('x'), flags: 1 }), 'zip.encrypted'],
  [
    'a manifest that grows a thousand times',
    () =>
      hostileZip([{ name: bundleNames.manifest, content: new Uint8Array(1e6), deflate: true }, ...entries().slice(1)]),
    'zip.ratio-too-high',
  ],
  [
    'a report that lies about its size',
    () => hostileZip(entries().map((entry, at) => (at === 1 ? { ...entry, statedSize: 2 } : entry))),
    'zip.false-size',
  ],
  [
    'a report with a false checksum',
    () => hostileZip(entries().map((entry, at) => (at === 1 ? { ...entry, statedCrc: 1 } : entry))),
    'zip.false-size',
  ],
  [
    'more entries than a bundle has',
    () => hostileZip(Array.from({ length: 2004 }, (_, at) => ({ name: `minh-chung/${at}`, content: bytesOf('x') }))),
    'zip.too-many-entries',
  ],
  [
    'a bundle and a document in one',
    () => packed(withPiece({ name: '[Content_Types].xml', content: bytesOf('<Types/>') })),
    'docx.not-sealed',
  ],
]

it('the untouched bundle opens, so the attacks fail for their own reason', async () => {
  const opened = await openOnDisk(genuine)
  expect(outcome(opened)).toBe('trusted')
  expect(opened.container).toBe('bundle')
  expect(Buffer.from(opened.sealedJson ?? []).equals(json)).toBe(true)
})

describe.each([
  ['evidence', evidence],
  ['report in it', report],
  ['container', container],
])('attacks on a bundle: %s', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    expect(outcome(await openOnDisk(await make()))).toBe(code)
  })
})

describe('the key of a bundle', () => {
  it('is unknown: the report waits', async () => {
    const theirs = await bundlePieces([letter], await withCertificate(strangerKey))
    expect(outcome(await openOnDisk(await packed(theirs.pieces)))).toBe('unknown-key')
  })

  it('of the document is another one than that of the data', async () => {
    const theirs = await bundlePieces([letter, photo], await withCertificate(strangerKey))
    const mixed = pieces.map((piece, at) => (at === 2 ? (theirs.pieces[2] ?? piece) : piece))
    expect(outcome(await openOnDisk(await packed(mixed)))).toBe('bundle.docx-differs')
  })

  it('is that of a registered agency with a hostile list: names are cleaned, and lead nowhere', async () => {
    const names = ['../../evil.pdf', 'C:\\Windows\\con', 'a\u200efdp.exe', 'x'.repeat(255), '.', 'Ảnh.JPG', 'ảnh.jpg']
    const theirs = await bundlePieces(
      names.map((name) => ({ name, content: bytesOf(name) })),
      approver,
    )
    expect(outcome(await openOnDisk(await packed(theirs.pieces)))).toBe('trusted')
    expect(theirs.pieces.slice(3).map(({ name }) => name.slice(0, 30))).toEqual([
      'minh-chung/0001 evil.pdf',
      'minh-chung/0002 _con',
      'minh-chung/0003 afdp.exe',
      `minh-chung/0004 ${'x'.repeat(14)}`,
      'minh-chung/0005 tep',
      'minh-chung/0006 Ảnh.JPG',
      'minh-chung/0007 ảnh.jpg',
    ])
  })
})
