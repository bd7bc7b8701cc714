import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { indicatorRow, saveIndicators } from '../support/figure-builder.ts'
import { newRowId, type PlanInHand, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { actFields, newCommune, recordAct, succeed } from '../support/reorganisation-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const id = (text: string) => agencyId.parse(text)
const province = id('vn.86.ubnd')
const health = id('vn.86.so-y-te')
const justice = id('vn.86.so-tu-phap')
const culture = id('vn.86.so-vhttdl')
const interior = id('vn.86.so-noi-vu')

let test: TestApp
let hoa: TestUser
/** Three communes of Vĩnh Long, in the order of the catalogue. */
let communes: [AgencyId, AgencyId, AgencyId]
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  hoa = await test.signIn('hoa')
  const list = { search: '', provinceId: province, kinds: [], groups: [], status: 'current' as const }
  const [a, b, c] = await hoa.call('agencies.ids', { ...list, levels: ['commune'] })
  if (!a || !b || !c) throw new Error('the province has no communes')
  communes = [a, b, c]
})
afterEach(() => test.close())

const get = (of: AgencyId) => hoa.call('agencies.get', { id: of })
const nameOf = async (of: AgencyId) => (await get(of)).name
const found = async (name: string) => {
  const filter = { search: name, provinceId: province, levels: [], kinds: [], groups: [], status: 'all' as const }
  const { rows } = await hoa.call('agencies.list', { ...filter, offset: 0, limit: 5 })
  const row = rows.find((one) => one.name === name && one.endedOn === null)
  if (!row) throw new Error(`${name} is not in the catalogue`)
  return row.id
}

let plan: PlanInHand
let outline: ReturnType<typeof smallOutline>
/** A plan that names these bodies: an assignment each, one duty, one indicator. */
async function planNaming(agencyIds: AgencyId[]) {
  plan = await registerPlan(hoa, { coordinatorId: health, validFrom: '2021-01-01', validTo: '2030-12-31' })
  outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  if (agencyIds.length === 0) return
  await plan.do('plans.assign', {
    ...{ itemIds: [outline.a.id], role: 'lead', requested: false, agencyIds, phrase: 'UBND các xã, phường' },
  })
  await plan.do('plans.saveDuties', {
    duties: [
      {
        ...{ id: newRowId(), itemId: null, phrase: 'UBND các xã báo cáo hằng năm', periodKind: 'year' },
        legs: [
          {
            ...{ fromText: 'UBND các xã', toText: 'Sở Y tế', toAgencyId: health, dateRule: null },
            ...{ form: null, address: null },
          },
        ],
        agencies: agencyIds.map((one) => ({ agencyId: one, requested: false })),
      },
    ],
  })
  await saveIndicators(plan, [indicatorRow({ code: '1', reporterIds: agencyIds })])
}
const asked = async (year: number) => {
  const period = { kind: 'year' as const, year, ordinal: null }
  const { bodies } = await hoa.call('coordination.status', { planId: plan.id, period })
  return bodies.map((body) => body.agencyId).toSorted()
}
const holders = async () => {
  const { assignments, duties, indicatorSet } = await plan.get()
  return {
    assigned: assignments.map((one) => one.agencyId).toSorted(),
    duty: duties[0]?.agencies.map((one) => one.agencyId).toSorted(),
    reporters: indicatorSet?.indicators[0]?.reporterIds.toSorted(),
  }
}

const merger = () =>
  actFields([succeed([communes[0], communes[1]], [{ newKey: 'n' }])], [newCommune('n', 'Ủy ban nhân dân xã Hòa Hợp')])

