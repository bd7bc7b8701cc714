import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { year2026 } from '../support/exchange-builder.ts'
import { type OnwardRound, startOnwardRound } from '../support/onward-round.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let onward: OnwardRound
beforeEach(async () => {
  onward = await startOnwardRound()
})
afterEach(() => onward.round.test.close())

describe('a sending', () => {
  it('serves several legs, is in time or late by its day, and is answered by word', async () => {
    const report = await onward.numberedFor('Ủy ban', 'Bộ')
    expect(report.now.letter.addressees).toEqual(['Ủy ban nhân dân tỉnh Vĩnh Long', 'Bộ Văn hóa, Thể thao và Du lịch'])
    const keys = (await onward.list()).legs.map(({ key }) => key)
    expect((await onward.list()).legs.map(({ state }) => state)).toEqual(['approved', 'approved'])
    await onward.hoa.call('reporting-legs.recordSent', onward.sending(report, keys))
    const [committee, ministry] = (await onward.list()).legs
    expect(committee).toMatchObject({ state: 'sent', timeliness: { kind: 'done-in-time' }, receipt: null })
    expect(ministry).toMatchObject({ state: 'sent', timeliness: { kind: 'none' } })
    const [sent] = ministry?.dispatches ?? []
    if (!sent) throw new Error('nothing was sent')
    expect(sent).toMatchObject({ documentNumber: '12/BC-SVHTTDL', medium: 'docx', personName: expect.any(String) })
    const seen = { dispatchId: sent.id, expectedVersion: 1 }
    await onward.hoa.refused(
      'reporting-legs.confirm',
      { ...seen, on: '2026-11-01', note: '' },
      'legs.confirmed-before-sent',
    )
    await onward.hoa.call('reporting-legs.confirm', { ...seen, on: '2026-11-02', note: 'Chị Lan báo qua điện thoại' })
    expect(await onward.legTo('Bộ')).toMatchObject({ state: 'received' })
    await onward.hoa.call('reporting-legs.takeBackSent', { ...seen, expectedVersion: 2, reason: 'Ghi nhầm nơi nhận' })
    expect(await onward.legTo('Bộ')).toMatchObject({ state: 'approved', dispatches: [] })
    expect(await onward.legTo('Ủy ban')).toMatchObject({ state: 'sent' })
  })

  it.each([
    ['of a day to come', { sentOn: '2026-11-03' }, 'legs.sent-in-future'],
    ['before the date of the report', { sentOn: '2026-11-01' }, 'legs.sent-before-document'],
    ['of a sealed file that is not there', { medium: 'sealed-file' as const }, 'legs.not-sealed'],
    ['on a leg that is not there', { keys: ['name:x'] }, 'object.missing'],
  ] as const)('%s is refused', async (_, change, code) => {
    const report = await onward.numberedFor('Ủy ban')
    const { keys, ...rest } = { ...onward.sending(report, [(await onward.legTo('Ủy ban')).key]), ...change }
    await onward.hoa.refused('reporting-legs.recordSent', { ...rest, keys: [...keys] }, code)
    expect(await onward.legTo('Ủy ban')).toMatchObject({ state: 'approved' })
  })

  it('of a report behind which nobody stands is refused', async () => {
    const { key } = await onward.legTo('Ủy ban')
    const { reportId } = await onward.hoa.call('reporting-legs.draftReport', {
      planId: onward.round.plan.id,
      periodId: onward.periodId,
      keys: [key],
    })
    expect(await onward.legTo('Ủy ban')).toMatchObject({ state: 'drafting', report: { reportId } })
    const report = new ReportInHand(await onward.hoa.call('reports.get', { reportId, revision: null }))
    await onward.hoa.refused('reporting-legs.recordSent', onward.sending(report, [key]), 'legs.report-not-numbered')
  })

  it('in another form has a report of its own beside the one for the others', async () => {
    const change = { toAgencyId: vinhLong.ministry, form: 'Mẫu 02', ownReport: true, source: 'Công văn số 1234' }
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', change))
    const shared = await onward.numberedFor('Ủy ban')
    expect(await onward.legTo('Bộ')).toMatchObject({ state: 'not-begun', report: null })
    const { key } = await onward.legTo('Bộ')
    const own = await onward.hoa.call('reporting-legs.draftReport', {
      planId: onward.round.plan.id,
      periodId: onward.periodId,
      keys: [key],
    })
    expect(await onward.legTo('Bộ')).toMatchObject({ state: 'drafting', report: { reportId: own.reportId } })
    expect(await onward.legTo('Ủy ban')).toMatchObject({ state: 'approved', report: { reportId: shared.id } })
    expect((await onward.list()).reports.map(({ recipientName }) => recipientName)).toEqual([
      'Ủy ban nhân dân tỉnh Vĩnh Long',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ])
    // Words are taken into the one that may still be written in.
    const { drafts } = await onward.hoa.call('reports.consolidatedOf', {
      planId: onward.round.plan.id,
      periodId: onward.periodId,
    })
    expect(drafts.map(({ reportId }) => reportId)).toEqual([own.reportId])
  })

  it('answers the request of its recipient, in its outline, before its day', async () => {
    const { requestId } = await onward.hoa.call('report-requests.record', {
      ...{ senderAgencyId: vinhLong.ministry, senderName: 'Bộ Văn hóa, Thể thao và Du lịch', recipientName: '' },
      ...{
        letterNumber: '1234/BVHTTDL',
        letterDate: '2026-10-20',
        subject: 'báo cáo',
        planIds: [onward.round.plan.id],
      },
      period: { ...year2026, from: null, to: null, cutOff: '2026-11-20', nextYearStart: null },
      ...{ deadline: { kind: 'before', date: '2026-12-10' }, recipientAgencyId: vinhLong.ministry, forms: ['Biểu 01'] },
      outline: [
        { key: 'own.1', title: 'Đặc điểm tình hình', level: 'section' },
        { key: 'results', title: 'Kết quả', level: 'section' },
      ],
    })
    const dateRule = { kind: 'before' as const, date: '2026-12-10' }
    const asked = { toAgencyId: vinhLong.ministry, requestId, dateRule, form: 'Biểu 01' }
    const other = { ...(await onward.settled('Bộ', asked)), period: { ...year2026, year: 2027 } }
    await onward.hoa.refused('reporting-legs.save', other, 'requests.other-plans')
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', { ...asked, scope: 'from-now-on' }))
    await onward.numberedFor('Ủy ban')
    const { key, report } = await onward.legTo('Bộ')
    expect(report).toBeNull()
    const draft = { planId: onward.round.plan.id, periodId: onward.periodId, keys: [key] }
    const { reportId } = await onward.hoa.call('reporting-legs.draftReport', draft)
    await onward.hoa.refused('reporting-legs.draftReport', draft, 'requests.answered')
    const drafted = await onward.hoa.call('reports.get', { reportId, revision: null })
    expect(drafted.sections.map(({ heading }) => heading)).toEqual(['Đặc điểm tình hình', 'Kết quả'])
    expect(drafted).toMatchObject({
      cutOff: '2026-11-20',
      request: { requestId },
      deadlines: [{ lastDay: '2026-12-09' }],
    })
    expect(await onward.legTo('Bộ')).toMatchObject({
      state: 'drafting',
      report: { reportId },
      deadline: { lastDay: '2026-12-09' },
    })
    // A request is of one period: the next one keeps the address, not what was asked then.
    const next = await onward.hoa.call('reporting-legs.list', { ...onward.place, period: { ...year2026, year: 2027 } })
    expect(next.legs[1]).toMatchObject({ requestId: null, dateRule: null, form: 'Biểu 01' })
  })

  it('to a body that nobody chose in the catalogue has no report of its own', async () => {
    const keys = [(await onward.legTo('Bộ')).key]
    await onward.hoa.refused(
      'reporting-legs.draftReport',
      { planId: onward.round.plan.id, periodId: onward.periodId, keys },
      'legs.recipient-unknown',
    )
  })
})

