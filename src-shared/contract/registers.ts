import { z } from 'zod'
import { registerEntryId, registerId } from '../domain/ids.ts'
import { privacyKinds } from '../domain/privacy-warnings.ts'
import { entryState, registerKind } from '../domain/register.ts'
import { command, query } from './call.ts'
import { businessDate, filledLine, filledParagraphs, line, paragraphs, version } from './fields.ts'
import { exportedFile } from './packages.ts'

export const register = z.strictObject({
  id: registerId,
  kind: registerKind,
  name: z.string(),
  version,
  /** On the day asked for. */
  living: z.int(),
  /** From the first day asked for to the day asked for. */
  begun: z.int(),
  ended: z.int(),
})
export type Register = z.infer<typeof register>

const entryFields = {
  name: filledLine(300),
  place: line(300),
  /** Telephone, who answers: personal data, left out of an export unless somebody asks for it. */
  contact: line(300),
  note: paragraphs(2_000),
  since: businessDate.nullable(),
  /** The last day; null while it goes on. */
  until: businessDate.nullable(),
  endReason: line(500),
}

export const registerEntry = z.strictObject({ ...entryFields, id: registerEntryId, version, state: entryState })
export type RegisterEntry = z.infer<typeof registerEntry>

/** `state` null: all of them. */
const choice = { registerId, asOf: businessDate, state: entryState.nullable() }
const changed = z.strictObject({ registerId, version })
/** Answers are stored with the command, so they never hold what an entry says. */
const changedEntry = z.strictObject({ entryId: registerEntryId, version })
const seenEntry = { entryId: registerEntryId, expectedVersion: version }
const exported = { ...choice, withContacts: z.boolean() }

export const registersContract = {
  'registers.list': query({
    input: { asOf: businessDate, from: businessDate.nullable() },
    output: z.array(register),
  }),
  'registers.entries': query({
    input: {
      ...choice,
      text: line(200).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    },
    output: z.strictObject({ total: z.int(), rows: z.array(registerEntry) }),
  }),
  'registers.add': command({ input: { kind: registerKind, name: filledLine(200) }, output: changed }),
  'registers.change': command({
    input: { registerId, expectedVersion: version, kind: registerKind, name: filledLine(200) },
    output: changed,
  }),
  /** Only one without entries: what was kept over years stays. */
  'registers.remove': command({ input: { registerId, expectedVersion: version }, output: z.strictObject({}) }),
  'registers.addEntry': command({ input: { registerId, ...entryFields }, output: changedEntry }),
  'registers.changeEntry': command({ input: { ...seenEntry, ...entryFields }, output: changedEntry }),
  /** For good: its words leave the register, the history and the journal. */
  'registers.eraseEntry': command({ input: { ...seenEntry, reason: filledParagraphs(500) }, output: changedEntry }),
  /** What should be looked at before the file leaves the office. */
  'registers.exportWarnings': query({
    input: exported,
    output: z.strictObject({
      entries: z.int(),
      warnings: z.array(z.strictObject({ kind: z.enum(privacyKinds), count: z.int() })),
    }),
  }),
  'registers.export': command({ input: exported, output: exportedFile }),
}
