import { longestBlock } from './longest-block.ts'

/** Runs of each measured work; the middle one counts. */
export const rounds = 15

export interface Comparison {
  name: string
  appMs: number
  bareMs: number
  ratio: number
}

/** Median of several runs in milliseconds, after one that warms up. `work` may say itself how long it took. */
export async function median(work: () => unknown, runs = rounds): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < runs; round += 1) {
    const start = performance.now()
    const own = await work()
    times.push(typeof own === 'number' ? own : performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

export async function compare(
  name: string,
  app: () => unknown,
  bare: () => unknown,
  runs = rounds,
): Promise<Comparison> {
  const [appMs, bareMs] = [await median(app, runs), await median(bare, runs)]
  const ratio = appMs / bareMs
  console.error(
    `${name.padEnd(34)} ${appMs.toFixed(1).padStart(8)} ms  bare ${bareMs.toFixed(1).padStart(8)} ms  ×${ratio.toFixed(2)}`,
  )
  return { name, appMs, bareMs, ratio }
}

/** Median processor time of the thread that answers everybody, and how long at most it let nobody else have a turn. */
export async function holding(name: string, times: number, work: () => Promise<unknown>) {
  const held = []
  for (let round = 0; round < times; round += 1) held.push(await longestBlock(work))
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
  const cpuMs = middle(held.map((one) => one.cpuMs))
  const longestMs = middle(held.map((one) => one.longestMs))
  console.error(
    `${name.padEnd(34)} ${cpuMs.toFixed(1).padStart(8)} ms  at a stretch ${longestMs.toFixed(1).padStart(6)} ms`,
  )
  return { name, cpuMs, longestMs }
}
