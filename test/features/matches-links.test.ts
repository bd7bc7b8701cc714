import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { bodyLinks } from '../../src-main/features/matches/join-bodies.service.ts'
import { withDatabase } from '../support/open-database.ts'
import { setUpOffice, startTestApp } from '../support/test-app.ts'

/** Columns that name a body and stay as they are when it is joined with another, and why. */
const kept = new Map([
  ['agency_name.agency_id', 'the typed name stays readable under the typed id'],
  ['agency_alias.agency_id', 'only shipped bodies have aliases'],
  ['agency_code.agency_id', 'the typed code stays with the typed body'],
  ['agency_past_place.agency_id', 'where the typed body stood stays with it'],
  ['agency.province_id', 'a province is shipped'],
  ['agency_succession.predecessor_id', 'the join writes its own step'],
  ['agency_succession.successor_id', 'inheritance is followed over ended bodies'],
  ['reorganisation_body.agency_id', 'what an act did is history'],
  ['plan_package.coordinator_id', 'a sealed file names it'],
  ['acts_version.coordinator_id', 'a sealed file names it'],
  ['registry_version.coordinator_id', 'a sealed file names it'],
  ['registry_key.coordinator_id', 'a sealed file names it'],
  ['registry_key.agency_id', 'such a body is refused'],
  ['waiting_registry.coordinator_id', 'a sealed file names it'],
  ['pinned_root.coordinator_id', 'a sealed file names it'],
  ['enrolled_card.agency_id', 'such a body is refused'],
  ['key_rotation.agency_id', 'a sealed file names it'],
  ['receipt.coordinator_id', 'a sealed file names it'],
  ['report_request_version.agency_id', 'who sealed it'],
  ['report_revision.recipient_agency_id', 'part of what is approved; a new draft takes the coordinator of today'],
  ['submission_log.agency_id', 'the log stays'],
])

it('a joined body is followed wherever a table names bodies', async () => {
  const test = await startTestApp()
  await setUpOffice(test)
  const named = await withDatabase(test.dataDir, async (db) => {
    const { rows } = await sql<{ place: string }>`
      SELECT DISTINCT tables.name || '.' || columns.name AS place
      FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
      LEFT JOIN pragma_foreign_key_list(tables.name) AS keys ON keys."from" = columns.name AND keys."table" = 'agency'
      WHERE tables.type = 'table' AND (keys."table" IS NOT NULL OR columns.name LIKE '%agency_id' OR columns.name = 'coordinator_id')
      ORDER BY place`.execute(db)
    return rows.map(({ place }) => place)
  })
  await test.close()
  const followed = new Set(bodyLinks.map(({ table, column }) => `${table}.${column}`))
  // Add it to `bodyLinks`, or here with the reason why it stays.
  expect(named.filter((place) => !followed.has(place) && !kept.has(place))).toEqual([])
  expect([...followed, ...kept.keys()].filter((place) => !named.includes(place))).toEqual([])
})
