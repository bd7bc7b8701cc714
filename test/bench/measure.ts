import { longestBlock } from './longest-block.ts'

/** Runs of each measured work; the middle one counts. */
export const rounds = 15

export interface Comparison {
  name: string
  appMs: number
  bareMs: number
  /** Of the time that somebody waits. */
  ratio: number
  /** Of the time of processors, threads of the engine that compile and collect beside the work included. */
  cpuRatio: number
}

interface Round {
  ms: number
  cpuMs: number
}

/** Milliseconds of one run; `work` may say itself how long it took. */
async function timeOf(work: () => unknown): Promise<Round> {
  const before = process.cpuUsage()
  const start = performance.now()
  const own = await work()
  if (typeof own === 'number') return { ms: own, cpuMs: Number.NaN }
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { ms, cpuMs: (user + system) / 1000 }
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/**
 * Medians of several runs of both works, after one that warms up each. They take turns: often both run the same
 * library, which the engine compiles on the way, and whoever came first would bear that for both.
 */
export async function compare(
  name: string,
  app: () => unknown,
  bare: () => unknown,
  runs = rounds,
): Promise<Comparison> {
  await app()
  await bare()
  const appTimes: Round[] = []
  const bareTimes: Round[] = []
  for (let round = 0; round < runs; round += 1) {
    appTimes.push(await timeOf(app))
    bareTimes.push(await timeOf(bare))
  }
  const of = (times: Round[], what: keyof Round) => middle(times.map((one) => one[what]))
  const [appMs, bareMs] = [of(appTimes, 'ms'), of(bareTimes, 'ms')]
  const ratio = appMs / bareMs
  const cpuRatio = of(appTimes, 'cpuMs') / of(bareTimes, 'cpuMs')
  const times = `${appMs.toFixed(1).padStart(8)} ms  bare ${bareMs.toFixed(1).padStart(8)} ms`
  const processor = Number.isNaN(cpuRatio) ? '' : `  processor ×${cpuRatio.toFixed(2)}`
  console.error(`${name.padEnd(34)} ${times}  ×${ratio.toFixed(2)}${processor}`)
  return { name, appMs, bareMs, ratio, cpuRatio }
}

/** Median processor time of the thread that answers everybody, and how long at most it let nobody else have a turn. */
export async function holding(name: string, times: number, work: () => Promise<unknown>) {
  const held = []
  for (let round = 0; round < times; round += 1) held.push(await longestBlock(work))
  const cpuMs = middle(held.map((one) => one.cpuMs))
  const longestMs = middle(held.map((one) => one.longestMs))
  console.error(
    `${name.padEnd(34)} ${cpuMs.toFixed(1).padStart(8)} ms  at a stretch ${longestMs.toFixed(1).padStart(6)} ms`,
  )
  return { name, cpuMs, longestMs }
}
