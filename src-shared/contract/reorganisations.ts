import { z } from 'zod'
import { agencyKinds, agencyLevels } from '../domain/catalogue-file.ts'
import { actId, agencyId, taskId, transferId } from '../domain/ids.ts'
import { actFates } from '../domain/reorganisation.ts'
import { handoverKinds, transferDecisions, transferKinds } from '../domain/succession.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, instant, line, sha256Hex } from './fields.ts'
import { sentence } from './packages.ts'

const livingLevels = ['central', 'province', 'commune'] as const

/** Names a body that the act makes, within the act. */
const newKey = z.string().min(1).max(40)

const newBody = z.strictObject({
  key: newKey,
  name: filledLine(200),
  kind: z.enum(agencyKinds),
  level: z.enum(livingLevels),
  provinceId: agencyId.nullable(),
  parentId: agencyId.nullable(),
  abbreviation: filledLine(40).nullable(),
  /** Mã định danh điện tử. */
  electronicCode: filledLine(60).nullable(),
})
export type NewBody = z.infer<typeof newBody>

const bodyRef = z.union([z.strictObject({ id: agencyId }), z.strictObject({ newKey })])

const change = z.discriminatedUnion('kind', [
  /** All of `fromIds` end; each of `to` takes over from each of them. */
  z.strictObject({
    kind: z.literal('succeed'),
    rule: z.enum(['territory', 'function']),
    fromIds: z.array(agencyId).min(1).max(500),
    /** The first is the main one. `functions`: the part that goes there; null means all of them. */
    to: z
      .array(z.strictObject({ body: bodyRef, functions: filledLine(500).nullable() }))
      .min(1)
      .max(500),
  }),
  z.strictObject({ kind: z.literal('end'), ids: z.array(agencyId).min(1).max(500) }),
  z.strictObject({
    kind: z.literal('rename'),
    id: agencyId,
    name: filledLine(200),
    /** Null leaves the code as it is. */
    electronicCode: filledLine(60).nullable(),
  }),
  z.strictObject({ kind: z.literal('move'), id: agencyId, level: z.enum(livingLevels), parentId: agencyId.nullable() }),
  /** A function goes from one body to another; both go on. A person says which work goes with it. */
  z.strictObject({ kind: z.literal('transfer'), fromId: agencyId, to: bodyRef, functions: filledLine(500) }),
])
export type ActChange = z.infer<typeof change>

const act = {
  documentNumber: filledLine(100),
  documentDate: businessDate,
  issuer: filledLine(200),
  /** Trích yếu. */
  subject: line(500),
  effectiveOn: businessDate,
  newBodies: z.array(newBody).max(500),
  changes: z.array(change).max(500),
}

const agencyRef = z.strictObject({ id: agencyId, name: z.string() })

/** What an act did to a body, in the names of its time. */
export const toldChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('succeed'),
    rule: z.enum(['territory', 'function']),
    from: z.array(agencyRef),
    to: z.array(z.strictObject({ ...agencyRef.shape, functions: z.string().nullable(), isNew: z.boolean() })),
  }),
  z.strictObject({ kind: z.literal('end'), bodies: z.array(agencyRef) }),
  z.strictObject({ kind: z.literal('found'), bodies: z.array(agencyRef) }),
  z.strictObject({ kind: z.literal('rename'), id: agencyId, before: z.string(), after: z.string() }),
  z.strictObject({
    kind: z.literal('move'),
    ...agencyRef.shape,
    before: z.strictObject({ level: z.enum(agencyLevels), parentName: z.string().nullable() }),
    after: z.strictObject({ level: z.enum(agencyLevels), parentName: z.string().nullable() }),
  }),
  z.strictObject({
    kind: z.literal('transfer'),
    from: agencyRef,
    to: z.strictObject({ ...agencyRef.shape, isNew: z.boolean() }),
    functions: z.string(),
  }),
])
export type ToldChange = z.infer<typeof toldChange>

/** Lines that name an ended body: how many go over with the act, how many wait for somebody's choice. */
const consequence = z.strictObject({
  agency: agencyRef,
  heirs: z.array(z.string()),
  decision: z.enum(['by-rule', 'choose', 'unknown']),
  counts: z.array(z.strictObject({ kind: z.enum(handoverKinds), byRule: z.int(), waiting: z.int() })),
})

const preview = z.strictObject({
  told: z.array(toldChange),
  counts: z.strictObject({ ended: z.int(), made: z.int(), renamed: z.int(), moved: z.int(), transferred: z.int() }),
  consequences: z.array(consequence),
  byRule: z.int(),
  waiting: z.int(),
  /** Lines of plans from packages: their coordinator hands them over. */
  inPackages: z.int(),
  /** Plans that go on for the former territory only. */
  oldAreas: z.array(z.strictObject({ planName: z.string(), area: z.string() })),
  /** The document is younger than the day from which it holds. */
  isBackdated: z.boolean(),
  token: sha256Hex,
})
export type ActPreview = z.infer<typeof preview>

