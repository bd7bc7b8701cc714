import { z } from 'zod'
import { dateRule } from '../domain/date-rule.ts'
import { agencyId, periodId, planId, reportId } from '../domain/ids.ts'
import { reportState } from '../domain/report-state.ts'
import { legChannel, legContent, legMedium, legScope, legState, whyNoDay } from '../domain/reporting-leg.ts'
import { timeliness } from '../domain/timeliness.ts'
import { command, query } from './call.ts'
import { businessDate, filledLine, line, version } from './fields.ts'
import { reportDeadline, reportPlace } from './reports.ts'
import { receiptDecision, round } from './submission.ts'

const dispatch = z.strictObject({
  id: z.uuid(),
  reportId,
  revision: z.int(),
  sentOn: businessDate,
  documentNumber: z.string(),
  medium: legMedium,
  channel: legChannel,
  note: z.string(),
  /** The recipient said by word or letter that it arrived; a receipt file tells it by itself. */
  confirmed: z.strictObject({ on: businessDate, note: z.string() }).nullable(),
  personName: z.string(),
  version,
})
export type LegDispatch = z.infer<typeof dispatch>

/** A recipient that is no more, with who takes over; by-rule: one body takes everything. */
const endedRecipient = z.strictObject({
  /** Its last day. */
  endedOn: businessDate,
  decision: z.enum(['by-rule', 'choose', 'unknown']),
  heirs: z.array(
    z.strictObject({
      agencyId,
      name: z.string(),
      /** What went over to it; null: everything. */
      functions: z.string().nullable(),
      legalBasis: z.string(),
      /** Its e-mail, else its postal address, as the catalogue has it. */
      address: z.string().nullable(),
    }),
  ),
})
export type EndedRecipient = z.infer<typeof endedRecipient>

const leg = z.strictObject({
  ...legContent.shape,
  /** By which the leg is named in commands; it holds from year to year. */
  key: z.string(),
  /** The name of today of the body in the catalogue; null where none was chosen. */
  toAgencyName: z.string().nullable(),
  /** Not where it was sent in time, or nothing is sent. */
  ended: endedRecipient.nullable(),
  /** plan: as the plan says. changed: as the coordinator settled it. added: the plan does not name it. */
  origin: z.enum(['plan', 'changed', 'added']),
  dropped: z.boolean(),
  setting: z.strictObject({ id: z.uuid(), scope: legScope, version, ofThisRound: z.boolean() }).nullable(),
  deadline: reportDeadline.nullable(),
  whyNoDate: whyNoDay.nullable(),
  /** Dates that the plan says and the leg does not follow. */
  planRules: z.array(dateRule),
  state: legState,
  timeliness,
  /** The report that serves it: the one addressed to the recipient, else the first one of the round. */
  report: z.strictObject({ reportId, revision: z.int(), state: reportState }).nullable(),
  /** The latest first. */
  dispatches: z.array(dispatch),
  /** What a receipt file from the recipient says. */
  receipt: z.strictObject({ decision: receiptDecision, receivedOn: businessDate, revision: z.int() }).nullable(),
})
export type ReportingLegRow = z.infer<typeof leg>

const consolidated = z.strictObject({
  reportId,
  revision: z.int(),
  state: reportState,
  recipientAgencyId: agencyId.nullable(),
  recipientName: z.string().nullable(),
  numberAndSymbol: z.string().nullable(),
  documentDate: businessDate.nullable(),
})

const legKey = z.string().min(1).max(1_100)
const seenDispatch = { dispatchId: z.uuid(), expectedVersion: version }

export const reportingLegsContract = {
  /** The way of the reports of a round: from whom to this office, and from here to each recipient above. */
  'reporting-legs.list': query({
    input: round,
    output: z.strictObject({
      officeName: z.string(),
      /** Those who report to this office, duty by duty. */
      from: z.array(
        z.strictObject({
          phrase: z.string(),
          told: z.int(),
          requested: z.int(),
          deadline: reportDeadline.nullable(),
        }),
      ),
      legs: z.array(leg),
      /** What a recipient passes on in its turn; not of this office. */
      further: z.array(
        z.strictObject({ fromText: z.string(), toText: z.string(), deadline: reportDeadline.nullable() }),
      ),
      /** The consolidated reports of the round, in the order in which they were begun. */
      reports: z.array(consolidated),
    }),
  }),
  /** Settles a leg: one of the plan, one that was settled before, or (without a key) one that the plan does not name. */
  'reporting-legs.save': command({
    input: {
      ...round,
      key: legKey.nullable(),
      /** Of the setting of this very round; null where there is none yet. */
      expectedVersion: version.nullable(),
      scope: legScope,
      dropped: z.boolean(),
      ...legContent.shape,
      toText: filledLine(500),
      form: filledLine(500).nullable(),
      address: filledLine(500).nullable(),
      source: line(500),
    },
    output: z.strictObject({ key: z.string(), version }),
  }),
  /** Takes a setting of this round back: what held before holds again. */
  'reporting-legs.takeBack': command({
    input: { settingId: z.uuid(), expectedVersion: version },
    output: z.strictObject({ id: z.uuid() }),
  }),
  /** Begins the consolidated report that serves these legs; it is addressed to all of them, the first one first. */
  'reporting-legs.draftReport': command({
    input: { planId, periodId, keys: z.array(legKey).min(1).max(50) },
    output: reportPlace,
  }),
  /** The recipient of a report, where it ended before it was sealed; null while it goes on. */
  'reporting-legs.endedRecipient': query({
    input: { reportId },
    output: z.strictObject({ ended: endedRecipient.nullable() }),
  }),
  /** One sending that serves one leg or several. */
  'reporting-legs.recordSent': command({
    input: {
      ...round,
      keys: z.array(legKey).min(1).max(50),
      reportId,
      revision: z.int().min(1),
      sentOn: businessDate,
      documentNumber: filledLine(100),
      medium: legMedium,
      channel: legChannel,
      note: line(500),
    },
    output: z.strictObject({ ids: z.array(z.uuid()) }),
  }),
  'reporting-legs.takeBackSent': command({
    input: { ...seenDispatch, reason: filledLine(300) },
    output: z.strictObject({ id: z.uuid() }),
  }),
  /** The recipient said that it arrived, without a receipt file. */
  'reporting-legs.confirm': command({
    input: { ...seenDispatch, on: businessDate, note: line(300) },
    output: z.strictObject({ id: z.uuid(), version }),
  }),
}
