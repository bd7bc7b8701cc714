import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { type DocxParts, packDocx } from './docx-package.ts'
import {
  originPart,
  originRels,
  originType,
  prepareSignature,
  type SignerFacts,
  signaturePart,
  signatureType,
} from './opc-signature.ts'

export const sealedPart = 'customXml/item1.xml'
export const documentRels = 'word/_rels/document.xml.rels'
export const packageRels = '_rels/.rels'
export const relationshipsEnd = '</Relationships>'
/** Each stands last in its relationships part, in these very bytes, and is taken out of what is hashed. */
export const sealedRelationship = relationship(
  'rIdSealed',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
  '../customXml/item1.xml',
)
export const originRelationship = relationship('rIdSignatures', originType, originPart)
const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const originRelsXml =
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `${relationship('rId1', signatureType, 'sig1.xml')}${relationshipsEnd}`
export const xmlStart = `${xmlDeclaration}<sealed xmlns="urn:so-nhiem-vu:sealed-report:1" encoding="base64">`
export const xmlEnd = '</sealed>'

/** Who signs the package, and how: r and s over the bytes, 64 of them. */
export interface DocxSigner extends SignerFacts {
  sign(bytes: Uint8Array): Uint8Array
}

/** The plain DOCX with the sealed JSON as a custom XML part, signed as a package. */
export function packSealedDocx(plainParts: DocxParts, sealedJson: Uint8Array, signer: DocxSigner): Uint8Array {
  const parts = withSealedData(plainParts, sealedJson)
  const prepared = prepareSignature(parts, signer)
  const value = Buffer.from(signer.sign(prepared.signedInfo)).toString('base64')
  return packDocx(withSignature(parts, prepared.withValue(value)))
}

export function withSealedData(plainParts: DocxParts, sealedJson: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map(plainParts)
  addRelationship(parts, documentRels, sealedRelationship)
  addRelationship(parts, packageRels, originRelationship)
  parts.set(sealedPart, utf8(xmlStart + Buffer.from(sealedJson).toString('base64') + xmlEnd))
  return parts
}

export function withSignature(parts: DocxParts, signatureXml: string): DocxParts {
  return new Map([
    ...parts,
    [originPart, new Uint8Array()],
    [originRels, utf8(originRelsXml)],
    [signaturePart, utf8(signatureXml)],
  ])
}

/**
 * Hex SHA-256 over the JCS bytes of the sorted list [part name, hex SHA-256] of the plain parts. It goes into the
 * payload before sealing, so it leaves out the sealed part, the signature, what leads to them and the content types.
 */
export function partsSha256(plainParts: DocxParts): string {
  const list = [...plainParts].map(([name, bytes]) => [name, sha256(bytes)]).sort(byName)
  return sha256(utf8(canonicalJson(list)))
}

function addRelationship(parts: Map<string, Uint8Array>, name: string, added: string): void {
  parts.set(name, utf8(partText(parts, name).slice(0, -relationshipsEnd.length) + added + relationshipsEnd))
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
}

export function partText(parts: DocxParts, name: string): string {
  return new TextDecoder().decode(parts.get(name))
}

function byName([a = '']: string[], [b = '']: string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
