import { answer, type Invocation, type Status } from './terminal.ts'
import { waitForJob, withClient } from './with-client.ts'

/** `coordinate publish`: accepted reports, figures, tasks and the catalogue into PostgreSQL. Running it again goes on. */
export async function publishReports(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  address: string,
): Promise<Status> {
  const done = await withClient(invocation, place, async (client) => {
    const { jobId } = await client.call('coordination.publish', { address })
    await waitForJob(invocation, client, jobId)
    return client.call('coordination.published', { jobId })
  })
  const { written, unchanged, withdrawn } = done ?? { written: 0, unchanged: 0, withdrawn: 0 }
  const counts = { written, unchanged, withdrawn }
  answer(invocation, counts, [invocation.words.publishedLine(counts)])
  return 0
}
