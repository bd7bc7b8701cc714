import { decimalFromJson } from '../domain/decimal.ts'
import type { FigureValue } from '../domain/figures.ts'
import type { IndicatorId, PlanItemId } from '../domain/ids.ts'
import type { Report } from './report.ts'

type Result = Report['data']['taskResults'][number]

/**
 * What tables keep of a report beside its text, sealed or typed: what each result says of each item it names, in short,
 * and the figures, so that nobody parses the payload for a table of them.
 */
export interface ReportParts {
  items: {
    itemId: PlanItemId
    ordinal: number
    progress: Result['progress']
    timeliness: Result['timeliness']
    doneOn: string | null
    hasText: boolean
    evidence: number
  }[]
  figures: { indicatorId: IndicatorId; isEstimate: boolean; value: FigureValue; asOf: string | null; reason: string }[]
}

export function partsOf({ taskResults, figures }: Pick<Report['data'], 'taskResults' | 'figures'>): ReportParts {
  return {
    items: taskResults.flatMap((result, ordinal) =>
      [...new Set(result.planItemIds)].map((itemId) => ({
        ...{ itemId, ordinal, progress: result.progress, timeliness: result.timeliness, doneOn: result.doneOn },
        ...{ hasText: result.resultText !== '', evidence: result.evidenceIds.length },
      })),
    ),
    figures: figures.flatMap(({ indicatorId, estimate, asOf, reason, value: sent }) => {
      const value = toFigureValue(sent)
      return value === null ? [] : [{ indicatorId, isEstimate: estimate, value, asOf, reason }]
    }),
  }
}

/** A figure as it travels, with exact decimals; null for a number with more digits than a figure keeps. */
export function toFigureValue(value: Report['data']['figures'][number]['value']): FigureValue | null {
  if (value.kind === 'number') {
    const exact = decimalFromJson(value.value)
    return exact === null ? null : { kind: 'number', value: exact }
  }
  if (value.kind !== 'share') return value
  const numerator = decimalFromJson(value.numerator)
  const denominator = decimalFromJson(value.denominator)
  return numerator === null || denominator === null ? null : { kind: 'share', numerator, denominator }
}
