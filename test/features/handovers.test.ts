import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { indicatorRow, saveIndicators } from '../support/figure-builder.ts'
import { newRowId, type PlanInHand, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const id = (text: string) => agencyId.parse(text)
/** Today three communes of Vĩnh Long. */
const district = id('vn.cu.86.huyen-binh-tan')
/** Split: internal affairs, children to health, the poor to agriculture. */
const department = id('vn.cu.86.so-ldtbxh')
const health = id('vn.86.so-y-te')

let test: TestApp
let hoa: TestUser
let plan: PlanInHand
let dutyId: string
let outline: ReturnType<typeof smallOutline>
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  hoa = await test.signIn('hoa')
  plan = await registerPlan(hoa, { coordinatorId: health, validFrom: '2021-01-01', validTo: '2030-12-31' })
  outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  const assign = { itemIds: [outline.a.id], role: 'lead' as const, requested: false }
  await plan.do('plans.assign', { ...assign, agencyIds: [district], phrase: 'UBND các huyện, thị xã, thành phố' })
  await plan.do('plans.assign', { ...assign, agencyIds: [department], phrase: 'Sở Lao động - TBXH' })
  dutyId = newRowId()
  await plan.do('plans.saveDuties', {
    duties: [
      {
        ...{ id: dutyId, itemId: null, phrase: 'UBND các huyện báo cáo hằng năm', periodKind: 'year' },
        agencies: [{ agencyId: district, requested: false }],
        legs: [
          {
            ...{ fromText: 'UBND các huyện', toText: 'Sở Y tế', toAgencyId: health, dateRule: null },
            ...{ form: null, address: null },
          },
        ],
      },
    ],
  })
  await saveIndicators(plan, [indicatorRow({ code: '1', reporterIds: [district] })])
})
afterEach(() => test.close())

type Moves = CallInput<'handovers.apply'>['moves']

const bodies = async () => (await hoa.call('handovers.list', {})).bodies
const bodyOf = async (of: string) => {
  const found = (await bodies()).find(({ agency }) => agency.id === of)
  if (!found) throw new Error(`${of} is not on the list`)
  return found
}
const byRule = async (): Promise<Moves> =>
  (await bodies()).flatMap(({ agency, lines }) =>
    lines.flatMap(({ kind, objectId, proposed }) =>
      proposed ? [{ kind, objectId, fromId: agency.id, toIds: proposed }] : [],
    ),
  )
const round = (year: number) =>
  hoa.call('coordination.status', { planId: plan.id, period: { kind: 'year', year, ordinal: null } })
const asked = async (year: number) => (await round(year)).bodies.map(({ agencyId: one }) => one)

describe('the list', () => {
  it('proposes the communes for a district and asks a person about a split department', async () => {
    const binhTan = await bodyOf(district)
    expect(binhTan).toMatchObject({ decision: 'by-rule', endedOn: '2025-06-30' })
    expect(binhTan.lines.map(({ kind }) => kind).toSorted()).toEqual(['assignment', 'duty', 'reporter'])
    const heirs = binhTan.heirs.map((heir) => heir.id)
    expect(heirs).toHaveLength(3)
    for (const line of binhTan.lines) expect(line.proposed).toEqual(heirs)

    const split = await bodyOf(department)
    expect(split.decision).toBe('choose')
    expect(split.lines).toMatchObject([{ kind: 'assignment', proposed: null, words: 'II.a · Sở Lao động - TBXH' }])
    expect(split.heirs.find((heir) => heir.id === health)?.functions).toContain('trẻ em')
  })

  it('leaves out plans that ended and what stands in the trash', async () => {
    await plan.do('plans.setState', { state: 'ended', replacedByPlanId: null })
    expect(await bodies()).toEqual([])
  })
})

