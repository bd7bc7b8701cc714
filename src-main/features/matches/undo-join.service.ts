import { z } from 'zod'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { agencyId, planId, reportId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { reindexMoved } from './join-plan.service.ts'
import { touchRevision } from './join-reports.ts'
import { countSealedSince, endJoin, liveAgain, selectJoin, selectReportsOn, touch } from './matches.queries.ts'
import { isBound, nameOf } from './matches.service.ts'
import { type MovedRow, moveBack, movedRow } from './moved-rows.queries.ts'

const movedRows = z.array(movedRow)

/**
 * Takes a join back, all of it or nothing: only while every row still says what the join wrote, and no report that it
 * touched was approved or sealed. What was added since stays with the received one.
 * @throws AppError `object.missing`, `matches.undone-already`, `matches.changed-since`
 */
export function undoJoin(ctx: Context, { joinId }: ParsedInput<'matches.undo'>): Promise<CallOutput<'matches.undo'>> {
  requireRight(ctx.actor, 'plans.import')
  return ctx.commit(async (tx) => {
    const join = await selectJoin(tx.trx, joinId)
    if (!join) throw new AppError('object.missing', { type: 'join', id: joinId })
    if (join.undone_at !== null) throw new AppError('matches.undone-already', {})
    const moved = movedRows.parse(JSON.parse(join.moved))
    let changed = join.kind === 'plan' ? await boundSince(tx, join.to_id, join.joined_at) : 0
    for (const row of moved.toReversed()) if (!(await moveBack(tx.trx, row))) changed += 1
    if (changed > 0) throw new AppError('matches.changed-since', { count: changed })
    if (join.kind === 'agency') {
      await liveAgain(tx.trx, agencyId.parse(join.from_id), agencyId.parse(join.to_id))
      await touch(tx.trx, 'agency', [join.from_id, join.to_id])
    } else {
      await reindexMoved(tx, moved)
      for (const revision of revisionsIn(moved)) await touchRevision(tx, revision)
      await touch(tx.trx, 'plan', [join.from_id, join.to_id])
    }
    await endJoin(tx.trx, joinId, { undone_by: ctx.actor.personId, undone_at: ctx.clock.now().toISOString() })
    await tx.record({
      action: 'matches.undone',
      objectType: join.kind,
      objectId: join.from_id,
      detail: { name: await nameOf(tx.trx, join.kind, join.from_id), to: await nameOf(tx.trx, join.kind, join.to_id) },
    })
    tx.changed('agencies', 'plans', 'tasks', 'figures', 'reports', 'coordination')
    return { undone: true as const }
  })
}

/** Reports on the received plan that somebody stands behind since the join. */
async function boundSince(tx: Tx, id: string, since: string): Promise<number> {
  const plan = planId.parse(id)
  const approved = (await selectReportsOn(tx.trx, plan)).filter(({ state }) => isBound(state))
  return approved.length + (await countSealedSince(tx.trx, plan, since))
}

function revisionsIn(moved: readonly MovedRow[]) {
  const found = moved.flatMap((row) =>
    row.did === 'set' && row.table === 'report_revision' && row.column === 'records' ? [row.key] : [],
  )
  return found.map((key) => keyOfRevision.parse(key))
}

const keyOfRevision = z.object({ report_id: reportId, revision: z.int() })
