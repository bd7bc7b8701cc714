import type { Migration } from './migrations.ts'

export const openReasons: Migration = {
  name: '0020-open-reasons',
  statements: [
    // Why each place of a report was left open; `rest` is the one reason for all of the reports of before.
    "ALTER TABLE report_revision ADD COLUMN open_reasons TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(open_reasons))",
    "UPDATE report_revision SET open_reasons = json_object('rest', open_places_reason) WHERE open_places_reason <> ''",
    'ALTER TABLE report_revision DROP COLUMN open_places_reason',
  ],
}
