import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PeriodId, ReportId } from '../../src-shared/domain/ids.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let round: RoundInHand
let year: PeriodId
let fiveYears: PeriodId
beforeEach(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 3, departments: 0, front: 0, tasks: 2, indicators: () => [] },
  })
  const [open] = await round.hoa.call('periods.list', {})
  if (!open) throw new Error('no year is open')
  year = open.id
  const lan = await round.test.signIn('lan')
  const { period } = await lan.call('periods.open', {
    period: {
      ...{ kind: 'five-year', year: 2026, ordinal: null, from: '2022-01-01', to: '2026-12-31' },
      ...{ cutOff: '2026-11-30', nextYearStart: null },
    },
  })
  fiveYears = period.id
  const [commune] = round.bodies.communes
  if (!commune) throw new Error('no commune')
  const results = round.items.map((id, at) => ({
    ...{ itemIds: [id], progress: 'done' as const, text: `Đã làm nội dung ${at + 1}.` },
  }))
  round.lay(2026, [{ agencyId: commune, figures: new Map(), results }])
})
afterEach(() => round.test.close())

const draftFor = async (periodId: PeriodId, recipientAgencyId = vinhLong.committee) =>
  (await round.hoa.call('reports.draftConsolidated', { planId: round.plan.id, periodId, recipientAgencyId })).reportId
const offered = async (periodId = year) =>
  (await round.hoa.call('reports.consolidatedOf', { planId: round.plan.id, periodId })).drafts

/** Words of the first results into the results of a draft, as its page sees it. */
async function wordsFor(reportId: ReportId, results: number[]) {
  const draft = (await offered()).find((one) => one.reportId === reportId)
  const section = draft?.sections.find(({ key }) => key === 'results')
  const words = results.map((result) => ({
    ...{ submissionId: draft?.submissionIds[0] ?? '', itemId: round.items[result] ?? null },
    from: { part: 'result' as const, result, field: 'resultText' as const },
  }))
  return { key: 'results' as const, expectedVersion: section?.version ?? 0, words }
}

const quotedIn = async (reportId: ReportId) =>
  new ReportInHand(await round.hoa.call('reports.get', { reportId, revision: null })).now.sections.flatMap(
    ({ key, passages }) =>
      passages.flatMap(({ source, text }) => (source?.kind === 'submission' ? `${key}: ${text.slice(0, 17)}` : [])),
  )

it('offers every draft that is made of the reports of the round, each with its plan, period and recipient', async () => {
  const toMinistry = await draftFor(year, vinhLong.ministry)
  const review = await draftFor(fiveYears)
  const toCommittee = await draftFor(year)
  expect(await offered()).toMatchObject([
    { reportId: toMinistry, ofRound: true, recipientName: 'Bộ Văn hóa, Thể thao và Du lịch' },
    { reportId: toCommittee, ofRound: true, recipientName: 'Ủy ban nhân dân tỉnh Vĩnh Long' },
    { reportId: review, ofRound: false, period: { kind: 'five-year', year: 2026 } },
  ])
  // Nobody reported on the five years as a whole: the draft of the year quotes nothing from there.
  expect((await offered(fiveYears)).map(({ reportId }) => reportId)).toEqual([review])
})

it('puts words of a year into the review of five years, where they stay as long as they count', async () => {
  const review = await draftFor(fiveYears)
  await round.hoa.call('reports.takeWords', { reportId: review, places: [await wordsFor(review, [0])] })
  expect(await quotedIn(review)).toEqual(['results: Đã làm nội dung 1'])
  const report = new ReportInHand(await round.hoa.call('reports.get', { reportId: review, revision: null }))
  await round.hoa.call('reports.redraft', report.seen)
  await report.refresh(round.hoa)
  expect(report.section('results').passages.filter(({ stale }) => stale)).toEqual([])
})

it('goes into the one that was chosen and nowhere else, and wholly out again with what came back', async () => {
  const [first, second] = [await draftFor(year, vinhLong.ministry), await draftFor(year)]
  const results = await wordsFor(second, [0, 1])
  const strengths = (await offered())[1]?.sections.find(({ key }) => key === 'assessment.strengths')
  const [words] = results.words
  if (!strengths || !words) throw new Error('the outline has no strengths')
  const unsaid = { ...words, from: { ...words.from, field: 'proposals' as const } }
  const places = [results, { key: strengths.key, expectedVersion: strengths.version, words: [unsaid] }]
  // One of two sections cannot take its words: nothing is taken at all.
  await round.hoa.refused('reports.takeWords', { reportId: second, places }, 'object.missing')
  expect(await quotedIn(second)).toEqual([])
  const done = await round.hoa.call('reports.takeWords', { reportId: second, places: [results] })
  expect(await quotedIn(first)).toEqual([])
  expect(await quotedIn(second)).toEqual(['results: Đã làm nội dung 1', 'results: Đã làm nội dung 2'])

  const taken = done.sections.map(({ key, version }) => ({
    ...{ key, expectedVersion: version },
    words: results.words.map(({ submissionId, from }) => ({ submissionId, from })),
  }))
  await round.hoa.call('reports.dropWords', { reportId: second, places: taken })
  expect(await quotedIn(second)).toEqual([])
  await round.hoa.refused('reports.dropWords', { reportId: second, places: taken }, 'version.conflict')
})
