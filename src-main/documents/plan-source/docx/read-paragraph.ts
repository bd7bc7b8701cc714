import { encodingOfFont, fromLegacy } from '../../../../src-shared/domain/legacy-encoding.ts'
import type { BlockLook } from '../../../../src-shared/domain/plan-reading/source-document.ts'
import { type DocxStyles, type RunLook, runLook } from './styles.ts'
import { child, valOf, type XmlElement } from './xml-tree.ts'

/** What is inside a paragraph besides its words. */
export interface Aside {
  /** `w:txbxContent`: paragraphs in a box that is anchored here. */
  textBoxes: XmlElement[]
  footnotes: number
  pictures: number
  deletions: number
  /** Text in fonts of this encoding was converted. */
  converted: Set<'tcvn3' | 'vni'>
}

interface Piece {
  text: string
  bold: boolean
  italic: boolean
}

/** The words of a paragraph, without what is marked as deleted, footnote references and instructions of fields. */
export function readRuns(
  paragraph: XmlElement,
  look: RunLook,
  styles: DocxStyles,
  aside: Aside,
): { text: string; look: BlockLook } {
  const pieces: Piece[] = []
  walk(paragraph)
  const printed = pieces.filter(({ text }) => text.trim() !== '')
  const blockLook: BlockLook = {}
  if (printed.length > 0 && printed.every(({ bold }) => bold)) blockLook.bold = true
  if (printed.length > 0 && printed.every(({ italic }) => italic)) blockLook.italic = true
  return { text: pieces.map(({ text }) => text).join(''), look: blockLook }

  function walk(element: XmlElement) {
    for (const one of element.children) {
      if (one.name === 'w:r') run(one)
      else if (one.name === 'w:del' || one.name === 'w:moveFrom') aside.deletions += 1
      else if (one.name === 'm:t') pieces.push({ text: one.text, bold: false, italic: false })
      // A field's own copy of what it asks for, and formatting.
      else if (one.name !== 'w:pPr' && one.name !== 'w:fldData') walk(one)
    }
  }

  function run(element: XmlElement) {
    const properties = child(element, 'w:rPr')
    const own = { ...look, ...styles.run(valOf(properties, 'w:rStyle')), ...runLook(properties) }
    const text = textOf(element)
    if (own.hidden || text === '') return
    pieces.push({ text: shown(text, own), bold: own.bold ?? false, italic: own.italic ?? false })
  }

  function shown(text: string, { font, capitals }: RunLook): string {
    const old = font === undefined ? null : encodingOfFont(font)
    if (!old || !/[\u00a1-\u00fe]/u.test(text)) {
      return capitals || old?.capitals ? text.toUpperCase() : text
    }
    aside.converted.add(old.encoding)
    return fromLegacy(old.encoding, text, { capitals: old.capitals || (capitals ?? false) })
  }

  function textOf(element: XmlElement): string {
    let text = ''
    for (const one of element.children) {
      if (one.name === 'w:t') text += one.text
      else if (one.name === 'w:tab' || one.name === 'w:ptab') text += '\t'
      else if (one.name === 'w:br' || one.name === 'w:cr') text += '\n'
      else if (one.name === 'w:noBreakHyphen') text += '-'
      else if (one.name === 'w:sym') text += symbol(one)
      else if (one.name === 'w:footnoteReference' || one.name === 'w:endnoteReference') aside.footnotes += 1
      else if (one.name === 'mc:AlternateContent') drawing(child(one, 'mc:Choice') ?? one)
      else if (one.name === 'w:drawing' || one.name === 'w:pict' || one.name === 'w:object') drawing(one)
      else if (one.name === 'w:ruby') text += rubyBase(one)
    }
    return text
  }

  function drawing(element: XmlElement) {
    for (const one of element.children) {
      if (one.name === 'w:txbxContent') aside.textBoxes.push(one)
      else if (one.name === 'a:blip' || one.name === 'v:imagedata') aside.pictures += 1
      else drawing(one)
    }
  }

  function rubyBase(element: XmlElement): string {
    return (child(element, 'w:rubyBase')?.children ?? []).map(textOf).join('')
  }
}

/** Signs of symbol fonts that stand for words or bullets; the others say nothing without their font. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16) & 0xff
  const isWingdings = /wingdings/iu.test(element.attributes['w:font'] ?? '')
  if (!isWingdings) return code === 0xb7 ? '•' : code === 0xb3 ? '≥' : code === 0xa3 ? '≤' : code === 0xb1 ? '±' : ''
  return code === 0xe0 || code === 0xe8 || code === 0xf0 ? '→' : code === 0xfe || code === 0xfc ? '✓' : ''
}
