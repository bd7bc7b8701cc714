import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { year2026 } from '../support/exchange-builder.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let round: RoundInHand
let hoa: TestUser
let lan: TestUser
let minh: TestUser
let periodId: PeriodId
const inDecember = (day: number) => ({ kind: 'yearly' as const, bound: 'before' as const, month: 12, day })
const place = () => ({ planId: round.plan.id, period: year2026 })
const list = () => hoa.call('reporting-legs.list', place())

beforeEach(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 3, departments: 1, front: 1, tasks: 1 },
    indicators: () => [],
  })
  ;({ hoa } = round)
  lan = await round.test.signIn('lan')
  minh = await round.test.signIn('minh')
  const [year] = await hoa.call('periods.list', {})
  if (!year) throw new Error('no year is open')
  periodId = year.id
  const [duty] = (await round.plan.get()).duties
  if (!duty) throw new Error('no duty')
  const onward = { fromText: 'Sở Văn hóa, Thể thao và Du lịch', form: null, address: null }
  const legs = [
    ...duty.legs,
    { ...onward, toText: 'Ủy ban nhân dân tỉnh', toAgencyId: vinhLong.committee, dateRule: inDecember(15) },
    { ...onward, toText: 'Bộ Văn hóa, Thể thao và Du lịch', toAgencyId: null, dateRule: null },
  ]
  await round.plan.do('plans.saveDuties', { duties: [{ ...duty, legs }] })
})
afterEach(() => round.test.close())

async function legTo(name: string) {
  const leg = (await list()).legs.find(({ toText }) => toText.startsWith(name))
  if (!leg) throw new Error(`no leg to ${name}`)
  return leg
}

type Save = CallInput<'reporting-legs.save'>
async function settled(name: string, change: Partial<Save>): Promise<Omit<Save, 'commandId'>> {
  const { key, toText, toAgencyId, dateRule, form, ownReport, medium, channel, address, source, dropped } =
    await legTo(name)
  return {
    ...place(),
    ...{ key, expectedVersion: null, scope: 'this-period', dropped, toText, toAgencyId, dateRule, form, ownReport },
    ...{ medium, channel, address, source },
    ...change,
  }
}

/** A consolidated report with number and date, addressed to the first of these legs. */
async function numberedFor(...names: string[]): Promise<ReportInHand> {
  const keys = []
  for (const name of names) keys.push((await legTo(name)).key)
  const { reportId } = await hoa.call('reporting-legs.draftReport', { planId: round.plan.id, periodId, keys })
  const report = new ReportInHand(await hoa.call('reports.get', { reportId, revision: null }))
  await report.write(hoa, 'assessment.strengths', 'Các đơn vị đã chủ động triển khai.')
  await hoa.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
  await report.refresh(minh)
  await minh.call('reports.approve', report.seen)
  await report.refresh(lan)
  await lan.call('reports.number', { ...report.seen, value: '12', symbol: 'BC-SVHTTDL', date: '2026-11-02' })
  await report.refresh(hoa)
  return report
}

const sending = (report: ReportInHand, keys: string[]) => ({
  ...place(),
  ...{ keys, reportId: report.id, revision: 1, sentOn: '2026-11-02', documentNumber: '12/BC-SVHTTDL' },
  ...{ medium: 'docx' as const, channel: 'document-axis' as const, note: '' },
})

describe('the way of the reports', () => {
  it('leads from those who report to each recipient above, each with its own date', async () => {
    const { from, legs, officeName } = await list()
    expect(officeName).toMatch(/^Sở Văn hóa/)
    expect(from).toMatchObject([{ told: 4, requested: 1, deadline: { bound: 'before', lastDay: '2026-12-04' } }])
    expect(legs).toMatchObject([
      {
        ...{ toText: 'Ủy ban nhân dân tỉnh', origin: 'plan', state: 'not-begun' },
        deadline: { bound: 'before', stated: '2026-12-15', lastDay: '2026-12-14' },
        timeliness: { kind: 'in-time', daysLeft: 42 },
      },
      { toText: 'Bộ Văn hóa, Thể thao và Du lịch', deadline: null, whyNoDate: 'not-stated' },
    ])
  })
})

