import type { TableBody } from '../../../src-shared/contract/matrix.ts'
import { type BodyGroup, bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { ReportState } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { usualCutOff } from '../../../src-shared/domain/consolidation/cut-offs.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { BodyReports } from '../coordination/round-reports.service.ts'
import type { RoundBody } from '../coordination/status.service.ts'

export const stateOfReports = ({ counted, waiting }: BodyReports): ReportState =>
  counted ? 'counted' : waiting ? 'waiting' : 'missing'

/** The bodies of a round by the report that counts of each. */
export const agenciesByReport = (bodies: readonly RoundBody[]): Map<string, AgencyId> =>
  new Map(bodies.flatMap(({ agencyId, report }) => (report ? [[report.id, agencyId] as const] : [])))

/** The same of rows as people see them. */
export const agenciesBySubmission = (
  bodies: readonly { agencyId: AgencyId; submission: { id: string } | null }[],
): Map<string, AgencyId> =>
  new Map(bodies.flatMap(({ agencyId, submission }) => (submission ? [[submission.id, agencyId] as const] : [])))

/** These bodies by the report that counts of each. */
export function countedOf(
  agencyIds: readonly AgencyId[],
  reportsOf: (agencyId: AgencyId) => BodyReports,
): Map<string, AgencyId> {
  return new Map(
    agencyIds.flatMap((agencyId) => {
      const { counted } = reportsOf(agencyId)
      return counted ? [[counted.id, agencyId] as const] : []
    }),
  )
}

/** The bodies of each group that is there, in the order of the groups. */
export function byGroup(bodies: readonly RoundBody[]): { group: BodyGroup; members: RoundBody[] }[] {
  const grouped = Map.groupBy(bodies, ({ group }) => group)
  return bodyGroups.flatMap((group) => {
    const members = grouped.get(group)
    return members ? [{ group, members }] : []
  })
}

/** Cells with an answer, of those in which one is owed. */
export interface Answers {
  told: number
  of: number
}

/**
 * Where each body of a table stands: a number for it, for its report and for its group. A table has tens of thousands
 * of cells, and is added up over numbers.
 */
export class Places {
  /** Of the bodies. */
  readonly agencyIds: readonly AgencyId[]
  readonly groups: readonly BodyGroup[]
  /** By body, the place of its group. */
  readonly groupOf: Uint8Array
  readonly #byId: ReadonlyMap<AgencyId, number>
  readonly #byReport: ReadonlyMap<string, number>

  constructor(bodies: readonly RoundBody[]) {
    this.agencyIds = bodies.map(({ agencyId }) => agencyId)
    this.groups = bodyGroups.filter((group) => bodies.some((one) => one.group === group))
    this.groupOf = Uint8Array.from(bodies, ({ group }) => this.groups.indexOf(group))
    this.#byId = new Map(bodies.map(({ agencyId }, at) => [agencyId, at]))
    this.#byReport = new Map(bodies.flatMap(({ report }, at) => (report ? [[report.id, at] as const] : [])))
  }

  get reportIds(): string[] {
    return [...this.#byReport.keys()]
  }

  /** -1 for a body that is not in the table. */
  of(agencyId: AgencyId): number {
    return this.#byId.get(agencyId) ?? -1
  }

  /** Of the body whose report it is; -1 for none of the table. */
  ofReport(reportId: string): number {
    return this.#byReport.get(reportId) ?? -1
  }
}

/** Finds the places of ids that come in their order again and again, as rows of an index do: nearly always the next. */
export class OrderedPlaces<Id extends string> {
  readonly #ids: readonly Id[]
  readonly #places: Int32Array
  readonly #rankOf: ReadonlyMap<Id, number>
  #next = 0

  /** `ids` by their places. */
  constructor(ids: readonly Id[]) {
    this.#places = Int32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
    this.#ids = Array.from(this.#places, (place) => ids[place] as Id) // a permutation of its own indexes
    this.#rankOf = new Map(this.#ids.map((id, rank) => [id, rank]))
  }

  /** -1 for an id that is none of them. */
  of(id: Id): number {
    const rank = this.#ids[this.#next] === id ? this.#next : (this.#rankOf.get(id) ?? -1)
    if (rank === -1) return -1
    this.#next = rank + 1 === this.#ids.length ? 0 : rank + 1
    return this.#places[rank] ?? -1
  }
}

/** The rows of a table and the day of most of its figures; `answers` in the order of the bodies. */
export function headOf(planName: string, bodies: readonly RoundBody[], answers: readonly Answers[]) {
  const usual = usualCutOff(bodies.flatMap(({ report }) => report?.cut_off ?? []))
  const shown = bodies.map((one, at): TableBody => {
    const { agencyId, name, group, requested, timeliness, waiting, report } = one
    return {
      ...{ agencyId, agencyName: name, group, requested, timeliness, waiting },
      submission: report && {
        ...{ id: report.id, revision: report.revision, origin: report.origin, cutOff: report.cut_off },
      },
      otherCutOff: report !== null && report.cut_off !== usual,
      told: answers[at]?.told ?? 0,
      of: answers[at]?.of ?? 0,
    }
  })
  return { planName, bodies: shown, usualCutOff: usual }
}
