import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { migrations } from '../../src-main/db/migrations/migrations.ts'
import { contract } from '../../src-shared/contract/contract.ts'
import { exchangeJsonSchemas } from '../../src-shared/exchange/envelope.ts'

const rules = import.meta.glob<Record<string, unknown>>('../../src-shared/{domain,text,contract}/*.ts', { eager: true })
const signature = (values: readonly unknown[]) => [...new Set(values.map(String))].sort().join(' ')

/** Every closed list of words that code knows: enums of the contract and the files, and exported lists of the rules. */
function knownLists(): Set<string> {
  const lists = new Set<string>()
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) {
      if (node.every((value) => typeof value === 'string')) lists.add(signature(node))
      // A discriminated union names its words one by one.
      const constants = node.flatMap((one) => constantsOf(one))
      if (constants.length > 1) lists.add(signature(constants))
      for (const child of node) collect(child)
    } else if (typeof node === 'object' && node !== null) {
      for (const child of Object.values(node)) collect(child)
    }
  }
  const options = { unrepresentable: 'any', io: 'input' } as const
  for (const { input, output } of Object.values(contract)) {
    collect(z.toJSONSchema(input, options))
    collect(z.toJSONSchema(output, options))
  }
  for (const { schema } of exchangeJsonSchemas()) collect(schema)
  for (const exported of Object.values(rules).flatMap((module) => Object.values(module))) {
    if (Array.isArray(exported)) collect(exported)
    else if (exported instanceof z.ZodType) collect(z.toJSONSchema(exported, options))
  }
  return lists
}

function constantsOf(branch: unknown): unknown[] {
  if (typeof branch !== 'object' || branch === null || !('properties' in branch)) return []
  return Object.values(branch.properties as Record<string, object>) // JSON Schema: an object of schemas
    .flatMap((property) => ('const' in property ? [property.const] : []))
}

/** The tables as the last step leaves them: one that was made anew has its newest words only. */
function standingTables(): Map<string, { step: string; statement: string }> {
  const tables = new Map<string, { step: string; statement: string }>()
  for (const { name: step, statements } of migrations) {
    for (const statement of statements) {
      const [, made] = /^CREATE TABLE (\w+)/.exec(statement) ?? []
      const [, dropped] = /^DROP TABLE (\w+)/.exec(statement) ?? []
      const [, from, to] = /^ALTER TABLE (\w+) RENAME TO (\w+)/.exec(statement) ?? []
      const moved = tables.get(from ?? '')
      if (made) tables.set(made, { step, statement })
      if (dropped) tables.delete(dropped)
      if (from && to && moved) {
        tables.delete(from)
        tables.set(to, moved)
      }
    }
  }
  return tables
}

/** Lists in CHECK clauses, with the column and the step that holds them. */
const checked = [...standingTables()].flatMap(([table, { step, statement }]) =>
  [...statement.matchAll(/^\s*(\w+) TEXT[^\n]*?CHECK \((?:\w+ IS NULL OR )?\1 IN \(('[^)]*')\)/gm)].map(
    ([, column = '', words = '']) => ({
      place: `${step} ${table}.${column}`,
      list: signature(words.match(/[^', ]+/g) ?? []),
    }),
  ),
)

describe('the CHECK lists of the database', () => {
  it('were seen', () => {
    expect(checked.length).toBeGreaterThan(15)
  })

  it('are the lists that code knows: a word that only one of them has is refused by the other', () => {
    const known = knownLists()
    expect(known.size).toBeGreaterThan(30)
    expect(checked.filter(({ list }) => !known.has(list))).toEqual([])
    // One word short of the kinds of agencies: it would be found.
    expect(known.has(signature(['state-body', 'press', 'armed-force']))).toBe(false)
  })
})
