import { Parser } from 'htmlparser2'
import { AppError } from '../../../../src-shared/errors/app-error.ts'
import { sourceLimits } from '../source-limits.ts'

/** An element of a Word part. Names carry the usual prefixes, whatever prefixes the writer chose. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Of `w:t` and its like only: elsewhere text is white space of the writer. */
  text: string
}

const usualPrefix = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
])
const withText = new Set(['w:t', 'w:delText', 'm:t', 'vt:lpwstr'])

/**
 * Reads XML that passed the gate (UTF-8, no DOCTYPE, so no entities but the five).
 * @throws AppError `source.damaged` where the end is missing, `source.too-deep`, `source.too-much-text`
 */
export function readXml(bytes: Uint8Array, limits = sourceLimits): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const prefixes = new Map<string, string>()
  let elements = 0
  const named = (name: string) => {
    const colon = name.indexOf(':')
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (open.length > limits.depth) throw new AppError('source.too-deep', { limit: limits.depth })
        if (elements > limits.elements) throw new AppError('source.too-much-text', { limit: limits.characters })
        notePrefixes(attributes, prefixes)
        const element = { name: named(name), attributes: renamed(attributes, named), children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        const top = open.at(-1)
        if (top && withText.has(top.name)) top.text += text
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  // The parser would close what is open by itself, and half a plan would pass for a whole one.
  if (open.length !== 1 || root.children.length !== 1) throw new AppError('source.damaged', { format: 'docx' })
  parser.end()
  return root.children[0] ?? root
}

function notePrefixes(attributes: Record<string, string>, prefixes: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) continue
    const usual = usualPrefix.get(uri)
    if (usual !== undefined) prefixes.set(name.slice(6), usual)
  }
}

/** Attributes without the declarations; most elements have none or one. */
function renamed(attributes: Record<string, string>, named: (name: string) => string): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name in attributes) {
    // An attribute without a prefix is in no namespace, whatever the element is in.
    if (!name.startsWith('xmlns')) result[name.includes(':') ? named(name) : name] = attributes[name] ?? ''
  }
  return result
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name)

/** `w:val` of a child: what most properties of Word are. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** A property that is there means on, unless its value says off; undefined where it is not said. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'on')
}
