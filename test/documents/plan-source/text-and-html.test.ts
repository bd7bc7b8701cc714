import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted, readSource } from '../../../src-main/documents/plan-source/read-source.ts'
import { fromLegacy, toLegacy } from '../../../src-shared/domain/legacy-encoding.ts'
import { isSyllable } from '../../../src-shared/domain/vietnamese-syllable.ts'
import { planText } from '../../support/plan-text.ts'
import { sourceCells, sourceLines } from '../../support/source-lines.ts'

const seed = { seed: 20260203 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const html = (text: string) => readPasted({ text: '', html: text })

describe('plain text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8('Kế hoạch\r\nnăm 2026')],
    ['UTF-8 with its mark', utf8('\ufeffKế hoạch\nnăm 2026')],
    ['UTF-16 of Notepad', new Uint8Array(Buffer.from('\ufeffKế hoạch\nnăm 2026', 'utf16le'))],
    ['NFD with no-break spaces', utf8('Kế\u00a0hoạch\nnăm\u202f2026'.normalize('NFD'))],
  ])('is read from %s', async (_, bytes) => {
    expect(sourceLines(await readSource(bytes))).toEqual(['Kế hoạch', 'năm 2026'])
  })

  it('counts marks of direction and control characters that it takes out', async () => {
    const source = await readSource(utf8('Sở\u202e Y\u0007 tế\u200b\u00ad'))
    expect(sourceLines(source)).toEqual(['Sở Y tế'])
    expect(source.notes).toEqual([{ kind: 'removed-characters', count: 2 }])
  })

  it('gives spans that cut whole lines out of its text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 }), (lines) => {
        const source = readPasted({ text: ['x', ...lines].join('\n'), html: null })
        expect(sourceLines(source).join('\n')).toBe(source.text)
        expect(source.text.normalize('NFC')).toBe(source.text)
        for (const line of sourceLines(source)) expect(line).toBe(line.trim())
      }),
      seed,
    )
  })
})

const small = 'aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
const letter = (letters: string) => fc.constantFrom(...letters)

describe('the encodings of the time before Unicode', () => {
  it('give back every small letter, and in VNI every capital', () => {
    const text = (letters: string) => fc.array(letter(`${letters} bcdghklmnpqrstvx,.1`)).map((all) => all.join(''))
    const holds = (encoding: 'tcvn3' | 'vni', letters: string) =>
      fc.assert(
        fc.property(text(letters), (one) => {
          expect(fromLegacy(encoding, toLegacy(encoding, one))).toBe(one)
        }),
        seed,
      )
    holds('tcvn3', small)
    holds('vni', small + small.toUpperCase())
  })

  it.each([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑÖÔØNG SAÉT', 'ĐƯỜNG SẮT'],
    ['tcvn3', 'n¨m häc míi, ­u tiªn vïng §«ng', 'năm học mới, ưu tiên vùng Đông'],
  ] as const)('read as people read them: %s', (encoding, old, text) => {
    expect(fromLegacy(encoding, old)).toBe(text)
  })

  const lower = planText.replace(/\p{Lu}/gu, (capital) =>
    /[ĐĂÂÊÔƠƯ]/u.test(capital) ? capital : capital.toLowerCase(),
  )
  it.each([
    ['tcvn3', 'utf8'],
    ['tcvn3', 'latin1'],
    ['vni', 'utf8'],
    ['vni', 'latin1'],
  ] as const)('are recognised in a whole plan: %s in %s', async (encoding, bytes) => {
    const text = lower.normalize('NFC').toLowerCase()
    const source = await readSource(new Uint8Array(Buffer.from(toLegacy(encoding, text), bytes)))
    expect(source.notes).toEqual([{ kind: 'converted', from: encoding }])
    expect(source.text).toBe(text.trim())
  })

  it('are named, and not converted, where only part of the words becomes Vietnamese', async () => {
    const odd = 'fªte dØjµ vu·x kþzz w®q jÆf'
    const text = `${toLegacy('tcvn3', 'kế hoạch rà soát các điểm đọc sách ở mọi xã')} ${odd}`
    const source = await readSource(utf8(text))
    expect(source.notes).toEqual([{ kind: 'maybe-legacy', from: 'tcvn3' }])
    expect(source.text).toContain(odd)
  })

  it('leave Unicode alone, French and numbers too', () => {
    const texts = [planText, 'Où sont les élèves à Nîmes, où le café très âgé était fermé, voilà déjà']
    for (const text of texts) expect(readPasted({ text, html: null }).notes).toEqual([])
  })

  it('know a Vietnamese syllable', () => {
    const words = [...new Set(planText.toLowerCase().match(/\p{L}+/gu) ?? [])]
    expect(words.filter((word) => !isSyllable(word) && !/^(?:kh|ubnd|vt|tm|i+|b)$/u.test(word))).toEqual([])
    for (const word of ['viÖt', 'hoäi', 'nghÜa', 'coäng', 'wob']) expect(isSyllable(word)).toBe(false)
  })
})

describe('HTML', () => {
  it('gives paragraphs, breaks, lists with their numbers and headings', () => {
    const source = html(
      '<h2>II. Nhiệm vụ</h2><p>Một<br>hai &amp; ba</p><ol type="a"><li>Việc<ul><li>nhỏ</ul><li>Việc nữa</ol>' +
        '<ol start="4"><li>Bốn</ol><ul style="list-style:none"><li>không dấu</ul><ul><li>- có dấu</ul>',
    )
    expect(sourceLines(source)).toEqual([
      'II. Nhiệm vụ',
      'Một',
      'hai & ba',
      'a. Việc',
      '- nhỏ',
      'b. Việc nữa',
      '4. Bốn',
      'không dấu',
      '- có dấu',
    ])
    expect(source.blocks[0]?.look).toMatchObject({ headingLevel: 2, bold: true })
  })

  it('gives the cells of its tables, over rows and columns', () => {
    const table =
      '<table><thead><tr><th>TT<th colspan=2>Việc</thead><tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d</table>'
    expect(sourceCells(html(table))).toEqual([
      '0.0 TT',
      '0.1 1x2 Việc',
      '1.0 2x1 1',
      '1.1 a',
      '1.2 b',
      '2.1 c',
      '2.2 d',
    ])
  })

  it('shows neither scripts nor what is hidden, and fetches nothing', () => {
    const source = html(
      '<script>x()</script><style>p{}</style><p hidden>ẩn</p><p style="display:none">ẩn</p><p>hiện<img src="http://x/y.png" onerror="x()"></p>',
    )
    expect(source.text).toBe('hiện')
  })

  it('reads what Word puts on the clipboard', () => {
    const word =
      "<!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>" +
      "<span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]><b>Sở Y tế</b><o:p></o:p></p>" +
      "<p class=MsoListParagraph><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span>Chủ trì</p>"
    expect(sourceLines(html(word)).map((line) => line.replace(/\s+/gu, ' '))).toEqual(['1. Sở Y tế', '- Chủ trì'])
  })
})
