import { createHash } from 'node:crypto'
import { z } from 'zod'
import { decimalFromJson } from '../../src-shared/domain/decimal.ts'
import { figureValue } from '../../src-shared/domain/figures.ts'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import { reportData } from '../../src-shared/exchange/report.ts'
import type { AcceptedReport, selectFiguresOf, selectItemsOf } from './accepted-reports.queries.ts'
import type { StarDatabase } from './star-tables.ts'

/** Raised when the same report is written in another way: then everything is published again. */
export const starFormat = 2

export interface PlanOfReport {
  planId: PlanId
  isCounted: boolean
}

type Rows<T extends keyof StarDatabase> = StarDatabase[T][]

export interface ReportRows {
  submission: StarDatabase['submission']
  plans: Rows<'submission_plan'>
  results: Rows<'task_result'>
  items: Rows<'task_result_item'>
  quantities: Rows<'task_quantity'>
  figures: Rows<'figure'>
  funding: Rows<'funding'>
}

/** What was sealed or entered by hand, of which only this part is published. */
const payloadOf = z.object({ data: reportData })

export interface ReportContent {
  report: AcceptedReport
  plans: readonly PlanOfReport[]
  payload: string
  items: Awaited<ReturnType<typeof selectItemsOf>>
  figures: Awaited<ReturnType<typeof selectFiguresOf>>
}

/** Over everything that the rows are made of, so that an unchanged report is known without making them. */
export function contentHash({ report, plans, payload, items, figures }: ReportContent): string {
  return createHash('sha256')
    .update(JSON.stringify([starFormat, report, plans, items, figures]))
    .update(payload)
    .digest('hex')
}

export function toReportRows(coordinator_id: string, content: ReportContent): ReportRows {
  const { id, ...row } = content.report
  const key = { coordinator_id, submission_id: id }
  const { data } = payloadOf.parse(JSON.parse(content.payload))
  return {
    submission: {
      ...key,
      ...row,
      content_sha256: contentHash(content),
      withdrawn_at: null,
    },
    plans: content.plans.map(({ planId, isCounted }) => ({ ...key, plan_id: planId, is_counted: isCounted })),
    results: data.taskResults.map((result, ordinal) => ({
      ...key,
      ordinal,
      title: result.title,
      progress: result.progress,
      timeliness: result.timeliness,
      deadline: result.deadline,
      extended_deadline: result.extendedDeadline,
      done_on: result.doneOn,
      result_text: result.resultText,
      expected: result.expected ?? null,
      difficulties: result.difficulties,
      proposals: result.proposals,
      evidence_files: result.evidenceIds.length,
    })),
    items: content.items.map((item) => ({ ...key, ...item })),
    quantities: data.taskResults.flatMap((result, ordinal) =>
      result.quantities.map(({ label, value, unit }, quantity_ordinal) => {
        return { ...key, ordinal, quantity_ordinal, label, value: decimalFromJson(value) ?? String(value), unit }
      }),
    ),
    figures: content.figures.map(({ indicator_id, is_estimate, value, as_of, reason }) => {
      const said = figureValue.parse(JSON.parse(value))
      return {
        ...{ ...key, indicator_id, is_estimate: is_estimate === 1, kind: said.kind },
        value: said.kind === 'number' ? said.value : null,
        numerator: said.kind === 'share' ? said.numerator : null,
        denominator: said.kind === 'share' ? said.denominator : null,
        ...{ as_of, reason },
      }
    }),
    funding: data.funding.map(({ source, plannedDong, spentDong }, ordinal) => {
      return { ...key, ordinal, source, planned_dong: plannedDong, spent_dong: spentDong }
    }),
  }
}
