import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { contentTypeOf, contentTypesPart, type DocxParts, packDocx } from './docx-package.ts'
import {
  originPart,
  originRels,
  originType,
  prepareSignature,
  type SignerFacts,
  signaturePart,
  signatureType,
} from './opc-signature.ts'
import { readOfficeZip } from './zip-gate.ts'

const sealedPart = 'customXml/item1.xml'
const documentRels = 'word/_rels/document.xml.rels'
const packageRels = '_rels/.rels'
const relationshipsEnd = '</Relationships>'
/** Each stands last in its relationships part, in these very bytes, and is taken out of what is hashed. */
const sealedRelationship = relationship(
  'rIdSealed',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
  '../customXml/item1.xml',
)
const originRelationship = relationship('rIdSignatures', originType, originPart)
const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const originRelsXml =
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `${relationship('rId1', signatureType, 'sig1.xml')}${relationshipsEnd}`
const xmlStart = `${xmlDeclaration}<sealed xmlns="urn:so-nhiem-vu:sealed-report:1" encoding="base64">`
const xmlEnd = '</sealed>'

/** Who signs the package, and how: r and s over the bytes, 64 of them. */
export interface DocxSigner extends SignerFacts {
  sign(bytes: Uint8Array): Uint8Array
}

export interface SealedDocx {
  /** The sealed JSON, byte for byte; nothing in it is verified yet. */
  sealedJson: Uint8Array
  /** Hex SHA-256 over the shown parts as they are in this file. */
  partsSha256: string
  /** The shown parts, without the sealed data, the signature and what leads to them. */
  plainParts: DocxParts
  /** All that the package signature covers; what leads to the signature itself stands in it, but is not covered. */
  signedParts: DocxParts
  signatureXml: string
}

/** The plain DOCX with the sealed JSON as a custom XML part, signed as a package. */
export function packSealedDocx(plainParts: DocxParts, sealedJson: Uint8Array, signer: DocxSigner): Uint8Array {
  const parts = withSealedData(plainParts, sealedJson)
  const prepared = prepareSignature(parts, signer)
  const value = Buffer.from(signer.sign(prepared.signedInfo)).toString('base64')
  return packDocx(withSignature(parts, prepared.withValue(value)))
}

function withSealedData(plainParts: DocxParts, sealedJson: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map(plainParts)
  addRelationship(parts, documentRels, sealedRelationship)
  addRelationship(parts, packageRels, originRelationship)
  parts.set(sealedPart, utf8(xmlStart + Buffer.from(sealedJson).toString('base64') + xmlEnd))
  return parts
}

function withSignature(parts: DocxParts, signatureXml: string): DocxParts {
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

/**
 * Takes the sealed JSON out of a DOCX. Throws the codes of the zip gate, `docx.not-sealed`, `docx.not-signed`, or
 * `docx.repacked` when the container is not, byte for byte, the one that we would write.
 */
export async function readSealedDocx(bytes: Uint8Array): Promise<SealedDocx> {
  const parts = await readOfficeZip(bytes)
  const sealedXml = parts.get(sealedPart)
  if (sealedXml === undefined) throw new AppError('docx.not-sealed', {})
  const sealedJson = sealedJsonIn(new TextDecoder().decode(sealedXml))
  if (!parts.has(signaturePart)) throw new AppError('docx.not-signed', {})
  const signatureXml = partText(parts, signaturePart)
  const plainParts = withoutSealedData(parts)
  const signedParts = withSealedData(plainParts, sealedJson)
  if (!Buffer.from(packDocx(withSignature(signedParts, signatureXml))).equals(Buffer.from(bytes))) {
    throw new AppError('docx.repacked', {})
  }
  return { sealedJson, partsSha256: partsSha256(plainParts), plainParts, signedParts, signatureXml }
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
  for (const name of [sealedPart, contentTypesPart, originPart, originRels, signaturePart]) plain.delete(name)
  if ([...plain.keys()].some((name) => contentTypeOf(name) === null)) throw new AppError('docx.repacked', {})
  takeRelationshipOut(plain, documentRels, sealedRelationship)
  takeRelationshipOut(plain, packageRels, originRelationship)
  return plain
}

function addRelationship(parts: Map<string, Uint8Array>, name: string, added: string): void {
  parts.set(name, utf8(partText(parts, name).slice(0, -relationshipsEnd.length) + added + relationshipsEnd))
}

function takeRelationshipOut(parts: Map<string, Uint8Array>, name: string, added: string): void {
  const rels = partText(parts, name)
  if (!rels.endsWith(added + relationshipsEnd)) throw new AppError('docx.repacked', {})
  parts.set(name, utf8(rels.slice(0, -(added + relationshipsEnd).length) + relationshipsEnd))
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
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
