/** Where a body lies, by names of committees and provinces as the catalogue holds them. */
export interface BodyPlace {
  /** "Ủy ban nhân dân tỉnh Đồng Nai"; null for a body of the country, or where nobody said. */
  provinceCommittee: string | null
  /** Of a body that ended with its province: "tỉnh Bến Tre". */
  formerProvince: string | null
  /** "Ủy ban nhân dân huyện Tam Bình", above a commune of the time of districts. */
  districtCommittee: string | null
}

/** "tỉnh Đồng Nai", "huyện Tam Bình, tỉnh Vĩnh Long cũ"; null where no place is known. */
export function placeWords({ provinceCommittee, formerProvince, districtCommittee }: BodyPlace): string | null {
  const province =
    formerProvince === null ? provinceCommittee && areaOfCommittee(provinceCommittee) : `${formerProvince} cũ`
  const district = districtCommittee && areaOfCommittee(districtCommittee)
  return [district, province].filter((part) => part !== null).join(', ') || null
}

const areaOfCommittee = (name: string): string => name.replace(/^(?:Ủy ban nhân dân|UBND) /u, '')

/**
 * "Ủy ban nhân dân xã Tân Phú (tỉnh Đồng Nai)": the one way to tell bodies of one name apart, on screen, in print and in
 * tables. Letterheads and files between offices bear the name alone.
 */
export const nameWithPlace = (name: string, place: string | null): string =>
  place === null ? name : `${name} (${place})`

/** What a person looks for by a name as it is shown: the place behind it is no part of the name. */
export const withoutPlace = (shown: string): string => shown.replace(/ \([^()]*\)?$/u, '')
