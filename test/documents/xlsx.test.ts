import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadCell, Sheet, SheetColumn } from '../../src-main/documents/sheet.ts'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import { writeXlsx } from '../../src-main/documents/xlsx-writer.ts'
import { addDays } from '../../src-shared/domain/business-date.ts'
import { fromMillionths } from '../../src-shared/domain/decimal.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'
import { hostileZip } from '../support/hostile-zip.ts'
import { rawXlsx } from '../support/raw-xlsx.ts'

const column = (kind: SheetColumn['kind']): SheetColumn => ({ title: 'Cột', kind, width: 12 })
const table = (columns: SheetColumn[], rows: Sheet['rows']): Sheet => ({
  name: 'Bảng',
  title: '',
  notes: [],
  columns,
  rows,
})
const text = (value: string): ReadCell => ({ kind: 'text', text: value })
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])

async function firstSheet(bytes: Uint8Array) {
  const [sheet] = await readXlsx(bytes)
  return sheet?.rows ?? []
}

describe('a workbook', () => {
  it('warns of cells that hold neither a number nor a known word, in the lines of the table alone', async () => {
    const expects = { words: ['Không phát sinh', 'a "b" & c'], warning: 'Cần <số>' }
    const sheet = table(
      [column('text'), { ...column('number'), expects }],
      [
        ['một', null],
        ['hai', '3'],
      ],
    )
    const bytes = await writeXlsx([{ ...sheet, title: 'Biểu', notes: ['Ghi chú'], keys: ['k', 'v'] }])
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('</sheetData><dataValidations count="1"><dataValidation type="custom" errorStyle="warning"')
    expect(xml).toContain('error="Cần &lt;số&gt;" sqref="B5:B6"')
    expect(xml).toContain(
      '<formula1>OR(AND(ISNUMBER(B5),N(B5)&gt;=0),B5=&quot;Không phát sinh&quot;,B5=&quot;a &quot;&quot;b&quot;&quot; &amp; c&quot;)</formula1>',
    )
    expect((await firstSheet(bytes)).at(-1)).toEqual([
      text('hai'),
      expect.objectContaining({ kind: 'number', value: '3' }),
    ])
    expect(
      partOf(await writeXlsx([sheet, table([column('text')], [['x']])]), 'xl/worksheets/sheet2.xml'),
    ).not.toContain('dataValidation')
  })

  it('comes back as it was written: numbers exact, dates as dates, texts as texts', async () => {
    const number = fc
      .bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n })
      .map((millionths) => fromMillionths(millionths))
    const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
    const words = fc
      .string({ unit: fc.constantFrom(...'aăâđêôơư ẤĐ0123=+-@<>&"\'_x'), minLength: 1, maxLength: 30 })
      .map((typed) => typed.trim())
      .filter((typed) => typed !== '' && !/_x[0-9a-f]{4}_/i.test(typed))
    const rows = fc.array(fc.tuple(fc.option(number), fc.option(date), words), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const read = await firstSheet(
          await writeXlsx([table([column('number'), column('date'), column('text')], written)]),
        )
        expect(read.slice(1).map((cells) => cells.map(shown))).toEqual(written.map((cells) => [...cells]))
      }),
      { seed: 20_261_122, numRuns: 60 },
    )
  })

  it('tells how many rows are written, of all sheets and with their heads', async () => {
    const told: [number, number][] = []
    const rows = [['a'], ['b'], ['c']]
    await writeXlsx(
      [{ ...table([column('text')], rows), title: 'Biểu', notes: ['Ghi chú'] }, table([column('text')], rows)],
      (written, of) => told.push([written, of]),
    )
    expect(told.map(([written]) => written)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([10]))
  })

  it('is the same bytes for the same table', async () => {
    const sheets = [table([column('number')], [['1']])]
    expect(await writeXlsx(sheets)).toEqual(await writeXlsx(sheets))
  })

  it.each(['=1+1', '+84 270', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'])(
    'keeps %j a text, never a formula',
    async (dangerous) => {
      const bytes = await writeXlsx([table([column('text'), column('number')], [[dangerous, '1']])])
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[\s/>]/)
      expect((await firstSheet(bytes))[1]?.[0]).toEqual(text(dangerous.trim()))
    },
  )

  it('freezes its head and hides what only the app reads', async () => {
    const columns: SheetColumn[] = [{ ...column('text'), hidden: true }, column('number')]
    const sheet = { ...table(columns, [['a', '1']]), title: 'Biểu', notes: ['Ghi chú'], keys: ['khóa', null] }
    const xml = partOf(await writeXlsx([{ ...sheet, frozenColumns: 2 }]), 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pane ySplit="4" xSplit="2"[^>]*state="frozen"/)
    expect(xml).toMatch(/<row r="1" hidden="1">/)
    expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="1"/)
    expect(xml).not.toMatch(/<col min="2"[^>]*hidden/)
  })
})

function shown(cell: ReadCell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'date' ? cell.date : cell.kind === 'text' ? cell.text : cell.kind
}

