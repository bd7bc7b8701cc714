import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyId, planItemId, stagedId } from '../../src-shared/domain/ids.ts'
import {
  blankDocument,
  newRowId,
  outlineRow,
  type PlanInHand,
  registerPlan,
  smallOutline,
} from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const id = (text: string) => agencyId.parse(text)
const health = id('vn.86.so-y-te')
const culture = id('vn.86.so-vhttdl')
const women = id('vn.86.hoi-lhpn')

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const listed = async (search: string, trashed = false) =>
  (await lan.call('plans.list', { search, states: [], trashed, offset: 0, limit: 50 })).rows.map((row) => row.shortName)
const positions = async (plan: PlanInHand) => (await plan.get()).items.map((item) => item.position)

describe('a plan', () => {
  it('is registered with what its document shows, and what it does not show stays empty', async () => {
    const plan = await registerPlan(lan, {
      number: null,
      documentDate: null,
      dateNote: 'ngày 08/3/2023; ngày 08/3/2024',
    })
    expect((await plan.get()).document).toEqual({
      ...blankDocument,
      number: null,
      documentDate: null,
      dateNote: 'ngày 08/3/2023; ngày 08/3/2024',
    })
  })

  it('is found without accents and đ, by name, number and subject', async () => {
    await registerPlan(lan, { shortName: 'Đẩy mạnh công tác gia đình', number: '94/KH-UBND' })
    await registerPlan(lan, { shortName: 'Phòng, chống ma túy', number: '199/KH-UBND' })
    expect(await listed('day manh')).toEqual(['Đẩy mạnh công tác gia đình'])
    expect(await listed('199')).toEqual(['Phòng, chống ma túy'])
    expect(await listed('')).toEqual(['Đẩy mạnh công tác gia đình', 'Phòng, chống ma túy'])
  })

  it('keeps its source document and gives it back', async () => {
    const bytes = new TextEncoder().encode('KẾ HOẠCH')
    const reply = await lan.app.putFile(
      lan.session,
      'Kế hoạch 94.txt',
      (async function* () {
        yield bytes
      })(),
    )
    if (!reply.ok) throw new Error(reply.error.code)
    const plan = await registerPlan(lan)
    await plan.do('plans.attachSource', { stagedId: stagedId.parse(reply.value.stagedId) })
    expect((await plan.get()).sourceFile).toMatchObject({ name: 'Kế hoạch 94.txt' })
    const sent = await lan.app.getFile(lan.session, 'source', plan.id)
    expect(sent).toMatchObject({ ok: true, value: { name: 'Kế hoạch 94.txt', size: bytes.length } })
  })

  it('is changed only by who saw its newest version, and only by a clerk or coordinator', async () => {
    const plan = await registerPlan(lan)
    await plan.do('plans.change', { document: { ...blankDocument, shortName: 'Tên mới' } })
    const stale = { planId: plan.id, expectedVersion: 1, document: blankDocument }
    expect((await lan.refused('plans.change', stale, 'version.conflict')).detail).toEqual({ expected: 1, found: 2 })
    const minh = await test.signIn('minh')
    await minh.refused('plans.change', { ...stale, expectedVersion: 2 }, 'permission.denied')
  })

  it('does not carry out itself, also not by way of another', async () => {
    const above = await registerPlan(lan, { shortName: 'Cấp trên' })
    const below = await registerPlan(lan, { shortName: 'Cấp dưới', parentPlanId: above.id })
    const loop = { planId: above.id, expectedVersion: 1, document: { ...blankDocument, parentPlanId: below.id } }
    await lan.refused('plans.change', loop, 'plans.parent-loop')
  })

  it('goes to the trash and comes back', async () => {
    const plan = await registerPlan(lan, { shortName: 'Nhập nhầm' })
    await plan.do('plans.trash', {})
    expect(await listed('nham')).toEqual([])
    expect(await listed('nham', true)).toEqual(['Nhập nhầm'])
    await lan.refused(
      'plans.saveOutline',
      { planId: plan.id, expectedVersion: plan.version, items: [] },
      'plans.in-trash',
    )
    await plan.do('plans.restore', {})
    expect(await listed('nham')).toEqual(['Nhập nhầm'])
  })

  it('is replaced by another plan, which must be named', async () => {
    const old = await registerPlan(lan)
    const successor = await registerPlan(lan, { shortName: 'Kế hoạch mới' })
    const input = { planId: old.id, expectedVersion: 1, state: 'replaced' as const, replacedByPlanId: null }
    await lan.refused('plans.setState', input, 'plans.successor-missing')
    await old.do('plans.setState', { state: 'replaced', replacedByPlanId: successor.id })
    expect(await old.get()).toMatchObject({ state: 'replaced', replacedByPlanId: successor.id })
  })
})

