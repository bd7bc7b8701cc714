import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import type { ShownPlan } from './shown-plan.ts'

export interface Body {
  id: AgencyId
  name: string
}

export type PhrasePart = OutputOf<'agencies.readPhrase'>['parts'][number]

/** What a phrase stands for in the plan's province, and which of those bodies the person takes. */
export function usePhrase(shown: ShownPlan, phrase: string) {
  const provinces = useCall('agencies.provinces', {})
  const loaded = (provinces.data ?? []).filter(({ isLoaded }) => isLoaded)
  const ofPlan = loaded.find(({ id }) => shown.plan.document.areaAgencyIds.includes(id)) ?? loaded[0]
  const [province, setProvince] = useState<AgencyId | null>(null)
  const provinceId = province ?? ofPlan?.id ?? null
  const [chosenFormer, setFormer] = useState<string | null>()
  // A merged province still has its old committees in the catalogue: they name the parts.
  const committees = useCall(
    'agencies.list',
    {
      search: '',
      provinceId,
      levels: ['province'],
      kinds: [],
      groups: ['committee'],
      status: 'ended',
      offset: 0,
      limit: 20,
    },
    { enabled: provinceId !== null },
  )
  const formerNames = [...new Set((committees.data?.rows ?? []).flatMap(({ formerProvince }) => formerProvince ?? []))]
  // A plan of a former province binds its territory only.
  const ofArea = committees.data?.rows.find(({ id }) => shown.plan.document.areaAgencyIds.includes(id))
  const former = chosenFormer === undefined ? (ofArea?.formerProvince ?? null) : chosenFormer
  const asked = phrase.trim()
  const read = useCall(
    'agencies.readPhrase',
    { phrase: asked, provinceId: provinceId ?? shown.ownAgencyId, formerProvinces: former === null ? [] : [former] },
    { enabled: asked !== '' && provinceId !== null, keepPrevious: true },
  )
  const parts = asked === '' ? [] : (read.data?.parts ?? [])
  const [choices, setChoices] = useState<ReadonlyMap<AgencyId, boolean>>(new Map())
  const [added, setAdded] = useState<readonly Body[]>([])

  const named = new Map<AgencyId, Body>()
  for (const body of [...parts.flatMap(({ agencies, offered }) => [...agencies, ...offered]), ...added]) {
    named.set(body.id, body)
  }
  const meant = new Set([...parts.flatMap(({ agencies }) => agencies), ...added].map(({ id }) => id))
  const isChosen = (id: AgencyId) => choices.get(id) ?? meant.has(id)
  return {
    provinces: loaded,
    provinceId,
    setProvince,
    formerNames,
    former,
    setFormer,
    parts,
    unread: asked === '' ? [] : (read.data?.unread ?? []),
    error: read.error,
    added,
    isChosen,
    toggle: (id: AgencyId) => setChoices((old) => new Map(old).set(id, !isChosen(id))),
    add: (body: Body) => {
      setAdded((old) => [...old.filter(({ id }) => id !== body.id), body])
      setChoices((old) => new Map(old).set(body.id, true))
    },
    chosen: [...named.values()].filter(({ id }) => isChosen(id)),
  }
}

export type ReadPhrase = ReturnType<typeof usePhrase>
