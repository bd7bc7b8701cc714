import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { editDocx, replaceOnce } from '../support/edit-docx.ts'
import { download, ReportInHand } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seenOf } from '../support/word-edit-builder.ts'

let round: RoundInHand
let year: Awaited<ReturnType<typeof yearOf>>
beforeEach(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 6, departments: 2, front: 1, tasks: 2 },
    indicators: () => [{ shape: 'number', measure: 'in-period', reporterIds: [] }],
  })
  year = await yearOf(round)
  const { communes, departments } = round.bodies
  const said = [...communes.slice(0, 4), ...departments.slice(0, 1)]
  round.lay(
    2026,
    said.map((agencyId, at) => ({
      ...{ agencyId, receivedOn: at === 0 ? '2026-12-09' : '2026-12-01' },
      figures: new Map(round.indicators.map(({ id }) => [id, { kind: 'number' as const, value: String(at + 1) }])),
      results: round.items.map((id) => ({ itemIds: [id], progress: 'done' as const })),
    })),
  )
})
afterEach(() => round.test.close())

async function yearOf({ hoa }: RoundInHand) {
  const [first] = await hoa.call('periods.list', {})
  if (!first) throw new Error('no year is open')
  return first
}

/** What UBND tỉnh asks the coordinating department for. */
async function ask(change: Partial<CallInput<'report-requests.record'>> = {}) {
  const { kind, year: number, ordinal, from, to } = year
  const period = { kind, year: number, ordinal, from, to }
  const { requestId } = await round.hoa.call('report-requests.record', {
    ...{ senderAgencyId: vinhLong.committee, senderName: 'UBND tỉnh Vĩnh Long' },
    ...{ letterNumber: '4321/UBND-VX', letterDate: '2026-11-05', subject: 'báo cáo kết quả công tác gia đình' },
    ...{ planIds: [round.plan.id], period: { ...period, cutOff: '2026-11-20', nextYearStart: '2026-11-21' } },
    ...{ deadline: { kind: 'by' as const, date: '2026-12-15' }, forms: ['Biểu 02/GĐ'] },
    ...{ recipientAgencyId: vinhLong.committee, recipientName: '' },
    outline: [
      { key: 'own.1', title: 'Đặc điểm tình hình', level: 'section' },
      { key: 'results', title: 'Kết quả đạt được', level: 'section' },
      { key: 'indicators', title: 'Số liệu', level: 'section' },
      { key: 'own.2', title: 'Bài học kinh nghiệm', level: 'section' },
    ],
    ...change,
  })
  return requestId
}

const place = () => ({ planId: round.plan.id, periodId: year.id })
const open = async (reportId: string) =>
  new ReportInHand(await round.hoa.call('reports.get', { reportId, revision: null }))

describe('a consolidated report that the level above asks for', () => {
  it('takes outline, cut-off, deadline and recipient from the request, and answers it once', async () => {
    const { hoa } = round
    const requestId = await ask()
    const { reportId } = await hoa.call('reports.draftConsolidated', { ...place(), recipientAgencyId: null, requestId })
    const report = await open(reportId)
    expect(report.now.sections.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
      ...['I. Đặc điểm tình hình', 'II. Kết quả đạt được', 'III. Số liệu', 'IV. Bài học kinh nghiệm'],
    ])
    expect(report.section('results').passages[0]?.text).toContain('5/8 đơn vị đã hoàn thành')
    expect(report.now).toMatchObject({
      ...{ documentType: 'consolidated', cutOff: '2026-11-20' },
      request: { requestId, forms: ['Biểu 02/GĐ'] },
      letter: { addressees: ['Ủy ban nhân dân tỉnh Vĩnh Long'], legalBases: [expect.stringContaining('4321/UBND-VX')] },
    })
    const [row] = await hoa.call('report-requests.list', {})
    expect(row).toMatchObject({ report: { reportId, state: 'draft' }, deadline: { lastDay: '2026-12-15' } })
    await hoa.refused(
      'reports.draftConsolidated',
      { ...place(), recipientAgencyId: null, requestId },
      'requests.answered',
    )
  })

  it('that was begun before follows it, and keeps what people wrote', async () => {
    const { hoa } = round
    await hoa.refused('reports.draftConsolidated', { ...place(), recipientAgencyId: null }, 'report.recipient-missing')
    const { reportId } = await hoa.call('reports.draftConsolidated', {
      ...place(),
      recipientAgencyId: vinhLong.committee,
    })
    const report = await open(reportId)
    await report.write(hoa, 'proposals', 'Đề nghị bố trí kinh phí.')
    const requestId = await ask()
    await hoa.call('reports.follow', { ...report.seen, requestId })
    await report.refresh(hoa)
    expect(report.now.sections.map(({ heading }) => heading)).toEqual([
      ...['Đặc điểm tình hình', 'Kết quả đạt được', 'Số liệu', 'Bài học kinh nghiệm', 'Kiến nghị, đề xuất'],
    ])
    expect(report.section('proposals').passages[0]?.text).toBe('Đề nghị bố trí kinh phí.')
    expect(report.now).toMatchObject({ cutOff: '2026-11-20', request: { requestId } })
  })
})

