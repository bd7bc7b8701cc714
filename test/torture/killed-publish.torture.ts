import { expect, it } from 'vitest'
import {
  contentOfEveryTable,
  emptySchema,
  fourteenReports,
  type KillPoint,
  publishAndKillAfter,
  publishAndKillAt,
  publishToTheEnd,
  reportsThere,
} from '../support/publish-until-killed.ts'
import { hold, usePublishing } from '../support/publishing.ts'
import { SeededChoice } from '../support/seeded-choice.ts'

usePublishing()

const moments = 15
const tables = ['submission', 'task_result', 'task_quantity', 'figure', 'funding'] as const

it('has every report exactly once, as if nobody had killed it, killed at every report', {
  timeout: 1_800_000,
}, async () => {
  await hold(fourteenReports())
  await emptySchema()
  expect((await publishToTheEnd()).counts).toEqual({ written: 14, unchanged: 0, withdrawn: 0 })
  const whole = await contentOfEveryTable()

  await emptySchema()
  const choice = new SeededChoice(20_261_122)
  const atEveryReport = Array.from({ length: 14 }, (_, at): KillPoint => ({ table: choice.of(tables), nth: at + 1 }))
  const points: KillPoint[] = [{ table: 'agency', nth: 0 }, ...atEveryReport, { table: 'coordinator', nth: 14 }]
  for (const point of points) {
    await publishAndKillAt(point)
    const count = point.table === 'coordinator' ? 14 : Math.max(0, point.nth - 1)
    expect(await reportsThere(), JSON.stringify(point)).toEqual({ count, broken: [] })
  }
  expect(await publishToTheEnd()).toMatchObject({ status: 0, counts: { written: 0, unchanged: 14, withdrawn: 0 } })
  expect(await contentOfEveryTable()).toEqual(whole)
})

it('has every report exactly once, killed at random moments', { timeout: 1_800_000 }, async () => {
  await hold(fourteenReports())
  const choice = new SeededChoice(5_000)
  let killed = 0
  for (let moment = 0; moment < moments; moment += 1) {
    await emptySchema()
    if (await publishAndKillAfter(choice.whole(0, 1_200))) killed += 1
    expect((await reportsThere()).broken, `moment ${moment}`).toEqual([])
    expect((await publishToTheEnd()).status).toBe(0)
    expect(await reportsThere(), `moment ${moment}`).toEqual({ count: 14, broken: [] })
  }
  expect(killed).toBeGreaterThan(0)
})
