import type { PersonId, ReportId, WordReturnId } from '../../../src-shared/domain/ids.ts'

export interface WordEditTables {
  word_export: {
    id: string
    report_id: ReportId
    revision: number
    base: string
    person_id: PersonId
    exported_at: string
  }
  word_return: {
    id: WordReturnId
    report_id: ReportId
    export_id: string
    state: 'open' | 'closed'
    file_name: string
    document: string
    /** 0 where the file no longer says which export it is, and the newest was taken. */
    has_export_id: 0 | 1
    decisions: string
    undo: string | null
    person_id: PersonId
    version: number
    read_at: string
  }
}
