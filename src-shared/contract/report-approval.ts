import { z } from 'zod'
import { evidenceId, reportId, stagedId } from '../domain/ids.ts'
import { command } from './call.ts'
import { version } from './fields.ts'
import { reportPlace } from './reports.ts'

const seen = { reportId, expectedVersion: version }

export const reportApprovalContract = {
  /** Who was asked to read the report first lets it go to the approver. */
  'reports.passOn': command({ input: seen, output: reportPlace }),
  /** The signed paper as PDF, after number and date and before the seal. */
  'reports.attachSigned': command({
    input: { ...seen, stagedIds: z.array(stagedId).min(1).max(10) },
    output: reportPlace,
  }),
  'reports.removeSigned': command({ input: { ...seen, evidenceId }, output: reportPlace }),
}
