import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { actId, agencyId } from '../domain/ids.ts'
import { agencyKind, agencyRecord } from './agency-record.ts'
import { filled, publicJwk, text } from './fields.ts'
import { head, supersedesFits } from './head.ts'

const livingLevel = z.enum(['central', 'province', 'commune'])

/** A body that an act makes. Its id is the coordinator's, so that all offices mean the same one. */
const newBody = z.strictObject({
  id: agencyId,
  name: filled(200),
  kind: agencyKind,
  level: livingLevel,
  provinceId: agencyId.nullable(),
  parentId: agencyId.nullable(),
  abbreviation: filled(40).nullable(),
  electronicCode: filled(60).nullable(),
})

const change = z.discriminatedUnion('kind', [
  /** All of `fromIds` end; each of `to` takes over from each of them, the first as the main one. */
  z.strictObject({
    kind: z.literal('succeed'),
    rule: z.enum(['territory', 'function']),
    fromIds: z.array(agencyId).min(1).max(500),
    to: z
      .array(z.strictObject({ id: agencyId, functions: filled(500).nullable() }))
      .min(1)
      .max(500),
  }),
  z.strictObject({ kind: z.literal('end'), ids: z.array(agencyId).min(1).max(500) }),
  z.strictObject({
    kind: z.literal('rename'),
    id: agencyId,
    name: filled(200),
    electronicCode: filled(60).nullable(),
  }),
  z.strictObject({ kind: z.literal('move'), id: agencyId, level: livingLevel, parentId: agencyId.nullable() }),
  /** A function goes from one body to another; both go on. */
  z.strictObject({ kind: z.literal('transfer'), fromId: agencyId, toId: agencyId, functions: filled(500) }),
])

/** One legal act as it was recorded: its document and what it changes. */
const act = z.strictObject({
  id: actId,
  documentNumber: filled(100),
  documentDate: businessDate,
  issuer: filled(200),
  subject: text(500),
  effectiveOn: businessDate,
  newBodies: z.array(newBody).max(500),
  changes: z.array(change).max(500),
})
export type TravellingAct = z.infer<typeof act>

/**
 * Catalogue acts v1, coordinator -> all: the legal acts that changed its catalogue, in the order in which they were
 * recorded. A file of its own beside package and registry: an office whose app does not know it still opens those.
 */
export const catalogueActsV1 = z
  .strictObject({
    format: z.literal('catalogue-acts'),
    formatVersion: z.literal(1),
    ...head,
    data: z.strictObject({
      /** It sealed this file. */
      rootKey: publicJwk,
      acts: z.array(act).max(2_000),
      /** Recorded by mistake and taken back since; an earlier version of this file may have named them. */
      takenBack: z.array(actId).max(2_000),
      /** Bodies that the acts name and the shipped catalogue may not know, as they were before them. */
      agencies: z.array(agencyRecord).max(5_000),
    }),
  })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine(({ recipientAgencyId }) => recipientAgencyId === null, { path: ['recipientAgencyId'] })
  .refine(
    ({ data: { acts, takenBack } }) =>
      new Set([...acts.map(({ id }) => id), ...takenBack]).size === acts.length + takenBack.length,
    { path: ['data', 'acts'] },
  )
export type CatalogueActs = z.infer<typeof catalogueActsV1>
