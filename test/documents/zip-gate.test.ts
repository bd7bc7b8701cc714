import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleEntries, officeFileLimits, readOfficeZip, type ZipLimits } from '../../src-main/documents/zip-gate.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'
import { type HostileEntry, hostileZip } from '../support/hostile-zip.ts'

const text = (content: string) => new TextEncoder().encode(content)
const one = (content: Uint8Array, changes: Partial<HostileEntry> = {}) =>
  hostileZip([{ name: 'a', content, ...changes }])
const xml = (name: string, content: Uint8Array) => hostileZip([{ name, content }])

describe('a zip from outside', () => {
  it('gives its files by name, with names in Vietnamese, without folders', async () => {
    const files = await readOfficeZip(
      hostileZip([
        { name: 'thư mục/', content: new Uint8Array() },
        { name: 'thư mục/báo cáo.txt', content: text('nội dung') },
        { name: 'word/document.xml', content: text('<?xml version="1.0" encoding="UTF-8"?><a/>'), deflate: true },
      ]),
    )
    expect([...files.keys()]).toEqual(['thư mục/báo cáo.txt', 'word/document.xml'])
    expect(new TextDecoder().decode(files.get('thư mục/báo cáo.txt'))).toBe('nội dung')
  })

  it.each([
    ['../a.txt', 'parent-folder'],
    ['a/../../b.txt', 'parent-folder'],
    ['/etc/passwd', 'absolute'],
    ['a\\b.txt', 'backslash'],
    ['C:/a.txt', 'drive-or-stream'],
    ['a.txt:stream', 'drive-or-stream'],
    ['con', 'reserved'],
    ['word/NUL.xml', 'reserved'],
    ['a/lpt1.txt', 'reserved'],
    ['a./b', 'reserved'],
    ['a//b', 'reserved'],
    ['a/./b', 'reserved'],
    ['a\u0000b', 'control-character'],
    ['a\u202egpj.exe', 'control-character'],
    ['báo cáo.txt'.normalize('NFD'), 'not-nfc'],
    ['', 'empty'],
    ['a'.repeat(300), 'too-long'],
  ])('refuses the name %j: %s', async (name, reason) => {
    const work = readOfficeZip(hostileZip([{ name, content: text('x') }]))
    await expect(work).rejects.toMatchObject({ code: 'zip.unsafe-name', detail: { reason } })
  })

  it('refuses a name whose encoding is not certain', async () => {
    const work = readOfficeZip(hostileZip([{ name: 'báo cáo.txt', content: text('x'), utf8Flag: false }]))
    await expect(work).rejects.toMatchObject({ code: 'zip.unsafe-name', detail: { reason: 'encoding' } })
  })

  const pair = (first: string, second: string) =>
    hostileZip([
      { name: first, content: text('<a/>') },
      { name: second, content: text('<a/>') },
    ])
  const many = hostileZip(Array.from({ length: 2001 }, (_, at) => ({ name: `f${at}`, content: new Uint8Array() })))

  it.each<[string, ErrorCode, Uint8Array, Partial<ZipLimits>?]>([
    ['two entries of one name', 'zip.duplicate-name', pair('a.txt', 'a.txt')],
    ['two names that differ in case', 'zip.duplicate-name', pair('word/Document.xml', 'word/document.xml')],
    ['a symbolic link', 'zip.link', one(text('/etc/passwd'), { externalAttributes: 0o120777 * 0x10000 })],
    ['a Windows reparse point', 'zip.link', one(text('x'), { externalAttributes: 0x400 })],
    ['an encrypted entry', 'zip.encrypted', one(text('x'), { flags: 1 })],
    ['an entry that says it is smaller', 'zip.false-size', one(text('xxxxx'), { deflate: true, statedSize: 2 })],
    ['an entry that says it is larger', 'zip.false-size', one(text('xxxxx'), { deflate: true, statedSize: 50 })],
    ['an entry with a wrong checksum', 'zip.false-size', one(text('xxxxx'), { statedCrc: 1 })],
    ['a bomb by its ratio', 'zip.ratio-too-high', one(new Uint8Array(5_000_000), { deflate: true })],
    ['too large an entry', 'zip.entry-too-large', one(text('x'.repeat(200))), { entryBytes: 100 }],
    ['too much in total', 'zip.total-too-large', pair('a', 'b'), { totalBytes: 7 }],
    ['too many entries', 'zip.too-many-entries', many],
    ['too large a file', 'zip.too-large', new Uint8Array(101), { fileBytes: 100 }],
    ['an empty file', 'zip.unreadable', new Uint8Array()],
    ['what is no zip', 'zip.unreadable', text('%PDF-1.7 this is not a zip at all')],
    ['a zip that was cut off', 'zip.unreadable', one(text('x')).slice(0, -30)],
    ['an unknown compression', 'zip.unreadable', one(text('x'), { method: 99 })],
    ['broken deflate data', 'zip.unreadable', one(Uint8Array.of(255, 255, 255, 255), { method: 8 })],
    ['XML with a DOCTYPE', 'xml.doctype', xml('a.xml', text('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))],
    ['XML in UTF-16', 'xml.not-utf8', xml('a.rels', Buffer.from('<!DOCTYPE a><a/>', 'utf16le'))],
    ['XML that is not UTF-8', 'xml.not-utf8', xml('a.xml', Uint8Array.of(60, 97, 0xff, 62))],
    ['XML that declares UTF-7', 'xml.not-utf8', xml('a.xml', text('<?xml version="1.0" encoding="UTF-7"?><a/>'))],
  ])('refuses %s: %s', async (_, code, zip, changes = {}) => {
    await expect(readOfficeZip(zip, { ...officeFileLimits, ...changes })).rejects.toMatchObject({ code })
  })
})

describe('a bundle on disk', () => {
  it('is walked entry by entry, with the same refusals', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    try {
      const path = join(folder, 'bundle.zip')
      const zip = hostileZip([
        { name: 'report.json', content: text('{}') },
        { name: '../evidence.pdf', content: text('x') },
      ])
      writeFileSync(path, zip)
      const seen: string[] = []
      const walk = async () => {
        for await (const entry of bundleEntries(path, zip.length)) {
          for await (const chunk of entry.bytes) seen.push(`${entry.name} ${chunk.length}`)
        }
      }
      await expect(walk()).rejects.toMatchObject({ code: 'zip.unsafe-name' })
      expect(seen).toEqual(['report.json 2'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is refused by its size before anything is read', () => {
    expect(() => bundleEntries('not-there.zip', 2048 * 1024 * 1024 + 1)).toThrow('zip.too-large')
  })
})
