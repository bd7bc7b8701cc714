import { expect, it } from 'vitest'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import { sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { download } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

it('the table of tasks has each task word for word, and says where a column shows only its beginning', async () => {
  const coordinator = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
  const { hoa, plan, outline, test } = coordinator
  const long = `Tuyên truyền về gia đình${', và về phòng, chống bạo lực trong gia đình'.repeat(8)}.`
  await plan.do('plans.saveOutline', {
    items: outline.all.map((item) => (item === outline.a ? { ...item, text: long } : item)),
  })
  const round = { planId: plan.id, period: year2026 }
  const { exportId } = await hoa.call('matrix.export', { ...round, estimate: false, table: 'tasks' })
  const [bodies, totals] = (await readXlsx(await download(hoa, exportId))).map(({ rows }) => JSON.stringify(rows))
  expect(totals).toContain(long)
  expect(bodies).toMatch(/Tuyên truyền về gia đình[^"]*…"/u)
  const { columns } = await hoa.call('matrix.tasks', round)
  expect(columns.map(({ text }) => text.endsWith('…'))).toEqual([true, false])
  expect(columns[0]?.text.length).toBeLessThan(long.length)
  await test.close()
})
