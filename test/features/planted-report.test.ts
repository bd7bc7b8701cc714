import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src-main/keys/hash.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { exportBytes } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
/** The same report; the copy has another signature. */
let real: Uint8Array
let copy: Uint8Array
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  real = await exportBytes(health.minh, await sealReport(await workOnPlan(health, coordinator)), 'json')
  const envelope = JSON.parse(Buffer.from(real).toString()) as Record<'signature', string> // our own file
  const { signature } = envelope
  copy = Buffer.from(
    JSON.stringify({ ...envelope, signature: (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1) }),
  )
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

describe('a copy with a broken seal that came while the key was unknown', () => {
  it.each(['waits', 'was refused'])('does not keep the real report out while it %s', async (how) => {
    const { hoa, plan } = coordinator
    // Nobody can tell it from the real one before the card is there: it has the same payload under the same key.
    expect(await importReports(hoa, [copy])).toMatchObject([{ verdict: 'unknown-key' }])
    await enrol(coordinator, health)
    const [waiting] = await hoa.call('coordination.quarantine', {})
    const submissionId = waiting?.id ?? ''
    if (how === 'was refused') {
      const { files } = await hoa.call('coordination.verify', { submissionIds: [submissionId] })
      expect(files).toMatchObject([{ verdict: 'changed-after-sealing' }])
    }
    expect(await importReports(hoa, [real])).toMatchObject([{ verdict: 'trusted', submissionId }])
    expect(await hoa.call('coordination.quarantine', {})).toEqual([])
    expect(await importReports(hoa, [real])).toMatchObject([{ verdict: 'same-file-again' }])
    const { bodies } = await hoa.call('coordination.status', { planId: plan.id, period: year2026 })
    expect(bodies).toMatchObject([{ submission: { id: submissionId } }])
    const kept = await hoa.app.getFile(hoa.session, 'received', submissionId)
    expect(kept).toMatchObject({ ok: true, value: { path: expect.stringContaining(sha256Hex(real)) } })
  })
})
