import { zipSync } from 'fflate'
import { contentTypesPart, type DocxParts, packDocx } from '../../../src-main/documents/docx-package.ts'
import { packSealedDocx } from '../../../src-main/documents/sealed-docx.ts'
import { readOfficeZip } from '../../../src-main/documents/zip-gate.ts'
import { type OpenedSealed, openSealedFile } from '../../../src-main/jobs/open-sealed-file.ts'
import type { Opened, Reader } from '../../../src-main/keys/open-envelope.ts'
import { seal } from '../../../src-main/keys/seal.ts'
import type { Format } from '../../../src-shared/exchange/format.ts'
import { approver, reportShownBy, sealedDocx, signerAt } from '../../support/sealed-docx-builder.ts'
import { agencyIdOf, coordinator } from '../sample-payloads.ts'
import { now, trust } from '../test-keys.ts'

/** The genuine file, its parts, and the report in it. */
export const genuine = await sealedDocx()
export const genuineParts: DocxParts = await readOfficeZip(genuine.docx)

export const signatureXml = '_xmlsignatures/sig1.xml'
export const sealedXml = 'customXml/item1.xml'

export const openDocx = (bytes: Uint8Array, over: Partial<Reader<Format>> = {}): Promise<OpenedSealed<Format>> =>
  openSealedFile(bytes, { expect: ['report'], trust, me: agencyIdOf(coordinator), now, ...over })

export const outcome = (opened: Opened<Format>): string =>
  opened.verdict === 'refused' ? opened.error.code : opened.verdict

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (name: string, parts: DocxParts = genuineParts): string =>
  new TextDecoder().decode(parts.get(name))

export type Changes = Record<string, string | Uint8Array | null>

function changedParts(changes: Changes, from: DocxParts = genuineParts): Map<string, Uint8Array> {
  const parts = new Map(from)
  parts.delete(contentTypesPart)
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) parts.delete(name)
    else parts.set(name, typeof content === 'string' ? bytesOf(content) : content)
  }
  return parts
}

/** The genuine file with parts exchanged, packed in our own way, as a stranger with our program would. */
export const repacked = (changes: Changes): Uint8Array => packDocx(changedParts(changes))

/** The genuine file packed by another program, with whatever it puts in. */
export const zipped = (changes: Record<string, Uint8Array>, level: 0 | 6 = 0): Uint8Array =>
  zipSync({ ...Object.fromEntries(genuineParts), ...changes }, { level, mtime: new Date(1980, 0, 1) })

/** The sealed data exchanged, everything else left. */
export const carrying = (json: Uint8Array, parts: DocxParts = genuineParts): Changes => ({
  [sealedXml]: textOf(sealedXml, parts).replace(
    /(encoding="base64">)[^<]*/,
    `$1${Buffer.from(json).toString('base64')}`,
  ),
})

/** One piece of a part exchanged; fails where the part has no such piece, so that no attack misses unseen. */
export function replaced(name: string, from: string | RegExp, to: string): Changes {
  const before = textOf(name)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} has no ${from}`)
  return { [name]: after }
}

/** What a registered agency can do with its key: seal and sign whatever it wants to be shown. */
export async function hostileDocx(shown: Changes, over: Record<string, unknown> = {}): Promise<Uint8Array> {
  const parts = changedParts(shown, genuine.parts)
  const payload = reportShownBy(parts, over)
  const { bytes } = await seal(payload, approver)
  return packSealedDocx(parts, bytes, signerAt(payload.createdAt))
}

/** As above, for shapes that our own writer refuses to sign: its signature is left as it was in the genuine file. */
export async function hostileShape(shown: Changes): Promise<Uint8Array> {
  const plain = changedParts(shown, genuine.parts)
  const { bytes } = await seal(reportShownBy(plain), approver)
  const sealed = carrying(bytes)
  for (const [name, content] of Object.entries(shown)) {
    const added = /<Relationship Id="rId(?:Sealed|Signatures)"[^>]*>/.exec(textOf(name))?.[0]
    sealed[name] =
      added && typeof content === 'string' ? content.replace('</Relationships>', `${added}</Relationships>`) : content
  }
  return repacked(sealed)
}
