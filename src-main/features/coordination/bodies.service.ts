import type { BodyStatus, SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import { planChoices } from '../plans/plans.service.ts'
import { type SubmissionRecord, selectEnterers, selectPlanIds } from './submissions.queries.ts'
import { toSubmission } from './submissions.rows.ts'

export interface Body {
  name: string
  group: BodyStatus['group']
  level: BodyStatus['level']
  /** In whose area it lies; null for a central body. */
  provinceId: AgencyId | null
}

/** Names of a day and groups of bodies by the catalogue; a body that it does not know bears its id. */
export async function bodiesOf(db: Db, ids: readonly AgencyId[], today: string): Promise<(id: AgencyId) => Body> {
  const known = new Map((await agencyRecords(db, [...new Set(ids)])).map((record) => [record.id, record]))
  return (id) => {
    const record = known.get(id)
    const name = (record && nameOn(record, today)) ?? id
    return { name, group: groupOf(record), level: record?.level ?? null, provinceId: record?.provinceId ?? null }
  }
}

function nameOn({ names }: AgencyRecord, day: string): string | undefined {
  const current = names.findLast(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
  return (current ?? names.at(-1))?.name
}

function groupOf(record: AgencyRecord | undefined): BodyStatus['group'] {
  if (!record) return 'other'
  if (record.kind === 'front-or-mass-organisation') return 'front-or-mass-organisation'
  if (record.level === 'commune') return 'commune'
  return record.level === 'province' && record.kind === 'state-body' ? 'province' : 'other'
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
  const enterers = new Map(
    (
      await selectEnterers(
        db,
        rows.flatMap((row) => row.entered_by ?? []),
      )
    ).map((one) => [one.id, one.full_name]),
  )
  return rows.map((row) =>
    toSubmission(row, {
      agencyName: bodies(row.agency_id).name,
      enteredBy: (row.entered_by && enterers.get(row.entered_by)) ?? null,
      planNames: (plansOf.get(row.id) ?? []).flatMap((plan) => shortNames.get(plan.plan_id) ?? []),
    }),
  )
}
