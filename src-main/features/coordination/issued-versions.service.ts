import type { Supersedes } from '../../../src-shared/exchange/head.ts'
import type { Context } from '../../app/context.ts'
import type { IssuedVersion } from '../../files/issued-versions.ts'

/**
 * What is numbered when it leaves: a plan package by its plan, the registry and the acts by their office, a request and a report by
 * itself, a receipt by the sealed report that it answers.
 */
export const packageKey = (planId: string): string => `plan-package ${planId}`
export const registryKey = (office: string): string => `key-registry ${office}`
export const actsKey = (office: string): string => `catalogue-acts ${office}`
export const requestKey = (id: string): string => `report-request ${id}`
export const reportKey = (id: string): string => `report ${id}`
export const receiptKey = (reportSha256: string): string => `receipt ${reportSha256}`

export interface LastIssued {
  version: IssuedVersion | null
  /** The database knows less than what was issued: an older backup was put back. Numbers go on above that. */
  isBehind: boolean
}

/** The last version that left this office, by the rows or by the marker beside them, whichever is higher. */
export async function lastIssued(
  { files }: Pick<Context, 'files'>,
  key: string,
  stored: IssuedVersion | null,
): Promise<LastIssued> {
  const marked = await files.issued.find(key)
  const isBehind = marked !== null && marked.revision > (stored?.revision ?? 0)
  return { version: isBehind ? marked : stored, isBehind }
}

/** After the commit, so the marker never runs ahead. Without it the rows still count: it must not fail what is done. */
export async function rememberIssued(ctx: Pick<Context, 'files' | 'reportBug'>, key: string, version: IssuedVersion) {
  await rememberAllIssued(ctx, new Map([[key, version]]))
}

/** As `rememberIssued`, for many in one go. */
export async function rememberAllIssued(
  ctx: Pick<Context, 'files' | 'reportBug'>,
  versions: ReadonlyMap<string, IssuedVersion>,
) {
  await ctx.files.issued.remember(versions).catch(ctx.reportBug)
}

/** What the next version names as the one before it. */
export const supersededBy = ({ version }: LastIssued): Supersedes | null =>
  version && { revision: version.revision, sha256: version.sha256 }
