import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PeriodId, PlanId } from '../../src-shared/domain/ids.ts'
import { enter, indicatorRow, number, saveIndicators } from '../support/figure-builder.ts'
import { newRowId, registerPlan } from '../support/plan-builder.ts'
import { draft, startReportingOffice, submitted } from '../support/report-builder.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const ownAgencyId = async () => (await lan.call('office.get', {})).agencyId

async function planWithDuty(date: string | null, change: { requested?: boolean; shortName?: string } = {}) {
  const agencyId = await ownAgencyId()
  const plan = await registerPlan(lan, change.shortName === undefined ? {} : { shortName: change.shortName })
  await plan.do('plans.saveDuties', {
    duties: [
      {
        id: newRowId(),
        itemId: null,
        phrase: 'Các sở, ban, ngành',
        periodKind: 'year',
        agencies: [{ agencyId, requested: change.requested ?? false }],
        legs: [
          {
            fromText: 'Sở, ban, ngành',
            toText: 'Sở Văn hóa, Thể thao và Du lịch',
            toAgencyId: null,
            dateRule: date === null ? null : { kind: 'before', date },
            form: null,
            address: null,
          },
        ],
      },
    ],
  })
  return plan
}

const kindsOf = async (user: TestUser) =>
  (await user.call('overview.get', { year: 2026 })).lines.map(({ role, kind, count }) => [role, kind, count])

describe('what needs one today', () => {
  it('shows each role its own lines', async () => {
    expect(await kindsOf(lan)).toEqual([['clerk', 'plans-none', 1]])
    expect(await kindsOf(await test.signIn('minh'))).toEqual([['approver', 'key-missing', 1]])
    expect(await kindsOf(await test.signIn('hoa'))).toEqual([['administrator', 'backup-folder-missing', 1]])
  })

  it('drops a line when there is nothing left to do', async () => {
    await registerPlan(lan)
    expect(await kindsOf(lan)).toEqual([['clerk', 'period-none', 1]])
    await openYear(lan, 2026)
    expect(await kindsOf(lan)).toEqual([])
    const minh = await test.signIn('minh')
    await minh.call('keys.make', { purpose: 'approver', passphrase: 'mot cau mat khau dai' })
    expect(await kindsOf(minh)).toEqual([['approver', 'key-without-backup', 1]])
  })
})

describe('the lines', () => {
  it('count tasks and figures of the year, and go with the work', async () => {
    const plan = await registerPlan(lan)
    const period = await openYear(lan, 2026)
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator, indicatorRow({ code: '2' })])
    await addOwnTask(lan, period, { title: 'Quá hạn', internalDeadline: '2026-10-31' })
    await addOwnTask(lan, period, { title: 'Sắp đến hạn', internalDeadline: '2026-11-05' })
    expect(await kindsOf(lan)).toEqual([
      ['clerk', 'tasks-late', 1],
      ['clerk', 'tasks-soon', 1],
      ['clerk', 'tasks-without-result', 2],
      ['clerk', 'figures-not-entered', 2],
    ])
    await enter(lan, period.id, indicator, number('3'))
    expect(await kindsOf(lan)).toContainEqual(['clerk', 'figures-not-entered', 1])
  })
})

describe('the period that is chosen', () => {
  it('is the one whose work is shown; without one, that of the year', async () => {
    await registerPlan(lan)
    const year = await openYear(lan, 2026)
    const quarter = await openYear(lan, 2026, { kind: 'quarter', ordinal: 3, nextYearStart: null })
    await addOwnTask(lan, year, { title: 'Của năm', internalDeadline: '2026-10-31' })
    await addOwnTask(lan, quarter, { title: 'Của quý', internalDeadline: '2026-09-01' })
    await addOwnTask(lan, quarter, { title: 'Cũng của quý', internalDeadline: '2026-09-02' })
    const late = async (periodId: PeriodId | null) =>
      (await lan.call('overview.get', { year: 2026, periodId })).lines.find(({ kind }) => kind === 'tasks-late')?.count
    expect([await late(null), await late(year.id), await late(quarter.id)]).toEqual([1, 1, 2])
  })

  it('lets a yearly report date keep the state of the yearly report', async () => {
    const office = await startReportingOffice()
    await draft(office)
    const quarter = await openYear(office.lan, 2026, { kind: 'quarter', ordinal: 3, nextYearStart: null })
    const { reportDates } = await office.lan.call('overview.get', { year: 2026, periodId: quarter.id })
    expect(reportDates.map(({ reportState }) => reportState)).toEqual(['draft'])
    await office.test.close()
  })
})

