import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { symbolRange } from '../../src-shared/domain/printed-document/page-rules.ts'

const styles = [
  { weight: 400, slant: 'normal' },
  { weight: 400, slant: 'italic' },
  { weight: 700, slant: 'normal' },
  { weight: 700, slant: 'italic' },
] as const

/**
 * CSS that brings the bundled font along, as data: of its files only those that hold letters of this text. The same
 * text always takes the same files.
 */
export async function fontFaces(text: string): Promise<string> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0)
  const needed = Object.entries(unicodeRanges.parse(load('@fontsource/tinos/unicode.json'))).filter(([, range]) =>
    isNeeded(range, letters),
  )
  const faces = needed.flatMap(([subset, range]) =>
    styles.map(async ({ weight, slant }) => {
      const file = await readFile(load.resolve(`@fontsource/tinos/files/tinos-${subset}-${weight}-${slant}.woff2`))
      return (
        `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${slant}; font-display: block; ` +
        `unicode-range: ${range}; src: url(data:font/woff2;base64,${file.toString('base64')}) }`
      )
    }),
  )
  const symbols = isNeeded(symbolRange, letters) ? [symbolFace()] : []
  return (await Promise.all([...faces, ...symbols])).join('\n')
}

/** Liberation Sans, which is in the app for reading PDF files; bold and italic signs are drawn from this one. */
async function symbolFace(): Promise<string> {
  const file = await readFile(load.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'))
  return (
    '@font-face { font-family: "Print Symbols"; font-display: block; ' +
    `unicode-range: ${symbolRange}; src: url(data:font/ttf;base64,${file.toString('base64')}) }`
  )
}

/** The package is no module but files. */
const load = createRequire(import.meta.url)
const unicodeRanges = z.record(z.string(), z.string())

/** `range` is a list as in CSS: `U+0102-0103,U+20AB`. */
function isNeeded(range: string, letters: readonly number[]): boolean {
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return letters.some((letter) => letter >= from && letter <= to)
  })
}
