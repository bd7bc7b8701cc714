import type { AuditEntry } from '../../../src-shared/contract/audit.ts'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { endOfVietnamDay, startOfVietnamDay } from '../../../src-shared/domain/business-date.ts'
import { type JobId, jobId } from '../../../src-shared/domain/ids.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { countEntries, selectObjectTypes, selectOfObject, selectPage } from './audit.queries.ts'
import { toEntry } from './audit.rows.ts'

/** More changes of one object than anybody reads; the page of the whole history has the rest. */
const historyLength = 500

export async function listAudit(ctx: Context, input: ParsedInput<'audit.list'>): Promise<CallOutput<'audit.list'>> {
  requireRight(ctx.actor, 'audit.read')
  const { personId, objectType, from, to, beforeSeq, limit } = input
  const filter = {
    personId,
    objectType,
    from: from && startOfVietnamDay(from),
    until: to && endOfVietnamDay(to),
  }
  return {
    total: await countEntries(ctx.db, filter),
    entries: (await selectPage(ctx.db, filter, beforeSeq, limit)).map(toEntry),
  }
}

export function listObjectTypes(ctx: Context): Promise<string[]> {
  requireRight(ctx.actor, 'audit.read')
  return selectObjectTypes(ctx.db)
}

/** What was done to one object, the newest first. */
async function historyOf(db: Db, objectType: string, objectId: string): Promise<AuditEntry[]> {
  return (await selectOfObject(db, objectType, objectId, historyLength)).map(toEntry)
}

/** Objects whose history is part of their page; accounts, keys and the office stay with those who read the whole. */
const openObjects = ['task', 'note', 'evidence', 'plan', 'report', 'figure', 'agency', 'period']

export async function showHistory(ctx: Context, input: ParsedInput<'audit.history'>): Promise<AuditEntry[]> {
  requireRight(ctx.actor, openObjects.includes(input.objectType) ? 'records.read' : 'audit.read')
  return historyOf(ctx.db, input.objectType, input.objectId)
}

export async function startChainCheck(ctx: Context): Promise<{ jobId: JobId }> {
  requireRight(ctx.actor, 'audit.read')
  return { jobId: jobId.parse(ctx.jobs.start('check-audit-chain', {}).id) }
}

export async function chainState(ctx: Context, id: JobId): Promise<CallOutput<'audit.chainState'>> {
  requireRight(ctx.actor, 'audit.read')
  return ctx.jobs.result('check-audit-chain', id)
}
