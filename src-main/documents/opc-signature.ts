import { createHash } from 'node:crypto'
import { contentTypeOf, contentTypesPart, type DocxParts } from './docx-package.ts'
import { readRelationships, transformedRelationships } from './opc-relationships.ts'

/** Whose signature it is, as the package names it. */
export interface SignerFacts {
  /** DER in base64. */
  certificate: string
  /** Issuer as RFC 4514 writes it, and decimal serial number of the certificate. */
  issuer: string
  serial: string
  /** Second of signing, UTC: `2026-12-03T02:00:00Z`. */
  signedAt: string
}

/** Seconds, as the signature has them: of an instant in UTC. */
export const secondOf = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z')

/** A package signature as it stands in a file. Nothing in it is verified yet. */
export interface ReadSignature {
  certificate: string
  signedAt: string
  /** r and s of the ECDSA signature, 64 bytes in base64. */
  value: string
}

const signatureFolder = '_xmlsignatures/'
export const originPart = `${signatureFolder}origin.sigs`
export const originRels = `${signatureFolder}_rels/origin.sigs.rels`
export const signaturePart = `${signatureFolder}sig1.xml`
export const originType = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin'
export const signatureType = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature'

const ns = 'xmlns="http://www.w3.org/2000/09/xmldsig#"'
const mdssi = 'xmlns:mdssi="http://schemas.openxmlformats.org/package/2006/digital-signature"'
const xades = 'xmlns:xd="http://uri.etsi.org/01903/v1.3.2#"'
const c14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const digestMethod = '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod>'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * XML-DSig of the package as Word and LibreOffice read it (ECMA-376 part 2, 12; XAdES-BES). All of it is written as
 * Canonical XML 1.0 would write it, and what is signed declares its namespaces itself, so a digest is the SHA-256 of a
 * piece of this text and nothing here has to canonicalise anything.
 */
export interface PreparedSignature {
  /** The bytes to sign. */
  signedInfo: Uint8Array
  /** The signature part with its value, 64 bytes in base64. */
  withValue(value: string): string
}

export function prepareSignature(parts: DocxParts, signer: SignerFacts): PreparedSignature {
  const packageObject = `<Object ${ns} Id="idPackageObject">${manifest(parts)}${signatureTime(signer)}</Object>`
  const officeObject = `<Object ${ns} Id="idOfficeObject">${officeDetails}</Object>`
  const properties = signedProperties(signer)
  const signedInfo =
    `<SignedInfo ${ns}><CanonicalizationMethod Algorithm="${c14n}"></CanonicalizationMethod>` +
    '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"></SignatureMethod>' +
    reference('Type="http://www.w3.org/2000/09/xmldsig#Object" URI="#idPackageObject"', '', packageObject) +
    reference('Type="http://www.w3.org/2000/09/xmldsig#Object" URI="#idOfficeObject"', '', officeObject) +
    reference('Type="http://uri.etsi.org/01903#SignedProperties" URI="#idSignedProperties"', c14nOnly, properties) +
    '</SignedInfo>'
  return {
    signedInfo: Buffer.from(signedInfo),
    withValue: (value) =>
      `${declaration}<Signature ${ns} Id="idPackageSignature">${signedInfo}<SignatureValue>${value}</SignatureValue>` +
      `<KeyInfo><X509Data><X509Certificate>${signer.certificate}</X509Certificate></X509Data></KeyInfo>` +
      `${packageObject}${officeObject}<Object><xd:QualifyingProperties ${xades} Target="#idPackageSignature">` +
      `${properties}</xd:QualifyingProperties></Object></Signature>`,
  }
}

const certificateElement = /<X509Certificate>([A-Za-z0-9+/]{1,8000}={0,2})<\/X509Certificate>/g
const timeElement = /<mdssi:Value>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)<\/mdssi:Value>/g
const valueElement = /<SignatureValue>([A-Za-z0-9+/]{86}==)<\/SignatureValue>/g

/**
 * Takes out what `prepareSignature` cannot compute again; null where one of the three is not there exactly once. The
 * rest of the text is not read: it must be, byte for byte, what is computed again from the parts.
 */
