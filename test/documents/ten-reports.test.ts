import { describe, expect, it } from 'vitest'
import { writeDocx, writeDocxParts } from '../../src-main/documents/docx-writer.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { lineWidth } from '../../src-shared/domain/printed-document/text-width.ts'
import { type DocxLook, lookAtDocx, partText } from '../support/docx-checker.ts'
import { tenReports } from '../support/ten-reports.ts'
import { child, descendants, parseXml, type XmlNode } from '../support/xml-tree.ts'

// The components of DOCUMENT's table, found in document.xml by their text, with the properties that a reader sees.

const created = '2026-12-03T02:00:00.000Z'

type Style = 'bold' | 'italic' | 'bold italic' | 'upright'
type Component = [name: string, text: string, halfPoints: number, style: Style, align: string]

const upper = (text: string) => text.toLocaleUpperCase('vi')
const oneLine = (text: string) => text.replaceAll('\n', ' ')
const listed = (texts: readonly string[]) => texts.map((text, at) => `- ${text}${at === texts.length - 1 ? '.' : ';'}`)

/** The lines above a signature, written out by hand for each of the ten. */
const signatures: Record<string, string[]> = {
  'a commune with one task and no indicators': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An'],
  'a department with charts of several years': ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Bích'],
  '500 tasks of a steering committee': [
    'TM. BAN CHỈ ĐẠO',
    'TRƯỞNG BAN',
    'PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
    'Lê Hoàng Phúc',
  ],
  'long names everywhere': [
    'Q. GIÁM ĐỐC BAN QUẢN LÝ CÁC TRUNG TÂM VĂN HÓA KHU VỰC',
    'Nguyễn Phước Hoàng Thị Tuyết Nhung',
  ],
  'several recipients': ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG XÂY DỰNG NẾP SỐNG VĂN HÓA', 'Phạm Quốc Việt'],
  'no indicators': ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Võ Thị Kim Ngân'],
  'twelve pages of annexes': ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Đặng Văn Khải'],
  'an organisation of youth': ['TRƯỞNG BAN', 'Huỳnh Nhật Minh'],
  'nothing but the content': [],
  'a draft without number and day': ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'Bùi Thanh Tâm'],
}

/** Numbers and dates, written out by hand. */
const numbers: Record<string, [number: string, date: string]> = {
  'a commune with one task and no indicators': ['Số: 05/BC-UBND', 'Tân Hạnh, ngày 03 tháng 12 năm 2026'],
  'a department with charts of several years': ['Số: 05/BC-SVHTTDL', 'Vĩnh Long, ngày 03 tháng 12 năm 2026'],
  '500 tasks of a steering committee': ['Số: 05/BC-BCĐ', 'Tân Hạnh, ngày 03 tháng 12 năm 2026'],
  'long names everywhere': [
    'Số: 05/BC-BQLTTVHNTTDTTDL',
    'Thị trấn Cái Vồn Trung An Hòa Phú, ngày 03 tháng 12 năm 2026',
  ],
  'several recipients': ['Số: 05/BC-SVHTTDL', 'Vĩnh Long, ngày 03 tháng 12 năm 2026'],
  'no indicators': ['Số: 112/BC-UBND', 'Tân Hạnh, ngày 03 tháng 12 năm 2026'],
  'twelve pages of annexes': ['Số: 05/BC-UBND', 'Tân Hạnh, ngày 03 tháng 12 năm 2026'],
  'an organisation of youth': ['Số 15-BC/TĐTN-BTG', 'Vĩnh Long, ngày 03 tháng 12 năm 2026'],
  'a draft without number and day': ['Số:      /BC-UBND', 'Tân Hạnh, ngày       tháng       năm 2026'],
}

