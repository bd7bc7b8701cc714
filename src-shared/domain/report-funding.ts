import { consolidatedWords } from './consolidated/words.ts'
import { sumFunding } from './funding.ts'
import type { DocumentBlock } from './printed-document/model.ts'
import type { ReportContent } from './report-content.ts'
import { reviewedFunding } from './report-review.ts'
import { moneySources } from './report-sources.ts'
import { reportWords as words } from './report-words.ts'
import { formatMillions } from './vietnamese-number.ts'

/** Planned and spent by source, in triệu đồng, with their sum. */
export function fundingBlocks(content: ReportContent): DocumentBlock[] {
  const { records } = content
  const lines = records.funding.map(({ source, plannedDong, spentDong }) => ({
    sourceId: source,
    planned: plannedDong,
    spent: spentDong,
  }))
  const ofYears = reviewedFunding(content)
  if (lines.length === 0) return ofYears.length > 0 ? ofYears : [{ kind: 'remark', text: words.noFunding }]
  const behind = records.consolidated?.funding
  const { bySource, total } = sumFunding(lines)
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  return [
    ...ofYears,
    ...(behind ? [{ kind: 'remark' as const, text: `(${consolidatedWords.fundingOf(behind)}.)` }] : []),
    {
      kind: 'table',
      columns: [
        { share: 8, align: 'center' },
        { share: 44, align: 'left' },
        { share: 24, align: 'right' },
        { share: 24, align: 'right' },
      ],
      headerRows: [words.fundingColumns],
      rows: [
        ...bySource.map((one, index) => [String(index + 1), one.sourceId, amount(one.planned), amount(one.spent)]),
        ['', words.total, amount(total.planned), amount(total.spent)],
      ],
      cellSources: moneySources(bySource, 4),
    },
  ]
}
