import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { AppClient } from '../../src-main/app/app-client.ts'
import { createApp } from '../../src-main/app/create-app.ts'
import { FixedClock, testPassword, testScryptCost, workerUrl } from '../support/test-app.ts'

// A process of its own, so that its memory and its event loop are only those of the import.
// node import-through-app.ts DATA FOLDER

const [dataDir = '', folder = ''] = process.argv.slice(2)
const app = await createApp({
  ...{ dataDir, clock: new FixedClock(), ids: { next: () => randomUUID() } },
  ...{ scryptCost: testScryptCost, workerUrl, log: (line: string) => console.error(line) },
})
const client = new AppClient(app, () => randomUUID())
await client.call('session.signIn', { userName: 'hoa', password: testPassword })

const delay = monitorEventLoopDelay({ resolution: 5 })
let peak = process.memoryUsage.rss()
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)
delay.enable()
const start = performance.now()
const stagedIds: string[] = []
const paths = (await readdir(folder)).sort().map((name) => join(folder, name))
for (let at = 0; at < paths.length; at += 8) {
  const staged = await Promise.all(paths.slice(at, at + 8).map((path) => client.referFile(path)))
  stagedIds.push(...staged.map((one) => one.stagedId))
}
const order = { receivedOn: '2026-11-02', source: 'email' as const }
const { files } = await client.call('coordination.importReports', { stagedIds, ...order })
const ms = performance.now() - start
delay.disable()
clearInterval(timer)
await app.close()
const counted = files.filter((file) => file.verdict === 'trusted').length
const p99Ms = delay.percentile(99) / 1e6
process.stdout.write(JSON.stringify({ ms, counted, peakBytes: peak, p99Ms, longestMs: delay.max / 1e6 }))
