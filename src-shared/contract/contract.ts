import type { z } from 'zod'
import { agenciesContract } from './agencies.ts'
import { auditContract } from './audit.ts'
import { backupsContract } from './backups.ts'
import { consolidatedContract } from './consolidated.ts'
import { coordinationContract } from './coordination.ts'
import { evidenceContract } from './evidence.ts'
import { figureImportsContract } from './figure-imports.ts'
import { figuresContract } from './figures.ts'
import { handoversContract } from './handovers.ts'
import { jobsContract } from './jobs.ts'
import { keysContract } from './keys.ts'
import { matchesContract } from './matches.ts'
import { matrixContract } from './matrix.ts'
import { matrixYearsContract } from './matrix-years.ts'
import { notesContract } from './notes.ts'
import { officeContract } from './office.ts'
import { overviewContract } from './overview.ts'
import { packagesContract } from './packages.ts'
import { peopleContract } from './people.ts'
import { periodsContract } from './periods.ts'
import { planReadingsContract } from './plan-readings.ts'
import { plansContract } from './plans.ts'
import { registersContract } from './registers.ts'
import { remindersContract } from './reminders.ts'
import { reorganisationsContract } from './reorganisations.ts'
import { reportApprovalContract } from './report-approval.ts'
import { reportPagesContract } from './report-pages.ts'
import { reportRequestsContract } from './report-requests.ts'
import { reportingLegsContract } from './reporting-legs.ts'
import { reportsContract } from './reports.ts'
import { sessionContract } from './session.ts'
import { tasksContract } from './tasks.ts'
import { wordEditsContract } from './word-edits.ts'

/** Every call of the app. A name without a handler, or a handler with another output, does not compile. */
export const contract = {
  ...agenciesContract,
  ...auditContract,
  ...backupsContract,
  ...consolidatedContract,
  ...coordinationContract,
  ...sessionContract,
  ...figuresContract,
  ...figureImportsContract,
  ...handoversContract,
  ...matchesContract,
  ...jobsContract,
  ...keysContract,
  ...officeContract,
  ...matrixContract,
  ...matrixYearsContract,
  ...overviewContract,
  ...packagesContract,
  ...peopleContract,
  ...plansContract,
  ...planReadingsContract,
  ...notesContract,
  ...evidenceContract,
  ...periodsContract,
  ...tasksContract,
  ...registersContract,
  ...remindersContract,
  ...reportingLegsContract,
  ...reorganisationsContract,
  ...reportRequestsContract,
  ...reportsContract,
  ...reportApprovalContract,
  ...reportPagesContract,
  ...wordEditsContract,
}

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a client sends, before defaults and transforms. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>
