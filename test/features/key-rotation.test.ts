import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  receive,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase } from '../support/report-builder.ts'
import type { FixedClock, TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const newPassphrase = 'cụm mật khẩu của khóa mới'
const letter = { comparedWith: 'letter' as const, note: 'Công văn số 21/SVHTTDL-VP' }

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
let first: { package: Uint8Array; registry: Uint8Array }
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  first = await issue(coordinator)
  await takeInPlan(health, first.package)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

async function confirmBackup(user: TestUser, kid: string) {
  const { exportId, name } = await user.call('keys.exportBackup', { kid })
  await user.call('keys.confirmBackup', { kid, stagedId: await upload(user, name, await download(user, exportId)) })
}

/** Rotates, backs the new key up, and gives the statement. */
async function rotate(user: TestUser, purpose: 'approver' | 'root', old = passphrase, next = newPassphrase) {
  const key = await user.call('keys.rotate', { purpose, oldPassphrase: old, newPassphrase: next })
  await confirmBackup(user, key.kid)
  const { exportId } = await user.call('keys.exportRotation', { kid: key.kid })
  return { key, statement: await download(user, exportId) }
}

const issueRegistry = async (pass = passphrase) => {
  const { registry } = await coordinator.hoa.call('coordination.issueRegistry', { passphrase: pass })
  return download(coordinator.hoa, registry.exportId)
}

const importCards = async (...files: Uint8Array[]) => {
  const stagedIds = []
  for (const bytes of files) stagedIds.push(await upload(coordinator.hoa, 'khoa.snv.json', bytes))
  return coordinator.hoa.call('coordination.importCards', { stagedIds })
}
const codeOf = (answers: { outcome: string; code?: string }[]) => answers.map(({ outcome, code }) => code ?? outcome)
const rootAtAgency = async () => (await health.minh.call('packages.roots', {}))[0]?.fingerprint

describe('the root of a coordinator', () => {
  const confirm = async () => {
    const [waiting] = await health.minh.call('packages.rotations', {})
    if (!waiting) throw new Error('no rotation waits')
    const { rotationId, version } = waiting
    await health.minh.call('packages.confirmRotation', { rotationId, expectedVersion: version, ...letter })
    return waiting
  }

  it('is changed by a statement of both keys and the comparison of the new code', async () => {
    const { key, statement } = await rotate(coordinator.hoa, 'root')
    const registry = await issueRegistry(newPassphrase)
    expect(codeOf(await receive(health.lan, registry))).toEqual(['packages.other-root'])
    expect(codeOf(await receive(health.lan, statement, statement))).toEqual(['rotation-waits', 'same-again'])
    expect(await rootAtAgency()).toBe(coordinator.rootFingerprint)
    const waiting = await confirm()
    expect(waiting).toMatchObject({ oldFingerprint: coordinator.rootFingerprint, newFingerprint: key.fingerprint })
    expect(await rootAtAgency()).toBe(key.fingerprint)
    expect(codeOf(await receive(health.lan, registry))).toEqual(['registry-stored'])
  })

  it('no longer speaks by its old key once the new one is pinned', async () => {
    const older = await issueRegistry()
    const { statement } = await rotate(coordinator.hoa, 'root')
    await receive(health.lan, statement)
    await confirm()
    expect(codeOf(await receive(health.lan, older))).toEqual(['packages.other-root'])
    await coordinator.hoa.refused('coordination.issueRegistry', { passphrase }, 'key.passphrase-wrong')
  })

  it('is not changed by a replayed statement, nor by steps taken out of order', async () => {
    const one = await rotate(coordinator.hoa, 'root')
    const two = await rotate(coordinator.hoa, 'root', newPassphrase, passphrase)
    expect(codeOf(await receive(health.lan, two.statement))).toEqual(['packages.rotation-old-key'])
    await receive(health.lan, one.statement)
    await confirm()
    expect(codeOf(await receive(health.lan, two.statement))).toEqual(['rotation-waits'])
    await confirm()
    expect(await rootAtAgency()).toBe(two.key.fingerprint)
    expect(codeOf(await receive(health.lan, one.statement))).toEqual(['same-again'])
    expect(await health.minh.call('packages.rotations', {})).toEqual([])
  })

  it('is compared by somebody who may, and can be declined and handed in again', async () => {
    const { statement } = await rotate(coordinator.hoa, 'root')
    await receive(health.lan, statement)
    const [waiting] = await health.minh.call('packages.rotations', {})
    if (!waiting) throw new Error('no rotation waits')
    const seen = { rotationId: waiting.rotationId, expectedVersion: waiting.version }
    await health.lan.refused('packages.confirmRotation', { ...seen, ...letter }, 'permission.denied')
    await health.minh.call('packages.declineRotation', { ...seen, reason: 'Đơn vị tổng hợp nói chưa thay khóa.' })
    await health.minh.refused('packages.confirmRotation', { ...seen, ...letter }, 'version.conflict')
    expect(codeOf(await receive(health.lan, statement))).toEqual(['rotation-waits'])
  })

  it('that is lost is replaced only by the code of the letter, visibly', async () => {
    const [lost] = await coordinator.hoa.call('keys.list', {})
    await coordinator.hoa.call('keys.giveUp', { kid: lost?.kid ?? '', reason: 'Quên mật khẩu khóa' })
    const key = await coordinator.hoa.call('keys.make', { purpose: 'root', passphrase: newPassphrase })
    await confirmBackup(coordinator.hoa, key.kid)
    await coordinator.hoa.refused('keys.exportRotation', { kid: key.kid }, 'object.missing')
    const registry = await issueRegistry(newPassphrase)
    expect(codeOf(await receive(health.lan, registry))).toEqual(['packages.other-root'])
    const by = async (code: string, bytes = registry) => ({
      ...{ coordinatorId: vinhLong.culture, code, ...letter },
      stagedId: await upload(health.minh, 'danh-sach.snv.json', bytes),
    })
    await health.minh.refused('packages.replaceRoot', await by(coordinator.rootFingerprint), 'packages.code-differs')
    await health.minh.refused(
      'packages.replaceRoot',
      await by(key.fingerprint, first.registry),
      'packages.root-not-new',
    )
    await health.lan.refused('packages.replaceRoot', await by(key.fingerprint), 'permission.denied')
    await health.minh.call('packages.replaceRoot', await by(key.fingerprint.toLowerCase()))
    expect(await rootAtAgency()).toBe(key.fingerprint)
    expect(codeOf(await receive(health.lan, registry))).toEqual(['registry-stored'])
  })
})

describe('a registry rolled back', () => {
  it('is refused with a warning of its own, and the newer one stays', async () => {
    const newer = await issueRegistry()
    expect(codeOf(await receive(health.lan, newer, first.registry))).toEqual([
      'registry-stored',
      'packages.registry-older',
    ])
    const [root] = await health.minh.call('packages.roots', {})
    expect(root?.registry?.revision).toBe(2)
  })
})

describe('the key of an approver', () => {
  it('is changed at the coordinator by a statement of both keys, without paper', async () => {
    await enrol(coordinator, health)
    clock.advanceSeconds(1)
    const { key, statement } = await rotate(health.minh, 'approver')
    expect((await importCards(statement, statement)).map(({ outcome }) => outcome)).toEqual(['rotated', 'same-again'])
    const cards = await coordinator.hoa.call('coordination.cards', {})
    expect(cards.find((card) => card.fingerprint === key.fingerprint)).toMatchObject({
      state: 'enrolled',
      replaces: health.fingerprint,
      comparedWith: 'letter',
    })
    expect(cards.find((card) => card.fingerprint === health.fingerprint)?.state).toBe('revoked')
    expect(await coordinator.hoa.call('coordination.registry', {})).toMatchObject({ isCurrent: false })
    expect(codeOf(await receive(health.lan, await issueRegistry()))).toEqual(['registry-stored'])
    const [root] = await health.minh.call('packages.roots', {})
    expect(root?.registry?.hasOwnKey).toBe(true)
  })

  it('ends with what it sealed and nobody received; what was received stays', async () => {
    await enrol(coordinator, health)
    const office = await workOnPlan(health, coordinator)
    const report = await sealReport(office)
    const json = await exportBytes(health.minh, report, 'json')
    const { statement } = await rotate(health.minh, 'approver')
    await importCards(statement)
    clock.advanceSeconds(1)
    expect((await importReports(coordinator.hoa, [json])).map(({ verdict }) => verdict)).toEqual(['revoked'])
  })

  it('is not changed where the old key was never compared, was revoked, or the new one is known', async () => {
    const { statement } = await rotate(health.minh, 'approver')
    const [refused] = await importCards(statement)
    expect(refused).toMatchObject({
      outcome: 'refused',
      sentence: { what: expect.stringContaining(health.fingerprint) },
    })
    expect(await coordinator.hoa.call('coordination.cards', {})).toEqual([])
  })

  it('goes to the coordinator, and a root to the agencies: each is told so at the other', async () => {
    const own = await rotate(health.minh, 'approver')
    const root = await rotate(coordinator.hoa, 'root')
    const [answer] = await receive(health.lan, own.statement)
    expect(answer?.outcome).toBe('refused')
    const [card] = await importCards(root.statement)
    expect(card?.outcome).toBe('refused')
  })

  it('seals and leaves only after its own backup, and the old one never again', async () => {
    const key = await health.minh.call('keys.rotate', {
      purpose: 'approver',
      oldPassphrase: passphrase,
      newPassphrase,
    })
    await health.minh.refused('keys.exportRotation', { kid: key.kid }, 'keys.backup-missing')
    const card = { passphrase: newPassphrase, recipientAgencyId: vinhLong.culture }
    await health.minh.refused('keys.exportCard', card, 'keys.backup-missing')
    await confirmBackup(health.minh, key.kid)
    await health.minh.refused('keys.exportCard', { ...card, passphrase }, 'key.passphrase-wrong')
    const keys = await health.minh.call('keys.list', {})
    expect(keys.map(({ retiredAt, replaces }) => [retiredAt !== null, replaces])).toContainEqual([
      false,
      health.fingerprint,
    ])
    const wrong = { purpose: 'approver' as const, oldPassphrase: passphrase, newPassphrase }
    await health.minh.refused('keys.rotate', wrong, 'key.passphrase-wrong')
  })

  it('that is lost is given up by its holder, and a new card goes by paper', async () => {
    const [lost] = await health.minh.call('keys.list', {})
    const kid = lost?.kid ?? ''
    await health.lan.refused('keys.giveUp', { kid, reason: 'x' }, 'permission.denied')
    await health.minh.call('keys.giveUp', { kid, reason: 'Hỏng ổ cứng' })
    await health.minh.refused('keys.giveUp', { kid, reason: 'lần nữa' }, 'keys.none')
    const key = await health.minh.call('keys.make', { purpose: 'approver', passphrase: newPassphrase })
    expect(key.replaces).toBeNull()
  })
})
