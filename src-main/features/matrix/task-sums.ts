import type { TaskTotal } from '../../../src-shared/contract/matrix.ts'
import { type AssignmentRole, assignmentRoles } from '../../../src-shared/domain/assignment-role.ts'
import type { BodyGroup } from '../../../src-shared/domain/consolidation/body-group.ts'
import { combinedProgress, type ShareTold } from '../../../src-shared/domain/consolidation/joint-progress.ts'
import { owesAnswer, type ShareInItem } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { type Progress, progressStates } from '../../../src-shared/domain/progress.ts'
import type { TaskCellRow } from './matrix.queries.ts'
import { type Answers, OrderedPlaces, type Places } from './round-table.ts'

// In a cell: 0 nothing, else the place in these lists, from 1. The lower of two roles is the weightier one.
const roles: readonly (AssignmentRole | null)[] = [null, ...assignmentRoles]
const states: readonly (Progress | null)[] = [null, ...progressStates]
const numberOfRole = numbersOf(assignmentRoles)
const numberOfState = numbersOf(progressStates)
const owing = roles.map((role) => role !== null && owesAnswer(role))
/** By two states, how several results read as one. */
const together = states.map((a) =>
  states.map((b) => states.indexOf(combinedProgress([a, b].filter((one) => one !== null)))),
)

function numbersOf<T extends string>(list: readonly T[]): Record<T, number> {
  return Object.fromEntries(list.map((one, at) => [one, at + 1])) as Record<T, number> // one for each of them
}

/** Of two roles of a body in an item. */
const weightier = (a: number, b: number) => (a === 0 || (b !== 0 && b < a) ? b : a)

export interface GivenItem {
  itemId: PlanItemId
  /** The items whose bodies have to answer for it. */
  givers: readonly PlanItemId[]
}

export interface TaskSum {
  /** To anybody, asked in this round or not. */
  given: boolean
  groups: { group: BodyGroup; total: TaskTotal }[]
  /** Everybody's share, asked in this round or not. */
  shares: ShareTold[]
}

/** Who was given which item and what each says of it, in numbers: for each item a row of bodies. */
export class TaskSums {
  readonly #places: Places
  readonly #items: readonly GivenItem[]
  readonly #itemAt: ReadonlyMap<PlanItemId, number>
  readonly #given: readonly Uint8Array[]
  readonly #told: readonly Uint8Array[]
  readonly #answers: readonly Answers[]
  /** By item: roles of bodies that are not in the round. */
  readonly #absent = new Map<PlanItemId, Map<AgencyId, number>>()

  constructor(places: Places, items: readonly GivenItem[]) {
    const size = places.groupOf.length
    this.#places = places
    this.#items = items
    this.#itemAt = new Map(items.map(({ itemId }, at) => [itemId, at]))
    this.#given = items.map(() => new Uint8Array(size))
    this.#told = items.map(() => new Uint8Array(size))
    this.#answers = Array.from({ length: size }, () => ({ told: 0, of: 0 }))
  }

  /** In any order; quickest item by item, by body. */
  give(shares: readonly ShareInItem[]): void {
    const bodyOf = new OrderedPlaces(this.#places.agencyIds)
    let item: PlanItemId | null = null
    let row: Uint8Array | undefined
    for (const { itemId, agencyId, role } of shares) {
      if (itemId !== item) {
        item = itemId
        row = this.#given[this.#itemAt.get(item) ?? -1]
      }
      if (row === undefined || agencyId === null) continue
      const body = bodyOf.of(agencyId)
      if (body === -1) this.#giveAbsent(itemId, agencyId, numberOfRole[role])
      else row[body] = weightier(row[body] ?? 0, numberOfRole[role])
    }
  }

  #giveAbsent(itemId: PlanItemId, agencyId: AgencyId, role: number): void {
    const roles = this.#absent.get(itemId) ?? new Map<AgencyId, number>()
    this.#absent.set(itemId, roles.set(agencyId, weightier(roles.get(agencyId) ?? 0, role)))
  }

  /** Rows as they lie in their table: those of one report together, by item. */
  tell(rows: readonly TaskCellRow[]): void {
    const itemOf = new OrderedPlaces(this.#items.map(({ itemId }) => itemId))
    let report: string | null = null
    let body = -1
    for (const row of rows) {
      if (row.submission_id !== report) {
        report = row.submission_id
        body = this.#places.ofReport(report)
      }
      const told = this.#told[itemOf.of(row.plan_item_id)]
      if (body === -1 || told === undefined) continue
      told[body] = together[told[body] ?? 0]?.[numberOfState[row.progress]] ?? 0
    }
  }

  /** In the order of the items; null for one that was given to nobody and of which nobody speaks. */
  columns(): (TaskSum | null)[] {
    return this.#items.map(({ givers }, at) => {
      const told = this.#told[at]
      return told ? this.#sum(this.#rolesOf(givers), told, this.#absentOf(givers)) : null
    })
  }

  #sum(given: Uint8Array, told: Uint8Array, absent: ReadonlyMap<AgencyId, number>): TaskSum | null {
    const totals = this.#places.groups.map((group) => ({ group, total: { of: 0, told: 0, done: 0 } }))
    const shares = new Shares()
    for (let body = 0; body < given.length; body += 1) {
      const role = given[body] ?? 0
      const state = told[body] ?? 0
      // Also who speaks of a task without having been given it.
      if (role > 0 || state > 0) shares.add(role, state)
      const total = totals[this.#places.groupOf[body] ?? 0]?.total
      const answers = this.#answers[body]
      if (!total || !answers || !owing[role]) continue
      total.of += 1
      answers.of += 1
      if (state === 0) continue
      total.told += 1
      answers.told += 1
      if (state === numberOfState.done) total.done += 1
    }
    for (const role of absent.values()) shares.add(role, 0)
    const list = shares.list()
    return list.length === 0 ? null : { given: list.some(({ role }) => role !== null), groups: totals, shares: list }
  }

  #rolesOf(givers: readonly PlanItemId[]): Uint8Array {
    const rows = givers.flatMap((giver) => this.#given[this.#itemAt.get(giver) ?? -1] ?? [])
    const [only, ...more] = rows
    if (only && more.length === 0) return only
    const roles = new Uint8Array(this.#answers.length)
    for (const row of rows) for (const [body, role] of row.entries()) roles[body] = weightier(roles[body] ?? 0, role)
    return roles
  }

  #absentOf(givers: readonly PlanItemId[]): ReadonlyMap<AgencyId, number> {
    const roles = new Map<AgencyId, number>()
    for (const giver of givers) {
      for (const [id, role] of this.#absent.get(giver) ?? []) roles.set(id, weightier(roles.get(id) ?? 0, role))
    }
    return roles
  }

  /** In the order of the bodies; complete once the columns were asked for. */
  answers(): readonly Answers[] {
    return this.#answers
  }
}

/** Counts equal shares. */
class Shares {
  readonly #counts = new Uint32Array(roles.length * states.length)

  add(role: number, state: number): void {
    const at = role * states.length + state
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
  }

  list(): ShareTold[] {
    const shares: ShareTold[] = []
    for (const [at, bodies] of this.#counts.entries()) {
      if (bodies === 0) continue
      const role = roles[Math.floor(at / states.length)] ?? null
      shares.push({ role, progress: states[at % states.length] ?? null, bodies })
    }
    return shares
  }
}
