import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QueryName } from '../../src-renderer/api/call.ts'
import { topicsOf } from '../../src-renderer/api/topics.ts'
import type { Topic } from '../../src-shared/contract/events.ts'
import { sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { enter, number } from '../support/figure-builder.ts'
import { passphrase, type ReportingOffice, sealedReport, startReportingOffice } from '../support/report-builder.ts'
import { setUpRound } from '../support/round-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { startTestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

/**
 * A window keeps every answer until the core tells that what it was made of changed: a change that makes another answer
 * must tell a topic of that call, or people go on reading the old one.
 */
async function renews<N extends QueryName>(user: TestUser, name: N, input: Asked<N>, change: () => Promise<unknown>) {
  const before = await user.call(name, input)
  const told = new Set<Topic>()
  const off = user.app.onEvent(user.session, (event) => {
    if (event.type === 'changed') for (const topic of event.topics) told.add(topic)
  })
  await change()
  off()
  expect(await user.call(name, input)).not.toEqual(before)
  expect({ [name]: topicsOf(name).some((topic) => told.has(topic)) }).toEqual({ [name]: true })
}
type Asked<N extends QueryName> = Parameters<typeof TestUser.prototype.call<N>>[1]

describe('an office that reports', () => {
  let office: ReportingOffice
  beforeEach(async () => {
    office = await startReportingOffice({ plan: { validTo: '2030-12-31' } })
  })
  afterEach(() => office.test.close())

  it('sees how many tasks stand on a plan', async () => {
    const { lan, plan, tasks } = office
    const { taskId, version } = tasks[0].now
    await renews(lan, 'plans.get', { planId: plan.id }, () =>
      lan.call('tasks.trash', { tasks: [{ taskId, expectedVersion: version }] }),
    )
  })

  it('sees beside a figure whether it is still what was reported of the year before', async () => {
    const { lan, minh, plan, year } = office
    const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: year.id })
    const id = plans[0]?.rows[0]?.indicatorId
    if (!id) throw new Error('the plan has an indicator')
    await enter(lan, year.id, { id }, number('19'))
    const report = await sealedReport(office)
    const next = await openYear(lan, 2027)
    await enter(lan, year.id, { id }, number('24'))
    await enter(lan, next.id, { id }, number('26'))
    await renews(lan, 'figures.list', { planId: plan.id, periodId: next.id }, () =>
      minh.call('reports.withdraw', { ...report.seen, reason: 'Sai số liệu' }),
    )
  })
})

describe('a coordinator', () => {
  it('sees whom the plan alone asks once its request is closed', async () => {
    const coordinator = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
    const { hoa, plan } = coordinator
    const { requestId } = await hoa.call('report-requests.issue', {
      ...{ requestId: null, letterNumber: '1234/SVHTTDL', letterDate: '2026-11-02', subject: 'báo cáo năm 2026' },
      planIds: [plan.id],
      period: {
        ...{ kind: 'year', year: 2026, ordinal: null, from: '2025-11-16', to: '2026-11-15' },
        ...{ cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
      },
      ...{ deadline: { kind: 'before', date: '2026-12-20' }, outline: [], forms: [], passphrase },
      reporters: [{ agencyId: vinhLong.women, requested: true }],
    })
    await renews(hoa, 'coordination.status', { planId: plan.id, period: year2026 }, () =>
      hoa.call('report-requests.close', { requestId, expectedVersion: 1, reason: 'Ban hành nhầm' }),
    )
    await coordinator.test.close()
  })

  it('sees what a new draft would take in when a report comes', async () => {
    const round = await setUpRound(await startTestApp(), {
      ...{ communes: 2, departments: 0, front: 0, tasks: 1, indicators: () => [] },
    })
    const [year] = await round.hoa.call('periods.list', {})
    const [commune] = round.bodies.communes
    if (!year || !commune) throw new Error('no year is open')
    const { reportId, version } = await round.hoa.call('reports.draftConsolidated', {
      ...{ planId: round.plan.id, periodId: year.id, recipientAgencyId: vinhLong.committee },
    })
    await renews(round.hoa, 'reports.redraftChanges', { reportId, expectedVersion: version }, () =>
      round.hoa.call('coordination.registerTyped', {
        ...{ agencyId: commune, planId: round.plan.id, period: year2026, requestId: null },
        ...{ documentNumber: '05/BC-UBND', documentDate: '2026-11-02', cutOff: '2026-10-31', signer: null },
        ...{ receivedOn: '2026-11-02', source: 'email', stagedIds: [], sections: [], figures: [] },
        results: round.items.map((itemId) => ({ itemId, progress: 'done', text: 'Đã làm.' })),
      }),
    )
    await round.test.close()
  })
})
