import { describe, expect, it } from 'vitest'
import type { PlanReading } from '../../../src-shared/domain/plan-reading/plan-reading.ts'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { textSource } from '../../support/plan-source-builder.ts'
import { plan } from './small-plan.ts'

const ownersOf = ({ assignments }: PlanReading, part: string, { items }: PlanReading): string[] => {
  const paths = new Map(items.map(({ id, path }) => [id, path]))
  return assignments
    .filter(({ itemId }) => paths.get(itemId)?.startsWith(part))
    .map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)
}
const duties = (lines: string): string[] => {
  const reading = plan({ duties: lines })
  return ownersOf(reading, 'III', reading)
}
const tasks = (lines: string): string[] => {
  const reading = plan({ tasks: lines })
  return ownersOf(reading, 'II.', reading)
}

describe('duties of bodies', () => {
  it.each([
    [
      '1. Các sở, ngành được giao chủ trì dự án\n- Lập kế hoạch chi tiết.',
      ['none-stated implicit: Các sở, ngành được giao chủ trì dự án'],
    ],
    ['1. Sở Công Thương\n- Cơ quan thường trực Ban Chỉ đạo, tổng hợp kết quả.', ['lead standing: Sở Công Thương']],
    ['1. Kho bạc Nhà nước tỉnh: Đề nghị phối hợp giải ngân.', ['coordinate explicit: Kho bạc Nhà nước tỉnh']],
    [
      '1. Mời Hội Nông dân tỉnh và các tổ chức hội: Tham gia vận động diêm dân.',
      ['participate explicit: Hội Nông dân tỉnh', 'participate explicit: các tổ chức hội'],
    ],
    [
      '1. Báo Hải Sơn, Đài Phát thanh tỉnh có trách nhiệm đưa tin về nghề muối.',
      ['none-stated implicit: Báo Hải Sơn', 'none-stated implicit: Đài Phát thanh tỉnh'],
    ],
    [
      '1. Sở Công Thương\n- Định kỳ hằng năm báo cáo Ủy ban nhân dân tỉnh, Bộ Công Thương trước ngày 20 tháng 12.',
      ['none-stated implicit: Sở Công Thương'],
    ],
    [
      '1. Sở Xây dựng chủ trì, phối hợp với UBND các xã nâng cấp đường ra đồng muối.',
      ['lead explicit: Sở Xây dựng', 'coordinate explicit: UBND các xã'],
    ],
    [
      '1. Sở Công Thương\na) Chủ trì, phối hợp với các cơ quan, tổ chức có liên quan tổ chức hội chợ muối.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: các cơ quan, tổ chức có liên quan'],
    ],
    [
      '1. Sở Công Thương chủ trì, phối hợp với thủ trưởng các sở, ngành và Chủ tịch UBND các xã bình ổn giá.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: thủ trưởng các sở, ngành và Chủ tịch UBND các xã'],
    ],
    [
      '1. Sở Công Thương chủ trì, phối hợp với Chi cục Thủy lợi, cơ quan chuyên môn thuộc UBND các xã lập bản đồ.',
      [
        'lead explicit: Sở Công Thương',
        'coordinate explicit: Chi cục Thủy lợi',
        'coordinate explicit: cơ quan chuyên môn thuộc UBND các xã',
      ],
    ],
    [
      '1. Sở Tài chính và Sở Nội vụ: Tham mưu bố trí nhân lực.',
      ['none-stated implicit: Sở Tài chính', 'none-stated implicit: Sở Nội vụ'],
    ],
    ['1. Văn phòng HĐND và UBND xã: Niêm yết giá muối.', ['none-stated implicit: Văn phòng HĐND và UBND xã']],
    [
      '1. Sở Xây dựng chủ trì, phối hợp với ngành Y tế xây dựng trạm sơ cứu.',
      ['lead explicit: Sở Xây dựng', 'coordinate explicit: ngành Y tế'],
    ],
    [
      '1. Đồng chí Phó Bí thư Đảng ủy trực tiếp chỉ đạo vụ muối.',
      ['none-stated implicit: Đồng chí Phó Bí thư Đảng ủy'],
    ],
  ])('%s', (lines, owners) => expect(duties(lines)).toEqual(owners))
})

