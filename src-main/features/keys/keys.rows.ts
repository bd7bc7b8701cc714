import type { Selectable } from 'kysely'
import type { OwnKey } from '../../../src-shared/contract/keys.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Database } from '../../db/schema.ts'

export type KeyRow = Selectable<Database['own_key']>

export function toOwnKey(row: KeyRow, reader: PersonId, replacesKid: string | null = null): OwnKey {
  return {
    kid: row.kid,
    purpose: row.purpose,
    fingerprint: fingerprintOf(row.kid),
    personName: row.holder_name,
    isMine: row.person_id === reader,
    madeAt: row.made_at,
    backedUpAt: row.backed_up_at,
    retiredAt: row.retired_at,
    replaces: replacesKid && fingerprintOf(replacesKid),
  }
}
