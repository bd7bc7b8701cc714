import type { ReadFinding, ReadRole } from '../domain/plan-reading/plan-reading.ts'
import { errorsEn, errorsVi } from './command-line-errors.ts'
import type { SameShape } from './error-text.ts'

const number = (language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: 4 })

const rolesVi: Record<ReadRole, string> = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  participate: 'tham gia',
  monitor: 'theo dõi',
  'none-stated': 'không ghi vai trò',
}
const rolesEn: Record<ReadRole, string> = {
  lead: 'lead',
  coordinate: 'coordinates',
  participate: 'takes part',
  monitor: 'monitors',
  'none-stated': 'no role stated',
}
const findingsVi: Record<ReadFinding['kind'], string> = {
  'blank-number': 'chưa ghi số',
  'blank-date': 'chưa ghi ngày',
  gap: 'chỗ bỏ trống',
  'cut-off': 'văn bản bị cắt ngang',
  'no-owner': 'chưa rõ đơn vị thực hiện',
  'no-date': 'chưa có thời hạn',
  'date-without-day': 'thời hạn không ghi ngày',
  'two-dates': 'một văn bản ghi hai ngày',
  'broken-numbering': 'đánh số không liền mạch',
  'impossible-date': 'ngày không có trong lịch',
}
const findingsEn: Record<ReadFinding['kind'], string> = {
  'blank-number': 'number is blank',
  'blank-date': 'date is blank',
  gap: 'gap',
  'cut-off': 'the text breaks off',
  'no-owner': 'nobody is named',
  'no-date': 'no date',
  'date-without-day': 'limit without a day',
  'two-dates': 'one document with two dates',
  'broken-numbering': 'broken numbering',
  'impossible-date': 'a day that does not exist',
}

type Operand = 'file' | 'path' | 'registry' | 'data' | 'user' | 'report' | 'out' | 'to' | 'asked-by'
const operandsVi: Record<Operand, string> = {
  file: 'TỆP',
  path: 'ĐƯỜNG-DẪN',
  registry: '--registry TỆP',
  data: '--data THƯ-MỤC',
  user: '--user TÊN',
  report: '--report MÃ',
  out: '--out THƯ-MỤC',
  to: '--to ĐỊA-CHỈ',
  'asked-by': '--asked-by NGÀY',
}
const operandsEn: Record<Operand, string> = {
  file: 'FILE',
  path: 'PATH',
  registry: '--registry FILE',
  data: '--data DIR',
  user: '--user NAME',
  report: '--report ID',
  out: '--out DIR',
  to: '--to ADDRESS',
  'asked-by': '--asked-by DATE',
}

