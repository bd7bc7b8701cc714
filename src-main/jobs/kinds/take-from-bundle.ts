import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { bundleEntries } from '../../documents/zip-gate.ts'
import { writeTemporary } from '../../files/atomic-write.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import type { WrittenExport } from '../../files/exports.ts'
import { detectMediaType } from '../../files/media-type.ts'
import type { JobContext, JobFunction } from '../job.ts'
import { inSteps } from '../progress-steps.ts'

interface FileToTake {
  /** Of a bundle that was accepted. */
  bundle: string
  name: string
  size: number
  sha256: string
}

/**
 * Copies one piece of evidence out of a stored bundle into the exports folder.
 * @throws AppError `files.missing` where the bundle no longer holds what it held; `disk.full`, `data.read-only`
 */
export const takeFromBundle: JobFunction<FileToTake, WrittenExport> = async (order, ctx) => {
  const { name, size, sha256 } = order
  const temporary = await writeTemporary(dataFolderPaths(ctx.dataDir).exports, bytesOf(order, ctx))
  return { temporary, size, sha256, mediaType: await detectMediaType(temporary) }

  async function* bytesOf({ bundle }: FileToTake, { signal, progress }: JobContext) {
    const { size: bundleSize } = await stat(bundle).catch((cause: unknown) => {
      throw new AppError('files.missing', { name }, { cause })
    })
    const tell = inSteps((done) => progress(done, size, 'bytes'))
    const hash = createHash('sha256')
    let done = 0
    for await (const entry of bundleEntries(bundle, bundleSize)) {
      if (entry.name !== name) continue
      for await (const chunk of entry.bytes) {
        signal.throwIfAborted()
        hash.update(chunk)
        done += chunk.length
        tell(done)
        yield chunk
      }
      break
    }
    if (hash.digest('hex') !== sha256) throw new AppError('files.missing', { name })
  }
}
