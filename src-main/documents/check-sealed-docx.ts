import { checkCodeLine } from '../../src-shared/domain/printed-document/compose-document.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { DocxParts } from './docx-package.ts'
import { readRelationships, sourceOf, targetOf } from './opc-relationships.ts'
import { prepareSignature, readSignature, type SignerFacts, secondOf } from './opc-signature.ts'
import type { SealedDocx } from './read-sealed-docx.ts'

/** Of the verified payload: what the document around it must agree with. */
export interface SealedFacts {
  /** Hash over the shown parts; null for a report that was sealed as JSON alone, which no document can show. */
  partsSha256: string | null
  contentSha256: string
  /** UTC instant. */
  createdAt: string
}

/** A package signature that fits the parts of its file. Whose it is, and whether its value holds, is still open. */
export interface SignatureToVerify {
  signedInfo: Uint8Array
  /** r and s, 64 bytes. */
  value: Uint8Array
  certificate: string
}

/**
 * Compares what the file shows with what was sealed: the parts, the printed check code, the shape of the package, and
 * the package signature, which must be byte for byte the one that we would compute from these parts.
 * `readCertificate` gives issuer and serial number of a certificate (base64 DER), or null where it is none.
 * @throws AppError `docx.parts-changed`, `docx.check-code-differs`, `docx.structure`, `docx.signature-changed`
 */
export function checkSealedDocx(
  found: SealedDocx,
  sealed: SealedFacts,
  readCertificate: (certificate: string) => Pick<SignerFacts, 'issuer' | 'serial'> | null,
): SignatureToVerify {
  if (found.partsSha256 !== sealed.partsSha256) throw new AppError('docx.parts-changed', {})
  refuseOtherCheckCode(found.plainParts, sealed.contentSha256)
  refuseStructure(found.signedParts)
  const read = readSignature(found.signatureXml)
  const named = read && readCertificate(read.certificate)
  if (!read || !named || read.signedAt !== secondOf(sealed.createdAt)) throw new AppError('docx.signature-changed', {})
  const prepared = prepareSignature(found.signedParts, { ...read, ...named })
  if (prepared.withValue(read.value) !== found.signatureXml) throw new AppError('docx.signature-changed', {})
  return { ...prepared, value: Buffer.from(read.value, 'base64'), certificate: read.certificate }
}

function refuseOtherCheckCode(parts: DocxParts, contentSha256: string): void {
  const document = textOf(parts, 'word/document.xml')
  const printed = document.split(`>${checkCodeLine(contentSha256.slice(0, 16))}</w:t>`).length - 1
  const anyPrinted = document.split(checkCodeLine('')).length - 1
  if (printed !== 1 || anyPrinted !== 1) throw new AppError('docx.check-code-differs', {})
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/**
 * LibreOffice calls a package valid whose second office document shows unsigned text. Here there is one, every
 * relationship leads to a part of the package, and every part is led to.
 */
function refuseStructure(parts: DocxParts): void {
  const reached = new Set<string>()
  for (const name of [...parts.keys()].filter((one) => one.endsWith('.rels'))) {
    const relationships = readRelationships(textOf(parts, name))
    const source = sourceOf(name)
    if (relationships === null || (source !== '' && !parts.has(source))) refuse(name)
    for (const one of relationships) {
      const target = targetOf(name, one)
      if (!parts.has(target) && target !== '_xmlsignatures/origin.sigs') refuse(name)
      if ((one.type === officeDocument) !== (target === 'word/document.xml' && name === '_rels/.rels')) refuse(name)
      if (reached.has(target)) refuse(name)
      reached.add(target)
    }
  }
  for (const name of parts.keys()) if (!name.endsWith('.rels') && !reached.has(name)) refuse(name)
}

function refuse(part: string): never {
  throw new AppError('docx.structure', { part })
}

const textOf = (parts: DocxParts, name: string): string => new TextDecoder().decode(parts.get(name))
