import type { OpenPlace } from './report-outline.ts'

/** Why places are left open, by `placeKey`; under `rest` the one reason for all that have none of their own. */
export type OpenReasons = Readonly<Record<string, string>>

/** Names an open place: the same for as long as it stays open, whatever its count becomes. */
export function placeKey(place: OpenPlace): string {
  return place.kind === 'section-empty' ? `section-empty:${place.key}` : place.kind
}

/** The reason of each place that is open, and how many have none. Reasons of places that were filled fall away. */
export function reasonsFor(
  places: readonly OpenPlace[],
  given: OpenReasons,
): { reasons: Record<string, string>; missing: number } {
  const reasons: Record<string, string> = {}
  for (const key of places.map(placeKey)) {
    const own = given[key]?.trim() ?? ''
    const reason = own === '' ? (given.rest?.trim() ?? '') : own
    if (reason !== '') reasons[key] = reason
  }
  return { reasons, missing: places.length - Object.keys(reasons).length }
}
