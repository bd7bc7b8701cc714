import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { auditSentence } from '../../src-shared/text/audit.ts'
import type { ReportInHand } from '../support/report-builder.ts'
import { addOwnTask, openYear, yearPeriod } from '../support/task-builder.ts'
import { draftPlan, issuePlan, type PlanningOffice, startPlanningOffice } from '../support/yearly-plan-builder.ts'

let office: PlanningOffice
beforeEach(async () => {
  office = await startPlanningOffice()
})
afterEach(() => office.test.close())

const texts = (plan: ReportInHand, key: Parameters<ReportInHand['section']>[0]) =>
  plan.section(key).passages.map((one) => one.text)
const printed = (plan: ReportInHand) => printedText(composeDocument(plan.now.printed))

describe('the draft of a yearly plan', () => {
  it('carries the unfinished work of the year before, late as it is, and leads each line to its task or plan', async () => {
    const plan = await draftPlan(office)
    expect(texts(plan, 'tasks')).toEqual([
      'Chuyển tiếp từ năm 2026, đang thực hiện; đã quá thời hạn 29/09/2026. Chủ trì: chưa phân công. Thời hạn: 29/09/2026. Sản phẩm: chưa ghi.',
      'Chủ trì: chưa phân công. Thời hạn: thường xuyên trong năm. Sản phẩm: chưa ghi.',
    ])
    expect(plan.section('tasks').passages[0]?.source).toEqual({ kind: 'task', taskId: office.carried.now.taskId })
    expect(texts(plan, 'organisation')).toEqual([
      'Báo cáo kết quả thực hiện Kế hoạch số 15/KH-UBND về Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long trước ngày 05/12/2027.',
    ])
    expect(plan.section('organisation').passages[0]?.source).toEqual({ kind: 'plan', planId: office.plan.id })
    expect(plan.now).toMatchObject({ documentType: 'yearly-plan', ofOffice: false, symbol: 'KH-SYT', cutOff: null })
    expect(plan.now.letter).toMatchObject({
      subject: 'Thực hiện Kế hoạch số 15/KH-UBND năm 2027',
      addressees: [],
      recipients: ['Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long (để báo cáo)', 'Lưu: VT'],
    })
  })

  it('lists what nobody said, without stopping for it', async () => {
    const plan = await draftPlan(office)
    expect(plan.now.openPlaces).toEqual([
      { kind: 'tasks-without-owner', count: 2, stops: false },
      { kind: 'tasks-without-product', count: 2, stops: false },
      { kind: 'section-empty', key: 'purpose', stops: false },
      { kind: 'section-empty', key: 'requirements', stops: false },
      { kind: 'section-empty', key: 'funding', stops: false },
    ])
    expect(plan.now.openTasks.withoutOwner.map(({ title }) => title)).toEqual([
      'Tập huấn cộng tác viên.',
      'Tuyên truyền về gia đình.',
    ])
  })

  it('holds nothing of results: a name in one is no question for the plan', async () => {
    await office.standing.write({ resultText: 'Đã thăm cháu Nguyễn Thị Bé.', difficulties: 'Bà Lê Thị Mười vắng nhà.' })
    const plan = await draftPlan(office)
    expect(plan.now.privacy).toEqual([])
  })

  it('takes the whole office with its own tasks where no plan is chosen', async () => {
    const own = await addOwnTask(office.lan, office.next, {
      title: 'Xây dựng quy chế làm việc',
      expectedResult: 'Quy chế được ban hành',
      internalDeadline: '2027-03-31',
      people: [office.owner],
    })
    const onPlan = await draftPlan(office)
    expect(onPlan.section('tasks').passages).toHaveLength(2)
    const whole = await draftPlan(office, [])
    expect(whole.section('tasks').passages.map((one) => one.source)).toEqual([
      { kind: 'task', taskId: office.carried.now.taskId },
      { kind: 'task', taskId: own.taskId },
      { kind: 'task', taskId: office.standing.now.taskId },
    ])
    expect(texts(whole, 'tasks')[1]).toBe(
      'Chủ trì: Nguyễn Thị Lan. Thời hạn: 31/03/2027. Sản phẩm: Quy chế được ban hành.',
    )
    expect(whole.now).toMatchObject({ ofOffice: true, letter: { subject: 'Công tác năm 2027' } })
    expect(whole.now.plans.map(({ id }) => id)).toEqual([office.plan.id])
  })

  it('shows targets beside what last year reached, and planned money', async () => {
    const { lan } = office
    await lan.call('tasks.changeFunding', {
      ...office.carried.record,
      lines: [{ source: 'Ngân sách tỉnh', planned: 120_000_000, spent: null }],
    })
    const lines = printed(await draftPlan(office))
    expect(lines).toEqual(expect.arrayContaining(['Thực hiện năm 2026', 'Mục tiêu năm 2027']))
    expect(lines).toEqual(expect.arrayContaining(['Dự kiến (triệu đồng)', 'Ngân sách tỉnh', '120']))
  })

  it('is made once for a year and its plans, for years only, beside the report of the year', async () => {
    const plan = await draftPlan(office)
    const again = { planIds: [office.plan.id], periodId: office.next.id }
    const error = await office.lan.refused('reports.draftYearlyPlan', again, 'report.plan-exists')
    expect(error.detail).toEqual({ reportId: plan.id })
    await draftPlan(office, [])
    await office.lan.refused('reports.draftYearlyPlan', { ...again, planIds: [] }, 'report.plan-exists')
    await office.minh.refused('reports.draftYearlyPlan', again, 'permission.denied')
    const list = await office.lan.call('reports.list', { periodId: office.next.id })
    expect(list.due.map((one) => one.plan.id)).toEqual([office.plan.id])
    await office.lan.call('reports.draft', again)
    const quarter = { ...yearPeriod(2027), kind: 'quarter' as const, ordinal: 1, nextYearStart: null }
    const { period } = await office.lan.call('periods.open', { period: quarter })
    await office.lan.refused('reports.draftYearlyPlan', { ...again, periodId: period.id }, 'report.plan-needs-year')
  })

  it('stays by its tasks: with none it says so', async () => {
    await office.lan.call('tasks.trash', {
      tasks: [office.standing, office.carried].map(({ now }) => ({ taskId: now.taskId, expectedVersion: now.version })),
    })
    const plan = await draftPlan(office)
    expect(plan.section('tasks').passages).toEqual([])
    expect(printed(plan)).toContain('(Chưa có nhiệm vụ.)')
    expect(plan.now.printed.annexes).toEqual([])
    expect(plan.now.openPlaces).toContainEqual({ kind: 'section-empty', key: 'tasks', stops: false })
  })
})

