import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { year2026 } from './exchange-builder.ts'
import { ReportInHand } from './report-builder.ts'
import { type RoundInHand, setUpRound } from './round-builder.ts'
import { startTestApp, type TestUser } from './test-app.ts'
import { vinhLong } from './vinh-long-plan.ts'

type Save = CallInput<'reporting-legs.save'>

/** A round of 2026 whose plan sends the report on to UBND tỉnh before 15/12, and to a ministry without a day or a body. */
export async function startOnwardRound(): Promise<OnwardRound> {
  const round = await setUpRound(await startTestApp(), {
    ...{ communes: 3, departments: 1, front: 1, tasks: 1 },
    indicators: () => [],
  })
  const [year] = await round.hoa.call('periods.list', {})
  const [duty] = (await round.plan.get()).duties
  if (!year || !duty) throw new Error('the round has no year or no duty')
  const onward = { fromText: 'Sở Văn hóa, Thể thao và Du lịch', form: null, address: null }
  const dateRule = { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 15 }
  const legs = [
    ...duty.legs,
    { ...onward, toText: 'Ủy ban nhân dân tỉnh', toAgencyId: vinhLong.committee, dateRule },
    { ...onward, toText: 'Bộ Văn hóa, Thể thao và Du lịch', toAgencyId: null, dateRule: null },
  ]
  await round.plan.do('plans.saveDuties', { duties: [{ ...duty, legs }] })
  return new OnwardRound(round, year.id, await round.test.signIn('lan'), await round.test.signIn('minh'))
}

/** The legs behind the coordinator as hoa works on them. */
export class OnwardRound {
  readonly round: RoundInHand
  readonly periodId: PeriodId
  readonly lan: TestUser
  readonly minh: TestUser
  hoa: TestUser

  constructor(round: RoundInHand, periodId: PeriodId, lan: TestUser, minh: TestUser) {
    this.round = round
    this.periodId = periodId
    this.lan = lan
    this.minh = minh
    this.hoa = round.hoa
  }

  get place() {
    return { planId: this.round.plan.id, period: year2026 }
  }

  list(year = 2026) {
    return this.hoa.call('reporting-legs.list', { ...this.place, period: { ...year2026, year } })
  }

  async legTo(name: string) {
    const leg = (await this.list()).legs.find(({ toText }) => toText.startsWith(name))
    if (!leg) throw new Error(`no leg to ${name}`)
    return leg
  }

  /** The leg as it stands, with what is to be otherwise. */
  async settled(name: string, change: Partial<Save>): Promise<Omit<Save, 'commandId'>> {
    const { key, toText, toAgencyId, dateRule, form, ownReport, requestId, ...leg } = await this.legTo(name)
    const { medium, channel, address, source, dropped } = leg
    return {
      ...this.place,
      ...{ key, expectedVersion: null, scope: 'this-period', dropped, toText, toAgencyId, dateRule, form, ownReport },
      ...{ requestId, medium, channel, address, source },
      ...change,
    }
  }

  async settle(name: string, change: Partial<Save>) {
    return this.hoa.call('reporting-legs.save', await this.settled(name, change))
  }

  async draftFor(...names: string[]) {
    const keys = []
    for (const name of names) keys.push((await this.legTo(name)).key)
    return { planId: this.round.plan.id, periodId: this.periodId, keys }
  }

  /** A consolidated report with number and date, addressed to the first of these legs. */
  async numberedFor(...names: string[]): Promise<ReportInHand> {
    const { hoa, lan, minh } = this
    const { reportId } = await hoa.call('reporting-legs.draftReport', await this.draftFor(...names))
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

  sending(report: ReportInHand, keys: string[]) {
    return {
      ...this.place,
      ...{ keys, reportId: report.id, revision: 1, sentOn: '2026-11-02', documentNumber: '12/BC-SVHTTDL' },
      ...{ medium: 'docx' as const, channel: 'document-axis' as const, note: '' },
    }
  }
}
