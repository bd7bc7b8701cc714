import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('a coordinator that puts an older backup back uses no version twice, and agencies go on with it', async () => {
  const { dataDir } = coordinator.test
  const database = join(dataDir, 'so-nhiem-vu.db')
  const before = join(dataDir, 'before.db')
  await takeInPlan(health, (await issue(coordinator)).package)
  await coordinator.test.app.close()
  await copyFile(database, before)

  const { clock } = coordinator.test
  const later = await startTestApp({ dataDir, clock, idSpace: 0x7100 })
  const hoa = await later.signIn('hoa')
  const again = { ...coordinator, hoa, plan: new PlanInHand(hoa, coordinator.plan.id, coordinator.plan.version) }
  const second = await issue(again)
  const [taken] = await receive(health.lan, second.package)
  expect(taken?.outcome).toMatch(/^package/)
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
})