describe('owners in a part that lists work', () => {
  it.each([
    [
      'NHIỆM VỤ CHỦ YẾU CỦA SỞ CÔNG THƯƠNG\n1. Chủ trì, phối hợp với Sở Tài chính xây dựng đề án muối sạch.\n2. Rà soát giá muối.',
      ['lead explicit: SỞ CÔNG THƯƠNG', 'coordinate explicit: Sở Tài chính'],
    ],
    [
      'NHIỆM VỤ\n1. Trung tâm Khuyến nông tỉnh xây dựng mô hình muối trải bạt.',
      ['none-stated implicit: Trung tâm Khuyến nông tỉnh'],
    ],
    [
      'NHIỆM VỤ\n1. Khôi phục đồng muối\na. Đơn vị thực hiện: Sở Công Thương chủ trì, phối hợp với Hội Nông dân tỉnh.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: Hội Nông dân tỉnh'],
    ],
    [
      'NHIỆM VỤ\n1. Phát tờ rơi.\nĐơn vị chủ trì: Phòng Văn hóa. Đơn vị phối hợp: Tổ trưởng các tổ dân phố.',
      ['lead explicit: Phòng Văn hóa', 'coordinate explicit: Tổ trưởng các tổ dân phố'],
    ],
    ['NHIỆM VỤ\n1. Tổ chức Hội nghị phổ biến, triển khai đề án.', []],
    ['NHIỆM VỤ\n1. Các cấp, các ngành xây dựng kế hoạch khôi phục đồng muối.', []],
    [
      'NHIỆM VỤ\n1. Khôi phục đồng muối\n- Đắp bờ vùng.\nTrách nhiệm chỉ đạo thực hiện: Đảng ủy Ủy ban nhân dân tỉnh.',
      ['none-stated implicit: Đảng ủy Ủy ban nhân dân tỉnh'],
    ],
  ])('%s', (lines, owners) => expect(tasks(lines)).toEqual(owners))
})

describe('limits in sentences', () => {
  it.each([
    ['Cập nhật giá muối hằng tháng trước ngày 05.', ['monthly:before:05']],
    ['Hằng tháng, tổng hợp tiến độ, báo cáo UBND tỉnh trước ngày 25.', ['monthly:before:25']],
    ['Tập huấn diêm dân từ tháng 4 đến tháng 6 năm 2026.', ['range:2026-04..2026-06']],
    ['Kiểm tra đồng muối từ 15/4 đến 15/5/2026.', ['range:2026-04-15..2026-05-15']],
    ['Tổ chức sơ kết vào cuối năm 2028 và tổng kết vào năm 2030.', ['within:2028', 'within:2030']],
    [
      'Định kỳ 6 tháng (trước 15/6), năm (trước 15/12) tổng hợp báo cáo.',
      ['halfyearly:before:06-15', 'yearly:before:12-15'],
    ],
    ['Báo cáo định kỳ hằng tuần, hằng tháng.', ['monthly']],
    ['Thời gian: Tháng 3, tháng 9 hằng năm.', ['yearly']],
    ['Tổ chức hội thi, hoàn thành trong quý IV hằng năm.', ['yearly']],
  ])('%s', (words, normalized) => {
    const reading = plan({ duties: `1. Sở Công Thương\n- ${words}` })
    expect(reading.deadlines.flatMap((one) => one.normalized)).toEqual(normalized)
  })

  it('takes a day in a target for a limit, a year for none', () => {
    const reading = plan({
      targets: '1. Ít nhất 12/14 xã có hợp tác xã muối trước ngày 30/9/2026.\n2. Đến năm 2030 đạt 60% muối sạch.',
    })
    expect(reading.deadlines.flatMap(({ normalized }) => normalized)).toEqual(['before:2026-09-30'])
  })
})

