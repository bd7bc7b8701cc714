import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JobState } from '../../src-shared/contract/events.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { AppClient } from '../app/app-client.ts'
import { dataFolderPaths } from '../files/data-folder.ts'
import type { Invocation } from './terminal.ts'

/**
 * Opens a data folder, signs the named person in and closes again, whatever happens. Makes no folder and no data.
 * @throws AppError `cli.no-data`, `cli.no-password`, `cli.not-ready`, `data.*`; CallRefused at sign-in
 */
export async function withClient<T>(
  { host, words }: Invocation,
  { dataDir, userName }: { dataDir: string; userName: string },
  work: (client: AppClient) => Promise<T>,
): Promise<T> {
  const dir = resolve(dataDir)
  if (!existsSync(dataFolderPaths(dir).database)) throw new AppError('cli.no-data', { dir })
  const password = await host.readPassword(words.passwordOf({ user: userName }))
  if (password === null) throw new AppError('cli.no-password', {})
  const app = await host.openApp(dir)
  try {
    const client = new AppClient(app, () => host.newId())
    const { stage } = await client.call('session.signIn', { userName, password })
    if (stage !== 'ready') throw new AppError('cli.not-ready', { stage })
    return await work(client)
  } finally {
    await app.close()
  }
}

/** Waits for a job and tells its progress. @throws AppError with what the job was refused with */
export async function waitForJob({ host, words }: Invocation, client: AppClient, jobId: string): Promise<void> {
  const ended = Promise.withResolvers<JobState>()
  const look = (job: JobState) => {
    if (job.id !== jobId) return
    // Before it knows how much there is, there is nothing to tell.
    if (job.status === 'running' && (job.total !== null || job.done > 0)) host.tell(`${words.progressOf(job)}\n`)
    if (job.status !== 'running' && job.status !== 'waiting') ended.resolve(job)
  }
  const stop = client.app.onEvent(client.session, (event) => {
    if (event.type === 'job') look(event.job)
  })
  // It may have ended before anybody listened.
  look(await client.call('jobs.get', { jobId }))
  const { status, error } = await ended.promise.finally(stop)
  if (status === 'done') return
  // The state of a job holds a matching pair of code and detail, or none when it was stopped.
  throw new AppError((error?.code ?? 'job.cancelled') as 'job.cancelled', (error?.detail ?? {}) as Record<never, never>)
}
