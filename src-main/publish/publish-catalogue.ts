import type { Kysely, Transaction } from 'kysely'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { Db } from '../db/open-database.ts'
import { datedPlaces } from './agency-places.ts'
import {
  selectAgencies,
  selectAgencyNames,
  selectFormerProvinces,
  selectIndicators,
  selectPastPlaces,
  selectPlanItems,
  selectPlans,
  selectSuccessions,
  selectTargets,
  selectTransferLines,
  selectTransfers,
} from './catalogue.queries.ts'
import { inParts } from './in-parts.ts'
import { inTransaction } from './in-transaction.ts'
import type { StarDatabase } from './star-tables.ts'

const dimensions = [
  ...(['agency', 'agency_name', 'agency_place', 'agency_succession'] as const),
  ...(['function_transfer', 'function_transfer_line'] as const),
  ...(['plan', 'plan_item', 'indicator', 'indicator_target'] as const),
]

/**
 * The catalogue and the plans as they are today: one transaction takes the place of what this coordinator published
 * before, so that a reader sees the old or the new and nothing between.
 */
export async function publishCatalogue(from: Db, to: Kysely<StarDatabase>, coordinator: AgencyId, today: string) {
  await inTransaction(to, async (trx) => {
    for (const table of dimensions) await trx.deleteFrom(table).where('coordinator_id', '=', coordinator).execute()
    await insertAgencies(from, trx, coordinator, today)
    await insertPlaces(from, trx, coordinator)
    await insertTransfers(from, trx, coordinator)
    await insertPlans(from, trx, coordinator)
  })
}

async function insertAgencies(from: Db, trx: Transaction<StarDatabase>, coordinator_id: AgencyId, today: string) {
  const names = Map.groupBy(await selectAgencyNames(from), (row) => row.agency_id)
  const agencies = (await selectAgencies(from)).map((row) => {
    const own = names.get(row.id) ?? []
    const current = own.find((one) => (one.from_date ?? '') <= today && (one.to_date ?? '9999') >= today) ?? own.at(-1)
    const { kind, level, body_group, parent_id, province_id, ended_on } = row
    const name = current?.name ?? row.id
    return { coordinator_id, agency_id: row.id, name, kind, level, body_group, parent_id, province_id, ended_on }
  })
  await inParts(agencies, (part) => trx.insertInto('agency').values(part).execute())
  const allNames = [...names.values()].flatMap((own) =>
    own.map((row, ordinal) => ({ coordinator_id, ordinal: ordinal + 1, ...row })),
  )
  await inParts(allNames, (part) => trx.insertInto('agency_name').values(part).execute())
  const edges = (await selectSuccessions(from)).map((row) => ({ coordinator_id, ...row, is_main: row.is_main === 1 }))
  await inParts(edges, (part) => trx.insertInto('agency_succession').values(part).execute())
}

async function insertPlaces(from: Db, trx: Transaction<StarDatabase>, coordinator_id: AgencyId) {
  const past = Map.groupBy(await selectPastPlaces(from), (row) => row.agency_id)
  const former = new Map((await selectFormerProvinces(from)).map((row) => [row.agency_id, row]))
  const places = (await selectAgencies(from)).flatMap((agency) =>
    datedPlaces(agency, past.get(agency.id) ?? [], former.get(agency.id)).map((place) => {
      return { coordinator_id, agency_id: agency.id, ...place }
    }),
  )
  await inParts(places, (part) => trx.insertInto('agency_place').values(part).execute())
}

async function insertTransfers(from: Db, trx: Transaction<StarDatabase>, coordinator_id: AgencyId) {
  const transfers = (await selectTransfers(from)).map(({ id, ...row }) => ({ coordinator_id, transfer_id: id, ...row }))
  await inParts(transfers, (part) => trx.insertInto('function_transfer').values(part).execute())
  const lines = (await selectTransferLines(from, coordinator_id)).map(({ object_id, at, ...row }) => {
    return { coordinator_id, line_id: object_id, decided_at: at, ...row }
  })
  await inParts(lines, (part) => trx.insertInto('function_transfer_line').values(part).execute())
}

async function insertPlans(from: Db, trx: Transaction<StarDatabase>, coordinator_id: AgencyId) {
  const plans = (await selectPlans(from, coordinator_id)).map(({ id, ...row }) => ({
    coordinator_id,
    plan_id: id,
    ...row,
  }))
  await inParts(plans, (part) => trx.insertInto('plan').values(part).execute())
  const items = (await selectPlanItems(from, coordinator_id)).map((row) => {
    const { id, plan_id, parent_id, document_order, position, marker, text, kind } = row
    const place = { plan_id, parent_id, document_order, position, marker }
    return { coordinator_id, plan_item_id: id, ...place, text, kind, is_in_force: row.ended_in_version === null }
  })
  await inParts(items, (part) => trx.insertInto('plan_item').values(part).execute())
  const indicators = (await selectIndicators(from, coordinator_id)).map((row) => {
    const { id, plan_id, parent_id, item_id, ordinal, code, name, unit, measure, shape, ended_in_version } = row
    const what = { ordinal, code, name, unit, measure, shape, is_in_force: ended_in_version === null }
    return { coordinator_id, indicator_id: id, plan_id, parent_id, plan_item_id: item_id, ...what }
  })
  await inParts(indicators, (part) => trx.insertInto('indicator').values(part).execute())
  const targets = (await selectTargets(from, coordinator_id)).map((row) => ({ coordinator_id, ...row }))
  await inParts(targets, (part) => trx.insertInto('indicator_target').values(part).execute())
}
