import type { NoDetail } from './spine.ts'

export interface WordEditErrors {
  /** The file is of another report of this office, or of another office's. */
  'word-edit.other-report': { name: string }
  /** Neither a mark of ours nor a heading of the report is in it. */
  'word-edit.not-ours': { name: string }
  /** This report never went to Word, so there is nothing to compare with. */
  'word-edit.never-exported': NoDetail
  'word-edit.closed': NoDetail
  /** The change is no longer there: somebody decided on it, or the report changed. */
  'word-edit.change-gone': NoDetail
  /** Words without a section are accepted into one that somebody names. */
  'word-edit.section-missing': NoDetail
  /** What stands in the cell is no figure. */
  'word-edit.not-a-figure': { text: string }
  /** A section was changed after the changes were accepted. */
  'word-edit.undo-too-late': NoDetail
}
