import { describe, expect, it } from 'vitest'
import type { PlanReading } from '../../../src-shared/domain/plan-reading/plan-reading.ts'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { timeCellPhrases } from '../../../src-shared/domain/plan-reading/time-cell.ts'
import { foldInPlace } from '../../../src-shared/domain/vietnamese-text.ts'
import { textSource } from '../../support/plan-source-builder.ts'
import { plan } from './small-plan.ts'

const owners = ({ assignments }: PlanReading): string[] =>
  assignments.map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)
const kinds = ({ items }: PlanReading): string[] =>
  items.filter(({ marker }) => marker !== null).map(({ path, kind }) => `${path} ${kind}`)

describe('owners in labels and lists', () => {
  it.each([
    [
      'Chịu trách nhiệm chính: Phòng Kinh tế; phối hợp: Văn phòng Sở.',
      ['lead: Phòng Kinh tế', 'coordinate: Văn phòng Sở'],
    ],
    ['Bộ phận phụ trách: Phòng Kinh tế.', ['lead: Phòng Kinh tế']],
    ['Đơn vị phối hợp: Nhà máy muối Hải Sơn.', ['coordinate: Nhà máy muối Hải Sơn']],
    ['Đơn vị phối hợp: Theo đề nghị của diêm dân.', []],
    ['Đơn vị phối hợp: Đề nghị Hội Nông dân tỉnh, Tỉnh đoàn.', ['coordinate: Hội Nông dân tỉnh, Tỉnh đoàn']],
  ])('%s', (line, wanted) => {
    const { assignments } = plan({ tasks: `NHIỆM VỤ\n1. Xây kho muối.\n${line}`, duties: '1. Diêm dân giữ nghề.' })
    expect(assignments.map(({ role, agency }) => `${role}: ${agency.text}`)).toEqual(wanted)
  })

  it.each([
    ['Phòng Kinh tế, Hạ tầng và Đô thị: Quản lý kho muối.', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Các cơ quan tham mưu, giúp việc: Xây dựng chương trình.', 'Các cơ quan tham mưu, giúp việc'],
    ['Phòng Phát triển người tham gia: Rà soát hộ muối.', 'Phòng Phát triển người tham gia'],
    ['Sở Công Thương: Thanh tra đột xuất kho muối.', 'Sở Công Thương'],
    ['Thanh tra tỉnh, Thanh tra Sở Công Thương lập kế hoạch thanh tra.', 'Thanh tra tỉnh', 'Thanh tra Sở Công Thương'],
    ['Trung tâm Đổi mới sáng tạo tỉnh: Ươm tạo dự án muối.', 'Trung tâm Đổi mới sáng tạo tỉnh'],
    [
      'Các ban đảng, đảng ủy trực thuộc Tỉnh ủy, các xã ủy xây dựng kế hoạch của cấp mình.',
      'Các ban đảng, đảng ủy trực thuộc Tỉnh ủy, các xã ủy',
    ],
  ])('%s', (words, ...agencies) => {
    expect(plan({ duties: `1. ${words}` }).assignments.map((one) => one.agency.text)).toEqual(agencies)
  })
})

describe('limits in the words of other offices', () => {
  it.each([
    ['Nộp báo cáo, hạn cuối ngày 05/6/2026.', ['before:2026-06-05']],
    ['Gửi danh sách diêm dân không muộn hơn ngày 05/6/2026.', ['before:2026-06-05']],
    ['Báo cáo hằng tháng trước ngày 22 về Chi cục Thủy lợi.', ['monthly:before:22']],
    ['Mở hội muối trong tuần đầu tháng 5/2026.', ['within:2026-05']],
    ['Định kỳ hằng quý (trước ngày 20 của tháng cuối quý) báo cáo giá muối.', ['quarterly:before:20']],
    ['Thu mua muối từ tháng 9/2026 đến hết tháng 5/2027.', ['range:2026-09..2027-05']],
    ['Sơ kết giữa nhiệm kỳ vào năm 2028 và tổng kết vào năm 2030.', ['within:2028', 'within:2030']],
    ['Sơ kết vào cuối năm 2028 và tổng kết Kế hoạch vào cuối năm 2030.', ['within:2028', 'within:2030']],
    ['Đợt cao điểm thứ nhất: Từ ngày 20/4/2026 đến hết ngày 30/6/2026.', ['range:2026-04-20..2026-06-30']],
    ['Đợt 2: tháng 8 năm 2026.', ['within:2026-08']],
    ['Đợt 2: đắp bờ vùng.', []],
    ['Xong trước 30.6.2026.', ['before:2026-06-30']],
    ['Hoàn thành ngày 30/6/2026.', ['before:2026-06-30']],
    ['Sửa các kho muối đã hoàn thành ngày 30/6/2025.', []],
    ['Hoàn thành kho muối vào cuối năm 2027.', ['within:2027']],
    ['Trình Hội đồng nhân dân tỉnh tại kỳ họp giữa năm 2026.', []],
    ['Mở lớp trong tháng 6 và tháng 7 năm 2026.', ['within:2026-06..2026-07']],
    ['Định kỳ 06 tháng (trước ngày 10/6) báo cáo Sở Y tế.', ['halfyearly:before:06-10']],
    ['Mở lớp từ   ngày 20/5 đến ngày 10/6/2026.', ['range:2026-05-20..2026-06-10']],
    ['Hoàn thành kho muối vào năm 2028.', ['within:2028']],
    ['Báo cáo Sở Y tế định kỳ 06 tháng và đột xuất khi có yêu cầu.', ['on-request', 'halfyearly']],
    ['Trợ giúp pháp lý cho diêm dân khi có yêu cầu.', []],
    ['Mỗi năm tổ chức 02 đoàn học tập kinh nghiệm.', []],
    [
      'Thời gian hoàn thành: 6 tháng đầu năm trước ngày 10/6; báo cáo cả năm trước ngày 10/12.',
      ['halfyearly:before:06-10', 'yearly:before:12-10'],
    ],
  ])('%s', (words, wanted) => {
    const { deadlines } = plan({ duties: `1. Sở Công Thương\n- ${words}` })
    expect(deadlines.flatMap(({ normalized }) => normalized).toSorted()).toEqual(wanted.toSorted())
  })

  it.each([
    ['08 giờ 00 ngày 24/4/2026', ['on:2026-04-24']],
    ['14h30, ngày 24/4/2026', ['on:2026-04-24']],
    ['Giai đoạn 2026 - 2030, mỗi năm 10 hộ', ['range:2026..2030']],
    ['Từ ngày 01/12 đến ngày 15/12 hằng năm', ['yearly']],
    ['Tháng 5, tháng 6 và tháng 7/2026', ['within:2026-05..2026-07']],
    ['Tuần 2 tháng 5/2026, tại xã Hải Bình', ['within:2026-05']],
    ['Sáng, chiều', [null]],
  ])('a cell: %s', (words, wanted) => {
    expect(timeCellPhrases(foldInPlace(words)).map(({ normalized }) => normalized)).toEqual(wanted)
  })

  it('takes the time that stands among theme and place', () => {
    const { deadlines } = plan({
      tasks: 'CHỦ ĐỀ, THỜI GIAN\n- Chủ đề: Muối sạch.\n- Thời gian: Từ ngày 20/4/2026 đến ngày 31/5/2026.',
    })
    expect(deadlines.map(({ normalized }) => normalized)).toEqual([['range:2026-04-20..2026-05-31']])
  })
})

describe('figures', () => {
  it.each([
    ['1. Nâng tổng số hợp tác xã muối lên 887.', ['= 887 ']],
    ['1. Chỉ số hài lòng của diêm dân đạt trên 0,8.', ['> 0.8 ']],
    ['1. Khôi phục đồng muối, đạt 2026.', []],
    ['1. Tỷ lệ diêm dân trẻ chiếm 35 - 40%.', ['= 35 %']],
    ['1. Đăng ký bảo hộ không dưới 60 nhãn hiệu, 05 sáng chế.', ['>= 60 nhãn hiệu', '= 5 sáng chế']],
    ['1. Xây 15 căn nhà, mức hỗ trợ 60 triệu đồng/nhà.', ['= 15 căn nhà']],
    ['1. Giải thể 31 hợp tác xã ngừng hoạt động.', ['= 31 hợp tác xã']],
    ['1. Bảo vệ, khôi phục 3.000 ha đồng muối.', ['= 3000 ha']],
    ['1. Duy trì 1.850 tổ diêm dân, 2.300 điểm thu mua.', ['= 1850 tổ', '= 2300 điểm']],
    ['1. Đào tạo 500 người, trung cấp 8.500 người.', ['= 500 người', '= 8500 người']],
    ['1. Tuổi thọ diêm dân đạt 75,5 tuổi; nghỉ trưa tối thiểu 90 phút.', ['= 75.5 tuổi', '>= 90 phút']],
    ['1. Khám cho diêm dân dưới 16 tuổi; giữ nghề đạt 2026.', []],
    ['1. Mỗi hộ dùng 60 lít/người/ngày, đạt 60 lít/người/ngày.', ['= 60 lít/người/ngày', '= 60 lít/người/ngày']],
    ['1. Thuộc nhóm 10 tỉnh, thành phố dẫn đầu về muối.', ['= 10 tỉnh, thành phố']],
    ['1. 100% xã, phường bố trí được 01 cán bộ giữ nghề muối và có ít nhất 01 kho.', ['= 100 %']],
    ['1. 15 thủ tục về muối được rút ngắn còn 01 ngày.', ['= 15 thủ tục']],
    ['1. Trên 98% hộ có ít nhất 01 kho và 01 người trông.', ['> 98 %']],
    ['1. Thành lập mới từ 45 hợp tác xã trở lên, nâng tổng số lên 90.', ['>= 45 hợp tác xã', '= 90 ']],
  ])('among targets: %s', (targets, wanted) => {
    const found = plan({ targets }).targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)
    expect(found).toEqual(wanted)
  })

  it.each([
    ['NHIỆM VỤ\n1. Đo độ mặn 02 lần/ngày.', ['= 2 lần/ngày']],
    ['NHIỆM VỤ\n1. Phát thanh tối thiểu 15 phút/tuần.', ['>= 15 phút/tuần']],
    ['NHIỆM VỤ\n1. Mỗi năm hỗ trợ 10 doanh nghiệp muối.', ['= 10 doanh nghiệp/năm']],
    ['NHIỆM VỤ\n1. Tổng kết Đề án trồng ít nhất 01 triệu cây chắn sóng.', []],
  ])('among tasks: %s', (tasks, wanted) => {
    const found = plan({ tasks }).targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)
    expect(found).toEqual(wanted)
  })

  it.each([
    ['1. Nâng số kho muối lên 25 kho (năm 2025: 18 kho).', ['25', { value: '18', year: 2025 }]],
    ['1. Có 25 kho muối (hiện nay có 18 kho).', ['25', { value: '18', year: null }]],
  ])('what was reached before, in brackets: %s', (targets, wanted) => {
    expect(plan({ targets }).targets.map(({ value, baseline }) => [value, baseline])).toEqual([wanted])
  })
})

