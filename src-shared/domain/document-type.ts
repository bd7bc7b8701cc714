import { z } from 'zod'

/** What is drafted from the records: a report on what was done, or the office's own plan for a year (KẾ HOẠCH năm). */
export const documentTypes = ['report', 'yearly-plan'] as const
export const documentType = z.enum(documentTypes)
export type DocumentType = z.infer<typeof documentType>
