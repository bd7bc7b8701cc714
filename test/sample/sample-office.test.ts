import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
    const lan = await office.signIn('lan', 'don-vi-mau')
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
