import { type AgencyId, agencyId, indicatorId } from '../../src-shared/domain/ids.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import { newRowId, registerPlan, smallOutline } from './plan-builder.ts'
import { openYear } from './task-builder.ts'
import { setUpOffice, type TestApp, type TestUser } from './test-app.ts'
import { vinhLong } from './vinh-long-plan.ts'

/** How the answer of a body comes to the coordinator. */
export type Arrival =
  | 'json'
  | 'docx'
  | 'late'
  | 'unknown-key'
  | 'changed-after-sealing'
  | 'second-and-first-revision'
  | 'paper'
  | 'nothing'

/** What one body counted: "không phát sinh" and "chưa có số liệu" are no numbers. */
export interface CountedBy {
  clubs: number | 'none-arisen' | 'no-data'
  /** Households with the title, of all households. */
  households: readonly [titled: number, all: number] | null
  cases: number | 'none-arisen' | 'no-data'
}

export interface AskedBody {
  agencyId: AgencyId
  name: string
  requested: boolean
  arrives: Arrival
  counted: CountedBy | null
  progress: Progress
}

const body = (
  slug: string,
  name: string,
  arrives: Arrival,
  counted: CountedBy | null,
  more: Partial<AskedBody> = {},
): AskedBody => ({
  ...{ agencyId: agencyId.parse(`vn.86.${slug}`), name, requested: false, arrives, counted, progress: 'done' },
  ...more,
})

/** Fourteen bodies of Vĩnh Long, and what became of their reports of 2026. */
export const fourteen: readonly AskedBody[] = [
  body('so-y-te', 'Sở Y tế tỉnh Vĩnh Long', 'json', { clubs: 14, households: [410, 500], cases: 3 }),
  body('so-nnmt', 'Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long', 'json', {
    ...{ clubs: 6.5, households: [95, 120], cases: 'none-arisen' },
  }),
  body('so-gddt', 'Sở Giáo dục và Đào tạo tỉnh Vĩnh Long', 'docx', {
    ...{ clubs: 21, households: [733, 800], cases: 'no-data' },
  }),
  body('so-khcn', 'Sở Khoa học và Công nghệ tỉnh Vĩnh Long', 'second-and-first-revision', {
    ...{ clubs: 4, households: [61, 70], cases: 1 },
  }),
  body('x29551', 'Ủy ban nhân dân phường Long Châu', 'late', { clubs: 9, households: [2815, 3127], cases: 7 }),
  body(
    'x29602',
    'Ủy ban nhân dân xã Long Hồ',
    'json',
    { clubs: 12, households: [3008, 3411], cases: 5 },
    {
      progress: 'in-progress',
    },
  ),
  body('so-noi-vu', 'Sở Nội vụ tỉnh Vĩnh Long', 'unknown-key', { clubs: 1000, households: [1, 9000], cases: 1000 }),
  body('so-tu-phap', 'Sở Tư pháp tỉnh Vĩnh Long', 'changed-after-sealing', {
    ...{ clubs: 2000, households: [2, 8000], cases: 2000 },
  }),
  body(
    'mttq',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Long',
    'paper',
    {
      ...{ clubs: 30, households: null, cases: 'none-arisen' },
    },
    { requested: true },
  ),
  body('cong-an', 'Công an tỉnh Vĩnh Long', 'paper', { clubs: 'none-arisen', households: [512, 540], cases: 41 }),
  body('so-tai-chinh', 'Sở Tài chính tỉnh Vĩnh Long', 'nothing', null),
  body('so-xay-dung', 'Sở Xây dựng tỉnh Vĩnh Long', 'nothing', null),
  body('x29611', 'Ủy ban nhân dân xã Phú Quới', 'nothing', null),
  body('hoi-lhpn', 'Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long', 'nothing', null, { requested: true }),
]

/** The plan orders two more to report: the coordinator leaves them out this time. */
const notAsked = ['so-cong-thuong', 'x29590'].map((slug) => agencyId.parse(`vn.86.${slug}`))

/** Whose reports stand in the totals. */
export const countedBodies = fourteen.filter(
  ({ arrives }) => !['unknown-key', 'changed-after-sealing', 'nothing'].includes(arrives),
)

