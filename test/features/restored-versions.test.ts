import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { RequestId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  issue,
  type ReportingAgency,
  receive,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
} from '../support/exchange-builder.ts'
import { PlanInHand } from '../support/plan-builder.ts'
import { download, passphrase } from '../support/report-builder.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
let restored: TestApp | null
beforeEach(async () => {
  const clock = sharedClock()
  restored = null
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  await (restored ?? coordinator.test).close()
  await health.test.close()
})

const request = (requestId: RequestId | null, subject: string): CallInput<'report-requests.issue'> => ({
  requestId,
  letterNumber: '1234/SVHTTDL-XDNSVHGD',
  letterDate: '2026-11-02',
  subject,
  planIds: [coordinator.plan.id],
  period: {
    ...{ kind: 'year', year: 2026, ordinal: null, from: '2025-11-16', to: '2026-11-15' },
    ...{ cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
  },
  deadline: { kind: 'before', date: '2026-12-05' },
  outline: [{ key: 'results', title: 'Kết quả', level: 'section' }],
  forms: [],
  reporters: [{ agencyId: vinhLong.health, requested: false }],
  passphrase,
})

it('a coordinator that puts an older backup back uses no version twice, and agencies go on with it', async () => {
  const { dataDir } = coordinator.test
  const database = join(dataDir, 'so-nhiem-vu.db')
  const before = join(dataDir, 'before.db')
  await takeInPlan(health, (await issue(coordinator)).package)
  const first = await coordinator.hoa.call('report-requests.issue', request(null, 'báo cáo năm 2026'))
  await receive(health.lan, await download(coordinator.hoa, first.file.exportId))
  await coordinator.test.app.close()
  await copyFile(database, before)

  const { clock } = coordinator.test
  const later = await startTestApp({ dataDir, clock, idSpace: 0x7100 })
  const hoa = await later.signIn('hoa')
  const again = { ...coordinator, hoa, plan: new PlanInHand(hoa, coordinator.plan.id, coordinator.plan.version) }
  const second = await issue(again)
  const [taken] = await receive(health.lan, second.package)
  expect(taken?.outcome).toMatch(/^package/)
  const asked = await hoa.call('report-requests.issue', request(first.requestId, 'báo cáo năm 2026, bổ sung biểu'))
  await receive(health.lan, await download(hoa, asked.file.exportId))
  await later.app.close()
  await copyFile(before, database)

  restored = await startTestApp({ dataDir, clock, idSpace: 0x7200 })
  const user = await restored.signIn('hoa')
  const third = await user.call('packages.issue', { planId: coordinator.plan.id, passphrase })
  expect(third.revision).toBe(3)
  const [next] = await receive(health.lan, await download(user, third.package.exportId))
  expect(next?.outcome).toBe(taken?.outcome)
  const registry = await user.call('coordination.issueRegistry', { passphrase })
  expect(registry.revision).toBe(4)

  const anew = await user.call('report-requests.issue', request(first.requestId, 'báo cáo năm 2026, gia hạn'))
  expect([first.revision, asked.revision, anew.revision]).toEqual([1, 2, 3])
  const [told] = await receive(health.lan, await download(user, anew.file.exportId))
  expect(told).toMatchObject({ outcome: 'request-stored', revision: 3 })
  const history = await user.call('audit.history', { objectType: 'report-request', objectId: first.requestId })
  expect(JSON.stringify(history)).toContain('requests.versions-skipped')
})
