import { z } from 'zod'
import { agencyId, planId, planItemId, reportId, requestId } from '../domain/ids.ts'
import { requestFields } from '../domain/report-request.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, instant, version } from './fields.ts'

/** How the code of a key was compared with what its owner says. */
export const comparedWith = z.enum(['letter', 'telephone'])
export type ComparedWith = z.infer<typeof comparedWith>

/** The comparison as it is kept: number of the letter, or who answered under which number. */
export const comparison = { comparedWith, note: filledLine(300) }

/** What is asked of the person who seals; its rules stand where the key is made. */
export const typedPassphrase = z.string().max(200)

export const exportedFile = z.strictObject({ exportId: z.uuid(), name: z.string() })
export type ExportedFile = z.infer<typeof exportedFile>

/** What happened, what is safe, what to do next; in the language of the session. */
export const sentence = z.strictObject({ what: z.string(), safe: z.string(), next: z.string() })

export const packageRow = z.strictObject({
  rowId: z.uuid(),
  direction: z.enum(['issued', 'received']),
  state: z.enum(['issued', 'waiting', 'stored', 'declined']),
  planId,
  shortName: z.string(),
  subject: z.string(),
  number: z.string().nullable(),
  documentDate: businessDate.nullable(),
  itemCount: z.int(),
  coordinatorId: agencyId,
  coordinatorName: z.string(),
  /** The version n of the package. */
  revision: z.int(),
  /** Six groups of four letters. */
  fingerprint: z.string(),
  /** The key of this coordinator was not confirmed yet: first contact. */
  needsRoot: z.boolean(),
  personName: z.string(),
  at: instant,
  version,
})
export type PackageRow = z.infer<typeof packageRow>

const itemChange = z.strictObject({
  id: planItemId,
  position: z.string(),
  change: z.enum(['same', 'reworded', 'new', 'gone']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Living tasks of this office on the item. */
  tasks: z.int(),
})
export type PackageItemChange = z.infer<typeof itemChange>

/** What became of one file that was handed in. */
export const receivedFile = z.discriminatedUnion('outcome', [
  /** It waits: the key has to be compared first, or the differences be looked at. */
  z.strictObject({ outcome: z.literal('package-waits'), name: z.string(), rowId: z.uuid(), needsRoot: z.boolean() }),
  z.strictObject({
    outcome: z.literal('registry-stored'),
    name: z.string(),
    coordinatorId: agencyId,
    revision: z.int(),
  }),
  /** Kept until the root of its coordinator is confirmed. */
  z.strictObject({ outcome: z.literal('registry-waits'), name: z.string(), coordinatorId: agencyId }),
  z.strictObject({
    outcome: z.literal('receipt-applied'),
    name: z.string(),
    reportId,
    reportRevision: z.int(),
    decision: z.enum(['accepted', 'asked-to-complete']),
  }),
  /** A new root of a pinned coordinator, signed by the old one: its code has to be compared first. */
  z.strictObject({ outcome: z.literal('rotation-waits'), name: z.string(), coordinatorId: agencyId }),
  /** What the coordinator asks for this time; `changed` says what a newer version says differently. */
  z.strictObject({
    outcome: z.literal('request-stored'),
    name: z.string(),
    requestId,
    revision: z.int(),
    changed: z.array(z.enum(requestFields)),
  }),
  /** Acts of reorganisation: somebody looks at what they do here before they are recorded. */
  z.strictObject({ outcome: z.literal('acts-wait'), name: z.string(), coordinatorId: agencyId }),
  z.strictObject({ outcome: z.literal('same-again'), name: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), name: z.string(), code: z.string(), sentence }),
])
export type ReceivedFile = z.infer<typeof receivedFile>

export const pinnedRoot = z.strictObject({
  coordinatorId: agencyId,
  coordinatorName: z.string(),
  fingerprint: z.string(),
  comparedWith,
  note: z.string(),
  pinnedBy: z.string(),
  pinnedAt: instant,
  registry: z
    .strictObject({ revision: z.int(), expiresAt: instant, isExpired: z.boolean(), hasOwnKey: z.boolean() })
    .nullable(),
})
export type PinnedRoot = z.infer<typeof pinnedRoot>