describe('a merger', () => {
  it('is previewed to the line and writes nothing before it is recorded', async () => {
    await planNaming([...communes])
    const before = await holders()
    const preview = await hoa.call('reorganisations.preview', merger())
    expect(preview).toMatchObject({ counts: { ended: 2, made: 1 }, byRule: 6, waiting: 0, isBackdated: false })
    expect(preview.consequences.map(({ agency, heirs, decision }) => [agency.id, heirs, decision])).toEqual([
      [communes[0], ['Ủy ban nhân dân xã Hòa Hợp'], 'by-rule'],
      [communes[1], ['Ủy ban nhân dân xã Hòa Hợp'], 'by-rule'],
    ])
    expect(preview.consequences[0]?.counts).toEqual([
      { kind: 'assignment', byRule: 1, waiting: 0 },
      { kind: 'duty', byRule: 1, waiting: 0 },
      { kind: 'reporter', byRule: 1, waiting: 0 },
    ])
    expect(await holders()).toEqual(before)
    expect((await get(communes[0])).endedOn).toBeNull()
    expect(await hoa.call('reorganisations.list', {})).toEqual([])
  })

  it('ends, makes, links and hands over in one go; earlier rounds keep the bodies of their time', async () => {
    await planNaming([...communes])
    const formerNames = [await nameOf(communes[0]), await nameOf(communes[1])]
    const { id: act } = await recordAct(hoa, merger())
    const made = await found('Ủy ban nhân dân xã Hòa Hợp')
    const ended = await get(communes[0])
    expect(ended.endedOn).toBe('2026-06-30')
    expect(ended.codes.every(({ toDate }) => toDate === '2026-06-30')).toBe(true)
    expect(ended.successors).toMatchObject([
      {
        ...{ agency: { id: made }, rule: 'territory', fromDate: '2026-07-01' },
        legalBasis: 'Nghị quyết số 99/NQ-UBTVQH15 ngày 12/06/2026 của Ủy ban Thường vụ Quốc hội',
      },
    ])
    const successor = await get(made)
    expect(successor.names[0]).toMatchObject({ fromDate: '2026-07-01', toDate: null })
    expect(successor.predecessors.map(({ agency }) => agency.name).toSorted()).toEqual(formerNames.toSorted())
    const both = [communes[2], made].toSorted()
    expect(await holders()).toEqual({ assigned: both, duty: both, reporters: both })
    expect(await asked(2025)).toEqual(communes.toSorted())
    expect(await asked(2026)).toEqual(both)
    expect(await hoa.call('handovers.list', {})).toMatchObject({ bodies: [] })
    expect(await hoa.call('reorganisations.list', {})).toMatchObject([{ id: act, takenBackAt: null }])
  })

  it('may give the new body the name of one that it follows', async () => {
    const name = await nameOf(communes[0])
    const act = actFields([succeed([communes[0], communes[1]], [{ newKey: 'n' }])], [newCommune('n', name)])
    await recordAct(hoa, act)
    const again = await found(name)
    expect(again).not.toBe(communes[0])
  })

  it('leaves the lines of plans to who may edit them', async () => {
    await planNaming([...communes])
    const roles = ['administrator' as const]
    const person = {
      userName: 'quan',
      fullName: 'Lê Văn Quản',
      position: 'Chuyên viên',
      roles,
      language: 'vi' as const,
    }
    const password = 'mat-khau-cua-quan'
    await hoa.call('people.add', { person: { ...person, approvesPlans: [], password: 'mat-khau-dau-tien' } })
    const quan = await test.signIn('quan', 'mat-khau-dau-tien')
    await quan.call('session.changePassword', { oldPassword: 'mat-khau-dau-tien', newPassword: password })
    const { preview } = await recordAct(quan, merger())
    expect(preview).toMatchObject({ byRule: 0, waiting: 6 })
    expect((await hoa.call('handovers.list', {})).bodies.flatMap(({ lines }) => lines)).toHaveLength(6)
  })

  it('goes together with other changes under one legal basis', async () => {
    const old = await nameOf(justice)
    const { preview } = await recordAct(
      hoa,
      actFields(
        [
          succeed([communes[0]], [{ id: communes[1] }]),
          { kind: 'rename', id: justice, name: 'Sở Tư pháp và Thi hành án tỉnh Vĩnh Long', electronicCode: 'H61.99' },
          { kind: 'move', id: communes[2], level: 'province', parentId: null },
          { kind: 'end', ids: [interior] },
        ],
        [newCommune('zone', 'Ban Quản lý khu kinh tế Bình Đại', { level: 'province', electronicCode: 'H61.77' })],
      ),
    )
    expect(preview.counts).toEqual({ ended: 2, made: 1, renamed: 1, moved: 1 })
    expect(preview.told.map(({ kind }) => kind)).toEqual(['succeed', 'rename', 'move', 'end', 'found'])
    const renamed = await get(justice)
    expect(renamed.names.map(({ name, fromDate, toDate }) => [name, fromDate, toDate])).toEqual([
      ['Sở Tư pháp và Thi hành án tỉnh Vĩnh Long', '2026-07-01', null],
      [old, null, '2026-06-30'],
    ])
    expect(renamed.codes).toMatchObject([{ code: 'H61.99', fromDate: '2026-07-01', toDate: null }])
    expect(await get(communes[2])).toMatchObject({ level: 'province', parent: null })
    expect((await get(interior)).endedOn).toBe('2026-06-30')
    const zone = await get(await found('Ban Quản lý khu kinh tế Bình Đại'))
    expect(zone.codes).toMatchObject([{ code: 'H61.77', fromDate: '2026-07-01' }])
  })
})

