import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId, ReportId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import type { SectionKey } from '../../src-shared/domain/report-outline.ts'
import { withDatabase } from '../support/open-database.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type ReportedBy, type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

let round: RoundInHand
let periodId: Awaited<ReturnType<typeof yearOf>>
beforeEach(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 6, departments: 2, front: 2, tasks: 2 },
    indicators: () => [
      { shape: 'number', measure: 'in-period', reporterIds: [] },
      { shape: 'share', measure: 'at-date', reporterIds: [] },
    ],
  })
  periodId = await yearOf(round)
})
afterEach(() => round.test.close())

async function yearOf({ hoa }: RoundInHand) {
  const [year] = await hoa.call('periods.list', {})
  if (!year) throw new Error('no year is open')
  return year.id
}

const draftInput = () => ({ planId: round.plan.id, periodId, recipientAgencyId: vinhLong.committee })

async function draft(): Promise<ReportInHand> {
  const { reportId } = await round.hoa.call('reports.draftConsolidated', draftInput())
  return new ReportInHand(await round.hoa.call('reports.get', { reportId, revision: null }))
}

const texts = (report: ReportInHand, key: Parameters<ReportInHand['section']>[0]) =>
  report.section(key).passages.map((one) => one.text)
const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed))

function reported(
  agencyId: AgencyId | undefined,
  progress: Progress,
  values: FigureValue[] = [],
  more: Partial<ReportedBy> = {},
) {
  if (!agencyId) throw new Error('no such body')
  const figures = new Map<IndicatorId, FigureValue>()
  for (const [at, value] of values.entries()) {
    const indicator = round.indicators[at]
    if (indicator) figures.set(indicator.id, value)
  }
  const results = round.items.map((id, at) => ({ itemIds: [id], progress, text: `Đã làm nội dung ${at + 1}.` }))
  return { agencyId, figures, results, ...more } satisfies ReportedBy
}

describe('the draft of a consolidated report', () => {
  it('counts the bodies by what they did, those that were only asked for themselves', async () => {
    const { communes, departments, front } = round.bodies
    round.lay(2026, [
      reported(communes[0], 'done'),
      reported(communes[1], 'done'),
      reported(communes[2], 'in-progress'),
      { ...reported(communes[3], 'done'), results: [] },
      reported(departments[0], 'done', [], { state: 'quarantined' }),
      reported(front[0], 'done'),
    ])
    const report = await draft()
    expect(texts(report, 'results')[0]).toBe(
      '2/8 đơn vị đã hoàn thành; 1 đơn vị đang thực hiện; 1 đơn vị đã gửi báo cáo nhưng không nêu nội dung này; ' +
        '1 đơn vị có báo cáo đang chờ xác minh; 3 đơn vị chưa gửi báo cáo. ' +
        'Cơ quan, tổ chức được đề nghị phối hợp: 1/2 đơn vị đã hoàn thành; chưa nhận được báo cáo của 1 đơn vị.',
    )
    expect(report.section('results').passages[0]?.source).toEqual({ kind: 'item', itemId: round.items[0] })
    expect(report.now).toMatchObject({ documentType: 'consolidated', state: 'draft', cutOff: '2026-11-30' })
    expect(report.now.letter).toMatchObject({ addressees: ['Ủy ban nhân dân tỉnh Vĩnh Long'] })
    expect(report.now.openPlaces).toEqual(expect.arrayContaining([{ kind: 'bodies-missing', count: 4, stops: false }]))
  })

  it('adds numbers, numerators and denominators, and says whose they are', async () => {
    const { communes } = round.bodies
    round.lay(2026, [
      reported(communes[0], 'done', [number('12.5'), share('3', '4')]),
      reported(communes[1], 'done', [number('7'), share('1', '6')], { cutOff: '2026-11-15' }),
      reported(communes[2], 'done', [{ kind: 'none-arisen' }]),
    ])
    const lines = printed(await draft())
    expect(lines).toEqual(expect.arrayContaining(['19,5', '40% (4/10)']))
    expect(lines).toEqual(
      expect.arrayContaining([
        'Số liệu của 2/10 đơn vị; 1 đơn vị không phát sinh; 7 đơn vị chưa gửi báo cáo, không tính là 0; ' +
          'Tính đến các ngày từ 15/11/2026 đến 30/11/2026',
      ]),
    )
  })
})

const plainly = <T extends { itemId: unknown }>({ itemId: _, ...words }: T) => words
const into = <W>(place: { reportId: ReportId; key: SectionKey; expectedVersion: number }, words: W[]) => {
  const { reportId, ...section } = place
  return { reportId, places: [{ ...section, words }] }
}

