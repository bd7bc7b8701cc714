import { z } from 'zod'

/** How the office lays out documents: Nghị định 30/2020 binds state bodies; Front and associations use their own. */
export const layoutProfile = z.enum(['state-body', 'political-social', 'content-only'])
export type LayoutProfile = z.infer<typeof layoutProfile>
