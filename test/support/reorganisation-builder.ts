import type { CallInput, CallOutput } from '../../src-shared/contract/contract.ts'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { indicatorRow, saveIndicators } from './figure-builder.ts'
import { newRowId, type PlanInHand, registerPlan, smallOutline } from './plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from './test-app.ts'

export type ActFields = CallInput<'reorganisations.preview'>
type Change = ActFields['changes'][number]
type NewBody = ActFields['newBodies'][number]

const id = (text: string) => agencyId.parse(text)
export const vinhLong = {
  province: id('vn.86.ubnd'),
  health: id('vn.86.so-y-te'),
  justice: id('vn.86.so-tu-phap'),
  culture: id('vn.86.so-vhttdl'),
  interior: id('vn.86.so-noi-vu'),
}

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
  ...{ key, name, kind: 'state-body', level: 'commune', provinceId: vinhLong.province, parentId: vinhLong.province },
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

/** The Department of Health of Vĩnh Long, which coordinates; three communes of the province. */
export class CatalogueOffice {
  readonly test: TestApp
  readonly hoa: TestUser
  readonly communes: readonly [AgencyId, AgencyId, AgencyId]
  /** The last plan that was made here. */
  plan: PlanInHand | undefined
  readonly outline = smallOutline()

  private constructor(test: TestApp, hoa: TestUser, communes: readonly [AgencyId, AgencyId, AgencyId]) {
    this.test = test
    this.hoa = hoa
    this.communes = communes
  }

  static async open(): Promise<CatalogueOffice> {
    const test = await startTestApp()
    await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.health } })
    const hoa = await test.signIn('hoa')
    const [a, b, c] = await allCommunes(hoa)
    if (!a || !b || !c) throw new Error('the province has no communes')
    return new CatalogueOffice(test, hoa, [a, b, c])
  }

  get(of: AgencyId) {
    return this.hoa.call('agencies.get', { id: of })
  }

  async nameOf(of: AgencyId) {
    return (await this.get(of)).name
  }

  /** The living body of that name. */
  async found(name: string): Promise<AgencyId> {
    const filter = { search: name, provinceId: vinhLong.province, levels: [], kinds: [], groups: [] }
    const { rows } = await this.hoa.call('agencies.list', { ...filter, status: 'current', offset: 0, limit: 5 })
    const row = rows.find((one) => one.name === name)
    if (!row) throw new Error(`${name} is not in the catalogue`)
    return row.id
  }

  /** The merger that most tests begin with. */
  merger() {
    const [a, b] = this.communes
    return actFields([succeed([a, b], [{ newKey: 'n' }])], [newCommune('n', 'Ủy ban nhân dân xã Hòa Hợp')])
  }

  /** A plan that names these bodies: an assignment each, one duty, one indicator. */
  async planNaming(agencyIds: readonly AgencyId[]): Promise<PlanInHand> {
    const plan = await registerPlan(this.hoa, {
      ...{ coordinatorId: vinhLong.health, validFrom: '2021-01-01', validTo: '2030-12-31' },
    })
    this.plan = plan
    await plan.do('plans.saveOutline', { items: this.outline.all })
    await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
    if (agencyIds.length === 0) return plan
    await plan.do('plans.assign', {
      ...{ itemIds: [this.outline.a.id], role: 'lead', requested: false },
      ...{ agencyIds: [...agencyIds], phrase: 'UBND các xã, phường' },
    })
    const leg = { fromText: 'UBND các xã', toText: 'Sở Y tế', toAgencyId: vinhLong.health }
    await plan.do('plans.saveDuties', {
      duties: [
        {
          ...{ id: newRowId(), itemId: null, phrase: 'UBND các xã báo cáo hằng năm', periodKind: 'year' },
          legs: [{ ...leg, dateRule: null, form: null, address: null }],
          agencies: agencyIds.map((one) => ({ agencyId: one, requested: false })),
        },
      ],
    })
    await saveIndicators(plan, [indicatorRow({ code: '1', reporterIds: [...agencyIds] })])
    return plan
  }

  get planInHand(): PlanInHand {
    if (!this.plan) throw new Error('no plan was made')
    return this.plan
  }

  /** The round of a year of the plan. */
  status(year: number) {
    const period = { kind: 'year' as const, year, ordinal: null }
    return this.hoa.call('coordination.status', { planId: this.planInHand.id, period })
  }

  /** Who reports for a year of the plan. */
  async asked(year: number) {
    const { bodies } = await this.status(year)
    return bodies.map((body) => body.agencyId).toSorted()
  }

  /** Who holds the shares of the plan. */
  async holders() {
    const { assignments, duties, indicatorSet } = await this.planInHand.get()
    return {
      assigned: assignments.map((one) => one.agencyId).toSorted(),
      duty: duties[0]?.agencies.map((one) => one.agencyId).toSorted(),
      reporters: indicatorSet?.indicators[0]?.reporterIds.toSorted(),
    }
  }
}

export function allCommunes(user: TestUser): Promise<AgencyId[]> {
  const list = { search: '', provinceId: vinhLong.province, kinds: [], groups: [], status: 'current' as const }
  return user.call('agencies.ids', { ...list, levels: ['commune'] })
}
