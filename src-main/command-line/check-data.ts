import { texts } from '../../src-shared/text/text.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { waitForJob, withClient } from './with-client.ts'

/** `data check`: 0 only when database, stored files and audit chain are all as they were written. */
export async function checkData(invocation: Invocation, place: { dataDir: string; userName: string }): Promise<Status> {
  const found = await withClient(invocation, place, async (client) => {
    const { jobId } = await client.call('backups.check', {})
    await waitForJob(invocation, client, jobId)
    return client.call('backups.checked', { jobId })
  })
  if (found === null) throw new Error('a finished check has a result')
  const { database, files, audit } = found
  const words = texts[invocation.language].backups
  const { checked, faults } = files
  answer(invocation, found, [
    database.ok ? words.databaseSound : words.databaseDamaged({ problems: database.problems.length }),
    ...database.problems.map((line) => `  ${line}`),
    faults.length === 0 ? words.filesSound({ checked }) : words.filesDamaged({ checked, faults: faults.length }),
    ...faults.map(({ room, sha256, state }) => `  ${room}/${sha256}: ${words.fault[state]}`),
    audit.ok ? words.auditSound({ entries: audit.entries }) : words.auditBroken({ at: audit.brokenAt }),
  ])
  return database.ok && faults.length === 0 && audit.ok ? 0 : 1
}
