import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds that one stretch of work may keep every window waiting before it steps aside. */
const enoughMs = 10

let turnStarted: number | null = null

/**
 * Lets others have their turn when this thread has worked for long without a pause: awaiting SQLite alone never gives
 * one, because better-sqlite3 answers at once. Short work goes straight through.
 */
export async function giveWay(): Promise<void> {
  const now = performance.now()
  if (turnStarted === null) {
    turnStarted = now
    setImmediate(() => {
      turnStarted = null
    })
  } else if (now - turnStarted > enoughMs) await nextTurn()
}
