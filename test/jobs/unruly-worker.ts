import { parentPort, workerData } from 'node:worker_threads'
import type { JobFunction } from '../../src-main/jobs/job.ts'
import { runInWorker } from '../../src-main/jobs/run-in-worker.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'

/** A job of the real kind's shape that behaves as the first file's path says: what real jobs do only by accident. */
const behave: JobFunction<{ files: { path: string }[] }, unknown, number> = async (
  { files },
  { signal, progress, give },
) => {
  const [how = ''] = files.map((file) => file.path)
  progress(1, 3, 'rows')
  switch (how) {
    case 'echo':
      progress(2, 3, 'rows')
      progress(3, 3, 'rows')
      return { files: [] }
    case 'give':
      for (let item = 1; item <= 100; item += 1) {
        await give(item)
        progress(item, 100, 'rows')
      }
      return { files: [] }
    case 'give and break':
      await give(1)
      throw new TypeError('a bug')
    case 'refuse':
      throw new AppError('files.empty', { name: 'a.txt' })
    case 'break':
      throw new TypeError('a bug')
    case 'return a function':
      return { files: () => [] }
    case 'exit':
      return process.exit(7)
    case 'listen': {
      // Kept alive as a job that waits for the disk would be.
      const alive = setInterval(() => undefined, 1000)
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      clearInterval(alive)
      throw signal.reason
    }
    default:
      for (;;) Math.sqrt(2)
  }
}

if (parentPort !== null) await runInWorker(workerData, { 'hash-files': async () => behave }, parentPort)