describe('targets', () => {
  it.each([
    ['targets', '1. Ít nhất 12/14 xã có hợp tác xã muối.', ['>= 12 xã']],
    ['targets', '1. Giá thành giảm từ 8,5 đồng xuống dưới 5 đồng.', ['< 5 đồng']],
    ['targets', '1. Tỷ lệ hao hụt dưới 150 gam mỗi ki-lô-gam.', ['< 150 gam']],
    ['targets', '1. Xử lý 90% đơn của người trên 60 tuổi trong vòng 48 giờ.', ['= 90 %']],
    ['targets', '1. Độ mặn ở mức 109 phần nghìn.', ['= 109 phần nghìn']],
    ['tasks', 'NHIỆM VỤ\n1. Vận động 100% hộ diêm dân ký cam kết.', ['= 100 %']],
    ['tasks', 'NHIỆM VỤ\n1. Hiện 100% đồng muối đã bỏ hoang cần khôi phục.', []],
    ['tasks', 'NHIỆM VỤ\n1. Khi có bão, ứng trực 100% quân số.', []],
    ['tasks', 'NHIỆM VỤ\n1. Trồng mới 100.000 cây chắn gió.', ['= 100000 cây']],
  ])('%s: %s', (part, lines, wanted) => {
    const found = plan({ [part]: lines }).targets
    expect(found.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)).toEqual(wanted)
  })
})

describe('letterheads', () => {
  it('parts the columns of a department above and below each other', () => {
    const { document } = plan({
      head: 'UBND TỈNH HẢI SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ       Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-SYT\nHải Sơn, ngày 05 tháng 02 năm 2026',
    })
    expect(document.issuer?.text).toBe('SỞ Y TẾ')
  })

  it('reads a date in the italics of a web page', () => {
    const { document } = plan({
      head: '| BỘ MUỐI ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| Số: 09/KH-BM | *Hà Nội, ngày 06 tháng 8 năm 2026* |',
    })
    expect([document.date?.iso, document.place?.text]).toEqual(['2026-08-06', 'Hà Nội'])
  })
})

describe('a table whose rows are numbered 01, 02', () => {
  it('counts them as rows', () => {
    const reading = plan({
      duties:
        '1. Sở Công Thương: Theo dõi thị trường muối.\nPHỤ LỤC\nTT\tTên hoạt động\tĐơn vị chủ trì\tThời gian\n01\tĐắp bờ vùng\tSở Xây dựng\tQuý II/2026\n02\tTrải bạt ruộng muối\tHội Nông dân tỉnh\tTháng 9/2026',
    })
    expect(reading.items.filter(({ part }) => part === 'annex').map(({ path }) => path)).toEqual(['PL.1', 'PL.2'])
  })
})

describe('pages', () => {
  const filler = Array.from(
    { length: 16 },
    (_, at) => `${at + 3}. Đắp bờ vùng, nạo vét kênh dẫn nước mặn vào đồng muối của xã thứ ${at + 3} trong`,
  )

  it('reads a title that fills its line apart from the words below it, and a label from its names', () => {
    const { document, assignments } = readPlan(
      textSource(`ỦY BAN NHÂN DÂN
XÃ HẢI MUỐI
Số: 19/KH-UBND
Hải Muối, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Khôi phục đồng muối bị bỏ hoang và nâng cao đời sống của diêm dân năm 2026
Thực hiện Kế hoạch số 25/KH-UBND ngày 20/01/2026 của UBND tỉnh về nghề muối
UBND xã ban hành Kế hoạch như sau:
I. NHIỆM VỤ
${filler.join('\ntỉnh.\n')}
tỉnh.
19. Phát tờ rơi về cách trải bạt ruộng muối đến từng hộ. Đơn vị chủ trì:
Phòng Kinh tế. Đơn vị phối hợp: Hội Nông dân xã.`),
    )
    expect(document.subject?.text).toBe('Khôi phục đồng muối bị bỏ hoang và nâng cao đời sống của diêm dân năm 2026')
    expect(assignments.map(({ role, agency }) => `${role}: ${agency.text}`)).toEqual([
      'lead: Phòng Kinh tế',
      'coordinate: Hội Nông dân xã',
    ])
  })

  it('drops the number of a page between two points, and goes on behind a semicolon', () => {
    const reading = plan({
      tasks: `NHIỆM VỤ\n${filler.join('\ntỉnh.\n')}\ntỉnh.\n2\n19. Gia cố đê bao, trồng cây chắn sóng và dựng cọc tiêu dọc theo luồng lạch;\nphối hợp với các xã tuần tra.`,
    })
    expect(reading.items.find(({ marker }) => marker === '19.')?.text).toMatch(/luồng lạch; phối hợp với các xã/)
    expect(reading.items.some(({ text }) => /^2$/.test(text))).toBe(false)
  })
})
