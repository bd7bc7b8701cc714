import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src-main/files/hash-file.ts'
import { filesUnder } from '../files/disks.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

const hash = (text: string) => sha256(Buffer.from(text))
const stored = (room: string, text: string) => join(test.dataDir, room, hash(text).slice(0, 2), hash(text))
const half = (folder: string) => join(test.dataDir, folder, '0b9fd2b4-7f6c-4c2e-9d8e-2b6a0f1c3d4e.tmp')

it('takes what no row names out of every room at start, half-written files of ours, and nothing else', async () => {
  const orphans = [stored('sealed', 'cũ'), stored('received', 'cũ'), half(''), half('keys'), half('backups')]
  const young = stored('sealed', 'mới')
  const kept = [young, join(test.dataDir, 'ghi-chu.tmp'), join(test.dataDir, 'backups', 'x.db')]
  for (const path of [...orphans, ...kept]) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'nội dung')
    const then = new Date(test.clock.now().getTime() - (path === young ? 1 : 25) * 3600 * 1000)
    await utimes(path, then, then)
  }
  test = await test.reopen()
  const swept = test.log
  // Closing waits for the sweep.
  test = await test.reopen()
  const left = (await filesUnder(test.dataDir)).map((path) => join(test.dataDir, path))
  expect(left.filter((path) => orphans.includes(path))).toEqual([])
  expect(left).toEqual(expect.arrayContaining(kept))
  expect(swept.toSorted()).toEqual(
    [
      ...orphans.slice(0, 2).map((_, at) => `swept ${['sealed', 'received'][at]}/${hash('cũ')}: no row names it`),
      ...orphans.slice(2).map((path) => `swept ${path}: it was half-written`),
    ].toSorted(),
  )
})
