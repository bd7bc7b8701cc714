import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolderPaths } from '../../src-main/files/data-folder.ts'
import { createJobRunner } from '../../src-main/jobs/job-runner.ts'
import { agencyIdOf, coordinator, uuid } from '../exchange/sample-payloads.ts'
import { now, trust } from '../exchange/test-keys.ts'
import { sealedDocx } from '../support/sealed-docx-builder.ts'

const megabyte = 1024 * 1024
/** Just below the 2 GB that a bundle may have. */
const files = 20
const bytesEach = 102 * megabyte

/**
 * Writes and verifies a bundle of 2 GB through the jobs that the app uses, against the memory of the whole process. The
 * evidence is sparse, so that the disk holds only the bundle.
 */
export async function benchBundle() {
  console.error(`a bundle of ${Math.round((files * bytesEach) / megabyte)} MB`)
  const dataDir = await mkdtemp(join(tmpdir(), 'snv-bundle-'))
  const runner = createJobRunner({
    workerUrl: new URL('../../src-main/entry/worker.ts', import.meta.url),
    dataDir,
    now: () => new Date(now),
    newId: () => crypto.randomUUID(),
    onState: () => {},
    onBug: (error) => {
      console.error(error)
      return ''
    },
  })
  try {
    const { exports } = dataFolderPaths(dataDir)
    await mkdir(exports)
    const evidence: Awaited<ReturnType<typeof sparseFile>>[] = []
    for (let at = 0; at < files; at += 1) evidence.push(await sparseFile(join(dataDir, `${at}.bin`), bytesEach + at))
    const listed = evidence.map(({ size, sha256 }, at) => ({
      ...{ id: uuid(801 + at), name: `Tệp ${at}.bin`, size, sha256, mediaType: 'application/octet-stream' },
      ...{ documentNumber: null, documentDate: null, issuer: null, subject: null },
    }))
    const { json, docx } = await sealedDocx({ evidence: listed })
    const paths = { json: join(dataDir, 'report.json'), docx: join(dataDir, 'report.docx') }
    await writeFile(paths.json, json)
    await writeFile(paths.docx, docx)

    const written = await watched('write', () => runner.start('write-bundle', { ...paths, evidence }).finished)
    const path = join(dataDir, 'bundle.zip')
    await rename(written.value.temporary, path)
    const verified = await watched('verify', async () => {
      const order = { files: [{ path, receivedAt: now }], expect: ['report' as const], trust }
      const [opened] = await runner.start('open-envelopes', { ...order, me: agencyIdOf(coordinator) }).finished
      if (opened?.verdict !== 'trusted') throw new Error(JSON.stringify(opened))
    })
    const last = listed.at(-1)
    if (!last) throw new Error('there is no file')
    const name = `minh-chung/${String(files).padStart(4, '0')} ${last.name}`
    const order = { bundle: path, name, size: last.size, sha256: last.sha256 }
    const taken = await watched('take one out', () => runner.start('take-from-bundle', order).finished)
    const results = [written, verified, taken].map(({ value: _, ...figures }) => figures)
    return { bundleMegabytes: Math.round(written.value.size / megabyte), results }
  } finally {
    await runner.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Zeros up to a few words at the end: no two of these files are the same. */
async function sparseFile(path: string, size: number) {
  const file = await open(path, 'w')
  try {
    await file.truncate(size)
    await file.write(path.slice(-20), size - 20)
  } finally {
    await file.close()
  }
  const hash = createHash('sha256')
  const read = await open(path, 'r')
  for await (const chunk of read.createReadStream({ highWaterMark: megabyte })) hash.update(chunk)
  return { path, size: size - 20 + path.slice(-20).length, sha256: hash.digest('hex') }
}

/** Seconds and the most memory that the process held, threads and buffers outside the heap included. */
async function watched<T>(name: string, work: () => Promise<T>) {
  const before = process.memoryUsage.rss()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const start = performance.now()
  const value = await work().finally(() => clearInterval(timer))
  const seconds = Math.round((performance.now() - start) / 100) / 10
  const [peakMegabytes, addedMegabytes] = [peak, peak - before].map((bytes) => Math.round(bytes / megabyte))
  console.error(`${name.padEnd(34)} ${seconds.toFixed(1).padStart(8)} s  at most ${peakMegabytes} MB`)
  return { name, seconds, peakMegabytes, addedMegabytes, value }
}
