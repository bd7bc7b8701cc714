import { points } from './line-css.ts'
import { type Orientation, pageHeight, pageMargins, pageWidth } from './page-geometry.ts'
import { printStyle } from './print-styles.ts'

/**
 * CSS for sheets that bear `data-sheet="0"`, `"1"` and so on: each begins on a page of its own orientation and counts
 * its pages from 1. The number stands in the middle of the header, and not on the first page of a sheet.
 */
export function pageRules(orientations: readonly Orientation[]): string {
  return [
    // Chromium counts `page` through the whole document and takes no reset of it, so each sheet has its own counter.
    '@counter-style from-second { system: extends decimal; range: 2 infinite; fallback: no-number }',
    "@counter-style no-number { system: cyclic; symbols: '\\200B'; suffix: '' }",
    `@page { margin: ${margins}; }`,
    ...orientations.map((orientation, at) => sheetRules(orientation, at)),
  ].join('\n')
}

const margins = [pageMargins.top, pageMargins.right, pageMargins.bottom, pageMargins.left].map(points).join(' ')

function sheetRules(orientation: Orientation, at: number): string {
  const [width, height] = orientation === 'portrait' ? [pageWidth, pageHeight] : [pageHeight, pageWidth]
  const name = `sheet-${at}`
  const number = `content: counter(${name}, from-second); font: ${printStyle('pageNumber').halfPoints / 2}pt ${printFontFamily}`
  return (
    `@page ${name} { size: ${points(width)} ${points(height)}; counter-increment: ${name}; @top-center { ${number} } }\n` +
    `[data-sheet="${at}"] { page: ${name};${at === 0 ? '' : ' break-before: page;'} }`
  )
}

/**
 * The bundled font, which has the metrics of the one that the DOCX names, and another bundled one for the signs that it
 * lacks (≥, ≤, →, ■): they look the same on every machine.
 */
export const printFontFamily = 'Tinos, "Print Symbols", "Times New Roman", serif'

/** What the second font is asked for. Ranges as in CSS. */
export const symbolRange =
  'U+2011,U+2015,U+2030,U+207F,U+215B-215E,U+2190-2195,U+2202-2265,U+2500-25E6,U+2640-266C,U+FB01-FB02'
