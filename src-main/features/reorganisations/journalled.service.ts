import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { HandoverKind } from '../../../src-shared/domain/succession.ts'
import type { Tx } from '../../app/context.ts'
import { selectItemIds } from './acts.queries.ts'
import { changesBetween, type RowChange, type Scope, takeStock } from './row-journal.queries.ts'

export const noScope: Scope = { agencyIds: [], itemIds: [], dutyIds: [], indicatorIds: [], planIds: [] }

/** Does the work and tells which rows it wrote, as they were and as it left them. */
export async function journalled(tx: Tx, scope: Scope, work: () => Promise<unknown>): Promise<RowChange[]> {
  const before = await takeStock(tx.trx, scope)
  await work()
  return changesBetween(before, await takeStock(tx.trx, scope))
}

interface GoingLine {
  kind: HandoverKind
  object_id: string
  agency_id: AgencyId
  /** To whom it goes. */
  proposed: readonly AgencyId[] | null
}

/** Which rows may be written when these lines go over. */
export async function scopeOf({ trx }: Tx, lines: readonly GoingLine[]): Promise<Scope> {
  const idsOf = (...kinds: HandoverKind[]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).map(({ object_id }) => object_id)
  const bodies = lines.flatMap(({ agency_id, proposed }) => [agency_id, ...(proposed ?? [])])
  return {
    agencyIds: [...bodies, ...(idsOf('parent') as AgencyId[])], // the lines of this kind are bodies
    itemIds: await selectItemIds(trx, idsOf('assignment')),
    dutyIds: [...idsOf('duty'), ...idsOf('leg').map((id) => id.split(':')[0] ?? id)],
    indicatorIds: idsOf('reporter'),
    planIds: idsOf('coordinator', 'area'),
  }
}
