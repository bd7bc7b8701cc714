import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sha256 } from '../../src-main/files/hash-file.ts'
import { itemsInHand } from '../../src-main/jobs/job.ts'
import { createJobRunner, type JobRunnerOptions } from '../../src-main/jobs/job-runner.ts'
import { type JobState, jobState } from '../../src-shared/contract/events.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'

const realWorker = new URL('../../out/main/worker.js', import.meta.url)
const unrulyWorker = new URL('./unruly-worker.ts', import.meta.url)

function setUp(workerUrl: URL, options: Partial<JobRunnerOptions> = {}) {
  const states: JobState[] = []
  const bugs: unknown[] = []
  const waiting = new Set<() => void>()
  let ids = 0
  const runner = createJobRunner({
    workerUrl,
    dataDir: tmpdir(),
    now: () => new Date('2026-11-22T12:00:00.000Z'),
    newId: () => {
      ids += 1
      return `job-${ids}`
    },
    onState: (state) => {
      states.push(jobState.parse(state))
      for (const check of waiting) check()
    },
    onBug: (error) => {
      bugs.push(error)
      return `log-${bugs.length}`
    },
    ...options,
  })
  onTestFinished(() => runner.close())
  /** Resolves at the first state, past or coming, that fits. */
  const until = (id: string, fits: (state: JobState) => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!states.some((state) => state.id === id && fits(state))) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  const statuses = (id: string) => states.filter((state) => state.id === id).map((state) => state.status)
  const start = (how: string, limits = {}) => runner.start('hash-files', { files: [{ sha256: '', path: how }] }, limits)
  return { runner, states, bugs, until, statuses, start }
}

