import type { CSSProperties } from 'react'
import {
  type Orientation,
  pageHeight,
  pageMargins,
  pageWidth,
} from '../../../src-shared/domain/printed-document/page-geometry.ts'
import { type PrintRole, printStyle } from '../../../src-shared/domain/printed-document/print-styles.ts'

/** Height of a single line of Tinos (and Times New Roman) as a share of the type size. */
const singleLine = 1.149

/** Twips as a CSS length. */
export function points(twips: number): string {
  return `${twips / 20}pt`
}

/** The look of a line of this role, from the same table as the styles of the DOCX. */
export function lineCss(role: PrintRole): CSSProperties {
  const style = printStyle(role)
  return {
    fontSize: `${style.halfPoints / 2}pt`,
    fontWeight: style.bold === true ? 700 : 400,
    fontStyle: style.italic === true ? 'italic' : 'normal',
    textAlign: style.align,
    marginTop: points(style.before),
    marginBottom: points(style.after),
    lineHeight: (style.line / 240) * singleLine,
    paddingLeft: points(style.left ?? 0),
    textIndent: points((style.firstLine ?? 0) - (style.hanging ?? 0)),
  }
}

/** An A4 sheet with its margins; the text may make it longer, since the window does not break pages. */
export function sheetCss(orientation: Orientation): CSSProperties {
  const [width, height] = orientation === 'portrait' ? [pageWidth, pageHeight] : [pageHeight, pageWidth]
  return {
    width: points(width),
    minHeight: points(height),
    padding: [pageMargins.top, pageMargins.right, pageMargins.bottom, pageMargins.left].map(points).join(' '),
  }
}
