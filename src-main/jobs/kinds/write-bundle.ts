import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { bundleNames, maxBundleBytes } from '../../../src-shared/exchange/bundle.ts'
import { packZip, type ZipPart } from '../../documents/pack-zip.ts'
import { writeTemporary } from '../../files/atomic-write.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import type { WrittenExport } from '../../files/exports.ts'
import { readEnvelope } from '../../keys/read-envelope.ts'
import { readPayload } from '../../keys/read-payload.ts'
import { type EvidenceInBundle, evidenceInBundle, manifestOf } from '../bundle-layout.ts'
import type { JobContext, JobFunction } from '../job.ts'
import { inSteps } from '../progress-steps.ts'

export interface BundleToWrite {
  /** Where the sealed files lie. */
  json: string
  docx: string
  /** Where the evidence lies, by its hash. */
  evidence: { sha256: string; path: string }[]
}

/** Room for what the zip writes about one file, twice its name included. */
const zipBytesPerFile = 1024

/**
 * Writes the bundle into the exports folder, file after file, without holding one in memory. Every piece of evidence is
 * hashed on its way: what is no longer the file that was sealed stops the bundle.
 * @throws AppError `bundle.too-large`, `bundle.evidence-damaged`, `files.missing`, `disk.full`, `data.read-only`
 */
export const writeBundle: JobFunction<BundleToWrite, WrittenExport> = async (order, ctx) => {
  const [json, docx] = await Promise.all([readFile(order.json), readFile(order.docx)])
  const report = readPayload(readEnvelope(json).payloadBytes, 'report')
  if (report.format !== 'report') throw new Error('a report was to be bundled')
  const evidence = evidenceInBundle(report)
  const manifest = manifestOf(json, docx, evidence)
  const total = evidence.reduce((sum, { size }) => sum + size, json.length + docx.length + manifest.length)
  const bytes = total + (evidence.length + 3) * zipBytesPerFile
  if (bytes > maxBundleBytes) throw new AppError('bundle.too-large', { bytes, limit: maxBundleBytes })

  const pathOf = new Map(order.evidence.map((one) => [one.sha256, one.path]))
  function* parts(): Generator<ZipPart> {
    yield { name: bundleNames.manifest, bytes: [manifest] }
    yield { name: bundleNames.json, bytes: [json] }
    yield { name: bundleNames.docx, bytes: [docx] }
    for (const file of evidence)
      yield { name: file.name, bytes: sealedBytes(file, pathOf.get(file.sha256), ctx.signal) }
  }
  const measured = { size: 0, hash: createHash('sha256') }
  const chunks = measure(packZip(parts()), measured, total, ctx)
  const temporary = await writeTemporary(dataFolderPaths(ctx.dataDir).exports, chunks)
  return { temporary, size: measured.size, sha256: measured.hash.digest('hex'), mediaType: 'application/zip' }
}

async function* sealedBytes({ name, sha256 }: EvidenceInBundle, path: string | undefined, signal: AbortSignal) {
  if (path === undefined) throw new AppError('files.missing', { name })
  const hash = createHash('sha256')
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  const opened = new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject))
  await opened.catch((cause: unknown) => {
    throw new AppError('files.missing', { name }, { cause })
  })
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    signal.throwIfAborted()
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new AppError('bundle.evidence-damaged', { name })
}

async function* measure(
  chunks: AsyncIterable<Uint8Array>,
  measured: { size: number; hash: Hash },
  total: number,
  { progress }: JobContext,
) {
  const tell = inSteps((done) => progress(Math.min(done, total), total, 'bytes'))
  tell(0)
  for await (const chunk of chunks) {
    measured.size += chunk.length
    measured.hash.update(chunk)
    tell(measured.size)
    yield chunk
  }
}
