import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src-main/documents/plan-source/read-source.ts'
import { level, list, listed, num, paragraph, rawDocx } from '../../support/raw-docx.ts'
import { sourceLines } from '../../support/source-lines.ts'

const plan = list(
  1,
  level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'lowerLetter', '%3)') +
    level(3, 'bullet', '-') +
    level(4, 'bullet', '+'),
)
const legal = list(2, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'))
const deep = list(3, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3'))
const dots = list(4, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o') + level(2, 'bullet', '–'))
const whole = list(5, level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'))
const others = list(6, level(0, 'decimalZero', '%1') + level(1, 'lowerRoman', '(%2)') + level(2, 'upperLetter', '%3.'))

async function lines(body: string, more: { nums?: string; lists?: string; styles?: string } = {}) {
  const lists = plan + legal + deep + dots + whole + others + (more.lists ?? '')
  const nums = [1, 2, 3, 4, 5, 6].map((id) => num(id, id)).join('') + (more.nums ?? '')
  const styles = more.styles === undefined ? {} : { styles: more.styles }
  return sourceLines(await readSource(rawDocx(body, { numbering: lists + nums, ...styles })))
}

describe('the numbers that Word computes', () => {
  it('are romans, numbers, letters, dashes and pluses, each beginning again below its parent', async () => {
    const body =
      listed('A', 1) +
      listed('B', 1, 1) +
      listed('C', 1, 2) +
      listed('D', 1, 3) +
      listed('E', 1, 4) +
      listed('F', 1, 2) +
      listed('G', 1, 1) +
      listed('H', 1, 2) +
      listed('I', 1) +
      listed('J', 1, 1)
    expect(await lines(body)).toEqual(['I. A', '1. B', 'a) C', '- D', '+ E', 'b) F', '2. G', 'a) H', 'II. I', '1. J'])
  })

  it('hold the numbers above them', async () => {
    const body =
      listed('A', 3) + listed('B', 3, 1) + listed('C', 3, 2) + listed('D', 3, 2) + listed('E', 3) + listed('F', 3, 1)
    expect(await lines(body)).toEqual(['1. A', '1.1. B', '1.1.1 C', '1.1.2 D', '2. E', '2.1. F'])
  })

  it('turn the romans above into numbers where the level says so', async () => {
    expect(await lines(listed('A', 2) + listed('B', 2) + listed('C', 2, 1))).toEqual(['I. A', 'II. B', '2.1. C'])
  })

  it('draw dots and squares as a dash, below another bullet as a plus, and keep dashes', async () => {
    expect(await lines(listed('A', 4) + listed('B', 4, 1) + listed('C', 4, 2))).toEqual(['- A', '+ B', '- C'])
  })

  it('count on through the document where a level never begins again', async () => {
    const body = listed('A', 5) + listed('B', 5, 1) + listed('C', 5) + listed('D', 5, 1)
    expect(await lines(body)).toEqual(['Điều 1. A', '1. B', 'Điều 2. C', '2. D'])
  })

  it('know the other formats', async () => {
    expect(await lines(listed('A', 6) + listed('B', 6, 1) + listed('C', 6, 2))).toEqual(['01 A', '(i) B', 'A. C'])
  })

  it('count on over words between, and in a second list of the same definition', async () => {
    const body = listed('A', 3) + paragraph('giữa') + listed('B', 3) + listed('C', 7)
    expect(await lines(body, { nums: num(7, 3) })).toEqual(['1. A', 'giữa', '2. B', '3. C'])
  })

  it('begin where a list says that it starts', async () => {
    const starts = num(7, 3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    expect(await lines(listed('A', 3) + listed('B', 7) + listed('C', 7), { nums: starts })).toEqual([
      '1. A',
      '5. B',
      '6. C',
    ])
  })

  it('come from the style of the paragraph, at the level that names the style', async () => {
    const headings = list(
      8,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>') +
        level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
    )
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const styled = (text: string, style: string, more = '') => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = styled('A', 'Muc') + styled('B', 'Khoan') + styled('C', 'Muc', none) + styled('D', 'Muc')
    expect(await lines(body, { lists: headings, nums: num(8, 8), styles })).toEqual(['I. A', '1. B', 'C', 'II. D'])
  })

  it('are no words of an empty paragraph, which counts all the same', async () => {
    expect(await lines(listed('A', 3) + listed('', 3) + listed('B', 3))).toEqual(['1. A', '3. B'])
  })

  it('end in no circle of styles', async () => {
    const styles = ['A', 'B']
      .map((id, at) => `<w:style w:styleId="${id}"><w:basedOn w:val="${'BA'[at]}"/></w:style>`)
      .join('')
    expect(await lines(paragraph('chữ', '<w:pStyle w:val="A"/>'), { styles })).toEqual(['chữ'])
  })
})
