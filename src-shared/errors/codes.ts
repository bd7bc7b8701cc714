import type { AgenciesErrors } from './agencies.ts'
import type { ApprovalErrors } from './approval.ts'
import type { BackupsErrors } from './backups.ts'
import type { CommandLineErrors } from './command-line.ts'
import type { CoordinationErrors } from './coordination.ts'
import type { DocumentErrors } from './documents.ts'
import type { EvidenceErrors } from './evidence.ts'
import type { ExchangeErrors } from './exchange.ts'
import type { FiguresErrors } from './figures.ts'
import type { FilesErrors } from './files.ts'
import type { HandoverErrors } from './handovers.ts'
import type { HostErrors } from './hosts.ts'
import type { KeysErrors } from './keys.ts'
import type { MatchErrors } from './matches.ts'
import type { NotesErrors } from './notes.ts'
import type { PackagesErrors } from './packages.ts'
import type { PeopleErrors } from './people.ts'
import type { PeriodErrors } from './periods.ts'
import type { PlanReadingErrors } from './plan-readings.ts'
import type { PlanSourceErrors } from './plan-source.ts'
import type { PlansErrors } from './plans.ts'
import type { PrintingErrors } from './printing.ts'
import type { PublishErrors } from './publish.ts'
import type { RegistersErrors } from './registers.ts'
import type { RemindersErrors } from './reminders.ts'
import type { ReorganisationErrors } from './reorganisations.ts'
import type { ReportRequestErrors } from './report-requests.ts'
import type { ReportingLegErrors } from './reporting-legs.ts'
import type { ReportErrors } from './reports.ts'
import type { SpineErrors } from './spine.ts'
import type { TaskErrors } from './tasks.ts'
import type { WordEditErrors } from './word-edits.ts'

/**
 * The closed list of expected refusals: code -> detail that its sentence needs. Each feature declares its own
 * interface beside this file; its sentences stand in `text/<feature>.ts` and do not compile when one is missing.
 */
export interface ErrorDetails
  extends AgenciesErrors,
    ApprovalErrors,
    BackupsErrors,
    CommandLineErrors,
    CoordinationErrors,
    DocumentErrors,
    EvidenceErrors,
    ExchangeErrors,
    FiguresErrors,
    FilesErrors,
    HandoverErrors,
    MatchErrors,
    HostErrors,
    KeysErrors,
    NotesErrors,
    PackagesErrors,
    PeopleErrors,
    PeriodErrors,
    PlanSourceErrors,
    PlansErrors,
    PlanReadingErrors,
    PrintingErrors,
    PublishErrors,
    RegistersErrors,
    RemindersErrors,
    ReorganisationErrors,
    ReportErrors,
    ReportingLegErrors,
    ReportRequestErrors,
    SpineErrors,
    TaskErrors,
    WordEditErrors {}

export type ErrorCode = keyof ErrorDetails
