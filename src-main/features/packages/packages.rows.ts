import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { PackageRecord } from './packages.queries.ts'

export function toPackage(row: PackageRecord, more: { coordinatorName: string; needsRoot: boolean }): PackageRow {
  return {
    rowId: row.row_id,
    direction: row.direction,
    state: row.state,
    planId: row.plan_id,
    shortName: row.short_name,
    subject: row.subject,
    number: row.number,
    documentDate: row.document_date,
    itemCount: row.item_count,
    coordinatorId: row.coordinator_id,
    coordinatorName: more.coordinatorName,
    revision: row.revision,
    fingerprint: fingerprintOf(row.kid),
    needsRoot: more.needsRoot,
    personName: row.person_name,
    at: row.at,
    version: row.version,
  }
}
