import { addDays } from '../../../src-shared/domain/business-date.ts'
import type { AgencyGroup, AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId, TransferId } from '../../../src-shared/domain/ids.ts'
import type { Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { endCodes, replaceCode } from './edit-agency.queries.ts'
import { requireFreeName, setName } from './edit-agency.service.ts'
import { type Place, replacePlace } from './places.queries.ts'
import {
  insertSuccession,
  insertTransfers,
  selectBodies,
  selectSuccessorIds,
  updateEnded,
} from './reorganise.queries.ts'
import { toldApart } from './told-apart.service.ts'

/** What a legal act asks of a body that it names. */
export interface ReorganisedBody {
  id: AgencyId
  name: string
  /** With its place where another body bears the name too. */
  shownName: string
  level: AgencyLevel
  group: AgencyGroup | null
  parentId: AgencyId | null
  parentName: string | null
  provinceId: AgencyId | null
  endedOn: string | null
  beganOn: string | null
  nameSince: string | null
}

export async function reorganisedBodies(db: Db, ids: readonly AgencyId[]): Promise<Map<AgencyId, ReorganisedBody>> {
  const rows = await selectBodies(db, ids)
  const shown = await toldApart(db, ids)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...{ id: row.id, name: row.name, shownName: shown(row.id, row.name), level: row.level, group: row.body_group },
        ...{ parentId: row.parent_id, parentName: row.parent_name, provinceId: row.province_id },
        ...{ endedOn: row.ended_on, beganOn: row.began_on, nameSince: row.name_since },
      },
    ]),
  )
}

/** Who took over from whom, over the whole catalogue. */
export async function recordedSuccessors(db: Db): Promise<ReadonlyMap<AgencyId, readonly AgencyId[]>> {
  const steps = Map.groupBy(await selectSuccessorIds(db), ({ predecessor_id }) => predecessor_id)
  return new Map([...steps].map(([id, rows]) => [id, rows.map(({ successor_id }) => successor_id)]))
}

/** Bodies and their codes end; their names, contacts and what names them stay as they are. */
export async function endAgencies(
  tx: Tx,
  bodies: readonly { id: AgencyId; name: string }[],
  { lastDay, legalBasis }: { lastDay: string; legalBasis: string },
): Promise<void> {
  const ids = bodies.map(({ id }) => id)
  await updateEnded(tx.trx, ids, lastDay)
  await endCodes(tx.trx, ids, lastDay)
  for (const { id, name } of bodies) {
    const detail = { name, lastDay, legalBasis }
    await tx.record({ action: 'agencies.ended', objectType: 'agency', objectId: id, detail })
  }
}

export interface SuccessionStep {
  fromId: AgencyId
  toId: AgencyId
  rule: 'territory' | 'function'
  functions: string | null
  isMain: boolean
}

export async function addSuccessions(
  tx: Tx,
  steps: readonly SuccessionStep[],
  { legalBasis, fromDate }: { legalBasis: string; fromDate: string },
): Promise<void> {
  for (const step of steps) {
    await insertSuccession(tx.trx, {
      ...{ predecessor_id: step.fromId, successor_id: step.toId, rule: step.rule, functions: step.functions },
      ...{ is_main: step.isMain ? 1 : 0, legal_basis: legalBasis, from_date: fromDate },
    })
  }
}

/** Functions go over while both bodies go on: which work goes with them, a person says. */
export function addTransfers(
  tx: Tx,
  transfers: readonly { id: TransferId; fromId: AgencyId; toId: AgencyId; functions: string }[],
  { legalBasis, fromDate }: { legalBasis: string; fromDate: string },
): Promise<void> {
  return insertTransfers(
    tx.trx,
    transfers.map(({ id, fromId, toId, functions }) => ({
      ...{ id, from_agency_id: fromId, to_agency_id: toId, functions },
      ...{ legal_basis: legalBasis, from_date: fromDate },
    })),
  )
}

/** A new name, and maybe a new identification code, from a day on. @throws AppError `agencies.name-taken` */
export async function renameFrom(
  tx: Tx,
  body: { id: AgencyId; name: string; provinceId: AgencyId | null },
  change: { name: string; electronicCode: string | null; fromDate: string; legalBasis: string; isSent: boolean },
): Promise<void> {
  const { name, electronicCode, fromDate, legalBasis, isSent } = change
  // What a coordinator sent may meet a body typed in here: the two are matched afterwards.
  if (!isSent) await requireFreeName(tx, body.id, name, body.provinceId)
  await setName(tx, body.id, { name, fromDate, legalBasis })
  if (electronicCode !== null) await setCodeFrom(tx, body.id, electronicCode, fromDate)
  const detail = { before: body.name, name, fromDate, legalBasis }
  await tx.record({ action: 'agencies.renamed', objectType: 'agency', objectId: body.id, detail })
}

export async function setCodeFrom(tx: Tx, id: AgencyId, code: string, fromDate: string): Promise<void> {
  const since = { lastDay: addDays(fromDate, -1), fromDate }
  await replaceCode(tx.trx, id, { scheme: 'electronic-identification', code }, since)
}

export async function moveAgency(
  tx: Tx,
  { id, name }: { id: AgencyId; name: string },
  place: Place,
  facts: { before: string; after: string; fromDate: string; legalBasis: string },
): Promise<void> {
  const { fromDate, legalBasis } = facts
  await replacePlace(tx.trx, id, place, { lastDay: addDays(fromDate, -1), legalBasis })
  await tx.record({ action: 'agencies.moved', objectType: 'agency', objectId: id, detail: { name, ...facts } })
}

/** The superior of a body ended: from then on it stands under another one, on the level that it has. */
export async function moveUnder(
  tx: Tx,
  id: AgencyId,
  parentId: AgencyId,
  change: { lastDay: string; legalBasis: string | null },
): Promise<void> {
  const level = (await selectBodies(tx.trx, [id]))[0]?.level
  if (level !== undefined) await replacePlace(tx.trx, id, { level, parentId }, change)
}
