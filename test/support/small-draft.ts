import type { PlanId, PlanReadingId } from '../../src-shared/domain/ids.ts'
import type { Correction } from '../../src-shared/domain/plan-review/correction.ts'
import { draftOf, draftRow, draftItemId as id, share } from './draft-builder.ts'
import type { TestUser } from './test-app.ts'
import { vinhLong } from './vinh-long-plan.ts'

export const departments = 'Các sở, ban, ngành có liên quan'

/** What a reading of a small plan gives: II with two tasks, IV with the health department and a group. */
export const smallDraft = draftOf(
  [
    draftRow(1, { marker: 'II.', text: 'NHIỆM VỤ' }),
    draftRow(2, {
      ...{ parentId: id(1), marker: 'a)', text: 'Tập huấn cộng tác viên dân số.', accepted: false },
      ...{ deadlineText: 'trước ngày 30/9/2026', deadlineRule: { kind: 'before', date: '2026-09-30' } },
      notices: [{ kind: 'no-owner', span: null, facts: [] }],
    }),
    draftRow(3, {
      ...{ parentId: id(1), marker: 'b)', text: 'Đạt 70% hộ gia đình trở lên.', kind: 'target' },
      targets: [
        {
          ...{
            id: '00000000-0000-4000-8000-00000000c001',
            text: 'Đạt 70% hộ gia đình trở lên',
            value: '70',
            unit: '%',
          },
          ...{ comparator: 'at-least', year: 2026, baseline: null, measure: 'at-date', span: null },
        },
      ],
    }),
    draftRow(4, { marker: 'IV.', text: 'TỔ CHỨC THỰC HIỆN', kind: 'organisation' }),
    draftRow(5, {
      parentId: id(4),
      marker: '1.',
      text: 'Tập huấn cộng tác viên.',
      kind: 'organisation',
      shares: [share('Sở Y tế', 'lead')],
    }),
    draftRow(6, {
      parentId: id(4),
      marker: '2.',
      text: 'Phối hợp thực hiện.',
      kind: 'organisation',
      shares: [share(departments, 'coordinate')],
    }),
    draftRow(7, { text: 'Các đơn vị báo cáo trước ngày 05/12.', kind: 'reporting' }),
  ],
  {
    phrases: [
      { phrase: 'Sở Y tế', kind: 'agency', agencyIds: [vinhLong.health], offeredIds: [], needsPerson: false },
      {
        ...{ phrase: departments, kind: 'group', needsPerson: false },
        ...{ agencyIds: [vinhLong.health, vinhLong.culture], offeredIds: [] },
      },
      { phrase: 'Phòng Mẫu', kind: 'unread', agencyIds: [], offeredIds: [], needsPerson: true },
    ],
    duties: [
      {
        ...{
          id: '00000000-0000-4000-8000-00000000d001',
          itemId: id(7),
          phrase: departments,
          periodKind: 'year',
          span: null,
        },
        legs: [
          {
            ...{ fromText: departments, toText: 'Sở Văn hóa', toAgencyId: vinhLong.culture, address: null },
            dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
          },
        ],
      },
    ],
    reviews: [
      { id: '00000000-0000-4000-8000-00000000e001', kind: 'interim', afterYears: 5, text: 'sơ kết 05 năm', span: null },
      { id: '00000000-0000-4000-8000-00000000e002', kind: 'final', afterYears: null, text: 'tổng kết', span: null },
    ],
    events: [
      { id: '00000000-0000-4000-8000-00000000f001', name: 'Ngày Gia đình Việt Nam', month: 6, day: 28, span: null },
    ],
  },
)

/** A review as one person works on it. */
export class ReviewInHand {
  readonly user: TestUser
  readonly id: PlanReadingId
  version = 1

  constructor(user: TestUser, id: PlanReadingId) {
    this.user = user
    this.id = id
  }

  get seen() {
    return { readingId: this.id, expectedVersion: this.version }
  }

  async correct(...acts: Correction[]): Promise<void> {
    this.version = (await this.user.call('plan-readings.correct', { ...this.seen, acts })).version
  }

  async store(): Promise<PlanId> {
    return (await this.user.call('plan-readings.store', this.seen)).planId
  }
}
