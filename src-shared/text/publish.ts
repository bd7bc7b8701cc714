import type { PublishErrors } from '../errors/publish.ts'
import type { ErrorText } from './error-text.ts'

const safeVi = 'Dữ liệu trong máy này không thay đổi; những báo cáo đã công bố trước đó vẫn nguyên vẹn.'
const safeEn = 'The data on this machine are unchanged; reports that were published before are untouched.'

const errorsVi: ErrorText<PublishErrors> = {
  'publish.bad-address': () => ({
    what: 'Địa chỉ PostgreSQL không đúng dạng.',
    safe: safeVi,
    next: 'Viết dạng postgres://TÊN@MÁY-CHỦ:5432/CƠ-SỞ-DỮ-LIỆU?sslmode=verify-full; sslmode là disable, require hoặc verify-full.',
  }),
  'publish.password-in-address': () => ({
    what: 'Địa chỉ có mật khẩu. Người khác trên máy này có thể đọc được dòng lệnh.',
    safe: `${safeVi} Chưa kết nối tới đâu.`,
    next: 'Bỏ mật khẩu khỏi địa chỉ, đặt vào biến PGPASSWORD hoặc tệp .pgpass; nên đổi mật khẩu vừa gõ.',
  }),
  'publish.unreachable': ({ host }) => ({
    what: `Không kết nối được tới máy chủ ${host}.`,
    safe: safeVi,
    next: 'Kiểm tra mạng, tên máy chủ và cổng rồi chạy lại lệnh.',
  }),
  'publish.not-trusted': ({ host }) => ({
    what: `Kết nối tới ${host} không được mã hóa đúng cách: máy chủ không có chứng thư mà máy này tin cậy.`,
    safe: `${safeVi} Chưa gửi số liệu nào.`,
    next: 'Hỏi người quản trị máy chủ tệp chứng thư gốc và thêm sslrootcert=TỆP vào địa chỉ.',
  }),
  'publish.not-admitted': ({ database, host }) => ({
    what: `Máy chủ ${host} không cho đăng nhập vào ${database}.`,
    safe: safeVi,
    next: 'Kiểm tra tên người dùng trong địa chỉ và mật khẩu trong PGPASSWORD hoặc .pgpass.',
  }),
  'publish.no-database': ({ database, host }) => ({
    what: `Trên máy chủ ${host} không có cơ sở dữ liệu ${database}.`,
    safe: safeVi,
    next: 'Kiểm tra tên trong địa chỉ, hoặc nhờ người quản trị tạo cơ sở dữ liệu.',
  }),
  'publish.no-rights': ({ database }) => ({
    what: `Tài khoản không có quyền tạo hoặc ghi bảng trong ${database}.`,
    safe: safeVi,
    next: 'Nhờ người quản trị cấp quyền tạo lược đồ so_nhiem_vu. Nếu lược đồ đã có: cấp quyền ghi, hoặc chạy lệnh một lần bằng tài khoản sở hữu lược đồ khi phiên bản mới của phần mềm cần thêm bảng.',
  }),
  'publish.interrupted': ({ host }) => ({
    what: `Mất kết nối với ${host} giữa chừng.`,
    safe: 'Mỗi báo cáo đã công bố là trọn vẹn; báo cáo đang dở không để lại gì. Dữ liệu trong máy này không thay đổi.',
    next: 'Chạy lại lệnh: phần còn lại được công bố tiếp.',
  }),
}

const errorsEn: ErrorText<PublishErrors> = {
  'publish.bad-address': () => ({
    what: 'This is no PostgreSQL address.',
    safe: safeEn,
    next: 'Write postgres://NAME@SERVER:5432/DATABASE?sslmode=verify-full; sslmode is disable, require or verify-full.',
  }),
  'publish.password-in-address': () => ({
    what: 'The address holds a password. Others on this machine can read command lines.',
    safe: `${safeEn} Nothing was connected to.`,
    next: 'Take the password out of the address and put it into PGPASSWORD or a .pgpass file; better change the one just typed.',
  }),
  'publish.unreachable': ({ host }) => ({
    what: `The server ${host} cannot be reached.`,
    safe: safeEn,
    next: 'Check the network, the name of the server and the port, then run the command again.',
  }),
  'publish.not-trusted': ({ host }) => ({
    what: `The connection to ${host} is not properly encrypted: the server shows no certificate that this machine trusts.`,
    safe: `${safeEn} No figures were sent.`,
    next: 'Ask who runs the server for its root certificate and add sslrootcert=FILE to the address.',
  }),
  'publish.not-admitted': ({ database, host }) => ({
    what: `The server ${host} does not let this account into ${database}.`,
    safe: safeEn,
    next: 'Check the user name in the address and the password in PGPASSWORD or .pgpass.',
  }),
  'publish.no-database': ({ database, host }) => ({
    what: `There is no database ${database} on ${host}.`,
    safe: safeEn,
    next: 'Check the name in the address, or have the database created.',
  }),
  'publish.no-rights': ({ database }) => ({
    what: `The account may not create or write tables in ${database}.`,
    safe: safeEn,
    next: 'Have it given the right to create the schema so_nhiem_vu. Where the schema exists: the right to write, or run the command once as its owner when a new version of the app needs more tables.',
  }),
  'publish.interrupted': ({ host }) => ({
    what: `The connection to ${host} was lost in the middle.`,
    safe: 'Every report that was published is whole; the one in work left nothing. The data on this machine are unchanged.',
    next: 'Run the command again: it goes on with the rest.',
  }),
}

export const publishText = { vi: { errors: errorsVi }, en: { errors: errorsEn } }
