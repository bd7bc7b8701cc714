import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeKeyPair } from '../../src-main/keys/key-pair.ts'
import { seal } from '../../src-main/keys/seal.ts'
import { type PlanPackage, planPackageV1 } from '../../src-shared/exchange/plan-package.ts'
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
import { outlineRow } from '../support/plan-builder.ts'
import { passphrase } from '../support/report-builder.ts'
import type { FixedClock } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

function payloadOf(bytes: Uint8Array): PlanPackage {
  const { payload } = JSON.parse(Buffer.from(bytes).toString()) as { payload: string } // our own file
  return planPackageV1.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
}

const confirmation = { comparedWith: 'letter', note: 'Công văn số 15/SVHTTDL-VP' } as const

it('waits at first contact until the code was compared; then root and plan are there together', async () => {
  const files = await issue(coordinator)
  const answers = await receive(health.lan, files.registry, files.package)
  expect(answers).toMatchObject([{ outcome: 'registry-waits' }, { outcome: 'package-waits', needsRoot: true }])
  expect(await receive(health.lan, files.package)).toMatchObject([{ outcome: 'same-again' }])
  expect((await health.lan.call('plans.choices', {})).length).toBe(0)

  const [waiting] = await health.lan.call('packages.list', { planId: null })
  if (!waiting) throw new Error('nothing waits')
  expect(waiting).toMatchObject({
    state: 'waiting',
    needsRoot: true,
    fingerprint: coordinator.rootFingerprint,
    coordinatorName: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
  })
  const shown = await health.lan.call('packages.get', { rowId: waiting.rowId })
  expect(shown).toMatchObject({ isNew: true, heldVersion: null, ownAssignments: 2 })
  expect(shown.items.every(({ change }) => change === 'new')).toBe(true)

  const seen = { rowId: waiting.rowId, expectedVersion: waiting.version }
  await health.lan.refused('packages.store', seen, 'packages.root-unconfirmed')
  // A clerk receives; who answers for the office confirms.
  await health.lan.refused('packages.confirmRoot', { ...seen, ...confirmation }, 'permission.denied')
  await health.minh.call('packages.confirmRoot', { ...seen, ...confirmation })
  expect(await health.lan.call('plans.choices', {})).toMatchObject([{ id: coordinator.plan.id }])
  expect(await health.lan.call('packages.roots', {})).toMatchObject([
    { fingerprint: coordinator.rootFingerprint, comparedWith: 'letter', registry: { revision: 1 } },
  ])
  await health.minh.refused('packages.confirmRoot', { ...seen, ...confirmation }, 'version.conflict')
})

it('shows the next version item by item before it is stored, and refuses a lower one', async () => {
  const first = await issue(coordinator)
  await takeInPlan(health, first.package)
  const { plan, outline } = coordinator
  const added = outlineRow({ parentId: outline.two.id, marker: 'c)', text: 'Xây dựng mô hình.' })
  const items = [outline.two, { ...outline.a, text: 'Tuyên truyền sâu rộng về gia đình.' }, added, outline.four]
  await plan.do('plans.saveOutline', { items: [...items, outline.first, outline.second] })
  const second = await issue(coordinator)
  const third = await issue(coordinator)

  const [answer] = await receive(health.lan, third.package)
  if (answer?.outcome !== 'package-waits') throw new Error(JSON.stringify(answer))
  expect(answer.needsRoot).toBe(false)
  const shown = await health.lan.call('packages.get', { rowId: answer.rowId })
  const change = (id: string) => shown.items.find((item) => item.id === id)?.change
  expect([change(outline.two.id), change(outline.a.id), change(added.id), change(outline.b.id)]).toEqual([
    'same',
    'reworded',
    'new',
    'gone',
  ])
  const seen = { rowId: answer.rowId, expectedVersion: shown.package.version }
  await health.lan.call('packages.store', seen)
  expect((await health.lan.call('plans.get', { planId: plan.id })).plan.packageVersion).toBe(3)
  expect(await receive(health.lan, second.package)).toMatchObject([
    { outcome: 'refused', code: 'exchange.revision-older' },
  ])
  expect(await receive(health.lan, third.package)).toMatchObject([{ outcome: 'same-again' }])
})