const vi = {
  help: `Sổ nhiệm vụ, dòng lệnh.

  report verify TỆP… --registry TỆP      báo cáo có được niêm phong bằng khóa đã biết không?
      --registry TỆP    danh mục khóa (hoặc thẻ đơn vị); có thể ghi nhiều lần
      --rotation TỆP    thông báo thay khóa của người duyệt báo cáo; có thể ghi nhiều lần
      --fingerprint MÃ  từ chối nếu khóa của danh mục không có mã này
  report show TỆP                        tệp ghi gì? (không chứng minh điều gì)
  report export --data THƯ-MỤC --user TÊN --report MÃ --out THƯ-MỤC
      --format DẠNG     json,docx (đã niêm phong), docx-plain (để in, ký giấy), pdf,
                        bundle (gói kèm minh chứng);
                        mặc định json,docx
      --revision LẦN    mặc định là lần mới nhất
  plan read TỆP                          đọc một kế hoạch (.docx, .pdf, .txt, .html): đề mục, phân công, thời hạn, chỉ tiêu
  data check --data THƯ-MỤC --user TÊN   kiểm tra cơ sở dữ liệu, tệp minh chứng, chuỗi nhật ký
  coordinate import ĐƯỜNG-DẪN… --data THƯ-MỤC --user TÊN
      --received NGÀY   ngày nhận, dạng 2026-12-03; mặc định là hôm nay
      --source NGUỒN    incoming-register | document-system | email | in-person
  coordinate status --data THƯ-MỤC --user TÊN
      --year NĂM        kỳ báo cáo năm; mặc định là năm nay
  coordinate matrix --data THƯ-MỤC --user TÊN
                                         bảng đơn vị theo chỉ tiêu và nhiệm vụ, kèm tổng; từng ô có trong --json
      --plan MÃ         một kế hoạch; mặc định là mọi kế hoạch đơn vị làm đầu mối
      --year NĂM        mặc định là năm nay
  coordinate export --data THƯ-MỤC --user TÊN --out THƯ-MỤC
                                         mọi bảng của kỳ ra Excel (--plan, --year như trên)
  coordinate remind --data THƯ-MỤC --user TÊN
                                         đơn vị chưa gửi báo cáo, danh sách để dán vào Zalo, lần đôn đốc tới (--plan, --year)
      --out THƯ-MỤC --asked-by NGÀY      soạn công văn đôn đốc vào thư mục, đề nghị gửi chậm nhất hết ngày đó
  coordinate publish --data THƯ-MỤC --user TÊN --to postgres://TÊN@MÁY-CHỦ/CƠ-SỞ-DỮ-LIỆU
                                         công bố báo cáo đã tiếp nhận vào PostgreSQL; mật khẩu để ở PGPASSWORD hoặc .pgpass

Chung: --json (một giá trị JSON ở stdout), --lang vi|en, --help.
Tiến độ và thông báo ra stderr. Mã thoát: 0 xong, 1 bị từ chối, 2 dùng sai.
Mật khẩu của người dùng được đọc ở dòng đầu của đầu vào chuẩn.`,
  unknownCommand: ({ words }: { words: string }) => `Không có lệnh “${words}”. Xem: --help`,
  unknownOption: ({ option }: { option: string }) =>
    `Lệnh này không có tùy chọn “${option}” hoặc thiếu giá trị. Xem: --help`,
  missing: ({ what }: { what: Operand }) => `Lệnh này cần ${operandsVi[what]}. Xem: --help`,
  badValue: ({ option, value }: { option: string; value: string }) =>
    `Giá trị “${value}” của ${option} không dùng được. Xem: --help`,
  passwordOf: ({ user }: { user: string }) => `Mật khẩu của ${user}: `,
  registryOf: ({ path, agencyId, fingerprint }: { path: string; agencyId: string; fingerprint: string }) =>
    `${path}: khóa của ${agencyId}, mã ${fingerprint}. Hãy đối chiếu mã này với công văn hoặc qua điện thoại.`,
  unknownKey: 'Không biết khóa đã niêm phong, chưa xác minh được đơn vị gửi',
  reportLine: (one: {
    agencyId: string
    number: string | null
    date: string | null
    revision: number
    fingerprint: string
  }) =>
    `Đơn vị ${one.agencyId}, số ${one.number ?? '(chưa ghi)'}, ngày ${one.date ?? '(chưa ghi)'}, lần ${one.revision}, mã khóa ${one.fingerprint}.`,
  verified: ({ of, trusted }: { of: number; trusted: number }) => `${trusted}/${of} tệp được xác minh.`,
  notVerified: 'Chỉ xem nội dung: niêm phong CHƯA được kiểm tra. Dùng report verify để kiểm tra.',
  showHead: (one: { agency: string; number: string | null; date: string | null; revision: number; year: number }) =>
    `Báo cáo năm ${one.year}; tên đơn vị ghi trong tệp: ${one.agency}; số ${one.number ?? '(chưa ghi)'}, ngày ${one.date ?? '(chưa ghi)'}, lần ${one.revision}`,
  cutOff: ({ date }: { date: string }) => `Số liệu tính đến ngày ${date}`,
  onPlan: ({ subject }: { subject: string }) => `Kế hoạch: ${subject}`,
  taskResults: ({ count }: { count: number }) => `Kết quả theo nhiệm vụ: ${count}`,
  expected: ({ text }: { text: string }) => `Dự kiến đến hết kỳ: ${text}`,
  figures: ({ count }: { count: number }) => `Chỉ tiêu: ${count}`,
  funding: ({ count }: { count: number }) => `Nguồn kinh phí: ${count}`,
  signedBy: ({ name, position }: { name: string; position: string }) => `Người ký: ${position} ${name}`,
  number: ({ value }: { value: number }) => number('vi').format(value),
  noNumber: { 'none-arisen': 'không phát sinh', 'no-data': 'chưa có số liệu', 'not-applicable': 'không áp dụng' },
  statusLine: ({ received, of, late }: { received: number; of: number; late: number }) =>
    `Số liệu của ${received}/${of} đơn vị; ${of - received} đơn vị chưa báo cáo, không tính là 0 (${late} quá hạn)`,
  requestedLine: ({ received, of }: { received: number; of: number }) => `Được đề nghị: đã nhận ${received}/${of}`,
  quarantineLine: ({ count }: { count: number }) => `Chờ xác minh: ${count}`,
  publishedLine: ({ written, unchanged, withdrawn }: { written: number; unchanged: number; withdrawn: number }) =>
    `Đã ghi ${written} báo cáo, giữ nguyên ${unchanged}, thôi tính ${withdrawn}.`,
  groupLine: (one: {
    group: string
    of: number
    received: number
    late: number
    overdue: number
    requested: { of: number; received: number }
  }) =>
    [
      one.of > 0 ? `đã nhận ${one.received}/${one.of} (${one.late} nhận chậm, ${one.overdue} quá hạn)` : '',
      one.requested.of > 0 ? `được đề nghị: đã nhận ${one.requested.received}/${one.requested.of}` : '',
    ]
      .filter(Boolean)
      .reduce((line, part, at) => `${line}${at === 0 ? ' ' : '; '}${part}`, `${one.group}:`),
  progressOf: ({ done, total }: { done: number; total: number | null }) => `${done}/${total ?? '?'}`,
  megabytesOf: ({ done, total }: { done: number; total: number }) => `${done}/${total} MB`,
  pagesOf: ({ done, total }: { done: number; total: number }) => `Đã đọc ${done}/${total} trang.`,
  planHead: (one: { number: string | null; date: string | null; issuer: string | null }) =>
    `${one.issuer ?? '(không rõ cơ quan ban hành)'}; số ${one.number ?? '(chưa ghi)'}; ngày ${one.date ?? '(chưa ghi)'}`,
  noSubject: '(không thấy trích yếu)',
  assigned: ({ agency, role }: { agency: string; role: ReadRole }) => `→ ${agency} (${rolesVi[role]})`,
  deadlineOf: ({ text }: { text: string }) => `thời hạn: ${text}`,
  targetOf: ({ text }: { text: string }) => `chỉ tiêu: ${text}`,
  planCounts: (count: { items: number; assignments: number; deadlines: number; targets: number }) =>
    `Đề mục: ${count.items}; phân công: ${count.assignments}; thời hạn: ${count.deadlines}; chỉ tiêu: ${count.targets}`,
  notFound: ({ kind, text }: { kind: ReadFinding['kind']; text: string }) => `! ${findingsVi[kind]}: ${text}`,
}

