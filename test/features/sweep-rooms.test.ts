import { copyFile, mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src-main/files/hash-file.ts'
import { filesUnder } from '../files/disks.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

const hash = (text: string) => sha256(Buffer.from(text))
const stored = (room: string, text: string) => join(test.dataDir, room, hash(text).slice(0, 2), hash(text))
const half = (folder: string) => join(test.dataDir, folder, '0b9fd2b4-7f6c-4c2e-9d8e-2b6a0f1c3d4e.tmp')

it('sets aside what no row names in every room at start, removes half-written files of ours, and nothing else', async () => {
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
  const aside = ['sealed', 'received'].map((room) => join(test.dataDir, 'set-aside', room, hash('cũ')))
  expect(left).toEqual(expect.arrayContaining([...kept, ...aside]))
  expect(swept.toSorted()).toEqual(
    [
      ...orphans.slice(0, 2).map((_, at) => `set aside ${['sealed', 'received'][at]}/${hash('cũ')}: no row names it`),
      ...orphans.slice(2).map((path) => `swept ${path}: it was half-written`),
    ].toSorted(),
  )
})

it('loses no file to an older database in the place of a newer one, and has all again with the newer', async () => {
  const database = join(test.dataDir, 'so-nhiem-vu.db')
  const document = { number: null, date: null, issuer: null, subject: '' }
  const add = async (content: string) => {
    const lan = await test.signIn('lan')
    await lan.call('evidence.add', { files: [{ stagedId: await upload(lan, 'a.txt', content), document }], links: [] })
  }
  const lost = async () => (await (await test.signIn('lan')).call('evidence.summary', {})).missing
  let idSpace = 1
  /** Opens the folder twice, so that the sweep of the first time is over. */
  const withDatabase = async (put: () => Promise<void>) => {
    await test.app.close()
    await put()
    for (let time = 0; time < 2; time += 1) {
      if (time > 0) await test.app.close()
      idSpace += 1
      test = await startTestApp({ dataDir: test.dataDir, clock: test.clock, idSpace })
    }
  }
  await add('trước bản sao')
  await withDatabase(() => copyFile(database, join(test.dataDir, 'older.db')))
  await add('sau bản sao')
  test.clock.advanceSeconds(3 * 24 * 3600)
  await withDatabase(async () => {
    await copyFile(database, join(test.dataDir, 'newer.db'))
    await copyFile(join(test.dataDir, 'older.db'), database)
  })
  expect(test.log.join()).not.toContain('swept')
  expect(await lost()).toBe(0)
  expect(await filesUnder(join(test.dataDir, 'set-aside'))).toEqual([join('evidence', hash('sau bản sao'))])
  await withDatabase(() => copyFile(join(test.dataDir, 'newer.db'), database))
  expect(await lost()).toBe(0)
  expect(await readFile(stored('evidence', 'sau bản sao'), 'utf8')).toBe('sau bản sao')
  expect(await filesUnder(join(test.dataDir, 'set-aside'))).toEqual([])
})

it('removes files made for people to take away after a day: each can be made again', async () => {
  const exported = async () => (await filesUnder(join(test.dataDir, 'exports'))).length
  const minh = await test.signIn('minh')
  const { kid } = await minh.call('keys.make', { purpose: 'approver', passphrase: 'cụm mật khẩu của khóa' })
  await minh.call('keys.exportBackup', { kid })
  test = await test.reopen()
  test = await test.reopen()
  expect(await exported()).toBe(2)
  test.clock.advanceSeconds(25 * 3600)
  test = await test.reopen()
  test = await test.reopen()
  expect(await exported()).toBe(0)
})
