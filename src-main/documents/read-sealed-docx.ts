import { Buffer } from 'node:buffer'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { contentTypeOf, contentTypesPart, type DocxParts, packDocx } from './docx-package.ts'
import { originPart, originRels, signaturePart } from './opc-signature.ts'
import {
  documentRels,
  originRelationship,
  packageRels,
  partsSha256,
  partText,
  relationshipsEnd,
  sealedPart,
  sealedRelationship,
  utf8,
  withSealedData,
  withSignature,
  xmlEnd,
  xmlStart,
} from './sealed-docx.ts'
import { readOfficeZip } from './zip-gate.ts'

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

function takeRelationshipOut(parts: Map<string, Uint8Array>, name: string, added: string): void {
  const rels = partText(parts, name)
  if (!rels.endsWith(added + relationshipsEnd)) throw new AppError('docx.repacked', {})
  parts.set(name, utf8(rels.slice(0, -(added + relationshipsEnd).length) + relationshipsEnd))
}
