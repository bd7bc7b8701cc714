import { describe, expect, it } from 'vitest'
import { writeDocx, writeDocxParts } from '../../src-main/documents/docx-writer.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type { PrintedDocument, SigningAuthority } from '../../src-shared/domain/printed-document/model.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { signingLines } from '../../src-shared/domain/printed-document/signing-lines.ts'
import { documentShapes } from '../support/document-shapes.ts'
import { type DocxLook, lookAtDocx, paragraphWith, partText } from '../support/docx-checker.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { descendants } from '../support/xml-tree.ts'

const created = '2026-12-03T02:00:00.000Z'
const lookAt = async (document: PrintedDocument): Promise<DocxLook> =>
  lookAtDocx(await readOfficeZip(await writeDocx(document, { created })))

type Look = [text: string, halfPoints: number, style: 'bold' | 'italic' | 'bold italic' | 'upright', align: string]

function expectLook(look: DocxLook, [text, halfPoints, style, align]: Look): void {
  const paragraph = paragraphWith(look, text)
  expect({ text, align: paragraph.align }).toEqual({ text, align })
  for (const run of paragraph.runs) {
    const words = [run.bold && 'bold', run.italic && 'italic'].filter(Boolean).join(' ') || 'upright'
    expect({ text, halfPoints: run.halfPoints, style: words }).toEqual({ text, halfPoints, style })
  }
}

const stateLooks: Look[] = [
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, 'bold', 'center'],
  ['Độc lập - Tự do - Hạnh phúc', 26, 'bold', 'center'],
  ['ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG', 24, 'upright', 'center'],
  ['SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH', 24, 'bold', 'center'],
  ['Số: 05/BC-SVHTTDL', 26, 'upright', 'center'],
  ['Vĩnh Long, ngày 03 tháng 12 năm 2026', 26, 'italic', 'center'],
  ['Nơi nhận:', 24, 'bold italic', 'left'],
  ['- Như trên;', 22, 'upright', 'left'],
  ['- Lưu: VT, VHXH.', 22, 'upright', 'left'],
  ['KT. GIÁM ĐỐC', 28, 'bold', 'center'],
  ['PHÓ GIÁM ĐỐC', 28, 'bold', 'center'],
  ['Nguyễn Văn A', 28, 'bold', 'center'],
  ['Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long', 28, 'upright', 'center'],
]

