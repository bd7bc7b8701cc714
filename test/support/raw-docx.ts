import { hostileZip } from './hostile-zip.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const bytes = (xml: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)

/** A Word document written part by part, for what the library that writes ours cannot say. */
export function rawDocx(
  body: string,
  parts: { numbering?: string; styles?: string; namespaces?: string } = {},
): Uint8Array {
  const { numbering, styles, namespaces = namespace } = parts
  const entries = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`],
    ...(numbering === undefined
      ? []
      : [['word/numbering.xml', `<w:numbering ${namespace}>${numbering}</w:numbering>`]]),
    ...(styles === undefined ? [] : [['word/styles.xml', `<w:styles ${namespace}>${styles}</w:styles>`]]),
  ]
  return hostileZip(entries.map(([name = '', xml = '']) => ({ name, content: bytes(xml), deflate: true })))
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A paragraph of a list. */
export const listed = (text: string, numId: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

export const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

export const num = (id: number, listId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${listId}"/>${more}</w:num>`
