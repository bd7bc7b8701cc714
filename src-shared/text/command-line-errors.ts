import type { CommandLineErrors } from '../errors/command-line.ts'
import type { ErrorText } from './error-text.ts'

export const errorsVi: ErrorText<CommandLineErrors> = {
  'cli.file-missing': ({ path }) => ({
    what: `Không đọc được tệp ${path}.`,
    safe: 'Không có gì thay đổi.',
    next: 'Hãy kiểm tra đường dẫn và quyền đọc.',
  }),
  'cli.no-data': ({ dir }) => ({
    what: `Thư mục ${dir} không có dữ liệu của Sổ nhiệm vụ.`,
    safe: 'Không có gì được tạo ra.',
    next: 'Hãy ghi đúng thư mục dữ liệu sau --data.',
  }),
  'cli.no-registry': ({ path }) => ({
    what: `Tệp ${path} không phải danh mục khóa hay thẻ đơn vị.`,
    safe: 'Chưa kiểm tra báo cáo nào.',
    next: 'Hãy dùng danh mục khóa mà đầu mối tổng hợp đã gửi.',
  }),
  'cli.other-fingerprint': ({ found }) => ({
    what: `Khóa của danh mục có mã ${found}, khác mã đã ghi sau --fingerprint.`,
    safe: 'Chưa kiểm tra báo cáo nào.',
    next: 'Hãy hỏi lại đầu mối tổng hợp trước khi tin danh mục này.',
  }),
  'cli.no-rotation': ({ path }) => ({
    what: `Tệp ${path} không phải thông báo thay khóa.`,
    safe: 'Chưa kiểm tra báo cáo nào.',
    next: 'Hãy dùng tệp thông báo thay khóa mà đơn vị gửi báo cáo đã xuất.',
  }),
  'cli.rotation-of-root': ({ path }) => ({
    what: `Tệp ${path} là thông báo thay khóa gốc của đầu mối tổng hợp, không phải của người duyệt báo cáo.`,
    safe: 'Chưa kiểm tra báo cáo nào.',
    next: 'Hãy dùng danh mục khóa do khóa gốc mới niêm phong và đối chiếu mã của danh mục đó.',
  }),
  'cli.rotation-old-key': ({ path, fingerprint }) => ({
    what: `Tệp ${path} do khóa ${fingerprint} ký; khóa này không có trong danh mục khóa đã ghi.`,
    safe: 'Chưa kiểm tra báo cáo nào.',
    next: 'Hãy dùng danh mục khóa (hoặc thẻ đơn vị) có khóa cũ, hoặc thêm các thông báo thay khóa trước đó.',
  }),
  'cli.no-password': () => ({
    what: 'Không nhận được mật khẩu ở đầu vào chuẩn.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy đưa mật khẩu vào dòng đầu của đầu vào chuẩn.',
  }),
  'cli.not-ready': ({ stage }) => ({
    what: `Chưa dùng được tài khoản này ở dòng lệnh (${stage}).`,
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy mở phần mềm, hoàn tất thiết lập hoặc đổi mật khẩu, rồi chạy lại.',
  }),
  'cli.nothing-to-import': () => ({
    what: 'Không thấy tệp JSON, DOCX hay gói .zip nào ở các đường dẫn đã ghi.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy kiểm tra lại đường dẫn.',
  }),
}

export const errorsEn: ErrorText<CommandLineErrors> = {
  'cli.file-missing': ({ path }) => ({
    what: `The file ${path} cannot be read.`,
    safe: 'Nothing changed.',
    next: 'Check the path and the right to read it.',
  }),
  'cli.no-data': ({ dir }) => ({
    what: `The folder ${dir} holds no data of Sổ nhiệm vụ.`,
    safe: 'Nothing was made.',
    next: 'Name the data folder after --data.',
  }),
  'cli.no-registry': ({ path }) => ({
    what: `The file ${path} is neither a key registry nor an agency card.`,
    safe: 'No report was checked.',
    next: 'Use the key registry that the coordinator sent.',
  }),
  'cli.other-fingerprint': ({ found }) => ({
    what: `The key of the registry has the code ${found}, not the one after --fingerprint.`,
    safe: 'No report was checked.',
    next: 'Ask the coordinator before you trust this registry.',
  }),
  'cli.no-rotation': ({ path }) => ({
    what: `The file ${path} is no change of key.`,
    safe: 'No report was checked.',
    next: 'Use the file of the change of key that the reporting agency exported.',
  }),
  'cli.rotation-of-root': ({ path }) => ({
    what: `The file ${path} is the change of a coordinator’s root key, not of an approver’s.`,
    safe: 'No report was checked.',
    next: 'Use the registry that the new root sealed, and compare its code.',
  }),
  'cli.rotation-old-key': ({ path, fingerprint }) => ({
    what: `The file ${path} was signed by ${fingerprint}, a key that is in no registry you named.`,
    safe: 'No report was checked.',
    next: 'Use the registry (or card) that has the old key, or add the earlier changes of key.',
  }),
  'cli.no-password': () => ({
    what: 'No password came on standard input.',
    safe: 'No data changed.',
    next: 'Put the password into the first line of standard input.',
  }),
  'cli.not-ready': ({ stage }) => ({
    what: `This account cannot be used on the command line yet (${stage}).`,
    safe: 'No data changed.',
    next: 'Open the app, finish the setup or change the password, then run this again.',
  }),
  'cli.nothing-to-import': () => ({
    what: 'There is no JSON, DOCX or .zip file at the given paths.',
    safe: 'No data changed.',
    next: 'Check the paths.',
  }),
}
