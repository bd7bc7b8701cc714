import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import type { PlanDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { draftOf, draftRow, draftItemId as id, layDraft, share } from '../support/draft-builder.ts'
import { ReviewInHand, smallDraft } from '../support/small-draft.ts'
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

describe('a newer text', () => {
  /** The same plan a year later: a) reworded, b) gone, c) new; the owner as it was. */
  const newer = draftOf(
    [
      draftRow(21, { marker: 'II.', text: 'NHIỆM VỤ' }),
      draftRow(22, { parentId: id(21), marker: 'a)', text: 'Tập huấn cộng tác viên dân số, gia đình.' }),
      draftRow(23, { parentId: id(21), marker: 'c)', text: 'Xây dựng mô hình điểm phòng, chống bạo lực.' }),
      draftRow(24, { marker: 'IV.', text: 'TỔ CHỨC THỰC HIỆN', kind: 'organisation' }),
      draftRow(25, {
        parentId: id(24),
        marker: '1.',
        text: 'Tập huấn cộng tác viên.',
        kind: 'organisation',
        shares: [share('Sở Y tế', 'lead')],
      }),
    ],
    { phrases: smallDraft.phrases },
  )

  async function storedWithTask() {
    const review = lay()
    await review.correct({ do: 'link', taskItemId: id(2), ownerItemId: id(5), linked: true })
    const planId = await review.store()
    const period = await openYear(lan, 2026)
    const { taskIds } = await lan.call('tasks.takeOn', {
      ...{ planId, periodId: period.id, people: [] },
      tasks: [{ itemIds: [id(2), id(5)], title: null, workKind: null }],
    })
    const [taskId] = taskIds
    if (!taskId) throw new Error('nothing was taken on')
    return { planId, taskId, periodId: period.id }
  }

  it('of a plan keeps ids, tasks and what people added; what is gone is ended', async () => {
    const { planId, taskId, periodId } = await storedWithTask()
    const before = await planOf(planId)
    const review = lay({ ...newer, aim: { kind: 'version', planId } }, 2)
    const got = await lan.call('plan-readings.get', { readingId: review.id })
    expect(got.held.find((item) => item.id === id(2))).toMatchObject({ position: 'II.a', tasks: 1 })
    expect(await review.store()).toBe(planId)

    const after = await planOf(planId)
    expect(after.version).toBeGreaterThan(before.version)
    expect(after.items.map(({ id: own, position, endedInVersion }) => [own, position, endedInVersion])).toEqual([
      [id(1), 'II', null],
      [id(2), 'II.a', null],
      [id(23), 'II.c', null],
      [id(4), 'IV', null],
      [id(5), 'IV.1', null],
      [id(3), 'II.b', 2],
      [id(6), 'IV.2', 2],
      [id(7), '¶1', 2],
    ])
    const shareOf = (plan: typeof after) => plan.assignments.find(({ itemId }) => itemId === id(5))?.id
    expect(shareOf(after)).toBe(shareOf(before))
    // The newer text says nothing of reports and reviews: what was known is kept.
    expect(after.duties).toEqual(before.duties)
    expect(after.reviews).toEqual(before.reviews)
    const task = await lan.call('tasks.get', { taskId, periodId })
    expect(JSON.stringify(task)).toContain('Tập huấn cộng tác viên dân số, gia đình.')
    const found = await lan.call('tasks.list', { periodId, filter: { text: 'dân số gia đình' } })
    expect(found.total).toBe(1)
  })

  it('follows a person who says that an item is another one', async () => {
    const { planId } = await storedWithTask()
    const review = lay({ ...newer, aim: { kind: 'version', planId } }, 2)
    await review.correct({ do: 'match', id: id(22), heldId: null }, { do: 'match', id: id(23), heldId: id(2) })
    await review.store()
    const after = await planOf(planId)
    expect(after.items.find((item) => item.id === id(2))?.text).toBe('Xây dựng mô hình điểm phòng, chống bạo lực.')
  })

  it('that succeeds several plans takes their items and tasks over; the old ones stay readable as they were', async () => {
    const { planId, taskId, periodId } = await storedWithTask()
    const before = await planOf(planId)
    const other = lay({ ...newer, items: [draftRow(40, { marker: 'I.', text: 'Việc của kế hoạch thứ hai.' })] }, 3)
    const otherId = await other.store()
    const review = lay({ ...newer, aim: { kind: 'successor', planIds: [planId, otherId] } }, 2)
    const next = await review.store()

    const successor = await planOf(next)
    expect(successor.items.map((item) => item.id)).toEqual([id(1), id(2), id(23), id(4), id(5)])
    const task = await lan.call('tasks.get', { taskId, periodId })
    expect(task).toMatchObject({ plan: { id: next } })
    const old = await planOf(planId)
    expect(old).toMatchObject({ state: 'replaced', replacedByPlanId: next })
    expect(old.items).toEqual(before.items)
    await lan.refused(
      'plans.setState',
      { planId, expectedVersion: old.version, state: 'active', replacedByPlanId: null },
      'plans.continued-elsewhere',
    )
    await lan.refused(
      'plans.saveOutline',
      { planId, expectedVersion: old.version, items: [] },
      'plans.continued-elsewhere',
    )
  })
})
