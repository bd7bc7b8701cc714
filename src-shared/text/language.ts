import { z } from 'zod'

export const language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof language>
