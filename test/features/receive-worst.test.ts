import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AppClient } from '../../src-main/app/app-client.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { commandLine } from '../support/command-line.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator } from '../support/exchange-builder.ts'
import { writeManyReports } from '../support/many-reports.ts'
import { CountingIds, testPassword } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const good = 250
let coordinator: CoordinatingOffice
let folder: string
let paths: string[]
beforeEach(async () => {
  coordinator = await startCoordinator(sharedClock(), [])
  folder = await mkdtemp(join(tmpdir(), 'snv-worst-'))
  await writeManyReports(folder, {
    ...{ recipientAgencyId: vinhLong.culture, tasks: 1, indicators: 1, createdAt: '2026-11-01T01:00:00.000Z' },
    agencies: Array.from({ length: good }, (_, at) => agencyId.parse(`vn.86.x${String(20_000 + at)}`)),
  })
  paths = (await readdir(folder)).sort().map((name) => join(folder, name))
})
afterEach(async () => {
  await coordinator.test.close()
  await rm(folder, { recursive: true })
})

/** Fifty entries of a folder that are bad in every way; gives how many of them are told, one by one. */
async function spoil(): Promise<{ told: number; silent: number }> {
  const [first = '', second = '', third = ''] = paths
  const bytes = await readFile(first)
  const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  for (let at = 0; at < 6; at += 1) await put(`rỗng ${at}.json`, '')
  for (let at = 0; at < 6; at += 1) await put(`cụt ${at}.json`, bytes.subarray(0, bytes.length - 7 - at))
  for (let at = 0; at < 6; at += 1) await put(`không phải ${at}.json`, `{"xin": "chào ${at}"}`)
  for (let at = 0; at < 6; at += 1) await put(`ảnh ${at}.docx`, Buffer.from([0x89, 0x50, 0x4e, 0x47, at]))
  for (let at = 0; at < 6; at += 1) await put(`hỏng ${at}.zip`, Buffer.from(`PK\u0003\u0004 hỏng ${at}`))
  // The same bytes again, under names whose marks stand apart from their letters.
  for (let at = 0; at < 4; at += 1) await put(`Xã Tân Ân ${at}.json`.normalize('NFD'), bytes)
  await symlink(third, join(folder, 'liên kết.json'))
  await symlink(join(folder, 'không có'), join(folder, 'liên kết hỏng.json'))
  const told = 6 * 5 + 4 + 2
  for (let at = 0; at < 4; at += 1) await put(`._${at}.json`, 'mac')
  for (let at = 0; at < 4; at += 1) await put(`~$${at}.docx`, 'word')
  for (let at = 0; at < 4; at += 1) await put(`ghi chú ${at}.txt`, 'chữ')
  await mkdir(join(folder, 'thư mục.json'))
  await rename(second, join(folder, 'thư mục.json', 'bên trong.json'))
  await symlink(folder, join(folder, 'vòng.json'))
  return { told, silent: 4 * 3 + 2 }
}

it('a folder of three hundred, fifty of them bad in every way: each has its verdict and nothing stops the rest', async () => {
  const { told, silent } = await spoil()
  expect(told + silent).toBe(50)
  await coordinator.test.app.close()
  const order = ['--data', coordinator.test.dataDir, '--user', 'hoa', '--received', '2026-11-02', '--source', 'email']
  const run = await commandLine(['coordinate', 'import', folder, ...order, '--json'])
  // The program's own answer.
  const { files } = JSON.parse(run.out) as { files: { path: string; name: string; verdict: string }[] }
  const count = (verdict: string) => files.filter((one) => one.verdict === verdict).length
  expect(files).toHaveLength(good + told)
  expect([count('unknown-key'), count('same-file-again')]).toEqual([good, 5])
  expect(count('unread') + count('unreadable') + count('changed-after-sealing')).toBe(told - 5)
  expect(run.status).toBe(1)
  expect(files.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([])
  expect(run.told).not.toMatch(/Error|lỗi không/i)
}, 30_000)

it('files that are taken away or saved anew while others are taken in are told, and nothing stops', async () => {
  const client = new AppClient(coordinator.test.app, () => ids.next())
  const ids = new CountingIds(0xd4)
  await client.call('session.signIn', { userName: 'hoa', password: testPassword })
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = paths
  const staged = []
  for (const path of [first, second, third, fourth, fifth]) staged.push(await client.referFile(path))
  await rm(second)
  await truncate(third, 10)
  await rm(fourth)
  await mkdir(fourth)
  const stagedIds = staged.map(({ stagedId }) => stagedId)
  const { files } = await client.call('coordination.importReports', {
    stagedIds,
    receivedOn: '2026-11-02',
    source: 'email',
  })
  expect(files.map(({ verdict }) => verdict)).toEqual([
    'unknown-key',
    'unreadable',
    'unreadable',
    'unreadable',
    'unknown-key',
  ])
  expect(files[1]).toMatchObject({
    name: staged[1]?.name,
    sentence: { what: expect.stringContaining('Không đọc được') },
  })
  client.close()
})
