import type { AgencyTables } from './schema/agencies.ts'
import type { ExchangeTables } from './schema/exchange.ts'
import type { FigureImportTables } from './schema/figure-imports.ts'
import type { FigureTables } from './schema/figures.ts'
import type { HandoverTables } from './schema/handovers.ts'
import type { KeyTables } from './schema/keys.ts'
import type { MatchTables } from './schema/matches.ts'
import type { PlanReadingTables } from './schema/plan-readings.ts'
import type { PlanTables } from './schema/plans.ts'
import type { RegisterTables } from './schema/registers.ts'
import type { ReminderTables } from './schema/reminders.ts'
import type { ReorganisationTables } from './schema/reorganisations.ts'
import type { ReportRequestTables } from './schema/report-requests.ts'
import type { ReportingLegTables } from './schema/reporting-legs.ts'
import type { ReportTables } from './schema/reports.ts'
import type { SpineTables } from './schema/spine.ts'
import type { TaskTables } from './schema/tasks.ts'
import type { WordEditTables } from './schema/word-edits.ts'

/** Every table, by feature. Ids, dates and instants are TEXT; booleans are 0 or 1; money is whole đồng. */
export interface Database
  extends SpineTables,
    AgencyTables,
    PlanTables,
    PlanReadingTables,
    TaskTables,
    FigureTables,
    FigureImportTables,
    HandoverTables,
    KeyTables,
    ExchangeTables,
    MatchTables,
    RegisterTables,
    ReminderTables,
    ReportingLegTables,
    ReorganisationTables,
    ReportRequestTables,
    ReportTables,
    WordEditTables {}
