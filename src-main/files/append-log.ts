import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Keeps what a person is asked to send when something failed unexpectedly. Written at once: the next moment may be
 * the end of the process. A log that cannot be written must not turn one failure into two.
 */
export function appendLog(logsDir: string, at: Date, line: string): void {
  const stamp = at.toISOString()
  try {
    appendFileSync(join(logsDir, `${stamp.slice(0, 10)}.log`), `${stamp} ${line}\n`, { mode: 0o600 })
  } catch {
    process.stderr.write(`${stamp} ${line}\n`)
  }
}
