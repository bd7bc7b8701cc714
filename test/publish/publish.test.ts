import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import { storeAcceptedReports } from '../support/accepted-reports.ts'
import { sharedClock, startCoordinator } from '../support/exchange-builder.ts'
import { withDatabase } from '../support/open-database.ts'
import {
  address,
  asked,
  forgetReports,
  hold,
  id,
  number,
  office,
  publish,
  report,
  rows,
  three,
  usePublishing,
} from '../support/publishing.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

usePublishing()

describe('publishing to PostgreSQL', () => {
  it('writes reports, results, figures, plans and the catalogue, and says it in comments', async () => {
    await hold(three())
    expect((await publish()).counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })

    const total = await rows(
      z.object({ value: z.string(), agencies_counted: z.string(), agencies_no_data: z.string() }),
      'SELECT value, agencies_counted, agencies_no_data FROM so_nhiem_vu.figure_total',
    )
    expect(total).toEqual([{ value: '21.5', agencies_counted: '2', agencies_no_data: '1' }])
    const progress = await rows(
      z.object({ progress: z.string(), agencies: z.string() }),
      'SELECT progress, agencies FROM so_nhiem_vu.task_progress',
    )
    expect(progress).toEqual([
      { progress: 'done', agencies: '3' },
      { progress: 'done', agencies: '3' },
    ])
    const names = await rows(
      z.object({ name: z.string() }),
      `SELECT a.name FROM so_nhiem_vu.counted_submission s JOIN so_nhiem_vu.agency a USING (coordinator_id, agency_id) ORDER BY 1`,
    )
    expect(names.map(({ name }) => name)).toContain('Sở Y tế tỉnh Vĩnh Long')
    const money = await rows(
      z.object({ planned_dong: z.string(), spent_dong: z.null() }),
      'SELECT DISTINCT planned_dong, spent_dong FROM so_nhiem_vu.funding',
    )
    expect(money).toEqual([{ planned_dong: '1000000', spent_dong: null }])
    const comments = await rows(
      z.object({ table: z.string(), comment: z.string().nullable() }),
      `SELECT c.relname AS "table", obj_description(c.oid) AS comment FROM pg_class c
       WHERE c.relnamespace = 'so_nhiem_vu'::regnamespace AND c.relkind IN ('r', 'v')`,
    )
    expect(comments).toHaveLength(23)
    expect(comments.filter(({ comment }) => !comment)).toEqual([])
  })

  it('begins every primary key with the coordinator, so that a cluster can distribute by it', async () => {
    await publish()
    const keys = await rows(
      z.object({ table_name: z.string(), column_name: z.string() }),
      `SELECT t.table_name, k.column_name FROM information_schema.tables t
       LEFT JOIN information_schema.table_constraints c ON c.table_schema = t.table_schema
         AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY'
       LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema
         AND k.constraint_name = c.constraint_name AND k.ordinal_position = 1
       WHERE t.table_schema = 'so_nhiem_vu' AND t.table_type = 'BASE TABLE'`,
    )
    expect(keys).toHaveLength(18)
    expect(keys.filter((one) => one.column_name !== 'coordinator_id')).toEqual([])
  })

  it('writes nothing of a report a second time', async () => {
    await hold(three())
    await publish()
    const versions = () =>
      rows(z.object({ xmin: z.string() }), 'SELECT xmin::text FROM so_nhiem_vu.figure ORDER BY submission_id')
    const before = await versions()
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 3, withdrawn: 0 })
    expect(await versions()).toEqual(before)
  })

  it('follows what no longer counts, and what counts again', async () => {
    await hold(three())
    await publish()
    const setState = (state: 'withdrawn' | 'counted') =>
      withDatabase(office.test.dataDir, (db) =>
        db.updateTable('submission').set({ state }).where('id', '=', id(1)).execute(),
      )
    const sum = async () =>
      (await rows(z.object({ value: z.string() }), 'SELECT value FROM so_nhiem_vu.figure_total'))[0]?.value
    await setState('withdrawn')
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 2, withdrawn: 1 })
    expect(await sum()).toBe('2.5')
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 2, withdrawn: 0 })
    await setState('counted')
    expect((await publish()).counts).toEqual({ written: 1, unchanged: 2, withdrawn: 0 })
    expect(await sum()).toBe('21.5')
  })

  it('counts of two reports of one body in one round the latest', async () => {
    await hold([...three(), report(4, vinhLong.health, number('100'))])
    await publish()
    expect(await rows(z.object({ value: z.string() }), 'SELECT value FROM so_nhiem_vu.figure_total')).toEqual([
      { value: '102.5' },
    ])
  })

  it('keeps several coordinators apart in one database', async () => {
    await hold(three())
    await publish()
    const other = await startCoordinator(sharedClock(), asked, vinhLong.health)
    await other.test.app.close()
    const own = {
      ...report(1, vinhLong.environment, number('7')),
      planId: other.plan.id,
      itemIds: [other.outline.a.id],
    }
    await storeAcceptedReports(other.test.dataDir, [
      { ...own, figures: [{ indicatorId: other.indicator, value: number('7') }] },
    ])
    expect((await publish(address(), other.test.dataDir)).counts).toEqual({ written: 1, unchanged: 0, withdrawn: 0 })
    await other.test.close()
    const totals = await rows(
      z.object({ value: z.string() }),
      'SELECT value FROM so_nhiem_vu.figure_total ORDER BY value::numeric',
    )
    expect(totals).toEqual([{ value: '7' }, { value: '21.5' }])
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 3, withdrawn: 0 })
  })

  it('adds like plain loops over the source do', async () => {
    const bodies = [vinhLong.health, vinhLong.environment, vinhLong.women]
    const decimalText = fc.integer({ min: -99_999, max: 99_999_999 }).map((hundredths) => String(hundredths / 100))
    const size = fc.integer({ min: 0, max: 1_000_000 }).map(String)
    const value = fc.oneof(
      decimalText.map(number),
      fc.record({ kind: fc.constant('share' as const), numerator: size, denominator: size }),
      fc.constant<FigureValue>({ kind: 'none-arisen' }),
      fc.constant<FigureValue>({ kind: 'not-applicable' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (values) => {
        await forgetReports()
        await hold(values.map((one, at) => report(at + 1, bodies[at] ?? vinhLong.health, one)))
        await publish()
        let [hundredths, numerator, denominator, counted] = [0, 0, 0, 0]
        for (const one of values) {
          if (one.kind === 'number') hundredths += Math.round(Number(one.value) * 100)
          if (one.kind === 'share') {
            numerator += Number(one.numerator)
            denominator += Number(one.denominator)
          }
          if (one.kind === 'number' || one.kind === 'share') counted += 1
        }
        const [total] = await rows(
          z.object({
            value: z.string().nullable(),
            numerator: z.string().nullable(),
            denominator: z.string().nullable(),
            agencies_counted: z.string(),
          }),
          'SELECT value, numerator, denominator, agencies_counted FROM so_nhiem_vu.figure_total',
        )
        expect(Number(total?.value ?? 0) * 100).toBeCloseTo(hundredths, 4)
        expect(Number(total?.numerator ?? 0)).toBe(numerator)
        expect(Number(total?.denominator ?? 0)).toBe(denominator)
        expect(Number(total?.agencies_counted ?? 0)).toBe(counted)
      }),
      { seed: 20_261_122, numRuns: 8 },
    )
  })
})