describe('a new draft of a yearly plan', () => {
  it('shows what changed first, follows the tasks, and leaves the words of people alone', async () => {
    const { lan } = office
    const plan = await draftPlan(office)
    await plan.write(lan, 'purpose', 'Cụ thể hóa nhiệm vụ năm 2027.')
    const { version, passages } = plan.section('tasks')
    await lan.call('reports.saveSection', {
      reportId: plan.id,
      key: 'tasks',
      expectedVersion: version,
      passages: passages.map(({ id, leftOut }) => ({ id, text: 'Lời của chuyên viên.', leftOut })),
    })
    await plan.refresh(lan)
    const { title, workKind } = office.carried.now
    await lan.call('tasks.change', {
      ...office.carried.record,
      ...{ title, workKind, expectedResult: '02 lớp tập huấn' },
      people: [office.owner],
    })
    await addOwnTask(lan, office.next, { title: 'Họp mặt gia đình tiêu biểu', planId: office.plan.id })
    const changes = await lan.call('reports.redraftChanges', plan.seen)
    expect(changes.passages.map(({ key, kind, title: of }) => [key, kind, of])).toEqual([
      ['tasks', 'kept', 'Tập huấn cộng tác viên.'],
      ['tasks', 'added', 'Họp mặt gia đình tiêu biểu'],
    ])
    await lan.call('reports.redraft', plan.seen)
    await plan.refresh(lan)
    expect(texts(plan, 'tasks')[0]).toBe('Lời của chuyên viên.')
    expect(plan.section('tasks').passages[0]).toMatchObject({
      stale: true,
      drafted: expect.stringContaining('Sản phẩm: 02 lớp tập huấn.'),
    })
    expect(texts(plan, 'purpose')).toEqual(['Cụ thể hóa nhiệm vụ năm 2027.'])
    expect(printed(plan)).toEqual(
      expect.arrayContaining(['1. Nhiệm vụ chuyển tiếp từ năm 2026', '2. Nhiệm vụ trong năm 2027']),
    )
    expect(plan.now.openPlaces).toContainEqual({ kind: 'records-changed', count: 1, stops: false })
  })

  it('follows no request, and no cut-off comes in', async () => {
    const plan = await draftPlan(office)
    await office.lan.call('reports.redraft', plan.seen)
    await plan.refresh(office.lan)
    expect(plan.now).toMatchObject({ cutOff: null, recipientAgencyId: null })
  })
})

