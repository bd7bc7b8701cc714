import { describe, expect, it } from 'vitest'
import type { PlanReading } from '../../../src-shared/domain/plan-reading/plan-reading.ts'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { textSource } from '../../support/plan-source-builder.ts'

/** A small plan of a department around the lines under test. */
const plan = ({ targets, tasks, duties }: { targets?: string; tasks?: string; duties?: string }): PlanReading =>
  readPlan(
    textSource(`UBND TỈNH HẢI SƠN
Số: 30/KH-UBND
Hải Sơn, ngày 06 tháng 02 năm 2026
KẾ HOẠCH
Phát triển làng nghề năm 2026
I. MỤC TIÊU
${targets ?? '1. Giữ vững làng nghề.'}
II. NHIỆM VỤ
${tasks ?? '1. Mở chợ phiên.'}
III. TỔ CHỨC THỰC HIỆN
${duties ?? '1. Sở Công Thương: Theo dõi thị trường.'}
`),
  )

const ownersIn = (reading: PlanReading, part: string): string[] => {
  const paths = new Map(reading.items.map(({ id, path }) => [id, path]))
  return reading.assignments
    .filter(({ itemId }) => paths.get(itemId)?.startsWith(part))
    .map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)
}

describe('owners of tasks', () => {
  it.each([
    [
      'a list in brackets at the end',
      '1. Dựng cổng chào (Sở Xây dựng chủ trì, Công an tỉnh phối hợp).',
      ['lead explicit: Sở Xây dựng', 'coordinate explicit: Công an tỉnh'],
    ],
    [
      'several partners in front of their verb',
      '1. Sở Xây dựng chủ trì; Sở Công Thương, các công ty thủy điện phối hợp thực hiện.',
      [
        'lead explicit: Sở Xây dựng',
        'coordinate explicit: Sở Công Thương',
        'coordinate explicit: các công ty thủy điện',
      ],
    ],
    [
      'a name that ends like the word "làm"',
      '1. Trồng mây dưới tán rừng. Phân công: Chi cục Kiểm lâm chủ trì, phối hợp với Hạt Kiểm lâm Hải Đông.',
      ['lead explicit: Chi cục Kiểm lâm', 'coordinate explicit: Hạt Kiểm lâm Hải Đông'],
    ],
    [
      'two schools as one subject',
      '1. Trường Cao đẳng Hải Sơn, Trường Trung cấp nghề số 1 chịu trách nhiệm dạy nghề.',
      ['none-stated implicit: Trường Cao đẳng Hải Sơn', 'none-stated implicit: Trường Trung cấp nghề số 1'],
    ],
    [
      'labels with more than one verb',
      '1. Sửa nhà\n- Cơ quan chủ trì, hướng dẫn: Sở Xây dựng.\n2. Dạy nghề\n- Chủ trì quản lý và hướng dẫn: Sở Nội vụ.',
      ['lead explicit: Sở Xây dựng', 'lead explicit: Sở Nội vụ'],
    ],
    [
      'the leading body in a sentence of its own',
      '1. Dự án 5: Phát triển giáo dục. Sở Giáo dục và Đào tạo là cơ quan chủ trì; Sở Nội vụ phối hợp.',
      ['lead explicit: Sở Giáo dục và Đào tạo', 'coordinate explicit: Sở Nội vụ'],
    ],
    ['no centre that is only told of', '1. Đường làng\nSở Xây dựng là đầu mối cung cấp số liệu.', []],
    [
      'the centre of a task',
      '1. Giao Văn phòng UBND tỉnh làm đầu mối, theo dõi việc công khai thủ tục.',
      ['lead standing: Văn phòng UBND tỉnh'],
    ],
  ])('reads %s', (_, tasks, expected) => {
    expect(ownersIn(plan({ tasks }), 'II.')).toEqual(expected)
  })

  it('reads a table whose lines have bars between the cells only', () => {
    const reading = plan({
      tasks: `TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
1 | Lập danh mục làng nghề | Sở Công Thương | Sở Tài chính | Tháng 5/2026
2 | Mở hội chợ làng nghề | Hội Nông dân tỉnh | UBND các xã | Thường xuyên`,
    })
    expect(ownersIn(reading, 'II.')).toEqual([
      'lead explicit: Sở Công Thương',
      'coordinate explicit: Sở Tài chính',
      'lead explicit: Hội Nông dân tỉnh',
      'coordinate explicit: UBND các xã',
    ])
    expect(reading.deadlines.flatMap(({ normalized }) => normalized)).toEqual(['within:2026-05', 'ongoing'])
  })
})