describe('a report that waits', () => {
  it('is named when it is the only one, so that one press opens it', async () => {
    const office = await startReportingOffice()
    const report = await submitted(office)
    const { lines } = await office.minh.call('overview.get', { year: 2026 })
    expect(lines.find(({ kind }) => kind === 'reports-to-approve')).toMatchObject({
      count: 1,
      reportId: report.now.reportId,
    })
    await office.test.close()
  })
})

describe('what waits for an approver', () => {
  /** An own task of a plan, or of none, that is done but for the confirmation and asks for more time inside. */
  async function waitingTask(periodId: PeriodId, title: string, planId: PlanId | null) {
    const task = new TaskInHand(
      lan,
      await addOwnTask(lan, { id: periodId }, { title, planId, internalDeadline: '2026-12-31' }),
    )
    await task.write({ resultText: 'Đã xong.' })
    task.now = await lan.call('tasks.askExtension', {
      ...task.record,
      ...{ deadline: 'internal', askedFor: '2027-01-15', askedOn: '2026-11-02', reason: 'Chờ quyết toán' },
    })
    await task.move('in-progress')
    await task.move('awaiting-confirmation')
    return task
  }

  it('is what the plans that one answers for hold, and own work; the list shows the same', async () => {
    const [mine, other] = [await registerPlan(lan, { shortName: 'A' }), await registerPlan(lan, { shortName: 'B' })]
    const period = await openYear(lan, 2026)
    const own = await waitingTask(period.id, 'Việc của đơn vị', null)
    const ofPlan = await waitingTask(period.id, 'Theo kế hoạch A', mine.id)
    await waitingTask(period.id, 'Theo kế hoạch B', other.id)
    const minh = await test.signIn('minh')
    expect(await kindsOf(minh)).toEqual([
      ['approver', 'tasks-to-confirm', 3],
      ['approver', 'extensions-to-decide', 3],
      ['approver', 'key-missing', 1],
    ])
    await limitTo('minh', [mine.id])
    expect((await kindsOf(minh)).slice(0, 2)).toEqual([
      ['approver', 'tasks-to-confirm', 2],
      ['approver', 'extensions-to-decide', 2],
    ])
    const filter = { extensionAwaited: true, mineToDecide: true }
    const { rows } = await minh.call('tasks.list', { periodId: period.id, filter })
    expect(rows.map(({ title }) => title).toSorted()).toEqual(['Theo kế hoạch A', 'Việc của đơn vị'])
    for (const task of [own, ofPlan]) {
      await minh.call('tasks.answerExtension', {
        ...task.record,
        extensionId: task.now.extensions[0]?.id ?? '',
        ...{ answer: 'refused', grantedUntil: null, answerNote: '', answeredOn: '2026-11-02' },
      })
    }
    expect((await kindsOf(minh)).map(([, kind]) => kind)).toEqual(['tasks-to-confirm', 'key-missing'])
  })

  async function limitTo(userName: string, approvesPlans: PlanId[]) {
    const hoa = await test.signIn('hoa')
    const person = (await hoa.call('people.list', {})).find((one) => one.userName === userName)
    if (!person) throw new Error(userName)
    const { id, version, userName: _, mustChangePassword: __, ...fields } = person
    await hoa.call('people.change', { personId: id, expectedVersion: version, ...fields, approvesPlans })
  }
})

describe('the report dates', () => {
  const dates = async (year = 2026) => (await lan.call('overview.get', { year })).reportDates

  it('keep "before" and the weekend: 05/12/2026 is a Saturday, the last day is Friday 04/12', async () => {
    await planWithDuty('2026-12-05')
    expect(await dates()).toMatchObject([
      {
        requested: false,
        isOnward: false,
        toText: 'Sở Văn hóa, Thể thao và Du lịch',
        deadline: {
          bound: 'before',
          stated: '2026-12-05',
          lastDay: '2026-12-04',
          statedWeekend: 'saturday',
          lastDayWeekend: null,
          daysLeft: 32,
        },
      },
    ])
  })

  it('stand plan by plan, the nearest first, the unknown last', async () => {
    await planWithDuty('2026-12-05', { shortName: 'Kế hoạch A' })
    await planWithDuty(null, { shortName: 'Kế hoạch B' })
    await planWithDuty('2026-11-20', { shortName: 'Kế hoạch C', requested: true })
    const found = await dates()
    expect(
      found.map((date) => [date.planShortName, date.deadline?.daysLeft ?? date.whyNoDate, date.requested]),
    ).toEqual([
      ['Kế hoạch C', 17, true],
      ['Kế hoạch A', 32, false],
      ['Kế hoạch B', 'not-stated', false],
    ])
  })

  it('say that a year has none', async () => {
    await planWithDuty('2026-12-05')
    expect(await dates(2027)).toMatchObject([{ deadline: null, whyNoDate: 'not-this-year' }])
  })
})
