import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

const targetsOf = (part: 'targets' | 'tasks', lines: string): string[] =>
  plan({ [part]: lines }).targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)

const limitsOf = (words: string): string[] =>
  plan({ duties: `1. Sở Công Thương\n- ${words}` }).deadlines.flatMap(({ normalized }) => normalized)

describe('counts that are aimed at', () => {
  it.each([
    ['1. Đến năm 2028, 5/9 cửa cống được xây lại.', ['= 5 cửa cống']],
    ['1. Khởi công trước 6/9 hằng năm.', []],
    ['1. Tỷ lệ tai nạn lao động dưới 4/10.000 lao động.', ['< 4 /10.000 lao động']],
    ['1. Đưa 3.200 lao động trở lại đồng muối.', ['= 3200 lao động']],
    ['1. Trên 80% hộ diêm dân có ít nhất 01 kho chứa.', ['> 80 %']],
    ['1. Không quá 4% số xã có tỷ lệ hộ bỏ nghề trên 30%.', ['<= 4 %']],
    ['1. Phấn đấu 40% xã dùng bạt và có ít nhất 05 kho chung.', ['= 40 %', '>= 5 kho']],
  ])('among targets: %s', (lines, wanted) => expect(targetsOf('targets', lines)).toEqual(wanted))

  it.each([
    ['NHIỆM VỤ\n1. Mỗi năm tổ chức ít nhất 02 đoàn học tập kinh nghiệm.', ['>= 2 đoàn/năm']],
    ['NHIỆM VỤ\n1. Mở chuyên mục nghề muối, 02 kỳ/tháng.', ['= 2 kỳ/tháng']],
    ['NHIỆM VỤ\n1. Đầu tư xây dựng mới 18 công trình chắn sóng.', ['= 18 công trình']],
    ['NHIỆM VỤ\n1. Lưu hồ sơ ít nhất 10 năm, báo trước tối thiểu 03 ngày.', []],
  ])('among tasks: %s', (lines, wanted) => expect(targetsOf('tasks', lines)).toEqual(wanted))

  it('gives each figure of a sentence its own year', () => {
    const { targets } = plan({
      targets:
        '1. Tăng tỷ lệ muối sạch lên 45% vào năm 2028 và khoảng 60% vào năm 2030.\n2. Đến năm 2030, 70% hộ dùng bạt.',
    })
    expect(targets.map(({ value, year }) => [value, year])).toEqual([
      ['45', 2028],
      ['60', 2030],
      ['70', 2030],
    ])
  })

  it('finds none in what tells how things stand', () => {
    expect(plan({ targets: 'a\nI. HIỆN TRẠNG\nTỷ lệ hộ dùng bạt đạt 31,5%.' }).targets).toEqual([])
  })
})

describe('periods and days of reports and work', () => {
  it.each([
    ['Hằng tháng, quý tổng hợp tình hình báo cáo Ủy ban nhân dân tỉnh.', ['monthly', 'quarterly']],
    ['Theo dõi giá muối hằng tuần, hằng tháng.', ['monthly']],
    ['Báo cáo trước ngày 20/6 và 20/12/2027.', ['before:2027-06-20', 'before:2027-12-20']],
    [
      'Báo cáo trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm).',
      ['halfyearly:before:06-10', 'yearly:before:12-10'],
    ],
    ['Từ ngày 01/01/2028, chỉ thu mua muối sạch.', ['from:2028-01-01']],
    ['Quy chế có hiệu lực kể từ ngày 01/01/2028.', []],
    ['Tổ chức tổng kết vào tháng 01/2027.', ['within:2027-01']],
    [
      'Ban hành chính sách hỗ trợ diêm dân các xã ven biển khôi phục đồng muối bỏ hoang trong năm 2026.',
      ['within:2026'],
    ],
    ['Mỗi năm tổ chức ít nhất 02 đoàn học tập kinh nghiệm.', []],
  ])('%s', (words, wanted) => expect(limitsOf(words)).toEqual(wanted))
})

