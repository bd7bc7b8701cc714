import type { AgencyKind, AgencyLevel } from '../catalogue-file.ts'
import type { AgencyId } from '../ids.ts'
import { committeeKey, nameKey } from './body-names.ts'

export interface MatchableBody {
  id: AgencyId
  /** Its name of today first, then all others that it is known by. */
  names: readonly string[]
  electronicCode: string | null
  kind: AgencyKind
  level: AgencyLevel
  provinceId: AgencyId | null
  /** "tỉnh Vĩnh Long"; null for bodies of the country. */
  province: string | null
}

export const bodyGrounds = ['code', 'name', 'name-elsewhere'] as const
export type BodyGround = (typeof bodyGrounds)[number]

export interface BodyCandidate {
  id: AgencyId
  ground: BodyGround
  isSure: boolean
}

const mostCandidates = 6

/**
 * For each body that was typed in by hand, which known bodies it may be. Sure: the same identification code; or, of one
 * level, kind and province, the only one of that name. The same name elsewhere is only offered.
 */
export function matchBodies(
  typed: readonly MatchableBody[],
  known: readonly MatchableBody[],
): Map<AgencyId, BodyCandidate[]> {
  const byKey = new Map<string, Set<MatchableBody>>()
  const byCode = new Map<string, MatchableBody[]>()
  for (const body of known) {
    for (const name of body.names) {
      const key = nameKey(name, body.province)
      const same = byKey.get(key)
      if (same) same.add(body)
      else byKey.set(key, new Set([body]))
    }
    if (body.electronicCode) byCode.set(body.electronicCode, [...(byCode.get(body.electronicCode) ?? []), body])
  }
  return new Map(typed.map((body) => [body.id, candidatesOf(body, byKey, byCode)]))
}

function candidatesOf(
  body: MatchableBody,
  byKey: ReadonlyMap<string, ReadonlySet<MatchableBody>>,
  byCode: ReadonlyMap<string, readonly MatchableBody[]>,
): BodyCandidate[] {
  const others = (found: Iterable<MatchableBody> | undefined) => [...(found ?? [])].filter(({ id }) => id !== body.id)
  const keys = [...new Set(body.names.map((name) => nameKey(name, body.province)))]
  const ofCode = body.electronicCode ? others(byCode.get(body.electronicCode)) : []
  const named = others(new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])])))
  const near = others(
    new Set(
      keys.flatMap((key) => [...(byKey.get(committeeKey(key) ?? '') ?? [])].filter((one) => !named.includes(one))),
    ),
  )
  const isAlike = (other: MatchableBody) =>
    other.level === body.level && other.kind === body.kind && other.provinceId === body.provinceId
  const alike = named.filter(isAlike)
  // Two codes that differ are two bodies, however alike their names.
  const isOther = (other: MatchableBody) =>
    body.electronicCode !== null && other.electronicCode !== null && body.electronicCode !== other.electronicCode
  const [only] = alike
  const isSure = (other: MatchableBody) =>
    alike.length === 1 && only === other && ofCode.length === 0 && !isOther(other)
  const found: BodyCandidate[] = [
    ...ofCode.map(({ id }) => ({ id, ground: 'code' as const, isSure: ofCode.length === 1 })),
    ...alike.map((other) => ({ id: other.id, ground: 'name' as const, isSure: isSure(other) })),
    ...[...named, ...near]
      .filter((other) => !alike.includes(other) && (body.provinceId === null || isNear(body, other)))
      .map(({ id }) => ({ id, ground: 'name-elsewhere' as const, isSure: false })),
  ]
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()].toReversed().slice(0, mostCandidates)
}

/** Of the same province, or of the country: communes of one name in other provinces are other communes. */
const isNear = (body: MatchableBody, other: MatchableBody) =>
  other.provinceId === body.provinceId || other.provinceId === null
