import { z } from 'zod'

/** The two files of `resources/catalogue`: territory made by a script, bodies written by hand. See its README. */

export const agencyKinds = ['state-body', 'front-or-mass-organisation', 'press', 'armed-force'] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** `district` is a level of the past; it ended on 01/7/2025. */
export const agencyLevels = ['central', 'province', 'district', 'commune'] as const
export type AgencyLevel = (typeof agencyLevels)[number]

/** What group phrases such as "các sở, ban, ngành" choose by. */
export const agencyGroups = [
  'central',
  'committee',
  'council',
  'department',
  'sector',
  'armed',
  'front',
  'political-social',
  'association',
  'press',
] as const
export type AgencyGroup = (typeof agencyGroups)[number]

/** What no source at hand settles: whether the body exists in this province, what it is called there, when it ended. */
export const doubts = ['existence', 'name', 'date'] as const
export type Doubt = (typeof doubts)[number]

const provinceCode = z.string().regex(/^\d\d$/)

const successor = z.strictObject({
  to: z.string(),
  /** The part of the functions that went there; null means all of them. */
  function: z.string().nullable(),
  isMain: z.boolean(),
})

const body = z.strictObject({
  slug: z.string(),
  /** {place} = "tỉnh Vĩnh Long", {unit} = "tỉnh", {bare} = "Vĩnh Long". */
  name: z.string(),
  shortName: z.string(),
  abbreviation: z.string().nullable(),
  kind: z.enum(agencyKinds),
  group: z.enum(agencyGroups),
  /** Slug of the superior body; ^ in front says that it is a central one. */
  parent: z.string().nullable(),
  alsoCalled: z.array(z.string()).optional(),
  unsure: z.array(z.enum(doubts)).optional(),
  /** Provinces where the body may be organised otherwise. */
  unsureIn: z.array(provinceCode).optional(),
  /** Provinces where it has another name. */
  names: z.record(provinceCode, z.string()).optional(),
  /** The year of the reorganisation that made it; bodies of former provinces did not have it. */
  since: z.string().optional(),
})
export type BodyTemplate = z.infer<typeof body>

const formerBody = z.strictObject({
  ...body.shape,
  successors: z.array(successor).min(1),
  basis: z.string(),
  date: z.iso.date(),
})
export type FormerBodyTemplate = z.infer<typeof formerBody>

export const bodiesFile = z.strictObject({
  format: z.literal('so-nhiem-vu.catalogue.bodies'),
  formatVersion: z.literal(1),
  central: z.array(body),
  provincial: z.array(body),
  formerCentral: z.array(formerBody),
  formerProvincial: z.array(formerBody),
})
export type BodiesFile = z.infer<typeof bodiesFile>

const place = { code: provinceCode, type: z.enum(['tỉnh', 'thành phố']), name: z.string() }

export const territoryFile = z.strictObject({
  format: z.literal('so-nhiem-vu.catalogue.territory'),
  formatVersion: z.literal(1),
  source: z.strictObject({ package: z.string(), licence: z.string(), basis: z.string() }),
  provinces: z.array(
    z.strictObject({
      ...place,
      /** "29551|Phường Long Châu" */
      communes: z.array(z.string().regex(/^\d{5}\|[^|]+$/)),
    }),
  ),
  formerProvinces: z.array(
    z.strictObject({
      ...place,
      successor: provinceCode,
      districts: z.array(
        z.strictObject({
          name: z.string(),
          /** "29542|Phường 9|29551": old code or nothing, name, new communes joined by +. */
          communes: z.array(z.string().regex(/^(?:\d{5})?\|[^|]+\|\d{5}(?:\+\d{5})*$/)),
        }),
      ),
    }),
  ),
})
export type TerritoryFile = z.infer<typeof territoryFile>

export interface CatalogueFiles {
  territory: TerritoryFile
  bodies: BodiesFile
}
