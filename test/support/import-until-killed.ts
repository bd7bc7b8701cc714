import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppClient } from '../../src-main/app/app-client.ts'
import { createApp } from '../../src-main/app/create-app.ts'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'
import { FixedClock, testPassword, testScryptCost, workerUrl } from './test-app.ts'

// A process of its own that imports a folder and ends as a power cut ends it: by SIGKILL, at a step that is counted or
// whenever the process that started it decides. Prints `ready` before it begins and `done` when it was not killed.
// node import-until-killed.ts DATA FOLDER [STEP NUMBER]

const [dataDir = '', folder = '', step = '', number = '0'] = process.argv.slice(2)
let left = Number(number)

/** Ends the process when this step is met for the last time asked for. */
function meet(name: string): void {
  if (name !== step) return
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

const inReceived = (path: string) => path.includes(`${join(dataDir, 'received')}`)
const disk: Disk = {
  ...nodeDisk,
  create: async (path) => {
    if (inReceived(path)) meet('file begun')
    return nodeDisk.create(path)
  },
  rename: async (from, to) => {
    if (inReceived(to)) meet('file written')
    await nodeDisk.rename(from, to)
    if (inReceived(to)) meet('file named')
  },
}
const ids = {
  next: () => {
    if (importing) meet('row begun')
    return randomUUID()
  },
}
let importing = false

const app = await createApp({
  ...{ dataDir, clock: new FixedClock(), ids, disk, scryptCost: testScryptCost, workerUrl },
  log: (line: string) => console.error(line),
})
const client = new AppClient(app, () => randomUUID())
await client.call('session.signIn', { userName: 'hoa', password: testPassword })
const stagedIds: string[] = []
for (const name of (await readdir(folder)).sort()) {
  stagedIds.push((await client.referFile(join(folder, name))).stagedId)
}
process.stdout.write('ready\n')
importing = true
await client.call('coordination.importReports', { stagedIds, receivedOn: '2026-11-02', source: 'email' })
process.stdout.write('done\n')
await app.close()