describe('words of a body in the consolidated report', () => {
  const round2026 = () => ({ planId: round.plan.id, periodId })

  it('come in with their source, are edited, and are pointed out when the body reports anew', async () => {
    const { hoa } = round
    const [commune] = round.bodies.communes
    round.lay(2026, [reported(commune, 'done')])
    const report = await draft()
    const { bodies } = await hoa.call('coordination.status', {
      planId: round.plan.id,
      period: { kind: 'year', year: 2026, ordinal: null },
    })
    const body = bodies.find((one) => one.agencyId === commune)
    const submissionId = body?.submission?.id ?? ''
    const { drafts } = await hoa.call('reports.consolidatedOf', round2026())
    const section = drafts[0]?.sections.find(({ key }) => key === 'assessment.strengths')
    const from = { part: 'result', result: 1, field: 'resultText' } as const
    const quoted = `Đã làm nội dung 2 (${body?.agencyName}, Báo cáo số 26/BC-UBND ngày 30/11/2026).`
    const place = { reportId: report.id, key: 'assessment.strengths' as const }
    const words = [{ submissionId, from, itemId: null }]
    await hoa.call('reports.takeWords', into({ ...place, expectedVersion: section?.version ?? 0 }, words))
    await report.refresh(hoa)
    expect(report.section('assessment.strengths').passages).toMatchObject([
      {
        text: quoted,
        source: { kind: 'submission', submissionId, agencyName: body?.agencyName, from },
        stale: false,
      },
    ])
    const { version } = report.section('assessment.strengths')
    const now = { ...place, expectedVersion: version }
    await hoa.refused('reports.takeWords', into(now, words), 'report.words-taken')
    const other = (result: number) => [{ submissionId, from: { ...from, result }, itemId: null }]
    await hoa.refused('reports.takeWords', into(now, other(7)), 'object.missing')
    await (await round.test.signIn('lan')).refused('reports.takeWords', into(now, other(0)), 'permission.denied')

    await withDatabase(round.test.dataDir, (db) =>
      db.updateTable('submission').set({ state: 'superseded' }).where('id', '=', submissionId).execute(),
    )
    round.lay(2026, [{ ...reported(commune, 'in-progress'), receivedOn: '2026-12-09' }])
    const changes = await hoa.call('reports.redraftChanges', report.seen)
    expect(changes.rows).toContainEqual(expect.objectContaining({ table: 'bodies', name: body?.agencyName }))
    await hoa.call('reports.redraft', report.seen)
    await report.refresh(hoa)
    expect(report.section('assessment.strengths').passages).toMatchObject([
      { text: quoted, source: { kind: 'submission', submissionId }, stale: true },
    ])
  })

  it('go behind the item they were read on, many at once, and out again while nobody edited them', async () => {
    const { hoa, items } = round
    const [first, second] = round.bodies.communes
    round.lay(2026, [reported(first, 'done'), reported(second, 'in-progress')])
    const report = await draft()
    const [one, two] = (await hoa.call('reports.consolidatedOf', round2026())).drafts[0]?.submissionIds ?? []
    const of = (submissionId: string | undefined, result: number) => ({
      ...{ submissionId: submissionId ?? '', itemId: items[result] ?? null },
      from: { part: 'result' as const, result, field: 'resultText' as const },
    })
    const results = async () => {
      const [now] = (await hoa.call('reports.consolidatedOf', round2026())).drafts
      const expectedVersion = now?.sections.find(({ key }) => key === 'results')?.version ?? 0
      return { now, place: { reportId: report.id, key: 'results' as const, expectedVersion } }
    }
    const before = await results()
    await hoa.call('reports.takeWords', into(before.place, [of(one, 0), of(two, 1), of(two, 0)]))
    const kinds = async () => {
      await report.refresh(hoa)
      return report
        .section('results')
        .passages.map(({ source, text }) => (source?.kind === 'item' ? '' : text.slice(0, 17)))
    }
    expect(await kinds()).toEqual(['', 'Đã làm nội dung 1', 'Đã làm nội dung 1', '', 'Đã làm nội dung 2'])
    const after = await results()
    expect(after.now?.taken.map(({ submissionId, key }) => `${key} ${submissionId}`)).toEqual([
      ...[`results ${one}`, `results ${two}`, `results ${two}`],
    ])
    await hoa.refused('reports.dropWords', into(before.place, [plainly(of(one, 0))]), 'version.conflict')
    await hoa.call('reports.dropWords', into(after.place, [plainly(of(one, 0))]))
    expect(await kinds()).toEqual(['', 'Đã làm nội dung 1', '', 'Đã làm nội dung 2'])

    const { version, passages } = report.section('results')
    await hoa.call('reports.saveSection', {
      ...{ reportId: report.id, key: 'results', expectedVersion: version },
      passages: passages.map(({ id, text, leftOut }, at) => ({ id, leftOut, text: at === 1 ? 'Lời của tôi.' : text })),
    })
    const edited = (await results()).place
    await hoa.refused('reports.dropWords', into(edited, [plainly(of(two, 0))]), 'report.words-edited')
    await hoa.refused('reports.dropWords', into(edited, [plainly(of(one, 0))]), 'object.missing')
  })

  it('are offered only while there is a draft that the person may write in', async () => {
    const lan = await round.test.signIn('lan')
    expect(await lan.call('reports.consolidatedOf', round2026())).toEqual({ reports: [], drafts: [] })
    const report = await draft()
    expect(await lan.call('reports.consolidatedOf', round2026())).toEqual({
      reports: [{ reportId: report.id, state: 'draft', recipientName: 'Ủy ban nhân dân tỉnh Vĩnh Long' }],
      drafts: [],
    })
    await round.hoa.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
    expect(await round.hoa.call('reports.consolidatedOf', round2026())).toMatchObject({
      ...{ reports: [{ reportId: report.id, state: 'submitted' }], drafts: [] },
    })
  })
})
