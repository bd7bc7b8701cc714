import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import type { PayloadOf } from '../../src-shared/exchange/envelope.ts'
import { payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import type { PublicJwk } from '../../src-shared/exchange/fields.ts'
import type { ReportV1 } from '../../src-shared/exchange/report-1.ts'

/** Ids that tests can read: `uuid(7)`. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const coordinator = 'vn86-van-hoa'
export const agency = 'vn86-y-te'

export const agencyIdOf = (id: string): AgencyId => agencyId.parse(id)

export const planId = uuid(100)
export const base = {
  formatVersion: 1,
  planIds: [planId],
  createdAt: '2026-11-30T02:00:00.000Z',
  revision: 1,
  supersedes: null,
  documentNumber: '12/BC-SYT',
  documentDate: '2026-11-30',
} as const

export const samplePackage = (rootKey: PublicJwk): PayloadOf<'plan-package'> =>
  payloadSchemas['plan-package'][1].parse({
    ...base,
    format: 'plan-package',
    id: uuid(1),
    agencyId: coordinator,
    recipientAgencyId: null,
    data: {
      rootKey,
      plan: {
        id: planId,
        number: null,
        date: null,
        dateNote: 'ngày     /7/2022',
        issuer: { agencyId: 'vn86-ubnd', name: 'Ủy ban nhân dân tỉnh Vĩnh Long' },
        subject: 'Thực hiện Kế hoạch số 94-KH/TU về công tác xây dựng gia đình trong tình hình mới',
        shortName: 'KH thực hiện Chỉ thị 06',
        issuedBy: { number: null, date: null },
        validFrom: '2022-07-01',
        validTo: null,
        areaAgencyIds: ['vn86-ubnd'],
        legalBases: ['Kế hoạch số 94-KH/TU ngày 31/3/2022 của Ban Thường vụ Tỉnh ủy'],
        recipients: [
          { text: '- Như Điều 3;', agencyId: null },
          { text: '- Bộ VH,TT&DL;', agencyId: 'vn-van-hoa' },
        ],
      },
      items: [
        item(1, null, 0, 'II', 'II', 'NHIỆM VỤ VÀ GIẢI PHÁP', 'task'),
        item(2, 1, 0, 'a)', 'II.1.a', 'Tổ chức nghiên cứu, quán triệt, tuyên truyền, phổ biến.', 'task'),
        item(3, null, 1, 'IV', 'IV', 'TỔ CHỨC THỰC HIỆN', 'organisation'),
        item(4, 3, 0, '1.', 'IV.1', 'Sở Y tế', 'organisation'),
      ],
      links: [{ taskItemId: uuid(202), ownerItemId: uuid(204) }],
      assignments: [
        assignment(1, 202, agency, 'Sở Y tế', 'lead'),
        assignment(2, 202, agency, 'các sở, ban, ngành', 'coordinate'),
        assignment(3, 202, coordinator, 'các sở, ban, ngành', 'coordinate'),
      ],
      duties: [
        {
          id: uuid(401),
          itemId: null,
          phrase: 'Các sở, ban, ngành',
          periodKind: 'year',
          agencies: [{ agencyId: agency, requested: false }],
          legs: [
            {
              from: 'Các sở, ban, ngành',
              to: { agencyId: coordinator, name: 'Sở Văn hóa, Thể thao và Du lịch' },
              dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
              form: null,
              address: null,
            },
          ],
        },
      ],
      reviews: [{ id: uuid(501), kind: 'interim', yearsAfter: 5, baseDate: null, text: 'tổ chức sơ kết 05 năm' }],
      indicatorSet: {
        id: uuid(600),
        version: 1,
        source: 'Thông tư 07/2017/TT-BVHTTDL',
        validFrom: '2026-01-01',
        indicators: [
          {
            id: uuid(601),
            partOf: null,
            itemId: uuid(202),
            code: 'GD-01',
            name: 'Tỷ lệ hộ gia đình đạt chuẩn gia đình văn hóa',
            unit: '%',
            measure: 'at-date',
            shape: 'share',
            comparator: 'at-least',
            baseline: { year: 2025, value: 91.25 },
            targets: [{ year: 2026, value: 92 }],
            reportedBy: 'Ủy ban nhân dân các xã, phường',
            reporterIds: [agency],
          },
        ],
      },
      events: [{ id: uuid(701), name: 'Ngày Gia đình Việt Nam', month: 6, day: 28 }],
      agencies: [agencyRecord(agency, 'Sở Y tế')],
    },
  })

export const sampleCard = (jwk: PublicJwk, certificate: string): PayloadOf<'agency-card'> =>
  payloadSchemas['agency-card'][1].parse({
    ...base,
    format: 'agency-card',
    id: uuid(2),
    agencyId: agency,
    recipientAgencyId: coordinator,
    planIds: [],
    data: {
      kind: 'state-body',
      level: 'province',
      names: agencyRecord(agency, 'Sở Y tế').names,
      electronicCode: null,
      approver: { name: 'Trần Thị Bích', position: 'Phó Giám đốc' },
      jwk,
      certificate,
    },
  })

export const sampleRegistry = (rootKey: PublicJwk, keys: readonly unknown[]): PayloadOf<'key-registry'> =>
  payloadSchemas['key-registry'][1].parse({
    ...base,
    format: 'key-registry',
    id: uuid(3),
    agencyId: coordinator,
    recipientAgencyId: null,
    planIds: [],
    data: { expiresAt: '2027-12-30T02:00:00.000Z', rootKey, keys },
  })

/** As reports were sealed in version 1. */
export const sampleReportV1 = (): ReportV1 =>
  payloadSchemas.report[1].parse({
    ...base,
    format: 'report',
    id: uuid(4),
    agencyId: agency,
    recipientAgencyId: coordinator,
    requestId: null,
    period: { kind: 'year', year: 2026, ordinal: null, from: '2025-12-15', to: '2026-12-14' },
    contentSha256: 'ab'.repeat(32),
    docx: { name: 'bao-cao-2026.docx', partsSha256: 'cd'.repeat(32) },
    evidence: [
      {
        id: uuid(801),
        name: 'Kế hoạch 15.pdf',
        size: 20_480,
        sha256: 'ef'.repeat(32),
        mediaType: 'application/pdf',
        documentNumber: '15/KH-SYT',
        documentDate: '2026-03-02',
        issuer: 'Sở Y tế',
        subject: 'Truyền thông về gia đình năm 2026',
      },
    ],
    data: {
      plans: [
        {
          id: planId,
          number: null,
          date: null,
          subject: 'Thực hiện Kế hoạch số 94-KH/TU',
          packageVersion: 1,
          indicatorSet: { id: uuid(600), version: 1 },
        },
      ],
      cutOff: '2026-11-25',
      agencyName: 'Sở Y tế tỉnh Vĩnh Long',
      sections: [
        { key: 'direction', heading: 'I. Công tác chỉ đạo, triển khai', paragraphs: ['Ban hành 02 văn bản.'] },
      ],
      taskResults: [
        {
          title: 'Phổ biến Kế hoạch số 94-KH/TU',
          planItemIds: [uuid(202)],
          position: 'II.1.a',
          planText: 'Tổ chức nghiên cứu, quán triệt, tuyên truyền, phổ biến.',
          progress: 'done',
          timeliness: 'done-in-time',
          deadline: '2026-06-30',
          extendedDeadline: null,
          doneOn: '2026-06-12',
          resultText: 'Tổ chức 12 buổi truyền thông,\n1.250 lượt người dự.',
          quantities: [{ label: 'Buổi truyền thông', value: 12, unit: 'buổi' }],
          evidenceIds: [uuid(801)],
          difficulties: '',
          proposals: '',
        },
      ],
      figures: [
        {
          indicatorId: uuid(601),
          value: { kind: 'share', numerator: 924, denominator: 1000 },
          estimate: true,
          asOf: null,
          reason: '',
        },
        {
          indicatorId: uuid(602),
          value: { kind: 'number', value: 92.4 },
          estimate: false,
          asOf: '2026-11-20',
          reason: 'Rà soát lại sau sáp nhập.',
        },
        { indicatorId: uuid(603), value: { kind: 'none-arisen' }, estimate: false, asOf: null, reason: '' },
      ],
      funding: [{ source: 'Ngân sách tỉnh', plannedDong: 150_000_000, spentDong: 120_500_000 }],
      signer: { name: 'Trần Thị Bích', position: 'Phó Giám đốc', line: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC' },
    },
  })

/** With everything that version 2 may say, and none that it must. */
export const sampleReport = (over: Record<string, unknown> = {}): PayloadOf<'report'> => {
  const first = sampleReportV1()
  const { taskResults, figures } = first.data
  const funding = [{ source: 'Ngân sách tỉnh', plannedDong: 150_000_000, spentDong: 120_500_000 }]
  const tasks = { of: 3, done: 1, inProgress: 1, notStarted: 1, paused: 0, late: 1 }
  return payloadSchemas.report[2].parse({
    ...first,
    formatVersion: 2,
    data: {
      ...first.data,
      taskResults: taskResults.map((task) => ({ ...task, expected: 'Tổ chức thêm 02 buổi truyền thông.' })),
      figures: figures.map((figure) =>
        figure.reason === '' ? figure : { ...figure, reportedBefore: { kind: 'number', value: 90 } },
      ),
      corrections: [
        {
          title: 'Xây dựng chuyên mục',
          planItemIds: [uuid(202)],
          reported: 'in-progress',
          now: 'done',
          doneOn: '2025-12-20',
          reason: 'Hoàn thành sau ngày chốt số liệu.',
        },
      ],
      review: {
        years: [
          { year: 2025, hasReport: false, tasks: null, funding: [] },
          { year: 2026, hasReport: true, tasks, funding },
        ],
        tasks,
        funding,
      },
    },
    ...over,
  })
}

export const sampleReceipt = (): PayloadOf<'receipt'> =>
  payloadSchemas.receipt[1].parse({
    ...base,
    format: 'receipt',
    id: uuid(5),
    agencyId: coordinator,
    recipientAgencyId: agency,
    data: {
      reportId: uuid(4),
      reportRevision: 1,
      reportSha256: '12'.repeat(32),
      receivedOn: '2026-12-01',
      decision: 'asked-to-complete',
      remarks: [{ about: 'II.1.a', text: 'Đề nghị bổ sung số liệu 6 tháng cuối năm.' }],
    },
  })

function item(
  n: number,
  parent: number | null,
  ordinal: number,
  marker: string,
  position: string,
  text: string,
  kind: string,
) {
  const parentId = parent === null ? null : uuid(200 + parent)
  const deadline = { deadlineText: 'trong quý II', deadlineRule: { kind: 'within-quarter', year: 2026, quarter: 2 } }
  return { id: uuid(200 + n), parentId, ordinal, marker, position, text, kind, workKind: null, ...deadline }
}

function assignment(n: number, itemNumber: number, agencyId: string, phrase: string, role: string) {
  return { id: uuid(300 + n), itemId: uuid(itemNumber), agencyId, phrase, role, requested: false }
}

function agencyRecord(id: string, name: string) {
  const names = [{ name, shortName: null, from: null, to: null }]
  const place = { level: 'province', parentId: 'vn86-ubnd', provinceId: 'vn86-ubnd', abbreviation: 'SYT' }
  return { id, kind: 'state-body', ...place, names, electronicCode: null }
}
