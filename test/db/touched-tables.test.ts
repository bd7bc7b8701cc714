import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { TouchedTables } from '../../src-main/db/touched-tables.ts'

const raw = new Sqlite(':memory:')
raw.exec(`
  CREATE TABLE plan (id TEXT PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE task (id TEXT PRIMARY KEY, plan_id TEXT REFERENCES plan ON DELETE CASCADE, title TEXT) STRICT;
  CREATE INDEX task_by_title ON task (title);
  CREATE TABLE trace (text TEXT) STRICT;
  CREATE TRIGGER traced AFTER UPDATE ON plan BEGIN INSERT INTO trace SELECT title FROM task; END;
  CREATE VIRTUAL TABLE search USING fts5 (title);
`)
const tables = new TouchedTables(raw)
const list = (json: string) => `(SELECT value FROM json_each(${json}))`

it.each<[sql: string, parameters: unknown[], reads: string[], writes: string[]]>([
  ['SELECT name FROM plan', [], ['plan'], []],
  ['SELECT title FROM task WHERE title > ?', ['a'], ['task'], []],
  ['SELECT plan.id FROM plan JOIN task ON plan_id = plan.id', [], ['plan', 'task'], []],
  ['WITH named AS (SELECT * FROM plan) SELECT count(*) FROM named', [], ['plan'], []],
  ['SELECT (SELECT count(*) FROM trace) FROM plan', [], ['plan', 'trace'], []],
  [`SELECT name FROM plan WHERE id IN ${list('?')}`, ['[]'], ['plan', 'through a module'], []],
  [`SELECT title FROM search WHERE search MATCH ?`, ['a'], ['through a module'], []],
  ['SELECT name FROM sqlite_schema', [], ['page 1'], []],
  ['INSERT INTO trace (text) VALUES (?), (?)', ['a', 'b'], [], ['trace']],
  // A foreign key is looked up.
  ['INSERT INTO task (id, plan_id) VALUES (?, ?)', ['a', 'b'], ['plan'], ['task']],
  ['INSERT INTO search (title) VALUES (?)', ['a'], [], ['through a module']],
  ['UPDATE task SET title = ? RETURNING id', ['a'], ['task'], ['task']],
  ['UPDATE plan SET name = ?', ['a'], ['plan', 'task'], ['plan', 'trace']],
  ['DELETE FROM trace', [], [], ['trace']],
  ['DELETE FROM plan WHERE id = ?', ['a'], ['plan', 'task'], ['plan', 'task']],
  ['BEGIN', [], [], []],
  ['PRAGMA data_version', [], [], []],
])('%s', (sql, parameters, reads, writes) => {
  for (const _ of ['first', 'remembered']) {
    const touched = tables.of(sql, parameters)
    expect({
      reads: [...touched.reads].sort(),
      writes: [...touched.writes].sort(),
      rebuilds: touched.rebuilds,
    }).toEqual({
      ...{ reads, writes, rebuilds: false },
    })
  }
})

it.each(['CREATE TABLE other (id TEXT)', 'DROP TABLE trace', 'ALTER TABLE trace ADD COLUMN more TEXT'])(
  'sees that tables change: %s',
  (sql) => expect(tables.of(sql, []).rebuilds).toBe(true),
)
