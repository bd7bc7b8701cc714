import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { agencyId } from '../domain/ids.ts'
import { filled } from './fields.ts'

export const agencyKind = z.enum(['state-body', 'front-or-mass-organisation', 'press', 'armed-force'])

/** A name with the days between which it was in force; null where the day is not known or has not come. */
export const datedName = z.strictObject({
  name: filled(300),
  shortName: filled(60).nullable(),
  from: businessDate.nullable(),
  to: businessDate.nullable(),
})

/** The district level ended on 01/7/2025; old bodies keep it. */
export const agencyLevel = z.enum(['central', 'province', 'district', 'commune'])

/** What another office needs in order to know which body an id means. */
export const agencyRecord = z.strictObject({
  id: agencyId,
  kind: agencyKind,
  level: agencyLevel,
  parentId: agencyId.nullable(),
  provinceId: agencyId.nullable(),
  abbreviation: filled(60).nullable(),
  names: z.array(datedName).min(1).max(20),
  /** Mã định danh điện tử (Quyết định 20/2020/QĐ-TTg), when it has one. */
  electronicCode: filled(60).nullable(),
})
export type AgencyRecord = z.infer<typeof agencyRecord>
