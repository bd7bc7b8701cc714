import type { CallInput, CallOutput } from '../../src-shared/contract/contract.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { TestUser } from './test-app.ts'

export type ActFields = Omit<CallInput<'reorganisations.preview'>, never>
type Change = ActFields['changes'][number]
type NewBody = ActFields['newBodies'][number]

const vinhLong = 'vn.86.ubnd' as AgencyId // the shipped id of the province

/** An act of the Standing Committee, in effect from 01/07/2026 unless a test says otherwise. */
export const actFields = (changes: Change[], newBodies: NewBody[] = [], more: Partial<ActFields> = {}): ActFields => ({
  documentNumber: 'Nghị quyết số 99/NQ-UBTVQH15',
  documentDate: '2026-06-12',
  issuer: 'Ủy ban Thường vụ Quốc hội',
  subject: 'Về sắp xếp đơn vị hành chính cấp xã',
  effectiveOn: '2026-07-01',
  ...{ newBodies, changes },
  ...more,
})

export const newCommune = (key: string, name: string, more: Partial<NewBody> = {}): NewBody => ({
  ...{ key, name, kind: 'state-body', level: 'commune', provinceId: vinhLong, parentId: vinhLong },
  ...{ abbreviation: 'UBND', electronicCode: null },
  ...more,
})

/** All of `fromIds` become one or several. */
export const succeed = (
  fromIds: AgencyId[],
  to: ({ id: AgencyId; functions?: string } | { newKey: string; functions?: string })[],
  rule: 'territory' | 'function' = 'territory',
): Change => ({
  ...{ kind: 'succeed', rule, fromIds },
  to: to.map(({ functions = null, ...body }) => ({ body, functions })),
})

/** Looks first, then records what was shown. */
export async function recordAct(
  user: TestUser,
  act: ActFields,
): Promise<{ id: CallOutput<'reorganisations.record'>['id']; preview: CallOutput<'reorganisations.preview'> }> {
  const preview = await user.call('reorganisations.preview', act)
  const { id } = await user.call('reorganisations.record', { ...act, token: preview.token })
  return { id, preview }
}
