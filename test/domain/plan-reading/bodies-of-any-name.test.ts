import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

const owners = (part: Parameters<typeof plan>[0]): string[] =>
  plan(part).assignments.map(({ role, basis, agency }) => `${role} ${basis}: ${agency.text}`)

/** The line under test between two bodies that are known by their names. */
const among = (line: string): string[] =>
  owners({ duties: `1. Sở Công Thương: Theo dõi giá muối.\n2. ${line}\n3. Công an tỉnh: Giữ trật tự.` }).slice(1, -1)

describe('a body of any name among bodies', () => {
  it.each([
    ['Diêm dân, chủ ruộng muối: Lót bạt trước vụ.', ['none-stated implicit: Diêm dân, chủ ruộng muối']],
    ['Đội Kiểm tra muối số 3: Kiểm tra cân.', ['none-stated implicit: Đội Kiểm tra muối số 3']],
    ['Tổ Công nghệ số cộng đồng: Dạy diêm dân bán hàng.', ['none-stated implicit: Tổ Công nghệ số cộng đồng']],
    ['Thường trực Đảng ủy: Chỉ đạo các chi bộ.', ['none-stated implicit: Thường trực Đảng ủy']],
    [
      'Bưu điện tỉnh, Viettel Hải Sơn: Chở muối.',
      ['none-stated implicit: Bưu điện tỉnh', 'none-stated implicit: Viettel Hải Sơn'],
    ],
    ['Thủ trưởng các đơn vị chịu trách nhiệm tổ chức thực hiện.', ['none-stated implicit: Thủ trưởng các đơn vị']],
    ['Trưởng Công an các xã tổ chức nắm hộ.', ['none-stated implicit: Trưởng Công an các xã']],
    [
      'Sở Y tế có nhiệm vụ chủ trì, phối hợp với Tỉnh đoàn khám bệnh.',
      ['lead explicit: Sở Y tế', 'coordinate explicit: Tỉnh đoàn'],
    ],
    [
      'UBND xã Hải Đông, UBND xã Hải Tây phối hợp giữ đê.',
      ['coordinate explicit: UBND xã Hải Đông', 'coordinate explicit: UBND xã Hải Tây'],
    ],
    ['Văn phòng Đảng ủy giúp Ban Thường vụ đôn đốc.', ['none-stated implicit: Văn phòng Đảng ủy']],
    ['Kinh phí thực hiện: Ngân sách tỉnh.', []],
    ['Tăng cường tuyên truyền: Mở chuyên mục về muối.', []],
    ['Thời gian báo cáo: Cuối vụ.', []],
  ])('%s', (line, wanted) => expect(among(line)).toEqual(wanted))

  it('heads what stands below it', () =>
    expect(
      owners({
        duties:
          '1. Sở Công Thương\n- Theo dõi giá.\n2. Các đồng chí Thành viên Ban Chỉ đạo\n- Phụ trách địa bàn.\n3. Công an tỉnh\n- Giữ trật tự.',
      }),
    ).toContain('none-stated implicit: Các đồng chí Thành viên Ban Chỉ đạo'))
})

describe('bodies that are called', () => {
  it.each([
    ['Giao Đảng ủy Sở Công Thương lãnh đạo việc sắp xếp kho.', ['none-stated implicit: Đảng ủy Sở Công Thương']],
    ['Sở Công Thương lãnh đạo việc sắp xếp kho.', []],
    [
      'Giao Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo:\n- Rà soát kho muối.\n- Xây dựng đề án muối.',
      ['none-stated implicit: Đảng ủy Ủy ban nhân dân tỉnh', 'none-stated implicit: Đảng ủy Ủy ban nhân dân tỉnh'],
    ],
    ['Đảng ủy Sở Công Thương lãnh đạo, chỉ đạo\n- Rà soát kho muối.', ['none-stated implicit: Đảng ủy Sở Công Thương']],
    ['Họp tổng kết vụ muối. Đơn vị chuẩn bị: Văn phòng Sở.', ['lead explicit: Văn phòng Sở']],
    [
      'Giám sát giá muối (Ban Dân chủ chủ trì; mời đại diện Sở Tài chính, Hội Nông dân tỉnh tham gia).',
      ['lead explicit: Ban Dân chủ', 'participate explicit: Sở Tài chính', 'participate explicit: Hội Nông dân tỉnh'],
    ],
  ])('among tasks: %s', (line, wanted) =>
    expect(owners({ tasks: `NHIỆM VỤ\n1. ${line}`, duties: '1. Diêm dân giữ nghề.' })).toEqual(wanted),
  )

  it('one by one below the heading of their group', () =>
    expect(
      owners({
        duties:
          '1. Các cơ quan cấp tỉnh\n- Đề nghị Hội Nông dân tỉnh vận động diêm dân.\n2. Sở Nội vụ\n- Đề nghị các xã cử người học nghề.\n- Mở lớp nghề muối.',
      }),
    ).toEqual([
      'none-stated implicit: Hội Nông dân tỉnh',
      'none-stated implicit: Sở Nội vụ',
      'none-stated implicit: Sở Nội vụ',
    ]))
})
