import { randomUUID } from 'node:crypto'
import { runCommandLine } from '../command-line/run-command-line.ts'
import { openCore } from './open-core.ts'
import { readPassword } from './read-password.ts'
import { systemClock } from './system-clock.ts'

/** The command line: resolves to the exit status. */
export function main(args: string[]): Promise<number> {
  return runCommandLine(args, {
    out: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    readPassword,
    openApp: (dataDir) => openCore(dataDir, new URL('./worker.js', import.meta.url)),
    now: () => systemClock.now(),
    today: () => systemClock.today(),
    newId: () => randomUUID(),
  })
}