describe('items and owners', () => {
  it('takes "1/ 100% …" for an item', () => {
    const { items } = plan({ targets: '1/ 100% hộ diêm dân được tập huấn.\n2/ Trên 60% hộ dùng bạt.' })
    expect(items.filter(({ path }) => path.startsWith('I.')).map(({ marker }) => marker)).toEqual(['1/', '2/'])
  })

  it('tells the lines that name the owners of a task from the others', () => {
    const { items } = plan({
      tasks:
        'NHIỆM VỤ\n1. Xây kho muối\n- Chủ trì: Sở Xây dựng\n- Phối hợp: các hiệp hội ngành muối\n- Thời gian: Quý II/2026',
    })
    expect(items.filter(({ path }) => path.startsWith('II.1.')).map(({ kind }) => kind)).toEqual([
      'assignment',
      'assignment',
      'task',
    ])
  })

  it.each([
    ['NHIỆM VỤ\n1. Xây kho muối\n- Phối hợp: các hiệp hội ngành muối', 'coordinate: các hiệp hội ngành muối'],
    [
      'NHIỆM VỤ\n1. Chi nhánh Ngân hàng Chính sách xã hội tỉnh chủ trì cho vay.',
      'lead: Chi nhánh Ngân hàng Chính sách xã hội tỉnh',
    ],
    [
      'NHIỆM VỤ\n1. Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan dự kiến nguồn vốn.',
      'coordinate: các cơ quan liên quan',
    ],
  ])('%s', (tasks, owner) => {
    expect(plan({ tasks }).assignments.map(({ role, agency }) => `${role}: ${agency.text}`)).toContain(owner)
  })

  it('reads a sentence with a list behind its colon as a duty, and as the text of its part', () => {
    const reading = plan({
      duties: `1. Sở Công Thương: Theo dõi thị trường muối.
IV. CHẾ ĐỘ BÁO CÁO
Các sở, ban, ngành báo cáo định kỳ về Sở Công Thương: báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12.`,
    })
    const last = reading.items.at(-1)
    expect([last?.path, reading.assignments.find(({ itemId }) => itemId === last?.id)?.agency.text]).toEqual([
      'IV.p1',
      'Các sở, ban, ngành',
    ])
  })

  it('ends the name of a body before what it makes concrete', () => {
    const { assignments } = plan({ duties: '1. Ủy ban nhân dân xã cụ thể hóa Kế hoạch vào chương trình công tác.' })
    expect(assignments.map(({ agency }) => agency.text)).toEqual(['Ủy ban nhân dân xã'])
  })

  it('reads a standing body and its partner in an article of the decision', () => {
    const { assignments } = plan({
      head: `ỦY BAN NHÂN DÂN
TỈNH HẢI SƠN
Số: 12/QĐ-UBND
Hải Sơn, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Kế hoạch phát triển nghề muối năm 2026
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển nghề muối năm 2026.
Điều 2. Sở Công Thương làm đầu mối, phối hợp với Chi cục Thủy lợi theo dõi việc thực hiện Kế hoạch.
Nơi nhận:
- Như Điều 2.`,
    })
    expect(assignments.slice(0, 2).map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)).toEqual([
      'lead standing: Sở Công Thương',
      'coordinate explicit: Chi cục Thủy lợi',
    ])
  })

  it('parts "Đơn vị thực hiện: A phối hợp với B"', () => {
    const { assignments } = plan({
      tasks: 'NHIỆM VỤ\n1. Xây kho muối\n- Đơn vị thực hiện: Sở Xây dựng phối hợp với các hợp tác xã muối.',
    })
    expect(assignments.slice(0, 2).map(({ role, agency }) => `${role}: ${agency.text}`)).toEqual([
      'lead: Sở Xây dựng',
      'coordinate: các hợp tác xã muối',
    ])
  })

  it('counts "Nhiệm vụ 1." as an item with lines of its own', () => {
    const { items } = plan({
      tasks: 'NHIỆM VỤ\nNhiệm vụ 1. Khôi phục đồng muối\n- Đắp bờ vùng.\nNhiệm vụ 2: Xây kho muối\n- Chọn đất.',
    })
    expect(items.filter(({ path }) => path.startsWith('II.')).map(({ path, marker }) => `${path} ${marker}`)).toEqual([
      'II.1 Nhiệm vụ 1.',
      'II.1.-1 -',
      'II.2 Nhiệm vụ 2:',
      'II.2.-1 -',
    ])
  })

  it('reads a table written with tabs whose groups have two cells only', () => {
    const { items, assignments } = plan({
      tasks: `NHIỆM VỤ
Nhiệm vụ cụ thể theo bảng dưới đây:
STT\tNội dung công việc\tPhòng chủ trì\tThời hạn
I\tĐồng muối
1\tĐắp bờ vùng\tPhòng Kinh tế\tQuý II/2026
II\tKho muối
1\tChọn đất\tPhòng Quản lý đất\tQuý III/2026`,
    })
    expect(
      items.filter(({ marker, path }) => marker !== null && path.startsWith('II.')).map(({ path }) => path),
    ).toEqual(['II.I', 'II.I.1', 'II.II', 'II.II.1'])
    expect(assignments.slice(0, 2).map(({ agency }) => agency.text)).toEqual(['Phòng Kinh tế', 'Phòng Quản lý đất'])
  })
})

describe('bodies that only watch', () => {
  it.each([
    ['Giao Thanh tra tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch này.', 'monitor explicit'],
    ['Thanh tra tỉnh: Giám sát, kiểm tra tình hình triển khai thực hiện Kế hoạch.', 'monitor explicit'],
    ['Thanh tra tỉnh: Theo dõi, đôn đốc việc thực hiện Kế hoạch, tổng hợp báo cáo.', 'none-stated implicit'],
    ['Thanh tra tỉnh: Theo dõi thị trường muối.', 'none-stated implicit'],
  ])('%s', (words, wanted) => {
    const { assignments } = plan({ duties: `1. ${words}` })
    expect(assignments.map(({ role, basis }) => `${role} ${basis}`)).toEqual([wanted])
  })
})

describe('to whom reports go', () => {
  it.each([
    ['Hội Nông dân tỉnh: Gửi báo cáo năm về Sở Công Thương trước ngày 30/11.', ['Sở Công Thương']],
    ['Hội Nông dân tỉnh: Báo cáo kết quả hằng tháng về Sở Công Thương trước ngày 18.', ['Sở Công Thương']],
    ['Hội Nông dân tỉnh: Báo cáo số hộ dùng bạt về Sở Công Thương trước ngày 25 hằng tháng.', ['Sở Công Thương']],
    [
      'Hội Nông dân tỉnh: Báo cáo kết quả về Sở Công Thương để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
      ['Sở Công Thương', 'Ủy ban nhân dân tỉnh'],
    ],
    ['Hội Nông dân tỉnh: Báo cáo Ủy ban nhân dân tỉnh về giá muối.', ['Ủy ban nhân dân tỉnh']],
    ['Hội Nông dân tỉnh: Nghe báo cáo về nghề muối.', []],
  ])('%s', (words, wanted) => {
    expect(plan({ duties: `1. ${words}` }).reportingLegs.map(({ to }) => to?.text)).toEqual(wanted)
  })
})