describe('parts with Roman numbers of their own', () => {
  it('reads "III. TỔ CHỨC THỰC HIỆN" of the second part as that of a plan', () => {
    const reading = readPlan(
      textSource(`ỦY BAN NHÂN DÂN
TỈNH HẢI SƠN
Số: 12/KH-UBND
KẾ HOẠCH
Phát triển nghề muối năm 2026
Căn cứ Nghị quyết số 08/NQ-HĐND ngày 10/12/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
Phần thứ nhất
KẾT QUẢ NĂM 2025
I. KẾT QUẢ ĐẠT ĐƯỢC
1. Toàn tỉnh có 12 kho muối.
Phần thứ hai
KẾ HOẠCH NĂM 2026
I. MỤC TIÊU
1. Có 15 kho muối.
II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
a) Cơ quan thường trực giúp Ủy ban nhân dân tỉnh theo dõi nghề muối.
`),
    )
    expect(kinds(reading).slice(-5)).toEqual([
      'Phần thứ hai.I other',
      'Phần thứ hai.I.1 target',
      'Phần thứ hai.II other',
      'Phần thứ hai.II.1 assignment',
      'Phần thứ hai.II.1.a assignment',
    ])
    expect(owners(reading)).toEqual(['lead standing: Sở Công Thương'])
  })
})

