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
import { actFields, allCommunes, newCommune, recordAct, succeed } from '../support/reorganisation-builder.ts'
import { download, passphrase } from '../support/report-builder.ts'
import type { FixedClock, TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const [second, third] = ['cụm mật khẩu của khóa mới', 'cụm mật khẩu của khóa thứ ba']
const letter = { comparedWith: 'letter' as const, note: 'Công văn số 21/SVHTTDL-VP' }

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
/** Sealed by the first root. */
let old: { package: Uint8Array; acts: Uint8Array }
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  const [one, two] = await allCommunes(coordinator.hoa)
  if (!one || !two) throw new Error('the province has no communes')
  const merged = newCommune('n', 'Ủy ban nhân dân xã Hòa Hợp')
  await recordAct(coordinator.hoa, actFields([succeed([one, two], [{ newKey: 'n' }])], [merged]))
  const { package: plan, acts } = await issue(coordinator)
  if (!acts) throw new Error('no act travelled')
  old = { package: plan, acts }
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const listed = async () => (await health.lan.call('reorganisations.received', {}))[0]
const waitingNow = async () => (await listed())?.rowId ?? ''
const codeOf = (answers: { outcome: string; code?: string }[]) => answers.map(({ outcome, code }) => code ?? outcome)

async function confirmBackup(user: TestUser, kid: string) {
  const { exportId, name } = await user.call('keys.exportBackup', { kid })
  await user.call('keys.confirmBackup', { kid, stagedId: await upload(user, name, await download(user, exportId)) })
}

/** The old root signs for a new one, which the agency compares and pins. */
async function rotate(oldPassphrase: string, newPassphrase: string) {
  const { hoa } = coordinator
  const key = await hoa.call('keys.rotate', { purpose: 'root', oldPassphrase, newPassphrase })
  await confirmBackup(hoa, key.kid)
  const { exportId } = await hoa.call('keys.exportRotation', { kid: key.kid })
  await receive(health.lan, await download(hoa, exportId))
  const [waiting] = await health.minh.call('packages.rotations', {})
  if (!waiting) throw new Error('no rotation waits')
  clock.advanceSeconds(60)
  const seen = { rotationId: waiting.rotationId, expectedVersion: waiting.version }
  await health.minh.call('packages.confirmRotation', { ...seen, ...letter })
}

/** The root is lost: the new one is pinned by the code of a letter, and the old one signs for nobody. */
async function replaceRoot() {
  const { hoa } = coordinator
  const kids = await hoa.call('keys.list', {})
  const inUse = kids.find(({ retiredAt }) => retiredAt === null)
  await hoa.call('keys.giveUp', { kid: inUse?.kid ?? '', reason: 'Mất máy' })
  const key = await hoa.call('keys.make', { purpose: 'root', passphrase: third })
  await confirmBackup(hoa, key.kid)
  const { registry } = await hoa.call('coordination.issueRegistry', { passphrase: third })
  const stagedId = await upload(health.minh, 'danh-sach.snv.json', await download(hoa, registry.exportId))
  const order = { coordinatorId: vinhLong.culture, code: key.fingerprint, stagedId, ...letter }
  await health.minh.call('packages.replaceRoot', order)
}

it('what came in before a root signed for its heir stays good, over several changes', async () => {
  expect(codeOf(await receive(health.lan, old.acts, old.package))).toEqual(['acts-wait', 'package-waits'])
  await rotate(passphrase, second)
  expect(await listed()).toMatchObject({ needsRoot: false, isOfOldRoot: false })
  await rotate(second, third)
  const rowId = await waitingNow()
  const { lines, token } = await health.lan.call('reorganisations.previewReceived', { rowId })
  expect(lines).toMatchObject([{ fate: 'new' }])
  expect(await health.lan.call('reorganisations.applyReceived', { rowId, token })).toMatchObject({ recorded: 1 })

  const [waiting] = (await health.lan.call('packages.list', { planId: null })).filter(
    ({ state }) => state === 'waiting',
  )
  if (!waiting) throw new Error('no package waits')
  const seen = { rowId: waiting.rowId, expectedVersion: waiting.version }
  expect(await health.lan.call('packages.store', seen)).toEqual({ planId: coordinator.plan.id })
})

it('what comes in after the change is refused, whenever it says that it was sealed', async () => {
  await rotate(passphrase, second)
  expect(codeOf(await receive(health.lan, old.acts, old.package))).toEqual([
    'packages.other-root',
    'packages.other-root',
  ])
  expect(await listed()).toBeUndefined()
})

it('a root that only paper replaced vouches for nothing that still waits, nor do those before it', async () => {
  await receive(health.lan, old.acts, old.package)
  await rotate(passphrase, second)
  await replaceRoot()
  expect(await listed()).toMatchObject({ needsRoot: false, isOfOldRoot: true })
  const rowId = await waitingNow()
  await health.lan.refused('reorganisations.previewReceived', { rowId }, 'packages.root-unconfirmed')
  const [waiting] = (await health.lan.call('packages.list', { planId: null })).filter(
    ({ state }) => state === 'waiting',
  )
  const seen = { rowId: waiting?.rowId ?? '', expectedVersion: waiting?.version ?? 0 }
  await health.lan.refused('packages.store', seen, 'packages.other-root')
})

it('the change of one coordinator’s root opens nothing of another', async () => {
  // A second coordinator, which this office never compared, seals acts with a root of its own.
  const other = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }], vinhLong.environment)
  const [one, two] = await allCommunes(other.hoa)
  if (!one || !two) throw new Error('the province has no communes')
  const merged = newCommune('m', 'Ủy ban nhân dân xã Tân Hợp')
  await recordAct(other.hoa, actFields([succeed([one, two], [{ newKey: 'm' }])], [merged]))
  const { acts } = await issue(other)
  if (!acts) throw new Error('no act travelled')
  expect(codeOf(await receive(health.lan, acts))).toEqual(['acts-wait'])
  await rotate(passphrase, second)
  const of = async () =>
    (await health.lan.call('reorganisations.received', {})).find((row) => row.coordinatorId === vinhLong.environment)
  expect(await of()).toMatchObject({ needsRoot: true })
  const rowId = (await of())?.rowId ?? ''
  await health.lan.refused('reorganisations.previewReceived', { rowId }, 'packages.root-unconfirmed')
  await other.test.close()
})
