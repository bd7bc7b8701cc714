import { z } from 'zod'

export const reportFunding = z.strictObject({
  source: z.string(),
  plannedDong: z.int().nullable(),
  spentDong: z.int().nullable(),
})
export type ReportFunding = z.infer<typeof reportFunding>

const taskCounts = z.strictObject({
  ...{ of: z.int(), done: z.int(), inProgress: z.int(), notStarted: z.int(), paused: z.int(), late: z.int() },
})

/** The years of a sơ kết or tổng kết; a year of which nothing is stored has no counts. */
export const reportReview = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.int(),
      hasReport: z.boolean(),
      tasks: taskCounts.nullable(),
      funding: z.array(reportFunding),
    }),
  ),
  /** Over all years, a carried task once. */
  tasks: taskCounts.nullable(),
  funding: z.array(reportFunding),
})
export type ReportReview = z.infer<typeof reportReview>
