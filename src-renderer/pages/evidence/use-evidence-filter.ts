import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { evidenceKind } from '../../../src-shared/domain/evidence-kind.ts'
import { planId } from '../../../src-shared/domain/ids.ts'
import type { InputOf } from '../../api/call.ts'
import { usePeriod } from '../../shell/period.tsx'

export const chipKeys = ['thisPeriod', 'missing', 'changed', 'withoutDocument', 'withoutTask', 'trashed'] as const
export type ChipKey = (typeof chipKeys)[number]

const anyTime = { year: null, periodId: null }

/** The filter lives in the address, so that Back brings it back. */
export function useEvidenceFilter() {
  const [params, setParams] = useSearchParams()
  const { year, period } = usePeriod()
  const search = params.get('q') ?? ''
  const stored = params.get('chips') ?? ''
  const kind = evidenceKind.safeParse(params.get('kind')).data ?? null
  const plan = planId.safeParse(params.get('plan')).data ?? null
  const chips = useMemo(() => chipKeys.filter((key) => stored.split(',').includes(key)), [stored])
  const set = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  // The year is all that was done in it, in its quarters too; a quarter is that quarter alone.
  const ofPeriod = useMemo(
    () => (period === null || period.kind === 'year' ? { year, periodId: null } : { year: null, periodId: period.id }),
    [period, year],
  )
  const filter = useMemo<InputOf<'evidence.ids'>['filter']>(
    () => ({
      search,
      kind,
      planId: plan,
      ...(chips.includes('thisPeriod') ? ofPeriod : anyTime),
      // The chips of both states at once would find nothing; the last one in their order counts.
      state: chips.includes('changed') ? 'changed' : chips.includes('missing') ? 'missing' : null,
      withoutDocument: chips.includes('withoutDocument'),
      withoutTask: chips.includes('withoutTask'),
      trashed: chips.includes('trashed'),
    }),
    [search, kind, plan, chips, ofPeriod],
  )
  return {
    filter,
    chips,
    search,
    kind,
    planId: plan,
    query: params.toString(),
    isNarrowed: [search, stored, kind, plan].some(Boolean),
    set,
    setChips: (next: readonly ChipKey[]) => set('chips', withoutOpposites(chips, next).join(',')),
    clear: () => setParams({}, { replace: true }),
  }
}

/** "Mất tệp" and "Bị thay đổi" exclude each other: pressing one lifts the other. */
function withoutOpposites(before: readonly ChipKey[], next: readonly ChipKey[]): readonly ChipKey[] {
  if (!next.includes('missing') || !next.includes('changed')) return next
  return next.filter((key) => (key !== 'missing' && key !== 'changed') || !before.includes(key))
}
