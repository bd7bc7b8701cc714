import { z } from 'zod'

const stored = z.array(z.strictObject({ about: z.string().nullable(), text: z.string() }))

export const receiptRemarks = (text: string) => stored.parse(JSON.parse(text))