describe('handing over', () => {
  it('moves all that goes by rule at once and keeps the words of the plan', async () => {
    const heirs = (await bodyOf(district)).heirs.map((heir) => heir.id)
    expect(await hoa.call('handovers.apply', { moves: await byRule() })).toEqual({ lines: 3, bodies: 1 })
    const after = await plan.get()
    const shares = after.assignments.filter(({ phrase }) => phrase === 'UBND các huyện, thị xã, thành phố')
    expect(shares.map(({ agencyId: one }) => one).toSorted()).toEqual(heirs.toSorted())
    expect(after.duties[0]?.phrase).toBe('UBND các huyện báo cáo hằng năm')
    expect(after.duties[0]?.agencies.map(({ agencyId: one }) => one).toSorted()).toEqual(heirs.toSorted())
    expect(after.indicatorSet?.indicators[0]?.reporterIds.toSorted()).toEqual(heirs.toSorted())
    expect((await bodies()).map(({ agency }) => agency.id)).toEqual([department])
  })

  it('leaves the rounds before the change as they were', async () => {
    const heirs = (await bodyOf(district)).heirs.map((heir) => heir.id)
    expect(await asked(2024)).toEqual([district])
    await hoa.call('handovers.apply', { moves: await byRule() })
    expect(await asked(2024)).toEqual([district])
    expect((await asked(2026)).toSorted()).toEqual(heirs.toSorted())
    const rows = async (year: number) => {
      const period = { kind: 'year' as const, year, ordinal: null }
      const agencyIds = [district, ...heirs]
      return hoa.call('matrix.taskRows', { planId: plan.id, period, agencyIds, itemIds: [outline.a.id] })
    }
    const states = async (year: number) => (await rows(year)).map(({ cells }) => cells[0]?.state ?? null)
    expect(await states(2024)).toEqual(['missing', null, null, null])
    expect(await states(2026)).toEqual([null, 'missing', 'missing', 'missing'])
  })

  it('gives a share once where the successor has it already', async () => {
    const [heir] = (await bodyOf(district)).heirs
    if (!heir) throw new Error('the district has no successor')
    await plan.do('plans.assign', {
      ...{ itemIds: [outline.a.id], role: 'lead', requested: false },
      ...{ agencyIds: [heir.id], phrase: heir.name },
    })
    await hoa.call('handovers.apply', { moves: await byRule() })
    const shares = (await plan.get()).assignments.filter(({ agencyId: one }) => one === heir.id)
    expect(shares.map(({ phrase }) => phrase)).toEqual([heir.name])
  })

  it('follows a person’s choice, to several bodies too, and tells the history', async () => {
    const [line] = (await bodyOf(department)).lines
    if (!line) throw new Error('the department has no line')
    const toIds = [health, id('vn.86.so-noi-vu')]
    const move = { kind: line.kind, objectId: line.objectId, fromId: department, toIds }
    await hoa.call('handovers.apply', { moves: [move] })
    const shares = (await plan.get()).assignments.filter(({ phrase }) => phrase === 'Sở Lao động - TBXH')
    expect(shares.map(({ agencyId: one }) => one).toSorted()).toEqual(toIds.toSorted())
    const history = await hoa.call('audit.history', { objectType: 'plan', objectId: plan.id })
    expect(JSON.stringify(history)).toContain('Sở Y tế')
  })

  it('carries contacts and addressees to one body only', async () => {
    await hoa.call('agencies.changeContacts', {
      ...{ id: department, expectedVersion: 1 },
      contacts: [{ kind: 'telephone', value: '0270 3 800 001' }],
    })
    const line = (await bodyOf(department)).lines.find(({ kind }) => kind === 'contact')
    if (!line) throw new Error('the contact is not on the list')
    const move = { kind: line.kind, objectId: line.objectId, fromId: department }
    const both = [health, id('vn.86.so-noi-vu')]
    await hoa.refused('handovers.apply', { moves: [{ ...move, toIds: both }] }, 'handovers.only-one')
    await hoa.call('handovers.apply', { moves: [{ ...move, toIds: [health] }] })
    const contact = { kind: 'telephone', value: '0270 3 800 001' }
    expect((await hoa.call('agencies.get', { id: health })).contacts).toEqual([
      { ...contact, fromDate: '2026-11-02', toDate: null },
    ])
    expect((await hoa.call('agencies.get', { id: department })).contacts).toMatchObject([
      { ...contact, toDate: '2025-02-28' },
    ])
  })

  it('writes nothing when one line is refused', async () => {
    const moves = await byRule()
    const [first] = moves
    if (!first) throw new Error('nothing goes by rule')
    const wrong = { ...first, toIds: [department] }
    await hoa.refused('handovers.apply', { moves: [...moves.slice(1), wrong] }, 'handovers.heir-ended')
    await hoa.refused('handovers.apply', { moves: [...moves, first] }, 'handovers.line-gone')
    expect(await byRule()).toEqual(moves)
  })

  it('is closed to those who may not edit plans', async () => {
    const moves = await byRule()
    const minh = await test.signIn('minh')
    await minh.refused('handovers.apply', { moves }, 'permission.denied')
  })
})
