import type { PrintedCell } from './composed-document.ts'
import { pageMargins, pageWidth } from './page-geometry.ts'
import { printStyle } from './print-styles.ts'
import { lineWidth } from './text-width.ts'

/** Beside the text of a cell, left and right; twips. */
export const cellPadding = 85

/** Fewer characters never fill a column of a landscape page, and most cells need no closer look. */
const surelyFits = 600
/** Room for rows on a landscape page, below a head of two lines. */
const roomForRows = pageWidth - pageMargins.top - pageMargins.bottom - 700

/**
 * Such a row may be divided: where it may not, LibreOffice draws it past the lower margin, and Chromium leaves the page
 * before it empty. `widths` in twips.
 */
export function isTallerThanPage(cells: readonly PrintedCell[], widths: readonly number[]): boolean {
  const { halfPoints, before, after } = printStyle('tableCell')
  const lineHeight = halfPoints * 11.5
  return cells.some((lines, at) => {
    if (lines.reduce((sum, text) => sum + text.length, 0) < surelyFits) return false
    const width = (widths[at] ?? 0) - 2 * cellPadding
    const height = lines.reduce((sum, text) => {
      // Words do not fill their lines to the end.
      const drawn = Math.ceil((lineWidth(text, halfPoints, false) * 1.08) / width)
      return sum + before + after + drawn * lineHeight
    }, 0)
    return height > roomForRows
  })
}
