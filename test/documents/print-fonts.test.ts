import { globSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontFaces } from '../../src-main/documents/print-fonts.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printFontFamily, symbolRange } from '../../src-shared/domain/printed-document/page-rules.ts'
import { lettersOfFont } from '../support/font-letters.ts'
import { tenReports } from '../support/ten-reports.ts'

const load = createRequire(import.meta.url)
const tinosFiles = join(dirname(load.resolve('@fontsource/tinos/unicode.json')), 'files')
const symbolFile = load.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')

/** Where the app's own words that are printed stand. */
const printedWords = globSync([
  'src-shared/domain/{report,request,extension,reminder}-*.ts',
  'src-shared/domain/{consolidated,yearly-plan,printed-document}/*.ts',
])

/** What people type and paste from Word beside letters: comparisons, bullets, arrows, dashes, quotes, powers. */
const typedByPeople = '≥≤≠≈±×÷−√∞→←•·■□▪●○–—‑“”‘’…₫€‰°²³½¼¾«»§'

let tinos: Set<number>
let symbols: Set<number>
beforeAll(async () => {
  tinos = new Set()
  for (const file of readdirSync(tinosFiles).filter((name) => name.endsWith('-400-normal.woff'))) {
    for (const letter of await lettersOfFont(join(tinosFiles, file))) tinos.add(letter)
  }
  symbols = await lettersOfFont(symbolFile)
})

const isInRange = (letter: number) =>
  symbolRange.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return letter >= from && letter <= to
  })

/** Letters that neither bundled font draws where it is asked for them. */
const undrawn = (text: string) =>
  [...new Set(text)].filter((sign) => {
    const letter = sign.codePointAt(0) ?? 0
    return letter >= 0x20 && !tinos.has(letter) && !(symbols.has(letter) && isInRange(letter))
  })

describe('the bundled fonts', () => {
  it('draw every letter of the words that the app prints, and of what people paste', async () => {
    const sources = await Promise.all(printedWords.map((path) => readFile(path, 'utf8')))
    expect(sources.join('')).toContain('≥')
    expect(undrawn(sources.join(''))).toEqual([])
    expect(undrawn(typedByPeople)).toEqual([])
    // Neither would do alone, so the second is no ornament.
    expect([...typedByPeople].filter((sign) => !tinos.has(sign.codePointAt(0) ?? 0)).join('')).toBe('≥≤≠≈√∞→←■□▪●○‑‰')
  })

  it.each(tenReports)('draw every letter of %s', (_, document) => {
    expect(undrawn(JSON.stringify(composeDocument(document)))).toEqual([])
  })

  it('have all letters of Vietnamese in every weight and slant', async () => {
    const vowels = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const letters = [
      ...'đĐ',
      ...[...vowels].flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
    ]
    for (const look of ['400-normal', '400-italic', '700-normal', '700-italic']) {
      const drawn = new Set<number>()
      for (const subset of ['latin', 'latin-ext', 'vietnamese']) {
        const file = join(tinosFiles, `tinos-${subset}-${look}.woff`)
        for (const letter of await lettersOfFont(file)) drawn.add(letter)
      }
      expect(letters.filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0))).toEqual([])
    }
  })

  it('travel inside the page for the printing engine, the second only where it is needed', async () => {
    expect(await fontFaces('Tỷ lệ đạt 92%')).not.toContain('Print Symbols')
    expect(await fontFaces('Tỷ lệ đạt ≥ 92%')).toContain('"Print Symbols"')
  })

  it('are named the same in the window and on paper', async () => {
    const folder = 'src-renderer/parts/printed-page'
    expect(await readFile(`${folder}/PrintedPage.module.css`, 'utf8')).toContain(`font-family: ${printFontFamily};`)
    const face = await readFile(`${folder}/print-symbols.css`, 'utf8')
    expect(face.replaceAll(/\s/g, '')).toContain(`unicode-range:${symbolRange};`)
  })
})
