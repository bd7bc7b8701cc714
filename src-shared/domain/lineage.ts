import { addDays, type BusinessDate } from './business-date.ts'
import type { AgencyId } from './ids.ts'

/** A body in the picture of who came from whom. */
export interface LineageBody {
  id: AgencyId
  name: string
  /** First day; null where it is not known. */
  beganOn: BusinessDate | null
  /** Last day; null while it exists. */
  endedOn: BusinessDate | null
}

export interface LineageStep {
  fromId: AgencyId
  toId: AgencyId
  date: BusinessDate | null
}

/** One body as a bar over time; `from` and `to` count the columns between the days on which something changed. */
export interface LineageRow extends LineageBody {
  from: number
  to: number
}

export interface LineageLink {
  fromRow: number
  toRow: number
  /** The column at whose left edge it stands. */
  at: number
}

export interface LineagePicture {
  /** The days on which something changed, one between each two columns. */
  days: BusinessDate[]
  rows: LineageRow[]
  links: LineageLink[]
  /** Bodies that found no place. */
  leftOut: number
}

/**
 * Who came from whom, as bars over time: those before, the body itself, those after. Days stand at equal distances,
 * because decades without a change say nothing.
 */
export function drawLineage(
  id: AgencyId,
  bodies: readonly LineageBody[],
  steps: readonly LineageStep[],
  most = 14,
): LineagePicture {
  const before = walk(id, steps, ({ fromId, toId }) => [toId, fromId])
  const after = walk(id, steps, ({ fromId, toId }) => [fromId, toId])
  const known = new Map(bodies.map((body) => [body.id, body]))
  const order = [...[...before].reverse(), ...after.slice(1)]
  const placed = nearest(order, order.indexOf(id), most).flatMap((one) => known.get(one) ?? [])
  const rowOf = new Map(placed.map((body, row) => [body.id, row]))
  const drawn = steps.flatMap((step) => {
    const [fromRow, toRow] = [rowOf.get(step.fromId), rowOf.get(step.toId)]
    const day = step.date ?? dayAfter(known.get(step.fromId)?.endedOn ?? null)
    return fromRow === undefined || toRow === undefined || day === null ? [] : [{ fromRow, toRow, day }]
  })
  const begins = (body: LineageBody) =>
    body.beganOn ?? minimum(drawn.filter(({ toRow }) => toRow === rowOf.get(body.id)).map(({ day }) => day))
  const changes = [...drawn.map(({ day }) => day), ...placed.flatMap(({ endedOn }) => dayAfter(endedOn) ?? [])]
  const days = [...new Set(changes)].sort()
  const column = (day: BusinessDate) => days.filter((one) => one <= day).length
  return {
    days,
    rows: placed.map((body) => {
      const first = begins(body)
      const end = dayAfter(body.endedOn)
      return { ...body, from: first === null ? 0 : column(first), to: end === null ? days.length + 1 : column(end) }
    }),
    links: drawn.map(({ day, ...rows }) => ({ ...rows, at: column(day) })),
    leftOut: order.length - placed.length,
  }
}

/** From the body on, nearest first. */
function walk(id: AgencyId, steps: readonly LineageStep[], way: (step: LineageStep) => [AgencyId, AgencyId]) {
  const found = [id]
  const seen = new Set(found)
  for (const one of found) {
    for (const step of steps) {
      const [from, to] = way(step)
      if (from !== one || seen.has(to)) continue
      seen.add(to)
      found.push(to)
    }
  }
  return found
}

function nearest<T>(order: readonly T[], middle: number, most: number): readonly T[] {
  if (order.length <= most) return order
  const [before, after] = [middle, order.length - middle - 1]
  const half = Math.floor((most - 1) / 2)
  const earlier = Math.min(before, Math.max(half, most - 1 - after))
  return order.slice(middle - earlier, middle - earlier + most)
}

const dayAfter = (day: BusinessDate | null) => (day === null ? null : addDays(day, 1))
const minimum = (days: readonly BusinessDate[]) => [...days].sort()[0] ?? null
