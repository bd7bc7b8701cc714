import type { BodyStatus, SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { sortKey as sortKeyOf } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Db } from '../../db/open-database.ts'
import { type NamedAgency, namedAgencies } from '../agencies/named-agencies.service.ts'
import { planChoices } from '../plans/plans.service.ts'
import { type SubmissionRecord, selectEnterers, selectPlanIds } from './submissions.queries.ts'
import { toSubmission } from './submissions.rows.ts'

export interface Body {
  name: string
  /** Of its name. */
  sortKey: string
  group: BodyStatus['group']
  level: BodyStatus['level']
  /** The body above it; null where none is known. */
  superiorId: AgencyId | null
  /** In whose area it lies; null for a central body. */
  provinceId: AgencyId | null
}

/** Names, groups and places of bodies on a day, by the catalogue; a body that it does not know bears its id. */
export async function bodiesOf(db: Db, ids: readonly AgencyId[], day: string): Promise<(id: AgencyId) => Body> {
  const named = await namedAgencies(db, ids, day)
  return (id) => {
    const one = named.get(id)
    if (!one) {
      return { name: id, sortKey: sortKeyOf(id), group: 'other', level: null, superiorId: null, provinceId: null }
    }
    const { name, sortKey, level, superiorId, provinceId } = one
    return { name, sortKey, group: groupOf(one), level, superiorId, provinceId }
  }
}

function groupOf({ kind, level }: NamedAgency): BodyStatus['group'] {
  if (kind === 'front-or-mass-organisation') return 'front-or-mass-organisation'
  if (level === 'commune') return 'commune'
  return level === 'province' && kind === 'state-body' ? 'province' : 'other'
}

/** Rows as people see them, with names from the catalogue (looked up here, when not `known`) and the plans held here. */
export async function showSubmissions(
  { db, clock }: { db: Db; clock: { today(): string } },
  rows: readonly SubmissionRecord[],
  known: ((id: AgencyId) => Body) | null = null,
): Promise<SubmissionRow[]> {
  if (rows.length === 0) return []
  const agencyIds = rows.map((row) => row.agency_id)
  const bodies = known ?? (await bodiesOf(db, agencyIds, clock.today()))
  const shortNames = new Map<PlanId, string>((await planChoices(db)).map((plan) => [plan.id, plan.shortName]))
  const plans = await selectPlanIds(
    db,
    rows.map((row) => row.id),
  )
  const plansOf = Map.groupBy(plans, (plan) => plan.submission_id)
  const typedBy = [...new Set(rows.flatMap((row) => row.entered_by ?? []))]
  const enterers = new Map((await selectEnterers(db, typedBy)).map((one) => [one.id, one.full_name]))
  return rows.map((row) =>
    toSubmission(row, {
      agencyName: bodies(row.agency_id).name,
      enteredBy: (row.entered_by && enterers.get(row.entered_by)) ?? null,
      planNames: (plansOf.get(row.id) ?? []).flatMap((plan) => shortNames.get(plan.plan_id) ?? []),
    }),
  )
}
