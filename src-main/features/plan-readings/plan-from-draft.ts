import type { z } from 'zod'
import {
  type Assignment,
  type OutlineItem,
  outlineItem,
  type PlanDocument,
  type PlanIndicator,
  planDocument,
  planEvent,
  planIndicator,
  planReview,
  reportingDuty,
} from '../../../src-shared/contract/plan-content.ts'
import { isRequestedOnly } from '../../../src-shared/domain/assignment-role.ts'
import { type AgencyId, assignmentId, indicatorId, type PlanItemId } from '../../../src-shared/domain/ids.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import type { DraftItem, DraftTarget, PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { ReadPlanContent } from '../plans/plans.service.ts'

interface Tools {
  newId(): string
  /** The id under which an item is stored: its own, or that of the held item that it goes on from. */
  idOf(id: PlanItemId): PlanItemId
}

/**
 * The draft in the shape in which plans are stored. What is still open stays empty.
 * @throws AppError `plan-readings.document-open`, `plan-readings.item-unfit`
 */
export function planFromDraft(draft: PlanDraft, { newId, idOf }: Tools): ReadPlanContent {
  const positionOf = positionsOf(draft.items.map((item) => ({ ...item, marker: item.marker || null })))
  const at = (item: DraftItem) => formatPosition(positionOf.get(item.id) ?? [])
  const unfit = (item: DraftItem | undefined) =>
    new AppError('plan-readings.item-unfit', { position: item ? at(item) : '' })
  const itemOf = new Map(draft.items.map((item) => [item.id, item]))
  /** Everything goes through the same schemas as what people type. */
  const fit = <S extends z.ZodType>(schema: S, value: unknown, item: DraftItem | undefined): z.output<S> => {
    const read = schema.safeParse(value)
    if (!read.success) throw unfit(item)
    return read.data
  }
  const items = draft.items.map(
    (item): OutlineItem =>
      fit(
        outlineItem,
        {
          ...{
            id: idOf(item.id),
            parentId: item.parentId && idOf(item.parentId),
            marker: item.marker,
            text: item.text,
          },
          ...{ kind: item.kind, workKind: item.workKind, deadlineText: item.deadlineText || null },
          deadlineRule: item.deadlineRule,
        },
        item,
      ),
  )
  const requestedOnly = bodiesOnlyAsked(draft)
  const duties = draft.duties.map((duty) => {
    const bodies = bodiesOf(draft, duty.phrase).filter((id) => id !== draft.document.coordinatorId)
    return fit(
      reportingDuty,
      {
        ...{ id: duty.id, itemId: duty.itemId && idOf(duty.itemId), phrase: duty.phrase, periodKind: duty.periodKind },
        agencies: bodies.map((id) => ({ agencyId: id, requested: requestedOnly.has(id) })),
        legs: duty.legs.map((leg) => ({ ...leg, form: null, address: leg.address || null })),
      },
      duty.itemId ? itemOf.get(duty.itemId) : undefined,
    )
  })
  return {
    document: documentOf(draft),
    items,
    links: draft.links.map((link) => ({ taskItemId: idOf(link.taskItemId), ownerItemId: idOf(link.ownerItemId) })),
    assignments: draft.items.flatMap((item) => sharesOf(draft, item, { newId, idOf })),
    duties,
    reviews: draft.reviews
      .filter(({ afterYears }) => afterYears !== null)
      .map(({ id, kind, afterYears, text }) =>
        fit(planReview, { id, kind, afterYears, baseDate: null, text }, undefined),
      ),
    events: draft.events.map(({ id, name, month, day }) =>
      fit(planEvent, { id, name, when: { month, day } }, undefined),
    ),
    indicators: draft.items
      .flatMap((item) => item.targets.filter(({ value }) => value !== null).map((target) => ({ item, target })))
      .map(
        ({ item, target }, index): PlanIndicator => fit(planIndicator, indicatorOf(target, idOf(item.id), index), item),
      ),
  }
}

function documentOf({ document }: PlanDraft): PlanDocument {
  const open = (['shortName', 'subject', 'issuerName'] as const).find((field) => document[field].trim() === '')
  if (open !== undefined) throw new AppError('plan-readings.document-open', { field: open })
  const read = planDocument.safeParse({ ...document, parentPlanId: null, areaAgencyIds: [] })
  if (!read.success) throw new AppError('plan-readings.document-open', { field: 'other' })
  return read.data
}

/** One row for each body; the phrase alone where nobody is known for it. What is said twice is one share. */
function sharesOf(draft: PlanDraft, item: DraftItem, { newId, idOf }: Tools): Assignment[] {
  const shares = new Map<string, Assignment>()
  for (const { phrase, role, requested } of item.shares) {
    const bodies: (AgencyId | null)[] = bodiesOf(draft, phrase)
    for (const agencyId of bodies.length > 0 ? bodies : [null]) {
      const key = `${role} ${agencyId ?? `"${phrase}"`}`
      if (shares.has(key)) continue
      const id = assignmentId.parse(newId())
      shares.set(key, { id, itemId: idOf(item.id), agencyId, phrase, role, requested })
    }
  }
  return [...shares.values()]
}

const bodiesOf = ({ phrases }: PlanDraft, phrase: string): AgencyId[] =>
  phrases.find((one) => one.phrase === phrase)?.agencyIds ?? []

/** Bodies that nothing in the plan orders: they are asked to report too. */
function bodiesOnlyAsked(draft: PlanDraft): Set<AgencyId> {
  const given = draft.items.flatMap(({ shares }) =>
    shares.flatMap(({ phrase, requested }) => bodiesOf(draft, phrase).map((id) => ({ id, requested }))),
  )
  const byBody = [...Map.groupBy(given, ({ id }) => id)]
  return new Set(byBody.filter(([, shares]) => isRequestedOnly(shares)).map(([id]) => id))
}

function indicatorOf(target: DraftTarget, itemId: PlanItemId, index: number) {
  const isShare = target.unit === '%'
  return {
    id: indicatorId.parse(target.id),
    parentId: null,
    itemId,
    code: `CT${String(index + 1).padStart(2, '0')}`,
    name: target.text,
    unit: target.unit === '' ? '–' : target.unit,
    measure: target.measure,
    shape: isShare ? 'share' : 'number',
    comparator: target.comparator,
    baseline: target.baseline,
    targets: target.year === null || target.value === null ? [] : [{ year: target.year, value: target.value }],
    reportedBy: '',
    reporterIds: [],
  }
}
