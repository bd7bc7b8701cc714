import { z } from 'zod'

/**
 * Ids are opaque strings, branded so that one kind is not taken for another. Most are UUIDs made by `ctx.ids`;
 * agencies of the shipped catalogue have fixed ids made of public codes (`domain/catalogue-ids.ts`).
 */
const uuid = <B extends string>() => z.uuid().brand<B>()

export const personId = uuid<'PersonId'>()
export type PersonId = z.infer<typeof personId>

export const agencyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,60}$/)
  .brand<'AgencyId'>()
export type AgencyId = z.infer<typeof agencyId>

export const planId = uuid<'PlanId'>()
export type PlanId = z.infer<typeof planId>

export const planItemId = uuid<'PlanItemId'>()
export type PlanItemId = z.infer<typeof planItemId>

export const planReadingId = uuid<'PlanReadingId'>()
export type PlanReadingId = z.infer<typeof planReadingId>

export const assignmentId = uuid<'AssignmentId'>()
export type AssignmentId = z.infer<typeof assignmentId>

export const indicatorId = uuid<'IndicatorId'>()
export type IndicatorId = z.infer<typeof indicatorId>

export const figureImportId = uuid<'FigureImportId'>()
export type FigureImportId = z.infer<typeof figureImportId>

export const taskId = uuid<'TaskId'>()
export type TaskId = z.infer<typeof taskId>

export const periodId = uuid<'PeriodId'>()
export type PeriodId = z.infer<typeof periodId>

export const noteId = uuid<'NoteId'>()
export type NoteId = z.infer<typeof noteId>

export const evidenceId = uuid<'EvidenceId'>()
export type EvidenceId = z.infer<typeof evidenceId>

export const stagedId = uuid<'StagedId'>()
export type StagedId = z.infer<typeof stagedId>

/** A legal act that ends, makes, joins or splits bodies. */
export const actId = uuid<'ActId'>()
export type ActId = z.infer<typeof actId>

/** A function that went from one body to another while both go on. */
export const transferId = uuid<'TransferId'>()
export type TransferId = z.infer<typeof transferId>

export const reportId = uuid<'ReportId'>()
export type ReportId = z.infer<typeof reportId>

export const requestId = uuid<'RequestId'>()
export type RequestId = z.infer<typeof requestId>

/** A file that came back from Word. */
export const wordReturnId = uuid<'WordReturnId'>()
export type WordReturnId = z.infer<typeof wordReturnId>

export const jobId = uuid<'JobId'>()
export type JobId = z.infer<typeof jobId>

export const registerId = uuid<'RegisterId'>()
export type RegisterId = z.infer<typeof registerId>

export const registerEntryId = uuid<'RegisterEntryId'>()
export type RegisterEntryId = z.infer<typeof registerEntryId>

export const commandId = z.uuid().brand<'CommandId'>()
export type CommandId = z.infer<typeof commandId>
