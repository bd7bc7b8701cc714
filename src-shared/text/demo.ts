import type { SameShape } from './error-text.ts'

const vi = {
  help: `Chạy mẫu cả năm, không cần cửa sổ: npm run demo -- THƯ-MỤC [--agencies N] [--seed N]

THƯ-MỤC phải trống hoặc chưa có. N đơn vị: từ 1 đến 40, mặc định 3.`,
  wrong: ({ word }: { word: string }) => `Không hiểu “${word}”.`,
  noFolder: 'Cần ghi THƯ-MỤC nơi đặt kết quả.',
  notEmpty: ({ dir }: { dir: string }) => `Thư mục ${dir} không trống. Hãy chọn thư mục khác.`,
  coordinator: ({ office }: { office: string }) => `Đầu mối tổng hợp: ${office}`,
  issued: ({ items, agencies }: { items: number; agencies: number }) =>
    `  Đã nhập kế hoạch mẫu (${items} mục), giao và đề nghị ${agencies} đơn vị, phát hành gói kế hoạch lần 1`,
  agency: ({ office }: { office: string }) => `Đơn vị: ${office}`,
  pinned: ({ fingerprint }: { fingerprint: string }) => `  Đã nhận gói kế hoạch, đối chiếu mã ${fingerprint}`,
  worked: ({ tasks, notes, evidence }: { tasks: number; notes: number; evidence: number }) =>
    `  ${tasks} nhiệm vụ, ${notes} ghi chép, ${evidence} minh chứng, đã nhập chỉ tiêu`,
  sealed: ({ number, fingerprint }: { number: string; fingerprint: string }) =>
    `  Báo cáo ${number} đã duyệt, cấp số, niêm phong bằng khóa ${fingerprint}`,
  enrolled: ({ cards }: { cards: number }) => `  Đã ghi nhận ${cards} thẻ đơn vị theo mã khóa`,
  imported: ({ trusted, of }: { trusted: number; of: number }) => `  Đã nhận ${of} báo cáo, ${trusted} được xác minh`,
  status: ({ received, of }: { received: number; of: number }) => `  Số liệu của ${received}/${of} đơn vị`,
  receipts: ({ count }: { count: number }) => `  ${count} đơn vị đã nhận phiếu phản hồi: Đã tiếp nhận`,
  files: ({ dir }: { dir: string }) => `Các tệp đã trao đổi: ${dir}`,
  open: ({ dir, password }: { dir: string; password: string }) =>
    `Mở xem: npm start -- --data "${dir}"  (đăng nhập hoa, lan hoặc minh; mật khẩu ${password})`,
  verify: ({ report, registry }: { report: string; registry: string }) =>
    `Kiểm tra: npm run -s cli -- report verify "${report}" --registry "${registry}"`,
}

const en: SameShape<typeof vi> = {
  help: `A whole year without a window: npm run demo -- DIR [--agencies N] [--seed N]

DIR must be empty or new. N agencies: 1 to 40, default 3.`,
  wrong: ({ word }) => `Cannot understand “${word}”.`,
  noFolder: 'Name the DIR where the result goes.',
  notEmpty: ({ dir }) => `The folder ${dir} is not empty. Choose another one.`,
  coordinator: ({ office }) => `Coordinator: ${office}`,
  issued: ({ items, agencies }) =>
    `  Entered the sample plan (${items} items), assigned to ${agencies} agencies, issued package 1`,
  agency: ({ office }) => `Agency: ${office}`,
  pinned: ({ fingerprint }) => `  Received the package, compared the code ${fingerprint}`,
  worked: ({ tasks, notes, evidence }) =>
    `  ${tasks} tasks, ${notes} notes, ${evidence} pieces of evidence, figures entered`,
  sealed: ({ number, fingerprint }) => `  Report ${number} approved, numbered, sealed with the key ${fingerprint}`,
  enrolled: ({ cards }) => `  Enrolled ${cards} agency cards by their codes`,
  imported: ({ trusted, of }) => `  Imported ${of} reports, ${trusted} verified`,
  status: ({ received, of }) => `  Data of ${received} of ${of} agencies`,
  receipts: ({ count }) => `  ${count} agencies received their receipts: accepted`,
  files: ({ dir }) => `Files that travelled: ${dir}`,
  open: ({ dir, password }) =>
    `To look: npm start -- --data "${dir}"  (sign in as hoa, lan or minh; password ${password})`,
  verify: ({ report, registry }) => `To verify: npm run -s cli -- report verify "${report}" --registry "${registry}"`,
}

export const demoText = { vi, en }
