import { escapeXml } from './escape-xml.ts'

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

type Attributes = Record<string, string | number>

/** An element as text: `content` is XML already, attribute values are not. Without content it closes itself. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) start += ` ${key}="${escapeXml(String(value))}"`
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** The usual `<w:name w:val="…"/>`. */
export function valued(name: string, value: string | number): string {
  return `<${name} w:val="${value}"/>`
}

/** A paragraph with its properties as XML, in the order of the schema. */
export function paragraph(properties: string, content = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export interface PackageRelationship {
  id: string
  /** The last words of its type, behind `…/officeDocument/2006/relationships/`, or a whole type. */
  type: string
  target: string
}

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** A relationships part, in the one form that our reader of signed packages takes. */
export function relationshipsXml(relationships: readonly PackageRelationship[]): string {
  const elements = relationships.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: type.includes('://') ? type : officeRelationships + type, Target: target }),
  )
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`
}
