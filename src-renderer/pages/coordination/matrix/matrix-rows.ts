import type { TableBody } from '../../../../src-shared/contract/matrix.ts'
import { type BodyGroup, bodyGroups } from '../../../../src-shared/domain/consolidation/body-group.ts'

/** What the table shows of its bodies. */
export const bodyFilters = ['missing', 'late', 'outlier', 'cutOff', 'typed'] as const
export type BodyFilter = (typeof bodyFilters)[number]

export function fitsFilter(filter: BodyFilter, body: TableBody, marked: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'missing':
      return body.submission === null
    case 'late':
      // One whose report is still missing has received nothing late; it stands under those that are missing.
      return body.timeliness.kind === 'done-late'
    case 'outlier':
      return marked.has(body.agencyId)
    case 'cutOff':
      return body.otherCutOff
    case 'typed':
      return body.submission?.origin === 'typed'
  }
}

export type MatrixRow<B = TableBody> = { kind: 'group'; group: BodyGroup } | { kind: 'body'; body: B }

/** The bodies under the line of their group, in the order of the groups. */
export function rowsOf<B extends { group: BodyGroup }>(bodies: readonly B[]): MatrixRow<B>[] {
  const grouped = Map.groupBy(bodies, ({ group }) => group)
  return bodyGroups.flatMap((group): MatrixRow<B>[] => {
    const members = grouped.get(group)
    if (!members) return []
    return [{ kind: 'group', group }, ...members.map((body) => ({ kind: 'body' as const, body }))]
  })
}
