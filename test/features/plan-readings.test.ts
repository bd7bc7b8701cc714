import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyId, type PlanId } from '../../src-shared/domain/ids.ts'
import type { Correction } from '../../src-shared/domain/plan-review/correction.ts'
import type { PlanDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { draftItemId as id, layDraft, share } from '../support/draft-builder.ts'
import { departments, ReviewInHand, smallDraft } from '../support/small-draft.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.health } })
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const lay = (given: PlanDraft = smallDraft, n = 1) => new ReviewInHand(lan, layDraft(test, given, n))
const planOf = async (planId: PlanId) => (await lan.call('plans.get', { planId })).plan

describe('a reading under review', () => {
  it('keeps what people correct over a restart, and takes the last act back', async () => {
    const review = lay()
    await review.correct({ do: 'accept', ids: [id(2)], accepted: true }, { do: 'merge', id: id(3) })
    const { version } = await lan.call('plan-readings.undo', review.seen)
    review.version = version
    test = await test.reopen()
    lan = await test.signIn('lan')
    const got = await lan.call('plan-readings.get', { readingId: review.id })
    expect(got).toMatchObject({ state: 'open', version, corrections: [{ do: 'accept' }] })
    expect(await lan.call('plan-readings.list', { states: ['open'] })).toMatchObject([
      { fileName: 'ke-hoach-1.txt', items: 7, corrections: 1, personName: 'Nguyễn Thị Lan' },
    ])
    const { source, agencies } = await lan.call('plan-sources.get', { readingId: review.id })
    expect(source.text).toBe('văn bản')
    expect(agencies.map(({ name }) => name)).toContain('Sở Y tế tỉnh Vĩnh Long')
  })

  it('refuses what cannot be done, an old version, and whoever may not edit plans', async () => {
    const review = lay()
    const acts: Correction[] = [
      { do: 'accept', ids: [id(2)], accepted: true },
      { do: 'merge', id: id(99) },
    ]
    expect(
      await lan.refused('plan-readings.correct', { ...review.seen, acts }, 'plan-readings.cannot-correct'),
    ).toMatchObject({
      detail: { reason: 'unknown-item' },
    })
    expect((await lan.call('plan-readings.get', { readingId: review.id })).corrections).toEqual([])
    await lan.refused('plan-readings.undo', review.seen, 'plan-readings.nothing-to-undo')
    await lan.refused('plan-readings.store', { ...review.seen, expectedVersion: 9 }, 'version.conflict')
    const minh = await test.signIn('minh')
    await minh.refused('plan-readings.store', review.seen, 'permission.denied')
    await minh.refused('plan-readings.get', { readingId: review.id }, 'permission.denied')
  })

  it('is put away and taken up again', async () => {
    const review = lay()
    review.version = (await lan.call('plan-readings.discard', review.seen)).version
    await lan.refused('plan-readings.store', review.seen, 'plan-readings.not-open')
    expect(await lan.call('plan-readings.list', { states: ['open'] })).toEqual([])
    review.version = (await lan.call('plan-readings.restore', review.seen)).version
    await review.store()
    await lan.refused(
      'plan-readings.discard',
      { ...review.seen, expectedVersion: review.version + 1 },
      'plan-readings.not-open',
    )
  })
})

describe('ghi vào sổ', () => {
  it('stores everything at once, in the words of the plan', async () => {
    const review = lay()
    await review.correct(
      { do: 'link', taskItemId: id(2), ownerItemId: id(5), linked: true },
      { do: 'shares', id: id(3), shares: [share('Phòng Mẫu')] },
    )
    expect(await lan.call('plans.choices', {})).toEqual([])
    const plan = await planOf(await review.store())
    expect(plan.items.map(({ position, text }) => `${position} ${text}`)).toEqual([
      'II NHIỆM VỤ',
      'II.a Tập huấn cộng tác viên dân số.',
      'II.b Đạt 70% hộ gia đình trở lên.',
      'IV TỔ CHỨC THỰC HIỆN',
      'IV.1 Tập huấn cộng tác viên.',
      'IV.2 Phối hợp thực hiện.',
      '¶1 Các đơn vị báo cáo trước ngày 05/12.',
    ])
    expect(plan.sourceFile?.name).toBe('ke-hoach-1.txt')
    expect(plan.links).toEqual([{ taskItemId: id(2), ownerItemId: id(5) }])
    expect(new Set(plan.assignments.map(({ phrase, agencyId: body, role }) => `${phrase}: ${body}, ${role}`))).toEqual(
      new Set([
        'Phòng Mẫu: null, none-stated',
        `Sở Y tế: ${vinhLong.health}, lead`,
        `${departments}: ${vinhLong.culture}, coordinate`,
        `${departments}: ${vinhLong.health}, coordinate`,
      ]),
    )
    expect(plan.duties).toMatchObject([
      { periodKind: 'year', legs: [{ toAgencyId: vinhLong.culture, dateRule: { kind: 'yearly', month: 12, day: 5 } }] },
    ])
    // "Tổng kết" without after how many years is nothing that a register could remind of.
    expect(plan.reviews).toMatchObject([{ kind: 'interim', afterYears: 5, baseDate: null }])
    expect(plan.events).toMatchObject([{ name: 'Ngày Gia đình Việt Nam' }])
    expect(plan.indicatorSet?.indicators).toMatchObject([
      { itemId: id(3), comparator: 'at-least', shape: 'share', targets: [{ year: 2026, value: '70' }] },
    ])
    expect((await lan.call('plan-readings.get', { readingId: review.id })).planId).toBe(plan.id)
  })

  it('makes what the office may take on: role, date and the plan’s own words', async () => {
    const review = lay()
    await review.correct({ do: 'link', taskItemId: id(2), ownerItemId: id(5), linked: true })
    const planId = await review.store()
    const period = await openYear(lan, 2026)
    const [choice] = await lan.call('tasks.takeOnChoices', { planId, periodId: period.id })
    expect(choice).toMatchObject({
      items: [{ text: 'Tập huấn cộng tác viên dân số.' }, { text: 'Tập huấn cộng tác viên.' }],
      ...{ role: 'lead', deadlineText: 'trước ngày 30/9/2026', deadline: '2026-09-29' },
    })
  })

  it('stores nothing when one piece does not fit', async () => {
    const review = lay()
    await review.correct({ do: 'document', set: { issuerName: ' ' } })
    expect(await lan.refused('plan-readings.store', review.seen, 'plan-readings.document-open')).toMatchObject({
      detail: { field: 'issuerName' },
    })
    await review.correct(
      { do: 'document', set: { issuerName: 'UBND tỉnh' } },
      { do: 'change', id: id(2), set: { text: '' } },
    )
    expect(await lan.refused('plan-readings.store', review.seen, 'plan-readings.item-unfit')).toMatchObject({
      detail: { position: 'II.a' },
    })
    await review.correct(
      { do: 'change', id: id(2), set: { text: 'Tập huấn.' } },
      { do: 'bodies', phrase: departments, agencyIds: [agencyId.parse('own.khong-co')] },
    )
    await lan.refused('plan-readings.store', review.seen, 'object.missing')
    expect(await lan.call('plans.choices', {})).toEqual([])
  })
})
