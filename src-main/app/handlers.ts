import type { CallName, CallOutput, Contract, ParsedInput } from '../../src-shared/contract/contract.ts'
import { agenciesHandlers } from '../features/agencies/agencies.handlers.ts'
import { auditHandlers } from '../features/audit/audit.handlers.ts'
import { backupsHandlers } from '../features/backups/backups.handlers.ts'
import { coordinationHandlers } from '../features/coordination/coordination.handlers.ts'
import { evidenceHandlers } from '../features/evidence/evidence.handlers.ts'
import { figuresHandlers } from '../features/figures/figures.handlers.ts'
import { handoversHandlers } from '../features/handovers/handovers.handlers.ts'
import { jobsHandlers } from '../features/jobs/jobs.handlers.ts'
import { keysHandlers } from '../features/keys/keys.handlers.ts'
import { matchesHandlers } from '../features/matches/matches.handlers.ts'
import { matrixHandlers } from '../features/matrix/matrix.handlers.ts'
import { notesHandlers } from '../features/notes/notes.handlers.ts'
import { officeHandlers } from '../features/office/office.handlers.ts'
import { overviewHandlers } from '../features/overview/overview.handlers.ts'
import { packagesHandlers } from '../features/packages/packages.handlers.ts'
import { peopleHandlers } from '../features/people/people.handlers.ts'
import { periodHandlers } from '../features/periods/periods.handlers.ts'
import { planReadingsHandlers } from '../features/plan-readings/plan-readings.handlers.ts'
import { plansHandlers } from '../features/plans/plans.handlers.ts'
import { registersHandlers } from '../features/registers/registers.handlers.ts'
import { remindersHandlers } from '../features/reminders/reminders.handlers.ts'
import { reorganisationsHandlers } from '../features/reorganisations/reorganisations.handlers.ts'
import { reportRequestsHandlers } from '../features/report-requests/report-requests.handlers.ts'
import { reportingLegsHandlers } from '../features/reporting-legs/reporting-legs.handlers.ts'
import { reportsHandlers } from '../features/reports/reports.handlers.ts'
import { sessionHandlers } from '../features/session/session.handlers.ts'
import { taskHandlers } from '../features/tasks/tasks.handlers.ts'
import type { Context, PublicContext } from './context.ts'

/** A signed-in call gets an actor; a public one may have none. */
export type ContextFor<N extends CallName> = Contract[N]['access'] extends 'public' ? PublicContext : Context

export type Handlers<N extends CallName = CallName> = {
  [K in N]: (ctx: ContextFor<K>, input: ParsedInput<K>) => Promise<CallOutput<K>>
}

/** Names with the prefix of one feature: `HandlersOf<'people'>`. */
export type HandlersOf<P extends string> = Handlers<Extract<CallName, `${P}.${string}`>>

export const handlers: Handlers = {
  ...agenciesHandlers,
  ...auditHandlers,
  ...backupsHandlers,
  ...coordinationHandlers,
  ...sessionHandlers,
  ...figuresHandlers,
  ...handoversHandlers,
  ...matchesHandlers,
  ...jobsHandlers,
  ...keysHandlers,
  ...officeHandlers,
  ...matrixHandlers,
  ...overviewHandlers,
  ...packagesHandlers,
  ...peopleHandlers,
  ...plansHandlers,
  ...planReadingsHandlers,
  ...notesHandlers,
  ...evidenceHandlers,
  ...periodHandlers,
  ...taskHandlers,
  ...registersHandlers,
  ...remindersHandlers,
  ...reportingLegsHandlers,
  ...reorganisationsHandlers,
  ...reportRequestsHandlers,
  ...reportsHandlers,
}
