import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src-main/documents/plan-source/read-source.ts'
import { toLegacy } from '../../../src-shared/domain/legacy-encoding.ts'
import { paragraph, rawDocx } from '../../support/raw-docx.ts'
import { sourceCells, sourceLines } from '../../support/source-lines.ts'

const read = async (body: string) => readSource(rawDocx(body))
const run = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`

describe('the words of a Word document', () => {
  it.each<[string, string, string[]]>([
    [
      'what was inserted stays, what was deleted goes',
      `<w:p><w:ins>${run(text('mới'))}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>`,
      ['mới'],
    ],
    [
      'what was moved stands where it went',
      `<w:p><w:moveFrom>${run(text('x'))}</w:moveFrom>${run(text('a'))}<w:moveTo>${run(text('x'))}</w:moveTo></w:p>`,
      ['ax'],
    ],
    [
      'a paragraph whose end was deleted runs on',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(text('một '))}</w:p>${paragraph('hai')}`,
      ['một hai'],
    ],
    [
      'tabs stay and line breaks make blocks',
      `<w:p>${run(`${text('a')}<w:tab/>${text('b')}<w:br/>${text('c')}`)}</w:p>`,
      ['a\tb', 'c'],
    ],
    [
      'no-break spaces and hyphens are plain, soft hyphens go',
      `<w:p>${run(`${text('Quý\u00a0II')}<w:noBreakHyphen/>${text('cộng\u00ad đồng')}<w:softHyphen/>`)}</w:p>`,
      ['Quý II-cộng đồng'],
    ],
    ['hidden words are not printed', `<w:p>${run(text('ẩn'), '<w:vanish/>')}${run(text('hiện'))}</w:p>`, ['hiện']],
    ['capitals are what is seen', `<w:p>${run(text('mục đích'), '<w:caps/>')}</w:p>`, ['MỤC ĐÍCH']],
    [
      'fields give their result',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>DATE</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(text('3/2'))}</w:p>`,
      ['3/2'],
    ],
    ['NFD becomes NFC', `<w:p>${run(text('Kế hoạch'.normalize('NFD')))}</w:p>`, ['Kế hoạch']],
    [
      'a link, a control and a smart tag are looked into',
      `<w:sdt><w:sdtContent><w:p><w:hyperlink><w:smartTag>${run(text('liên kết'))}</w:smartTag></w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      ['liên kết'],
    ],
    [
      'a text box stands beside its anchor, once',
      `<w:p>${run(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><w:txbxContent>${paragraph('hộp')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('hộp')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>${text('neo')}`)}</w:p>`,
      ['neo', 'hộp'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(sourceLines(await read(body))).toEqual(expected)
  })

  it('are found under any prefix of the same namespace', async () => {
    const body = paragraph('chữ').replaceAll('w:', 'ns0:')
    const uri = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const source = await readSource(rawDocx(body, { namespaces: `xmlns:ns0="${uri}" xmlns:w="${uri}"` }))
    expect(sourceLines(source)).toEqual(['chữ'])
  })

  it('say what was left out', async () => {
    const body = `<w:p>${run(text('a'))}${run('<w:footnoteReference w:id="1"/>')}<w:del>${run('')}</w:del></w:p>`
    expect((await read(body)).notes).toEqual([
      { kind: 'left-out', what: 'footnotes', count: 1 },
      { kind: 'left-out', what: 'deleted-text', count: 1 },
    ])
  })

  it('in an old font are converted, whatever their number', async () => {
    const old = (words: string, font: string) => run(text(words), `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)
    const body =
      `<w:p>${old(toLegacy('tcvn3', 'Kế hoạch'), '.VnTime')}</w:p>` +
      `<w:p>${old(toLegacy('tcvn3', 'nhiệm vụ'), '.VnTimeH')}</w:p>` +
      `<w:p>${old(toLegacy('vni', 'Đề nghị'), 'VNI-Times')}</w:p>`
    const source = await read(body)
    expect(sourceLines(source)).toEqual(['Kế hoạch', 'NHIỆM VỤ', 'Đề nghị'])
    expect(source.notes).toEqual([
      { kind: 'converted', from: 'tcvn3' },
      { kind: 'converted', from: 'vni' },
    ])
  })
})

describe('a document written by another library', () => {
  const cell = (words: string, options = {}) =>
    new TableCell({ ...options, children: words.split('\n').map((line) => new Paragraph(line)) })
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Chú thích cuối trang')] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: 'KẾ HOẠCH', bold: true })], alignment: 'center' }),
          new Paragraph({ children: [new TextRun('Nội dung'), new FootnoteReferenceRun(1)] }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')] }),
              new TableRow({
                children: [
                  cell('1'),
                  cell('Việc một\ntiếp'),
                  cell('Sở A', { verticalMerge: VerticalMergeType.RESTART }),
                ],
              }),
              new TableRow({
                children: [cell('2', { columnSpan: 2 }), cell('', { verticalMerge: VerticalMergeType.CONTINUE })],
              }),
            ],
          }),
        ],
      },
    ],
  })

  it('gives its tables by row and column, merged cells once', async () => {
    const source = await readSource(await Packer.pack(document, 'uint8array'))
    expect(sourceCells(source)).toEqual([
      '0.0 TT',
      '0.1 Nhiệm vụ',
      '0.2 Chủ trì',
      '1.0 1',
      '1.1 Việc một',
      '1.1 tiếp',
      '1.2 2x1 Sở A',
      '2.0 1x2 2',
    ])
    expect(source.blocks.filter(({ cell: place }) => place?.isHeader)).toHaveLength(3)
    expect(source.blocks[0]?.look).toEqual({ bold: true, centred: true })
    expect(source.text).not.toContain('Chú thích')
  })

  it('gives every word that mammoth finds in it', async () => {
    const bytes = await Packer.toBuffer(document)
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    const { text: ours } = await readSource(bytes)
    const words = (value.match(/\p{L}+/gu) ?? []).filter((word) => !ours.includes(word))
    expect(words).toEqual([])
  })
})
