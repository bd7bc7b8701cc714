import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Topic } from '../../src-shared/contract/events.ts'
import type { PersonId } from '../../src-shared/domain/ids.ts'
import { insideTransaction } from '../db/guarded-dialect.ts'
import type { Db } from '../db/open-database.ts'
import type { Database } from '../db/schema.ts'
import { appendAudit } from './audit-chain.ts'
import type { Clock, Tx } from './context.ts'

export interface CommandMark {
  commandId: string
  name: string
  inputSha256: string
}

interface CommitDeps {
  db: Db
  clock: Clock
  emitChanged(topics: Topic[]): void
}

/**
 * Runs one transaction for a person, with its audit rows and, for a command, the stored answer; then tells the windows.
 * Nothing but this transaction may be awaited inside `work`.
 */
export async function commit<T>(
  deps: CommitDeps,
  personId: PersonId | null,
  mark: CommandMark | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const topics = new Set<Topic>()
  const result = await deps.db.transaction().execute((trx) =>
    insideTransaction.run(true, async () => {
      const at = deps.clock.now().toISOString()
      const value = await work({
        trx,
        record: (entry) => appendAudit(trx, { ...entry, at, personId, salt: randomBytes(16).toString('hex') }),
        changed: (...changed) => {
          for (const topic of changed) topics.add(topic)
        },
      })
      if (mark) await storeAnswer(trx, mark, personId, value, at)
      return value
    }),
  )
  if (topics.size > 0) deps.emitChanged([...topics])
  return result
}

async function storeAnswer(
  trx: Transaction<Database>,
  mark: CommandMark,
  personId: PersonId | null,
  value: unknown,
  at: string,
) {
  await trx
    .insertInto('command_log')
    .values({
      command_id: mark.commandId,
      person_id: personId,
      name: mark.name,
      input_sha256: mark.inputSha256,
      result: JSON.stringify(value ?? null),
      at,
    })
    .execute()
}

/** Fields of the contract that hold what a person keeps in the head. */
const secretField = /pass(word|phrase)$/i

/**
 * Tells one input of a command from another. Secrets are left out: a bare SHA-256 of them on disk would be far cheaper
 * to guess than the scrypt that guards them.
 */
export function hashInput(input: unknown): string {
  const withoutSecrets = JSON.stringify(input, (key, value: unknown) => (secretField.test(key) ? undefined : value))
  return createHash('sha256').update(withoutSecrets).digest('hex')
}
