import { indicatorId } from '../../src-shared/domain/ids.ts'
import { CountingIds } from './test-app.ts'
import { type EnteredPlan, vinhLong } from './vinh-long-plan.ts'

/** The plan itself sets no figures: these are three of the coordinator's own, for tests that need some. */
export async function addIndicators({ plan }: EnteredPlan): Promise<void> {
  const ids = new CountingIds(0x95)
  const base = { parentId: null, itemId: null, comparator: null, baseline: null, targets: [], reportedBy: '' }
  await plan.do('plans.saveIndicators', {
    source: 'Thông tư số 07/2017/TT-BVHTTDL',
    validFrom: null,
    asNewVersion: false,
    indicators: [
      {
        ...base,
        id: indicatorId.parse(ids.next()),
        code: 'GD-01',
        name: 'Tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa',
        unit: '%',
        measure: 'at-date',
        shape: 'share',
        comparator: 'at-least',
        baseline: { value: '91.25', year: 2025 },
        targets: [{ year: 2026, value: '92' }],
        reporterIds: [],
      },
      {
        ...base,
        id: indicatorId.parse(ids.next()),
        code: 'GD-02',
        name: 'Số vụ bạo lực gia đình',
        unit: 'vụ',
        measure: 'in-period',
        shape: 'number',
        comparator: 'change',
        targets: [{ year: 2026, value: '-5' }],
        reportedBy: 'Ủy ban nhân dân cấp xã',
        reporterIds: [vinhLong.commune],
      },
      {
        ...base,
        id: indicatorId.parse(ids.next()),
        code: 'GD-03',
        name: 'Số lượt người được truyền thông về gia đình',
        unit: 'lượt người',
        measure: 'in-period',
        shape: 'number',
        reporterIds: [],
      },
    ],
  })
}
