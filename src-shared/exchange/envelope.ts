import { z } from 'zod'
import { agencyCardV1 } from './agency-card.ts'
import { catalogueActsV1 } from './catalogue-acts.ts'
import { type Format, formats } from './format.ts'
import { keyRegistryV1 } from './key-registry.ts'
import { keyRotationV1 } from './key-rotation.ts'
import { planPackageV1 } from './plan-package.ts'
import { receiptV1 } from './receipt.ts'
import { currentReport, reportAsSealed, reportV2 } from './report.ts'
import { reportV1 } from './report-1.ts'
import { reportRequestV1 } from './report-request.ts'

const others = [
  planPackageV1,
  agencyCardV1,
  keyRegistryV1,
  keyRotationV1,
  receiptV1,
  reportRequestV1,
  catalogueActsV1,
] as const

/** What is put into an envelope today; `format` tells which. */
export const payload = z.discriminatedUnion('format', [...others, reportV2])
export type Payload = z.infer<typeof payload>

/** What may stand in an envelope that was sealed at any time. */
export const payloadAsSealed = z.discriminatedUnion('format', [...others, reportAsSealed])

/** As the app reads it today: the newest version of its format. */
export const currentPayload = (sealed: z.infer<typeof payloadAsSealed>): Payload =>
  sealed.format === 'report' ? currentReport(sealed) : sealed

export const format = z.enum(formats)
export type PayloadOf<F extends Format> = Extract<Payload, { format: F }>

/**
 * Every version of every format that ever left an office, oldest first: a reader keeps them all. A second version
 * comes with a step that turns the first one's payload into the second's.
 */
export const payloadSchemas = {
  'plan-package': { 1: planPackageV1 },
  'agency-card': { 1: agencyCardV1 },
  'key-registry': { 1: keyRegistryV1 },
  'key-rotation': { 1: keyRotationV1 },
  report: { 1: reportV1, 2: reportV2 },
  receipt: { 1: receiptV1 },
  'report-request': { 1: reportRequestV1 },
  'catalogue-acts': { 1: catalogueActsV1 },
} as const satisfies Record<Format, Record<number, z.ZodType>>

/** JSON Schema (2020-12) of each format version, for those who read or write these files without this app. */
export function exchangeJsonSchemas(): { name: string; schema: z.core.JSONSchema.BaseSchema }[] {
  return formats.flatMap((name) =>
    Object.entries(payloadSchemas[name]).map(([version, schema]) => ({
      name: `${name}-${version}.schema.json`,
      schema: { ...z.toJSONSchema(schema), title: `${name} v${version}` },
    })),
  )
}
