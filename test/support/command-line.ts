import { createApp } from '../../src-main/app/create-app.ts'
import { runCommandLine } from '../../src-main/command-line/run-command-line.ts'
import { CountingIds, FixedClock, testPassword, testScryptCost, workerUrl } from './test-app.ts'

export interface Run {
  status: number
  out: string
  told: string
}

const ids = new CountingIds(0xc1)

/** Runs the command line as its entry does, with a fixed clock and cheap passwords. `password` null: nothing on stdin. */
export async function commandLine(
  args: string[],
  options: { password?: string | null; clock?: FixedClock } = {},
): Promise<Run> {
  const { password = testPassword, clock = new FixedClock('2026-12-05T02:00:00.000Z') } = options
  const run = { out: '', told: '' }
  const status = await runCommandLine(args, {
    out: (text) => {
      run.out += text
    },
    tell: (text) => {
      run.told += text
    },
    readPassword: async () => password,
    openApp: (dataDir) => {
      const log = (line: string) => {
        run.told += `${line}\n`
      }
      return createApp({ dataDir, clock, ids, scryptCost: testScryptCost, workerUrl, log })
    },
    now: () => clock.now(),
    today: () => clock.today(),
    newId: () => ids.next(),
  })
  return { status, ...run }
}