it('refuses a package of another root for a coordinator that is pinned', async () => {
  const { package: bytes } = await issue(coordinator)
  await takeInPlan(health, bytes)
  const impostor = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  const answer = await receive(health.lan, (await issue(impostor)).package)
  expect(answer).toMatchObject([{ outcome: 'refused', code: 'packages.other-root' }])
  expect((await health.lan.call('plans.choices', {})).length).toBe(1)
  await impostor.test.close()
})

it('refuses the word of another coordinator on a plan that is held', async () => {
  const { package: bytes } = await issue(coordinator)
  await takeInPlan(health, bytes)
  const key = await makeKeyPair()
  const own = payloadOf(bytes)
  const taken = { ...own, agencyId: vinhLong.environment, data: { ...own.data, rootKey: key.publicJwk } }
  const answer = await receive(health.lan, (await seal(taken, key)).bytes)
  expect(answer).toMatchObject([{ outcome: 'refused', code: 'packages.other-coordinator' }])
})

it('stores neither root nor plan when the plan cannot be stored', async () => {
  const { package: bytes } = await issue(coordinator)
  const key = await makeKeyPair()
  const own = payloadOf(bytes)
  // A body that the package names and does not describe, which no catalogue has.
  const stranger = { ...own.data.assignments[0], agencyId: 'own.khong-ai-biet' }
  const broken = planPackageV1.parse({
    ...own,
    data: { ...own.data, rootKey: key.publicJwk, assignments: [stranger] },
  })
  const [answer] = await receive(health.lan, (await seal(broken, key)).bytes)
  if (answer?.outcome !== 'package-waits') throw new Error(JSON.stringify(answer))
  const seen = { rowId: answer.rowId, expectedVersion: 1, ...confirmation }
  await health.minh.refused('packages.confirmRoot', seen, 'object.missing')
  expect(await health.lan.call('packages.roots', {})).toEqual([])
  await health.lan.call('packages.decline', { rowId: answer.rowId, expectedVersion: 1, reason: 'Gói hỏng' })
  // The genuine one is not kept out by it.
  await takeInPlan(health, bytes)
})

it('is issued only by the coordinator of the plan, with its root key', async () => {
  const { hoa, plan } = coordinator
  await hoa.refused('packages.issue', { planId: plan.id, passphrase: 'sai cụm mật khẩu' }, 'key.passphrase-wrong')
  const document = { ...(await plan.get()).document, coordinatorId: vinhLong.environment }
  await plan.do('plans.change', { document })
  await hoa.refused('packages.issue', { planId: plan.id, passphrase }, 'coordination.not-coordinator')
})

it('answers a file that is none of these, and does not stop for it', async () => {
  const files = await issue(coordinator)
  const answers = await receive(health.lan, Buffer.from('xin chào'), files.package)
  expect(answers).toMatchObject([{ outcome: 'refused', code: 'exchange.not-ours' }, { outcome: 'package-waits' }])
  if (answers[0]?.outcome === 'refused') expect(answers[0].sentence.next).not.toBe('')
})

it('gives one version to the quicker of two windows; the other one is told that it was overtaken', async () => {
  const { hoa, plan } = coordinator
  const replies = await Promise.all([1, 2].map(() => hoa.reply('packages.issue', { planId: plan.id, passphrase })))
  const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))
  expect(refused).toEqual(['version.conflict'])
  const registries = await Promise.all([1, 2].map(() => hoa.reply('coordination.issueRegistry', { passphrase })))
  expect(registries.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))).toEqual(['version.conflict'])
  expect(await hoa.call('coordination.registry', {})).toMatchObject({ revision: 2 })
})

it('warns six weeks ahead that the registry ends, and no longer once it has', async () => {
  await coordinator.hoa.call('coordination.issueRegistry', { passphrase })
  for (const [at, expected] of [
    ['2027-10-21T00:59:00.000Z', { endsSoon: false, isExpired: false }],
    ['2027-10-21T01:01:00.000Z', { endsSoon: true, isExpired: false }],
    ['2027-12-02T01:01:00.000Z', { endsSoon: false, isExpired: true }],
  ] as const) {
    clock.set(at)
    const hoa = await coordinator.test.signIn('hoa')
    expect(await hoa.call('coordination.registry', {})).toMatchObject(expected)
  }
})