function frameOf(name: string, document: PrintedDocument): Component[] {
  const [number = '', date = ''] = numbers[name] ?? []
  const isState = document.profile === 'state-body'
  const { superiorBody, addressees, recipients } = document
  const place = / (?:tỉnh Vĩnh Long|xã Tân Hạnh)$/.exec(superiorBody ?? '')?.[0] ?? ''
  const [first = ''] = addressees
  const nation: Component[] = isState
    ? [
        ['Quốc hiệu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, 'bold', 'center'],
        ['Tiêu ngữ', 'Độc lập - Tự do - Hạnh phúc', 26, 'bold', 'center'],
      ]
    : [['tiêu đề tổ chức', upper(document.organisationTitle ?? ''), 28, 'bold', 'center']]
  return [
    ...nation,
    ...(superiorBody === null
      ? []
      : [['cơ quan chủ quản', upper(superiorBody), 24, 'upright', 'center'] satisfies Component]),
    ['cơ quan ban hành', upper(document.issuingBody.replace(place, '')), 24, 'bold', 'center'],
    ['số, ký hiệu', number, 26, 'upright', 'center'],
    ['địa danh, ngày', date, 26, 'italic', 'center'],
    ...(document.isDraft === true ? [['dự thảo', 'DỰ THẢO', 26, 'bold', 'center'] satisfies Component] : []),
    ...(addressees.length === 1
      ? [['kính gửi', `Kính gửi: ${first}`, 28, 'upright', 'center'] satisfies Component]
      : [
          ['kính gửi', 'Kính gửi:', 28, 'upright', 'left'] satisfies Component,
          ...listed(addressees).map((text): Component => ['nơi kính gửi', text, 28, 'upright', 'left']),
        ]),
    ...(signatures[name] ?? []).map((text): Component => ['người ký', text, 28, 'bold', 'center']),
    ['nơi nhận', 'Nơi nhận:', 24, 'bold italic', 'left'],
    ...listed(recipients).map((text): Component => ['tên nơi nhận', text, 22, 'upright', 'left']),
  ]
}

function contentOf(document: PrintedDocument): Component[] {
  const [annex] = document.annexes
  return [
    ['tên loại', 'BÁO CÁO', 28, 'bold', 'center'],
    ['trích yếu', document.subject, 28, 'bold', 'center'],
    ...document.legalBases.map((text, at): Component => {
      const end = at === document.legalBases.length - 1 ? '.' : ';'
      return ['căn cứ', text + end, 28, 'italic', 'both']
    }),
    ['mục', 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN', 28, 'bold', 'both'],
    ['mục', 'VII. KIẾN NGHỊ, ĐỀ XUẤT', 28, 'bold', 'both'],
    ['khoản có tiêu đề', '2. Tồn tại, hạn chế', 28, 'bold', 'both'],
    ['đoạn', 'Kinh phí cấp chậm, cộng tác viên thay đổi nhiều.', 28, 'upright', 'both'],
    ['đoạn cuối', 'Đề nghị bố trí kinh phí từ đầu năm./.', 28, 'upright', 'both'],
    ['ghi chú', '(Số liệu tính đến ngày 30/11/2026)', 28, 'italic', 'both'],
    ['phụ lục', document.annexes.length > 1 ? 'Phụ lục I' : 'Phụ lục', 28, 'bold', 'center'],
    ['tên phụ lục', upper(annex?.title ?? ''), 28, 'bold', 'center'],
    ['đầu bảng', 'Minh chứng', 24, 'bold', 'center'],
  ]
}

describe.each(tenReports)('%s', (name, document) => {
  it('holds every component in its size, weight and place on the line', async () => {
    const look = await lookAt(document)
    const components = [...(document.profile === 'content-only' ? [] : frameOf(name, document)), ...contentOf(document)]
    for (const [component, text, halfPoints, style, align] of components) {
      const found = look.paragraphs.find((paragraph) => oneLine(paragraph.text) === text)
      expect(found?.align, `${component}: ${text}`).toBe(align)
      const runs = new Set(found?.runs.map((run) => `${run.halfPoints} ${styleOf(run)}`))
      expect([component, ...runs]).toEqual([component, `${halfPoints} ${style}`])
    }
  })

  it('is Times New Roman, black, Vietnamese and NFC throughout', async () => {
    const look = await lookAt(document)
    for (const { text, runs } of look.paragraphs) {
      expect(text).toBe(text.normalize('NFC'))
      for (const run of runs) {
        expect(new Set(run.fonts)).toEqual(new Set(['Times New Roman']))
        expect(run.color).toBe('000000')
      }
    }
    const parts = await writeDocxParts(document, { created })
    expect(partText(parts, 'word/styles.xml')).toContain('<w:lang w:val="vi-VN"')
    expect(partText(parts, 'docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>')
    expect(partText(parts, 'docProps/core.xml')).toContain(`<dc:title>BÁO CÁO ${document.subject}</dc:title>`)
  })

  it('sets body text justified, with a first line and spacing as the decree says', async () => {
    const { paragraphs } = await lookAt(document)
    const body = paragraphs.filter(({ firstLine }) => firstLine > 0)
    expect(body.length).toBeGreaterThan(8)
    for (const { align, firstLine, before, line } of body) {
      expect([align, firstLine]).toEqual(['both', 567])
      expect(before).toBeGreaterThanOrEqual(120)
      expect(line >= 240 && line <= 360).toBe(true)
    }
  })

  it('has headings that Word knows, in an outline of two levels', async () => {
    const { body } = await lookAt(document)
    const styles = descendants(body, 'w:pStyle').map((style) => style.attributes['w:val'])
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(7)
    expect(styles.filter((style) => style === 'Heading2').length).toBeGreaterThanOrEqual(4)
  })

  it('numbers the pages of text and annexes each from 1, not on the first', async () => {
    const { sections } = await lookAt(document)
    expect(sections).toHaveLength(1 + document.annexes.length)
    for (const [at, section] of sections.entries()) {
      const [size] = descendants(section, 'w:pgSz')
      const isLandscape = at > 0 && document.annexes[at - 1]?.orientation === 'landscape'
      expect(size?.attributes['w:orient']).toBe(isLandscape ? 'landscape' : 'portrait')
      expect([size?.attributes['w:w'], size?.attributes['w:h']]).toEqual(
        isLandscape ? ['16838', '11906'] : ['11906', '16838'],
      )
      expect(descendants(section, 'w:pgNumType')[0]?.attributes['w:start']).toBe('1')
      expect(descendants(section, 'w:titlePg')).toHaveLength(1)
      const [margin] = descendants(section, 'w:pgMar')
      const { 'w:top': top, 'w:bottom': bottom, 'w:left': left, 'w:right': right } = margin?.attributes ?? {}
      expect([top, right, bottom, left]).toEqual(['1134', '1134', '1134', '1701'])
    }
  })

  it('repeats the head of each framed table, and divides no row that fits a page', async () => {
    const { tables } = await lookAt(document)
    for (const table of tables) {
      const rows = table.children.filter((one) => one.name === 'w:tr')
      const isFramed = descendants(table, 'w:tblBorders')[0]?.children[0]?.attributes['w:val'] === 'single'
      expect(rows.map((row) => descendants(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, at) => (isFramed && at === 0 ? 1 : 0)),
      )
      const divided = rows.filter((row) => descendants(row, 'w:cantSplit').length === 0)
      // A row taller than its page has to be divided: one, of the draft.
      for (const row of divided)
        expect(
          descendants(row, 'w:t')
            .map(({ text }) => text)
            .join('').length,
        ).toBeGreaterThan(3000)
      expect(divided.length === 0 || name === 'a draft without number and day').toBe(true)
    }
  })

  it('draws its lines as borders as long as the decree says', async () => {
    const { body } = await lookAt(document)
    expect(descendants(body, 'w:u')).toHaveLength(0)
    const rules = paragraphsOf(body)
      .map((paragraph, at, all) => ({ paragraph, above: all[at - 1] }))
      .filter(({ paragraph }) => descendants(paragraph, 'w:pBdr').length > 0)
    const isContentOnly = document.profile === 'content-only'
    expect(rules).toHaveLength(isContentOnly ? 1 : 3)
    for (const { paragraph, above } of rules) {
      const text = above === undefined ? '' : descendants(above, 'w:t').map((one) => one.text)
      const [indent] = descendants(paragraph, 'w:ind')
      const column = above === undefined ? 0 : columnWidth(body, paragraph)
      const length = column - Number(indent?.attributes['w:left']) - Number(indent?.attributes['w:right'])
      const isWhole = text.includes('Độc lập - Tự do - Hạnh phúc') || text.includes('ĐOÀN TNCS HỒ CHÍ MINH')
      const style = descendants(above ?? paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''
      const halfPoints = { SnvIssuingBody: 24, SnvMotto: 26 }[style] ?? 28
      const whole = Math.min(column, Math.max(...[text].flat().map((line) => lineWidth(line, halfPoints, true))))
      const share = length / whole
      expect(isWhole ? Math.abs(share - 1) < 0.02 : share >= 1 / 3 && share <= 1 / 2, `${text} ${share}`).toBe(true)
    }
  })

  it('tells each chart in words, and keeps its numbers in a workbook', async () => {
    const parts = await readOfficeZip(await writeDocx(document, { created }))
    const drawings = descendants(parseXml(partText(parts, 'word/document.xml')), 'wp:docPr')
    const charts = document.blocks.filter((block) => block.kind === 'chart')
    expect(drawings.map((one) => one.attributes.name)).toEqual(charts.map((_, at) => `Biểu đồ ${at + 1}`))
    for (const [at, chart] of charts.entries()) {
      const xml = parseXml(partText(parts, `word/charts/chart${at + 1}.xml`))
      const cached = descendants(xml, 'c:numCache').map((cache) => descendants(cache, 'c:v').map((one) => one.text))
      expect(cached[0]).toEqual(chart.bars.map(({ value }) => String(value)))
      expect(descendants(xml, 'a:t').map((one) => one.text.replaceAll('\u00a0', ' '))).toEqual(
        chart.bars.map(({ text }) => text),
      )
      for (const { label, text } of chart.bars) expect(drawings[at]?.attributes.descr).toContain(`${label}: ${text}`)
      const workbook = await readOfficeZip(parts.get(`word/embeddings/chart${at + 1}.xlsx`) ?? new Uint8Array())
      const cells = descendants(parseXml(partText(workbook, 'xl/worksheets/sheet1.xml')), 'c')
      expect(cells.filter((cell) => cell.attributes.r?.startsWith('B')).map(cellText)).toEqual([
        chart.seriesName,
        ...chart.bars.map(({ value }) => String(value)),
      ])
    }
  })

  it('is the same, byte for byte, when it is written again', async () => {
    const [first, again] = [await writeDocx(document, { created }), await writeDocx(document, { created })]
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  })
})

describe('the ten together', () => {
  it('have charts where there is something to see, and none where a sentence says it', () => {
    const charts = Object.fromEntries(
      tenReports.map(([name, { blocks }]) => [name, blocks.filter((block) => block.kind === 'chart').length]),
    )
    expect(charts['a commune with one task and no indicators']).toBe(0)
    expect(charts['a department with charts of several years']).toBe(5)
    expect(charts['several recipients']).toBe(1)
  })
})

async function lookAt(document: PrintedDocument): Promise<DocxLook> {
  return lookAtDocx(await readOfficeZip(await writeDocx(document, { created })))
}

function styleOf({ bold, italic }: { bold: boolean; italic: boolean }): Style {
  if (bold) return italic ? 'bold italic' : 'bold'
  return italic ? 'italic' : 'upright'
}

const cellText = (cell: XmlNode) =>
  [...descendants(cell, 't'), ...descendants(cell, 'v')].map((one) => one.text).join('')

const paragraphsOf = (body: XmlNode) => descendants(body, 'w:p')

/** Width of the cell that holds this paragraph, or of the text. */
function columnWidth(body: XmlNode, paragraph: XmlNode): number {
  const cell = descendants(body, 'w:tc').find((one) => one.children.includes(paragraph))
  const width = child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w']
  return width === undefined ? 9071 : Number(width)
}