describe('duties of bodies', () => {
  it.each([
    [
      'a name that is known to be whole, before a verb that is not',
      '1. Sở Y tế: Chủ trì phối hợp với Sở Công Thương hậu kiểm sản phẩm.',
      ['lead explicit: Sở Y tế', 'coordinate explicit: Sở Công Thương'],
    ],
    [
      'working together within the own duties',
      '1. Các sở, ban, ngành, đoàn thể tỉnh theo chức năng, nhiệm vụ chủ động phối hợp với Sở Công Thương.',
      ['coordinate explicit: Các sở, ban, ngành, đoàn thể tỉnh'],
    ],
    [
      'bodies by the projects they lead',
      '1. Các sở, ngành chủ trì dự án thành phần\n- Ban hành văn bản hướng dẫn.',
      ['none-stated implicit: Các sở, ngành chủ trì dự án thành phần'],
    ],
    [
      'heads of schools that work together',
      '1. Hiệu trưởng các trường THCS, THPT trên địa bàn phối hợp tổ chức hướng nghiệp.',
      ['coordinate explicit: Hiệu trưởng các trường THCS, THPT trên địa bàn'],
    ],
    [
      'a short form of the Front, and a station that gives its time',
      '1. Đề nghị UBMTTQ Việt Nam xã vận động hội viên.\n2. Đài Truyền thanh xã dành thời lượng tuyên truyền.',
      ['none-stated implicit: UBMTTQ Việt Nam xã', 'none-stated implicit: Đài Truyền thanh xã'],
    ],
    [
      'the leading body behind its own colon',
      '1. Công an tỉnh: Là đơn vị chủ trì triển khai Đề án số 06.',
      ['lead explicit: Công an tỉnh'],
    ],
    [
      'what is asked of a body and of the organisations with it',
      '1. Đề nghị Hội Nông dân tỉnh và các tổ chức chính trị - xã hội tăng cường giám sát.',
      ['none-stated implicit: Hội Nông dân tỉnh', 'none-stated implicit: các tổ chức chính trị - xã hội'],
    ],
  ])('reads %s', (_, duties, expected) => {
    expect(ownersIn(plan({ duties }), 'III.')).toEqual(expected)
  })
})

it('takes the order to one body at the end for work, not for a duty of all', () => {
  const closing = (line: string) =>
    plan({ duties: `1. Sở Công Thương: Theo dõi thị trường.\n${line}\nNơi nhận:\n- Lưu: VT.` }).assignments.at(-1)
  expect(closing('Giao Sở Nội vụ theo dõi, đôn đốc, báo cáo UBND tỉnh trước ngày 20/12/2026./.')).toMatchObject({
    agency: { text: 'Sở Nội vụ' },
    general: false,
  })
  expect(closing('Yêu cầu các sở, ban, ngành nghiêm túc triển khai thực hiện./.')).toMatchObject({ general: true })
})

describe('limits and targets', () => {
  it.each([
    ['1. Gửi kế hoạch trước ngày 15/3/2026.', ['before:2026-03-15']],
    ['1. Gửi báo cáo về Sở trước ngày 15/12/2026.', ['before:2026-12-15']],
    ['1. Báo cáo sơ kết trước ngày 30/6/2028.', ['before:2028-06-30']],
    ['1. Báo cáo định kỳ quý, 06 tháng, năm gửi Sở Nội vụ.', ['quarterly', 'halfyearly', 'yearly']],
    ['1. Tổng hợp báo cáo tháng, quý, năm theo quy định.', ['monthly', 'quarterly', 'yearly']],
    ['1. Rà soát các văn bản ban hành trước ngày 01/7/2025.', []],
    ['1. Chia sẻ dữ liệu với cơ quan Bảo hiểm xã hội hằng quý.', ['quarterly']],
  ])('finds in "%s" the limits %j', (tasks, expected) => {
    expect(plan({ tasks }).deadlines.flatMap(({ normalized }) => normalized)).toEqual(expected)
  })

  it.each([
    [{ targets: '1. Đón 22 triệu lượt khách.' }, ['22 triệu lượt khách']],
    [{ tasks: '1. Thực hiện tại 100% làng nghề.' }, ['100 %']],
    [{ tasks: '1. Trả kết quả xét nghiệm trong 48 giờ.' }, []],
    [{ targets: '1. Mở 06 lớp dạy nghề.' }, ['6 lớp']],
    [{ tasks: '1. Hiện 100% làng nghề có đường bê tông.' }, []],
  ])('finds in %j the targets %j', (part, expected) => {
    expect(plan(part).targets.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
  })

  it.each([
    [
      'partners that hold their verb off with a list of communes',
      '1. Sở Công Thương\n- Chủ trì, phối hợp với UBND các phường, xã kẻ lại vạch chợ.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: UBND các phường, xã'],
    ],
    [
      'a company that is named for what it runs',
      '1. Sở Công Thương\n- Chủ trì, phối hợp với Công ty Khai thác công trình thủy lợi Hải Sơn lập lịch tưới.',
      ['lead explicit: Sở Công Thương', 'coordinate explicit: Công ty Khai thác công trình thủy lợi Hải Sơn'],
    ],
    [
      'what is asked of several before one of them leads',
      '1. Đề nghị Hội Nông dân tỉnh, Tỉnh đoàn: Phối hợp tuyên truyền; Tỉnh đoàn chủ trì mở hội chợ.',
      ['coordinate explicit: Hội Nông dân tỉnh', 'coordinate explicit: Tỉnh đoàn', 'lead explicit: Tỉnh đoàn'],
    ],
  ])('reads %s', (_, duties, expected) => {
    expect(ownersIn(plan({ duties }), 'III.')).toEqual(expected)
  })
})
