import { z } from 'zod'
import { agencyId, reportId } from '../domain/ids.ts'
import { chartKey } from '../domain/report-content.ts'
import { action, command } from './call.ts'
import { version } from './fields.ts'
import { reportPlace } from './reports.ts'

/**
 * `pdf`: the pages of the preview, made by the job `print-report` where a printing engine can be reached. `bundle`: the
 * sealed files and the evidence in one zip, made by the job `write-bundle`.
 */
export const exportFormats = ['docx', 'pdf', 'sealed-docx', 'json', 'bundle'] as const
export type ExportFormat = (typeof exportFormats)[number]

const exported = z.strictObject({ exportId: z.uuid(), name: z.string(), size: z.int() })

/** A revision as it is printed and as it leaves the office. */
export const reportPagesContract = {
  /** Names all charts that are left out; every other one comes (back) in. */
  'reports.chooseCharts': command({
    input: { reportId, expectedVersion: version, leftOut: z.array(chartKey).max(50) },
    output: reportPlace,
  }),
  /** Another recipient, in the letter too: the one that took over from a body that has ended. */
  'reports.readdress': command({
    input: { reportId, expectedVersion: version, recipientAgencyId: agencyId },
    output: reportPlace,
  }),
  'reports.export': action({
    input: { reportId, revision: z.int().min(1), format: z.enum(exportFormats) },
    output: exported,
  }),
}
