import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentTypesPart, packDocx } from '../../src-main/documents/docx-package.ts'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { packSealedDocx, partsSha256 } from '../../src-main/documents/sealed-docx.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { partText } from '../support/docx-checker.ts'
import { shownParts, signerAt } from '../support/sealed-docx-builder.ts'
import { descendants, parseXml } from '../support/xml-tree.ts'

const created = '2026-12-03T02:00:00.000Z'
const text = (content: string) => new TextEncoder().encode(content)
const sealedJson = text('{"payload":"eyJkYXRhIjoiVsSpbmggTG9uZyJ9","protected":"e30","signature":"AA"}')
const plainParts = await shownParts()
const signer = signerAt(created)
const sealed = packSealedDocx(plainParts, sealedJson, signer)

/** The parts of the sealed DOCX with some replaced, packed in our own way as a forger with our code would. */
async function repacked(changes: Record<string, string | null>): Promise<Uint8Array> {
  const parts = new Map(await readOfficeZip(sealed))
  parts.delete(contentTypesPart)
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) parts.delete(name)
    else parts.set(name, text(content))
  }
  return packDocx(parts)
}

describe('a sealed DOCX', () => {
  it('gives back the sealed JSON byte for byte, and the hash of what it shows', async () => {
    const read = await readSealedDocx(sealed)
    expect(Buffer.from(read.sealedJson)).toEqual(Buffer.from(sealedJson))
    expect(read.partsSha256).toBe(partsSha256(plainParts))
    expect([...read.plainParts.keys()].sort()).toEqual([...plainParts.keys()].sort())
  })

  it('carries any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readSealedDocx(packSealedDocx(plainParts, bytes, signer))
        expect(Buffer.from(read.sealedJson)).toEqual(Buffer.from(bytes))
      }),
      { seed: 94, numRuns: 20 },
    )
  })

  it('hashes the sorted list of parts as JCS, without content types and sealed data', () => {
    const parts = new Map([
      ['word/b.xml', text('b')],
      ['word/a.xml', text('a')],
    ])
    const hex = (content: string) => createHash('sha256').update(content).digest('hex')
    expect(partsSha256(parts)).toBe(hex(`[["word/a.xml","${hex('a')}"],["word/b.xml","${hex('b')}"]]`))
  })

  it('is a package whose every relationship leads to a part with a content type', async () => {
    const parts = await readOfficeZip(sealed)
    const types = parseXml(partText(parts, contentTypesPart))
    const typed = descendants(types, 'Override').map((override) => override.attributes.PartName?.slice(1))
    const shown = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== contentTypesPart)
    expect(typed).toEqual(shown)
    for (const name of [...parts.keys()].filter((one) => one.endsWith('.rels'))) {
      const base = new URL(name.replace('_rels/', ''), 'http://package/')
      for (const relationship of descendants(parseXml(partText(parts, name)), 'Relationship')) {
        const target = new URL(relationship.attributes.Target ?? '', base).pathname.slice(1)
        expect(shown).toContain(target)
      }
    }
    expect(partText(parts, 'word/_rels/document.xml.rels')).not.toMatch(/>\s+</)
  })
})

describe('what is not as it was sealed', () => {
  const cases: [string, string, () => Promise<Uint8Array>][] = [
    ['a plain DOCX', 'docx.not-sealed', async () => packDocx(plainParts)],
    [
      'custom data of another program',
      'docx.not-sealed',
      () => repacked({ 'customXml/item1.xml': '<b:Sources xmlns:b="urn:bibliography"/>' }),
    ],
    ['no package signature', 'docx.not-signed', () => repacked({ '_xmlsignatures/sig1.xml': null })],
    ['no relationships', 'docx.repacked', () => repacked({ 'word/_rels/document.xml.rels': '<Relationships/>' })],
    [
      'other white space around the sealed data',
      'docx.repacked',
      async () => {
        const xml = partText(await readOfficeZip(sealed), 'customXml/item1.xml')
        return repacked({ 'customXml/item1.xml': xml.replace('</sealed>', '\n</sealed>') })
      },
    ],
    [
      'a package packed by another program',
      'docx.repacked',
      async () => zipSync(Object.fromEntries(await readOfficeZip(sealed)), { level: 6 }),
    ],
    ['bytes after the end', 'zip.unreadable', async () => new Uint8Array([...sealed, 0])],
    ['bytes before the start', 'zip.unreadable', async () => new Uint8Array([0, ...sealed])],
    [
      'a part that we never write',
      'docx.repacked',
      async () => zipSync({ ...Object.fromEntries(await readOfficeZip(sealed)), 'word/vbaProject.bin': text('x') }),
    ],
  ]
  it.each(cases)('%s is refused: %s', async (_, code, make) => {
    await expect(readSealedDocx(await make())).rejects.toMatchObject({ code })
  })

  it('changed words in a package packed our way are seen by the hash', async () => {
    const words = partText(plainParts, 'word/document.xml').replace('4.321', '9.321')
    const read = await readSealedDocx(await repacked({ 'word/document.xml': words }))
    expect(read.partsSha256).not.toBe(partsSha256(plainParts))
  })

  it('a part added or taken away in a package packed our way is seen by the hash', async () => {
    for (const changes of [{ 'word/header9.xml': '<w:hdr/>' }, { 'docProps/app.xml': null }]) {
      const read = await readSealedDocx(await repacked(changes))
      expect(read.partsSha256).not.toBe(partsSha256(plainParts))
    }
  })
})