describe('a split', () => {
  it('of a territory hands every share to all successors', async () => {
    await planNaming([communes[0]])
    const { preview } = await recordAct(
      hoa,
      actFields(
        [succeed([communes[0]], [{ newKey: 'n' }, { newKey: 's' }])],
        [newCommune('n', 'Ủy ban nhân dân xã Bắc Hòa'), newCommune('s', 'Ủy ban nhân dân xã Nam Hòa')],
      ),
    )
    expect(preview).toMatchObject({ byRule: 3, waiting: 0 })
    const both = [await found('Ủy ban nhân dân xã Bắc Hòa'), await found('Ủy ban nhân dân xã Nam Hòa')].toSorted()
    expect(await holders()).toEqual({ assigned: both, duty: both, reporters: both })
  })

  it('of functions asks a person, on the list of work to hand over', async () => {
    await planNaming([justice])
    const to = [
      { id: interior, functions: 'hộ tịch' },
      { id: culture, functions: 'phổ biến pháp luật' },
    ]
    const { preview } = await recordAct(hoa, actFields([succeed([justice], to, 'function')]))
    expect(preview).toMatchObject({ byRule: 0, waiting: 3 })
    const [body] = (await hoa.call('handovers.list', {})).bodies
    expect(body).toMatchObject({ agency: { id: justice }, decision: 'choose' })
    expect(body?.heirs.map(({ id: heir, functions }) => [heir, functions])).toEqual(
      expect.arrayContaining(to.map((one) => [one.id, one.functions])),
    )
  })
})

describe('an act that cannot be', () => {
  const why = async (act: Parameters<TestUser['call']>[1]) => {
    const { detail } = await hoa.refused('reorganisations.preview', act as never, 'reorganisations.cannot-be')
    return (detail as { refusals: { why: string }[] }).refusals.map((one) => one.why)
  }
  it('says everything that speaks against it', async () => {
    expect(await why(actFields([]))).toEqual(['empty'])
    expect(await why(actFields([succeed([health], [{ id: culture }])]))).toEqual(['own-office'])
    expect(await why(actFields([succeed([justice], [{ id: justice }])]))).toContain('ends-and-stays')
    expect(
      await why(actFields([succeed([justice], [{ id: culture }]), succeed([culture], [{ id: justice }])])),
    ).toContain('circle')
    expect(await why(actFields([{ kind: 'end', ids: [id('vn.cu.86.so-ldtbxh')] }]))).toEqual(['ended-already'])
    expect(await why(actFields([{ kind: 'end', ids: [communes[0]] }], [], { effectiveOn: '2025-07-01' }))).toEqual([
      'began-later',
    ])
    expect(
      await why(actFields([{ kind: 'end', ids: [interior, province] }], [], { effectiveOn: '2026-12-01' })),
    ).toEqual(['not-yet', 'province'])
  })

  it('was done already, or before a later one', async () => {
    await recordAct(hoa, actFields([{ kind: 'rename', id: justice, name: 'Sở Pháp chế', electronicCode: null }]))
    await recordAct(hoa, merger())
    expect(await why(merger())).toEqual(['ended-already', 'ended-already'])
    expect(await why(actFields([{ kind: 'end', ids: [justice] }], [], { effectiveOn: '2026-03-01' }))).toEqual([
      'changed-later',
    ])
  })

  it('takes a name that another body bears', async () => {
    const name = await nameOf(culture)
    const act = actFields([{ kind: 'rename', id: justice, name, electronicCode: null }])
    await hoa.refused('reorganisations.preview', act, 'agencies.name-taken')
  })

  it('is not what the preview showed', async () => {
    const act = merger()
    const { token } = await hoa.call('reorganisations.preview', act)
    await planNaming([communes[0]])
    await hoa.refused('reorganisations.record', { ...act, token }, 'reorganisations.changed-since')
    expect((await get(communes[0])).endedOn).toBeNull()
  })
})