const en: SameShape<typeof vi> = {
  help: `Sổ nhiệm vụ, command line.

  report verify FILE… --registry FILE    is the report sealed by a key I know?
      --registry FILE     key registry (or agency card); may be given several times
      --rotation FILE     change of an approver's key; may be given several times
      --fingerprint CODE  refuse unless the registry's key has this code
  report show FILE                       what does the file say? (proves nothing)
  report export --data DIR --user NAME --report ID --out DIR
      --format LIST       json,docx (sealed), docx-plain (to print and sign), pdf,
                          bundle (with evidence);
                          default json,docx
      --revision N        default the newest
  plan read FILE                         read a plan (.docx, .pdf, .txt, .html): outline, assignments, dates, targets
  data check --data DIR --user NAME      check database, evidence files, audit chain
  coordinate import PATH… --data DIR --user NAME
      --received DATE     day received, as 2026-12-03; default today
      --source SOURCE     incoming-register | document-system | email | in-person
  coordinate status --data DIR --user NAME
      --year YEAR         yearly reports of this year; default the current one
  coordinate matrix --data DIR --user NAME
                                         agencies by indicators and tasks with totals; every cell with --json
      --plan ID         one plan; every plan coordinated here when left out
      --year YEAR       this year when left out
  coordinate export --data DIR --user NAME --out DIR
                                         every table of the round to Excel (--plan, --year as above)
  coordinate remind --data DIR --user NAME
                                         whose report is missing, a list for a chat, whom to remind next (--plan, --year)
      --out DIR --asked-by DATE          draft the letters into the folder, asking for reports by that day
  coordinate publish --data DIR --user NAME --to postgres://NAME@SERVER/DATABASE
                                         accepted reports into PostgreSQL; the password comes from PGPASSWORD or .pgpass

Everywhere: --json (one JSON value on stdout), --lang vi|en, --help.
Progress and messages go to stderr. Exit status: 0 done, 1 refused, 2 wrong usage.
The user's password is read from the first line of standard input.`,
  unknownCommand: ({ words }) => `There is no command “${words}”. See: --help`,
  unknownOption: ({ option }) => `This command has no option “${option}”, or its value is missing. See: --help`,
  missing: ({ what }) => `This command needs ${operandsEn[what]}. See: --help`,
  badValue: ({ option, value }) => `The value “${value}” of ${option} cannot be used. See: --help`,
  passwordOf: ({ user }) => `Password of ${user}: `,
  registryOf: ({ path, agencyId, fingerprint }) =>
    `${path}: key of ${agencyId}, code ${fingerprint}. Compare this code with the official letter or over the telephone.`,
  unknownKey: 'The key that sealed it is not known; the sender could not be verified',
  reportLine: (one) =>
    `Agency ${one.agencyId}, number ${one.number ?? '(none)'}, date ${one.date ?? '(none)'}, revision ${one.revision}, key code ${one.fingerprint}.`,
  verified: ({ of, trusted }) => `${trusted} of ${of} files verified.`,
  notVerified: 'Content only: the seal was NOT checked. Use report verify to check it.',
  showHead: (one) =>
    `Report of ${one.year}; agency as written in the file: ${one.agency}; number ${one.number ?? '(none)'}, date ${one.date ?? '(none)'}, revision ${one.revision}`,
  cutOff: ({ date }) => `Figures as of ${date}`,
  onPlan: ({ subject }) => `Plan: ${subject}`,
  taskResults: ({ count }) => `Results by task: ${count}`,
  expected: ({ text }) => `Expected until the period ends: ${text}`,
  figures: ({ count }) => `Indicators: ${count}`,
  funding: ({ count }) => `Sources of funding: ${count}`,
  signedBy: ({ name, position }) => `Signer: ${position} ${name}`,
  number: ({ value }) => number('en').format(value),
  noNumber: { 'none-arisen': 'none arisen', 'no-data': 'no data yet', 'not-applicable': 'not applicable' },
  statusLine: ({ received, of, late }) =>
    `Data of ${received} of ${of} agencies; ${of - received} have not reported and do not count as 0 (${late} overdue)`,
  requestedLine: ({ received, of }) => `Requested: received ${received} of ${of}`,
  quarantineLine: ({ count }) => `To be verified: ${count}`,
  publishedLine: ({ written, unchanged, withdrawn }) =>
    `Wrote ${written} reports, left ${unchanged} as they were, withdrew ${withdrawn}.`,
  groupLine: ({ group, of, received, late, overdue, requested }) =>
    [
      of > 0 ? `received ${received} of ${of} (${late} late, ${overdue} overdue)` : '',
      requested.of > 0 ? `requested: received ${requested.received} of ${requested.of}` : '',
    ]
      .filter(Boolean)
      .reduce((line, part, at) => `${line}${at === 0 ? ' ' : '; '}${part}`, `${group}:`),
  progressOf: ({ done, total }) => `${done}/${total ?? '?'}`,
  megabytesOf: ({ done, total }) => `${done}/${total} MB`,
  pagesOf: ({ done, total }) => `Read ${done} of ${total} pages.`,
  planHead: (one) =>
    `${one.issuer ?? '(issuer unknown)'}; number ${one.number ?? '(none)'}; date ${one.date ?? '(none)'}`,
  noSubject: '(no subject found)',
  assigned: ({ agency, role }) => `→ ${agency} (${rolesEn[role]})`,
  deadlineOf: ({ text }) => `date: ${text}`,
  targetOf: ({ text }) => `target: ${text}`,
  planCounts: (count) =>
    `Items: ${count.items}; assignments: ${count.assignments}; dates: ${count.deadlines}; targets: ${count.targets}`,
  notFound: ({ kind, text }) => `! ${findingsEn[kind]}: ${text}`,
}

export const commandLineText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