async function setUpFiles() {
  const dir = await mkdtemp(join(tmpdir(), 'snv-jobs-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const put = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(dir, name), bytes)
    return { sha256: sha256(bytes), path: join(dir, name) }
  }
  return { dir, put }
}

describe('hash-files in the real worker', () => {
  test('says of each file whether it is there and unchanged, with progress in bytes', async () => {
    const { dir, put } = await setUpFiles()
    const good = await put('good', Buffer.alloc(3_000_000, 1))
    const changed = { ...(await put('changed', Buffer.from('sau'))), sha256: sha256(Buffer.from('trước')) }
    const missing = { sha256: good.sha256, path: join(dir, 'none') }
    const folder = { sha256: good.sha256, path: dir }
    const { runner, states } = setUp(realWorker)
    const job = runner.start('hash-files', { files: [good, changed, missing, folder] })
    const expected = {
      files: [
        { sha256: good.sha256, state: 'ok' },
        { sha256: changed.sha256, state: 'changed' },
        { sha256: missing.sha256, state: 'missing' },
        { sha256: folder.sha256, state: 'missing' },
      ],
    }
    expect(await job.finished).toEqual(expected)
    expect(runner.result('hash-files', job.id)).toEqual(expected)
    expect(states.map((state) => state.done)).toEqual(states.map((state) => state.done).sort((a, b) => a - b))
    expect(runner.state(job.id)).toEqual({
      ...{ id: job.id, kind: 'hash-files', status: 'done', done: 3_000_003, total: 3_000_003, unit: 'bytes' },
      ...{ startedAt: '2026-11-22T12:00:00.000Z', startedBy: null, error: null },
    })
  })

  test('no files are no trouble', async () => {
    const { runner } = setUp(realWorker)
    expect(await runner.start('hash-files', { files: [] }).finished).toEqual({ files: [] })
  })

  test('stops while it reads', async () => {
    const { put } = await setUpFiles()
    const big = await put('big', Buffer.alloc(8_000_000, 7))
    const { runner, until } = setUp(realWorker, { cancelGraceMs: Number.POSITIVE_INFINITY })
    const job = runner.start('hash-files', { files: Array.from({ length: 500 }, () => big) })
    await until(job.id, (state) => state.done > 0)
    runner.cancel(job.id)
    await expect(job.finished).rejects.toMatchObject({ code: 'job.cancelled' })
    expect(runner.state(job.id).done).toBeLessThan(500 * 8_000_000)
  })
})

describe('the runner, whatever a job does', () => {
  test('hears the last progress before the end', async () => {
    const { start, states } = setUp(unrulyWorker)
    await start('echo').finished
    // Whether the report in the middle is sent depends on the speed of the machine.
    const heard = states.filter((state) => state.done !== 2)
    expect(heard.map(({ status, done }) => [status, done])).toEqual([
      ['waiting', 0],
      ['running', 0],
      ['running', 1],
      ['running', 3],
      ['done', 3],
    ])
  })

  test.each([
    { how: 'refuse', error: { code: 'files.empty', detail: { name: 'a.txt' } }, bug: null },
    { how: 'break', error: { code: 'internal.failed', detail: { logId: 'log-1' } }, bug: 'a bug' },
    { how: 'exit', error: { code: 'internal.failed', detail: { logId: 'log-1' } }, bug: 'worker ended with code 7' },
    {
      how: 'return a function',
      error: { code: 'internal.failed', detail: { logId: 'log-1' } },
      bug: 'could not be cloned',
    },
  ])('$how', async ({ how, error, bug }) => {
    const { start, runner, bugs } = setUp(unrulyWorker)
    const job = start(how)
    await expect(job.finished).rejects.toMatchObject(error)
    expect(runner.state(job.id)).toMatchObject({ status: 'failed', error })
    expect(runner.result('hash-files', job.id)).toBeNull()
    expect(bugs.map(String).join()).toContain(bug ?? '')
    expect(bugs).toHaveLength(bug === null ? 0 : 1)
  })

  test('a worker that cannot be loaded is a bug, and the next job still runs', async () => {
    const { start, bugs, runner } = setUp(new URL('./no-such-worker.ts', import.meta.url), { maxWorkers: 1 })
    const [first, second] = [start('echo'), start('echo')]
    await expect(first.finished).rejects.toMatchObject({ code: 'internal.failed' })
    await expect(second.finished).rejects.toMatchObject({ code: 'internal.failed' })
    expect(bugs).toHaveLength(2)
    expect(runner.list().map((state) => state.status)).toEqual(['failed', 'failed'])
  })

  test('a job that listens stops by itself; one that never listens is ended after the grace', async () => {
    const patient = setUp(unrulyWorker, { cancelGraceMs: Number.POSITIVE_INFINITY })
    const listening = patient.start('listen')
    await patient.until(listening.id, (state) => state.done === 1)
    patient.runner.cancel(listening.id)
    await expect(listening.finished).rejects.toMatchObject({ code: 'job.cancelled' })

    const hard = setUp(unrulyWorker, { cancelGraceMs: 1 })
    const deaf = hard.start('never end')
    await hard.until(deaf.id, (state) => state.done === 1)
    hard.runner.cancel(deaf.id)
    await expect(deaf.finished).rejects.toMatchObject({ code: 'job.cancelled' })
    expect(hard.runner.state(deaf.id).status).toBe('cancelled')
  })

  test('a job that takes too long is ended', async () => {
    const { start, runner } = setUp(unrulyWorker)
    const job = start('never end', { timeLimitMs: 500 })
    await expect(job.finished).rejects.toMatchObject({ code: 'job.timed-out', detail: { seconds: 0.5 } })
    expect(runner.state(job.id).status).toBe('failed')
  })

  test('runs no more at once than it may, in order; a waiting job is stopped without a thread', async () => {
    const { start, runner, statuses, until } = setUp(unrulyWorker, { maxWorkers: 1 })
    const [first, second, third] = [start('listen'), start('echo'), start('echo')]
    await until(first.id, (state) => state.done === 1)
    expect(runner.list().map((state) => state.status)).toEqual(['running', 'waiting', 'waiting'])
    runner.cancel(second.id)
    expect(statuses(second.id)).toEqual(['waiting', 'cancelled'])
    runner.cancel(first.id)
    await third.finished
    expect(statuses(third.id).at(-1)).toBe('done')
    await expect(second.finished).rejects.toMatchObject({ code: 'job.cancelled' })
  })

  test('closing ends what runs and what waits, and nothing starts afterwards', async () => {
    const { start, runner } = setUp(unrulyWorker, { maxWorkers: 1 })
    const jobs = [start('never end'), start('echo')]
    await runner.close()
    jobs.push(start('echo'))
    for (const job of jobs) await expect(job.finished).rejects.toMatchObject({ code: 'job.cancelled' })
  })

  test('is done when its result is kept, and closing waits for that', async () => {
    const { start, runner, statuses } = setUp(unrulyWorker)
    const keeping = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const job = start('echo', {
      keep: () => {
        begun.resolve()
        return keeping.promise
      },
    })
    await begun.promise
    expect(statuses(job.id).at(-1)).toBe('running')
    expect(runner.result('hash-files', job.id)).toBeNull()
    const closed = runner.close()
    keeping.resolve()
    await closed
    expect(statuses(job.id).at(-1)).toBe('done')
  })

  test.each([
    { thrown: new AppError('disk.full', { dir: '/d' }), error: { code: 'disk.full', detail: { dir: '/d' } }, bugs: 0 },
    { thrown: new Error('a bug'), error: { code: 'internal.failed', detail: { logId: 'log-1' } }, bugs: 1 },
  ])('what keeping its result throws is what it is refused with: $error.code', async ({ thrown, error, bugs }) => {
    const set = setUp(unrulyWorker)
    const job = set.start('echo', { keep: () => Promise.reject(thrown) })
    await expect(job.finished).rejects.toMatchObject(error)
    expect(set.runner.state(job.id)).toMatchObject({ status: 'failed', error })
    expect(set.bugs).toHaveLength(bugs)
  })

  test('remembers only the last finished jobs, and knows no other', async () => {
    const { start, runner } = setUp(unrulyWorker, { keepFinished: 1 })
    const first = start('echo')
    await first.finished
    const second = start('echo')
    await second.finished
    expect(runner.list().map((state) => state.id)).toEqual([second.id])
    expect(() => runner.state(first.id)).toThrow(expect.objectContaining({ code: 'object.missing' }))
    expect(() => runner.cancel('none')).toThrow(expect.objectContaining({ code: 'object.missing' }))
  })
})

describe('a job that gives its result piece by piece', () => {
  // The unruly worker gives numbers, which the type of `hash-files` does not say.
  const items = (job: { items: AsyncIterable<unknown> }) => job.items

  test('gives all of them in their order', async () => {
    const { start } = setUp(unrulyWorker)
    const taken: unknown[] = []
    for await (const item of items(start('give'))) taken.push(item)
    expect(taken).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  })

  test('waits for the taker with a few in hand', async () => {
    const { start, states, until } = setUp(unrulyWorker)
    const job = start('give')
    const reader = items(job)[Symbol.asyncIterator]()
    expect(await reader.next()).toEqual({ done: false, value: 1 })
    await until(job.id, (state) => state.status === 'running')
    await reader.return?.()
    // One that does not wait would have given all hundred and be done.
    await expect(job.finished).rejects.toMatchObject({ code: 'job.cancelled' })
    expect(Math.max(...states.map((state) => state.done))).toBeLessThan(itemsInHand)
  })

  test('gives what it had before it broke', async () => {
    const { start } = setUp(unrulyWorker)
    const taken: unknown[] = []
    const read = async () => {
      for await (const item of items(start('give and break'))) taken.push(item)
    }
    await expect(read()).rejects.toMatchObject({ code: 'internal.failed' })
    expect(taken).toEqual([1])
  })

  test('is stopped when its reader leaves', async () => {
    const { start } = setUp(unrulyWorker)
    const job = start('give')
    for await (const item of items(job)) if (item === 3) break
    await expect(job.finished).rejects.toMatchObject({ code: 'job.cancelled' })
  })
})
