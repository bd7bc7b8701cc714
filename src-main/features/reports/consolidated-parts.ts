import type { ColumnTotalRow } from '../../../src-shared/contract/matrix.ts'
import type { RoundStatus } from '../../../src-shared/contract/submission.ts'
import type { ConsolidatedBody, StateCounts } from '../../../src-shared/domain/consolidated/records.ts'
import type { TaskCellState } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { type FigureValue, figureValue } from '../../../src-shared/domain/figures.ts'
import { figureText } from '../../../src-shared/domain/report-document.ts'
import { countTasks } from '../../../src-shared/domain/review-tasks.ts'
import type { ReportFunding, ReportReview } from '../../../src-shared/domain/reviewed-years.ts'
import type { WholeRound } from '../matrix/over-years.service.ts'

/** The heading of a task; the whole words stand in the plan. */
const longestTitle = 240

export function bodyOf(one: RoundStatus['bodies'][number]): ConsolidatedBody {
  const { agencyId, agencyName, group, requested, unasked, lastDay, timeliness, submission, quarantined } = one
  return {
    ...{ agencyId, name: agencyName, group, lastDay },
    asked: unasked ? 'unasked' : requested ? 'requested' : 'ordered',
    receivedOn: submission?.receivedOn ?? null,
    daysLate: timeliness.kind === 'late' || timeliness.kind === 'done-late' ? timeliness.days : null,
    cutOff: submission?.cutOff ?? null,
    typed: submission?.origin === 'typed',
    waiting: quarantined > 0,
    submissionId: submission?.id ?? null,
    revision: submission?.revision ?? null,
  }
}

export function titleOf(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > longestTitle ? `${line.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…` : line
}

export function countStates(of: readonly { state: TaskCellState }[]): StateCounts {
  const counts: StateCounts = {}
  for (const { state } of of) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** A total; where no body gave a number, what all of them say instead. A sum that no figure can hold is not said. */
export function totalSaid({ value, coverage }: ColumnTotalRow): FigureValue | null {
  if (value !== null) return figureValue.safeParse(value).data ?? null
  const said = coverage.noneArisen + coverage.noData + coverage.notApplicable
  if (said === 0) return null
  if (coverage.noData > 0) return { kind: 'no-data' }
  return { kind: coverage.noneArisen > 0 ? 'none-arisen' : 'not-applicable' }
}

/** A total with how many bodies stand behind it; empty where nobody said anything. */
export function totalAsPrinted(total: ColumnTotalRow): { text: string; counted: number; of: number } {
  const said = totalSaid(total)
  return { text: said ? figureText({ value: said }) : '', counted: total.coverage.counted, of: total.coverage.of }
}

/** Tasks and money of the years that stand behind a review, and of all of them together. */
export function reviewOf(
  { tasks, years }: WholeRound['tasks'],
  money: { ofYear: ReadonlyMap<number, ReportFunding[]>; total: ReportFunding[] },
): ReportReview {
  return {
    years: years.map((one) => ({
      year: one.year,
      hasReport: one.tasks !== null,
      tasks: countTasks(one.tasks),
      funding: money.ofYear.get(one.year) ?? [],
    })),
    tasks: countTasks(
      years.every((one) => one.tasks === null)
        ? null
        : tasks.flatMap(({ joint, isLate }) => (joint.progress ? { progress: joint.progress, isLate } : [])),
    ),
    funding: money.total,
  }
}
