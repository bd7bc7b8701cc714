// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallError } from '../../src-renderer/api/call.ts'
import type { ShownPlan } from '../../src-renderer/pages/plan/shown-plan.ts'
import { usePlanDocument } from '../../src-renderer/pages/plan/use-plan-document.ts'
import { isPageUnsaved } from '../../src-renderer/parts/unsaved.ts'
import type { PlanDocument } from '../../src-shared/contract/plan-content.ts'
import { planId } from '../../src-shared/domain/ids.ts'

const stored: PlanDocument = {
  ...{ shortName: 'KH 123', subject: 'về gia đình', number: '123/KH-UBND', documentDate: '2023-03-08', dateNote: null },
  ...{ issuerName: 'UBND tỉnh', issuerId: null, decisionNumber: null, decisionDate: null },
  ...{ validFrom: null, validTo: null, coordinatorId: null, areaAgencyIds: [], parentPlanId: null },
  ...{ legalBases: ['Chỉ thị số 06-CT/TW'], recipients: [{ text: 'Như Điều 3', agencyId: null }] },
}

/** Of a plan as the page has it, this form reads the document and the version. */
const planOf = (version: number, document: PlanDocument) =>
  ({ plan: { id: planId.parse('00000000-0000-4000-8000-000000000001'), version, document } }) as ShownPlan

const begin = () =>
  renderHook(({ version, document }) => usePlanDocument(planOf(version, document), true), {
    initialProps: { version: 1, document: stored },
  })

afterEach(cleanup)

describe('the document of a plan while it is typed in', () => {
  it('goes on from the version of another part, and shows what another person stored where nothing was typed', () => {
    const { result, rerender } = begin()
    act(() => result.current.set('number', '124/KH-UBND'))
    rerender({ version: 2, document: stored })
    expect(result.current.seen.expectedVersion).toBe(2)
    act(() => result.current.set('number', '123/KH-UBND'))
    rerender({ version: 3, document: { ...stored, subject: 'về trẻ em' } })
    expect(result.current.draft.subject).toBe('về trẻ em')
    expect(result.current.isChanged).toBe(false)
  })

  it('does not overwrite what another person stored meanwhile, until that was said', () => {
    const { result, rerender } = begin()
    act(() => result.current.put({ bases: 'Chỉ thị số 28-CT/TW' }))
    expect(isPageUnsaved()).toBe(true)
    rerender({ version: 2, document: { ...stored, subject: 'về trẻ em' } })
    expect(result.current.seen.expectedVersion).toBe(1)
    expect(result.current.document.legalBases).toEqual(['Chỉ thị số 28-CT/TW'])
    const refusal = { code: 'version.conflict' as const, message: '', detail: { expected: 1, found: 2 } }
    act(() => result.current.onError(new CallError(refusal)))
    expect(result.current.seen.expectedVersion).toBe(2)
  })

  it('has nothing to lose once it is stored', () => {
    const { result, rerender } = begin()
    act(() => result.current.set('subject', 'về trẻ em'))
    rerender({ version: 2, document: { ...stored, subject: 'về trẻ em' } })
    expect(result.current.isChanged).toBe(false)
    expect(isPageUnsaved()).toBe(false)
  })
})
