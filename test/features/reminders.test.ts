import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { download } from '../support/report-builder.ts'
import type { TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: CoordinatingOffice
let hoa: TestUser
beforeEach(async () => {
  const clock = sharedClock()
  office = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.environment, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
  clock.set('2026-12-07T02:00:00.000Z')
  hoa = await office.test.signIn('hoa')
})
afterEach(() => office.test.close())

const round = () => ({ planId: office.plan.id, period: year2026 })
const list = () => hoa.call('reminders.list', round())

it('writes calls down, says whom to remind next, and takes a mistake back with its reason', async () => {
  const agencyIds = [vinhLong.health, vinhLong.environment]
  const call = { ...round(), kind: 'telephone' as const, on: '2026-12-07', note: 'Chị Hạnh hẹn chiều thứ Tư' }
  const made = await hoa.call('reminders.record', { ...call, agencyIds, nextOn: '2026-12-09' })
  expect(made.bodies.map(({ agencyName }) => agencyName)).toContain('Sở Y tế tỉnh Vĩnh Long')
  expect((await list()).next.map(({ agencyId, on, isDue }) => [agencyId, on, isDue])).toEqual([
    [vinhLong.environment, '2026-12-09', false],
    [vinhLong.health, '2026-12-09', false],
  ])
  office.test.clock.set('2026-12-09T02:00:00.000Z')
  hoa = await office.test.signIn('hoa')
  expect((await list()).next.every((one) => one.isDue)).toBe(true)
  await hoa.call('reminders.remove', { reminderId: made.id, expectedVersion: 1, reason: 'Ghi nhầm kế hoạch' })
  expect(await list()).toEqual({ reminders: [], next: [] })
  await hoa.refused('reminders.remove', { reminderId: made.id, expectedVersion: 1, reason: 'x' }, 'object.missing')
})

it.each([
  ['a day to come', { on: '2026-12-08', nextOn: null }, 'reminders.in-future'],
  ['a next day that is not later', { on: '2026-12-07', nextOn: '2026-12-07' }, 'reminders.next-before'],
] as const)('refuses %s', async (_, days, code) => {
  const input = { ...round(), agencyIds: [vinhLong.health], kind: 'message' as const, note: '', ...days }
  await hoa.refused('reminders.record', input, code)
  expect((await list()).reminders).toEqual([])
})

it('drafts one letter for those who were told, one in other words for the rest, and writes it down', async () => {
  const agencyIds = [vinhLong.health, vinhLong.environment, vinhLong.women]
  const order = { ...round(), agencyIds, askedBy: '2026-12-11', nextOn: '2026-12-14' }
  const { letters, reminder } = await hoa.call('reminders.draftLetters', { ...order, oneEach: false })
  expect(letters.map(({ name }) => name)).toEqual([
    'Công văn đôn đốc báo cáo.docx',
    'Công văn đề nghị phối hợp báo cáo - Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long.docx',
  ])
  expect(reminder).toMatchObject({ kind: 'letter', on: '2026-12-07', nextOn: '2026-12-14' })
  const [orders, courteous] = await Promise.all(letters.map(({ exportId }) => wordsOf(exportId)))
  expect(orders).toContain('Sở Y tế tỉnh Vĩnh Long')
  expect(orders).toContain('00/02 đơn vị')
  expect(courteous).toContain('trân trọng đề nghị')
  expect(courteous).not.toContain('Sở Y tế')

  const each = await hoa.call('reminders.draftLetters', { ...order, oneEach: true })
  expect(each.letters).toHaveLength(3)
})

it('gives letters to each in one file too, and writes nothing down when the work is stopped', async () => {
  const agencyIds = [vinhLong.health, vinhLong.environment, vinhLong.women]
  const order = { ...round(), agencyIds, askedBy: '2026-12-11', nextOn: null, oneEach: true }
  const { letters, all } = await hoa.call('reminders.draftLetters', order)
  expect(all?.name).toBe('Công văn đôn đốc - 3 công văn - 07-12-2026.zip')
  const packed = unzipSync(await download(hoa, all?.exportId ?? ''))
  expect(Object.keys(packed)).toEqual(letters.map(({ name }) => name))
  const one = { ...order, agencyIds: [vinhLong.health] }
  expect((await hoa.call('reminders.draftLetters', one)).all).toBeNull()

  const before = (await hoa.call('reminders.list', round())).reminders.length
  const off = office.test.app.onEvent(hoa.session, (event) => {
    if (event.type !== 'job' || event.job.kind !== 'write-letters' || event.job.status !== 'running') return
    off()
    void hoa.call('jobs.cancel', { jobId: event.job.id })
  })
  await hoa.refused('reminders.draftLetters', order, 'job.cancelled')
  expect((await hoa.call('reminders.list', round())).reminders).toHaveLength(before)
})

it('drafts no letter to be answered in the past, nor by who may not', async () => {
  const order = { ...round(), agencyIds: [vinhLong.health], oneEach: false, nextOn: null }
  await hoa.refused('reminders.draftLetters', { ...order, askedBy: '2026-12-06' }, 'reminders.asked-in-past')
  const lan = await office.test.signIn('lan')
  await lan.refused('reminders.draftLetters', { ...order, askedBy: '2026-12-11' }, 'permission.denied')
})

async function wordsOf(exportId: string): Promise<string> {
  const parts = await readOfficeZip(await download(hoa, exportId))
  return new TextDecoder().decode(parts.get('word/document.xml')).replace(/<[^>]+>/g, '')
}
