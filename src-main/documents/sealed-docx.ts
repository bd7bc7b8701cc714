import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { contentTypeOf, contentTypesPart, type DocxParts, packDocx } from './docx-package.ts'
import { readOfficeZip } from './zip-gate.ts'

const sealedPart = 'customXml/item1.xml'
const documentRels = 'word/_rels/document.xml.rels'
/** Stands last in the relationships of the document, in these very bytes, and is taken out of what is hashed. */
const sealedRelationship =
  '<Relationship Id="rIdSealed"' +
  ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"' +
  ' Target="../customXml/item1.xml"/></Relationships>'
const relationshipsEnd = '</Relationships>'
const xmlStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<sealed xmlns="urn:so-nhiem-vu:sealed-report:1" encoding="base64">'
const xmlEnd = '</sealed>'

export interface SealedDocx {
  /** The sealed JSON, byte for byte; nothing in it is verified yet. */
  sealedJson: Uint8Array
  /** Hex SHA-256 over the shown parts as they are in this file. */
  partsSha256: string
  /** The shown parts, without the sealed data and its relationship. */
  plainParts: DocxParts
}

/** The plain DOCX with the sealed JSON as a custom XML part. */
export function packSealedDocx(plainParts: DocxParts, sealedJson: Uint8Array): Uint8Array {
  const parts = new Map(plainParts)
  const rels = partText(plainParts, documentRels)
  parts.set(documentRels, utf8(rels.slice(0, -relationshipsEnd.length) + sealedRelationship))
  parts.set(sealedPart, utf8(xmlStart + Buffer.from(sealedJson).toString('base64') + xmlEnd))
  return packDocx(parts)
}

/**
 * Hex SHA-256 over the JCS bytes of the sorted list [part name, hex SHA-256] of the plain parts. It goes into the
 * payload before sealing, so it leaves out the sealed part, its relationship and `[Content_Types].xml`.
 */
export function partsSha256(plainParts: DocxParts): string {
  const list = [...plainParts].map(([name, bytes]) => [name, sha256(bytes)]).sort(byName)
  return sha256(utf8(canonicalJson(list)))
}

/**
 * Takes the sealed JSON out of a DOCX. Throws the codes of the zip gate, `docx.not-sealed`, or `docx.repacked` when
 * the container is not, byte for byte, the one that we would write.
 */
export async function readSealedDocx(bytes: Uint8Array): Promise<SealedDocx> {
  const parts = await readOfficeZip(bytes)
  const sealedXml = parts.get(sealedPart)
  if (sealedXml === undefined) throw new AppError('docx.not-sealed', {})
  const sealedJson = sealedJsonIn(new TextDecoder().decode(sealedXml))
  const plainParts = withoutSealedData(parts)
  if (!Buffer.from(packSealedDocx(plainParts, sealedJson)).equals(Buffer.from(bytes))) {
    throw new AppError('docx.repacked', {})
  }
  return { sealedJson, partsSha256: partsSha256(plainParts), plainParts }
}

/** Compares what the file shows with what was sealed; `sealed` comes from the verified payload. */
export function refuseChangedParts(found: SealedDocx, sealed: string): void {
  if (found.partsSha256 !== sealed) throw new AppError('docx.parts-changed', {})
}

function sealedJsonIn(xml: string): Uint8Array {
  if (!xml.startsWith(xmlStart) || !xml.endsWith(xmlEnd)) {
    // A part of this name with another content belongs to Word or to another program.
    throw new AppError(xml.includes('urn:so-nhiem-vu:') ? 'docx.repacked' : 'docx.not-sealed', {})
  }
  return new Uint8Array(Buffer.from(xml.slice(xmlStart.length, -xmlEnd.length), 'base64'))
}

function withoutSealedData(parts: DocxParts): DocxParts {
  const plain = new Map(parts)
  plain.delete(sealedPart)
  plain.delete(contentTypesPart)
  if ([...plain.keys()].some((name) => contentTypeOf(name) === null)) throw new AppError('docx.repacked', {})
  const rels = partText(plain, documentRels)
  if (!rels.endsWith(sealedRelationship)) throw new AppError('docx.repacked', {})
  plain.set(documentRels, utf8(rels.slice(0, -sealedRelationship.length) + relationshipsEnd))
  return plain
}

function partText(parts: DocxParts, name: string): string {
  return new TextDecoder().decode(parts.get(name))
}

function byName([a = '']: string[], [b = '']: string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
