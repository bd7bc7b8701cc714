import type { CSSProperties } from 'react'
import { points } from '../../../src-shared/domain/printed-document/line-css.ts'
import {
  type Orientation,
  pageHeight,
  pageMargins,
  pageWidth,
} from '../../../src-shared/domain/printed-document/page-geometry.ts'

/** An A4 sheet with its margins; the text may make it longer, since the window does not break pages. */
export function sheetCss(orientation: Orientation): CSSProperties {
  const [width, height] = orientation === 'portrait' ? [pageWidth, pageHeight] : [pageHeight, pageWidth]
  return {
    width: points(width),
    minHeight: points(height),
    padding: [pageMargins.top, pageMargins.right, pageMargins.bottom, pageMargins.left].map(points).join(' '),
  }
}
