import { expect, it } from 'vitest'
import { requestId } from '../../src-shared/domain/ids.ts'
import type { ReportState } from '../../src-shared/domain/report-state.ts'
import { type Addressed, standsInTheWay } from '../../src-shared/domain/second-report.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const [a, b] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002'].map((id) =>
  requestId.parse(id),
)
const { committee, ministry } = vinhLong
const to = (recipientAgencyId: Addressed['recipientAgencyId'], of: Addressed['requestId'] | undefined = null) => ({
  recipientAgencyId,
  requestId: of ?? null,
})

it.each<[string, ReportState, Addressed, Addressed, boolean]>([
  ['the same recipient, nothing asked', 'draft', to(committee), to(committee), true],
  ['the same recipient, sealed', 'sealed', to(committee), to(committee), true],
  ['another recipient', 'draft', to(committee), to(ministry), false],
  ['a recipient that nobody knows may be the same', 'draft', to(null), to(ministry), true],
  ['the request that is answered already', 'sealed', to(committee, a), to(committee, a), true],
  ['a second request of the same recipient', 'draft', to(committee, a), to(committee, b), false],
  ['a request, while a draft on the standing duty can follow it', 'draft', to(committee), to(committee, a), true],
  ['a request, after the report on the standing duty was approved', 'sealed', to(committee), to(committee, a), false],
  ['the standing duty, after a request was answered', 'sealed', to(committee, a), to(committee), true],
  ['a request of another recipient', 'draft', to(committee), to(ministry, a), false],
])('%s', (_, state, existing, wanted, expected) => {
  expect(standsInTheWay({ ...existing, state }, wanted)).toBe(expected)
})