describe('what is due above', () => {
  const overview = async () => {
    const { reportDates, lines } = await onward.hoa.call('overview.get', { year: 2026 })
    return {
      dates: reportDates.filter(({ isOnward }) => isOnward),
      lines: lines.filter(({ kind }) => kind.startsWith('legs-')).map(({ kind, count }) => [kind, count]),
    }
  }
  const onDay = async (day: string) => {
    onward.round.test.clock.set(`${day}T02:00:00.000Z`)
    onward.hoa = await onward.round.test.signIn('hoa')
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
    const report = await onward.numberedFor('Ủy ban', 'Bộ')
    expect((await overview()).lines).toEqual([['legs-to-send', 2]])
    const keys = (await onward.list()).legs.map(({ key }) => key)
    await onward.hoa.call('reporting-legs.recordSent', onward.sending(report, keys))
    const after = await onDay('2026-12-17')
    expect(after.lines).toEqual([])
    expect(after.dates.map(({ onward }) => onward)).toEqual([
      { state: 'sent', sentOn: '2026-11-02' },
      { state: 'sent', sentOn: '2026-11-02' },
    ])
  })

  it('follows what the coordinator settled, and leaves out what is not sent', async () => {
    const source = 'Công văn số 1234'
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', { dropped: true, source }))
    await onward.hoa.call(
      'reporting-legs.save',
      await onward.settled('Ủy ban', { dateRule: { kind: 'by', date: '2026-11-10' }, source }),
    )
    const { dates, lines } = await overview()
    expect(dates).toMatchObject([{ toText: 'Ủy ban nhân dân tỉnh', deadline: { bound: 'by', daysLeft: 8 } }])
    expect(lines).toEqual([['legs-soon', 1]])
  })
})
