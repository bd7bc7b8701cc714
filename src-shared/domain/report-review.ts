import { overYearsWords } from './consolidated/over-years-words.ts'
import type { DocumentBlock } from './printed-document/model.ts'
import type { ReportContent } from './report-content.ts'
import { reportWords as words } from './report-words.ts'
import type { ReportReview } from './reviewed-years.ts'
import { formatMillions, formatNumber } from './vietnamese-number.ts'

type Table = Extract<DocumentBlock, { kind: 'table' }>
type YearsReported = readonly { year: number; reported: number; of: number }[]

/** Tasks year by year and over the whole; nothing in a report of one period. */
export function reviewedTasks({ records: { review, consolidated } }: ReportContent): DocumentBlock[] {
  return review ? [tasksOverYears(review, consolidated?.overYears?.years ?? [])] : []
}

/** Money year by year and source by source, with the sum of each source. */
export function reviewedFunding({ records: { review } }: ReportContent): DocumentBlock[] {
  return review && review.funding.length > 0 ? [fundingOverYears(review)] : []
}

/** `reported`: of how many bodies a report stands behind each year, where it is made of those of many. */
export function tasksOverYears(review: ReportReview, reported: YearsReported): Table {
  const behind = new Map(reported.map((one) => [one.year, overYearsWords.reported(one)]))
  const row = (name: string, counts: ReportReview['tasks'], remark: string) => [
    name,
    ...(counts === null
      ? Array.from({ length: 6 }, () => '')
      : [counts.of, counts.done, counts.inProgress, counts.notStarted, counts.paused, counts.late].map((one) =>
          formatNumber(String(one)),
        )),
    remark,
  ]
  const remarkOf = ({ year, hasReport, tasks }: ReportReview['years'][number]) =>
    behind.get(year) ?? (hasReport ? '' : tasks === null ? words.reviewNothing : words.reviewNoReport)
  return {
    kind: 'table',
    columns: [
      { share: 16, align: 'left' },
      ...Array.from({ length: 6 }, () => ({ share: 10, align: 'right' as const })),
      { share: 24, align: 'left' },
    ],
    headerRows: [words.reviewTaskColumns],
    rows: [
      ...review.years.map((one) => row(String(one.year), one.tasks, remarkOf(one))),
      row(words.reviewWhole, review.tasks, words.reviewOnce),
    ],
  }
}

export function fundingOverYears(review: ReportReview): Table {
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  const rows = (name: string, lines: ReportReview['funding']) =>
    lines.map(({ source, plannedDong, spentDong }) => [name, source, amount(plannedDong), amount(spentDong)])
  return {
    kind: 'table',
    columns: [
      { share: 16, align: 'left' },
      { share: 36, align: 'left' },
      { share: 24, align: 'right' },
      { share: 24, align: 'right' },
    ],
    headerRows: [words.reviewFundingColumns],
    rows: [
      ...review.years.flatMap(({ year, funding }) => rows(String(year), funding)),
      ...rows(words.reviewWhole, review.funding),
    ],
  }
}
