import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKey, sealReport } from '../../src-main/sample/make-report.ts'
import { samplePassword } from '../../src-main/sample/set-up-office.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

describe('the sample office', () => {
  let office: TestApp
  let visitor: TestUser

  beforeAll(async () => {
    office = await startTestApp()
    visitor = office.guest()
    await visitor.call('setup.sampleOffice', {})
  })
  afterAll(() => office.close())

  test('is marked as such, and lets the visitor in', async () => {
    const state = await visitor.call('session.current', {})
    expect(state).toMatchObject({ stage: 'ready', office: { isSample: true } })
    expect(state.person?.roles.toSorted()).toEqual(['administrator', 'clerk', 'coordinator'])
  })

  test('has a plan, tasks at every stage, evidence, figures and a report begun', async () => {
    const [period] = await visitor.call('periods.list', {})
    if (!period) throw new Error('no period')
    const { plans } = await visitor.call('figures.list', { planId: null, periodId: period.id })
    expect(plans.flatMap(({ rows }) => rows).filter(({ figure }) => figure === null)).toEqual([])
    expect((await visitor.call('evidence.summary', {})).total).toBeGreaterThan(4)
    const { reports } = await visitor.call('reports.list', { periodId: period.id })
    expect(reports.map(({ state }) => state)).toEqual(['draft'])
    const lan = await office.signIn('lan', samplePassword)
    const filter = {}
    const { rows } = await lan.call('tasks.list', {
      periodId: period.id,
      filter,
      sort: 'plan-order',
      offset: 0,
      limit: 100,
    })
    expect(new Set(rows.map(({ progress }) => progress))).toEqual(
      new Set(['not-started', 'in-progress', 'awaiting-confirmation', 'done']),
    )
  })

  test('knows by when it passes on what the others report', async () => {
    const { reportDates } = await visitor.call('overview.get', { year: 2026 })
    expect(reportDates).toMatchObject([
      { isOnward: true, requested: false, deadline: { bound: 'before', stated: '2026-12-15', lastDay: '2026-12-14' } },
    ])
  })

  test('is two results away from a sealed DOCX, as the README says', async () => {
    const [lan, minh] = [await office.signIn('lan', samplePassword), await office.signIn('minh', samplePassword)]
    const [period] = await lan.call('periods.list', {})
    if (!period) throw new Error('no period')
    const periodId = period.id
    const { rows } = await lan.call('tasks.list', { periodId, filter: { withoutResult: true } })
    const ofPlan = rows.filter(({ planId }) => planId !== null)
    expect(ofPlan).toHaveLength(2)
    for (const { taskId, recordVersion } of ofPlan) {
      const seen = { taskId, periodId, expectedVersion: recordVersion }
      await lan.call('tasks.changeRecord', { ...seen, resultText: 'Đã hoàn thành.' })
    }
    const [begun] = (await lan.call('reports.list', { periodId })).reports
    if (!begun) throw new Error('no report was begun')
    const { reportId } = begun
    const { version } = await lan.call('reports.get', { reportId, revision: null })
    await lan.call('reports.redraft', { reportId, expectedVersion: version })
    await makeKey(minh, 'approver', 'mot-mat-khau-dai')
    const letter = { number: '05', date: office.clock.today(), passphrase: 'mot-mat-khau-dai' }
    const sealed = await sealReport({ clerk: lan, approver: minh, coordinator: lan }, reportId, letter)
    expect(sealed.state).toBe('sealed')
    const made = await lan.call('reports.export', { reportId, revision: 1, format: 'sealed-docx' })
    expect(made.name).toMatch(/\.docx$/)
  })

  test('leaves no bug in the log, and the data are whole', async () => {
    const { jobId } = await visitor.call('backups.check', {})
    await expect.poll(async () => (await visitor.call('jobs.get', { jobId })).status, { timeout: 20_000 }).toBe('done')
    expect(await visitor.call('backups.checked', { jobId })).toMatchObject({
      database: { ok: true },
      files: { faults: [] },
      audit: { ok: true },
    })
    expect(office.log).toEqual([])
  })
})

test('no sample office is put into data that are there', async () => {
  const office = await startTestApp()
  await setUpOffice(office)
  await office.guest().refused('setup.sampleOffice', {}, 'setup.done-already')
  await office.close()
})