describe('the road of a yearly plan', () => {
  it('goes to the approver, gets number and date, and ends there: nobody seals it', async () => {
    const { lan, minh } = office
    const plan = await draftPlan(office)
    await plan.write(lan, 'purpose', 'Cụ thể hóa nhiệm vụ năm 2027.')
    await issuePlan(office, plan)
    expect(plan.now).toMatchObject({
      state: 'numbered',
      numberValue: '07',
      documentDate: '2026-12-28',
      mayRevise: true,
    })
    await plan.refresh(minh)
    expect(plan.now.choices).toEqual(expect.not.arrayContaining(['seal', 'edit']))
    await minh.refused('reports.seal', { ...plan.seen, passphrase: 'không cần' }, 'report.wrong-state')
    await lan.refused('reports.redraft', plan.seen, 'report.plan-issued')
    await lan.refused('reports.exportForWord', { reportId: plan.id }, 'report.plan-issued')
    const history = await lan.call('audit.history', { objectType: 'report', objectId: plan.id })
    expect(history.map((entry) => auditSentence('vi', entry.action, entry.detail))).toEqual([
      'Ghi số 07 và ngày của kế hoạch năm “Thực hiện Kế hoạch số 15/KH-UBND năm 2027”.',
      'Duyệt nội dung kế hoạch năm “Thực hiện Kế hoạch số 15/KH-UBND năm 2027”.',
      'Trình lãnh đạo kế hoạch năm “Thực hiện Kế hoạch số 15/KH-UBND năm 2027”.',
      'Sửa phần “I.1. Mục đích” của kế hoạch năm.',
      'Lập dự thảo kế hoạch năm “Thực hiện Kế hoạch số 15/KH-UBND năm 2027”.',
    ])
    const overview = await minh.call('overview.get', { year: 2027, periodId: office.next.id })
    expect(overview.lines.map(({ kind }) => kind)).not.toContain('reports-to-seal')
  })

  it('is not approved by who wrote it', async () => {
    const { minh, lan } = office
    const plan = await draftPlan(office)
    await lan.call('reports.submit', { ...plan.seen, openReasons: { rest: 'Xem trước.' } })
    await plan.refresh(lan)
    await lan.refused('reports.approve', plan.seen, 'permission.denied')
    await plan.refresh(minh)
    await minh.call('reports.sendBack', { ...plan.seen, reason: 'Ghi rõ mục đích.' })
    await plan.refresh(lan)
    expect(plan.now).toMatchObject({ state: 'sent-back', reason: 'Ghi rõ mục đích.' })
  })

  it('is corrected by the next revision, while the issued one stays as it was', async () => {
    const { lan } = office
    const plan = await draftPlan(office)
    await issuePlan(office, plan)
    await lan.call('reports.revise', { ...plan.seen, reason: 'Điều chỉnh thời hạn.' })
    await plan.refresh(lan)
    await plan.write(lan, 'requirements', 'Bảo đảm tiến độ.')
    await issuePlan(office, plan, '21')
    expect(plan.now).toMatchObject({ revision: 2, state: 'numbered', numberValue: '21', changes: { since: 1 } })
    expect(plan.now.changes?.sections).toEqual([{ key: 'requirements', added: ['Bảo đảm tiến độ.'], removed: [] }])
    const first = await lan.call('reports.get', { reportId: plan.id, revision: 1 })
    expect(first).toMatchObject({ superseded: true, numberValue: '07', choices: [] })
  })

  it('is set beside the plan of the year before', async () => {
    const { lan } = office
    await issuePlan(office, await draftPlan(office))
    const plan = await draftPlan({ ...office, next: await openYear(lan, 2028) })
    expect(plan.now.yearBefore).toMatchObject({ year: 2027, numberAndSymbol: '07/KH-SYT' })
  })
})
