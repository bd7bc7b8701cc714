import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  /** Width and height in whole points. */
  size: number[]
  /** Runs of text in the order in which they are drawn: the header of the page first. */
  words: string[]
}

export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const one = await pdf.getPage(number)
    const { items } = await one.getTextContent()
    pages.push({
      size: one.view.slice(2).map((points) => Math.round(points)),
      words: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
    })
  }
  return pages
}

/** Vietnamese letters come from another file of the font, in runs of their own: spaces tell nothing. */
export const bare = (text: string) => text.replace(/[\s\u200b]/gu, '').normalize('NFC')

/** Without the numbers of the pages, which divide sentences. */
export const textOfPages = (pages: readonly PdfPage[]) =>
  bare(pages.flatMap(({ words }) => (isPageNumber(words[0]) ? words.slice(1) : words)).join(''))

export const isPageNumber = (word: string | undefined) => /^\d+$/.test(word ?? '')

/** Names of the fonts in a PDF of Chromium, without the letters that mark a part of a font. */
export function fontsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1')
  return [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([^\s/>]+)/g)].map(([, name = '']) => name)
}

/** Fonts of the machine; those of the app are Tinos, and Liberation Sans for the signs that it lacks. */
export function foreignFonts(bytes: Uint8Array): string[] {
  return fontsOf(bytes).filter((font) => !/^(Tinos|LiberationSans)/.test(font))
}