export function readSignature(xml: string): ReadSignature | null {
  const [certificate, signedAt, value] = [certificateElement, timeElement, valueElement].map((pattern) => {
    const found = [...xml.matchAll(pattern)]
    return found.length === 1 ? found[0]?.[1] : undefined
  })
  if (certificate === undefined || signedAt === undefined || value === undefined) return null
  return isCanonicalBase64(certificate) && isCanonicalBase64(value) ? { certificate, signedAt, value } : null
}

/** Decoders take 16 spellings of a last character; only the one that we write stands. */
const isCanonicalBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text

/** Everything but the content types, the signature and what leads to it. */
function manifest(parts: DocxParts): string {
  const names = [...parts.keys()]
    .filter((name) => name !== contentTypesPart && !name.startsWith(signatureFolder))
    .sort()
  return `<Manifest>${names.map((name) => partReference(name, parts.get(name) ?? new Uint8Array())).join('')}</Manifest>`
}

function partReference(name: string, bytes: Uint8Array): string {
  const type = contentTypeOf(name)
  if (type === null) throw new Error(`No content type is known for the part ${name}`)
  const uri = `URI="/${name}?ContentType=${type}"`
  if (!name.endsWith('.rels')) return reference(uri, '', bytes)
  const relationships = readRelationships(new TextDecoder().decode(bytes))
  if (relationships === null) throw new Error(`The relationships of ${name} are not in the form that we write`)
  const signed = relationships.filter(({ type: kind }) => kind !== originType)
  const selected = signed
    .map(({ id }) => `<mdssi:RelationshipReference ${mdssi} SourceId="${id}"></mdssi:RelationshipReference>`)
    .join('')
  const transforms =
    '<Transforms><Transform Algorithm="http://schemas.openxmlformats.org/package/2006/RelationshipTransform">' +
    `${selected}</Transform><Transform Algorithm="${c14n}"></Transform></Transforms>`
  return reference(uri, transforms, transformedRelationships(signed))
}

const c14nOnly = `<Transforms><Transform Algorithm="${c14n}"></Transform></Transforms>`

function reference(attributes: string, transforms: string, content: string | Uint8Array): string {
  const digest = createHash('sha256').update(content).digest('base64')
  return `<Reference ${attributes}>${transforms}${digestMethod}<DigestValue>${digest}</DigestValue></Reference>`
}

const signatureTime = ({ signedAt }: SignerFacts): string =>
  '<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#idPackageSignature">' +
  `<mdssi:SignatureTime ${mdssi}><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>` +
  `<mdssi:Value>${signedAt}</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties>`

/** Word asks for these; they say nothing of the machine that signs. */
const officeDetails =
  '<SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#idPackageSignature">' +
  '<SignatureInfoV1 xmlns="http://schemas.microsoft.com/office/2006/digsig"><SetupID></SetupID><SignatureText>' +
  '</SignatureText><SignatureImage></SignatureImage><SignatureComments></SignatureComments><WindowsVersion>10.0' +
  '</WindowsVersion><OfficeVersion>16.0</OfficeVersion><ApplicationVersion>16.0</ApplicationVersion><Monitors>1' +
  '</Monitors><HorizontalResolution>1280</HorizontalResolution><VerticalResolution>800</VerticalResolution><ColorDepth>' +
  '32</ColorDepth><SignatureProviderId>{00000000-0000-0000-0000-000000000000}</SignatureProviderId>' +
  '<SignatureProviderUrl></SignatureProviderUrl><SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>' +
  '1</SignatureType></SignatureInfoV1></SignatureProperty></SignatureProperties>'

function signedProperties({ certificate, issuer, serial, signedAt }: SignerFacts): string {
  const digest = createHash('sha256').update(Buffer.from(certificate, 'base64')).digest('base64')
  return (
    `<xd:SignedProperties ${ns} ${xades} Id="idSignedProperties"><xd:SignedSignatureProperties>` +
    `<xd:SigningTime>${signedAt}</xd:SigningTime><xd:SigningCertificate><xd:Cert><xd:CertDigest>${digestMethod}` +
    `<DigestValue>${digest}</DigestValue></xd:CertDigest><xd:IssuerSerial><X509IssuerName>${escaped(issuer)}` +
    `</X509IssuerName><X509SerialNumber>${serial}</X509SerialNumber></xd:IssuerSerial></xd:Cert>` +
    '</xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied>' +
    '</xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties></xd:SignedProperties>'
  )
}

/** Text as Canonical XML writes it. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
