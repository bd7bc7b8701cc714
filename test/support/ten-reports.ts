import { agencyId, evidenceId, indicatorId, planId, planItemId, taskId } from '../../src-shared/domain/ids.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import type { ReportContent, ReportLetter, ReportRecords } from '../../src-shared/domain/report-content.ts'
import { reportDocument } from '../../src-shared/domain/report-document.ts'
import { draftSections } from '../../src-shared/domain/report-draft.ts'
import { formatNumber } from '../../src-shared/domain/vietnamese-number.ts'
import { SeededChoice } from './seeded-choice.ts'
import { CountingIds } from './test-app.ts'

interface Shape {
  tasks: number
  indicators: number
  /** Years of each indicator up to 2026. */
  years?: number
  letter: Partial<ReportLetter>
  number?: string | null
  symbol?: string
  date?: string | null
  isDraft?: boolean
  /** The result of the first task is longer than a page. */
  longResult?: boolean
  annexes?: PrintedDocument['annexes']
}

const verbs = ['Đẩy mạnh truyền thông', 'Tổ chức tập huấn', 'Rà soát, thống kê', 'Kiểm tra, giám sát'] as const
const aims = [
  'về xây dựng gia đình hạnh phúc, tiến bộ, văn minh',
  'phòng, chống bạo lực gia đình trên cơ sở giới cho cộng tác viên ấp, khóm',
  'việc thực hiện Bộ tiêu chí ứng xử trong gia đình',
  'về bảo vệ, chăm sóc và giáo dục trẻ em',
] as const
const results = [
  'Đã tổ chức 04 buổi truyền thông tại các ấp với 320 lượt người dự, phát 500 tờ rơi, phát thanh 24 tin, bài trên hệ thống truyền thanh cơ sở.',
  'Đã ban hành kế hoạch và phân công cán bộ theo dõi.',
  'Phối hợp với Hội Liên hiệp Phụ nữ và Đoàn Thanh niên mở 02 lớp tập huấn cho 86 cộng tác viên; duy trì sinh hoạt 12 câu lạc bộ gia đình phát triển bền vững.',
] as const
const states = ['done', 'done', 'in-progress', 'not-started', 'awaiting-confirmation'] as const
const indicators = [
  ['Hộ gia đình đạt danh hiệu gia đình văn hóa', 'hộ', '4200'],
  ['Tỷ lệ nạn nhân bạo lực gia đình được phát hiện và hỗ trợ', '%', '95'],
  ['Câu lạc bộ gia đình phát triển bền vững', 'câu lạc bộ', '12'],
  ['Tỷ lệ nam, nữ thanh niên được tư vấn trước khi kết hôn', '%', '90'],
] as const

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const longName = 'Ban Quản lý các Trung tâm Văn hóa, Nghệ thuật, Thể dục Thể thao và Du lịch cộng đồng khu vực'
const communeLetter: ReportLetter = {
  profile: 'state-body',
  superiorBody: null,
  issuingBody: 'Ủy ban nhân dân xã Tân Hạnh',
  organisationTitle: null,
  place: 'Tân Hạnh',
  subject: 'Kết quả thực hiện Kế hoạch số 94/KH-UBND năm 2026',
  addressees: [`${culture} tỉnh Vĩnh Long`],
  legalBases: [],
  recipients: ['Như trên', 'TT. Đảng ủy, HĐND xã', 'Lưu: VT, VHXH'],
  signer: {
    authority: { mode: 'deputy-for-body', body: 'Ủy ban nhân dân', head: 'Chủ tịch', position: 'Phó Chủ tịch' },
    name: 'Nguyễn Văn An',
  },
}
const department: Partial<ReportLetter> = {
  superiorBody: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  issuingBody: `${culture} tỉnh Vĩnh Long`,
  place: 'Vĩnh Long',
}

