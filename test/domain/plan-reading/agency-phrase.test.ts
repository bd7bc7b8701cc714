import { describe, expect, it } from 'vitest'
import { headingAgency } from '../../../src-shared/domain/plan-reading/agency-heading.ts'
import { agencyPhraseAt, splitAgencies } from '../../../src-shared/domain/plan-reading/agency-phrase.ts'
import { passage } from '../../support/passage.ts'

describe('the name of a body ends where the sentence about it begins', () => {
  it.each([
    ['Sở Y tế chủ trì, phối hợp với Sở Tài chính', 'Sở Y tế'],
    ['Sở Xây dựng xây dựng quy hoạch', 'Sở Xây dựng'],
    ['Sở Văn hóa, Thể thao và Du lịch hướng dẫn', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở Lao động - Thương binh và Xã hội hướng dẫn', 'Sở Lao động - Thương binh và Xã hội'],
    ['Cục Biến đổi khí hậu phối hợp thực hiện', 'Cục Biến đổi khí hậu'],
    ['Ngân hàng Nhà nước chi nhánh Khu vực 5 chỉ đạo', 'Ngân hàng Nhà nước chi nhánh Khu vực 5'],
    ['Ban Chỉ đạo 389 tỉnh tổ chức kiểm tra', 'Ban Chỉ đạo 389 tỉnh'],
    ['các cơ quan, tổ chức liên quan thẩm định', 'các cơ quan, tổ chức liên quan'],
    ['UBND cấp xã bố trí trụ sở', 'UBND cấp xã'],
    ['Ủy ban nhân dân các huyện, thị xã, thành phố tổ chức', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
    [
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh được kiện toàn',
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh',
    ],
    [
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh theo dõi',
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    ],
    ['Ủy ban nhân dân tỉnh (qua Sở Y tế) xem xét', 'Ủy ban nhân dân tỉnh'],
    ['Trưởng các thôn phối hợp thống kê', 'Trưởng các thôn'],
    ['BHXH tỉnh trích lập quỹ', 'BHXH tỉnh'],
    ['Hội Nông dân tỉnh, Tỉnh đoàn tham gia', 'Hội Nông dân tỉnh, Tỉnh đoàn'],
    ['Hội Nông dân thành phố gom hàng', 'Hội Nông dân thành phố'],
    ['VP UBND tỉnh theo dõi', 'VP UBND tỉnh'],
    ['TT Kiểm soát bệnh tật tỉnh phối hợp', 'TT Kiểm soát bệnh tật tỉnh'],
  ])('%s', (text, name) => {
    expect(agencyPhraseAt(passage(text), 0)?.passage.text).toBe(name)
  })

  it.each([
    'Ban hành kế hoạch',
    'Báo cáo kết quả',
    'Tổ chức tập huấn',
    'Phòng, chống dịch bệnh',
    'Hội nghị tổng kết',
    'Số: 12/KH-UBND',
    'Trường hợp phát sinh',
    'các nhiệm vụ được giao',
    'Quy định mức chi',
    'Ca bệnh được phát hiện',
    'BV là chữ viết tắt',
  ])('no name begins with "%s"', (text) => {
    expect(agencyPhraseAt(passage(text), 0)).toBeNull()
  })
})

it.each([
  ['Sở Tài chính, Sở Nội vụ và các địa phương', ['Sở Tài chính', 'Sở Nội vụ', 'các địa phương']],
  ['Sở Giáo dục và Đào tạo', ['Sở Giáo dục và Đào tạo']],
  ['các sở, ban, ngành và Ủy ban nhân dân cấp xã', ['các sở, ban, ngành', 'Ủy ban nhân dân cấp xã']],
  ['Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh', ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh']],
])('%s are so many bodies', (text, names) => {
  expect(splitAgencies(passage(text)).map((one) => one.text)).toEqual(names)
})

describe('a heading names a body', () => {
  it.each([
    ['Sở Y tế', 'Sở Y tế', false],
    ['Công an tỉnh:', 'Công an tỉnh', false],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh: Vận động Nhân dân.', 'Ủy ban Mặt trận Tổ quốc tỉnh', true],
    [
      'Giám đốc các Sở; Chủ tịch Ủy ban nhân dân các xã, phường:',
      'Giám đốc các Sở; Chủ tịch Ủy ban nhân dân các xã, phường',
      false,
    ],
    ['Sở Tài chính có trách nhiệm:', 'Sở Tài chính', false],
    ['Sở Nông nghiệp và Môi trường (cơ quan thường trực) có trách nhiệm:', 'Sở Nông nghiệp và Môi trường', false],
    ['Các Sở: Y tế, Nội vụ, Tư pháp', 'Các Sở: Y tế, Nội vụ, Tư pháp', false],
    ['Sở Y tế (cơ quan thường trực)', 'Sở Y tế', false],
    ['Trách nhiệm của các sở, ban, ngành', 'các sở, ban, ngành', false],
    ['Đơn vị duy trì thoát nước trên địa bàn thành phố:', 'Đơn vị duy trì thoát nước trên địa bàn thành phố', false],
  ])('%s', (text, name, requested) => {
    const found = headingAgency(passage(text))
    expect([found?.agency.text, found?.requested]).toEqual([name, requested])
  })

  it.each([
    'Sở Y tế hướng dẫn các bệnh viện lập kế hoạch.',
    'Sở Y tế là cơ quan chủ trì, đầu mối đôn đốc.',
    'Chế độ báo cáo: hằng quý',
    'Kinh phí thực hiện Kế hoạch được bố trí từ ngân sách.',
    'Thanh tra, kiểm tra việc thực hiện.',
  ])('not so "%s"', (text) => {
    expect(headingAgency(passage(text))).toBeNull()
  })
})
