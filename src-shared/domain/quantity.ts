import { z } from 'zod'
import { filledLine, line } from '../contract/fields.ts'
import { decimal } from './decimal.ts'

/** A counted result beside the text of a note or a task: "hội nghị", 3, "cuộc". */
export const quantity = z.strictObject({ label: filledLine(200), value: decimal, unit: line(60) })
export type Quantity = z.infer<typeof quantity>
