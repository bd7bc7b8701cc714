import { z } from 'zod'

/** Level and kind of the bodies that report, as they stand together in tables; subtotals are of these. */
export const bodyGroups = ['province', 'commune', 'front-or-mass-organisation', 'other'] as const
export const bodyGroup = z.enum(bodyGroups)
export type BodyGroup = z.infer<typeof bodyGroup>
