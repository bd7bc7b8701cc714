import { expect, it } from 'vitest'
import {
  emptySchema,
  fourteenReports,
  publishAndKillAt,
  publishToTheEnd,
  reportsThere,
} from '../support/publish-until-killed.ts'
import { hold, usePublishing } from '../support/publishing.ts'

usePublishing()

it('goes on where its process was killed, and has every report exactly once and whole', async () => {
  await hold(fourteenReports())
  await emptySchema()
  // Each run begins where the one before was killed; a report that was on its way is not there in part.
  await publishAndKillAt({ table: 'agency', nth: 0 })
  expect(await reportsThere()).toEqual({ count: 0, broken: [] })
  await publishAndKillAt({ table: 'figure', nth: 6 })
  expect(await reportsThere()).toEqual({ count: 5, broken: [] })
  await publishAndKillAt({ table: 'coordinator', nth: 14 })
  expect(await reportsThere()).toEqual({ count: 14, broken: [] })
  expect(await publishToTheEnd()).toMatchObject({ status: 0, counts: { written: 0, unchanged: 14, withdrawn: 0 } })
  expect(await reportsThere()).toEqual({ count: 14, broken: [] })
})
