import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportToKill } from '../support/killed-import.ts'
import { SeededChoice } from '../support/seeded-choice.ts'

const moments = 50
const reports = 60

let prepared: ImportToKill
beforeAll(async () => {
  prepared = await ImportToKill.prepare(reports)
}, 120_000)
afterAll(() => prepared.remove())

it('has every report exactly once, killed at fifty random moments', { timeout: 1_800_000 }, async () => {
  const choice = new SeededChoice(20_261_122)
  let killed = 0
  for (let moment = 0; moment < moments; moment += 1) {
    const dataDir = await prepared.copy()
    if (await prepared.run(dataDir, { afterMs: choice.whole(0, 1_500) })) killed += 1
    await prepared.run(dataDir, null)
    expect(await prepared.faults(dataDir), `moment ${moment}`).toEqual([])
  }
  expect(killed).toBeGreaterThan(0)
})
