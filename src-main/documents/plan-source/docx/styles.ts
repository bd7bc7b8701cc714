import { numberOf } from './numbering.ts'
import { child, flagOf, valOf, type XmlElement } from './xml-tree.ts'

export interface NumberingProperties {
  numId?: string
  level?: number
}

export interface RunLook {
  bold?: boolean
  italic?: boolean
  capitals?: boolean
  hidden?: boolean
  font?: string
}

export interface ParagraphLook extends RunLook {
  centred?: boolean
  /** 1..9 */
  headingLevel?: number
  numbering: NumberingProperties
}

export interface DocxStyles {
  defaultParagraph: string | undefined
  paragraph(styleId: string | undefined): ParagraphLook
  run(styleId: string | undefined): RunLook
}

/** What a `w:rPr` says itself. */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {}
  const fonts = child(properties, 'w:rFonts')?.attributes
  return withoutUndefined({
    bold: flagOf(properties, 'w:b'),
    italic: flagOf(properties, 'w:i'),
    capitals: flagOf(properties, 'w:caps'),
    hidden: flagOf(properties, 'w:vanish'),
    font: fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'],
  })
}

/** What a `w:pPr` says itself. */
export function paragraphLook(properties: XmlElement | undefined): Omit<ParagraphLook, keyof RunLook> {
  const numbers = child(properties, 'w:numPr')
  const outline = numberOf(valOf(properties, 'w:outlineLvl'))
  const alignment = valOf(properties, 'w:jc')
  return withoutUndefined({
    centred: alignment === undefined ? undefined : alignment === 'center',
    headingLevel: outline === undefined || outline > 8 ? undefined : outline + 1,
    numbering: withoutUndefined({
      numId: valOf(numbers, 'w:numId'),
      level: numberOf(valOf(numbers, 'w:ilvl')),
    }),
  })
}

/** Styles with what they inherit; a missing part or a circle of styles says nothing. */
export function readStyles(root: XmlElement | null): DocxStyles {
  const elements = root?.children.filter(({ name }) => name === 'w:style') ?? []
  const byId = new Map(elements.map((one) => [one.attributes['w:styleId'] ?? '', one]))
  const defaults = child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const resolved = new Map<string, ParagraphLook>()

  function paragraph(styleId: string | undefined): ParagraphLook {
    const element = styleId === undefined ? undefined : byId.get(styleId)
    if (styleId === undefined || !element) return { ...runLook(defaults), numbering: {} }
    const known = resolved.get(styleId)
    if (known) return known
    // Stands for the style while it is resolved, which ends a circle.
    resolved.set(styleId, { numbering: {} })
    const below = paragraph(valOf(element, 'w:basedOn'))
    const own = paragraphLook(child(element, 'w:pPr'))
    const numbering = { ...below.numbering, ...own.numbering }
    const look = { ...below, ...runLook(child(element, 'w:rPr')), ...own, numbering }
    resolved.set(styleId, look)
    return look
  }

  return {
    defaultParagraph: elements.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'],
    paragraph,
    run: (styleId) => (styleId === undefined ? {} : ownRunLook(byId, styleId)),
  }
}

/** A character style says only what it changes, so the defaults of the document stay out of it. */
function ownRunLook(byId: ReadonlyMap<string, XmlElement>, styleId: string): RunLook {
  const chain: RunLook[] = []
  for (let id: string | undefined = styleId; id !== undefined && chain.length < 20; ) {
    const element = byId.get(id)
    chain.unshift(runLook(child(element, 'w:rPr')))
    id = valOf(element, 'w:basedOn')
  }
  return Object.assign({}, ...chain)
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

function withoutUndefined<T extends object>(values: T): Defined<T> {
  // The compiler cannot follow fromEntries: what is left out are exactly the undefined ones.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
}
