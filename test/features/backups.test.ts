import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesUnder } from '../files/disks.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

describe('backups', () => {
  let office: TestApp
  let hoa: TestUser
  let backupDir: string

  beforeEach(async () => {
    backupDir = await mkdtemp(join(tmpdir(), 'snv-backup-'))
    office = await startTestApp()
    await setUpOffice(office, { backupDir })
    hoa = await office.signIn('hoa')
  })
  afterEach(async () => {
    await office.close()
    await rm(backupDir, { recursive: true, force: true })
  })

  async function addEvidence(text: string) {
    const document = { number: null, date: null, issuer: null, subject: '' }
    await hoa.call('evidence.add', { files: [{ stagedId: await upload(hoa, 'a.txt', text), document }], links: [] })
  }

  async function backUp() {
    const { jobId } = await hoa.call('backups.make', {})
    const ended = async () => (await hoa.call('jobs.get', { jobId })).status
    await expect.poll(ended, { timeout: 20_000 }).not.toMatch(/waiting|running/)
    return { state: await hoa.call('jobs.get', { jobId }), made: await hoa.call('backups.made', { jobId }) }
  }

  test('are made one at a time: who asks meanwhile gets the one under way', async () => {
    const first = await hoa.call('backups.make', {})
    const second = await hoa.call('backups.make', {})
    expect(second).toEqual(first)
    await backUp()
    expect((await hoa.call('backups.list', {})).copies).toHaveLength(1)
  })

  test('hold the database and every file, from which the office opens again', async () => {
    await addEvidence('một')
    const { made } = await backUp()
    expect(made).toMatchObject({ files: 1, newFiles: 1 })
    const { dir, copies, isDue } = await hoa.call('backups.list', {})
    expect(isDue).toBe(false)
    expect(copies.map(({ madeAt }) => madeAt)).toEqual(['2026-11-02T01:00:00.000Z'])

    // As the instructions beside it say.
    const restored = await mkdtemp(join(tmpdir(), 'snv-restored-'))
    expect(await readdir(dir ?? '')).toContain('KHOI-PHUC.txt')
    await cp(join(dir ?? '', 'evidence'), join(restored, 'evidence'), { recursive: true })
    await copyFile(join(dir ?? '', copies[0]?.name ?? ''), join(restored, 'so-nhiem-vu.db'))
    const again = await startTestApp({ dataDir: restored, idSpace: 9 })
    try {
      const user = await again.signIn('hoa')
      expect(await user.call('evidence.summary', {})).toMatchObject({ total: 1, missing: 0, changed: 0 })
    } finally {
      await again.close()
    }
  })

  test('refuse to leave out a room whose files cannot be listed', async () => {
    const room = join(office.dataDir, 'received')
    await rm(room, { recursive: true })
    await writeFile(room, 'không phải thư mục')
    const { state } = await backUp()
    expect(state).toMatchObject({ status: 'failed', error: { code: 'files.not-a-folder', detail: { dir: room } } })
    expect((await hoa.call('backups.list', {})).copies).toEqual([])
  })

  test('are stopped by who started them or by an administrator, and by nobody else', async () => {
    const lan = await office.signIn('lan')
    await addEvidence('một')
    const started = await hoa.call('backups.make', {})
    await lan.refused('jobs.cancel', started, 'permission.denied')
    await hoa.call('jobs.cancel', started)
    const minh = await office.signIn('minh')
    const chain = await minh.call('audit.checkChain', {})
    await lan.refused('jobs.cancel', chain, 'permission.denied')
    await minh.call('jobs.cancel', chain)
    await hoa.call('jobs.cancel', chain)
  })

  test('copy only what is new, and keep the earlier copies', async () => {
    await addEvidence('một')
    await backUp()
    await addEvidence('hai')
    office.clock.advanceSeconds(8 * 24 * 3600)
    hoa = await office.signIn('hoa')
    expect((await hoa.call('backups.list', {})).isDue).toBe(true)
    const { made } = await backUp()
    expect(made).toMatchObject({ files: 2, newFiles: 1 })
    expect((await hoa.call('backups.list', {})).copies).toHaveLength(2)
  })

  test('keep the whole copy of a file that was cut short in the data folder', async () => {
    await addEvidence('nội dung đầy đủ')
    await backUp()
    const { dir } = await hoa.call('backups.list', {})
    const [name = ''] = (await filesUnder(join(office.dataDir, 'evidence'))).map((path) => join('evidence', path))
    await truncate(join(office.dataDir, name), 3)
    office.clock.advanceSeconds(8 * 24 * 3600)
    hoa = await office.signIn('hoa')
    const { made } = await backUp()
    expect(made).toMatchObject({ files: 1, newFiles: 0 })
    expect(await readFile(join(dir ?? '', name), 'utf8')).toBe('nội dung đầy đủ')
    // And the other way round: a copy that was cut short is made whole.
    await writeFile(join(office.dataDir, name), 'nội dung đầy đủ')
    await truncate(join(dir ?? '', name), 3)
    office.clock.advanceSeconds(8 * 24 * 3600)
    hoa = await office.signIn('hoa')
    expect((await backUp()).made).toMatchObject({ files: 1, newFiles: 1 })
    expect(await readFile(join(dir ?? '', name), 'utf8')).toBe('nội dung đầy đủ')
  })

  test('are refused when the chosen folder is gone, as with an unplugged stick, and make none in its place', async () => {
    await rm(backupDir, { recursive: true })
    const { state, made } = await backUp()
    expect(made).toBeNull()
    expect(state.error).toEqual({ code: 'files.not-a-folder', detail: { dir: backupDir } })
    await expect(stat(backupDir)).rejects.toThrow('ENOENT')
  })

  test('are refused where a link leads into the data folder', async () => {
    const change = async (dir: string) => {
      const office1 = await hoa.call('office.get', {})
      const { agencyId: _, agencyName: __, superiorAgencyName: ___, isSample: ____, version, ...fields } = office1
      await hoa.call('office.change', { ...fields, backupDir: dir, expectedVersion: version })
    }
    const inside = join(office.dataDir, '..bản sao')
    await mkdir(inside)
    const link = join(backupDir, 'liên kết')
    await symlink(inside, link, 'junction')
    for (const dir of [inside, link, join(link, 'chưa có')]) {
      await change(dir)
      await hoa.refused('backups.make', {}, 'backup.inside-data')
    }
    // The office's own folder in the chosen one is the link.
    await change(backupDir)
    const { dir } = await hoa.call('backups.list', {})
    await symlink(office.dataDir, dir ?? '', 'junction')
    await hoa.refused('backups.make', {}, 'backup.inside-data')
    expect(await readdir(inside)).toEqual([])
    await rm(dir ?? '')
    expect((await backUp()).state.status).toBe('done')
  })

  test('are refused inside the data folder, and without a folder', async () => {
    const office1 = await hoa.call('office.get', {})
    const { agencyId: _, agencyName: __, superiorAgencyName: ___, isSample: ____, version, ...fields } = office1
    const inside = join(office.dataDir, 'copies')
    await mkdir(inside)
    const changed = await hoa.call('office.change', { ...fields, backupDir: inside, expectedVersion: version })
    await hoa.refused('backups.make', {}, 'backup.inside-data')
    await hoa.call('office.change', { ...fields, backupDir: null, expectedVersion: changed.version })
    await hoa.refused('backups.make', {}, 'backup.no-folder')
    expect((await stat(inside)).isDirectory()).toBe(true)
    expect(await readdir(inside)).toEqual([])
  })

  test('are the business of administrators', async () => {
    const lan = await office.signIn('lan')
    await lan.refused('backups.list', {}, 'permission.denied')
    await lan.refused('backups.make', {}, 'permission.denied')
    await lan.refused('backups.check', {}, 'permission.denied')
  })
})