describe('taking an act back', () => {
  it('puts the catalogue and every share back as they were', async () => {
    await planNaming([...communes])
    await hoa.call('agencies.changeContacts', {
      ...{ id: communes[0], expectedVersion: 1, contacts: [{ kind: 'telephone', value: '0270 3 800 001' }] },
    })
    const before = {
      holders: await holders(),
      a: await get(communes[0]),
      b: await get(communes[1]),
      asked: await asked(2026),
    }
    const { id: act } = await recordAct(hoa, merger())
    expect(await holders()).not.toEqual(before.holders)
    const made = await found('Ủy ban nhân dân xã Hòa Hợp')
    await hoa.call('reorganisations.takeBack', { id: act })
    expect(await holders()).toEqual(before.holders)
    expect(await asked(2026)).toEqual(before.asked)
    const { version: _, ...a } = await get(communes[0])
    const { version: __, ...was } = before.a
    expect(a).toEqual(was)
    await hoa.refused('agencies.get', { id: made }, 'object.missing')
    expect(await hoa.call('reorganisations.list', {})).toMatchObject([{ id: act, takenBackBy: expect.any(String) }])
    await hoa.refused('reorganisations.takeBack', { id: act }, 'reorganisations.taken-back-already')
    // The same act, corrected, can be recorded again.
    await recordAct(hoa, merger())
  })

  it('puts back what was renamed and moved', async () => {
    const before = [await get(justice), await get(communes[2])]
    const { id: act } = await recordAct(
      hoa,
      actFields([
        { kind: 'rename', id: justice, name: 'Sở Pháp chế', electronicCode: 'H61.99' },
        { kind: 'move', id: communes[2], level: 'province', parentId: null },
      ]),
    )
    await hoa.call('reorganisations.takeBack', { id: act })
    const after = [await get(justice), await get(communes[2])]
    expect(after.map((one) => ({ ...one, version: 0 }))).toEqual(before.map((one) => ({ ...one, version: 0 })))
  })

  const built = async (act: Awaited<ReturnType<typeof recordAct>>['id']) => {
    const { detail } = await hoa.refused('reorganisations.takeBack', { id: act }, 'reorganisations.built-on')
    return (detail as { found: { kind: string; name: string | null }[] }).found
  }

  it('is refused once a later act stands on it, until that one is taken back', async () => {
    const { id: first } = await recordAct(hoa, merger())
    const made = await found('Ủy ban nhân dân xã Hòa Hợp')
    const next = actFields([succeed([made], [{ id: communes[2] }])], [], {
      ...{ documentNumber: 'Nghị quyết số 100/NQ-UBTVQH15', effectiveOn: '2026-10-01' },
    })
    const { id: second } = await recordAct(hoa, next)
    expect(await built(first)).toContainEqual({ kind: 'later-act', name: 'Nghị quyết số 100/NQ-UBTVQH15' })
    await hoa.call('reorganisations.takeBack', { id: second })
    await hoa.call('reorganisations.takeBack', { id: first })
    expect((await get(communes[0])).endedOn).toBeNull()
  })

  it('is refused once somebody chose who takes a line', async () => {
    await planNaming([justice])
    const { id: act } = await recordAct(
      hoa,
      actFields([succeed([justice], [{ id: interior }, { id: culture }], 'function')]),
    )
    const [body] = (await hoa.call('handovers.list', {})).bodies
    const line = body?.lines.find(({ kind }) => kind === 'assignment')
    if (!line) throw new Error('nothing waits')
    const move = { kind: line.kind, objectId: line.objectId, fromId: justice, toIds: [interior] }
    await hoa.call('handovers.apply', { moves: [move] })
    expect(await built(act)).toEqual([{ kind: 'handover', name: await nameOf(justice) }])
    expect((await get(justice)).endedOn).toBe('2026-06-30')
  })

  it('is refused once a plan names the new body anew', async () => {
    await planNaming([...communes])
    const { id: act } = await recordAct(hoa, merger())
    const made = await found('Ủy ban nhân dân xã Hòa Hợp')
    await hoa.call('plans.assign', {
      ...{ planId: plan.id, expectedVersion: (await plan.get()).version },
      ...{ itemIds: [outline.b.id], role: 'lead', requested: false, agencyIds: [made], phrase: 'UBND xã Hòa Hợp' },
    })
    expect(await built(act)).toEqual([{ kind: 'plan', name: 'Ủy ban nhân dân xã Hòa Hợp' }])
  })

  it('is refused once the new body got contacts', async () => {
    const { id: act } = await recordAct(hoa, merger())
    const made = await found('Ủy ban nhân dân xã Hòa Hợp')
    const contacts = [{ kind: 'telephone' as const, value: '0270 3 800 002' }]
    await hoa.call('agencies.changeContacts', { id: made, expectedVersion: 1, contacts })
    expect(await built(act)).toEqual([{ kind: 'catalogue', name: 'Ủy ban nhân dân xã Hòa Hợp' }])
  })
})

