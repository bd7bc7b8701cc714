import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { passphrase } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: CoordinatingOffice
beforeEach(async () => {
  const clock = sharedClock()
  office = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
})
afterEach(() => office.test.close())

type Asked = CallInput<'report-requests.issue'>
const ask = (change: Partial<Asked>) =>
  office.hoa.call('report-requests.issue', {
    ...{ requestId: null, letterNumber: '1234/SVHTTDL', letterDate: '2026-11-02', subject: 'báo cáo năm 2026' },
    ...{ planIds: [office.plan.id], outline: [], forms: [], passphrase },
    period: { ...year2026, from: null, to: null, cutOff: null, nextYearStart: null },
    deadline: { kind: 'by', date: '2026-11-28' },
    reporters: [
      { agencyId: vinhLong.health, requested: false },
      { agencyId: vinhLong.environment, requested: false },
    ],
    ...change,
  })
const status = () => office.hoa.call('coordination.status', { planId: office.plan.id, period: year2026 })
const asked = async () => (await status()).bodies.map(({ agencyId, lastDay }) => [agencyId, lastDay]).toSorted()

it('counts by the newest open request, and by the plan again once that is closed', async () => {
  const byPlan = [
    [vinhLong.health, '2026-12-04'],
    [vinhLong.women, '2026-12-04'],
  ].toSorted()
  const before = await status()
  expect(before).toMatchObject({ request: null, deadlines: [{ bound: 'before', stated: '2026-12-05' }] })
  expect(before.bodies.find(({ agencyId }) => agencyId === vinhLong.health)).toMatchObject({
    ...{ level: 'province', group: 'province', areaName: 'Tỉnh Vĩnh Long', unasked: false },
    superiorName: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  })
  expect(await asked()).toEqual(byPlan)

  const { requestId } = await ask({})
  const now = await status()
  expect(now.request).toMatchObject({ requestId, revision: 1, letterNumber: '1234/SVHTTDL', letterDate: '2026-11-02' })
  expect(now.deadlines).toMatchObject([{ bound: 'by', stated: '2026-11-28', lastDayWeekend: 'saturday' }])
  expect(now.assigned.of).toBe(2)
  expect(now.requested.of).toBe(0)
  expect(await asked()).toEqual(
    [
      [vinhLong.health, '2026-11-28'],
      [vinhLong.environment, '2026-11-28'],
    ].toSorted(),
  )

  await office.hoa.call('report-requests.close', { requestId, expectedVersion: 1, reason: 'Thay bằng công văn khác' })
  expect(await asked()).toEqual(byPlan)
})

it('keeps the day of the plan where the request names none, and minds no request for another period', async () => {
  await ask({ deadline: null, reporters: [{ agencyId: vinhLong.health, requested: false }] })
  await ask({ period: { ...year2026, year: 2025, from: null, to: null, cutOff: null, nextYearStart: null } })
  expect(await asked()).toEqual([[vinhLong.health, '2026-12-04']])
})

it('takes the next version of a request in place of the one before', async () => {
  const { requestId } = await ask({})
  await ask({ requestId, deadline: { kind: 'before', date: '2026-12-01' } })
  expect((await status()).request).toMatchObject({ requestId, revision: 2 })
  expect((await asked()).map(([, lastDay]) => lastDay)).toEqual(['2026-11-30', '2026-11-30'])
})
