import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

const owners = (duties: string): string[] =>
  plan({ duties }).assignments.map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)

describe('who does what, in one sentence', () => {
  it.each([
    [
      '1. Sở Tài chính đồng chủ trì với Sở Công Thương xây dựng cơ chế hỗ trợ diêm dân.',
      ['lead explicit: Sở Tài chính', 'lead explicit: Sở Công Thương'],
    ],
    [
      '1. Sở Tài chính và Sở Công Thương đồng chủ trì rà soát kho muối.',
      ['lead explicit: Sở Tài chính', 'lead explicit: Sở Công Thương'],
    ],
    [
      '1. Sở Công Thương\n- Là cơ quan đầu mối, chủ trì, phối hợp với Sở Tài chính theo dõi giá muối.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: Sở Tài chính'],
    ],
    [
      '1. Sở Tài chính: Căn cứ khả năng ngân sách, phối hợp với Sở Công Thương bố trí kinh phí.',
      ['coordinate explicit: Sở Tài chính'],
    ],
    [
      '1. Trung tâm Cán bộ quản lý giáo dục tổ chức lớp dạy nghề muối.',
      ['none-stated implicit: Trung tâm Cán bộ quản lý giáo dục'],
    ],
    [
      '1. Trung tâm Công nghệ thông tin, Báo Hải Sơn mở chuyên trang về nghề muối.',
      ['none-stated implicit: Trung tâm Công nghệ thông tin', 'none-stated implicit: Báo Hải Sơn'],
    ],
  ])('%s', (duties, wanted) => expect(owners(duties)).toEqual(wanted))
})