const contentLooks: Look[] = [
  ['BÁO CÁO', 28, 'bold', 'center'],
  ['Kết quả năm 2026', 28, 'bold', 'center'],
  ['Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.', 28, 'italic', 'both'],
  ['II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 28, 'bold', 'both'],
  ['1. Các nhiệm vụ được giao', 28, 'bold', 'both'],
  ['1. Đề nghị Sở tiếp tục tập huấn nghiệp vụ cho cộng tác viên.', 28, 'upright', 'both'],
  ['(Số liệu tính đến ngày 30/11/2026)', 28, 'italic', 'both'],
  ['- Kế hoạch số 12/KH-UBND ngày 10/02/2026;', 28, 'upright', 'both'],
  ['Phụ lục I', 28, 'bold', 'center'],
  ['KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO', 28, 'bold', 'center'],
  ['4.321', 24, 'upright', 'right'],
  ['Hộ gia đình đạt danh hiệu gia đình văn hóa', 24, 'upright', 'left'],
  ['Đơn vị tính', 24, 'bold', 'center'],
]

const department: Partial<PrintedDocument> = {
  superiorBody: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  issuingBody: 'Sở Văn hóa, Thể thao và Du lịch',
  number: { value: '5', symbol: 'BC-SVHTTDL' },
  place: 'Vĩnh Long',
  subject: 'Kết quả năm 2026',
  signer: { authority: { mode: 'deputy', head: 'Giám đốc', position: 'Phó Giám đốc' }, name: 'Nguyễn Văn A' },
}
const source = (kind: string): Look => [
  `(Kèm theo Báo cáo số ${kind} ngày 03 tháng 12 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)`,
  28,
  'italic',
  'center',
]

describe('the looks of each component', () => {
  it.each<[string, Partial<PrintedDocument>, Look[]]>([
    ['a state body', {}, [...stateLooks, ...contentLooks, source('05/BC-SVHTTDL')]],
    [
      'a political and social organisation',
      {
        profile: 'political-social',
        organisationTitle: 'Đoàn TNCS Hồ Chí Minh',
        number: { value: '15', symbol: 'BC/TĐTN-BTG' },
      },
      [
        ['ĐOÀN TNCS HỒ CHÍ MINH', 28, 'bold', 'center'],
        ['Số 15-BC/TĐTN-BTG', 26, 'upright', 'center'],
        source('15-BC/TĐTN-BTG'),
        ...contentLooks,
      ],
    ],
    ['content only', { profile: 'content-only' }, contentLooks],
  ])('of %s', async (_, changes, looks) => {
    const look = await lookAt(sampleDocument({ ...department, ...changes }))
    for (const one of looks) expectLook(look, one)
  })

  it.each<SigningAuthority>([
    { mode: 'direct', position: 'Giám đốc' },
    { mode: 'acting', position: 'Giám đốc' },
    { mode: 'deputy', head: 'Giám đốc', position: 'Phó Giám đốc' },
    { mode: 'for-body', body: 'Ủy ban nhân dân', position: 'Chủ tịch' },
    { mode: 'deputy-for-body', body: 'Ủy ban nhân dân', head: 'Chủ tịch', position: 'Phó Chủ tịch' },
    { mode: 'by-order', head: 'Chủ tịch', position: 'Chánh Văn phòng' },
    { mode: 'authorised', head: 'Giám đốc', position: 'Trưởng phòng Văn hóa' },
  ])('of the signing lines: $mode', async (authority) => {
    const look = await lookAt(sampleDocument({ signer: { authority, name: 'Trần Thị B' } }))
    for (const line of [...signingLines(authority), 'Trần Thị B']) expectLook(look, [line, 28, 'bold', 'center'])
  })

  it('of an official letter: V/v under the number, no name of a kind', async () => {
    const look = await lookAt(sampleDocument({ ...department, typeName: null, subject: 'gửi báo cáo năm 2026' }))
    expectLook(look, ['V/v gửi báo cáo năm 2026', 24, 'upright', 'center'])
    expect(look.paragraphs.map((paragraph) => paragraph.text)).not.toContain('BÁO CÁO')
  })
})

describe.each(documentShapes)('a document with %s', (_, document) => {
  it('holds every word of the composed document, in order', async () => {
    const look = await lookAt(document)
    const shown = look.paragraphs.map((paragraph) => paragraph.text).filter((text) => text !== '')
    expect(shown).toEqual(printedText(composeDocument(document)))
  })

  it('is Times New Roman throughout, black, NFC', async () => {
    const look = await lookAt(document)
    for (const paragraph of look.paragraphs) {
      expect(paragraph.text).toBe(paragraph.text.normalize('NFC'))
      for (const run of paragraph.runs) {
        expect(run.fonts).toEqual(Array.from({ length: 4 }, () => 'Times New Roman'))
        expect(run.color).toBe('000000')
      }
    }
  })

  it('has tables of fixed whole widths that fill the text, with rows that stay together', async () => {
    const look = await lookAt(document)
    for (const table of look.tables) {
      const widths = descendants(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']))
      expect(widths.every(Number.isInteger)).toBe(true)
      expect([9071, 14003]).toContain(widths.reduce((a, b) => a + b))
      expect(descendants(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed')
      expect(descendants(table, 'w:tcW').every((width) => width.attributes['w:type'] === 'dxa')).toBe(true)
      expect(descendants(table, 'w:cantSplit')).toHaveLength(descendants(table, 'w:tr').length)
    }
  })
})

describe('pages', () => {
  it('has legal margins, a number in the header from page 2 on, and annexes that start again', async () => {
    const look = await lookAt(sampleDocument())
    const pages = look.sections.map((section) => {
      const [size] = descendants(section, 'w:pgSz')
      const [margin] = descendants(section, 'w:pgMar')
      return {
        size: [size?.attributes['w:w'], size?.attributes['w:h'], size?.attributes['w:orient']],
        margins: ['top', 'right', 'bottom', 'left'].map((side) => margin?.attributes[`w:${side}`]),
        start: descendants(section, 'w:pgNumType')[0]?.attributes['w:start'],
        firstDiffers: descendants(section, 'w:titlePg').length,
        headers: descendants(section, 'w:headerReference').map((header) => header.attributes['w:type']),
      }
    })
    const margins = ['1134', '1134', '1134', '1701']
    const rest = { margins, start: '1', firstDiffers: 1, headers: ['default', 'first'] }
    expect(pages).toEqual([
      { size: ['11906', '16838', 'portrait'], ...rest },
      { size: ['16838', '11906', 'landscape'], ...rest },
      { size: ['11906', '16838', 'portrait'], ...rest },
    ])
  })

  it('numbers pages in 14 points, centred, in the header', async () => {
    const parts = await writeDocxParts(sampleDocument({ annexes: [] }), { created })
    const headers = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name))
    const numbered = headers.filter((name) => partText(parts, name).includes('PAGE'))
    expect([headers.length, numbered.length]).toEqual([2, 1])
    expect(partText(parts, numbered[0] ?? '')).toContain('w:val="SnvPageNumber"')
    expect(partText(parts, 'word/styles.xml')).toMatch(
      /w:styleId="SnvPageNumber".*?<w:jc w:val="center"\/>.*?<w:sz w:val="28"\/>/,
    )
  })

  it('sets body text justified, with a first line and spacing within the legal range', async () => {
    const look = await lookAt(sampleDocument())
    const body = look.paragraphs.filter((paragraph) => paragraph.firstLine > 0)
    expect(body.length).toBeGreaterThan(8)
    for (const paragraph of body) {
      expect(paragraph.align).toBe('both')
      expect([567, 720]).toContain(paragraph.firstLine)
      expect(paragraph.before).toBeGreaterThanOrEqual(120)
      expect(paragraph.line).toBeGreaterThanOrEqual(240)
      expect(paragraph.line).toBeLessThanOrEqual(360)
    }
  })

  it('repeats the head of a table and draws no border around the letterhead', async () => {
    const look = await lookAt(sampleDocument())
    const [letterhead, figures] = look.tables
    expect(letterhead && descendants(letterhead, 'w:tblHeader')).toHaveLength(0)
    expect(figures && descendants(figures, 'w:tblHeader')).toHaveLength(1)
    const borders = letterhead === undefined ? [] : (descendants(letterhead, 'w:tblBorders')[0]?.children ?? [])
    expect(borders.map((border) => border.attributes['w:val'])).toEqual(Array.from({ length: 6 }, () => 'nil'))
  })

  it('draws lines as borders of paragraphs, not as underscores or underlining', async () => {
    const look = await lookAt(sampleDocument())
    expect(descendants(look.body, 'w:pBdr')).toHaveLength(3)
    expect(descendants(look.body, 'w:u')).toHaveLength(0)
    expect(look.paragraphs.some((paragraph) => paragraph.text.includes('__'))).toBe(false)
  })
})

describe('the file', () => {
  it('is the same for the same document and clock, and names no clock but that', async () => {
    const first = await writeDocx(sampleDocument(), { created })
    const again = await writeDocx(sampleDocument(), { created })
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
    const parts = await writeDocxParts(sampleDocument(), { created })
    expect(partText(parts, 'docProps/core.xml')).toContain('2026-12-03T02:00:00Z')
    const later = await writeDocx(sampleDocument(), { created: '2026-12-04T02:00:00.000Z' })
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(false)
  })
})
