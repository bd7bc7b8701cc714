import { expect, it } from 'vitest'
import { setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'

it('the results on one item stand in the order of the list of bodies, not in that of their files', async () => {
  const test = await startTestApp()
  try {
    const size = { communes: 4, departments: 3, front: 1, tasks: 1, indicators: () => [] }
    const { hoa, plan, items, bodies, lay } = await setUpRound(test, size)
    const [item] = items
    if (!item) throw new Error('the plan has an item')
    const all = [...bodies.front, ...bodies.communes, ...bodies.departments].reverse()
    lay(
      2026,
      all.map((agencyId) => ({
        agencyId,
        figures: new Map(),
        results: [{ itemIds: [item], progress: 'done' as const }],
      })),
    )
    const round = { planId: plan.id, period: { kind: 'year' as const, year: 2026, ordinal: null } }
    const { results } = await hoa.call('coordination.itemResults', { ...round, itemId: item })
    const status = await hoa.call('coordination.status', round)
    expect(results.map((one) => one.agencyId)).toEqual(status.bodies.map((one) => one.agencyId))
  } finally {
    await test.close()
  }
})
