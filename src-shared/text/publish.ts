import type { PublishErrors } from '../errors/publish.ts'
import type { ErrorText } from './error-text.ts'

const safeVi = 'Dữ liệu trong máy này không thay đổi; những báo cáo đã công bố trước đó vẫn nguyên vẹn.'
const safePartVi =
  'Mỗi báo cáo đã công bố là trọn vẹn; báo cáo đang dở không để lại gì. Dữ liệu trong máy này không thay đổi.'
const safeEn = 'The data on this machine are unchanged; reports that were published before are untouched.'
const safePartEn =
  'Every report that was published is whole; the one in work left nothing. The data on this machine are unchanged.'

const errorsVi: ErrorText<PublishErrors> = {
  'publish.bad-address': () => ({
    what: 'Địa chỉ PostgreSQL không đúng dạng.',
    safe: safeVi,
    next: 'Viết dạng postgres://TÊN@MÁY-CHỦ:5432/CƠ-SỞ-DỮ-LIỆU?sslmode=verify-full; sslmode là verify-full hoặc disable.',
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
  'publish.no-file': ({ file }) => ({
    what: `Không đọc được tệp chứng thư ${file} ghi trong địa chỉ.`,
    safe: `${safeVi} Chưa kết nối tới đâu.`,
    next: 'Kiểm tra đường dẫn và quyền đọc tệp rồi chạy lại lệnh.',
  }),
  'publish.no-encryption': ({ host }) => ({
    what: `Máy chủ ${host} không nhận kết nối mã hóa.`,
    safe: `${safeVi} Chưa gửi số liệu nào.`,
    next: 'Kiểm tra cổng, hoặc nhờ người quản trị bật mã hóa (ssl = on). Chỉ khi tin cậy toàn bộ đường mạng mới thêm sslmode=disable vào địa chỉ.',
  }),
  'publish.not-trusted': ({ host }) => ({
    what: `Kết nối tới ${host} không được mã hóa đúng cách: máy chủ không có chứng thư mà máy này tin cậy.`,
    safe: `${safeVi} Chưa gửi số liệu nào.`,
    next: 'Hỏi người quản trị máy chủ tệp chứng thư gốc và thêm sslrootcert=TỆP vào địa chỉ.',
  }),
  'publish.other-name': ({ host }) => ({
    what: `Chứng thư của máy chủ không mang tên ${host} mà mang tên khác.`,
    safe: `${safeVi} Chưa gửi số liệu nào.`,
    next: 'Ghi vào địa chỉ đúng tên máy chủ trong chứng thư; nếu tên đã đúng, hỏi người quản trị vì có thể đang kết nối nhầm máy.',
  }),
  'publish.no-password': ({ host }) => ({
    what: `Máy chủ ${host} hỏi mật khẩu, nhưng không tìm thấy mật khẩu nào.`,
    safe: safeVi,
    next: 'Đặt mật khẩu vào biến môi trường PGPASSWORD, hoặc vào tệp .pgpass mà chỉ mình bạn đọc được (Windows: %APPDATA%\\postgresql\\pgpass.conf), rồi chạy lại lệnh.',
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
  'publish.read-only': ({ host, database }) => ({
    what: `Cơ sở dữ liệu ${database} trên ${host} chỉ cho đọc.`,
    safe: safeVi,
    next: 'Dùng địa chỉ của máy chủ chính, không phải bản sao; hoặc nhờ người quản trị mở quyền ghi.',
  }),
  'publish.wrong-encoding': ({ database }) => ({
    what: `Cơ sở dữ liệu ${database} không dùng bảng mã UTF-8 nên không lưu được tiếng Việt.`,
    safe: safePartVi,
    next: `Nhờ người quản trị tạo cơ sở dữ liệu khác với ENCODING 'UTF8' và công bố vào đó.`,
  }),
  'publish.disk-full': ({ host }) => ({
    what: `Ổ đĩa của máy chủ ${host} đã đầy.`,
    safe: safePartVi,
    next: 'Nhờ người quản trị giải phóng chỗ trống rồi chạy lại lệnh: phần còn lại được công bố tiếp.',
  }),
  'publish.server-busy': ({ host, code }) => ({
    what: `Máy chủ ${host} đang quá tải, sắp dừng hoặc giới hạn thời gian (mã ${code} của PostgreSQL).`,
    safe: safePartVi,
    next: 'Chờ ít phút rồi chạy lại lệnh: phần còn lại được công bố tiếp. Nếu vẫn vậy, gửi mã này cho người quản trị máy chủ.',
  }),
  'publish.interrupted': ({ host }) => ({
    what: `Mất kết nối với ${host} giữa chừng.`,
    safe: safePartVi,
    next: 'Chạy lại lệnh: phần còn lại được công bố tiếp.',
  }),
}

const errorsEn: ErrorText<PublishErrors> = {
  'publish.bad-address': () => ({
    what: 'This is no PostgreSQL address.',
    safe: safeEn,
    next: 'Write postgres://NAME@SERVER:5432/DATABASE?sslmode=verify-full; sslmode is verify-full or disable.',
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
  'publish.no-file': ({ file }) => ({
    what: `The file of certificates ${file} that the address names cannot be read.`,
    safe: `${safeEn} Nothing was connected to.`,
    next: 'Check its path and who may read it, then run the command again.',
  }),
  'publish.no-encryption': ({ host }) => ({
    what: `The server ${host} takes no encrypted connections.`,
    safe: `${safeEn} No figures were sent.`,
    next: 'Check the port, or have encryption switched on (ssl = on). Add sslmode=disable to the address only where the whole network in between is trusted.',
  }),
  'publish.not-trusted': ({ host }) => ({
    what: `The connection to ${host} is not properly encrypted: the server shows no certificate that this machine trusts.`,
    safe: `${safeEn} No figures were sent.`,
    next: 'Ask who runs the server for its root certificate and add sslrootcert=FILE to the address.',
  }),
  'publish.other-name': ({ host }) => ({
    what: `The certificate of the server does not bear the name ${host} but another one.`,
    safe: `${safeEn} No figures were sent.`,
    next: 'Write the name that stands in the certificate into the address; if the name is right, ask who runs the server: it may be another machine.',
  }),
  'publish.no-password': ({ host }) => ({
    what: `The server ${host} asks for a password, and none was found.`,
    safe: safeEn,
    next: 'Put it into the environment variable PGPASSWORD, or into a file .pgpass that only you can read (Windows: %APPDATA%\\postgresql\\pgpass.conf), then run the command again.',
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
  'publish.read-only': ({ host, database }) => ({
    what: `The database ${database} on ${host} can only be read.`,
    safe: safeEn,
    next: 'Use the address of the main server, not of a copy, or have it opened for writing.',
  }),
  'publish.wrong-encoding': ({ database }) => ({
    what: `The database ${database} is not in UTF-8 and cannot hold Vietnamese.`,
    safe: safePartEn,
    next: `Have another database made with ENCODING 'UTF8' and publish into that.`,
  }),
  'publish.disk-full': ({ host }) => ({
    what: `The disk of the server ${host} is full.`,
    safe: safePartEn,
    next: 'Have room made on it and run the command again: it goes on with the rest.',
  }),
  'publish.server-busy': ({ host, code }) => ({
    what: `The server ${host} is overloaded, about to stop, or limits the time (code ${code} of PostgreSQL).`,
    safe: safePartEn,
    next: 'Wait a few minutes and run the command again: it goes on with the rest. If it stays so, give the code to who runs the server.',
  }),
  'publish.interrupted': ({ host }) => ({
    what: `The connection to ${host} was lost in the middle.`,
    safe: safePartEn,
    next: 'Run the command again: it goes on with the rest.',
  }),
}

export const publishText = { vi: { errors: errorsVi }, en: { errors: errorsEn } }
