import type { RegisterEntry } from '../../../src-shared/contract/registers.ts'
import { entryStateOn } from '../../../src-shared/domain/register.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { EntryRow } from './registers.queries.ts'

export type EntryFields = Omit<RegisterEntry, 'id' | 'version' | 'state'>

export const toFields = (row: EntryRow): EntryFields => ({
  name: row.name,
  place: row.place,
  contact: row.contact,
  note: row.note,
  since: row.since,
  until: row.until,
  endReason: row.end_reason,
})

export const toEntry = (row: EntryRow, asOf: string): RegisterEntry => ({
  ...toFields(row),
  id: row.id,
  version: row.version,
  state: entryStateOn(row, asOf),
})

export const entryColumns = ({ name, place, contact, note, since, until, endReason }: EntryFields) => ({
  ...{ name, place, contact, note, since, until },
  end_reason: until === null ? '' : endReason,
  sort_key: sortKey(name),
  folded: foldForSearch(`${name} ${place} ${note}`),
})