describe('the outline', () => {
  it('is saved as one list; positions follow the printed numbers, also where these are wrong', async () => {
    const plan = await registerPlan(lan)
    const { all, two } = smallOutline()
    const twice = outlineRow({ parentId: two.id, marker: 'b)', text: 'Đánh số lặp lại trong bản gốc.' })
    const dash = outlineRow({ parentId: twice.id, marker: '-', text: 'Gạch đầu dòng.' })
    const result = await plan.do('plans.saveOutline', { items: [...all.slice(0, 3), twice, dash, ...all.slice(3)] })
    expect(result).toMatchObject({ added: 8, changed: 0, removed: 0 })
    expect(await positions(plan)).toEqual(['II', 'II.a', 'II.b', 'II.b', 'II.b.-1', 'IV', 'IV.1', 'IV.2'])
  })

  it('takes a row out, and the same id brings it back with its assignments', async () => {
    const plan = await registerPlan(lan)
    const { all, b } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    await plan.do('plans.assign', {
      itemIds: [b.id],
      phrase: 'Sở Y tế',
      agencyIds: [health],
      role: 'lead',
      requested: false,
    })
    const without = await plan.do('plans.saveOutline', { items: all.filter((item) => item !== b) })
    expect(without).toMatchObject({ added: 0, removed: 1 })
    expect((await plan.get()).assignments).toEqual([])
    await plan.do('plans.saveOutline', { items: all })
    expect((await plan.get()).assignments).toMatchObject([{ itemId: b.id, agencyId: health }])
  })

  it('counts a row that moved or was reworded, and leaves the others at their version', async () => {
    const plan = await registerPlan(lan)
    const { all, a } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    const reworded = all.map((item) => (item === a ? { ...item, text: 'Tuyên truyền sâu rộng.' } : item))
    expect(await plan.do('plans.saveOutline', { items: reworded })).toMatchObject({ added: 0, changed: 1, removed: 0 })
    const versions = (await plan.get()).items.map((item) => item.version)
    expect(versions).toEqual([1, 2, 1, 1, 1, 1])
  })

  it.each([
    ['a child before its parent', () => smallOutline().all.toReversed()],
    ['a parent that is not there', () => [outlineRow({ text: 'x', parentId: planItemId.parse(newRowId()) })]],
    ['one row twice', () => [smallOutline().two].flatMap((row) => [row, row])],
  ])('refuses %s and writes nothing', async (_, items) => {
    const plan = await registerPlan(lan)
    const input = { planId: plan.id, expectedVersion: 1, items: items() }
    await lan.refused('plans.saveOutline', input, 'plans.outline-broken')
    expect(await plan.get()).toMatchObject({ items: [], version: 1 })
  })

  it('refuses the rows of another plan', async () => {
    const { all, a, first } = smallOutline()
    await (await registerPlan(lan)).do('plans.saveOutline', { items: all })
    const other = await registerPlan(lan)
    const input = { planId: other.id, expectedVersion: 1, items: all }
    await lan.refused('plans.saveOutline', input, 'plans.outline-broken')
    const link = { planId: other.id, expectedVersion: 1, links: [{ taskItemId: a.id, ownerItemId: first.id }] }
    await lan.refused('plans.saveLinks', link, 'plans.outline-broken')
  })

  it('of five thousand rows is saved within seconds', async () => {
    const plan = await registerPlan(lan)
    const items = Array.from({ length: 5_000 }, (_, at) => outlineRow({ marker: `${at + 1}.`, text: `Nội dung ${at}` }))
    const started = performance.now()
    await plan.do('plans.saveOutline', { items })
    await plan.do('plans.saveOutline', { items: items.toReversed() })
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('assignments', () => {
  it('keep the phrase of a group on every body, and do not double what is there', async () => {
    const plan = await registerPlan(lan)
    const { all, first, second } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    const group = {
      phrase: 'Các sở, ban, ngành',
      agencyIds: [health, culture],
      role: 'none-stated' as const,
      requested: false,
    }
    expect(await plan.do('plans.assign', { ...group, itemIds: [first.id, second.id] })).toMatchObject({ added: 4 })
    expect(await plan.do('plans.assign', { ...group, itemIds: [second.id] })).toMatchObject({ added: 0 })
    const stored = (await plan.get()).assignments
    expect(stored.map(({ phrase }) => phrase)).toEqual(Array(4).fill('Các sở, ban, ngành'))
  })

  it('wait without a body until the phrase is expanded', async () => {
    const plan = await registerPlan(lan)
    const { all, second } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    const words = {
      itemIds: [second.id],
      phrase: 'Các đơn vị liên quan',
      agencyIds: [],
      role: 'coordinate' as const,
      requested: false,
    }
    expect(await plan.do('plans.assign', words)).toMatchObject({ added: 1 })
    expect(await plan.do('plans.assign', words)).toMatchObject({ added: 0 })
    expect((await plan.get()).assignments).toMatchObject([{ agencyId: null, phrase: 'Các đơn vị liên quan' }])
  })

  it('are changed and taken away, and what was taken away is given back', async () => {
    const plan = await registerPlan(lan)
    const { all, first } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    await plan.do('plans.assign', {
      itemIds: [first.id],
      phrase: 'Hội LHPN tỉnh',
      agencyIds: [women],
      role: 'lead',
      requested: false,
    })
    const [share] = (await plan.get()).assignments
    if (!share) throw new Error('no assignment')
    await plan.do('plans.changeAssignments', { assignmentIds: [share.id], role: 'coordinate', requested: true })
    expect((await plan.get()).assignments).toMatchObject([{ id: share.id, role: 'coordinate', requested: true }])
    const { removed } = await plan.do('plans.unassign', { assignmentIds: [share.id] })
    expect(removed).toMatchObject([{ agencyId: women, role: 'coordinate', requested: true }])
    expect((await plan.get()).assignments).toEqual([])
  })

  it('show an office its items with those linked to them', async () => {
    const plan = await registerPlan(lan)
    const { all, b, first } = smallOutline()
    await plan.do('plans.saveOutline', { items: all })
    await plan.do('plans.assign', {
      itemIds: [first.id],
      phrase: 'Sở Y tế',
      agencyIds: [health],
      role: 'none-stated',
      requested: false,
    })
    await plan.do('plans.saveLinks', { links: [{ taskItemId: b.id, ownerItemId: first.id }] })
    const mine = await lan.call('plans.assignmentsOf', { agencyId: health, planId: null })
    expect(mine).toMatchObject([
      { item: { position: 'IV.1' }, linked: [{ position: 'II.b', deadlineRule: { kind: 'before' } }] },
    ])
    const [row] = (await lan.call('plans.list', { search: '', states: [], trashed: false, offset: 0, limit: 10 })).rows
    expect(row).toMatchObject({ itemCount: 6, ownItemCount: 1 })
  })
})

describe('the area of a plan', () => {
  it('may be that of a former province, until the plan is changed', async () => {
    const formerCommittee = id('vn.cu.86.ubnd')
    const plan = await registerPlan(lan, { areaAgencyIds: [formerCommittee] })
    const { document } = await plan.get()
    expect(document.areaAgencyIds).toEqual([formerCommittee])
    const committee = id('vn.86.ubnd')
    await plan.do('plans.change', { document: { ...document, areaAgencyIds: [committee] } })
    expect((await plan.get()).document.areaAgencyIds).toEqual([committee])
  })
})

describe('duties to report', () => {
  it('keep before and by, an unknown date, and who is only requested', async () => {
    const plan = await registerPlan(lan, { coordinatorId: culture })
    const leg = { fromText: 'Các đơn vị', toText: 'Sở VHTTDL', toAgencyId: culture, form: null, address: null }
    const duty = {
      id: newRowId(),
      itemId: null,
      phrase: 'Các sở, ban, ngành, đoàn thể tỉnh',
      periodKind: 'year' as const,
      agencies: [
        { agencyId: women, requested: true },
        { agencyId: health, requested: false },
      ],
      legs: [
        { ...leg, dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 5 } },
        { ...leg, fromText: 'Sở VHTTDL', toText: 'UBND tỉnh', toAgencyId: null, dateRule: null },
      ],
    }
    await plan.do('plans.saveDuties', { duties: [duty] })
    const [stored] = (await plan.get()).duties
    expect(stored?.legs).toEqual(duty.legs)
    expect(stored?.agencies.find(({ agencyId }) => agencyId === women)).toMatchObject({ requested: true })
    const [row] = (await lan.call('plans.list', { search: '', states: [], trashed: false, offset: 0, limit: 10 })).rows
    expect(row?.reportRules).toEqual([{ kind: 'yearly', bound: 'before', month: 12, day: 5 }])
  })

  it('refuse the id of a duty of another plan', async () => {
    const event = { id: newRowId(), name: 'Ngày Gia đình Việt Nam', when: { month: 6, day: 28 } }
    await (await registerPlan(lan)).do('plans.saveEvents', { events: [event] })
    const other = await registerPlan(lan)
    const input = { planId: other.id, expectedVersion: 1, events: [event] }
    await lan.refused('plans.saveEvents', input, 'plans.outline-broken')
  })
})
