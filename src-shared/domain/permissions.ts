import { z } from 'zod'
import { allowed, type Decision, refused } from './decision.ts'

export const roles = ['clerk', 'approver', 'coordinator', 'administrator'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Who acts. Comes from the session, never from the input of a call. */
export interface Actor {
  personId: string
  roles: readonly Role[]
  /** The plans that an approver answers for. A deputy may have some; the head has all. */
  approverPlans: 'all' | readonly string[]
}

/** What is acted on, as far as it matters for the right to do so. */
export interface ActedOn {
  /** Plans that the object belongs to. Empty for what belongs to none (own tasks, ad-hoc reports). */
  planIds?: readonly string[]
  /** Who wrote it or laid it before the approver. */
  authorId?: string | null
  /** Everybody who wrote a part of it, where several did. */
  authorIds?: readonly string[]
}

export interface OfficeFacts {
  /** Active people. In an office of one, author and approver may be the same person. */
  activePeople: number
}

interface Right {
  /** One of these roles is enough. The first is named in the refusal. */
  roles: readonly [Role, ...Role[]]
  /** An approver needs to be responsible for every plan of the object. */
  ownPlans?: true
  /** The author may not do it to their own work. */
  notAuthor?: true
  /** Only the author may do it. */
  onlyAuthor?: true
}

const everyone: Right = { roles: ['clerk', 'approver', 'coordinator', 'administrator'] }
const clerk: Right = { roles: ['clerk'] }
const approver: Right = { roles: ['approver'], ownPlans: true }
const coordinator: Right = { roles: ['coordinator'] }
const administrator: Right = { roles: ['administrator'] }
const clerkOrCoordinator: Right = { roles: ['clerk', 'coordinator'] }

/** Everything that a person may do, and who may. The list is closed: a new command finds its line here or adds one. */
const rights = {
  'records.read': everyone,
  'audit.read': { roles: ['administrator', 'approver'] },
  'office.edit': administrator,
  'people.manage': administrator,
  'backups.manage': administrator,
  /** Work that somebody else started; their own everybody may stop. */
  'jobs.stop-others': administrator,
  'catalogue.edit': { roles: ['clerk', 'coordinator', 'administrator'] },

  'plans.edit': clerkOrCoordinator,
  'plans.import': clerkOrCoordinator,
  'plans.issue': coordinator,
  'plan-deadlines.change': coordinator,

  'tasks.take-on': clerk,
  'tasks.edit': clerk,
  'tasks.remove': clerk,
  'progress.record': clerk,
  'progress.decide': approver,
  'extensions.decide': approver,
  'extensions.record-answer': clerk,
  'periods.open': { roles: ['clerk', 'approver'] },
  'notes.add': { roles: ['clerk', 'approver'] },
  'notes.correct': { roles: ['clerk', 'approver'], onlyAuthor: true },
  'notes.erase': { roles: ['approver', 'administrator'] },
  'evidence.add': { roles: ['clerk', 'approver', 'coordinator'] },
  'evidence.remove': { roles: ['clerk', 'approver', 'coordinator'] },
  'figures.enter': clerk,
  'funding.enter': clerk,
  'inspections.record': clerk,
  'registers.edit': clerkOrCoordinator,
  'registers.export': { roles: ['clerk', 'approver', 'coordinator'] },
  'registers.erase': { roles: ['approver', 'administrator'] },

  'reports.write': clerk,
  'reports.submit': clerk,
  'reports.take-back': clerk,
  /** Drafts, writes and submits what all bodies of a round reported. */
  'reports.consolidate': coordinator,
  /** Whoever was asked to; the report itself says who. */
  'reports.review': everyone,
  'reports.send-back': approver,
  'reports.approve': { ...approver, notAuthor: true },
  'reports.number': { roles: ['clerk', 'approver'] },
  'reports.seal': approver,
  'reports.withdraw': approver,
  /** For good, with what the history keeps of it. */
  'reports.erase': { roles: ['approver', 'administrator'] },
  'reports.export': { roles: ['clerk', 'approver', 'coordinator'] },
  'receipts.import': { roles: ['clerk', 'approver'] },

  'keys.own': { roles: ['approver', 'coordinator'] },
  'keys.pin-root': { roles: ['approver', 'administrator'] },

  'requests.record': clerkOrCoordinator,
  'requests.issue': coordinator,
  'cards.enrol': coordinator,
  'registry.seal': coordinator,
  'submissions.import': coordinator,
  'submissions.register-by-hand': coordinator,
  'submissions.verify': coordinator,
  'submissions.answer': coordinator,
  'round-tables.export': coordinator,
  'submissions.publish': coordinator,
} as const satisfies Record<string, Right>

export type Action = keyof typeof rights
// Object.keys widens to string; the table itself is closed.
export const actions = Object.keys(rights) as readonly Action[]

export type PermissionRefusal =
  /** Lacks every role that would do. `needs` is the usual one, `anyOf` all of them. */
  | { kind: 'needs-role'; needs: Role; anyOf: readonly Role[] }
  /** Is an approver, but another one answers for these plans. */
  | { kind: 'other-approver'; planIds: readonly string[] }
  /** Author and approver differ unless the office has one person. */
  | { kind: 'own-work' }
  | { kind: 'author-only' }

export function may(
  actor: Actor,
  action: Action,
  on: ActedOn = {},
  office: OfficeFacts = { activePeople: 2 },
): Decision<PermissionRefusal> {
  const right: Right = rights[action]
  if (!right.roles.some((needed) => actor.roles.includes(needed))) {
    return refused({ kind: 'needs-role', needs: right.roles[0], anyOf: right.roles })
  }
  if (right.ownPlans && actor.approverPlans !== 'all') {
    const own = actor.approverPlans
    const others = (on.planIds ?? []).filter((id) => !own.includes(id))
    if (others.length > 0) return refused({ kind: 'other-approver', planIds: others })
  }
  const isAuthor = on.authorId === actor.personId || (on.authorIds ?? []).includes(actor.personId)
  if (right.notAuthor && isAuthor && office.activePeople > 1) return refused({ kind: 'own-work' })
  if (right.onlyAuthor && !isAuthor) return refused({ kind: 'author-only' })
  return allowed
}

/** The `needs` of the error `permission.denied`, which names a role or the author. */
export function neededFor(refusal: PermissionRefusal): Role | 'author' {
  switch (refusal.kind) {
    case 'needs-role':
      return refusal.needs
    case 'other-approver':
    case 'own-work':
      return 'approver'
    case 'author-only':
      return 'author'
  }
}
