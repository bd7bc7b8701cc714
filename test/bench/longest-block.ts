/** What a piece of work cost the thread that answers every window. */
export interface Held {
  /** The thread's own processor time; other programs on the machine do not count. */
  cpuMs: number
  /** The longest stretch of processor time without a turn for anybody else. */
  longestMs: number
}

const cpuMs = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Runs `work` while a ticker asks for a turn again and again, and tells how long it was kept waiting. */
export async function longestBlock(work: () => Promise<unknown>): Promise<Held> {
  let running = true
  let longestMs = 0
  let last = cpuMs()
  const tick = () => {
    const now = cpuMs()
    longestMs = Math.max(longestMs, now - last)
    last = now
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  const start = cpuMs()
  await work()
  const end = cpuMs()
  running = false
  // The stretch in which the work ended.
  return { cpuMs: end - start, longestMs: Math.max(longestMs, end - last) }
}
