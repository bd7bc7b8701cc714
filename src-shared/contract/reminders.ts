import { z } from 'zod'
import { agencyId } from '../domain/ids.ts'
import { reminderKind } from '../domain/reminder.ts'
import { command, query } from './call.ts'
import { businessDate, filledLine, line, version } from './fields.ts'
import { exportedFile } from './packages.ts'
import { round } from './submission.ts'

export const reminderRow = z.strictObject({
  id: z.uuid(),
  kind: reminderKind,
  on: businessDate,
  note: z.string(),
  nextOn: businessDate.nullable(),
  bodies: z.array(z.strictObject({ agencyId, agencyName: z.string() })),
  personName: z.string(),
  version,
})
export type ReminderRow = z.infer<typeof reminderRow>

const bodies = z.array(agencyId).min(1).max(5_000)

export const remindersContract = {
  /** What was done to get the missing reports of a round, the latest first, and whom to remind next. */
  'reminders.list': query({
    input: round,
    output: z.strictObject({
      reminders: z.array(reminderRow),
      next: z.array(z.strictObject({ agencyId, agencyName: z.string(), on: businessDate, isDue: z.boolean() })),
    }),
  }),
  'reminders.record': command({
    input: {
      ...round,
      agencyIds: bodies,
      kind: reminderKind,
      on: businessDate,
      note: line(1_000),
      nextOn: businessDate.nullable(),
    },
    output: reminderRow,
  }),
  /** Written down by mistake. */
  'reminders.remove': command({
    input: { reminderId: z.uuid(), expectedVersion: version, reason: filledLine(300) },
    output: z.strictObject({ id: z.uuid() }),
  }),
  /** Letters to those who are missing, as DOCX, one for all or one each; they are written down as one reminder. */
  'reminders.draftLetters': command({
    input: {
      ...round,
      agencyIds: bodies,
      oneEach: z.boolean(),
      askedBy: businessDate,
      nextOn: businessDate.nullable(),
    },
    /** `all`: the letters in one file, where there are several. */
    output: z.strictObject({ letters: z.array(exportedFile), all: exportedFile.nullable(), reminder: reminderRow }),
  }),
}
