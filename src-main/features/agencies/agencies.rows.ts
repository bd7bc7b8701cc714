import type { AgencyDetail, AgencyRow } from '../../../src-shared/contract/agencies.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import { type Doubt, doubts } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type {
  AgencyDetailRow,
  selectAgencies,
  selectAttributes,
  selectSuccession,
  selectTransfers,
} from './agencies.queries.ts'
import type { selectPlacesOf } from './places.queries.ts'

type ListRow = Awaited<ReturnType<typeof selectAgencies>>[number]
type PlaceRow = Awaited<ReturnType<typeof selectPlacesOf>>[number]
type TransferRow = Awaited<ReturnType<typeof selectTransfers>>[number]
type SuccessionRow = Awaited<ReturnType<typeof selectSuccession>>[number]

const doubtsOf = (stored: string): Doubt[] => doubts.filter((doubt) => stored.split(',').includes(doubt))

/** How the name of a body is shown. */
type Shown = (id: AgencyId, name: string) => string

export function toAgencyRow(row: ListRow, shownName: string): Omit<AgencyRow, 'successorNames'> {
  return {
    id: row.id,
    name: shownName,
    officialName: row.name,
    abbreviation: row.abbreviation,
    kind: row.kind,
    level: row.level,
    parentName: row.parent_name,
    formerProvince: row.former_province,
    origin: row.origin,
    doubts: doubtsOf(row.doubts),
    endedOn: row.ended_on,
  }
}

const toStep = (row: SuccessionRow, shown: Shown): AgencyDetail['successors'][number] => ({
  agency: { id: row.other_id, name: shown(row.other_id, row.name) },
  rule: row.rule,
  functions: row.functions,
  isMain: row.is_main === 1,
  legalBasis: row.legal_basis,
  fromDate: row.from_date,
})

const ref = (id: AgencyId | null, name: string | null, shown: Shown) =>
  id === null || name === null ? null : { id, name: shown(id, name) }

/** The newest first. A place begins on the day after the one before it. */
function toPlaces(row: AgencyDetailRow, past: readonly PlaceRow[], shown: Shown): AgencyDetail['places'] {
  const all = [...past, { ...row, to_date: null, ended_by: null }]
  return all
    .map((place, at) => {
      const before = past[at - 1]
      return {
        ...{ level: place.level, parent: ref(place.parent_id, place.parent_name, shown), toDate: place.to_date },
        fromDate: before ? addDays(before.to_date, 1) : null,
        legalBasis: before?.ended_by ?? null,
      }
    })
    .toReversed()
}

export function toAgencyDetail(
  row: AgencyDetailRow,
  { names, aliases, codes, contacts }: Awaited<ReturnType<typeof selectAttributes>>,
  around: { predecessors: SuccessionRow[]; successors: SuccessionRow[]; places: PlaceRow[]; transfers: TransferRow[] },
  shown: Shown,
): AgencyDetail {
  return {
    ...toAgencyRow(row, shown(row.id, row.name)),
    parent: ref(row.parent_id, row.parent_name, shown),
    province: ref(row.province_id, row.province_name, shown),
    aliases: aliases.map(({ alias }) => alias),
    names: names.map((one) => ({
      name: one.name,
      fromDate: one.from_date,
      toDate: one.to_date,
      legalBasis: one.legal_basis,
    })),
    places: toPlaces(row, around.places, shown),
    codes: codes.map((one) => ({
      scheme: one.scheme,
      code: one.code,
      fromDate: one.from_date,
      toDate: one.to_date,
    })),
    contacts: contacts.map((one) => ({
      kind: one.kind,
      value: one.value,
      fromDate: one.from_date,
      toDate: one.to_date,
    })),
    predecessors: around.predecessors.map((step) => toStep(step, shown)),
    successors: around.successors.map((step) => toStep(step, shown)),
    transfers: around.transfers.map((one) => ({
      direction: one.from_agency_id === row.id ? ('gave' as const) : ('took' as const),
      agency: { id: one.other_id, name: shown(one.other_id, one.name) },
      ...{ functions: one.functions, legalBasis: one.legal_basis, fromDate: one.from_date },
    })),
    version: row.version,
  }
}
