import type { DateRule } from '../date-rule.ts'
import type { PlanItemId } from '../ids.ts'
import type { OutlineItem, PlanReading, ReadReportingLeg } from '../plan-reading/plan-reading.ts'
import type { PeriodKind } from '../report-period.ts'
import { type DraftDuty, type DraftPhrase, placeOf } from './plan-draft.ts'

interface DutyTools {
  newId(): string
  idOf(id: OutlineItem['id'] | null): PlanItemId | null
  meaning(phrase: string): DraftPhrase
}

/**
 * Duties to report, out of the legs: those of one sentence are one duty, the first leg from whoever reports, the others
 * from the coordinator onward. A sentence with two dates (6 tháng, năm) makes two duties.
 */
export function dutiesFrom(reading: PlanReading, tools: DutyTools): DraftDuty[] {
  const deadlines = new Map(reading.deadlines.map((deadline) => [deadline.id, deadline]))
  const rulesOf = (leg: ReadReportingLeg): (DateRule | null)[] => {
    const rules = leg.deadlineId === null ? [] : (deadlines.get(leg.deadlineId)?.rules ?? [])
    return rules.length === 0 ? [null] : rules
  }
  return [...Map.groupBy(reading.reportingLegs, ({ itemId }) => itemId)].flatMap(([itemId, legs]) => {
    const dated = legs.filter((leg) => leg.deadlineId !== null)
    const heads = dated.length > 0 ? dated : legs.slice(0, 1)
    const onward = legs.filter((leg) => !heads.includes(leg))
    return heads.flatMap((head) =>
      rulesOf(head).map((rule): DraftDuty => {
        const item = reading.items.find(({ id }) => id === itemId)
        const owner = reading.assignments.find((one) => one.itemId === itemId)?.agency.text
        const phrase = tools.meaning(head.from?.text ?? owner ?? item?.text.slice(0, 200) ?? '').phrase
        return {
          id: tools.newId(),
          itemId: tools.idOf(itemId),
          phrase,
          periodKind: periodOf(rule),
          legs: [
            legFrom(head, phrase, rule, tools),
            ...onward.flatMap((leg) =>
              legsTo(leg).map((one) => legFrom(one, head.to?.text ?? '', rulesOf(leg)[0] ?? null, tools)),
            ),
          ],
          span: placeOf(head.span),
        }
      }),
    )
  })
}

/** "Ủy ban nhân dân tỉnh và Bộ Văn hóa, Thể thao và Du lịch" are two who receive, each with a leg of its own. */
function legsTo(leg: ReadReportingLeg): ReadReportingLeg[] {
  const { to } = leg
  const names = to?.text.split(/ và (?=Bộ |Ủy ban nhân dân|UBND|Sở |Tỉnh ủy|Thành ủy|Chính phủ|Thủ tướng)/u) ?? []
  return to && names.length > 1 ? names.map((text) => ({ ...leg, to: { ...to, text } })) : [leg]
}

function legFrom(leg: ReadReportingLeg, from: string, dateRule: DateRule | null, { meaning }: DutyTools) {
  const to = leg.to ? meaning(leg.to.text) : null
  return {
    fromText: short(leg.from?.text ?? from),
    toText: short(leg.to?.text ?? ''),
    toAgencyId: to?.agencyIds.length === 1 ? (to.agencyIds[0] ?? null) : null,
    dateRule,
    address: leg.through ? short(leg.through.text) : null,
  }
}

/** A limit without an interval is said for the year's report; so the plans of the genre mean it. */
function periodOf(rule: DateRule | null): PeriodKind {
  if (rule?.kind === 'on-request') return 'ad-hoc'
  if (rule?.kind !== 'periodic') return 'year'
  switch (rule.every) {
    case 'quarter':
      return 'quarter'
    case 'half-year':
      return 'half-year'
    case 'year':
      return 'year'
    case 'month':
      return 'ad-hoc'
  }
}

const short = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, 500)