describe('a leg that the coordinator settles', () => {
  it('names the document that says what the plan does not, and goes back to the plan', async () => {
    const change = { dateRule: { kind: 'before' as const, date: '2026-12-10' }, medium: 'docx' as const }
    await hoa.refused('reporting-legs.save', await settled('Bộ', change), 'legs.source-missing')
    const source = 'Công văn số 1234/BVHTTDL-VHCS ngày 20/10/2026'
    await hoa.call('reporting-legs.save', await settled('Bộ', { ...change, source }))
    const leg = await legTo('Bộ')
    expect(leg).toMatchObject({
      ...{ origin: 'changed', source, medium: 'docx', deadline: { lastDay: '2026-12-09' } },
      setting: { version: 1, ofThisRound: true },
    })
    await hoa.refused('reporting-legs.save', await settled('Bộ', change), 'version.conflict')
    await hoa.call('reporting-legs.save', await settled('Bộ', { expectedVersion: 1, address: 'vhcs@example.test' }))
    const again = await legTo('Bộ')
    expect(again).toMatchObject({ address: 'vhcs@example.test', setting: { version: 2 } })
    await hoa.call('reporting-legs.takeBack', { settingId: again.setting?.id ?? '', expectedVersion: 2 })
    expect(await legTo('Bộ')).toMatchObject({ origin: 'plan', deadline: null, setting: null })
  })

  it('needs no document for a medium and an address, and lasts when it was made to', async () => {
    const own = { medium: 'docx' as const, channel: 'e-mail' as const, address: 'ubnd@example.test' }
    await hoa.call('reporting-legs.save', await settled('Ủy ban', { ...own, scope: 'from-now-on' }))
    const next = await hoa.call('reporting-legs.list', { ...place(), period: { ...year2026, year: 2027 } })
    expect(next.legs[0]).toMatchObject({
      ...{ ...own, origin: 'changed', deadline: { lastDay: '2027-12-14' } },
      setting: { ofThisRound: false },
    })
    const before = await hoa.call('reporting-legs.list', { ...place(), period: { ...year2026, year: 2025 } })
    expect(before.legs[0]).toMatchObject({ origin: 'plan', address: null })
  })

  it('may stand beside the plan, or be left out with its reason', async () => {
    const source = 'Công văn số 9/VHCS-NSGĐ'
    const added = { key: null, toText: 'Cục Văn hóa cơ sở', toAgencyId: null, source }
    const { key } = await hoa.call('reporting-legs.save', await settled('Bộ', added))
    expect(key).toMatch(/^own:/)
    await hoa.refused('reporting-legs.save', await settled('Bộ', { dropped: true }), 'legs.source-missing')
    await hoa.call('reporting-legs.save', await settled('Bộ', { dropped: true, source }))
    expect((await list()).legs.map(({ toText, origin, state }) => [toText, origin, state])).toEqual([
      ['Ủy ban nhân dân tỉnh', 'plan', 'not-begun'],
      ['Bộ Văn hóa, Thể thao và Du lịch', 'changed', 'dropped'],
      ['Cục Văn hóa cơ sở', 'added', 'not-begun'],
    ])
  })

  it('is the affair of the coordinator, and never leads back here', async () => {
    await lan.refused('reporting-legs.save', await settled('Ủy ban', {}), 'permission.denied')
    await hoa.refused(
      'reporting-legs.save',
      await settled('Ủy ban', { toAgencyId: vinhLong.culture, source: 'x' }),
      'legs.to-ourselves',
    )
  })

  it('finds its body when the plan names it later', async () => {
    await hoa.call('reporting-legs.save', await settled('Bộ', { address: 'vhcs@example.test' }))
    const duties = (await round.plan.get()).duties.map((duty) => ({
      ...duty,
      legs: duty.legs.map((leg) => (leg.toText.startsWith('Bộ') ? { ...leg, toAgencyId: vinhLong.ministry } : leg)),
    }))
    await round.plan.do('plans.saveDuties', { duties })
    expect(await legTo('Bộ')).toMatchObject({ origin: 'changed', address: 'vhcs@example.test' })
  })
})