const recordedAct = z.strictObject({
  id: actId,
  documentNumber: z.string(),
  documentDate: businessDate,
  issuer: z.string(),
  subject: z.string(),
  effectiveOn: businessDate,
  told: z.array(toldChange),
  recordedBy: z.string(),
  recordedAt: instant,
  takenBackAt: instant.nullable(),
  takenBackBy: z.string().nullable(),
  /** The coordinator whose file brought it; null for one that was recorded here. */
  receivedFrom: z.string().nullable(),
})
export type RecordedAct = z.infer<typeof recordedAct>

/** What stands on an act, by name where it has one. */

/** One place where the body that gave a function away still stands. */
const transferLine = z.strictObject({
  kind: z.enum(transferKinds),
  objectId: z.string(),
  planName: z.string().nullable(),
  /** Where it stands and as it is printed. */
  words: z.string(),
  /** What it is about: the text of the item, the name of the indicator. */
  about: z.string(),
  /** Tasks of this office on it that are not done: where the office itself gives the function away. */
  tasks: z.array(z.strictObject({ id: taskId, title: z.string() })),
})
export type TransferLine = z.infer<typeof transferLine>

const functionTransfer = z.strictObject({
  id: transferId,
  from: agencyRef,
  to: agencyRef,
  functions: z.string(),
  legalBasis: z.string(),
  fromDate: businessDate,
  /** Not decided yet. `isLikely`: its words speak of the function. */
  open: z.array(z.strictObject({ ...transferLine.shape, isLikely: z.boolean() })),
  /** Places in plans that came in a package: their coordinator hands them over. */
  inPackages: z.int(),
  decided: z.array(
    z.strictObject({
      ...transferLine.shape,
      decision: z.enum(transferDecisions),
      decidedBy: z.string(),
      decidedAt: instant,
    }),
  ),
})
export type FunctionTransfer = z.infer<typeof functionTransfer>

/** One act in a coordinator's file, and what would become of it here. */
const receivedAct = z.strictObject({
  id: actId,
  documentNumber: z.string(),
  documentDate: businessDate,
  issuer: z.string(),
  subject: z.string(),
  effectiveOn: businessDate,
  told: z.array(toldChange),
  fate: z.enum(actFates),
  /** Lines of plans that go over with it, and that wait for a person. */
  byRule: z.int(),
  waiting: z.int(),
  /** Why it is left out, where it is. */
  refusal: sentence.nullable(),
})
export type ReceivedActLine = z.infer<typeof receivedAct>

const receivedActs = z.strictObject({
  rowId: z.uuid(),
  coordinatorId: agencyId,
  coordinatorName: z.string(),
  revision: z.int(),
  at: instant,
  /** The key of this coordinator was not confirmed yet. */
  needsRoot: z.boolean(),
  /** The key that sealed it speaks no more, and did not sign for the one that does: only a new version helps. */
  isOfOldRoot: z.boolean(),
  appliedAt: instant.nullable(),
  appliedBy: z.string().nullable(),
})
export type ReceivedActs = z.infer<typeof receivedActs>

const lineKey = { transferId, kind: z.enum(transferKinds), objectId: z.string().max(120) }

export const reorganisationsContract = {
  'reorganisations.list': query({ input: {}, output: z.array(recordedAct) }),
  /** What the act would do, found by doing it and undoing it at once. Writes nothing. */
  'reorganisations.preview': action({ input: act, output: preview }),
  /** Does the act in one transaction, with everything that goes over by rule. */
  'reorganisations.record': command({ input: { ...act, token: sha256Hex }, output: z.strictObject({ id: actId }) }),
  /** Undoes an act that was recorded by mistake, while nothing stands on it. */
  'reorganisations.takeBack': command({ input: { id: actId }, output: z.strictObject({ id: actId }) }),
  /** The newest file of acts of each coordinator. */
  'reorganisations.received': query({ input: {}, output: z.array(receivedActs) }),
  /** What a coordinator's acts would do here, found by doing them and undoing them at once. Writes nothing. */
  'reorganisations.previewReceived': action({
    input: { rowId: z.uuid() },
    output: z.strictObject({ lines: z.array(receivedAct), token: sha256Hex }),
  }),
  /** Records what can be recorded, in one transaction; the rest stays as it is here. */
  'reorganisations.applyReceived': command({
    input: { rowId: z.uuid(), token: sha256Hex },
    output: z.strictObject({ recorded: z.int(), takenBack: z.int() }),
  }),
  /** Functions that went over between bodies that both go on, with what still stands with the former one. */
  'reorganisations.transfers': query({ input: {}, output: z.array(functionTransfer) }),
  /** One line goes with the function or stays. Rounds before the change keep the former body. */
  'reorganisations.decideLine': command({
    input: { ...lineKey, decision: z.enum(transferDecisions) },
    output: z.strictObject({ transferId }),
  }),
  /** All lines that nobody decided stay with the former body. */
  'reorganisations.keepRest': command({
    input: { transferId, count: z.int().min(1) },
    output: z.strictObject({ kept: z.int() }),
  }),
  /** Takes one decision back while nothing stands on it. */
  'reorganisations.undoLine': command({ input: lineKey, output: z.strictObject({ transferId }) }),
}
