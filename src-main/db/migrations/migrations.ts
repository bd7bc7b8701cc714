import { spine } from './0001-spine.ts'
import { agencies } from './0002-agencies.ts'
import { plans } from './0003-plans.ts'
import { tasks } from './0004-tasks.ts'
import { figures } from './0005-figures.ts'
import { keys } from './0006-keys.ts'
import { reports } from './0007-reports.ts'
import { exchange } from './0008-exchange.ts'
import { reportAuthors } from './0009-report-authors.ts'
import { listIndexes } from './0010-list-indexes.ts'
import { taskEvents } from './0011-task-events.ts'
import { figureImports } from './0012-figure-imports.ts'
import { planReadings } from './0013-plan-readings.ts'
import { keyRotation } from './0014-key-rotation.ts'
import { registers } from './0015-registers.ts'
import { reportRequests } from './0016-report-requests.ts'
import { reportApproval } from './0017-report-approval.ts'
import { wordEdits } from './0018-word-edits.ts'
import { bundles } from './0019-bundles.ts'
import { openReasons } from './0020-open-reasons.ts'
import { typedSubmissions } from './0021-typed-submissions.ts'
import { reportTable } from './0022-report-table.ts'
import { expectations } from './0023-expectations.ts'
import { leftOutCharts } from './0024-left-out-charts.ts'
import { yearlyPlans } from './0025-yearly-plans.ts'
import { reminders } from './0026-reminders.ts'
import { handovers } from './0027-handovers.ts'
import { consolidatedReports } from './0028-consolidated-reports.ts'
import { reportingLegs } from './0029-reporting-legs.ts'
import { reorganisations } from './0030-reorganisations.ts'
import { matches } from './0031-matches.ts'
import { requestedLegs } from './0032-requested-legs.ts'
import { waitingReports } from './0033-waiting-reports.ts'
import { pastPlaces } from './0034-past-places.ts'
import { functionTransfers } from './0035-function-transfers.ts'
import { travellingActs } from './0036-travelling-acts.ts'
import { figureVersions } from './0037-figure-versions.ts'

/** One step of the database. Never edit a step that landed: data of an older version must always open. */
export interface Migration {
  name: string
  statements: readonly string[]
  /**
   * A table that others refer to is made anew under another name, filled, dropped and renamed, because SQLite changes no
   * CHECK in place. Foreign keys are off meanwhile and all checked before the commit (sqlite.org/lang_altertable, 12 steps).
   */
  rebuildsTables?: true
}

/** In order. A new step goes at the end. */
export const migrations: readonly Migration[] = [
  spine,
  agencies,
  plans,
  tasks,
  figures,
  keys,
  reports,
  exchange,
  reportAuthors,
  listIndexes,
  taskEvents,
  figureImports,
  planReadings,
  keyRotation,
  registers,
  reportRequests,
  reportApproval,
  wordEdits,
  bundles,
  openReasons,
  typedSubmissions,
  reportTable,
  expectations,
  leftOutCharts,
  yearlyPlans,
  reminders,
  handovers,
  consolidatedReports,
  reportingLegs,
  reorganisations,
  matches,
  requestedLegs,
  waitingReports,
  pastPlaces,
  functionTransfers,
  travellingActs,
  figureVersions,
]
