import type { AgencyId, PlanId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { OpenReasons } from '../../../src-shared/domain/open-reasons.ts'
import type { ReportContent } from '../../../src-shared/domain/report-content.ts'
import type { OpenPlace } from '../../../src-shared/domain/report-outline.ts'
import { issuedStates, type ReportFacts } from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { openPlacesIn } from './open-places.ts'
import {
  type ReportRow,
  type RevisionRow,
  type SectionRow,
  selectAuthors,
  selectPlanIds,
  selectReport,
  selectRevision,
  selectRevisions,
  selectSections,
} from './reports.queries.ts'
import { toContent, toOpenReasons } from './reports.rows.ts'

/** One revision of one report, with what the rules ask of it. */
export interface LoadedReport {
  report: ReportRow
  /** As they were chosen; none for a yearly plan of the whole office. */
  planIds: PlanId[]
  row: RevisionRow
  sections: SectionRow[]
  content: ReportContent
  revisions: Awaited<ReturnType<typeof selectRevisions>>
  agencyId: AgencyId
  openPlaces: OpenPlace[]
  openReasons: OpenReasons
  facts: ReportFacts
}

/**
 * Loads the newest revision, or the one named.
 * @throws AppError `object.missing`
 */
export async function loadReport(db: Db, id: ReportId, revision: number | null = null): Promise<LoadedReport> {
  const report = await selectReport(db, id)
  const revisions = await selectRevisions(db, id)
  const wanted = revision ?? revisions.at(-1)?.revision
  const row = wanted === undefined ? undefined : await selectRevision(db, id, wanted)
  if (!report || !row) throw new AppError('object.missing', { type: 'report', id })
  const { agencyId } = await getOffice(db)
  const sections = await selectSections(db, id, row.revision)
  const content = toContent(report, row, sections, agencyId)
  const planIds = (await selectPlanIds(db, [id])).map((one) => one.plan_id)
  const openPlaces = openPlacesIn(content)
  const issued = issuedStates(report.document_type)
  const superseded = revisions.some((one) => one.revision > row.revision && issued.includes(one.state))
  return {
    ...{ report, planIds, row, sections, content, revisions, agencyId, openPlaces },
    openReasons: toOpenReasons(row),
    facts: {
      documentType: report.document_type,
      state: row.state,
      // A yearly plan of the whole office speaks of all plans that its tasks serve.
      planIds: content.records.plans.map((plan) => plan.id),
      authorId: row.author_id,
      authorIds: (await selectAuthors(db, id, row.revision)).map((one) => one.person_id),
      reviewerId: row.reviewed_at === null ? row.reviewer_id : null,
      tasksWithoutResult: countOf(openPlaces, 'tasks-without-result'),
      cutOffMissing: row.cut_off === null && report.document_type !== 'yearly-plan',
      superseded,
    },
  }
}

/** As `loadReport`, for a change: the newest revision, in the version that the person saw. */
export async function loadSeen(
  db: Db,
  { reportId, expectedVersion }: { reportId: ReportId; expectedVersion: number },
): Promise<LoadedReport> {
  const loaded = await loadReport(db, reportId)
  if (loaded.row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: loaded.row.version })
  }
  return loaded
}

function countOf(places: readonly OpenPlace[], kind: 'tasks-without-result'): number {
  const place = places.find((one) => one.kind === kind)
  return place?.kind === kind ? place.count : 0
}

/** What the history says of the type; of a report nothing, as before there were yearly plans. */
export function toldType({ content: { documentType } }: Pick<LoadedReport, 'content'>) {
  return documentType === 'report' ? {} : { documentType }
}
