import { zipSync } from 'fflate'

/** Parts of a DOCX by name, without `[Content_Types].xml`, which follows from their names. */
export type DocxParts = ReadonlyMap<string, Uint8Array>

export const contentTypesPart = '[Content_Types].xml'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const contentTypes: [name: RegExp, type: string][] = [
  [/^word\/document\.xml$/, `${word}document.main+xml`],
  [/^word\/styles\.xml$/, `${word}styles+xml`],
  [/^word\/settings\.xml$/, `${word}settings+xml`],
  [/^word\/numbering\.xml$/, `${word}numbering+xml`],
  [/^word\/fontTable\.xml$/, `${word}fontTable+xml`],
  [/^word\/footnotes\.xml$/, `${word}footnotes+xml`],
  [/^word\/endnotes\.xml$/, `${word}endnotes+xml`],
  [/^word\/header\d{1,3}\.xml$/, `${word}header+xml`],
  [/^word\/theme\/theme1\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^word\/charts\/chart\d{1,3}\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^word\/embeddings\/chart\d{1,3}\.xlsx$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  [/^customXml\/item1\.xml$/, 'application/xml'],
  [/^_xmlsignatures\/origin\.sigs$/, 'application/vnd.openxmlformats-package.digital-signature-origin'],
  [/^_xmlsignatures\/sig1\.xml$/, 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'],
  [/\.rels$/, 'application/vnd.openxmlformats-package.relationships+xml'],
]

/** The content type that a part of this name has in our packages; null for a part that we never write. */
export function contentTypeOf(name: string): string | null {
  return contentTypes.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/**
 * Packs parts in our one way: sorted by name, stored without compression (so that the bytes hang on no deflate
 * implementation), with one fixed time. A package from another office is accepted only when packing its parts again
 * gives the very bytes received.
 */
export function packDocx(parts: DocxParts): Uint8Array {
  const names = [...parts.keys()].sort()
  const entries: Record<string, Uint8Array> = { [contentTypesPart]: new TextEncoder().encode(contentTypesXml(names)) }
  for (const name of names) entries[name] = parts.get(name) ?? new Uint8Array()
  // Zip times have no zone: the local first of January 1980 is the same field everywhere.
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) })
}

function contentTypesXml(sortedNames: readonly string[]): string {
  const overrides = sortedNames
    .filter((name) => !name.endsWith('.rels'))
    .map((name) => {
      const type = contentTypeOf(name)
      if (type === null) throw new Error(`No content type is known for the part ${name}`)
      return `<Override PartName="/${name}" ContentType="${type}"/>`
    })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="rels" ContentType="${contentTypeOf('.rels')}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}
