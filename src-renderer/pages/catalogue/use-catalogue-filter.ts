import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { agencyKinds, agencyLevels } from '../../../src-shared/domain/catalogue-file.ts'
import { parseCatalogueId, provinceBodyId } from '../../../src-shared/domain/catalogue-ids.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import type { InputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'

export interface AgencyFilter extends InputOf<'agencies.ids'> {
  provinceId: AgencyId | null
}
export const chipKeys = [...agencyLevels, ...agencyKinds, 'ended'] as const
export type ChipKey = (typeof chipKeys)[number]

const wholeCountry = 'all'

/** The filter lives in the address, so that Back brings it back. The office's own province comes first. */
export function useCatalogueFilter() {
  const [params, setParams] = useSearchParams()
  const office = useCall('office.get', {})
  const officeId = office.data?.agencyId
  const own = useMemo(() => (officeId === undefined ? null : committeeOf(officeId)), [officeId])
  const provinceId = readProvince(params.get('province'), own)
  const search = params.get('q') ?? ''
  const stored = params.get('chips') ?? ''
  const chips = useMemo(() => chipKeys.filter((key) => stored.split(',').includes(key)), [stored])

  const set = useCallback(
    (name: string, value: string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const filter = useMemo<AgencyFilter>(
    () => ({
      search,
      provinceId,
      levels: agencyLevels.filter((level) => chips.includes(level)),
      kinds: agencyKinds.filter((kind) => chips.includes(kind)),
      groups: [],
      // The district level is of the past, so choosing it asks for the past.
      status: chips.includes('ended') || chips.includes('district') ? 'ended' : 'current',
    }),
    [search, provinceId, chips],
  )
  return {
    filter,
    /** False until the office's own province is known. */
    isReady: !office.isPending,
    chips,
    query: params.toString(),
    setSearch: (text: string) => set('q', text),
    setProvince: (id: AgencyId | null) => set('province', id ?? wholeCountry),
    setChips: (keys: readonly ChipKey[]) => set('chips', keys.join(',')),
    clear: () => setParams({}, { replace: true }),
  }
}

function readProvince(param: string | null, own: AgencyId | null): AgencyId | null {
  if (param === null) return own
  if (param === wholeCountry) return null
  return agencyId.safeParse(param).data ?? own
}

/** The People's Committee of the province that an agency belongs to, as its id tells; null for central and own bodies. */
function committeeOf(id: AgencyId): AgencyId | null {
  const read = parseCatalogueId(id)
  return read === null || read.level === 'central' || read.level === 'own'
    ? null
    : provinceBodyId(read.province, 'ubnd')
}
