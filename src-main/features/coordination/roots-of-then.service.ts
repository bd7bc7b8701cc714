import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Format } from '../../../src-shared/exchange/format.ts'
import type { Db } from '../../db/open-database.ts'
import type { OpenedAs } from './open-files.service.ts'
import { selectConfirmedRotations, selectRoots } from './trust.queries.ts'

interface RootOfThen {
  coordinatorId: AgencyId
  kid: string
  /** When this office received what the key sealed. */
  receivedAt: string
}

/**
 * Whether the key is the root of the coordinator, or was it when the file came in and signed for its heir since, each heir
 * for the next, up to the root of today. A root that only paper replaced ends the line: it may have been stolen, and
 * nobody can say since when.
 */
export async function isRootOfThen(db: Db, { coordinatorId, kid, receivedAt }: RootOfThen): Promise<boolean> {
  const today = (await selectRoots(db)).find((root) => root.coordinator_id === coordinatorId)
  if (!today) return false
  const rotations = new Map((await selectConfirmedRotations(db, coordinatorId)).map((row) => [row.old_kid, row]))
  const seen = new Set<string>()
  let now = kid
  while (now !== today.kid) {
    const next = rotations.get(now)
    if (!next || seen.has(now)) return false
    // Once the heir was confirmed the old key speaks for nobody, whatever day a file of it names.
    if (now === kid && (next.decided_at === null || receivedAt > next.decided_at)) return false
    seen.add(now)
    now = next.new_kid
  }
  return true
}

/** A stored file as it was judged when it came in: by the root of then, where that one has signed for the root of today. */
export async function asReceivedThen<F extends Format>(
  db: Db,
  opened: Exclude<OpenedAs<F>, { verdict: 'refused' }>,
  receivedAt: string,
): Promise<Exclude<OpenedAs<F>, { verdict: 'refused' }>> {
  if (opened.verdict !== 'self-carried') return opened
  const { container, sealedJson, payload, facts } = opened
  const root = { coordinatorId: facts.agencyId, kid: facts.kid, receivedAt }
  return (await isRootOfThen(db, root)) ? { container, sealedJson, verdict: 'trusted', payload, facts } : opened
}
