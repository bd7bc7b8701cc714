import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packZip } from '../../src-main/documents/pack-zip.ts'
import { evidenceInBundle, manifestOf } from '../../src-main/jobs/bundle-layout.ts'
import { type OpenedPath, openSealedPath } from '../../src-main/jobs/open-sealed-path.ts'
import type { Reader } from '../../src-main/keys/open-envelope.ts'
import { bundleNames } from '../../src-shared/exchange/bundle.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import { agencyIdOf, coordinator, uuid } from '../exchange/sample-payloads.ts'
import { now, trust } from '../exchange/test-keys.ts'
import { approver, sealedDocx } from './sealed-docx-builder.ts'

export interface Piece {
  name: string
  content: Uint8Array
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Evidence as the sealed report lists it. */
export const sealedList = (files: readonly Piece[]) =>
  files.map(({ name, content }, at) => ({
    ...{ id: uuid(801 + at), name, size: content.length, sha256: sha256(content), mediaType: 'text/plain' },
    ...{ documentNumber: null, documentDate: null, issuer: null, subject: null },
  }))

/** The files of a genuine bundle by our own rules, in their order. */
export async function bundlePieces(files: readonly Piece[], key = approver) {
  const sealed = await sealedDocx({ evidence: sealedList(files) }, key)
  const evidence = evidenceInBundle(sealed.payload)
  const pieces: Piece[] = [
    { name: bundleNames.manifest, content: manifestOf(sealed.json, sealed.docx, evidence) },
    { name: bundleNames.json, content: sealed.json },
    { name: bundleNames.docx, content: sealed.docx },
    ...evidence.map(({ name }, at) => ({ name, content: files[at]?.content ?? new Uint8Array() })),
  ]
  return { ...sealed, pieces }
}

/** Packed in our own way, as a stranger with our program would. */
export async function packed(pieces: readonly Piece[]): Promise<Uint8Array> {
  const parts = pieces.map(({ name, content }) => ({ name, bytes: [content] }))
  const chunks: Uint8Array[] = []
  for await (const chunk of packZip(parts)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Opens a file as the coordinator who waits for a report and knows the approver, unless told otherwise. */
export async function openOnDisk(bytes: Uint8Array, over: Partial<Reader<Format>> = {}): Promise<OpenedPath<Format>> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    return await openSealedPath(path, { expect: ['report'], trust, me: agencyIdOf(coordinator), now, ...over })
  } finally {
    await rm(folder, { recursive: true })
  }
}
