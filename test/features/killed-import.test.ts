import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportToKill } from '../support/killed-import.ts'
import { SeededChoice } from '../support/seeded-choice.ts'

const reports = 5
const steps = ['file begun', 'file written', 'file named', 'row begun'] as const

describe('an import that was killed, begun again', () => {
  let prepared: ImportToKill
  beforeAll(async () => {
    prepared = await ImportToKill.prepare(reports)
  })
  afterAll(() => prepared.remove())

  it('has every report exactly once, killed between each two files', { timeout: 120_000 }, async () => {
    const dataDir = await prepared.copy()
    let killed = 0
    // Each run goes on where the one before was killed, and is killed while its second new file is on its way.
    while (killed < 4 * reports) {
      const step = steps[killed % steps.length] ?? 'row begun'
      // The first id is that of the job.
      if (!(await prepared.run(dataDir, { step, nth: step === 'row begun' ? 3 : 2 }))) break
      killed += 1
    }
    expect(killed).toBeGreaterThanOrEqual(reports - 1)
    expect(killed).toBeLessThan(4 * reports)
    expect(await prepared.faults(dataDir)).toEqual([])
  })

  it('has every report exactly once after any moment', { timeout: 120_000 }, async () => {
    const choice = new SeededChoice(5)
    const dataDir = await prepared.copy()
    for (let moment = 0; moment < 3; moment += 1) await prepared.run(dataDir, { afterMs: choice.whole(0, 400) })
    await prepared.run(dataDir, null)
    expect(await prepared.faults(dataDir)).toEqual([])
  })
})
