import type { TaskFundingLine } from '../../../src-shared/contract/task.ts'
import type { ReportFunding } from '../../../src-shared/domain/reviewed-years.ts'

/** Sums by source, in the order in which the sources first appear; nobody's amount is not 0. */
export function sumBySource(lines: readonly TaskFundingLine[]): ReportFunding[] {
  const sums = new Map<string, ReportFunding>()
  for (const { source, planned, spent } of lines) {
    const sum = sums.get(source)
    sums.set(source, {
      source,
      plannedDong: add(sum?.plannedDong ?? null, planned),
      spentDong: add(sum?.spentDong ?? null, spent),
    })
  }
  return [...sums.values()]
}

const add = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b)
