import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  issue,
  type ReportingAgency,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import type { TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let hoa: TestUser
beforeEach(async () => {
  coordinator = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
  hoa = coordinator.hoa
})
afterEach(() => coordinator.test.close())

const province = agencyId.parse('vn.86.ubnd')
const addBody = async (name: string, change: Partial<CallInput<'agencies.add'>> = {}, user = hoa) => {
  const fields = { name, kind: 'state-body' as const, level: 'commune' as const, provinceId: province, parentId: null }
  return user.call('agencies.add', { ...fields, abbreviation: null, ...change })
}
const list = (user = hoa) => user.call('matches.list', {})
const join = async (fromId: AgencyId, toId: AgencyId, user = hoa) => {
  const { version } = await user.call('agencies.get', { id: fromId })
  return user.call('matches.joinBodies', { pairs: [{ fromId, expectedVersion: version, toId }] })
}
const nameOf = async (id: AgencyId) => (await hoa.call('agencies.get', { id })).name

type Typed = Omit<CallInput<'coordination.registerTyped'>, 'commandId'>
const typedReport = (from: AgencyId): Typed => ({
  ...{ agencyId: from, planId: coordinator.plan.id, period: year2026, requestId: null },
  ...{ documentNumber: '45/BC', documentDate: '2026-10-30', receivedOn: '2026-11-01', source: 'incoming-register' },
  ...{ cutOff: '2026-10-30', signer: { name: 'Trần Văn Bình', position: 'Chủ tịch' }, sections: [], results: [] },
  figures: [{ indicatorId: coordinator.indicator, value: { kind: 'number', value: '19' } }],
  stagedIds: [],
})

describe('a body that was typed in', () => {
  it('is proposed for the one of the catalogue, surely by name, level and province', async () => {
    const commune = await nameOf(vinhLong.commune)
    const short = await addBody(commune.replace('Ủy ban nhân dân', 'UBND').toUpperCase())
    const odd = await addBody('Sở Y tế tỉnh', { level: 'commune' })
    await addBody('Trạm Y tế lưu động số 7')
    const { bodies } = await list()
    expect(bodies.find(({ id }) => id === short.id)?.candidates).toMatchObject([
      { id: vinhLong.commune, ground: 'name', isSure: true },
    ])
    expect(bodies.find(({ id }) => id === odd.id)?.candidates.every(({ isSure }) => !isSure) ?? true).toBe(true)
    // Nothing is proposed: only a person can say what it is.
    expect(bodies.find(({ name }) => name.startsWith('Trạm'))).toMatchObject({ candidates: [], refusal: null })
  })

  it('gives its place in plans and its typed reports over, and comes back when that is undone', async () => {
    const own = await addBody('UBND phường Long Châu')
    const { plan, outline } = coordinator
    const share = { itemIds: [outline.a.id, outline.b.id], phrase: 'UBND các phường', role: 'participate' as const }
    await plan.do('plans.assign', { ...share, agencyIds: [own.id], requested: false })
    // Already there by its id of the catalogue: it stands once.
    await plan.do('plans.assign', {
      ...share,
      itemIds: [outline.b.id],
      agencyIds: [vinhLong.commune],
      requested: false,
    })
    const duties = (await plan.get()).duties.map((duty) => ({
      ...duty,
      agencies: [...duty.agencies, { agencyId: own.id, requested: false }],
    }))
    await plan.do('plans.saveDuties', { duties })
    await hoa.call('coordination.registerTyped', typedReport(own.id))
    const before = await plan.get()

    expect(await join(own.id, vinhLong.commune)).toEqual({ joined: 1, toHandOver: 0 })
    const after = await plan.get()
    const holders = (of: typeof after) => of.assignments.map(({ itemId, agencyId: one }) => `${itemId} ${one}`)
    expect(
      holders(after)
        .filter((one) => one.endsWith(vinhLong.commune))
        .toSorted(),
    ).toEqual([`${outline.a.id} ${vinhLong.commune}`, `${outline.b.id} ${vinhLong.commune}`].toSorted())
    expect(JSON.stringify(after)).not.toContain(own.id)
    const { bodies } = await hoa.call('coordination.status', { planId: plan.id, period: year2026 })
    expect(bodies.find((body) => body.agencyId === vinhLong.commune)?.submission).toMatchObject({ origin: 'typed' })
    expect(bodies.some((body) => body.agencyId === own.id)).toBe(false)
    const gone = await hoa.call('agencies.get', { id: own.id })
    expect(gone).toMatchObject({ endedOn: '2026-11-01', successors: [{ agency: { id: vinhLong.commune } }] })
    expect((await hoa.call('handovers.list', {})).bodies).toEqual([])
    expect((await list()).bodies).toEqual([])

    const [joined] = (await list()).joins
    if (!joined) throw new Error('no join')
    expect(joined).toMatchObject({ kind: 'agency', fromName: 'UBND phường Long Châu' })
    await hoa.call('matches.undo', { joinId: joined.joinId })
    const { version: _, ...back } = await plan.get()
    const { version: __, ...then } = before
    expect(back).toEqual(then)
    expect(await hoa.call('agencies.get', { id: own.id })).toMatchObject({ endedOn: null, successors: [] })
    const status = await hoa.call('coordination.status', { planId: plan.id, period: year2026 })
    expect(status.bodies.find((body) => body.agencyId === own.id)?.submission).toMatchObject({ origin: 'typed' })
  })

  it('becomes any body that a person names, however it is called, and comes back', async () => {
    const own = await addBody('Trạm Y tế lưu động số 7')
    const { plan, outline } = coordinator
    const share = { itemIds: [outline.a.id], phrase: 'Trạm y tế', role: 'lead' as const, requested: false }
    await plan.do('plans.assign', { ...share, agencyIds: [own.id] })
    expect((await list()).bodies).toMatchObject([{ id: own.id, candidates: [] }])
    expect(await join(own.id, vinhLong.commune)).toEqual({ joined: 1, toHandOver: 0 })
    expect(JSON.stringify(await plan.get())).not.toContain(own.id)
    const [joined] = (await list()).joins
    await hoa.call('matches.undo', { joinId: joined?.joinId ?? '' })
    expect(JSON.stringify(await plan.get())).toContain(own.id)
  })

  it('joins many at once, or none', async () => {
    const names = ['UBND phường Long Châu', 'Ủy ban nhân dân P. Long Châu']
    const [one, two] = [await addBody(names[0] ?? ''), await addBody(names[1] ?? '')]
    const pair = (body: typeof one, toId: AgencyId) => ({ fromId: body.id, expectedVersion: body.version, toId })
    await hoa.refused(
      'matches.joinBodies',
      { pairs: [pair(one, vinhLong.commune), pair(two, one.id)] },
      'matches.pair-gone',
    )
    expect(await hoa.call('agencies.get', { id: one.id })).toMatchObject({ endedOn: null })
    const pairs = [pair(two, one.id), { ...pair(one, vinhLong.commune), expectedVersion: one.version + 1 }]
    expect(await hoa.call('matches.joinBodies', { pairs })).toEqual({ joined: 2, toHandOver: 0 })
    // The first of the two can no longer be taken back alone: what it went to is gone.
    const joins = (await list()).joins
    expect(joins).toHaveLength(2)
  })

  it('is not joined where its id is known outside, where both reported, nor by hand from the catalogue', async () => {
    const own = await addBody('UBND phường Long Châu')
    await hoa.refused(
      'matches.joinBodies',
      { pairs: [{ fromId: vinhLong.commune, expectedVersion: 1, toId: own.id }] },
      'matches.pair-gone',
    )
    const { version } = await hoa.call('agencies.get', { id: own.id })
    const stale = { pairs: [{ fromId: own.id, expectedVersion: version + 1, toId: vinhLong.commune }] }
    await hoa.refused('matches.joinBodies', stale, 'version.conflict')
    for (const id of [own.id, vinhLong.commune]) await hoa.call('coordination.registerTyped', typedReport(id))
    const both = { pairs: [{ fromId: own.id, expectedVersion: version, toId: vinhLong.commune }] }
    const error = await hoa.refused('matches.joinBodies', both, 'matches.both-reported')
    expect(error.detail).toEqual({ name: 'UBND phường Long Châu', year: 2026 })
  })

  it('finds an office its tasks when it had typed itself in', async () => {
    // The coordinator typed the club in; the club typed itself in, too.
    const known = await addBody('Câu lạc bộ Gia đình hạnh phúc', { kind: 'front-or-mass-organisation' })
    const { plan, outline } = coordinator
    const share = { itemIds: [outline.a.id], phrase: 'Câu lạc bộ', role: 'lead' as const, requested: false }
    await plan.do('plans.assign', { ...share, agencyIds: [known.id] })
    const agency: ReportingAgency = await startAgency(sharedClock(), vinhLong.women)
    const { lan } = agency
    const own = await addBody('CLB GIA ĐÌNH HẠNH PHÚC', { kind: 'front-or-mass-organisation' }, lan)
    const typed = await registerPlan(lan)
    const small = smallOutline()
    await typed.do('plans.saveOutline', { items: small.all })
    await typed.do('plans.assign', { ...share, itemIds: [small.a.id], agencyIds: [own.id] })
    await takeInPlan(agency, (await issue(coordinator)).package)
    expect((await list(lan)).bodies).toMatchObject([{ id: own.id, candidates: [{ id: known.id, isSure: true }] }])
    await join(own.id, known.id, lan)
    expect((await typed.get()).assignments).toMatchObject([{ agencyId: known.id }])
    await agency.test.close()
  })
})
