import { z } from 'zod'

/**
 * How the office lays out documents. state-body: Nghị định 30/2020/NĐ-CP, which binds state bodies; political-social:
 * the own form of Front and associations, without Quốc hiệu; content-only: no frame at all.
 */
export const layoutProfile = z.enum(['state-body', 'political-social', 'content-only'])
export type LayoutProfile = z.infer<typeof layoutProfile>