describe('a letter', () => {
  const letter = (about: string) =>
    readPlan(
      textSource(`ỦY BAN NHÂN DÂN
TỈNH HẢI SƠN
Số: 325/UBND-KT
${about}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hải Sơn, ngày 05 tháng 02 năm 2026
Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường.
Thực hiện Chỉ thị số 09/CT-TTg ngày 10/01/2026, Ủy ban nhân dân tỉnh yêu cầu:
1. Các sở, ngành
a) Quán triệt Chỉ thị đến diêm dân.
2. Giao Sở Xây dựng rà soát bờ vùng.
3. Khẩn trương thu hoạch muối trước mùa mưa.`),
    )

  it.each([
    ['V/v khôi phục đồng muối bỏ hoang', 'khôi phục đồng muối bỏ hoang'],
    ['V/v khôi phục đồng muối\nbỏ hoang năm 2026', 'khôi phục đồng muối bỏ hoang năm 2026'],
  ])('%s', (about, subject) => {
    const { document } = letter(about)
    expect([document.documentType, document.subject?.text]).toEqual(['Công văn', subject])
  })

  it('takes its first numbers for what it asks', () => {
    const reading = letter('V/v khôi phục đồng muối')
    expect(kinds(reading)).toEqual(['1 assignment', '1.a assignment', '2 assignment', '3 task'])
    expect(owners(reading)).toEqual(['none-stated implicit: Các sở, ngành', 'none-stated implicit: Sở Xây dựng'])
  })
})

describe('the body below its superior in a letterhead', () => {
  it.each([
    ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH HẢI SƠN', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH HẢI SƠN'],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH HẢI SƠN', 'BẢO HIỂM XÃ HỘI TỈNH HẢI SƠN'],
    ['BỘ MUỐI\nHỌC VIỆN NGHỀ MUỐI', 'HỌC VIỆN NGHỀ MUỐI'],
    ['UBND TỈNH HẢI SƠN\nSỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
  ])('%s', (lines, issuer) => {
    const { document } = plan({ head: `${lines}\nSố: 12/KH-HS\nHải Sơn, ngày 05 tháng 02 năm 2026` })
    expect(document.issuer?.text).toBe(issuer)
  })
})
