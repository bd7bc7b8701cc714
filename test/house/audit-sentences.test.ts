import { describe, expect, it } from 'vitest'
import { contract } from '../../src-shared/contract/contract.ts'
import { actions as rights } from '../../src-shared/domain/permissions.ts'
import { auditText } from '../../src-shared/text/audit.ts'
import { texts } from '../../src-shared/text/text.ts'
import { readModules } from './read-imports.ts'

/** `noun.verb-past`, as `tx.record` takes it. */
const recorded =
  /'([a-z]+\.(?:[a-z]+-)*(?:[a-z]+ed|made|given|set|set-up|taken-on|taken-back|sent-back|withdrawn|reset|again|up|shown))'/g

const errorCodes = new Set(
  Object.values(texts.vi).flatMap((feature) => ('errors' in feature ? Object.keys(feature.errors) : [])),
)
const otherNames = new Set<string>([...Object.keys(contract), ...errorCodes, ...rights])
/** Columns of tables that look like actions: the task's flag "requested". */
const columns = new Set(['task.requested', 'assignment.requested'])

const found = new Set(
  readModules('src-main/features')
    .filter((module) => module.path.endsWith('.ts') && !/\.(queries|rows)\.ts$/.test(module.path))
    .flatMap((module) => [...module.text.matchAll(recorded)].map(([, action]) => action ?? ''))
    .filter((action) => !otherNames.has(action) && !columns.has(action)),
)

describe('what the audit records', () => {
  it('was seen', () => {
    expect(found.size).toBeGreaterThan(50)
  })

  it('has a sentence in text/audit-vi.ts and text/audit-en.ts', () => {
    const told = new Set(Object.keys(auditText.vi.actions))
    expect([...found].filter((action) => !told.has(action)).sort()).toEqual([])
  })

  it('reads as a sentence whatever the entry tells', () => {
    const all = [...Object.values(auditText.vi.actions), ...Object.values(auditText.en.actions)]
    for (const detail of [{}, { before: null, after: null }, { before: 'x', name: 7, reason: [] }]) {
      const wrong = all.map((sentence) => sentence(detail)).filter((text) => /undefined|null|\[object|NaN/.test(text))
      expect(wrong).toEqual([])
    }
  })
})
