import { describe, expect, onTestFinished, test } from 'vitest'
import type { HostJobs } from '../../src-main/jobs/job-kinds.ts'
import { createJobRunner } from '../../src-main/jobs/job-runner.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { sampleDocument } from '../support/sample-document.ts'

type HostPrint = NonNullable<HostJobs['print-report']>

function start(print: HostPrint, { cancelGraceMs = 3000, timeLimitMs = Number.POSITIVE_INFINITY } = {}) {
  const runner = createJobRunner({
    workerUrl: new URL('../../out/main/worker.js', import.meta.url),
    dataDir: '/data',
    now: () => new Date('2026-11-22T12:00:00.000Z'),
    newId: () => 'job-1',
    onState: () => {},
    onBug: () => 'log-1',
    inHost: { 'print-report': print },
    cancelGraceMs,
  })
  onTestFinished(() => runner.close())
  const job = runner.start('print-report', { document: sampleDocument() }, { timeLimitMs })
  return { runner, ...job }
}

const bytes = new Uint8Array([1, 2, 3])
/** Ends only when it is stopped. */
const untilStopped: HostPrint = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('a job that the host does itself', () => {
  test('is given its input, tells its progress and gives its result', async () => {
    const seen: unknown[] = []
    const { runner, finished } = start(async ({ document }, { dataDir, progress }) => {
      seen.push(document.issuingBody, dataDir)
      progress(1, 2, 'steps')
      return bytes
    })
    await expect(finished).resolves.toEqual(bytes)
    expect(seen).toEqual([sampleDocument().issuingBody, '/data'])
    expect(runner.state('job-1')).toMatchObject({ status: 'done', done: 1, total: 2 })
  })

  test('is refused with the code that it throws, and a bug of it is logged', async () => {
    const refused = start(async () => Promise.reject(new AppError('print.engine-failed', { engine: 'x' })))
    await expect(refused.finished).rejects.toMatchObject({ code: 'print.engine-failed' })
    const broken = start(async () => Promise.reject(new Error('a bug')))
    await expect(broken.finished).rejects.toMatchObject({ code: 'internal.failed' })
  })

  test('is stopped through its signal, or left alone after the grace', async () => {
    const heeds = start(untilStopped)
    heeds.runner.cancel('job-1')
    await expect(heeds.finished).rejects.toMatchObject({ code: 'job.cancelled' })
    const deaf = start(() => new Promise(() => {}), { cancelGraceMs: 1 })
    deaf.runner.cancel('job-1')
    await expect(deaf.finished).rejects.toMatchObject({ code: 'job.cancelled' })
  })

  test('has a time limit, and ends with the app', async () => {
    const late = start(untilStopped, { timeLimitMs: 1 })
    await expect(late.finished).rejects.toMatchObject({ code: 'job.timed-out' })
    const open = start(untilStopped)
    await open.runner.close()
    await expect(open.finished).rejects.toMatchObject({ code: 'job.cancelled' })
  })
})
