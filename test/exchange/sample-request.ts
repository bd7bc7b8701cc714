import { type PayloadOf, payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import { agency, base, coordinator, planId, uuid } from './sample-payloads.ts'

export const sampleRequest = (): PayloadOf<'report-request'> =>
  payloadSchemas['report-request'][1].parse({
    ...base,
    format: 'report-request',
    id: uuid(3),
    agencyId: coordinator,
    recipientAgencyId: null,
    documentNumber: '1234/SVHTTDL-XDNSVHGD',
    documentDate: '2026-11-02',
    data: {
      subject: 'Báo cáo kết quả thực hiện công tác gia đình năm 2026',
      plans: [{ id: planId, number: null, date: null, subject: 'Thực hiện Kế hoạch số 94-KH/TU' }],
      period: {
        kind: 'year',
        year: 2026,
        ordinal: null,
        from: '2025-11-16',
        to: '2026-11-15',
        cutOff: '2026-11-15',
        nextYearStart: '2026-11-16',
      },
      deadline: { kind: 'before', date: '2026-12-05' },
      recipient: { agencyId: coordinator, name: 'Sở Văn hóa, Thể thao và Du lịch' },
      outline: [
        { key: 'own.1', title: 'Đặc điểm tình hình', level: 'section' },
        { key: 'results', title: 'Kết quả thực hiện', level: 'section' },
        { key: 'own.2', title: 'Đánh giá', level: 'section' },
        { key: 'assessment.strengths', title: 'Mặt được', level: 'clause' },
        { key: 'assessment.shortcomings', title: 'Mặt chưa được', level: 'clause' },
      ],
      forms: ['Biểu 01/GĐ'],
      reporters: [{ agencyId: agency, requested: false }],
    },
  })