/** Ten reports as offices send them, each of another shape; the same in every run. */
export const reportShapes = {
  'a commune with one task and no indicators': { tasks: 1, indicators: 0, letter: {} },
  'a department with charts of several years': {
    ...{ tasks: 24, indicators: 4, years: 5, symbol: 'BC-SVHTTDL' },
    letter: {
      ...department,
      addressees: ['Ủy ban nhân dân tỉnh Vĩnh Long'],
      legalBases: [
        'Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022',
        'Căn cứ Kế hoạch số 94/KH-UBND ngày 10 tháng 02 năm 2023 của Ủy ban nhân dân tỉnh Vĩnh Long',
        'Theo đề nghị của Trưởng phòng Xây dựng nếp sống văn hóa và gia đình',
      ],
      signer: { authority: { mode: 'deputy', head: 'Giám đốc', position: 'Phó Giám đốc' }, name: 'Trần Thị Bích' },
    },
  },
  '500 tasks of a steering committee': {
    ...{ tasks: 500, indicators: 4, years: 3, symbol: 'BC-BCĐ' },
    letter: {
      issuingBody: 'Ban Chỉ đạo công tác gia đình xã Tân Hạnh',
      superiorBody: 'Ủy ban nhân dân xã Tân Hạnh',
      signer: {
        authority: { mode: 'for-body', body: 'Ban Chỉ đạo', position: 'Trưởng ban' },
        ownPost: 'Phó Chủ tịch Ủy ban nhân dân xã',
        name: 'Lê Hoàng Phúc',
      },
    },
  },
  'long names everywhere': {
    ...{ tasks: 6, indicators: 2, years: 3, symbol: 'BC-BQLTTVHNTTDTTDL' },
    letter: {
      superiorBody: `${culture} tỉnh Vĩnh Long và các đơn vị trực thuộc được giao tự chủ`,
      issuingBody: `${longName} tỉnh Vĩnh Long`,
      place: 'Thị trấn Cái Vồn Trung An Hòa Phú',
      subject: `Kết quả thực hiện Chương trình phối hợp giữa ${longName} và ${culture} về xây dựng gia đình trong tình hình mới năm 2026`,
      addressees: [`${longName} và các cơ quan, đơn vị, địa phương có liên quan trên địa bàn tỉnh Vĩnh Long`],
      recipients: ['Như trên', `Lãnh đạo ${longName}`, `Lưu: VT, ${longName}`],
      signer: {
        authority: { mode: 'acting', position: 'Giám đốc Ban Quản lý các Trung tâm Văn hóa khu vực' },
        name: 'Nguyễn Phước Hoàng Thị Tuyết Nhung',
      },
    },
  },
  'several recipients': {
    ...{ tasks: 12, indicators: 1, years: 2, symbol: 'BC-SVHTTDL' },
    letter: {
      ...department,
      addressees: [
        'Bộ Văn hóa, Thể thao và Du lịch',
        'Ủy ban nhân dân tỉnh Vĩnh Long',
        'Ban Tuyên giáo và Dân vận Tỉnh ủy',
        'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Long, Ban Thường trực và các tổ chức chính trị - xã hội',
        'Sở Y tế',
      ],
      recipients: ['Như trên', 'Giám đốc, các PGĐ', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, NSVH&GĐ'],
      signer: {
        authority: { mode: 'authorised', head: 'Giám đốc', position: 'Trưởng phòng Xây dựng nếp sống văn hóa' },
        name: 'Phạm Quốc Việt',
      },
    },
  },
  'no indicators': {
    ...{ tasks: 9, indicators: 0, symbol: 'BC-UBND', number: '112' },
    letter: {
      signer: {
        authority: { mode: 'by-order', head: 'Chủ tịch', position: 'Chánh Văn phòng' },
        name: 'Võ Thị Kim Ngân',
      },
    },
  },
  'twelve pages of annexes': {
    ...{ tasks: 110, indicators: 3, years: 4, symbol: 'BC-UBND' },
    letter: {
      signer: {
        authority: {
          mode: 'deputy-by-order',
          head: 'Chủ tịch',
          unitHead: 'Chánh Văn phòng',
          position: 'Phó Chánh Văn phòng',
        },
        name: 'Đặng Văn Khải',
      },
    },
    annexes: [
      {
        title: 'Danh sách câu lạc bộ',
        orientation: 'portrait',
        blocks: [
          { kind: 'numbered', level: 'clause', mark: '1', text: 'Câu lạc bộ thành lập trong năm:' },
          { kind: 'numbered', level: 'point', mark: 'a', text: 'Câu lạc bộ ấp Tân Thuận;' },
          { kind: 'numbered', level: 'point', mark: 'đ', text: 'Câu lạc bộ ấp Tân Bình.' },
        ],
      },
    ],
  },
  'an organisation of youth': {
    ...{ tasks: 7, indicators: 2, years: 3, number: '15', symbol: 'BC/TĐTN-BTG' },
    letter: {
      profile: 'political-social',
      superiorBody: 'Tỉnh Đoàn Vĩnh Long',
      issuingBody: 'Ban Tuyên giáo',
      organisationTitle: 'Đoàn TNCS Hồ Chí Minh',
      place: 'Vĩnh Long',
      signer: { authority: { mode: 'direct', position: 'Trưởng ban' }, name: 'Huỳnh Nhật Minh' },
    },
  },
  'nothing but the content': {
    ...{ tasks: 15, indicators: 2, years: 3 },
    letter: { profile: 'content-only' },
  },
  'a draft without number and day': {
    ...{ tasks: 5, indicators: 1, years: 1, number: null, date: null, isDraft: true, longResult: true },
    letter: {
      signer: {
        authority: { mode: 'acting-for-body', body: 'Ủy ban nhân dân', position: 'Chủ tịch' },
        name: 'Bùi Thanh Tâm',
      },
    },
  },
} satisfies Record<string, Shape>
export type ReportShape = keyof typeof reportShapes

export const tenReports: readonly (readonly [name: ReportShape, document: PrintedDocument])[] = Object.entries(
  reportShapes,
  // Object.entries forgets that the keys are the names of the shapes.
).map(([name, shape], at) => [name as ReportShape, reportOf(shape, 30 + at)] as const)

function reportOf(shape: Shape, seed: number): PrintedDocument {
  const { number = '5', symbol = 'BC-UBND', date = '2026-12-03', isDraft = false, annexes = [] } = shape
  const given = { numberValue: number, symbol, date, isDraft, thisYear: 2026 }
  const document = reportDocument(reportContentOf(shape, seed), given, isDraft ? null : '0123456789abcdef')
  return { ...document, annexes: [...document.annexes, ...annexes] }
}

/** What is reported, before it is laid out. */
export function reportContentOf(shape: Shape, seed: number): ReportContent {
  const ids = new CountingIds(seed)
  const records = recordsOf(shape, new SeededChoice(seed), () => ids.next())
  return {
    documentType: 'report',
    agencyId: agencyId.parse(ids.next()),
    recipientAgencyId: null,
    period: {
      ...{ kind: 'year', year: 2026, ordinal: null, from: '2025-12-01', to: '2026-11-30' },
      ...{ cutOff: '2026-11-30', nextYearStart: '2026-12-01' },
    },
    cutOff: '2026-11-30',
    letter: { ...communeLetter, ...shape.letter },
    sections: draftSections(records, [], () => ids.next()),
    records,
  }
}

function recordsOf(shape: Shape, choice: SeededChoice, newId: () => string): ReportRecords {
  const plan = planId.parse(newId())
  const evidence = {
    id: evidenceId.parse(newId()),
    name: 'ke-hoach.pdf',
    size: 1000,
    sha256: 'ab'.repeat(32),
    mediaType: 'application/pdf',
    documentNumber: '12/KH-UBND',
    documentDate: '2026-02-10',
    issuer: communeLetter.issuingBody,
    subject: 'Về công tác gia đình năm 2026',
  }
  return {
    agencyName: communeLetter.issuingBody,
    plans: [
      {
        ...{ id: plan, number: '94/KH-UBND', date: '2023-02-10', subject: 'Về công tác gia đình' },
        ...{ shortName: 'Kế hoạch gia đình', packageVersion: null, indicatorSet: null },
      },
    ],
    tasks: Array.from({ length: shape.tasks }, (_, at) => {
      const result = choice.of(results)
      return {
        taskId: taskId.parse(newId()),
        planId: plan,
        title: `${choice.of(verbs)} ${choice.of(aims)}`,
        planItemIds: [planItemId.parse(newId())],
        position: `II.${1 + Math.floor(at / 10)}.${'abcdđeghik'[at % 10]}`,
        planText: '',
        progress: choice.of(states),
        timeliness: 'in-time' as const,
        deadline: at % 3 === 0 ? `2026-11-${String(1 + (at % 28)).padStart(2, '0')}` : null,
        extendedDeadline: null,
        doneOn: null,
        resultText: shape.longResult === true && at === 0 ? `${result} `.repeat(60).trim() : result,
        quantities: at % 4 === 0 ? [{ label: 'Lớp tuyên truyền', value: '3', unit: 'lớp' }] : [],
        evidenceIds: at % 2 === 0 ? [evidence.id] : [],
        difficulties: at % 40 === 0 ? 'Kinh phí cấp chậm, cộng tác viên thay đổi nhiều.' : '',
        proposals: at % 50 === 0 ? 'Đề nghị bố trí kinh phí từ đầu năm.' : '',
      }
    }),
    figures: indicators.slice(0, shape.indicators).map(([name, unit, target]) => {
      const value = (year: number) =>
        unit === '%' ? String(choice.whole(70, 99)) : String(Math.round(Number(target) * (0.6 + 0.1 * (year - 2022))))
      const byYear = Array.from({ length: shape.years ?? 1 }, (_, at) => 2026 - (shape.years ?? 1) + 1 + at).map(
        (year) => ({ year, value: value(year), target: year < 2023 ? null : target }),
      )
      return {
        indicatorId: indicatorId.parse(newId()),
        planId: plan,
        ...{ name, unit, depth: 0, target: `≥ ${formatNumber(target)}` },
        value: { kind: 'number' as const, value: byYear.at(-1)?.value ?? '0' },
        ...{ estimate: false, asOf: '2026-11-30', reason: '' },
        byYear,
      }
    }),
    funding:
      shape.indicators === 0 ? [] : [{ source: 'Ngân sách tỉnh', plannedDong: 150_000_000, spentDong: 120_500_000 }],
    evidence: [evidence],
  }
}
