import type { DocumentData, EvidenceDetail, EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { linksOf, ShownEvidence } from './evidence.queries.ts'

export function toEvidenceRow(row: ShownEvidence): EvidenceRow {
  return {
    id: row.id,
    fileName: row.file_name,
    size: row.size,
    mediaType: row.media_type,
    state: row.state,
    document: { number: row.document_number, date: row.document_date, issuer: row.issuer, subject: row.subject },
    addedByName: row.added_by_name,
    addedAt: row.added_at,
    trashedAt: row.trashed_at,
    taskCount: row.task_count ?? 0,
    version: row.version,
  }
}

export function toEvidenceDetail(row: ShownEvidence, links: Awaited<ReturnType<typeof linksOf>>): EvidenceDetail {
  return {
    ...toEvidenceRow(row),
    sha256: row.sha256,
    checkedAt: row.checked_at,
    links: links.map((link) => ({
      taskId: link.task_id,
      taskTitle: link.title,
      periodId: link.period_id,
      periodKind: link.kind,
      periodYear: link.year,
      periodOrdinal: link.ordinal,
    })),
  }
}

/** Columns of the document's data, with what is searched: also the date as people write it. */
export function documentColumns(fileName: string, document: DocumentData) {
  const date = document.date?.split('-').reverse().join('/')
  const searched = [fileName, document.number, date, document.issuer, document.subject]
  return {
    document_number: document.number,
    document_date: document.date,
    issuer: document.issuer,
    subject: document.subject,
    folded: foldForSearch(searched.filter(Boolean).join(' ')),
  }
}
