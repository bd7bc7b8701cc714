import { overYearsWords } from './consolidated/over-years-words.ts'
import type { DocumentBlock } from './printed-document/model.ts'
import type { ReportContent } from './report-content.ts'
import { reportWords as words } from './report-words.ts'
import { formatMillions, formatNumber } from './vietnamese-number.ts'

/** Tasks year by year and over the whole; nothing in a report of one period. */
export function reviewedTasks({ records: { review, consolidated } }: ReportContent): DocumentBlock[] {
  if (!review) return []
  const behind = new Map(consolidated?.overYears?.years.map((one) => [one.year, overYearsWords.reported(one)]))
  const row = (name: string, counts: (typeof review)['tasks'], remark: string) => [
    name,
    ...(counts === null
      ? Array.from({ length: 6 }, () => '')
      : [counts.of, counts.done, counts.inProgress, counts.notStarted, counts.paused, counts.late].map((one) =>
          formatNumber(String(one)),
        )),
    remark,
  ]
  const remarkOf = ({ year, hasReport, tasks }: (typeof review)['years'][number]) =>
    behind.get(year) ?? (hasReport ? '' : tasks === null ? words.reviewNothing : words.reviewNoReport)
  return [
    {
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
    },
  ]
}

/** Money year by year and source by source, with the sum of each source. */
export function reviewedFunding({ records: { review } }: ReportContent): DocumentBlock[] {
  if (!review || review.funding.length === 0) return []
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  const rows = (name: string, lines: (typeof review)['funding']) =>
    lines.map(({ source, plannedDong, spentDong }) => [name, source, amount(plannedDong), amount(spentDong)])
  return [
    {
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
    },
  ]
}
