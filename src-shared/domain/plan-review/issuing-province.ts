import type { CatalogueFiles } from '../catalogue-file.ts'
import { twoLevelStart } from '../catalogue-territory.ts'
import type { PlanReading } from '../plan-reading/plan-reading.ts'
import { foldForSearch } from '../vietnamese-text.ts'

export interface IssuingProvince {
  /** Code of the province of today. */
  code: string
  /** The former province that the plan was made for; null for plans of today's provinces. */
  formerProvince: string | null
}

/**
 * The province whose bodies a plan names, by its issuer. A plan from before the mergers of 2025 covers only the province
 * of its time; one without any date covers that of today, unless its name is gone. Null for central issuers.
 */
export function issuingProvince(
  { document }: Pick<PlanReading, 'document'>,
  { territory }: Pick<CatalogueFiles, 'territory'>,
): IssuingProvince | null {
  const issuer = ` ${foldForSearch(document.issuer?.text ?? '')} `
  const named = <T extends { type: string; name: string }>(places: readonly T[]) =>
    places.find(({ type, name }) => issuer.includes(` ${foldForSearch(`${type} ${name}`)} `))
  const current = named(territory.provinces)
  const former = named(territory.formerProvinces)
  const issuedOn = document.date?.iso ?? document.partialDate?.iso ?? null
  const isOld = issuedOn !== null && issuedOn < twoLevelStart
  if (former && (isOld || !current)) {
    const isMerged = territory.formerProvinces.filter(({ successor }) => successor === former.successor).length > 1
    return { code: former.successor, formerProvince: isMerged ? former.name : null }
  }
  return current ? { code: current.code, formerProvince: null } : null
}
