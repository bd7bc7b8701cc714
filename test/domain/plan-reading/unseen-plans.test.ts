import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { toGoldShape } from '../../../src-shared/domain/plan-reading/to-gold-shape.ts'
import { textSource } from '../../support/plan-source-builder.ts'

/** What a reader wrote down of an invented plan before the rules had read one like it. */
interface Gold {
  number: string
  date: string
  issuer: string
  subject: string
  items: string[]
  owners: string[]
  limits: string[]
  targets: string[]
}

const folder = new URL('unseen-plans/', import.meta.url)

async function read(name: string) {
  const source = textSource(await readFile(new URL(`${name}.txt`, folder), 'utf8'))
  const found = toGoldShape(readPlan(source), source)
  return {
    number: found.number,
    date: found.date,
    issuer: found.issuer,
    subject: found.subject,
    items: found.outline.map(({ path, kind }) => `${path} ${kind}`),
    owners: found.assignments.map(({ path, role, basis, agency }) => `${path} ${role} ${basis}: ${agency}`).sort(),
    limits: found.deadlines
      .flatMap(({ path, normalized }) => (normalized ?? '').split('; ').map((one) => `${path} ${one}`))
      .sort(),
    targets: found.targets.map(({ path, comparator, value }) => `${path} ${comparator} ${value}`).sort(),
  }
}

describe('plans that were annotated before they were read', () => {
  it.each(['department', 'ward', 'party-committee'])('%s', async (name) => {
    // The file is ours and has this shape; nothing else writes it.
    const gold = JSON.parse(await readFile(new URL(`${name}.gold.json`, folder), 'utf8')) as Gold
    const { limits, targets, ...rest } = gold
    expect(await read(name)).toEqual({ ...rest, limits: [...limits].sort(), targets: [...targets].sort() })
  })
})