describe('charts of a consolidated report', () => {
  it('show who reported and the share of each group, until a person leaves one out', async () => {
    const { hoa } = round
    const { reportId } = await hoa.call('reports.draftConsolidated', {
      ...place(),
      recipientAgencyId: vinhLong.committee,
    })
    const report = await open(reportId)
    const charts = () => report.now.printed.blocks.filter((block) => block.kind === 'chart')
    expect(charts()).toMatchObject([
      {
        title: 'Tình hình gửi báo cáo (8 đơn vị phải báo cáo)',
        bars: [
          { label: 'Đúng hạn', value: 4, text: '4 (50%)' },
          { label: 'Gửi chậm', value: 1, text: '1 (12,5%)' },
          { label: 'Chưa gửi', value: 3, text: '3 (37,5%)' },
        ],
      },
      {
        title: 'Tỷ lệ đơn vị đã gửi báo cáo theo nhóm (%)',
        bars: [
          { label: 'Sở, ban, ngành', value: 50, text: '1/2 (50%)' },
          { label: 'Xã, phường', value: 66.7, text: '4/6 (66,7%)' },
        ],
      },
    ])
    await hoa.call('reports.chooseCharts', {
      ...{ reportId: report.id, expectedVersion: report.now.version, leftOut: ['bodies'] },
    })
    await report.refresh(hoa)
    expect(charts().map(({ title }) => title)).toEqual(['Tỷ lệ đơn vị đã gửi báo cáo theo nhóm (%)'])
    expect(report.now.charts.map(({ key, leftOut }) => [key, leftOut])).toEqual([
      ['bodies', true],
      ['groups', false],
    ])
  })
})

describe('a consolidated report that goes to Word and back', () => {
  it('brings words home into their places: drafted ones, chosen ones, those of people; no total changes', async () => {
    const { hoa, test, items } = round
    const { reportId } = await hoa.call('reports.draftConsolidated', {
      ...place(),
      recipientAgencyId: vinhLong.committee,
    })
    const report = await open(reportId)
    const [draft] = (await hoa.call('reports.consolidatedOf', place())).drafts
    const submissionId = draft?.submissionIds[0] ?? ''
    const from = { part: 'result' as const, result: 0, field: 'resultText' as const }
    await hoa.call('reports.takeWords', {
      reportId: report.id,
      places: [
        {
          ...{ key: 'results', expectedVersion: draft?.sections[1]?.version ?? 0 },
          words: [{ submissionId, from, itemId: items[0] ?? null }],
        },
      ],
    })
    await report.refresh(hoa)
    await report.write(hoa, 'assessment.strengths', 'Các đơn vị đã chủ động.')
    const totals = printedText(composeDocument(report.now.printed)).filter((line) => line.startsWith('Số liệu của'))

    const { exportId } = await hoa.call('reports.exportForWord', { reportId: report.id })
    const edited = editDocx(await download(hoa, exportId), (xml) =>
      [
        ['Các đơn vị đã chủ động.', 'Các đơn vị đã rất chủ động.'],
        ['Đã thực hiện (', 'Đã thực hiện tốt ('],
      ].reduce((text, [before = '', after = '']) => replaceOnce(text, before, after), xml),
    )
    const stagedId = await upload(hoa, 'da-sua.docx', edited)
    const { returnId } = await hoa.call('reports.readBack', { reportId: report.id, stagedId })
    const view = await vi.waitUntil(() => hoa.call('reports.wordReturn', { returnId }), { timeout: 20_000 })
    expect(view.changes.map(({ change }) => change.kind)).toEqual(['text', 'text'])
    await hoa.call('reports.acceptChanges', {
      ...seenOf(view),
      decisions: view.changes.map(({ change }) => ({ changeId: change.id, decision: 'accepted' as const, key: null })),
    })
    await report.refresh(hoa)
    expect(report.section('assessment.strengths').passages.map(({ text }) => text)).toEqual([
      'Các đơn vị đã rất chủ động.',
    ])
    const chosen = report.section('results').passages.find(({ source }) => source?.kind === 'submission')
    expect(chosen).toMatchObject({
      text: expect.stringMatching(/^Đã thực hiện tốt \(.*, Báo cáo số 26\/BC-UBND ngày 30\/11\/2026\)\.$/),
      source: { submissionId, from },
    })
    // Its words are a person's now: they are not taken out while reading.
    const [after] = (await hoa.call('reports.consolidatedOf', place())).drafts
    const expectedVersion = after?.sections[1]?.version ?? 0
    await hoa.refused(
      'reports.dropWords',
      { reportId: report.id, places: [{ key: 'results', expectedVersion, words: [{ submissionId, from }] }] },
      'report.words-edited',
    )
    expect(printedText(composeDocument(report.now.printed)).filter((line) => line.startsWith('Số liệu của'))).toEqual(
      totals,
    )
    expect(test.log).toEqual([])
  })
})
