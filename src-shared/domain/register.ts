import { z } from 'zod'
import type { BusinessDate } from './business-date.ts'

/** Named lists that an office keeps over years: mô hình, câu lạc bộ, địa chỉ tin cậy, cộng tác viên. */
export const registerKinds = ['model', 'club', 'trusted-address', 'collaborator', 'other'] as const
export const registerKind = z.enum(registerKinds)
export type RegisterKind = z.infer<typeof registerKind>

export const entryStates = ['coming', 'living', 'ended'] as const
export const entryState = z.enum(entryStates)
export type EntryState = z.infer<typeof entryState>

/** Both days count. `since` null: nobody knows from when; `until` null: it goes on. */
export interface EntrySpan {
  since: BusinessDate | null
  until: BusinessDate | null
}

export function entryStateOn({ since, until }: EntrySpan, day: BusinessDate): EntryState {
  if (until !== null && until < day) return 'ended'
  return since !== null && since > day ? 'coming' : 'living'
}
