import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { OutlineItem, PlanDocument } from '../../src-shared/contract/plan-content.ts'
import { type PlanId, planId, planItemId } from '../../src-shared/domain/ids.ts'
import { CountingIds, type TestUser } from './test-app.ts'

export const blankDocument: PlanDocument = {
  number: '15/KH-UBND',
  documentDate: '2026-01-12',
  dateNote: null,
  issuerId: null,
  issuerName: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  subject: 'Triển khai công tác gia đình năm 2026',
  shortName: 'Công tác gia đình 2026',
  decisionNumber: null,
  decisionDate: null,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  parentPlanId: null,
  coordinatorId: null,
  areaAgencyIds: [],
  legalBases: [],
  recipients: [],
}

const ids = new CountingIds(0xb1)
export const newItemId = () => planItemId.parse(ids.next())
export const newRowId = () => ids.next()

/** One row of an outline; what a test does not care about is a task without marker and deadline. */
export function outlineRow(row: Partial<OutlineItem> & Pick<OutlineItem, 'text'>): OutlineItem {
  return {
    id: newItemId(),
    parentId: null,
    marker: '',
    kind: 'task',
    workKind: null,
    deadlineText: null,
    deadlineRule: null,
    ...row,
  }
}

/** A small outline: II with two lettered tasks, IV with two blocks. */
export function smallOutline() {
  const two = outlineRow({ marker: 'II.', text: 'NHIỆM VỤ' })
  const a = outlineRow({ parentId: two.id, marker: 'a)', text: 'Tuyên truyền về gia đình.' })
  const b = outlineRow({
    parentId: two.id,
    marker: 'b)',
    text: 'Tập huấn cộng tác viên.',
    deadlineText: 'trước ngày 30/9/2026',
    deadlineRule: { kind: 'before', date: '2026-09-30' },
  })
  const four = outlineRow({ marker: 'IV.', text: 'TỔ CHỨC THỰC HIỆN', kind: 'organisation' })
  const first = outlineRow({ parentId: four.id, marker: '1.', text: 'Sở Y tế', kind: 'organisation' })
  const second = outlineRow({ parentId: four.id, marker: '2.', text: 'Các sở, ban, ngành', kind: 'organisation' })
  return { two, a, b, four, first, second, all: [two, a, b, four, first, second] }
}

/** Registers a plan and gives a way to change it that always names the version it saw last. */
export async function registerPlan(user: TestUser, document: Partial<PlanDocument> = {}): Promise<PlanInHand> {
  const { id, version } = await user.call('plans.register', {
    document: { ...blankDocument, ...document },
    sourceStagedId: null,
  })
  return new PlanInHand(user, planId.parse(id), version)
}

type PlanCommand =
  | 'plans.change'
  | 'plans.attachSource'
  | 'plans.setState'
  | 'plans.trash'
  | 'plans.restore'
  | 'plans.saveOutline'
  | 'plans.saveLinks'
  | 'plans.assign'
  | 'plans.changeAssignments'
  | 'plans.unassign'
  | 'plans.saveDuties'
  | 'plans.saveReviews'
  | 'plans.saveEvents'
  | 'plans.saveIndicators'

/** A plan as one person works on it. */
export class PlanInHand {
  readonly user: TestUser
  readonly id: PlanId
  version: number

  constructor(user: TestUser, id: PlanId, version: number) {
    this.user = user
    this.id = id
    this.version = version
  }

  async do<N extends PlanCommand>(name: N, input: Omit<CallInput<N>, 'planId' | 'expectedVersion' | 'commandId'>) {
    // The three fields left out are the same in every command of the union, which Omit over a type parameter hides.
    const whole = { planId: this.id, expectedVersion: this.version, ...input } as unknown as CallInput<N>
    const output = await this.user.call(name, whole)
    this.version = output.version
    return output
  }

  async get() {
    return (await this.user.call('plans.get', { planId: this.id })).plan
  }
}
