import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type PostgresAccount, passwordInFile } from '../../src-shared/domain/postgres-password-file.ts'

/** From PGPASSWORD, else from the file that libpq reads; null where neither has one. */
export function findPassword(account: PostgresAccount): string | null {
  if (process.env.PGPASSWORD) return process.env.PGPASSWORD
  const file = process.env.PGPASSFILE || usualFile()
  try {
    // As libpq: a file that others can read is as good as none.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) return null
    return passwordInFile(readFileSync(file, 'utf8'), account)
  } catch {
    // Nobody has to have one.
    return null
  }
}

const usualFile = () =>
  process.platform === 'win32'
    ? join(process.env.APPDATA ?? homedir(), 'postgresql', 'pgpass.conf')
    : join(homedir(), '.pgpass')
