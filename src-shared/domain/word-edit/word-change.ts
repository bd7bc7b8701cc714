import { z } from 'zod'
import { figureValue } from '../figures.ts'
import { indicatorId } from '../ids.ts'
import { reportSection } from '../report-content.ts'
import { trackedText, wordComment } from './edited-document.ts'
import { letterFields } from './letter-lines.ts'

const { key } = reportSection.shape
const passageId = z.uuid()

const common = {
  /** The same each time the same file is compared. */
  id: z.string(),
  tracked: z.array(trackedText),
  comments: z.array(wordComment.omit({ id: true })),
}

/** One thing that somebody did in Word; accepted or refused by itself. */
export const wordChange = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    key,
    passageId,
    title: z.string().nullable(),
    /** When it went to Word, and as it came back. */
    before: z.string(),
    after: z.string(),
    /** What stands in the report now, where somebody changed it since; null where it is as it went out. */
    now: z.string().nullable(),
  }),
  /** A paragraph that somebody put in; `afterId` is the passage before it. */
  z.strictObject({
    ...common,
    kind: z.literal('added'),
    key,
    afterId: passageId.nullable(),
    text: z.string(),
    /** The same words stood in another section. */
    movedFrom: key.nullable(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('removed'),
    key,
    passageId,
    title: z.string().nullable(),
    before: z.string(),
    now: z.string().nullable(),
  }),
  /** Passages in another order. */
  z.strictObject({
    ...common,
    kind: z.literal('reordered'),
    key,
    order: z.array(passageId),
    titles: z.array(z.string()),
  }),
  /** A line around the sections, of which the report keeps the words under "Thể thức". */
  z.strictObject({
    ...common,
    kind: z.literal('letter'),
    field: z.enum(letterFields),
    /** One line for each addressee, base or recipient. */
    before: z.string(),
    after: z.string(),
    now: z.string().nullable(),
  }),
  /** Figures come from records: accepting changes no word of the report. */
  z.strictObject({
    ...common,
    kind: z.literal('figure'),
    indicatorId,
    estimate: z.boolean(),
    name: z.string(),
    before: z.string(),
    after: z.string(),
    /** `after` read as a figure; null where it is none. */
    value: figureValue.nullable(),
  }),
  /** Words whose section cannot be told; a person says where they belong. */
  z.strictObject({ ...common, kind: z.literal('unplaced'), text: z.string() }),
  /** Somebody wrote a remark beside words that did not change. */
  z.strictObject({
    ...common,
    kind: z.literal('comment'),
    key: key.nullable(),
    passageId: passageId.nullable(),
    title: z.string().nullable(),
    text: z.string(),
  }),
])
export type WordChange = z.infer<typeof wordChange>
export type WordChangeOf<K extends WordChange['kind']> = Extract<WordChange, { kind: K }>

/** What was changed in Word where words do not come from Word. */
export const wordNote = z.discriminatedUnion('kind', [
  /** Headings come from the outline, titles from the tasks. */
  z.strictObject({ kind: z.literal('heading'), key, before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('title'), key, before: z.string(), after: z.string() }),
  /** Cells of tables that are made of records. */
  z.strictObject({ kind: z.literal('cell'), key: key.nullable(), text: z.string() }),
  /** Lines around the sections: they are changed under "Thể thức". */
  z.strictObject({ kind: z.literal('front'), before: z.string().nullable(), after: z.string().nullable() }),
  /** Number and date are typed in at their own step, the signer is chosen under "Thể thức". */
  z.strictObject({ kind: z.literal('numbering'), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('signing'), before: z.string(), after: z.string() }),
  /** Found by its heading only. */
  z.strictObject({ kind: z.literal('marks-lost'), key }),
  z.strictObject({ kind: z.literal('section-gone'), key }),
  /** No mark is left, as when LibreOffice saved the file: everything was found by headings and words. */
  z.strictObject({ kind: z.literal('no-marks') }),
])
export type WordNote = z.infer<typeof wordNote>