describe('a sending', () => {
  it('serves several legs, is in time or late by its day, and is answered by word', async () => {
    const report = await numberedFor('Ủy ban', 'Bộ')
    expect(report.now.letter.addressees).toEqual(['Ủy ban nhân dân tỉnh Vĩnh Long', 'Bộ Văn hóa, Thể thao và Du lịch'])
    const keys = (await list()).legs.map(({ key }) => key)
    expect((await list()).legs.map(({ state }) => state)).toEqual(['approved', 'approved'])
    await hoa.call('reporting-legs.recordSent', sending(report, keys))
    const [committee, ministry] = (await list()).legs
    expect(committee).toMatchObject({ state: 'sent', timeliness: { kind: 'done-in-time' }, receipt: null })
    expect(ministry).toMatchObject({ state: 'sent', timeliness: { kind: 'none' } })
    const [sent] = ministry?.dispatches ?? []
    if (!sent) throw new Error('nothing was sent')
    expect(sent).toMatchObject({ documentNumber: '12/BC-SVHTTDL', medium: 'docx', personName: expect.any(String) })
    const seen = { dispatchId: sent.id, expectedVersion: 1 }
    await hoa.refused('reporting-legs.confirm', { ...seen, on: '2026-11-01', note: '' }, 'legs.confirmed-before-sent')
    await hoa.call('reporting-legs.confirm', { ...seen, on: '2026-11-02', note: 'Chị Lan báo qua điện thoại' })
    expect(await legTo('Bộ')).toMatchObject({ state: 'received' })
    await hoa.call('reporting-legs.takeBackSent', { ...seen, expectedVersion: 2, reason: 'Ghi nhầm nơi nhận' })
    expect(await legTo('Bộ')).toMatchObject({ state: 'approved', dispatches: [] })
    expect(await legTo('Ủy ban')).toMatchObject({ state: 'sent' })
  })

  it.each([
    ['of a day to come', { sentOn: '2026-11-03' }, 'legs.sent-in-future'],
    ['before the date of the report', { sentOn: '2026-11-01' }, 'legs.sent-before-document'],
    ['of a sealed file that is not there', { medium: 'sealed-file' as const }, 'legs.not-sealed'],
    ['on a leg that is not there', { keys: ['name:x'] }, 'object.missing'],
  ] as const)('%s is refused', async (_, change, code) => {
    const report = await numberedFor('Ủy ban')
    const { keys, ...rest } = { ...sending(report, [(await legTo('Ủy ban')).key]), ...change }
    await hoa.refused('reporting-legs.recordSent', { ...rest, keys: [...keys] }, code)
    expect(await legTo('Ủy ban')).toMatchObject({ state: 'approved' })
  })

  it('of a report behind which nobody stands is refused', async () => {
    const { key } = await legTo('Ủy ban')
    const { reportId } = await hoa.call('reporting-legs.draftReport', { planId: round.plan.id, periodId, keys: [key] })
    expect(await legTo('Ủy ban')).toMatchObject({ state: 'drafting', report: { reportId } })
    const report = new ReportInHand(await hoa.call('reports.get', { reportId, revision: null }))
    await hoa.refused('reporting-legs.recordSent', sending(report, [key]), 'legs.report-not-numbered')
  })

  it('in another form has a report of its own beside the one for the others', async () => {
    const change = { toAgencyId: vinhLong.ministry, form: 'Mẫu 02', ownReport: true, source: 'Công văn số 1234' }
    await hoa.call('reporting-legs.save', await settled('Bộ', change))
    const shared = await numberedFor('Ủy ban')
    expect(await legTo('Bộ')).toMatchObject({ state: 'not-begun', report: null })
    const { key } = await legTo('Bộ')
    const own = await hoa.call('reporting-legs.draftReport', { planId: round.plan.id, periodId, keys: [key] })
    expect(await legTo('Bộ')).toMatchObject({ state: 'drafting', report: { reportId: own.reportId } })
    expect(await legTo('Ủy ban')).toMatchObject({ state: 'approved', report: { reportId: shared.id } })
    expect((await list()).reports.map(({ recipientName }) => recipientName)).toEqual([
      'Ủy ban nhân dân tỉnh Vĩnh Long',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ])
    // Words are taken into the one that may still be written in.
    const { report } = await hoa.call('reports.consolidatedOf', { planId: round.plan.id, periodId })
    expect(report?.reportId).toBe(own.reportId)
  })

  it('to a body that nobody chose in the catalogue has no report of its own', async () => {
    const keys = [(await legTo('Bộ')).key]
    await hoa.refused('reporting-legs.draftReport', { planId: round.plan.id, periodId, keys }, 'legs.recipient-unknown')
  })
})

describe('what is due above', () => {
  const overview = async () => {
    const { reportDates, lines } = await hoa.call('overview.get', { year: 2026 })
    return {
      dates: reportDates.filter(({ isOnward }) => isOnward),
      lines: lines.filter(({ kind }) => kind.startsWith('legs-')).map(({ kind, count }) => [kind, count]),
    }
  }
  const onDay = async (day: string) => {
    round.test.clock.set(`${day}T02:00:00.000Z`)
    hoa = await round.test.signIn('hoa')
    return overview()
  }

  it('stands among the report dates, and is work as soon as it presses', async () => {
    const early = await overview()
    expect(early.lines).toEqual([])
    expect(early.dates).toMatchObject([
      { toText: 'Ủy ban nhân dân tỉnh', deadline: { daysLeft: 42 }, onward: { state: 'not-begun', sentOn: null } },
      { toText: 'Bộ Văn hóa, Thể thao và Du lịch', deadline: null, whyNoDate: 'not-stated' },
    ])
    expect((await onDay('2026-12-05')).lines).toEqual([['legs-soon', 1]])
    expect((await onDay('2026-12-17')).lines).toEqual([['legs-late', 1]])
  })

  it('waits to be sent once it has number and date, and is gone when it was', async () => {
    const report = await numberedFor('Ủy ban', 'Bộ')
    expect((await overview()).lines).toEqual([['legs-to-send', 2]])
    const keys = (await list()).legs.map(({ key }) => key)
    await hoa.call('reporting-legs.recordSent', sending(report, keys))
    const after = await onDay('2026-12-17')
    expect(after.lines).toEqual([])
    expect(after.dates.map(({ onward }) => onward)).toEqual([
      { state: 'sent', sentOn: '2026-11-02' },
      { state: 'sent', sentOn: '2026-11-02' },
    ])
  })

  it('follows what the coordinator settled, and leaves out what is not sent', async () => {
    const source = 'Công văn số 1234'
    await hoa.call('reporting-legs.save', await settled('Bộ', { dropped: true, source }))
    await hoa.call(
      'reporting-legs.save',
      await settled('Ủy ban', { dateRule: { kind: 'by', date: '2026-11-10' }, source }),
    )
    const { dates, lines } = await overview()
    expect(dates).toMatchObject([{ toText: 'Ủy ban nhân dân tỉnh', deadline: { bound: 'by', daysLeft: 8 } }])
    expect(lines).toEqual([['legs-soon', 1]])
  })
})
