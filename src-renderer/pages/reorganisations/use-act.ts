import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import type { PickedAgency } from '../../parts/AgencyPick.tsx'
import { type ChangeKind, type DraftBasis, type DraftChange, emptyChange, toInput } from './act-draft.ts'

const emptyBasis: DraftBasis = { documentNumber: '', documentDate: null, issuer: '', subject: '', effectiveOn: null }

/** The act that is being written. One change is open at a time. */
export function useAct() {
  const office = useCall('office.get', {})
  const own = useCall(
    'agencies.get',
    { id: office.data?.agencyId ?? ('' as AgencyId) }, // not asked before the office is known
    { enabled: office.data !== undefined },
  )
  const [chosen, setChosen] = useState<AgencyId | 'country' | null>(null)
  const provinceId = chosen === 'country' ? null : (chosen ?? own.data?.province?.id ?? null)
  const committee = useCall(
    'agencies.get',
    { id: provinceId ?? ('' as AgencyId) }, // as above
    { enabled: provinceId !== null },
  )
  const parent: PickedAgency | null =
    provinceId !== null && committee.data ? { id: committee.data.id, name: committee.data.name } : null
  const [basis, setBasis] = useState(emptyBasis)
  const [changes, setChanges] = useState<readonly DraftChange[]>([])
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [count, setCount] = useState(1)

  return {
    provinceId,
    setProvince: setChosen,
    parent,
    basis,
    setBasis: (part: Partial<DraftBasis>) => setBasis((before) => ({ ...before, ...part })),
    changes,
    openKey,
    setOpenKey,
    add: (kind: ChangeKind) => {
      const key = `c${count}`
      setCount(count + 1)
      setChanges([...changes, emptyChange(kind, key, parent)])
      setOpenKey(key)
    },
    /** Changes that are whole already, without keys of their own. */
    addWhole: (made: readonly ((key: string) => DraftChange)[]) => {
      setCount(count + made.length)
      setChanges([...changes, ...made.map((make, at) => make(`c${count + at}`))])
      setOpenKey(null)
    },
    change: (changed: DraftChange) =>
      setChanges((before) => before.map((one) => (one.key === changed.key ? changed : one))),
    remove: (key: string) => setChanges((before) => before.filter((one) => one.key !== key)),
    /** Null while something is missing. */
    input: toInput(basis, changes, provinceId),
    isTouched: changes.length > 0 || Object.values(basis).some((value) => value !== null && value !== ''),
  }
}

export type ActInHand = ReturnType<typeof useAct>
