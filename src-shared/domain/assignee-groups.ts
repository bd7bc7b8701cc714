import type { Catalogue, CatalogueBody } from './catalogue-body.ts'
import type { AgencyGroup } from './catalogue-file.ts'
import type { AgencyId } from './ids.ts'

/** The area that a plan binds. Empty = the whole province; a plan of a former province binds only its part. */
export interface Area {
  formerProvinces: readonly string[]
}

export interface GroupMeaning {
  agencies: AgencyId[]
  /** Bodies that the words may cover too; a person says. */
  offered: AgencyId[]
}

interface GroupRule {
  /** Matched against folded text. */
  pattern: RegExp
  /** `former` when the phrase speaks of bodies that no longer exist. */
  kind: 'group' | 'former'
  mean(catalogue: Catalogue, area: Area): GroupMeaning
}

const committee = '(?:uy ban nhan dan|ubnd)'
const listOf = (units: string) => `(?:${units})(?:(?:,| va|, va)? (?:${units}))*`
const oldUnits = 'huyen|quan|thi xa|thanh pho'
const communeUnits = 'xa|phuong|thi tran|dac khu'
const massOrganisations = '(?:to chuc )?(?:doan the|chinh tri - xa hoi|thanh vien)(?: khac)?'

export const groupRules: readonly GroupRule[] = [
  {
    // "các sở, ban, ngành, tổ chức đoàn thể tỉnh"
    pattern: new RegExp(`(?:cac )?so,? (?:ban,? )?(?:va )?nganh,? (?:va )?(?:cac )?${massOrganisations}`, 'gu'),
    kind: 'group',
    mean: (catalogue) => joined(departments(catalogue), front(catalogue)),
  },
  { pattern: /(?:cac )?so,? (?:ban,? )?(?:va )?nganh/gu, kind: 'group', mean: departments },
  {
    pattern: new RegExp(
      `${committee} (?:cap huyen|cac (?:${oldUnits})(?:(?:,| va|, va)? (?:${oldUnits}))*|${listOf(oldUnits)}(?=[;.,]|$))`,
      'gu',
    ),
    kind: 'former',
    mean: communes,
  },
  {
    pattern: new RegExp(`${committee} (?:cap xa|cac ${listOf(communeUnits)}|${listOf(communeUnits)}(?=[;.,]|$))`, 'gu'),
    kind: 'group',
    mean: communes,
  },
  {
    pattern: new RegExp(
      `(?:uy ban )?(?:mat tran to quoc|mttq)(?: viet nam|vn)?(?: tinh| thanh pho)?(?:,| va|, va) (?:cac )?${massOrganisations}`,
      'gu',
    ),
    kind: 'group',
    mean: front,
  },
  { pattern: new RegExp(`cac ${massOrganisations}`, 'gu'), kind: 'group', mean: massOnly },
  {
    pattern: /cac co quan (?:thong tan,? )?(?:bao chi|thong tin dai chung|truyen thong)/gu,
    kind: 'group',
    mean: press,
  },
]

const living = ({ bodies }: Catalogue) => bodies.filter(({ validTo }) => validTo === null)
const idsOf = (bodies: CatalogueBody[]) => bodies.map(({ id }) => id)
const inGroups = (catalogue: Catalogue, ...groups: AgencyGroup[]) =>
  living(catalogue).filter((body) => body.level === 'province' && body.group !== null && groups.includes(body.group))

const joined = (a: GroupMeaning, b: GroupMeaning): GroupMeaning => ({
  agencies: [...a.agencies, ...b.agencies],
  offered: [...a.offered, ...b.offered],
})

/** "Ngành" means the vertical services too, but which of them a plan has in mind only a person can say. */
function departments(catalogue: Catalogue): GroupMeaning {
  const all = inGroups(catalogue, 'department')
  const isSure = (body: CatalogueBody) => !body.doubts.includes('existence')
  return {
    agencies: idsOf(all.filter(isSure)),
    offered: idsOf([...all.filter((body) => !isSure(body)), ...inGroups(catalogue, 'sector', 'armed')]),
  }
}

function front(catalogue: Catalogue): GroupMeaning {
  return joined({ agencies: idsOf(inGroups(catalogue, 'front')), offered: [] }, massOnly(catalogue))
}

function massOnly(catalogue: Catalogue): GroupMeaning {
  return {
    agencies: idsOf(inGroups(catalogue, 'political-social')),
    offered: idsOf(inGroups(catalogue, 'association')),
  }
}

function press(catalogue: Catalogue): GroupMeaning {
  return { agencies: idsOf(inGroups(catalogue, 'press')), offered: [] }
}

/** Communes of today in the plan's area. The districts' duties went to them when the level ended on 01/7/2025. */
function communes(catalogue: Catalogue, area: Area): GroupMeaning {
  const all = living(catalogue).filter((body) => body.level === 'commune')
  if (area.formerProvinces.length === 0) return { agencies: idsOf(all), offered: [] }
  const former = new Set(
    idsOf(catalogue.bodies.filter((body) => area.formerProvinces.includes(body.formerProvince ?? ''))),
  )
  const within = new Set(catalogue.edges.filter(({ fromId }) => former.has(fromId)).map(({ toId }) => toId))
  return { agencies: idsOf(all.filter(({ id }) => within.has(id))), offered: [] }
}