describe('cells from outside', () => {
  it.each<[string, string, ReadCell]>([
    ['a formula with its value', '<c r="A1"><f>B1+1</f><v>24</v></c>', { kind: 'number', value: '24', raw: '24' }],
    ['a text of a formula', '<c r="A1" t="str"><f>B1</f><v>Ấp 1</v></c>', text('Ấp 1')],
    ['a formula never worked out', '<c r="A1"><f>B1+1</f></c>', { kind: 'trouble', why: 'formula-without-value' }],
    [
      'a formula with an empty value',
      '<c r="A1"><f>B1+1</f><v/></c>',
      { kind: 'trouble', why: 'formula-without-value' },
    ],
    ['the same spelt out', '<c r="A1"><f>B1+1</f><v></v></c>', { kind: 'trouble', why: 'formula-without-value' }],
    ['a formula that gives no text', '<c r="A1" t="str"><f>B1&amp;""</f><v></v></c>', null],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'trouble', why: 'formula-error' }],
    ['a Vietnamese number as a text', '<c r="A1" t="inlineStr"><is><t>1.234,5</t></is></c>', text('1.234,5')],
    ['a text in NFD', `<c r="A1" t="inlineStr"><is><t>${'Ấp'.normalize('NFD')}</t></is></c>`, text('Ấp')],
    [
      '0.1+0.2',
      '<c r="A1"><v>0.30000000000000004</v></c>',
      { kind: 'number', value: '0.3', raw: '0.30000000000000004' },
    ],
    ['1E3', '<c r="A1"><v>1E3</v></c>', { kind: 'number', value: '1000', raw: '1E3' }],
    ['a third', '<c r="A1"><v>0.333333333333333</v></c>', { kind: 'number', value: null, raw: '0.333333333333333' }],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', { kind: 'flag', value: true }],
  ])('%s', async (_, cell, expected) => {
    const rows = await firstSheet(rawXlsx(`<row r="1">${cell}<c r="B1"><v>7</v></c></row>`))
    expect(rows[0]?.[0]).toEqual(expected)
  })

  it('gives a merged value to one cell and says so of the others', async () => {
    const rows = '<row r="1"><c r="A1"><v>5</v></c><c r="C1"><v>6</v></c></row><row r="2"><c r="C2"><v>7</v></c></row>'
    const read = await firstSheet(
      rawXlsx(rows, { after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' }),
    )
    const merged = { kind: 'trouble', why: 'merged' }
    expect(read.map((cells) => cells.slice(0, 2))).toEqual([
      [{ kind: 'number', value: '5', raw: '5' }, merged],
      [merged, merged],
    ])
  })

  it('keeps the place of a row and a cell after gaps', async () => {
    const read = await firstSheet(rawXlsx('<row r="3"><c r="D3"><v>9</v></c></row>'))
    expect(read[2]?.[3]).toMatchObject({ value: '9' })
  })
})

const ole = (name: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...utf16(name)])
const utf16 = (name: string) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
const ascii = (content: string) => new TextEncoder().encode(content)
const manyRows = Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`)
const manyCells = Array.from({ length: 201 }, (_, row) =>
  [
    `<row r="${row + 1}">`,
    ...Array.from({ length: 1000 }, (__, c) => `<c r="${letters(c)}${row + 1}"/>`),
    '</row>',
  ].join(''),
)
function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

describe('a file that is not taken', () => {
  it.each<[string, ErrorCode, () => Uint8Array]>([
    ['CSV under another name', 'xlsx.not-xlsx', () => ascii('Ấp;Số vụ\nẤp 1;5')],
    ['a Word file', 'xlsx.not-xlsx', () => hostileZip([{ name: 'word/document.xml', content: ascii('<a/>') }])],
    ['an old .xls', 'xlsx.old-format', () => ole('Workbook')],
    ['an encrypted .xlsx', 'xlsx.encrypted', () => ole('EncryptedPackage')],
    ['30,000 rows', 'xlsx.too-many-cells', () => rawXlsx(manyRows.join(''))],
    ['201,000 cells', 'xlsx.too-many-cells', () => rawXlsx(manyCells.join(''))],
    [
      'the last row of Excel',
      'xlsx.too-many-cells',
      () => rawXlsx('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ],
    ['the last column of Excel', 'xlsx.too-many-cells', () => rawXlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['a row far down without cells', 'xlsx.too-many-cells', () => rawXlsx('<row r="999999999"/>')],
    ['an address behind an entity', 'xlsx.unreadable', () => rawXlsx('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>')],
    ['a cell without an address', 'xlsx.unreadable', () => rawXlsx('<row r="1"><c><v>1</v></c></row>')],
    ['cells out of order', 'xlsx.unreadable', () => rawXlsx('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>')],
    [
      'a shared text that is not there',
      'xlsx.unreadable',
      () => rawXlsx('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    ],
    ['a DOCTYPE', 'xml.doctype', () => rawXlsx('', { prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' })],
    ['a zip bomb', 'zip.ratio-too-high', () => rawXlsx(' '.repeat(39 * 1024 * 1024))],
    ['a cut zip', 'zip.unreadable', () => rawXlsx('').slice(0, -30)],
    ['no byte at all', 'xlsx.not-xlsx', () => new Uint8Array()],
  ])('%s: %s', async (_, code, make) => {
    await expect(readXlsx(make())).rejects.toMatchObject({ code })
  })

  it('is never a crash, however its bytes are turned', async () => {
    const good = await writeXlsx([table([column('text'), column('number')], [['Ấp 1', '5']])])
    const turned = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(turned, async (changes) => {
        const bytes = good.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const outcome = await readXlsx(bytes).catch((error: unknown) => error)
        if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ code: expect.stringMatching(/^(xlsx|zip|xml)\./) })
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
