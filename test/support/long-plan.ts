const agencies = ['Sở Y tế', 'Sở Tài chính', 'Sở Xây dựng', 'Công an tỉnh', 'Ủy ban nhân dân các xã, phường']
const works = [
  'rà soát các điểm đọc sách trên địa bàn, tổng hợp nhu cầu của từng xã và đề xuất phương án bổ sung tài liệu phù hợp',
  'tổ chức tập huấn cho người phụ trách thư viện ở cơ sở, bảo đảm mỗi xã có ít nhất 02 người được hướng dẫn',
  'kiểm tra việc quản lý, sử dụng tài liệu đã cấp; kịp thời thay thế tài liệu hư hỏng, lạc hậu',
  'tuyên truyền trên cổng thông tin điện tử và đài truyền thanh về các chuyến thư viện lưu động',
]

/** An invented plan as long as one likes: chapters, duties, agencies, dates and targets as the genre has them. */
export function longPlan(pages: number, lettersPerPage: number): string[] {
  const paragraphs = [
    'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    'Số: 17/KH-UBND',
    'An Bình, ngày 03 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Phát triển thư viện lưu động trên địa bàn tỉnh An Bình năm 2026',
    'I. NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN',
  ]
  let letters = 0
  for (let at = 0; letters < pages * lettersPerPage; at += 1) {
    const agency = agencies[at % agencies.length]
    const work = (step: number) => works[(at + step) % works.length]
    const chapter = [
      `${at + 1}. ${agency}`,
      `a) Chủ trì, phối hợp với các đơn vị liên quan ${work(0)}, hoàn thành trước ngày 30/6/2026.`,
      `b) ${agency} phối hợp ${work(1)}; phấn đấu 85% số xã có điểm đọc sách vào năm 2026.`,
      `- Định kỳ ${work(2)}, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12 hằng năm.`,
      `- Thường xuyên ${work(3)}.`,
    ]
    paragraphs.push(...chapter)
    letters += chapter.join(' ').length
  }
  return paragraphs
}
