import type { LegDispatch } from '../../../src-shared/contract/reporting-legs.ts'
import { dateRule } from '../../../src-shared/domain/date-rule.ts'
import type { LegSetting } from '../../../src-shared/domain/reporting-chain.ts'
import type { DispatchRecord, SettingRecord } from './reporting-legs.queries.ts'

export const toSetting = (row: Omit<SettingRecord, 'removed_at'>): LegSetting => ({
  ...{ id: row.id, key: row.leg_key, year: row.period_year, ordinal: row.period_ordinal, scope: row.scope },
  ...{ dropped: row.dropped === 1, toText: row.to_text, toAgencyId: row.to_agency_id },
  dateRule: row.date_rule === null ? null : dateRule.parse(JSON.parse(row.date_rule)),
  ...{
    form: row.form,
    ownReport: row.own_report === 1,
    requestId: row.request_id,
    medium: row.medium,
    channel: row.channel,
  },
  ...{ address: row.address, source: row.source, version: row.version },
})

export const toDispatch = (row: DispatchRecord): LegDispatch => ({
  ...{ id: row.id, reportId: row.report_id, revision: row.revision, sentOn: row.sent_on },
  ...{ documentNumber: row.document_number, medium: row.medium, channel: row.channel, note: row.note },
  confirmed: row.confirmed_on === null ? null : { on: row.confirmed_on, note: row.confirmed_note },
  ...{ personName: row.person_name, version: row.version },
})
