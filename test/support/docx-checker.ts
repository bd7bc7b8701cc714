import { child, descendants, parseXml, type XmlNode } from './xml-tree.ts'

export interface EffectiveRun {
  text: string
  fonts: string[]
  halfPoints: number
  bold: boolean
  italic: boolean
  color: string
}

export interface EffectiveParagraph {
  text: string
  align: string
  before: number
  line: number
  firstLine: number
  runs: EffectiveRun[]
}

export interface DocxLook {
  paragraphs: EffectiveParagraph[]
  body: XmlNode
  sections: XmlNode[]
  tables: XmlNode[]
}

/** Reads a DOCX as Word would show it: each run with its own properties over those of its style over the defaults. */
export function lookAtDocx(parts: ReadonlyMap<string, Uint8Array>): DocxLook {
  const document = parseXml(partText(parts, 'word/document.xml'))
  const styles = parseXml(partText(parts, 'word/styles.xml'))
  const body = descendants(document, 'w:body')[0]
  if (body === undefined) throw new Error('the document has no body')
  const cascade = styleCascade(styles)
  return {
    paragraphs: descendants(body, 'w:p').map((paragraph) => effectiveParagraph(paragraph, cascade)),
    body,
    sections: descendants(body, 'w:sectPr'),
    tables: descendants(body, 'w:tbl'),
  }
}

export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name)
  if (bytes === undefined) throw new Error(`there is no part ${name}`)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** The one paragraph with this text. */
export function paragraphWith(look: DocxLook, text: string): EffectiveParagraph {
  const found = look.paragraphs.filter((paragraph) => paragraph.text === text)
  const [first] = found
  if (first === undefined) throw new Error(`no paragraph says “${text}”`)
  return first
}

/** Property elements from the weakest to the strongest: defaults, base styles, style. */
type Cascade = (styleId: string | undefined) => { run: (XmlNode | undefined)[]; paragraph: (XmlNode | undefined)[] }

function styleCascade(styles: XmlNode): Cascade {
  const byId = new Map(descendants(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]))
  const defaults = descendants(styles, 'w:docDefaults')[0]
  const runDefaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr')
  const paragraphDefaults = child(child(defaults, 'w:pPrDefault'), 'w:pPr')
  return (styleId) => {
    const chain: XmlNode[] = []
    for (let id: string | undefined = styleId ?? 'Normal'; id !== undefined; ) {
      const style = byId.get(id)
      if (style === undefined) throw new Error(`there is no style ${id}`)
      chain.unshift(style)
      id = child(style, 'w:basedOn')?.attributes['w:val']
    }
    return {
      run: [runDefaults, ...chain.map((style) => child(style, 'w:rPr'))],
      paragraph: [paragraphDefaults, ...chain.map((style) => child(style, 'w:pPr'))],
    }
  }
}

function effectiveParagraph(paragraph: XmlNode, cascade: Cascade): EffectiveParagraph {
  const own = child(paragraph, 'w:pPr')
  const inherited = cascade(child(own, 'w:pStyle')?.attributes['w:val'])
  const layers = [...inherited.paragraph, own]
  const runs = descendants(paragraph, 'w:r').map((run) => effectiveRun(run, inherited.run))
  return {
    text: runs.map((run) => run.text).join(''),
    align: strongest(layers, 'w:jc', 'w:val') ?? 'left',
    before: Number(strongest(layers, 'w:spacing', 'w:before') ?? 0),
    line: Number(strongest(layers, 'w:spacing', 'w:line') ?? 240),
    firstLine: Number(strongest(layers, 'w:ind', 'w:firstLine') ?? 0),
    runs,
  }
}

function effectiveRun(run: XmlNode, inherited: (XmlNode | undefined)[]): EffectiveRun {
  const layers = [...inherited, child(run, 'w:rPr')]
  const fontAttributes = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia']
  return {
    text: run.children.map((part) => (part.name === 'w:t' ? part.text : part.name === 'w:br' ? '\n' : '')).join(''),
    fonts: fontAttributes.map((attribute) => strongest(layers, 'w:rFonts', attribute) ?? ''),
    halfPoints: Number(strongest(layers, 'w:sz', 'w:val') ?? 20),
    bold: isOn(layers, 'w:b'),
    italic: isOn(layers, 'w:i'),
    color: strongest(layers, 'w:color', 'w:val') ?? 'auto',
  }
}

function strongest(layers: (XmlNode | undefined)[], element: string, attribute: string): string | undefined {
  return layers
    .map((layer) => child(layer, element)?.attributes[attribute])
    .filter((value) => value !== undefined)
    .at(-1)
}

function isOn(layers: (XmlNode | undefined)[], element: string): boolean {
  const found = layers.map((layer) => child(layer, element)).filter((node) => node !== undefined)
  const last = found.at(-1)
  return last !== undefined && !['false', '0', 'off'].includes(last.attributes['w:val'] ?? 'true')
}
