import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import { jsonNumberOf } from '../../../src-shared/domain/decimal.ts'
import { type FigureValue, isSameFigure } from '../../../src-shared/domain/figures.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import type { SectionPlace } from '../../../src-shared/domain/request-outline.ts'
import { timelinessOf } from '../../../src-shared/domain/timeliness.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { toFigureValue } from '../../../src-shared/exchange/report-parts.ts'
import { type TypedReport, typedReportV1 } from '../../../src-shared/exchange/typed-report.ts'

export type TypedInput = Omit<ParsedInput<'coordination.registerTyped'>, 'stagedIds' | 'commandId'>

export interface TypedRound {
  plan: Plan
  outline: readonly SectionPlace[]
  /** First and last day of the period, by the request or the calendar. */
  span: { from: string; to: string }
  agencyName: string
  today: string
}

/**
 * What was typed, in the shape of a sealed report.
 * @throws AppError `object.missing` for an item or an indicator of another plan
 */
export function typedPayload(input: TypedInput, { plan, outline, span, agencyName, today }: TypedRound): TypedReport {
  const { number, documentDate: date, subject } = plan.document
  const set = plan.indicatorSet && { id: plan.indicatorSet.id, version: plan.indicatorSet.version }
  const headings = new Map(outline.map((section) => [section.key, section.heading]))
  const report: TypedReport = {
    ...{ format: 'typed-report', formatVersion: 1, agencyId: input.agencyId, planIds: [plan.id] },
    ...{ documentNumber: input.documentNumber, documentDate: input.documentDate, requestId: input.requestId },
    period: { ...input.period, ...span },
    evidence: [],
    data: {
      plans: [{ ...{ id: plan.id, number, date, subject }, packageVersion: plan.packageVersion, indicatorSet: set }],
      ...{ cutOff: input.cutOff, agencyName },
      sections: input.sections.flatMap(({ key, text }) => {
        const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
        return paragraphs.length === 0 ? [] : [{ key, heading: headings.get(key) ?? key, paragraphs }]
      }),
      taskResults: input.results.map((result) => taskResult(result, plan, input, today)),
      figures: input.figures.map(({ indicatorId, value }) => {
        if (!plan.indicatorSet?.indicators.some(({ id }) => id === indicatorId)) {
          throw new AppError('object.missing', { type: 'indicator', id: indicatorId })
        }
        return { indicatorId, value: toJson(value), estimate: false, asOf: null, reason: '' }
      }),
      funding: [],
      signer: input.signer && { ...input.signer, line: input.signer.position },
    },
  }
  const parsed = typedReportV1.safeParse(report)
  if (!parsed.success) throw new AppError('coordination.typed-too-long', {})
  return parsed.data
}

function taskResult(
  { itemId, progress, text }: TypedInput['results'][number],
  plan: Plan,
  { period }: Pick<TypedInput, 'period'>,
  today: string,
): TypedReport['data']['taskResults'][number] {
  const item = plan.items.find(({ id }) => id === itemId)
  if (!item) throw new AppError('object.missing', { type: 'plan-item', id: itemId })
  const deadline = item.deadlineRule && lastDayInPeriod(item.deadlineRule, period)
  const facts = { progress, lastDay: deadline, extendedLastDay: null, doneOn: null, today }
  return {
    title: [...item.text.replace(/\s+/gu, ' ')].slice(0, 1_000).join(''),
    ...{ planItemIds: [itemId], position: item.position, planText: item.text, progress },
    ...{ timeliness: timelinessOf(facts).counts.kind, deadline, extendedDeadline: null, doneOn: null },
    ...{ resultText: text, quantities: [], evidenceIds: [], difficulties: '', proposals: '' },
  }
}

function toJson(value: FigureValue): TypedReport['data']['figures'][number]['value'] {
  if (value.kind === 'number') return { kind: 'number', value: jsonNumberOf(value.value) }
  if (value.kind !== 'share') return value
  return { kind: 'share', numerator: jsonNumberOf(value.numerator), denominator: jsonNumberOf(value.denominator) }
}

/** What a correction replaces, with the old words and figures: the audit keeps them. */
export function changesOf(before: TypedReport, now: TypedReport): { what: string; before: unknown; after: unknown }[] {
  const changed = <T>(what: string, old: T, next: T) =>
    JSON.stringify(old) === JSON.stringify(next) ? [] : [{ what, before: old, after: next }]
  const sections = new Set([...before.data.sections, ...now.data.sections].map(({ key }) => key))
  const textOf = ({ data }: TypedReport, key: string) => data.sections.find((one) => one.key === key)?.paragraphs ?? []
  const items = new Set([...before.data.taskResults, ...now.data.taskResults].flatMap((one) => one.planItemIds))
  const resultOf = ({ data }: TypedReport, id: PlanItemId) => {
    const found = data.taskResults.find((one) => one.planItemIds.includes(id))
    return found ? { progress: found.progress, text: found.resultText } : null
  }
  const indicators = new Set([...before.data.figures, ...now.data.figures].map(({ indicatorId }) => indicatorId))
  const figureOf = ({ data }: TypedReport, id: string) => {
    const sent = data.figures.find((one) => one.indicatorId === id)
    return sent ? toFigureValue(sent.value) : null
  }
  return [
    ...changed('documentNumber', before.documentNumber, now.documentNumber),
    ...changed('documentDate', before.documentDate, now.documentDate),
    ...changed('cutOff', before.data.cutOff, now.data.cutOff),
    ...changed('signer', before.data.signer, now.data.signer),
    ...[...sections].flatMap((key) => changed(key, textOf(before, key), textOf(now, key))),
    ...[...items].flatMap((id) => changed(id, resultOf(before, id), resultOf(now, id))),
    ...[...indicators].flatMap((id) => {
      const [old, next] = [figureOf(before, id), figureOf(now, id)]
      return isSameFigure(old, next) ? [] : [{ what: id, before: old, after: next }]
    }),
  ]
}
