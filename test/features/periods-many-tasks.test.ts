import { afterEach, beforeEach, expect, it } from 'vitest'
import { type LargeOffice, openLargeOffice } from '../bench/large-office.ts'
import { yearPeriod } from '../support/task-builder.ts'

let office: LargeOffice
beforeEach(async () => {
  office = await openLargeOffice(3_000, 20)
})
afterEach(() => office.test.close())

it('carries thousands of tasks with their words, and gives others their turn meanwhile', async () => {
  const { lan, periodId } = office
  let turns = 0
  let running = true
  const tick = () => {
    turns += 1
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  const { period, carried } = await lan.call('periods.open', { period: yearPeriod(2027) })
  running = false
  // Awaiting SQLite alone gives no turn at all.
  expect(turns).toBeGreaterThan(3)
  expect(carried.continues + carried.stands + carried.startsAnew).toBe(3_000)
  const total = async (of: typeof periodId, text: string) =>
    (await lan.call('tasks.list', { periodId: of, filter: { text } })).total
  expect(await total(period.id, 'day manh')).toBe(await total(periodId, 'day manh'))
  // Words of the plan come along, words of results stay where they arose.
  expect(await total(period.id, 've gia dinh')).toBe(20)
  expect(await total(periodId, 'don vi tham gia')).toBeGreaterThan(0)
  expect(await total(period.id, 'don vi tham gia')).toBe(0)
})
