import { z } from 'zod'
import { documentType } from '../domain/document-type.ts'
import { indicatorId, jobId, reportId, stagedId, wordReturnId } from '../domain/ids.ts'
import { reportSection } from '../domain/report-content.ts'
import { wordChange, wordNote } from '../domain/word-edit/word-change.ts'
import { action, command, query } from './call.ts'
import { instant, version } from './fields.ts'

const { key, number, heading } = reportSection.shape

/** `closed`: looked through, or put away. */
export const wordReturnStates = ['open', 'closed'] as const

export const wordDecision = z.enum(['accepted', 'refused'])

const returnRow = z.strictObject({
  returnId: wordReturnId,
  fileName: z.string(),
  readAt: instant,
  personName: z.string(),
  /** Changes that nobody has decided on. */
  left: z.int(),
})
export type WordReturnRow = z.infer<typeof returnRow>

const wordReturn = z.strictObject({
  returnId: wordReturnId,
  reportId,
  documentType,
  version,
  state: z.enum(wordReturnStates),
  fileName: z.string(),
  /** When it went to Word, by whom, and as which revision. */
  exported: z.strictObject({ at: instant, personName: z.string(), revision: z.int() }),
  /** The newest revision: what is accepted goes into it. */
  revision: z.int(),
  /** The file no longer says which export it was; it was compared with the newest. */
  isGuessed: z.boolean(),
  /** The report is in a state in which it may be edited, by this person. */
  mayDecide: z.boolean(),
  /** In the order of the document. Those that were accepted are in the report and no longer here, but for figures. */
  changes: z.array(z.strictObject({ change: wordChange, decision: wordDecision.nullable() })),
  /** What the records say of figures that were typed over. */
  recorded: z.array(z.strictObject({ indicatorId, estimate: z.boolean(), text: z.string() })),
  notes: z.array(wordNote),
  sections: z.array(z.strictObject({ key, number, heading })),
  /** How many were accepted and refused so far. */
  accepted: z.int(),
  refused: z.int(),
  mayUndo: z.boolean(),
})
export type WordReturn = z.infer<typeof wordReturn>

const seen = { returnId: wordReturnId, expectedVersion: version }
const returnPlace = z.strictObject({ version, left: z.int() })

/** The draft goes to Word and comes back: part of the feature `reports`. */
export const wordEditsContract = {
  /** Puts the marked DOCX of the newest revision where the window can fetch it. */
  'reports.exportForWord': action({
    input: { reportId },
    output: z.strictObject({ exportId: z.uuid(), name: z.string(), size: z.int() }),
  }),
  /** Reads a file that came back in the background; `reports.wordReturn` has it when the job is done. */
  'reports.readBack': action({
    input: { reportId, stagedId },
    output: z.strictObject({ jobId, returnId: wordReturnId }),
  }),
  /** Null until it is read, and when the job was refused. */
  'reports.wordReturn': query({ input: { returnId: wordReturnId }, output: wordReturn.nullable() }),
  /** Files of a report that still wait for decisions, the newest first. */
  'reports.wordReturns': query({ input: { reportId }, output: z.array(returnRow) }),
  /** Writes accepted words into the sections; a figure that is accepted changes its record. Null takes a no back. */
  'reports.acceptChanges': command({
    input: {
      ...seen,
      decisions: z
        .array(
          z.strictObject({
            changeId: z.string().min(1).max(200),
            decision: wordDecision.nullable(),
            /** Where words go whose section cannot be told. */
            key: key.nullable(),
            /**
             * Of changed words: which single changes (see `hunksOf`) are to stand in the report, the others not. Null
             * takes all, whatever somebody wrote there meanwhile.
             */
            hunks: z.array(z.int().min(0)).max(10_000).nullable().default(null),
          }),
        )
        .min(1)
        .max(5_000),
    },
    output: returnPlace,
  }),
  /** Takes the last `acceptChanges` back. */
  'reports.undoChanges': command({ input: seen, output: returnPlace }),
  /** What is left undecided stays out of the report. */
  'reports.closeReturn': command({ input: seen, output: z.strictObject({ version }) }),
}
