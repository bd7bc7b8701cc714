import { z } from 'zod'

/** Words that Word tracked: who put them in or took them out, and when (as Word wrote it down). */
export const trackedText = z.strictObject({
  kind: z.enum(['inserted', 'deleted']),
  text: z.string(),
  author: z.string(),
  at: z.string().nullable(),
})
export type TrackedText = z.infer<typeof trackedText>

export const editedParagraph = z.strictObject({
  /** As if every tracked change were accepted. */
  text: z.string(),
  /** Content controls of ours around it or inside it, outermost first, without our prefix. */
  marks: z.array(z.string()),
  tracked: z.array(trackedText),
  /** Ids of comments that begin in it. */
  comments: z.array(z.string()),
  /** From 0; null outside of tables. */
  cell: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }).nullable(),
})
export type EditedParagraph = z.infer<typeof editedParagraph>

export const wordComment = z.strictObject({
  id: z.string(),
  author: z.string(),
  at: z.string().nullable(),
  text: z.string(),
})
export type WordComment = z.infer<typeof wordComment>

/** The main part of a document that came back from Word, without its annexes. */
export const editedDocument = z.strictObject({
  /** What our export wrote into the properties of the file; null when somebody removed them. */
  exportId: z.uuid().nullable(),
  paragraphs: z.array(editedParagraph),
  comments: z.array(wordComment),
})
export type EditedDocument = z.infer<typeof editedDocument>
