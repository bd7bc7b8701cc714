import { type AgencyId, indicatorId, type PlanId } from '../../src-shared/domain/ids.ts'
import { formatPosition, positionsOf } from '../../src-shared/domain/plan-item.ts'
import type { Correction } from '../../src-shared/domain/plan-review/correction.ts'
import type { DraftShare, PlanDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { type Caller, handIn } from './caller.ts'
import { readDocument } from './read-document.ts'
import { filled, plan } from './sample-texts.ts'

export interface BodyOfPlan {
  agencyId: AgencyId
  /** "Đề nghị": asked, not told. */
  requested: boolean
}

interface Order {
  coordinatorId: AgencyId
  bodies: readonly BodyOfPlan[]
  forYear: number
}

/** Enters the sample plan as its coordinator would: the document is read, reviewed and stored; then what is counted. */
export async function enterPlan(by: Caller, newId: () => string, order: Order): Promise<PlanId> {
  const text = filled(plan.lines.join('\n'), { year: order.forYear })
  const stagedId = await handIn(by, plan.fileName, new TextEncoder().encode(text))
  const readingId = await readDocument(by, stagedId)
  const { draft } = await by.call('plan-sources.get', { readingId })
  const { version } = await by.call('plan-readings.get', { readingId })
  const corrected = await by.call('plan-readings.correct', {
    ...{ readingId, expectedVersion: version, acts: review(draft, newId, order) },
  })
  const { planId } = await by.call('plan-readings.store', { readingId, expectedVersion: corrected.version })
  await countFigures(by, newId, planId, order.forYear)
  return planId
}

/** What the person who reviews puts right: whose the tasks are, and what the words of the document leave open. */
function review(draft: PlanDraft, newId: () => string, { coordinatorId, bodies, forYear }: Order): Correction[] {
  const parts = positionsOf(draft.items.map((item) => ({ ...item, marker: item.marker || null })))
  const at = new Map(draft.items.map((item) => [formatPosition(parts.get(item.id) ?? []), item]))
  const item = (position: string) => {
    const found = at.get(position)
    if (!found) throw new Error(`the sample plan was read without an item ${position}`)
    return found
  }
  const share = (phrase: string, role: DraftShare['role'], requested: boolean) => ({
    phrase,
    role,
    requested,
    span: null,
  })
  const groups = [
    { phrase: plan.phrase, ids: idsOf(bodies, false), share: share(plan.phrase, 'lead', false) },
    { phrase: plan.requestedPhrase, ids: idsOf(bodies, true), share: share(plan.requestedPhrase, 'none-stated', true) },
  ].filter(({ ids }) => ids.length > 0)
  const shares = groups.map((group) => group.share)
  const reporters = bodies.map(({ agencyId }) => agencyId).filter((id) => id !== coordinatorId)
  return [
    {
      do: 'document',
      set: {
        ...plan.document,
        documentDate: `${forYear}-01-12`,
        validFrom: `${forYear}-01-01`,
        coordinatorId,
        issuerId: null,
      },
    },
    // Whatever else was read as owner gives way to what the office knows.
    ...draft.items
      .filter((one) => one.shares.length > 0)
      .map((one): Correction => ({ do: 'shares', id: one.id, shares: [] })),
    ...plan.assigned.map((position): Correction => ({ do: 'shares', id: item(position).id, shares })),
    ...groups.map(({ phrase, ids }): Correction => ({ do: 'bodies', phrase, agencyIds: ids })),
    ...Object.entries(plan.deadlines).map(
      ([position, { text, rule }]): Correction => ({
        ...{ do: 'change', id: item(position).id, set: { deadlineText: text, deadlineRule: rule } },
      }),
    ),
    ...Object.entries(plan.workKinds).map(
      ([position, workKind]): Correction => ({ do: 'change', id: item(position).id, set: { workKind } }),
    ),
    { do: 'bodies', phrase: plan.reporters, agencyIds: reporters },
    { do: 'duties', duties: reporters.length > 0 ? [duty(newId(), item('IV.1').id, coordinatorId)] : [] },
    {
      do: 'events',
      events: plan.events.map((event) => ({ id: newId(), ...event, span: null })),
    },
    { do: 'accept', ids: draft.items.map(({ id }) => id), accepted: true },
  ]
}

const idsOf = (bodies: readonly BodyOfPlan[], requested: boolean) =>
  bodies.filter((body) => body.requested === requested).map(({ agencyId }) => agencyId)

function duty(id: string, itemId: PlanDraft['items'][number]['id'], coordinatorId: AgencyId) {
  const inDecember = (day: number) => ({ kind: 'yearly', bound: 'before', month: 12, day }) as const
  return {
    ...{ id, itemId, phrase: plan.reporters, periodKind: 'year' as const, span: null },
    legs: [
      {
        fromText: plan.reporters,
        toText: plan.dutyTo,
        toAgencyId: coordinatorId,
        dateRule: inDecember(5),
        address: null,
      },
      { fromText: plan.dutyTo, toText: plan.onwardTo, toAgencyId: null, dateRule: inDecember(15), address: null },
    ],
  }
}

/** The indicators come from a set of their own, not from the text of the plan. */
async function countFigures(by: Caller, newId: () => string, planId: PlanId, forYear: number): Promise<void> {
  const { indicators } = plan
  const { plan: entered } = await by.call('plans.get', { planId })
  await by.call('plans.saveIndicators', {
    ...{ planId, expectedVersion: entered.version },
    ...{ source: indicators.source, validFrom: null, asNewVersion: false },
    indicators: indicators.rows.map(({ target, ...row }) => ({
      ...row,
      ...{ id: indicatorId.parse(newId()), parentId: null, itemId: null, baseline: null },
      ...{ reportedBy: '', reporterIds: [] },
      targets: target === null ? [] : [{ year: forYear, value: target }],
    })),
  })
}
