import { describe, expect, it } from 'vitest'
import { readAssignees } from '../../src-shared/domain/assignee-phrase.ts'
import type { CatalogueBody, SuccessionEdge } from '../../src-shared/domain/catalogue-body.ts'
import { type CatalogueChanges, catalogueSince } from '../../src-shared/domain/catalogue-since.ts'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'

const id = (text: string) => agencyId.parse(text)
const [district, north, south, made] = [
  id('vn.cu.86.huyen-mau'),
  id('vn.86.x00001'),
  id('vn.86.x00002'),
  id('own.00000000-0000-4000-8000-000000000001'),
]
const body = (of: AgencyId, unit: string, more: Partial<CatalogueBody> = {}): CatalogueBody => ({
  ...{ id: of, name: `Ủy ban nhân dân ${unit}`, shortName: `UBND ${unit}`, alsoCalled: [], abbreviation: 'UBND' },
  ...{ kind: 'state-body', level: 'commune', group: 'committee', parentId: null, province: '86' },
  ...{ formerProvince: null, statisticsCode: null, validFrom: null, validTo: null, doubts: [] },
  ...more,
})
const edge = (fromId: AgencyId, toId: AgencyId): SuccessionEdge => ({
  ...{ fromId, toId, reason: 'territory', functions: null, isMain: true, basis: 'Nghị quyết mẫu', date: '2025-07-01' },
})
const shipped = {
  bodies: [
    body(district, 'huyện Mẫu', { level: 'district', validTo: '2025-06-30', formerProvince: 'Vĩnh Long' }),
    body(north, 'xã Bắc Hòa'),
    body(south, 'xã Nam Hòa'),
  ],
  edges: [edge(district, north), edge(district, south)],
}
const none: CatalogueChanges = { ended: [], renamed: [], made: [], edges: [] }
const merger: CatalogueChanges = {
  ...none,
  ended: [north, south].map((one) => ({ id: one, lastDay: '2026-06-30' })),
  made: [body(made, 'xã Hòa Hợp')],
  edges: [edge(north, made), edge(south, made)],
}
const meant = (phrase: string, changes: CatalogueChanges, formerProvinces: string[] = []) =>
  readAssignees(phrase, catalogueSince(shipped, changes), { formerProvinces }).parts.flatMap(({ agencies }) => agencies)

describe('the words of a plan after an act', () => {
  it.each<[string, string, CatalogueChanges, AgencyId[], string[]?]>([
    ['a commune, before', 'UBND xã Bắc Hòa', none, [north]],
    ['a commune, merged since', 'UBND xã Bắc Hòa', merger, [made]],
    ['the new commune', 'UBND xã Hòa Hợp', merger, [made]],
    ['a district, over two changes', 'UBND huyện Mẫu', merger, [made]],
    ['all communes', 'UBND các xã, phường', merger, [made]],
    ['all communes of the former province', 'UBND các xã, phường', merger, [made], ['Vĩnh Long']],
    [
      'a new name',
      'UBND xã Bắc Hòa Mới',
      { ...none, renamed: [{ id: north, name: 'Ủy ban nhân dân xã Bắc Hòa Mới' }] },
      [north],
    ],
    [
      'the name before',
      'UBND xã Bắc Hòa',
      { ...none, renamed: [{ id: north, name: 'Ủy ban nhân dân xã Thượng Hòa' }] },
      [north],
    ],
  ])('%s', (_, phrase, changes, expected, formerProvinces) => {
    expect([...new Set(meant(phrase, changes, formerProvinces))]).toEqual(expected)
  })

  it('is the shipped catalogue itself where nothing changed', () => {
    expect(catalogueSince(shipped, none)).toBe(shipped)
  })
})
