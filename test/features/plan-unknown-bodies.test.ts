import { afterEach, beforeEach, expect, it } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { newRowId, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const health = agencyId.parse('vn.86.so-y-te')
const culture = agencyId.parse('vn.86.so-vhttdl')

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

it('names the body that the catalogue does not know, in a share and in a duty to report', async () => {
  const plan = await registerPlan(lan)
  const { all, first } = smallOutline()
  await plan.do('plans.saveOutline', { items: all })
  const stranger = agencyId.parse('vn.86.khong-co')
  const seen = { planId: plan.id, expectedVersion: plan.version }
  const share = { itemIds: [first.id], phrase: 'Cơ quan lạ', role: 'lead' as const, requested: false }
  const refused = await lan.refused('plans.assign', { ...seen, ...share, agencyIds: [stranger] }, 'object.missing')
  expect(refused.detail).toEqual({ type: 'agency', id: stranger })
  const leg = { fromText: 'Sở', toText: 'Đầu mối', dateRule: null, form: null, address: null }
  const duty = { id: newRowId(), itemId: null, phrase: 'Các sở', periodKind: 'year' as const }
  for (const [agency, addressee] of [
    [stranger, culture],
    [health, stranger],
  ] as const) {
    const agencies = [{ agencyId: agency, requested: false }]
    const duties = [{ ...duty, agencies, legs: [{ ...leg, toAgencyId: addressee }] }]
    const error = await lan.refused('plans.saveDuties', { ...seen, duties }, 'object.missing')
    expect(error.detail).toEqual({ type: 'agency', id: stranger })
  }
})
