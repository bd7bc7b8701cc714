import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
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
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import {
  type ActFields,
  actFields,
  allCommunes,
  newCommune,
  recordAct,
  succeed,
} from '../support/reorganisation-builder.ts'
import { openYear } from '../support/task-builder.ts'
import type { FixedClock, TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
let hoa: TestUser
/** Coordinates nothing here; may edit the catalogue of its office. */
let lan: TestUser
let communes: readonly [AgencyId, AgencyId, AgencyId, AgencyId]
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  ;({ hoa } = coordinator)
  ;({ lan } = health)
  const [a, b, c, d] = await allCommunes(hoa)
  if (!a || !b || !c || !d) throw new Error('the province has no communes')
  communes = [a, b, c, d]
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const merged = 'Ủy ban nhân dân xã Hòa Hợp'
const merger = (): ActFields =>
  actFields([succeed([communes[0], communes[1]], [{ newKey: 'n' }])], [newCommune('n', merged)])
const functions = 'quản lý nhà nước về cai nghiện ma túy'

async function sendActs(): Promise<Uint8Array> {
  const { acts } = await issue(coordinator)
  if (!acts) throw new Error('no act travelled')
  return acts
}

async function look() {
  const [file] = await lan.call('reorganisations.received', {})
  if (!file) throw new Error('no act came in')
  return { rowId: file.rowId, ...(await lan.call('reorganisations.previewReceived', { rowId: file.rowId })) }
}
const fates = async () => (await look()).lines.map(({ fate }) => fate)
async function apply() {
  const { rowId, token } = await look()
  return lan.call('reorganisations.applyReceived', { rowId, token })
}
const bodyOf = (user: TestUser, id: AgencyId) => user.call('agencies.get', { id })
async function madeId(user: TestUser): Promise<AgencyId> {
  const step = (await bodyOf(user, communes[0])).successors[0]
  if (!step) throw new Error('nobody took over')
  return step.agency.id
}

describe('acts of a coordinator', () => {
  it('wait for its root, are looked at, and make this catalogue say what that one says', async () => {
    await recordAct(hoa, merger())
    const second = actFields(
      [
        { kind: 'rename', id: communes[2], name: 'Ủy ban nhân dân phường Hòa Bình', electronicCode: 'H61.99' },
        { kind: 'move', id: communes[3], level: 'province', parentId: vinhLong.environment },
        { kind: 'transfer', fromId: vinhLong.health, to: { id: vinhLong.environment }, functions },
      ],
      [newCommune('m', 'Ủy ban nhân dân xã Cồn Mới')],
      { documentNumber: 'Quyết định số 26/QĐ-UBND', effectiveOn: '2026-08-01' },
    )
    await recordAct(hoa, second)
    const files = await issue(coordinator)
    if (!files.acts) throw new Error('no act travelled')
    expect(await receive(lan, files.acts)).toMatchObject([{ outcome: 'acts-wait' }])
    expect(await receive(lan, files.acts)).toMatchObject([{ outcome: 'same-again' }])
    const [waiting] = await lan.call('reorganisations.received', {})
    if (!waiting) throw new Error('nothing waits')
    expect(waiting).toMatchObject({ needsRoot: true, revision: 1, appliedAt: null })
    await lan.refused('reorganisations.previewReceived', { rowId: waiting.rowId }, 'packages.root-unconfirmed')

    await takeInPlan(health, files.package)
    const { lines } = await look()
    expect(lines.map(({ fate }) => fate)).toEqual(['new', 'new'])
    const recorded = await hoa.call('reorganisations.list', {})
    expect(lines.map(({ told }) => told)).toEqual(recorded.toReversed().map(({ told }) => told))
    expect(await lan.call('reorganisations.list', {})).toEqual([])
    expect((await bodyOf(lan, communes[0])).endedOn).toBeNull()

    expect(await apply()).toEqual({ recorded: 2, takenBack: 0 })
    const made = await madeId(hoa)
    for (const id of [...communes, made, vinhLong.health, vinhLong.environment]) {
      const { version: _, origin: __, ...here } = await bodyOf(lan, id)
      const { version: ___, origin: ____, ...there } = await bodyOf(hoa, id)
      expect(here).toEqual(there)
    }
    expect(await lan.call('reorganisations.list', {})).toMatchObject([
      { documentNumber: 'Quyết định số 26/QĐ-UBND', receivedFrom: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long' },
      { documentNumber: 'Nghị quyết số 99/NQ-UBTVQH15' },
    ])
    expect(await fates()).toEqual(['held', 'held'])
  })

  it('go out only once there are some, and are numbered again only when they say something new', async () => {
    expect((await issue(coordinator)).acts).toBeNull()
    await recordAct(hoa, merger())
    const first = await sendActs()
    expect(await sendActs()).toEqual(first)
    await recordAct(hoa, actFields([{ kind: 'end', ids: [communes[3]] }], [], { documentNumber: '100/NQ' }))
    const second = await sendActs()
    await takeInPlan(health, (await issue(coordinator)).package)
    expect(await receive(lan, second, first)).toMatchObject([
      { outcome: 'acts-wait' },
      { outcome: 'refused', code: 'exchange.revision-older' },
    ])
  })
})

describe('what this office has', () => {
  beforeEach(async () => {
    await recordAct(hoa, merger())
  })
  const takeIn = async () => {
    const files = await issue(coordinator)
    await takeInPlan(health, files.package)
    if (!files.acts) throw new Error('no act travelled')
    await receive(lan, files.acts)
  }

  it('stays: contacts, own bodies, its own plans, whose shares go over by rule', async () => {
    const contacts = [{ kind: 'telephone' as const, value: '0270 3 800 001' }]
    await lan.call('agencies.changeContacts', { id: communes[2], expectedVersion: 1, contacts })
    const place = { kind: 'state-body' as const, level: 'commune' as const, provinceId: vinhLong.committee }
    const own = await lan.call('agencies.add', { ...place, name: merged, parentId: null, abbreviation: null })
    const plan = await registerPlan(lan, { coordinatorId: vinhLong.health })
    const outline = smallOutline()
    await plan.do('plans.saveOutline', { items: outline.all })
    const assign = { itemIds: [outline.a.id], role: 'lead' as const, requested: false, phrase: 'UBND các xã' }
    await plan.do('plans.assign', { ...assign, agencyIds: [communes[0], communes[2]] })

    await takeIn()
    expect((await look()).lines).toMatchObject([{ fate: 'new', byRule: 1, waiting: 0 }])
    await apply()
    const made = await madeId(lan)
    expect((await bodyOf(lan, communes[2])).contacts).toMatchObject(contacts)
    expect((await bodyOf(lan, own.id)).endedOn).toBeNull()
    expect(made).toBe(await madeId(hoa))
    const holders = (await plan.get()).assignments.map(({ agencyId }) => agencyId).toSorted()
    expect(holders).toEqual([communes[2], made].toSorted())
    // The body that was typed in before has a namesake now: the two are offered to be matched.
    const { bodies } = await lan.call('matches.list', {})
    expect(bodies.find(({ id }) => id === own.id)?.candidates.map(({ id }) => id)).toEqual([made])
  })

  it('stays where it recorded the document itself', async () => {
    await recordAct(lan, merger())
    const before = await madeId(lan)
    await takeIn()
    expect(await fates()).toEqual(['recorded-here'])
    const year = await openYear(lan, 2026)
    const waiting = async () => {
      const { lines } = await lan.call('overview.get', { year: 2026, periodId: year.id })
      return lines.find(({ kind }) => kind === 'acts-waiting')?.count ?? 0
    }
    expect(await waiting()).toBe(1)
    expect(await apply()).toEqual({ recorded: 0, takenBack: 0 })
    expect(await waiting()).toBe(0)
    expect(await madeId(lan)).toBe(before)
    expect(await lan.call('reorganisations.list', {})).toHaveLength(1)
  })

  it('speaks against one act only: the others are recorded, and that one says why not', async () => {
    const ends = actFields([succeed([vinhLong.health], [{ id: vinhLong.environment }], 'function')], [], {
      documentNumber: 'Nghị quyết số 12/NQ-HĐND',
      effectiveOn: '2026-09-01',
    })
    await recordAct(hoa, ends)
    await takeIn()
    const { lines } = await look()
    expect(lines.map(({ fate }) => fate)).toEqual(['new', 'refused'])
    expect(lines[1]?.told).toMatchObject([{ kind: 'succeed', from: [{ id: vinhLong.health }] }])
    expect(lines[1]?.refusal?.what).toContain('Sở Y tế tỉnh Vĩnh Long là đơn vị đang dùng dữ liệu này')
    expect(await apply()).toEqual({ recorded: 1, takenBack: 0 })
    expect((await bodyOf(lan, vinhLong.health)).endedOn).toBeNull()
    expect(await lan.call('reorganisations.list', {})).toHaveLength(1)
  })

  it('follows the coordinator back, unless something stands on the act', async () => {
    const [act] = await hoa.call('reorganisations.list', {})
    if (!act) throw new Error('no act was recorded')
    await takeIn()
    await apply()
    const made = await madeId(lan)
    await hoa.call('reorganisations.takeBack', { id: act.id })
    await receive(lan, await sendActs())
    const contact = { id: made, expectedVersion: (await bodyOf(lan, made)).version }
    await lan.call('agencies.changeContacts', {
      ...contact,
      contacts: [{ kind: 'email', value: 'hoahop@vinhlong.gov.vn' }],
    })
    expect(await look()).toMatchObject({
      lines: [{ fate: 'stays', refusal: { what: expect.stringContaining('danh mục') } }],
    })
    expect(await apply()).toEqual({ recorded: 0, takenBack: 0 })
    expect((await bodyOf(lan, communes[0])).endedOn).toBe('2026-06-30')
  })

  it('goes back with the coordinator where nothing stands on it, and does not come again', async () => {
    const [act] = await hoa.call('reorganisations.list', {})
    if (!act) throw new Error('no act was recorded')
    await takeIn()
    await apply()
    await hoa.call('reorganisations.takeBack', { id: act.id })
    await receive(lan, await sendActs())
    expect(await fates()).toEqual(['taken-back'])
    expect(await apply()).toEqual({ recorded: 0, takenBack: 1 })
    expect((await bodyOf(lan, communes[0])).endedOn).toBeNull()
    expect((await look()).lines).toEqual([])
  })

  it('does not go back with a coordinator that did not send it', async () => {
    const [act] = await hoa.call('reorganisations.list', {})
    if (!act) throw new Error('no act was recorded')
    await takeIn()
    await apply()
    const raw = new Sqlite(join(health.test.dataDir, 'so-nhiem-vu.db'))
    raw.prepare('UPDATE reorganisation SET received_from = ?').run(vinhLong.environment)
    raw.close()
    await hoa.call('reorganisations.takeBack', { id: act.id })
    await receive(lan, await sendActs())
    expect(await fates()).toEqual([])
    expect((await bodyOf(lan, communes[0])).endedOn).toBe('2026-06-30')
  })

  it('keeps to what it took back itself', async () => {
    await takeIn()
    await apply()
    const [act] = await lan.call('reorganisations.list', {})
    if (!act) throw new Error('no act was recorded')
    await lan.call('reorganisations.takeBack', { id: act.id })
    expect(await fates()).toEqual(['taken-back-here'])
  })

  it('takes a body along that the package brought before the act', async () => {
    const made = await madeId(hoa)
    const assign = { itemIds: [coordinator.outline.a.id], role: 'lead' as const, requested: false }
    await coordinator.plan.do('plans.assign', { ...assign, agencyIds: [made], phrase: merged })
    await takeIn()
    expect((await bodyOf(lan, made)).origin).toBe('package')
    expect(await fates()).toEqual(['new'])
    await apply()
    expect(await madeId(lan)).toBe(made)
    expect((await bodyOf(lan, made)).predecessors).toHaveLength(2)
  })

  it('is asked again where the catalogue changed after the preview', async () => {
    await takeIn()
    const { rowId, token } = await look()
    await recordAct(lan, actFields([{ kind: 'end', ids: [communes[0]] }], [], { documentNumber: '7/QĐ' }))
    await lan.refused('reorganisations.applyReceived', { rowId, token }, 'reorganisations.changed-since')
    expect(await fates()).toEqual(['refused'])
    await health.minh.refused('reorganisations.previewReceived', { rowId }, 'permission.denied')
  })
})
