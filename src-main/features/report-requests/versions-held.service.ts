import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { RequestId } from '../../../src-shared/domain/ids.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { bodiesOf } from '../coordination/bodies.service.ts'
import { lastReportsOn } from '../coordination/versions-held.service.ts'
import { newestPackageRevision } from '../packages/issued-files.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { loadRequest } from './read-requests.service.ts'

/**
 * Which version of the plan packages and of the request each body works by, as its last report tells: a body that has
 * not reported yet tells nothing.
 * @throws AppError `requests.not-issued`
 */
export async function versionsHeld(ctx: Context, id: RequestId): Promise<CallOutput<'report-requests.versionsHeld'>> {
  requireRight(ctx.actor, 'records.read')
  const { row, content } = await loadRequest(ctx.db, id)
  if (row.origin !== 'issued') throw new AppError('requests.not-issued', {})
  const plans = []
  for (const planId of content.planIds) {
    const { document } = await getPlan(ctx.db, planId)
    plans.push({ planId, shortName: document.shortName, issued: await newestPackageRevision(ctx.db, planId) })
  }
  const reporters = content.reporters ?? []
  const nameOf = await bodiesOf(
    ctx.db,
    reporters.map((one) => one.agencyId),
    ctx.clock.today(),
  )
  const lastOf = await lastReportsOn(ctx.db, content.planIds)
  const bodies = reporters.map(({ agencyId }) => {
    const last = lastOf.get(agencyId)
    return {
      ...{ agencyId, agencyName: nameOf(agencyId).name },
      last: last
        ? {
            ...{ receivedOn: last.receivedOn, origin: last.origin, answersThis: last.requestId === id },
            packages: content.planIds.map((planId) => ({ planId, version: last.versions.get(planId) ?? null })),
          }
        : null,
    }
  })
  const keyed = bodies.map((body) => ({ body, key: sortKey(body.agencyName) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { plans, bodies: keyed.map(({ body }) => body) }
}
