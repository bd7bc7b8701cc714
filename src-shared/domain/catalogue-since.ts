import type { Catalogue, CatalogueBody, SuccessionEdge } from './catalogue-body.ts'
import type { AgencyId } from './ids.ts'

/** What became of the shipped catalogue in this data folder: JSON, so that it travels to a worker. */
export interface CatalogueChanges {
  /** Shipped bodies that ended since, with their last day. */
  ended: { id: AgencyId; lastDay: string }[]
  /** Shipped bodies that bear another name today. */
  renamed: { id: AgencyId; name: string }[]
  /** Living bodies that do not ship. */
  made: CatalogueBody[]
  /** From bodies that ended since, and from those made since that ended too. */
  edges: SuccessionEdge[]
}

/** "Ủy ban nhân dân xã Hòa Hợp" -> "UBND xã Hòa Hợp". */
export const shortCommittee = (name: string): string => name.replace(/^Ủy ban nhân dân /u, 'UBND ')

/**
 * The shipped catalogue as acts have changed it since, so that the words of a plan mean the bodies of today. A step to a
 * body that ended since leads on to who followed it.
 */
export function catalogueSince(shipped: Catalogue, changes: CatalogueChanges): Catalogue {
  const { ended, renamed, made, edges } = changes
  if (ended.length + renamed.length + made.length === 0) return shipped
  const lastDays = new Map(ended.map(({ id, lastDay }) => [id, lastDay]))
  const names = new Map(renamed.map(({ id, name }) => [id, name]))
  const onward = Map.groupBy(edges, ({ fromId }) => fromId)
  const all = [...shipped.edges, ...edges].flatMap((edge) => followed(edge, onward, new Set()))
  // Two parts of a district may have come together again.
  const once = Map.groupBy(all, ({ fromId, toId }) => `${fromId} ${toId}`)
  return {
    bodies: [...shipped.bodies.map((body) => changed(body, lastDays.get(body.id), names.get(body.id))), ...made],
    edges: [...once.values()].flatMap(([edge]) => edge ?? []),
  }
}

/** The same object where nothing changed: what was read of it once need not be read again. */
function changed(body: CatalogueBody, lastDay: string | undefined, name: string | undefined): CatalogueBody {
  if (lastDay === undefined && name === undefined) return body
  return {
    ...body,
    validTo: lastDay ?? body.validTo,
    ...(name === undefined
      ? {}
      : { name, shortName: shortCommittee(name), alsoCalled: [...body.alsoCalled, body.name, body.shortName] }),
  }
}

function followed(
  edge: SuccessionEdge,
  onward: ReadonlyMap<AgencyId, readonly SuccessionEdge[]>,
  seen: ReadonlySet<AgencyId>,
): SuccessionEdge[] {
  const next = onward.get(edge.toId)
  if (!next || seen.has(edge.toId)) return [edge]
  const further = new Set([...seen, edge.toId])
  return next.flatMap((step) =>
    followed(
      {
        ...edge,
        toId: step.toId,
        functions: [edge.functions, step.functions].filter((one) => one !== null).join('; ') || null,
        isMain: edge.isMain && step.isMain,
      },
      onward,
      further,
    ),
  )
}
