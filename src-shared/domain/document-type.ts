import { z } from 'zod'

/**
 * What is drafted from the records: a report on what was done, the office's own plan for a year (KẾ HOẠCH năm), or a
 * coordinator's report on what all bodies of a plan reported (báo cáo tổng hợp).
 */
export const documentTypes = ['report', 'yearly-plan', 'consolidated'] as const
export const documentType = z.enum(documentTypes)
export type DocumentType = z.infer<typeof documentType>
