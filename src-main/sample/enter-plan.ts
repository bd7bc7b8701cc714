import type { OutlineItem } from '../../src-shared/contract/plan-content.ts'
import { type AgencyId, indicatorId, type PlanId, type PlanItemId, planItemId } from '../../src-shared/domain/ids.ts'
import { parentsByDepth, parsePastedItems } from '../../src-shared/domain/paste-items.ts'
import type { PlanItemKind } from '../../src-shared/domain/plan-item.ts'
import type { Caller } from './caller.ts'
import { plan } from './sample-texts.ts'

export interface BodyOfPlan {
  agencyId: AgencyId
  /** "Đề nghị": asked, not told. */
  requested: boolean
}

const kindOfPart: Record<string, PlanItemKind> = { I: 'purpose', II: 'task', III: 'funding', IV: 'organisation' }

/** Enters the sample plan as its coordinator would: register, paste the outline, assign, say who reports, activate. */
export async function enterPlan(
  by: Caller,
  newId: () => string,
  { coordinatorId, bodies, forYear }: { coordinatorId: AgencyId; bodies: readonly BodyOfPlan[]; forYear: number },
): Promise<PlanId> {
  const { document, indicators, events } = plan
  const registered = await by.call('plans.register', {
    document: {
      ...{ documentDate: `${forYear}-01-12`, dateNote: null, issuerId: null, decisionNumber: null, decisionDate: null },
      ...{ validFrom: `${forYear}-01-01`, validTo: null, parentPlanId: null, coordinatorId, areaAgencyIds: [] },
      ...document,
      recipients: document.recipients.map((text) => ({ text, agencyId: null })),
    },
    sourceStagedId: null,
  })
  const planId = registered.id
  let { version: expectedVersion } = registered
  const seen = () => ({ planId, expectedVersion })

  ;({ version: expectedVersion } = await by.call('plans.saveOutline', { ...seen(), items: outline(newId) }))
  const { plan: entered } = await by.call('plans.get', { planId })
  const idAt = new Map(entered.items.map((item) => [item.position, item.id]))
  // Positions are known only now; deadlines and kinds of work go on by position.
  const items = entered.items.map(({ position, ...item }): OutlineItem => {
    const { id, parentId, marker, text, kind } = item
    const deadline = plan.deadlines[position]
    return {
      ...{ id, parentId, marker, text, kind, workKind: plan.workKinds[position] ?? null },
      ...{ deadlineText: deadline?.text ?? null, deadlineRule: deadline?.rule ?? null },
    }
  })
  ;({ version: expectedVersion } = await by.call('plans.saveOutline', { ...seen(), items }))

  const itemIds = plan.assigned.map((position) => existing(idAt, position))
  for (const requested of [false, true]) {
    const agencyIds = bodies.filter((body) => body.requested === requested).map(({ agencyId }) => agencyId)
    if (agencyIds.length === 0) continue
    const phrase = requested ? plan.requestedPhrase : plan.phrase
    const shares = { itemIds, phrase, agencyIds, role: requested ? 'none-stated' : 'lead', requested } as const
    ;({ version: expectedVersion } = await by.call('plans.assign', { ...seen(), ...shares }))
  }
  const inDecember = (day: number) => ({ kind: 'yearly', bound: 'before', month: 12, day }) as const
  const legs = [
    { fromText: plan.phrase, toText: plan.dutyTo, toAgencyId: coordinatorId, dateRule: inDecember(5) },
    { fromText: plan.dutyTo, toText: plan.onwardTo, toAgencyId: null, dateRule: inDecember(15) },
  ]
  const reporting = bodies.filter(({ agencyId }) => agencyId !== coordinatorId)
  if (reporting.length > 0) {
    const duty = {
      ...{ id: newId(), itemId: idAt.get('IV.1') ?? null, phrase: plan.phrase, periodKind: 'year' as const },
      ...{
        agencies: reporting.map((body) => ({ ...body })),
        legs: legs.map((leg) => ({ ...leg, form: null, address: null })),
      },
    }
    ;({ version: expectedVersion } = await by.call('plans.saveDuties', { ...seen(), duties: [duty] }))
  }
  ;({ version: expectedVersion } = await by.call('plans.saveEvents', {
    ...seen(),
    events: events.map(({ name, month, day }) => ({ id: newId(), name, when: { month, day } })),
  }))
  ;({ version: expectedVersion } = await by.call('plans.saveIndicators', {
    ...seen(),
    ...{ source: indicators.source, validFrom: null, asNewVersion: false },
    indicators: indicators.rows.map(({ target, ...row }) => ({
      ...row,
      ...{
        id: indicatorId.parse(newId()),
        parentId: null,
        itemId: null,
        baseline: null,
        reportedBy: '',
        reporterIds: [],
      },
      targets: target === null ? [] : [{ year: forYear, value: target }],
    })),
  }))
  await by.call('plans.setState', { ...seen(), state: 'active', replacedByPlanId: null })
  return planId
}

function outline(newId: () => string): OutlineItem[] {
  const pasted = parsePastedItems(plan.outline)
  const parents = parentsByDepth(pasted.map(({ depth }) => depth))
  const rows: OutlineItem[] = []
  let part = ''
  for (const [at, { marker, text, depth }] of pasted.entries()) {
    if (depth === 0) part = (marker ?? '').replace('.', '')
    const parent = parents[at]
    const parentId = parent === null || parent === undefined ? null : (rows[parent]?.id ?? null)
    const kind = kindOfPart[part] ?? 'task'
    const id = planItemId.parse(newId())
    rows.push({
      id,
      parentId,
      marker: marker ?? '',
      text,
      kind,
      workKind: null,
      deadlineText: null,
      deadlineRule: null,
    })
  }
  return rows
}

function existing(idAt: Map<string, PlanItemId>, position: string): PlanItemId {
  const id = idAt.get(position)
  if (!id) throw new Error(`the sample plan has no item ${position}`)
  return id
}
