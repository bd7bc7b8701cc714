import { type PrintRole, printStyle } from './print-styles.ts'

/** Height of a single line of Tinos (and Times New Roman) as a share of the type size. */
const singleLine = 1.149

/** Twips as a CSS length. */
export function points(twips: number): string {
  return `${twips / 20}pt`
}

/** The look of a line of this role, from the same table as the styles of the DOCX; for the window and for the PDF. */
export function lineCss(role: PrintRole, { keepNext = false }: { keepNext?: boolean } = {}) {
  const style = printStyle(role)
  return {
    fontSize: `${style.halfPoints / 2}pt`,
    fontWeight: style.bold === true ? 700 : 400,
    fontStyle: style.italic === true ? ('italic' as const) : ('normal' as const),
    textAlign: style.align,
    marginTop: points(style.before),
    marginBottom: points(style.after),
    lineHeight: (style.line / 240) * singleLine,
    paddingLeft: points(style.left ?? 0),
    textIndent: points((style.firstLine ?? 0) - (style.hanging ?? 0)),
    ...(keepNext || style.keepNext === true ? { breakAfter: 'avoid' as const } : {}),
  }
}
