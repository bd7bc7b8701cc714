import { describe, expect, it } from 'vitest'
import { plan } from './small-plan.ts'

const targets = (part: Parameters<typeof plan>[0]): string[] =>
  plan(part).targets.map(
    ({ comparator, value, valueTo, unit, year }) =>
      `${comparator} ${value}${valueTo === null ? '' : `-${valueTo}`} ${unit}${year === null ? '' : ` in ${year}`}`,
  )

describe('counts in a part that states targets', () => {
  it.each([
    ['Khoảng 2.300 ngư dân được học nghề.', ['= 2300 ngư dân']],
    ['Cấp đổi 12.000 giấy chứng nhận ruộng muối.', ['= 12000 giấy chứng']],
    ['Ít nhất 05 chợ có cân đối chứng.', ['>= 5 chợ']],
    ['Trồng 3,5 triệu cây phi lao chắn gió.', ['= 3.5 triệu cây']],
    ['Xuất khẩu đạt 2,5 tỷ USD.', ['= 2.5 tỷ USD']],
    ['Thu nhập đạt 75 triệu đồng/người/năm.', ['= 75 triệu đồng/người/năm']],
    ['Số ca mắc dưới 7 người/100.000 dân.', ['< 7 người/100.000 dân']],
    ['Tuổi thọ bình quân đạt 74,5 tuổi.', ['= 74.5 tuổi']],
    ['Thời gian lưu trú bình quân 2,1 ngày/khách.', ['= 2.1 ngày/khách']],
    ['Chỉ số mặn dưới 20 ở tất cả các đồng.', ['< 20 ']],
    ['Năm 2027 có 60% và đến năm 2030 có 90% hộ lót bạt.', ['= 60 % in 2027', '= 90 % in 2030']],
  ])('%s', (line, wanted) => expect(targets({ targets: `1. Chỉ tiêu\n- ${line}` })).toEqual(wanted))

  it.each([
    ['in the name of what is measured', 'Tỷ lệ trẻ dưới 1 tuổi tiêm đủ 8 loại vắc xin đạt 95%.', ['= 95 %']],
    ['in front of a share', 'Số học sinh học 2 buổi/ngày: 100% ở tiểu học.', ['= 100 %']],
    ['a part of a whole', 'Bàn giao ít nhất 2/3 số kho muối.', []],
    ['a grade', 'Muối đạt từ 4 sao trở lên.', []],
    ['all of a few', 'Giảm từ 5% trở lên cả 3 tiêu chí tai nạn.', ['>= 5 %']],
    ['a place', 'Duy trì nghề muối tại 12 xã ven biển.', []],
    ['what must not happen', 'Không để xảy ra ngộ độc trên 30 người mắc.', []],
    ['what is paid', 'Xây 20 kho (mức hỗ trợ 60 triệu đồng/kho mới, 30 triệu đồng/kho cũ).', ['= 20 kho']],
  ])('leaves out a number %s', (_, line, wanted) =>
    expect(targets({ targets: `1. Chỉ tiêu\n- ${line}` })).toEqual(wanted),
  )
})

describe('counts among duties', () => {
  it.each([
    ['Cắt giảm ít nhất 30% thời gian, 30% chi phí và 20% giấy tờ.', ['>= 30 %', '= 30 %', '= 20 %']],
    ['Không để quá 5% hồ sơ trễ hạn.', ['<= 5 %']],
    ['Tổ chức không ít hơn 02 phiên chợ muối.', ['>= 2 phiên']],
    ['Mỗi chi bộ giám sát từ 01 đến 02 nội dung trong năm.', ['= 1-2 nội dung']],
    ['Bảo đảm mỗi ấp có 01 đội giữ đê.', ['= 1 đội']],
    ['Hằng năm tổ chức từ 3 đến 5 đoàn kiểm tra đồng muối.', ['= 3-5 đoàn/năm']],
    ['Đào tạo, bồi dưỡng 1.000 giám đốc hợp tác xã.', ['= 1000 giám đốc']],
    ['Hỗ trợ máy móc, tối đa 200 triệu đồng/cơ sở.', []],
    ['Thông báo trước tối thiểu 03 ngày làm việc.', []],
    ['Triển khai thí điểm tại 05 xã trước khi nhân rộng.', []],
    ['Hiện nay có 125 kho, trong đó 45% đã cũ.', []],
  ])('%s', (line, wanted) => expect(targets({ duties: `1. Sở Công Thương\n- ${line}` })).toEqual(wanted))
})
