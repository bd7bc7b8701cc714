import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { provinceBodyId } from '../../../src-shared/domain/catalogue-ids.ts'
import { jobId, type PlanReadingId, planReadingId, type StagedId } from '../../../src-shared/domain/ids.ts'
import type { DraftAim, PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import type { Context } from '../../app/context.ts'
import type { DraftedPlan } from '../../jobs/kinds/draft-plan.ts'
import { catalogueChanges } from '../agencies/catalogue-changes.service.ts'
import { loadProvince, provinceCodeOf, provinceCommitteeOf } from '../agencies/shipped-catalogue.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan, keepSourceFile } from '../plans/plans.service.ts'
import { requireAim } from './aims.ts'
import { insertReading, selectReading } from './plan-readings.queries.ts'
import { fromSource } from './plan-readings.rows.ts'

/** Reads an uploaded file in the background; the review is there when the job is done. */
export async function startReading(
  ctx: Context,
  { stagedId, aim }: ParsedInput<'plan-readings.start'>,
): Promise<CallOutput<'plan-readings.start'>> {
  requireRight(ctx.actor, 'plans.edit')
  await requireAim(ctx.db, aim)
  const { path, name } = await ctx.files.staging.find(stagedId)
  const ownProvince = await officeProvince(ctx)
  const id = planReadingId.parse(ctx.ids.next())
  const changes = await catalogueChanges(ctx.db, ownProvince)
  const job = ctx.jobs.start(
    'draft-plan',
    { path, name, ownProvince, changes },
    { keep: (drafted) => keepReading(ctx, id, { stagedId, aim, drafted }) },
  )
  return { jobId: jobId.parse(job.id), readingId: id }
}

export async function startedReading(
  ctx: Context,
  { readingId }: ParsedInput<'plan-readings.started'>,
): Promise<CallOutput<'plan-readings.started'>> {
  return { isThere: (await selectReading(ctx.db, readingId)) !== undefined }
}

async function keepReading(
  ctx: Context,
  id: PlanReadingId,
  { stagedId, aim, drafted }: { stagedId: StagedId; aim: DraftAim; drafted: DraftedPlan },
) {
  const file = await ctx.files.evidence.promote(stagedId)
  const { source, province } = drafted
  const draft = await withHeldName(ctx, { ...drafted.draft, aim })
  const provinceId = provinceBodyId(province.code, 'ubnd')
  const now = ctx.clock.now().toISOString()
  await ctx.commitPart(async (tx) => {
    await loadProvince(tx.trx, provinceId, ctx.clock)
    await keepSourceFile(ctx, tx, file)
    await insertReading(tx.trx, {
      id,
      state: 'open',
      source_file_sha256: file.sha256,
      source_file_name: file.name,
      source: JSON.stringify(fromSource(source)),
      draft: JSON.stringify(draft),
      province_id: provinceId,
      former_province: province.formerProvince,
      plan_id: null,
      person_id: ctx.actor.personId,
      version: 1,
      created_at: now,
      changed_at: now,
    })
    await tx.record({
      action: 'plan-readings.read',
      objectType: 'plan-reading',
      objectId: id,
      detail: { file: file.name, items: draft.items.length, plan: draft.document.shortName },
    })
    tx.changed('plan-readings', 'agencies')
  })
}

/** The next version of a plan keeps the name that the office calls it by. */
async function withHeldName({ db }: Context, draft: PlanDraft): Promise<PlanDraft> {
  if (draft.aim.kind !== 'version') return draft
  const { shortName } = (await getPlan(db, draft.aim.planId)).document
  return { ...draft, document: { ...draft.document, shortName } }
}

/** Code of the province that the office is in; for a central body that of the capital, where a person can change it. */
async function officeProvince({ db }: Context): Promise<string> {
  const { agencyId, superiorAgencyId } = await getOffice(db)
  const own = [agencyId, superiorAgencyId].flatMap((id) => (id === null ? [] : [provinceCommitteeOf(id)]))
  const committee = own.find((id) => id !== null)
  return (committee && provinceCodeOf(committee)) ?? '01'
}
