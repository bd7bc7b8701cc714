import { describe, expect, it } from 'vitest'
import { readPasted, readSource } from '../../../src-main/documents/plan-source/read-source.ts'
import { sourceLimits } from '../../../src-main/documents/plan-source/source-limits.ts'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { hostileZip } from '../../support/hostile-zip.ts'
import { paragraph, rawDocx } from '../../support/raw-docx.ts'
import { rawPdf } from '../../support/raw-pdf.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const ole = (...names: string[]) =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(names.join(), 'utf16le')]),
  )
const zip = (...names: string[]) => hostileZip(names.map((name) => ({ name, content: utf8('<a/>') })))
const documentXml = (content: Uint8Array, deflate = true) =>
  hostileZip([
    { name: '[Content_Types].xml', content: utf8('<Types/>') },
    { name: 'word/document.xml', content, deflate },
  ])
const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const nested = (tag: string, depth: number) => [`<${tag}>`.repeat(depth), `</${tag}>`.repeat(depth)].join('x')
const encryptedPdf = utf8(
  Buffer.from(rawPdf([[{ text: 'a', x: 1, y: 1 }]]))
    .toString('latin1')
    .replace(
      'trailer\n<<',
      `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) >> /ID [(a) (a)]`,
    ),
)

describe('what is no plan that can be read', () => {
  it.each<[string, Uint8Array, ErrorCode]>([
    ['a .doc of Word 97', ole('WordDocument'), 'source.old-word'],
    ['a DOCX with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'source.encrypted'],
    ['an old workbook', ole('Workbook'), 'source.spreadsheet'],
    ['another old file of Office', ole('VisioDocument'), 'source.other-format'],
    ['RTF', utf8('{\\rtf1\\ansi K\\u7871 ho\\u7841ch}'), 'source.rich-text'],
    ['a picture renamed .docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'source.picture'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0), 'source.picture'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'source.spreadsheet'],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'source.other-format'],
    ['an OpenDocument text', zip('mimetype', 'content.xml'), 'source.other-format'],
    ['any other zip', zip('a.txt'), 'source.other-format'],
    ['a DOCX without its document', zip('[Content_Types].xml', 'word/styles.xml'), 'source.damaged'],
    ['a DOCX that was cut off', rawDocx(paragraph('a')).slice(0, -40), 'zip.unreadable'],
    ['XML that was cut off', documentXml(utf8(`${head}<w:p>`)), 'source.damaged'],
    ['XML with DOCTYPE', documentXml(utf8(`<!DOCTYPE a [<!ENTITY b "c">]>${head}&b;`)), 'xml.doctype'],
    ['a zip bomb', documentXml(new Uint8Array(20_000_000).fill(32)), 'zip.ratio-too-high'],
    ['elements inside elements', documentXml(utf8(head + nested('w:sdt', 300))), 'source.too-deep'],
    ['a PDF without text', rawPdf([[], []]), 'source.scanned'],
    ['a PDF with a password', encryptedPdf, 'source.encrypted'],
    ['a PDF that was cut off', utf8('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), 'source.damaged'],
    ['an empty file', new Uint8Array(), 'source.empty'],
    ['white space', utf8(' \n\t\u00a0\n\u200b'), 'source.empty'],
    ['a DOCX without a word', rawDocx(paragraph('')), 'source.empty'],
    ['bytes of something else', Uint8Array.of(1, 2, 0, 3, 4, 0, 5), 'source.unknown-encoding'],
    ['HTML inside HTML', utf8(`<html>${nested('div', 300)}`), 'source.too-deep'],
    ['100 MB of text', new Uint8Array(100_000_000).fill(97), 'source.too-large'],
    ['text longer than any plan', utf8('chữ '.repeat(2_000_000)), 'source.too-much-text'],
    ['more lines than any plan has', utf8('a\n'.repeat(sourceLimits.blocks + 10)), 'source.too-many-blocks'],
  ])('%s is refused: %3$s', async (_, bytes, code) => {
    await expect(readSource(bytes)).rejects.toMatchObject({ code })
  })

  it('is refused from the clipboard too: 21 MB of HTML', () => {
    const html = `<p>${'a'.repeat(sourceLimits.textBytes)}</p>`
    expect(() => readPasted({ text: '', html })).toThrow('source.too-large')
  })

  it('is not 10,000 items', async () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `${at + 1}. Việc thứ ${at + 1}`).join('\n')
    expect((await readSource(utf8(text))).blocks).toHaveLength(10_000)
  })
})
