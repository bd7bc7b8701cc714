import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../src-main/db/migrate.ts'
import { migrations } from '../../src-main/db/migrations/migrations.ts'

const now = new Date('2026-11-02T01:00:00.000Z')

describe('the reasons of open places', () => {
  it('are those of before for every place, where one was given for all', () => {
    const raw = new Sqlite(':memory:')
    const at = migrations.findIndex(({ name }) => name.endsWith('-open-reasons'))
    migrate(raw, '', now, migrations.slice(0, at))
    // Only the one column matters here: the rows need no office around them.
    raw.pragma('foreign_keys = OFF')
    const insert = raw.prepare(`INSERT INTO report_revision
      (report_id, revision, state, revision_reason, reason, period, letter, records, author_id, open_places_reason,
       symbol, version, created_at, changed_at)
      VALUES ('r', ?, 'draft', '', '', '{}', '{}', '{}', 'p', ?, 'BC', 1, '', '')`)
    insert.run(1, 'Lãnh đạo viết "phần V".')
    insert.run(2, '')
    for (const step of migrations.slice(at)) for (const statement of step.statements) raw.exec(statement)
    const rows = raw.prepare('SELECT open_reasons FROM report_revision ORDER BY revision').pluck().all()
    expect(rows.map((row) => JSON.parse(String(row)))).toEqual([{ rest: 'Lãnh đạo viết "phần V".' }, {}])
    raw.close()
  })
})