/** What the totals must be, by plain loops over what the bodies counted; `voices`: how many gave a number. */
export function plainTotals() {
  const sums = { clubs: 0, titled: 0, households: 0, cases: 0 }
  const voices = { clubs: 0, households: 0, cases: 0 }
  for (const { counted } of countedBodies) {
    if (counted === null) continue
    if (typeof counted.clubs === 'number') {
      sums.clubs += counted.clubs
      voices.clubs += 1
    }
    if (counted.households !== null) {
      sums.titled += counted.households[0]
      sums.households += counted.households[1]
      voices.households += 1
    }
    if (typeof counted.cases === 'number') {
      sums.cases += counted.cases
      voices.cases += 1
    }
  }
  return { sums, voices, percent: Math.round((sums.titled / sums.households) * 10_000) / 100 }
}

/** The same as people here write it, by the platform's own formatter. */
export function totalsInWords() {
  const { sums, percent } = plainTotals()
  const written = (value: number) => new Intl.NumberFormat('vi-VN').format(value)
  return {
    ...{ clubs: written(sums.clubs), cases: written(sums.cases), percent: written(percent) },
    households: `${written(sums.titled)}/${written(sums.households)}`,
  }
}

const newIndicator = () => indicatorId.parse(newRowId())

/** Sở VHTTDL of Vĩnh Long with the plan that those bodies report on, and an open year; keys are for the people to make. */
export async function setUpRoundOfFourteen(test: TestApp): Promise<TestUser> {
  await setUpOffice(test, {
    agency: { from: 'catalogue', agencyId: vinhLong.culture },
    superiorAgencyId: vinhLong.committee,
    symbolAbbreviation: 'SVHTTDL',
  })
  const hoa = await test.signIn('hoa')
  await openYear(await test.signIn('lan'), 2026)
  const plan = await registerPlan(hoa, { coordinatorId: vinhLong.culture })
  const outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  const itemIds = [outline.a.id, outline.b.id]
  const told = [...fourteen.filter(({ requested }) => !requested).map((one) => one.agencyId), ...notAsked]
  const requested = fourteen.filter((one) => one.requested).map((one) => one.agencyId)
  const share = { itemIds, role: 'none-stated' as const }
  await plan.do('plans.assign', {
    ...share,
    phrase: 'Các sở, ngành, UBND xã, phường',
    agencyIds: told,
    requested: false,
  })
  await plan.do('plans.assign', { ...share, phrase: 'Mặt trận, đoàn thể', agencyIds: requested, requested: true })
  await plan.do('plans.saveDuties', {
    duties: [
      {
        ...{ id: newRowId(), itemId: null, phrase: 'Các sở, ngành, UBND xã, phường', periodKind: 'year' },
        agencies: [
          ...told.map((id) => ({ agencyId: id, requested: false })),
          ...requested.map((id) => ({ agencyId: id, requested: true })),
        ],
        legs: [
          {
            ...{ fromText: 'Các đơn vị', toText: 'Sở Văn hóa, Thể thao và Du lịch', toAgencyId: vinhLong.culture },
            dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
            ...{ form: null, address: null },
          },
        ],
      },
    ],
  })
  const indicator = { parentId: null, itemId: null, comparator: null, baseline: null, targets: [], reportedBy: '' }
  await plan.do('plans.saveIndicators', {
    ...{ source: 'Thông tư số 07/2017/TT-BVHTTDL', validFrom: null, asNewVersion: false },
    indicators: [
      {
        ...{ ...indicator, id: newIndicator(), code: 'GD-01', name: 'Số câu lạc bộ gia đình', unit: 'câu lạc bộ' },
        ...{ measure: 'at-date', shape: 'number', reporterIds: [] },
      },
      {
        ...{
          ...indicator,
          id: newIndicator(),
          code: 'GD-02',
          name: 'Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa',
        },
        ...{ unit: '%', measure: 'at-date', shape: 'share', reporterIds: [] },
      },
      {
        ...{ ...indicator, id: newIndicator(), code: 'GD-03', name: 'Số vụ bạo lực gia đình', unit: 'vụ' },
        ...{ measure: 'in-period', shape: 'number', reporterIds: [] },
      },
    ],
  })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  return hoa
}
