import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

it('says that the database is damaged where its pages are, not that something unexpected happened', async () => {
  await test.app.close()
  const database = join(test.dataDir, 'so-nhiem-vu.db')
  const file = await open(database, 'r+')
  const { size } = await file.stat()
  // The first page says what the file is; all others are gone.
  await file.write(Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096)
  await file.close()
  await expect(startTestApp({ dataDir: test.dataDir, clock: test.clock })).rejects.toMatchObject({
    code: 'data.damaged',
  })
})

it('does what it is asked, and tells every window, though one of them fails to hear it', async () => {
  const lan = await test.signIn('lan')
  const heard: AppEvent[] = []
  const deaf = test.guest()
  test.app.onEvent(deaf.session, () => {
    throw new Error('this window is gone')
  })
  test.app.onEvent(lan.session, (event) => heard.push(event))
  await openYear(lan, 2026)
  expect(heard.some(({ type }) => type === 'changed')).toBe(true)
  expect(test.log.join()).toContain('this window is gone')
})

it('finishes what it was asked before it closes, and takes on nothing more', async () => {
  const lan = await test.signIn('lan')
  const minh = await test.signIn('minh')
  const made = minh.reply('keys.make', { purpose: 'approver', passphrase: 'cụm mật khẩu của khóa' })
  const opened = openYear(lan, 2026)
  const closing = test.app.close()
  expect(await lan.reply('periods.list', {})).toMatchObject({ ok: false, error: { code: 'host.unreachable' } })
  await closing
  expect(await made).toMatchObject({ ok: true })
  expect((await opened).year).toBe(2026)
  expect(test.log).toEqual([])
  test = await test.reopen()
  expect(await (await test.signIn('lan')).call('periods.list', {})).toHaveLength(1)
})
