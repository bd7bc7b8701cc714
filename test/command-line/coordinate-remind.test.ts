import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandLine } from '../support/command-line.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { FixedClock, startTestApp } from '../support/test-app.ts'

let round: RoundInHand
let out: string
/** Three days after the last one in time. */
const clock = new FixedClock('2026-12-07T02:00:00.000Z')
const run = (...args: string[]) =>
  commandLine(['coordinate', ...args, '--data', round.test.dataDir, '--user', 'hoa', '--year', '2026'], { clock })

beforeAll(async () => {
  const size = { communes: 3, departments: 1, front: 1, tasks: 1, indicators: () => [] }
  round = await setUpRound(await startTestApp(), size)
  const onward = {
    ...{ fromText: 'Sở Văn hóa, Thể thao và Du lịch', toText: 'Ủy ban nhân dân tỉnh', toAgencyId: null },
    ...{
      dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 6 },
      form: null,
      address: null,
    },
  }
  const duties = (await round.plan.get()).duties.map((duty) => ({ ...duty, legs: [...duty.legs, onward] }))
  await round.plan.do('plans.saveDuties', { duties })
  const [first, second] = round.bodies.communes
  if (!first || !second) throw new Error('too few bodies')
  const nothing = { figures: new Map(), results: [] }
  round.lay(2026, [
    { agencyId: first, receivedOn: '2026-12-06', ...nothing },
    { agencyId: second, typed: true, receivedOn: '2026-12-02', ...nothing },
  ])
  out = await mkdtemp(join(tmpdir(), 'snv-remind-'))
  // The command line opens the folder itself.
  await round.test.app.close()
})
afterAll(async () => {
  await rm(out, { recursive: true, force: true })
  await rm(round.test.dataDir, { recursive: true, force: true })
})

it('coordinate status says how late each body is, and counts them by group', async () => {
  const { status, out: said } = await run('status')
  expect(status).toBe(0)
  expect(said).toContain('Xã, phường: đã nhận 2/3 (1 nhận chậm, 1 quá hạn)')
  expect(said).toContain('Mặt trận, đoàn thể: được đề nghị: đã nhận 0/1')
  expect(said).toContain('Nhận ngày 06/12/2026, chậm 02 ngày')
  expect(said).toContain('Nhận ngày 02/12/2026 (Nhập tay)')
  expect(said).toContain('Chưa nhận được báo cáo, quá hạn 03 ngày')
})

it('coordinate status says how far the report is on its way to the level above', async () => {
  expect((await run('status')).out).toContain(
    '→ Ủy ban nhân dân tỉnh: Chưa lập báo cáo, quá hạn 2 ngày (Hạn gửi: 05/12/2026)',
  )
  const { rounds } = JSON.parse((await run('status', '--json')).out)
  expect(rounds[0].onward).toEqual([
    {
      ...{ to: 'Ủy ban nhân dân tỉnh', lastDay: '2026-12-05', state: 'not-begun', sentOn: null },
      timeliness: { kind: 'late', days: 2 },
    },
  ])
})

it('coordinate remind lists who is missing, ready for a chat', async () => {
  const said = await run('remind')
  expect(said).toMatchObject({ status: 0 })
  expect(said.out).toContain('(tính đến 07/12/2026: 03 đơn vị)')
  expect(said.out.match(/quá hạn 03 ngày/g)).toHaveLength(2)
  const { year, plans } = JSON.parse((await run('remind', '--json')).out)
  expect(year).toBe(2026)
  expect(plans[0].missing.map((one: { requested: boolean }) => one.requested).toSorted()).toEqual([false, false, true])
  expect(plans[0]).toMatchObject({ next: [], letters: [] })
})

it('coordinate remind drafts the letters into a folder, and only with both the folder and the day', async () => {
  expect(await run('remind', '--out', out)).toMatchObject({ status: 2 })
  expect(await run('remind', '--asked-by', '2026-12-11')).toMatchObject({ status: 2 })
  expect(await run('remind', '--out', out, '--asked-by', '11/12/2026')).toMatchObject({ status: 2 })
  expect(await run('remind', '--out', join(out, 'none'), '--asked-by', '2026-12-11')).toMatchObject({ status: 1 })
  expect(await readdir(out)).toEqual([])
  expect(await run('remind', '--out', out, '--asked-by', '2026-12-11')).toMatchObject({ status: 0 })
  const names = (await readdir(out)).toSorted()
  expect(names).toHaveLength(2)
  expect(names[0]).toMatch(/^Công văn đôn đốc báo cáo.*\.docx$/)
  expect(names[1]).toMatch(/^Công văn đề nghị phối hợp báo cáo.*\.docx$/)
})
