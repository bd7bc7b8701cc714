import type { Timeliness } from './timeliness.ts'

/** One body of a round, as far as it is counted. */
export interface CountedBody {
  /** Only asked ("đề nghị"): never late, counted for itself. */
  requested: boolean
  /** It sent a report that nobody asked for this time: in no denominator. */
  unasked: boolean
  timeliness: Timeliness
  submission: { origin: 'sealed' | 'typed'; decision: 'accepted' | 'asked-to-complete' | null } | null
  /** Reports of it that wait to be verified. */
  quarantined: number
}

export interface Completeness {
  /** Bodies that are ordered to report: the denominator of the four counts below. */
  of: number
  received: number
  receivedLate: number
  overdue: number
  notYetDue: number
  /** Bodies that are only asked. */
  requested: { of: number; received: number }
  /** Sent a report that nobody asked for this time. */
  unasked: number
  /** Of all of them, whoever asked. */
  askedToComplete: number
  waiting: number
  outsideApp: number
}

export function countBodies(bodies: readonly CountedBody[]): Completeness {
  const told = bodies.filter((one) => !one.requested && !one.unasked)
  const asked = bodies.filter((one) => one.requested && !one.unasked)
  const received = told.filter(({ submission }) => submission !== null).length
  const overdue = told.filter((one) => one.submission === null && one.timeliness.kind === 'late').length
  return {
    of: told.length,
    received,
    receivedLate: told.filter(({ timeliness }) => timeliness.kind === 'done-late').length,
    overdue,
    notYetDue: told.length - received - overdue,
    requested: { of: asked.length, received: asked.filter(({ submission }) => submission !== null).length },
    unasked: bodies.filter((one) => one.unasked).length,
    askedToComplete: bodies.filter(({ submission }) => submission?.decision === 'asked-to-complete').length,
    waiting: bodies.filter(({ quarantined }) => quarantined > 0).length,
    outsideApp: bodies.filter(({ submission }) => submission?.origin === 'typed').length,
  }
}

/** A line for each group that occurs, in the order given; what belongs to none of them comes last. */
export function countByGroup<B extends CountedBody, G extends string>(
  bodies: readonly B[],
  groupOf: (body: B) => G,
  order: readonly G[],
): { group: G; counts: Completeness }[] {
  const groups = Map.groupBy(bodies, groupOf)
  const known = order.filter((group) => groups.has(group))
  const others = [...groups.keys()].filter((group) => !order.includes(group))
  return [...known, ...others].map((group) => ({ group, counts: countBodies(groups.get(group) ?? []) }))
}