/** Where a statement of two keys stands here: sent out, waiting for the comparison of the new code, decided. */
export const rotationState = z.enum(['issued', 'waiting', 'confirmed', 'declined'])
export type RotationState = z.infer<typeof rotationState>

/** A statement of a coordinator's old and new root that waits for the comparison. */
export const rootRotation = z.strictObject({
  rotationId: z.uuid(),
  coordinatorId: agencyId,
  coordinatorName: z.string(),
  oldFingerprint: z.string(),
  newFingerprint: z.string(),
  at: instant,
  version,
})
export type RootRotation = z.infer<typeof rootRotation>

const decidedRotation = { rotationId: z.uuid(), expectedVersion: version }
const decided = { rowId: z.uuid(), expectedVersion: version }

/** Plan packages out and in, the pinned root keys, and what a coordinator sends back. */
export const packagesContract = {
  'packages.list': query({ input: { planId: planId.nullable() }, output: z.array(packageRow) }),
  /** One package with what it would change here, item by item. */
  'packages.get': query({
    input: { rowId: z.uuid() },
    output: z.strictObject({
      package: packageRow,
      isNew: z.boolean(),
      /** The version that is held now. */
      heldVersion: z.int().nullable(),
      items: z.array(itemChange),
      /** Shares of this office in the plan, by the plan or by request. */
      ownAssignments: z.int(),
    }),
  }),
  'packages.roots': query({ input: {}, output: z.array(pinnedRoot) }),
  'packages.rotations': query({ input: {}, output: z.array(rootRotation) }),
  'packages.receipts': query({
    input: {},
    output: z.array(
      z.strictObject({
        reportId,
        reportRevision: z.int(),
        coordinatorName: z.string(),
        decision: z.enum(['accepted', 'asked-to-complete']),
        receivedOn: businessDate,
        remarks: z.array(z.strictObject({ about: z.string().nullable(), text: z.string() })),
        at: instant,
      }),
    ),
  }),

  /** Takes in files of a coordinator: packages, key registries, receipts. Each for itself. */
  'packages.receive': action({
    input: { stagedIds: z.array(z.uuid()).min(1).max(50) },
    output: z.array(receivedFile),
  }),
  /** The code was compared: pins the root and stores the plan, both or neither. */
  'packages.confirmRoot': command({ input: { ...decided, ...comparison }, output: z.strictObject({ planId }) }),
  /** A package of a coordinator whose root is pinned. */
  'packages.store': command({ input: decided, output: z.strictObject({ planId }) }),
  'packages.decline': command({ input: { ...decided, reason: filledLine(300) }, output: z.strictObject({ version }) }),

  'packages.confirmRotation': command({
    input: { ...decidedRotation, ...comparison },
    output: z.strictObject({ coordinatorId: agencyId }),
  }),
  'packages.declineRotation': command({
    input: { ...decidedRotation, reason: filledLine(300) },
    output: z.strictObject({ coordinatorId: agencyId }),
  }),
  /** The coordinator lost its root: the code of the new one as typed from its letter, and a file that it sealed. */
  'packages.replaceRoot': command({
    input: { coordinatorId: agencyId, stagedId: z.uuid(), code: filledLine(100), ...comparison },
    output: z.strictObject({ coordinatorId: agencyId }),
  }),

  /**
   * Seals the next version of a plan for everybody who works on it, with the registry of today and the acts that
   * changed the catalogue, where there are any. No command: a command
   * keeps the hash of its input, and a passphrase must leave no trace.
   */
  'packages.issue': action({
    input: { planId, passphrase: typedPassphrase },
    output: z.strictObject({
      revision: z.int(),
      package: exportedFile,
      registry: exportedFile,
      acts: exportedFile.nullable(),
    }),
  }),
  'packages.exportAgain': command({ input: { rowId: z.uuid() }, output: exportedFile }),
}
