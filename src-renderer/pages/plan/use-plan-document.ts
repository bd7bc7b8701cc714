import { useEffect, useState } from 'react'
import type { PlanDocument } from '../../../src-shared/contract/plan-content.ts'
import { versionFound } from '../../api/seen-version.ts'
import { useUnsaved } from '../../parts/unsaved.ts'
import type { ShownPlan } from './shown-plan.ts'

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const isSame = (one: PlanDocument, other: PlanDocument) => JSON.stringify(one) === JSON.stringify(other)

const fieldsOf = (document: PlanDocument) => ({
  draft: document,
  bases: document.legalBases.join('\n'),
  recipients: document.recipients.map(({ text }) => text).join('\n'),
})

/**
 * The fields of a plan's document while they are typed in. What somebody else stores meanwhile shows where nothing was
 * typed; else saving names the version that typing began from, and is refused.
 */
export function usePlanDocument({ plan }: ShownPlan, canEdit: boolean) {
  const [begun, setBegun] = useState({ document: plan.document, version: plan.version })
  const [fields, setFields] = useState(() => fieldsOf(plan.document))
  const agencyOf = new Map(begun.document.recipients.map(({ text, agencyId }) => [text, agencyId]))
  const document: PlanDocument = {
    ...fields.draft,
    legalBases: linesOf(fields.bases),
    recipients: linesOf(fields.recipients).map((text) => ({ text, agencyId: agencyOf.get(text) ?? null })),
  }
  const isChanged = !isSame(document, begun.document)
  const isStored = isSame(document, plan.document)
  useUnsaved(isChanged && !isStored && canEdit)
  useEffect(() => {
    if (plan.version <= begun.version) return
    // Another part of the plan changed: what stands here is still what is stored.
    if (isSame(plan.document, begun.document)) setBegun({ ...begun, version: plan.version })
    else if (!isChanged || isStored) {
      setBegun({ document: plan.document, version: plan.version })
      setFields(fieldsOf(plan.document))
    }
  }, [plan, begun, isChanged, isStored])
  return {
    ...fields,
    document,
    isChanged,
    seen: { planId: plan.id, expectedVersion: begun.version },
    put: (part: Partial<typeof fields>) => setFields((old) => ({ ...old, ...part })),
    set: <K extends keyof PlanDocument>(key: K, value: PlanDocument[K]) =>
      setFields((old) => ({ ...old, draft: { ...old.draft, [key]: value } })),
    /** Who saves again after a refusal has seen that somebody else changed it. */
    onError: (error: unknown) => setBegun((old) => ({ ...old, version: versionFound(error) ?? old.version })),
  }
}
