import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { asTheyStood, type SharedKind } from '../../../src-shared/domain/succession.ts'
import type { Db } from '../../db/open-database.ts'
import { selectHandovers } from './handovers.queries.ts'

/**
 * Gives the shares of a plan back as they stood on a day, before bodies ended and others took over. `isNow`: nothing
 * went over since.
 */
export async function sharesOfThen(db: Db, planId: PlanId, kind: SharedKind, day: BusinessDate) {
  const handovers = (await selectHandovers(db, planId, kind)).map((row) => ({
    key: row.share,
    fromId: row.from_agency_id,
    toId: row.to_agency_id,
    wasThere: row.was_there === 1,
    since: row.since,
  }))
  const isNow = handovers.every(({ since }) => since <= day)
  const ofThen = <T extends { agencyId: AgencyId | null }>(shares: readonly T[], keyOf: (share: T) => string): T[] =>
    isNow ? [...shares] : asTheyStood(shares, handovers, day, keyOf)
  return Object.assign(ofThen, { isNow })
}
