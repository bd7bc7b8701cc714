import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import {
  actFields,
  allCommunes,
  CatalogueOffice,
  newCommune,
  recordAct,
  succeed,
  vinhLong,
} from '../support/reorganisation-builder.ts'
import type { TestApp, TestUser } from '../support/test-app.ts'

const { justice, culture, interior } = vinhLong

let office: CatalogueOffice
let test: TestApp
let hoa: TestUser
let communes: CatalogueOffice['communes']
beforeEach(async () => {
  office = await CatalogueOffice.open()
  ;({ test, hoa, communes } = office)
})
afterEach(() => test.close())

describe('taking an act back', () => {
  it('puts the catalogue and every share back as they were', async () => {
    await office.planNaming([...communes])
    await hoa.call('agencies.changeContacts', {
      ...{ id: communes[0], expectedVersion: 1, contacts: [{ kind: 'telephone', value: '0270 3 800 001' }] },
    })
    const before = {
      holders: await office.holders(),
      a: await office.get(communes[0]),
      b: await office.get(communes[1]),
      asked: await office.asked(2026),
    }
    const { id: act } = await recordAct(hoa, office.merger())
    expect(await office.holders()).not.toEqual(before.holders)
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    await hoa.call('reorganisations.takeBack', { id: act })
    expect(await office.holders()).toEqual(before.holders)
    expect(await office.asked(2026)).toEqual(before.asked)
    const { version: _, ...a } = await office.get(communes[0])
    const { version: __, ...was } = before.a
    expect(a).toEqual(was)
    await hoa.refused('agencies.get', { id: made }, 'object.missing')
    expect(await hoa.call('reorganisations.list', {})).toMatchObject([{ id: act, takenBackBy: expect.any(String) }])
    await hoa.refused('reorganisations.takeBack', { id: act }, 'reorganisations.taken-back-already')
    // The same act, corrected, can be recorded again.
    await recordAct(hoa, office.merger())
  })

  it('puts back what was renamed and moved', async () => {
    const before = [await office.get(justice), await office.get(communes[2])]
    const { id: act } = await recordAct(
      hoa,
      actFields([
        { kind: 'rename', id: justice, name: 'Sở Pháp chế', electronicCode: 'H61.99' },
        { kind: 'move', id: communes[2], level: 'province', parentId: null },
      ]),
    )
    await hoa.call('reorganisations.takeBack', { id: act })
    const after = [await office.get(justice), await office.get(communes[2])]
    expect(after.map((one) => ({ ...one, version: 0 }))).toEqual(before.map((one) => ({ ...one, version: 0 })))
  })

  const built = async (act: Awaited<ReturnType<typeof recordAct>>['id']) => {
    const { detail } = await hoa.refused('reorganisations.takeBack', { id: act }, 'reorganisations.built-on')
    return (detail as { found: { kind: string; name: string | null }[] }).found
  }

  it('is refused once a later act stands on it, until that one is taken back', async () => {
    const { id: first } = await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    const next = actFields([succeed([made], [{ id: communes[2] }])], [], {
      ...{ documentNumber: 'Nghị quyết số 100/NQ-UBTVQH15', effectiveOn: '2026-10-01' },
    })
    const { id: second } = await recordAct(hoa, next)
    expect(await built(first)).toContainEqual({ kind: 'later-act', name: 'Nghị quyết số 100/NQ-UBTVQH15' })
    await hoa.call('reorganisations.takeBack', { id: second })
    await hoa.call('reorganisations.takeBack', { id: first })
    expect((await office.get(communes[0])).endedOn).toBeNull()
  })

  it('is refused once somebody chose who takes a line', async () => {
    await office.planNaming([justice])
    const { id: act } = await recordAct(
      hoa,
      actFields([succeed([justice], [{ id: interior }, { id: culture }], 'function')]),
    )
    const [body] = (await hoa.call('handovers.list', {})).bodies
    const line = body?.lines.find(({ kind }) => kind === 'assignment')
    if (!line) throw new Error('nothing waits')
    const move = { kind: line.kind, objectId: line.objectId, fromId: justice, toIds: [interior] }
    await hoa.call('handovers.apply', { moves: [move] })
    expect(await built(act)).toEqual([{ kind: 'handover', name: await office.nameOf(justice) }])
    expect((await office.get(justice)).endedOn).toBe('2026-06-30')
  })

  it('is refused once a plan names the new body anew', async () => {
    const plan = await office.planNaming([...communes])
    const { id: act } = await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    await hoa.call('plans.assign', {
      ...{ planId: plan.id, expectedVersion: (await plan.get()).version },
      ...{
        itemIds: [office.outline.b.id],
        role: 'lead',
        requested: false,
        agencyIds: [made],
        phrase: 'UBND xã Hòa Hợp',
      },
    })
    expect(await built(act)).toEqual([{ kind: 'plan', name: 'Ủy ban nhân dân xã Hòa Hợp' }])
  })

  it('is refused once the new body got contacts', async () => {
    const { id: act } = await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    const contacts = [{ kind: 'telephone' as const, value: '0270 3 800 002' }]
    await hoa.call('agencies.changeContacts', { id: made, expectedVersion: 1, contacts })
    expect(await built(act)).toEqual([{ kind: 'catalogue', name: 'Ủy ban nhân dân xã Hòa Hợp' }])
  })
})

describe('the area of a plan', () => {
  const former = agencyId.parse('vn.cu.86.ubnd')
  it('stays with the former province, whose successor took in two others', async () => {
    const plan = await office.planNaming([])
    await plan.do('plans.change', { document: { ...(await plan.get()).document, areaAgencyIds: [former] } })
    const list = await hoa.call('handovers.list', {})
    expect(list.bodies).toEqual([])
    expect(list.oldAreas).toEqual([
      { planName: (await plan.get()).document.shortName, area: await office.nameOf(former) },
    ])
  })

  it('goes over where the successors are made of nothing else', async () => {
    const plan = await office.planNaming([])
    const document = (await plan.get()).document
    await plan.do('plans.change', { document: { ...document, areaAgencyIds: [communes[0], communes[1]] } })
    const { id: act } = await recordAct(hoa, office.merger())
    expect((await plan.get()).document.areaAgencyIds).toEqual([await office.found('Ủy ban nhân dân xã Hòa Hợp')])
    await hoa.call('reorganisations.takeBack', { id: act })
    expect((await plan.get()).document.areaAgencyIds.toSorted()).toEqual([communes[0], communes[1]].toSorted())
  })
})

it('takes a hundred and forty bodies in one act and back', { timeout: 30_000 }, async () => {
  const all = await allCommunes(hoa)
  await office.planNaming(all)
  const pairs = Array.from({ length: Math.floor(all.length / 2) }, (_, at) => all.slice(at * 2, at * 2 + 2))
  const before = await office.holders()
  const { id: act, preview } = await recordAct(
    hoa,
    actFields(
      pairs.map((pair, at) => succeed(pair, [{ newKey: `n${at}` }])),
      pairs.map((_, at) => newCommune(`n${at}`, `Ủy ban nhân dân xã Mới ${at}`)),
    ),
  )
  expect(preview.byRule).toBe(pairs.length * 2 * 3)
  expect((await office.holders()).assigned).toHaveLength(pairs.length + (all.length % 2))
  await hoa.call('reorganisations.takeBack', { id: act })
  expect(await office.holders()).toEqual(before)
})
