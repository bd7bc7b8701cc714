/** A relationship inside the package. Our documents have none that lead out of it. */
export interface Relationship {
  id: string
  type: string
  target: string
}

const start = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
const end = '</Relationships>'
const part =
  /^(?:<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>)?<Relationships xmlns="http:\/\/schemas\.openxmlformats\.org\/package\/2006\/relationships">((?:<Relationship Id="\w+" Type="[^"&<>\s]+" Target="[^"&<>\s]+"\/>)+)<\/Relationships>$/
const element = /<Relationship Id="(\w+)" Type="([^"&<>\s]+)" Target="([^"&<>\s]+)"\/>/g

/** A relationships part in the one form that we write, or null: no TargetMode, no entities, no space, ids only once. */
export function readRelationships(xml: string): Relationship[] | null {
  const inside = part.exec(xml)?.[1]
  if (inside === undefined) return null
  const read = [...inside.matchAll(element)].map(([, id = '', type = '', target = '']) => ({ id, type, target }))
  return new Set(read.map(({ id }) => id)).size === read.length ? read : null
}

/**
 * What is hashed of a relationships part: the Relationships Transform (ECMA-376 part 2, 12.2.4.26: sorted by Id, with
 * TargetMode) and Canonical XML 1.0 in one. Values hold nothing that XML would escape.
 */
export function transformedRelationships(relationships: readonly Relationship[]): string {
  const elements = [...relationships]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Target="${target}" TargetMode="Internal" Type="${type}"></Relationship>`,
    )
  return start + elements.join('') + end
}

/** The part that a relationship of `relsName` leads to. */
export function targetOf(relsName: string, { target }: Relationship): string {
  const base = new URL(relsName.replace('_rels/', ''), 'http://package/')
  return new URL(target, base).pathname.slice(1)
}

/** The part whose relationships these are; the empty text stands for the package itself. */
export const sourceOf = (relsName: string): string => relsName.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
