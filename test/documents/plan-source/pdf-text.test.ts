import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src-main/documents/plan-source/read-source.ts'
import { type Placed, rawPdf, widthOf } from '../../support/raw-pdf.ts'
import { smallPdf } from '../../support/small-pdf.ts'
import { sourceCells, sourceLines } from '../../support/source-lines.ts'

const left = 85
const indent = 120
/** As wide as the page: 65 letters of 7 points. */
const full = (start: string) => wide(start, 65)
const wide = (start: string, length: number) =>
  start.padEnd(length, ' chữ').slice(0, length).trimEnd().padEnd(length, 'x')
const lines = (...given: [text: string, x?: number, step?: number][]): Placed[] => {
  let y = 80
  return given.map(([text, x = left, step = 17]) => {
    y += step
    return { text, x, y }
  })
}
const read = (...pages: Placed[][]) => readSource(rawPdf(pages))

describe('the text layer of a PDF', () => {
  it('joins the lines that the paper broke, and begins a paragraph at an indent', async () => {
    const [one, two] = [wide('Một', 60), wide('Ba', 60)]
    const page = lines([one, indent], ['hai hết.'], [two, indent, 23], ['bốn.'])
    expect(sourceLines(await read(page))).toEqual([`${one} hai hết.`, `${two} bốn.`])
  })

  it('begins a paragraph where the next word had room on the line before', async () => {
    const page = lines([full('Dài')], ['Ngắn'], ['Không nối'], [full('Dài')])
    expect(sourceLines(await read(page))).toHaveLength(3)
  })

  it('takes a line that begins like an item for one only where items begin', async () => {
    const start = wide('- Theo khoản', 60)
    const page = lines([start, indent], ['2. Điều 5 của Luật.'], ['2. Việc khác', indent])
    expect(sourceLines(await read(page))).toEqual([`${start} 2. Điều 5 của Luật.`, '2. Việc khác'])
  })

  it.each(['Căn cứ Luật Trẻ em;', 'Thực hiện Nghị quyết số 12/NQ-CP;', 'B. NỘI DUNG'])(
    'begins a line with "%s", however full the line above it is',
    async (next) => {
      expect(sourceLines(await read(lines([full('Nghề muối giai đoạn 2026'), left], [next])))).toHaveLength(2)
      const inSentence = await read(lines([full('Nghề muối được khôi phục'), left], [next.toLowerCase()]))
      expect(sourceLines(inSentence)).toHaveLength(next.startsWith('B') ? 2 : 1)
    },
  )

  it('goes on over the end of a page, without page numbers and repeated heads', async () => {
    const head = { text: 'KẾ HOẠCH SỐ 17', x: 250, y: 40 }
    const number = (at: number) => ({ text: `${at}`, x: 300, y: 810 })
    const pages = [1, 2, 3].map((at) => [
      head,
      ...lines([full(`Trang ${at}`)], [full('abc'.charAt(at - 1))]),
      number(at),
    ])
    const source = await read(...pages)
    expect(sourceLines(source)).toHaveLength(1)
    expect(source.notes).toEqual([
      { kind: 'left-out', what: 'page-numbers', count: 3 },
      { kind: 'left-out', what: 'page-headers', count: 3 },
    ])
    expect(source).toMatchObject({ pageCount: 3, blocks: [{ page: 1 }] })
  })

  it('keeps a number that is no page number', async () => {
    expect(sourceLines(await read([{ text: '2026', x: 300, y: 810 }, ...lines(['Năm'])]))).toContain('2026')
  })

  it('takes out footnotes and the small numbers that refer to them, and no exponent', async () => {
    const word = 'Xây dựng tại xã'
    const at = left + widthOf(word)
    const page: Placed[] = [
      { text: word, x: left, y: 100 },
      { text: '1', x: at, y: 95, size: 8 },
      { text: ' rộng 90 m', x: at + 4, y: 100 },
      { text: '2', x: at + 4 + widthOf(' rộng 90 m'), y: 95, size: 8 },
      { text: 'Đoạn sau đó không có gì', x: indent, y: 117 },
      { text: '1', x: left, y: 747, size: 7 },
      { text: ' Theo báo cáo của xã.', x: left + 4, y: 750, size: 10 },
    ]
    const source = await read(page)
    expect(sourceLines(source)).toEqual(['Xây dựng tại xã rộng 90 m2', 'Đoạn sau đó không có gì'])
    expect(source.notes).toEqual([{ kind: 'left-out', what: 'footnotes', count: 1 }])
  })

  it('reads a letterhead column by column, and a blank as one line', async () => {
    const page: Placed[] = [
      { text: 'ỦY BAN NHÂN DÂN', x: 90, y: 60 },
      { text: 'TỈNH AN BÌNH', x: 95, y: 77 },
      { text: 'CỘNG HÒA XÃ HỘI', x: 300, y: 60 },
      { text: 'Độc lập - Tự do', x: 310, y: 77 },
      { text: 'Số:', x: 90, y: 100 },
      { text: '/KH-UBND', x: 170, y: 100 },
      { text: 'An Bình, ngày', x: 300, y: 100 },
      { text: 'tháng', x: 450, y: 100 },
    ]
    expect(sourceLines(await read(page))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN BÌNH',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do',
      'Số: /KH-UBND',
      'An Bình, ngày tháng',
    ])
  })

  it('finds the rows and columns of a table', async () => {
    const cell = (x: number, y: number, ...texts: string[]) => texts.map((text, at) => ({ text, x, y: y + at * 17 }))
    const row = (y: number, ...texts: string[][]) =>
      texts.flatMap((one, at) => cell([85, 120, 300, 420][at] ?? 0, y, ...one))
    const page = [
      ...row(100, ['TT'], ['Nhiệm vụ trong năm'], ['Chủ trì'], ['Thời gian']),
      ...row(130, ['1'], ['Rà soát các điểm', 'đọc sách'], ['Sở A'], ['Quý II']),
      ...row(180, ['2'], ['Mua sách mới'], ['Sở B'], ['Tháng 6']),
    ]
    expect(sourceCells(await read(page))).toEqual([
      '0.0 TT',
      '0.1 Nhiệm vụ trong năm',
      '0.2 Chủ trì',
      '0.3 Thời gian',
      '1.0 1',
      '1.1 Rà soát các điểm đọc sách',
      '1.2 Sở A',
      '1.3 Quý II',
      '2.0 2',
      '2.1 Mua sách mới',
      '2.2 Sở B',
      '2.3 Tháng 6',
    ])
  })

  it('is read by a made PDF of another hand too', async () => {
    expect(sourceLines(await readSource(smallPdf(['First page', 'Second page'])))).toEqual([
      'First page',
      'Second page',
    ])
  })

  it('stops where it is told to, and tells each page', async () => {
    const stop = new AbortController()
    const pages: number[] = []
    const onPage = (done: number) => {
      pages.push(done)
      if (done === 2) stop.abort()
    }
    const bytes = rawPdf([lines(['a']), lines(['b']), lines(['c'])])
    await expect(readSource(bytes, { signal: stop.signal, onPage })).rejects.toMatchObject({ name: 'AbortError' })
    expect(pages).toEqual([1, 2])
  })
})
