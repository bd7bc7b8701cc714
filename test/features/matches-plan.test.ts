import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type IndicatorId, type PlanId, planId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  receive,
  sealReport,
} from '../support/exchange-builder.ts'
import { enter, number } from '../support/figure-builder.ts'
import { download, draft, numbered, passphrase, ReportInHand, type ReportingOffice } from '../support/report-builder.ts'
import { TaskInHand } from '../support/task-builder.ts'
import { pairsOf, startTypedPlan, type TypedPlan } from '../support/typed-plan.ts'

let coordinator: CoordinatingOffice
let office: ReportingOffice
let agency: ReportingAgency
let indicator: IndicatorId
let received: PlanId
let look: TypedPlan['look']
let join: TypedPlan['join']
let typed: TypedPlan

beforeEach(async () => {
  typed = await startTypedPlan()
  ;({ coordinator, office, agency, indicator, received, look, join } = typed)
})
afterEach(() => typed.close())

describe('a plan that was typed in before its package came', () => {
  it('is proposed by number, date and issuer, item by item, and nothing is joined by itself', async () => {
    const { plans, joins } = await office.lan.call('matches.list', {})
    expect(plans).toMatchObject([
      {
        id: office.plan.id,
        candidates: [{ id: received, isSure: true, grounds: ['number', 'date', 'issuer', 'subject'] }],
      },
    ])
    expect(joins).toEqual([])
    const seen = await look()
    const { outline } = coordinator
    expect(seen.items.map(({ position, matchId, isSure, tasks }) => [position, matchId, isSure, tasks])).toEqual([
      ['II', outline.two.id, true, 0],
      ['II.a', outline.a.id, true, 1],
      ['II.b', outline.b.id, true, 1],
      ['IV', outline.four.id, true, 0],
      ['IV.1', outline.first.id, true, 0],
      ['IV.2', outline.second.id, true, 0],
    ])
    expect(seen.indicators).toMatchObject([{ matchId: coordinator.indicator, isSure: true, figures: 1 }])
    expect(seen).toMatchObject({ refusal: null, reports: { open: 0, sealed: 0 } })
  })

  it('gives its tasks, notes, evidence and figures to the received one, and the coordinator counts the report', async () => {
    const [task] = office.tasks
    expect(await join()).toEqual({ tasks: 2, figures: 1, reports: 0 })
    const now = await office.lan.call('tasks.get', { taskId: task.now.taskId, periodId: office.year.id })
    expect(now).toMatchObject({ plan: { id: received }, resultText: 'Đã tổ chức 03 lớp tuyên truyền.' })
    expect(now.items.map(({ id }) => id)).toEqual([coordinator.outline.a.id])
    const notes = await office.lan.call('notes.list', { taskId: task.now.taskId, periodId: office.year.id })
    expect(JSON.stringify(notes)).toContain('Đã mở lớp.')
    expect(
      (await office.lan.call('tasks.list', { periodId: office.year.id, filter: { text: 'tuyen truyen' } })).rows,
    ).toHaveLength(1)
    const { plan: typed } = await office.lan.call('plans.get', { planId: office.plan.id })
    expect(typed).toMatchObject({ state: 'replaced', replacedByPlanId: received })
    expect(typed.items).toHaveLength(6)
    expect((await office.lan.call('matches.list', {})).plans).toEqual([])

    const tasks = office.tasks.map((each) => new TaskInHand(each.user, each.now))
    const [first, second] = tasks
    if (!first || !second) throw new Error('two tasks')
    for (const each of [first, second]) await each.refresh()
    const { version } = (await office.lan.call('plans.get', { planId: received })).plan
    const plan = Object.assign(Object.create(office.plan), { id: received, version })
    const sealed = await sealReport({ ...office, plan, tasks: [first, second] })
    await enrol(coordinator, agency)
    const { exportId } = await office.minh.call('reports.export', { reportId: sealed.id, revision: 1, format: 'json' })
    const answers = await importReports(coordinator.hoa, [await download(office.minh, exportId)])
    expect(answers).toMatchObject([{ verdict: 'trusted' }])
    const table = await coordinator.hoa.call('matrix.figures', {
      planId: coordinator.plan.id,
      period: { kind: 'year', year: 2026, ordinal: null },
      estimate: false,
    })
    expect(JSON.stringify(table)).toContain('"19"')
  })

  it('moves a report that is being written, and the words stay', async () => {
    const report = await draft(office)
    await report.write(office.lan, 'results', 'Câu của lãnh đạo.')
    expect(await join()).toMatchObject({ reports: 1 })
    const now = new ReportInHand(await office.lan.call('reports.get', { reportId: report.id, revision: null }))
    expect(now.now.plans).toMatchObject([{ id: received }])
    expect(JSON.stringify(now.section('results').passages)).toContain('Câu của lãnh đạo.')
    const text = JSON.stringify(now.now)
    expect(text).not.toContain(office.plan.id)
    expect(text).not.toContain(indicator)
  })

  it('keeps what was sealed byte for byte, and counts it for the received plan', async () => {
    const report = await sealReport(office)
    const bytes = async () => {
      const { exportId } = await office.minh.call('reports.export', {
        reportId: report.id,
        revision: 1,
        format: 'json',
      })
      return Buffer.from(await download(office.minh, exportId)).toString('hex')
    }
    const before = await bytes()
    expect((await look()).reports).toEqual({ open: 0, sealed: 1 })
    await join()
    expect(await bytes()).toBe(before)
    const next = await office.lan.call('periods.open', {
      period: {
        ...{ kind: 'year', year: 2027, ordinal: null, from: '2027-01-01', to: '2027-12-31' },
        ...{ cutOff: '2027-11-30', nextYearStart: '2027-12-01' },
      },
    })
    // What was reported under the typed indicator is what the received one starts from.
    const { plans } = await office.lan.call('figures.list', { planId: received, periodId: next.period.id })
    expect(JSON.stringify(plans)).toContain('"19"')
    // A correction names the received plan.
    await report.refresh(office.lan)
    await office.lan.call('reports.revise', { ...report.seen, reason: 'Sửa số liệu' })
    const revised = await office.lan.call('reports.get', { reportId: report.id, revision: null })
    expect(revised.plans).toMatchObject([{ id: received }])
  })

  it('is not joined while a report on it is approved and not sealed', async () => {
    const report = await numbered(office)
    const seen = await look()
    expect(seen.refusal).toBe('approved')
    await office.lan.refused('matches.joinPlan', pairsOf(seen), 'matches.plan-approved')
    await office.minh.call('reports.seal', { ...report.seen, passphrase })
    await office.lan.call('matches.joinPlan', pairsOf(await look()))
  })

  it('is not joined by its own coordinator, nor twice, nor with a version that was not seen', async () => {
    const seen = pairsOf(await look())
    const stale = { ...seen, expectedVersions: { ...seen.expectedVersions, from: 99 } }
    await office.lan.refused('matches.joinPlan', stale, 'version.conflict')
    await office.minh.refused('matches.joinPlan', seen, 'permission.denied')
    await office.lan.call('matches.joinPlan', seen)
    await office.lan.refused('matches.joinPlan', seen, 'matches.pair-gone')
    const { fromId: toId, toId: fromId } = seen
    await office.lan.refused('matches.joinPlan', { ...seen, fromId, toId }, 'matches.pair-gone')
  })

  it('refuses two figures of one period, and pairs that mean two things', async () => {
    await enter(office.lan, office.year.id, { id: coordinator.indicator }, number('21'))
    const seen = pairsOf(await look())
    const error = await office.lan.refused('matches.joinPlan', seen, 'matches.figure-twice')
    expect(error.detail).toEqual({ name: 'Số câu lạc bộ gia đình', count: 1 })
    const [pair] = seen.items
    if (!pair) throw new Error('no pair')
    const twice = { ...seen, indicators: [], items: [pair, { ...pair, id: coordinator.outline.b.id }] }
    await office.lan.refused('matches.joinPlan', twice, 'matches.pair-unfit')
    const foreign = { ...seen, indicators: [], items: [{ ...pair, id: pair.heldId }] }
    await office.lan.refused('matches.joinPlan', foreign, 'matches.pair-unfit')
    // Without the figure it goes: the typed one stays with the typed plan.
    expect(await office.lan.call('matches.joinPlan', { ...seen, indicators: [] })).toMatchObject({ figures: 0 })
  })

  it('leaves tasks of unpaired items with the typed plan', async () => {
    const seen = pairsOf(await look())
    const items = seen.items.filter(({ id }) => id !== coordinator.outline.b.id)
    expect(await office.lan.call('matches.joinPlan', { ...seen, items })).toMatchObject({ tasks: 1 })
    const { taskId } = office.tasks[1].now
    const left = await office.lan.call('tasks.get', { taskId, periodId: office.year.id })
    expect(left.plan).toMatchObject({ id: office.plan.id })
  })

  it('is undone as a whole, as long as nothing was changed since', async () => {
    await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    const report = await draft(office)
    const before = await office.lan.call('reports.get', { reportId: report.id, revision: null })
    await join()
    const [joined] = (await office.lan.call('matches.list', {})).joins
    if (!joined) throw new Error('no join')
    expect(joined).toMatchObject({ kind: 'plan', personName: expect.any(String) })
    await office.lan.call('matches.undo', { joinId: joined.joinId })
    const { version: _, ...after } = await office.lan.call('reports.get', { reportId: report.id, revision: null })
    const { version: __, ...then } = before
    expect(after).toEqual(then)
    for (const { now } of office.tasks) {
      const task = await office.lan.call('tasks.get', { taskId: now.taskId, periodId: office.year.id })
      expect(task).toMatchObject({ plan: { id: office.plan.id }, items: now.items })
    }
    expect((await office.lan.call('matches.list', {})).plans).toHaveLength(1)
    await office.lan.refused('matches.undo', { joinId: joined.joinId }, 'matches.undone-already')

    await join()
    const now = new ReportInHand(await office.lan.call('reports.get', { reportId: report.id, revision: null }))
    await now.write(office.lan, 'results', 'Viết thêm sau khi ghép.')
    await office.lan.call('reports.submit', { ...now.seen, openReasons: { rest: 'Lãnh đạo chỉ đạo sau.' } })
    await now.refresh(office.minh)
    await office.minh.call('reports.approve', now.seen)
    const [again] = (await office.lan.call('matches.list', {})).joins
    if (!again) throw new Error('no join')
    await office.lan.refused('matches.undo', { joinId: again.joinId }, 'matches.changed-since')
    const kept = await office.lan.call('plans.get', { planId: office.plan.id })
    expect(kept.plan.state).toBe('replaced')
  })

  it('takes the next version of the package as if it had never been typed', async () => {
    await join()
    const { plan, outline } = coordinator
    await plan.do('plans.saveOutline', {
      items: outline.all.map((item) => (item.id === outline.a.id ? { ...item, text: 'Tuyên truyền sâu rộng.' } : item)),
    })
    const [answer] = await receive(office.lan, (await issue(coordinator)).package)
    if (answer?.outcome !== 'package-waits') throw new Error(JSON.stringify(answer))
    const shown = await office.lan.call('packages.get', { rowId: answer.rowId })
    expect(shown.items.find(({ id }) => id === outline.a.id)).toMatchObject({ change: 'reworded', tasks: 1 })
    await office.lan.call('packages.store', { rowId: answer.rowId, expectedVersion: shown.package.version })
    expect(planId.parse(received)).toBe(coordinator.plan.id)
  })
})
