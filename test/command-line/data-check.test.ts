import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandLine } from '../support/command-line.ts'
import { withRawDatabase } from '../support/raw-database.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

describe('data check', () => {
  let office: TestApp
  let file: string

  beforeEach(async () => {
    office = await startTestApp()
    await setUpOffice(office)
    const lan = await office.signIn('lan')
    const document = { number: null, date: null, issuer: null, subject: '' }
    const [added] = await lan.call('evidence.add', {
      files: [{ stagedId: await upload(lan, 'anh.txt', 'minh chứng'), document }],
      links: [],
    })
    if (!added) throw new Error('nothing was added')
    const { sha256 } = await lan.call('evidence.get', { evidenceId: added.evidenceId })
    file = join(office.dataDir, 'evidence', sha256.slice(0, 2), sha256)
    await office.app.close()
  })
  afterEach(() => rm(office.dataDir, { recursive: true, force: true }))

  const check = (args: string[] = [], options: { password?: string | null } = {}) =>
    commandLine(['data', 'check', '--data', office.dataDir, '--user', 'hoa', ...args], options)

  test('finds data that are whole', async () => {
    const run = await check()
    expect(run.out.split('\n')).toEqual([
      'Cơ sở dữ liệu toàn vẹn.',
      'Đã đọc lại 1 tệp, tất cả còn nguyên.',
      expect.stringMatching(/^Chuỗi nhật ký toàn vẹn, \d+ dòng\.$/),
      '',
    ])
    expect(run.status).toBe(0)
  })

  test.each([
    ['missing', () => rm(file)],
    ['changed', () => writeFile(file, 'minh chứng khác')],
  ])('finds an evidence file that is %s', async (state, harm) => {
    await harm()
    const run = await check(['--json'])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.out).files).toMatchObject({ checked: 1, faults: [{ room: 'evidence', state }] })
  })

  test('finds a rewritten history', async () => {
    withRawDatabase(office.dataDir, (raw) => {
      raw.exec('DROP TRIGGER audit_entry_fixed')
      raw.prepare("UPDATE audit_entry SET action = 'nothing.happened' WHERE seq = 2").run()
    })
    const run = await check(['--json'])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.out).audit).toEqual({ ok: false, brokenAt: 2 })
  })

  test('finds a row that names a missing one', async () => {
    withRawDatabase(office.dataDir, (raw) => {
      raw.pragma('foreign_keys = OFF')
      raw.prepare("INSERT INTO person_role (person_id, role) VALUES ('nobody', 'clerk')").run()
    })
    const run = await check(['--json'])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.out).database.problems).toHaveLength(1)
  })

  test.each([
    ['a wrong password', [], { password: 'khong-phai' }, 'mật khẩu'],
    ['no password', [], { password: null }, 'đầu vào chuẩn'],
    ['a person without the right', ['--user', 'lan'], {}, 'quản trị'],
  ])('refuses %s', async (_, args, options, words) => {
    const run = await check(args, options)
    expect(run.status).toBe(1)
    expect(run.out).toBe('')
    expect(run.told).toContain(words)
  })

  test('refuses a folder that another process holds', async () => {
    const other = await startTestApp({ dataDir: office.dataDir, idSpace: 7 })
    const run = await check(['--lang', 'en'])
    await other.app.close()
    expect(run.status).toBe(1)
    expect(run.told).toContain('open')
  })

  test('makes no data where there are none', async () => {
    const empty = join(office.dataDir, 'elsewhere')
    const run = await commandLine(['data', 'check', '--data', empty, '--user', 'hoa'])
    expect(run.status).toBe(1)
    expect(run.told).toContain(empty)
    await expect(truncate(join(empty, 'so-nhiem-vu.db'))).rejects.toThrow('ENOENT')
  })
})
