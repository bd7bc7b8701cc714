import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src-shared/contract/plan-content.ts'
import { deadlinesFor } from '../../src-shared/domain/date-rule.ts'
import { reviewDueOn } from '../../src-shared/domain/plan-state.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { type EnteredPlan, enterVinhLongPlan, hasVinhLongPlan, vinhLong } from '../support/vinh-long-plan.ts'

if (!hasVinhLongPlan) console.error('SKIPPED: ../shared/plans/vinh-long-94-kh-tu.txt is not there')

describe.skipIf(!hasVinhLongPlan)('the real plan of Vĩnh Long, entered by its coordinator', () => {
  let test: TestApp
  let hoa: TestUser
  let entered: EnteredPlan
  let plan: Plan
  beforeAll(async () => {
    test = await startTestApp()
    await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.culture } })
    hoa = await test.signIn('hoa')
    entered = await enterVinhLongPlan(hoa)
    plan = await entered.plan.get()
  })
  afterAll(() => test.close())

  const at = (position: string) => plan.items.filter((item) => item.position === position)
  const duty = () => plan.duties.find(({ periodKind }) => periodKind === 'year')

  it('keeps the blank number and the partial date as they are', () => {
    expect(plan.document).toMatchObject({ number: null, documentDate: null, decisionNumber: null, decisionDate: null })
    expect(plan.document.dateNote).toContain('/7/2022')
    expect(plan.document.legalBases).toHaveLength(3)
    expect(plan.document.recipients).toHaveLength(5)
  })

  it('has its four parts, 13 lettered tasks in II and seven blocks in IV', () => {
    expect(plan.items.filter((item) => item.parentId === null).map((item) => item.position)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      '¶1',
    ])
    const lettered = plan.items.filter((item) => /^II\.\d\.\p{L}$/u.test(item.position))
    expect(lettered).toHaveLength(13)
    expect(lettered.every((item) => item.kind === 'task')).toBe(true)
    const blocks = plan.items.filter((item) => /^IV\.\d$/u.test(item.position))
    expect(blocks.map((item) => item.marker)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.'])
    expect(at('IV.6.đ')[0]?.text).toBe(
      'Lồng ghép các tiêu chí, giá trị gia đình trong thời kỳ mới vào quy ước, hương ước ở cộng đồng dân cư.',
    )
    expect(at('I.2.¶3')[0]?.kind).toBe('requirement')
  })

  it('asks for the yearly report before 05/12, which ends on Friday 04/12/2026, and passes it on in two more legs', () => {
    const legs = duty()?.legs ?? []
    expect(legs.map((leg) => leg.toAgencyId)).toEqual([vinhLong.culture, vinhLong.committee, vinhLong.ministry])
    expect(legs.slice(1).map((leg) => leg.dateRule)).toEqual([null, null])
    const rule = legs[0]?.dateRule
    expect(rule && deadlinesFor(rule, 2026)).toMatchObject([
      { stated: '2026-12-05', lastDay: '2026-12-04', statedWeekend: 'saturday', lastDayWeekend: null },
    ])
  })

  it('reviews after 5 and 10 years without a base date, so that no due date is made up', () => {
    expect(plan.reviews.map(({ kind, afterYears }) => [kind, afterYears])).toEqual([
      ['interim', 5],
      ['final', 10],
    ])
    expect(plan.reviews.map(reviewDueOn)).toEqual([null, null])
  })

  it('gives each office what is its own', async () => {
    const ofBody = async (agencyId: typeof vinhLong.health) =>
      (await hoa.call('plans.assignmentsOf', { agencyId, planId: null })).map(
        ({ item, assignment }) => `${item.position} ${assignment.role}${assignment.requested ? ' (đề nghị)' : ''}`,
      )
    expect(await ofBody(vinhLong.health)).toEqual([
      'IV.1.a coordinate',
      'IV.3 none-stated',
      'IV.4 none-stated',
      'IV.5.a none-stated',
      'IV.5.b coordinate',
    ])
    expect(await ofBody(vinhLong.women)).toEqual([
      'IV.1.a coordinate',
      'IV.7.a coordinate (đề nghị)',
      'IV.7.b none-stated (đề nghị)',
    ])
    expect(await ofBody(vinhLong.commune)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e'].map((x) => `IV.6.${x} none-stated`))
  })

  it('binds the communes of the old province only', () => {
    const communes = new Set(
      plan.assignments.flatMap(({ agencyId }) => (agencyId?.startsWith('vn.86.x') ? agencyId : [])),
    )
    expect(communes.size).toBe(35)
  })

  it('leads from the block in IV to the task in II', async () => {
    const mine = await hoa.call('plans.assignmentsOf', { agencyId: vinhLong.health, planId: entered.plan.id })
    const network = mine.find(({ item }) => item.position === 'IV.3')
    expect(network?.linked.map(({ position }) => position)).toEqual(['II.4.b'])
    expect(network?.assignment.phrase).toContain('Sở Y tế')
  })
})
