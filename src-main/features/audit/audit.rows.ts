import { z } from 'zod'
import type { AuditEntry } from '../../../src-shared/contract/audit.ts'
import type { AuditRow } from './audit.queries.ts'

const storedDetail = z.record(z.string(), z.unknown())

export function toEntry(row: AuditRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    personName: row.full_name,
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    detail: row.detail === null ? null : storedDetail.parse(JSON.parse(row.detail)),
  }
}