describe('the area of a plan', () => {
  const former = id('vn.cu.86.ubnd')
  it('stays with the former province, whose successor took in two others', async () => {
    await planNaming([])
    await plan.do('plans.change', { document: { ...(await plan.get()).document, areaAgencyIds: [former] } })
    const list = await hoa.call('handovers.list', {})
    expect(list.bodies).toEqual([])
    expect(list.oldAreas).toEqual([{ planName: (await plan.get()).document.shortName, area: await nameOf(former) }])
  })

  it('goes over where the successors are made of nothing else', async () => {
    await planNaming([])
    const document = (await plan.get()).document
    await plan.do('plans.change', { document: { ...document, areaAgencyIds: [communes[0], communes[1]] } })
    const { id: act } = await recordAct(hoa, merger())
    expect((await plan.get()).document.areaAgencyIds).toEqual([await found('Ủy ban nhân dân xã Hòa Hợp')])
    await hoa.call('reorganisations.takeBack', { id: act })
    expect((await plan.get()).document.areaAgencyIds.toSorted()).toEqual([communes[0], communes[1]].toSorted())
  })
})

it('takes a hundred and forty bodies in one act and back', { timeout: 30_000 }, async () => {
  const list = { search: '', provinceId: province, levels: ['commune' as const], kinds: [], groups: [] }
  const all = await hoa.call('agencies.ids', { ...list, status: 'current' })
  await planNaming(all)
  const pairs = Array.from({ length: Math.floor(all.length / 2) }, (_, at) => all.slice(at * 2, at * 2 + 2))
  const before = await holders()
  const { id: act, preview } = await recordAct(
    hoa,
    actFields(
      pairs.map((pair, at) => succeed(pair, [{ newKey: `n${at}` }])),
      pairs.map((_, at) => newCommune(`n${at}`, `Ủy ban nhân dân xã Mới ${at}`)),
    ),
  )
  expect(preview.byRule).toBe(pairs.length * 2 * 3)
  expect((await holders()).assigned).toHaveLength(pairs.length + (all.length % 2))
  await hoa.call('reorganisations.takeBack', { id: act })
  expect(await holders()).toEqual(before)
})
