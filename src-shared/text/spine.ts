import { formatNumber } from '../domain/vietnamese-number.ts'
import type { SpineErrors } from '../errors/spine.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  appName: 'Sổ nhiệm vụ',
  save: 'Lưu',
  cancel: 'Hủy',
  close: 'Đóng',
  showPassword: 'Hiện hoặc ẩn chữ đã gõ',
  back: 'Quay lại',
  next: 'Tiếp tục',
  stop: 'Dừng',
  undo: 'Hoàn tác',
  search: 'Tìm kiếm',
  loading: 'Đang tải…',
  retry: 'Thử lại',
}

const en: SameShape<typeof vi> = {
  appName: 'Sổ nhiệm vụ',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  showPassword: 'Show or hide what was typed',
  back: 'Back',
  next: 'Continue',
  stop: 'Stop',
  undo: 'Undo',
  search: 'Search',
  loading: 'Loading…',
  retry: 'Try again',
}

const roleVi = {
  clerk: 'chuyên viên',
  approver: 'lãnh đạo ký duyệt',
  coordinator: 'đầu mối tổng hợp',
  administrator: 'quản trị',
  author: 'người viết',
}
const roleEn = {
  clerk: 'a clerk',
  approver: 'an approver',
  coordinator: 'a coordinator',
  administrator: 'an administrator',
  author: 'its author',
}

/** What does not fit, where that is what is wrong: no field is marked for it. */
function sizesOf(issues: SpineErrors['input.invalid']['issues']) {
  const [issue] = issues
  const written = (limit: number | undefined) => limit && formatNumber(String(limit))
  return { tooLong: written(issue?.tooLong), tooMany: written(issue?.tooMany) }
}

const errorsVi: ErrorText<SpineErrors> = {
  'input.invalid': ({ issues }) => {
    const safe = 'Những gì anh/chị đã nhập vẫn được giữ trên màn hình.'
    const { tooLong, tooMany } = sizesOf(issues)
    if (tooMany !== undefined)
      return { what: `Một lần chỉ ghi được tối đa ${tooMany} dòng.`, safe, next: 'Hãy bớt lại rồi gửi lại.' }
    if (tooLong !== undefined)
      return {
        what: `Có nội dung dài quá ${tooLong} ký tự.`,
        safe,
        next: 'Hãy rút gọn, hoặc đính kèm thành tệp, rồi gửi lại.',
      }
    return {
      what: `Có ${issues.length} chỗ nhập chưa đúng.`,
      safe,
      next: 'Hãy sửa các ô được đánh dấu rồi gửi lại.',
    }
  },
  'call.unknown': ({ name }) => ({
    what: `Phần mềm không có chức năng “${name}”.`,
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy đóng các cửa sổ cũ và mở lại phần mềm.',
  }),
  'command.reused': () => ({
    what: 'Lệnh này trùng mã với một lệnh khác đã ghi.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy tải lại trang rồi thực hiện lại.',
  }),
  'session.none': () => ({
    what: 'Anh/chị chưa đăng nhập hoặc phiên làm việc đã kết thúc.',
    safe: 'Những gì đã lưu vẫn còn nguyên.',
    next: 'Hãy đăng nhập lại.',
  }),
  'session.locked': () => ({
    what: 'Màn hình đã khóa vì lâu không thao tác.',
    safe: 'Những gì đang nhập vẫn được giữ.',
    next: 'Hãy nhập mật khẩu để tiếp tục.',
  }),
  'permission.denied': ({ needs }) => ({
    what: `Việc này cần quyền ${roleVi[needs]}.`,
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy nhờ người có quyền đó, hoặc đề nghị quản trị cấp thêm vai trò.',
  }),
  'permission.own-work': () => ({
    what: 'Anh/chị không thể duyệt phần do chính mình viết.',
    safe: 'Nội dung được giữ nguyên, đang chờ duyệt.',
    next: 'Hãy nhờ lãnh đạo ký duyệt khác.',
  }),
  'permission.other-approver': () => ({
    what: 'Kế hoạch này do lãnh đạo khác phụ trách.',
    safe: 'Nội dung được giữ nguyên.',
    next: 'Hãy chuyển cho lãnh đạo phụ trách, hoặc đề nghị quản trị phân công lại.',
  }),
  'version.conflict': () => ({
    what: 'Nội dung này vừa được người khác hoặc cửa sổ khác sửa.',
    safe: 'Bản của họ đã được lưu; phần anh/chị nhập vẫn còn trên màn hình.',
    next: 'Hãy xem bản mới rồi ghi lại nếu vẫn cần.',
  }),
  'object.missing': () => ({
    what: 'Không tìm thấy nội dung cần mở.',
    safe: 'Dữ liệu khác không bị ảnh hưởng.',
    next: 'Hãy quay lại danh sách và chọn lại.',
  }),
  'internal.failed': ({ logId }) => ({
    what: `Phần mềm gặp lỗi ngoài dự kiến (mã nhật ký ${logId}).`,
    safe: 'Việc đang làm chưa được ghi; dữ liệu đã lưu vẫn nguyên vẹn.',
    next: 'Hãy thử lại; nếu vẫn lỗi, gửi mã nhật ký này cho người hỗ trợ.',
  }),
  'data.locked-elsewhere': ({ dir }) => ({
    what: `Thư mục dữ liệu ${dir} đang được một phiên khác của phần mềm sử dụng.`,
    safe: 'Dữ liệu không bị ảnh hưởng.',
    next: 'Hãy dùng cửa sổ đang mở, hoặc đóng nó trước rồi mở lại.',
  }),
  'data.newer-version': ({ found }) => ({
    what: `Dữ liệu này do phiên bản mới hơn của phần mềm tạo ra (bước ${found}).`,
    safe: 'Phần mềm không ghi gì vào dữ liệu.',
    next: 'Hãy cài phiên bản mới hơn rồi mở lại.',
  }),
  'data.network-path': ({ dir }) => ({
    what: `${dir} nằm trên ổ mạng; cơ sở dữ liệu để trên ổ mạng có thể hỏng và mất dữ liệu.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn một thư mục trên ổ đĩa của máy này; ổ mạng chỉ nên dùng làm nơi chép bản sao lưu.',
  }),
  'data.read-only': ({ dir }) => ({
    what: `Không ghi được vào thư mục ${dir} (chỉ cho phép đọc).`,
    safe: 'Dữ liệu đã có không thay đổi.',
    next: 'Hãy chọn thư mục khác hoặc xin quyền ghi vào thư mục này.',
  }),
  'data.folder-gone': ({ dir }) => ({
    what: `Không còn thấy thư mục ${dir} (đã bị xóa, đổi tên, hoặc ổ đĩa đã tháo ra).`,
    safe: 'Chưa ghi gì; phần đang nhập vẫn còn trên màn hình.',
    next: 'Hãy đưa thư mục về chỗ cũ hoặc cắm lại ổ đĩa rồi thử lại.',
  }),
  'data.damaged': ({ dir }) => ({
    what: `Tệp dữ liệu trong ${dir} không đọc được hoặc không phải của phần mềm này.`,
    safe: 'Phần mềm không sửa gì tệp đó.',
    next: 'Hãy khôi phục từ bản sao lưu gần nhất và giữ lại tệp hỏng để kiểm tra.',
  }),
  'disk.full': ({ dir }) => ({
    what: `Không ghi được vào ${dir} (ổ đĩa đã đầy).`,
    safe: 'Dữ liệu đã lưu và phần đang nhập vẫn được giữ.',
    next: 'Hãy giải phóng dung lượng rồi bấm Ghi lại.',
  }),
  'node.too-old': ({ found }) => ({
    what: `Node.js ${found} quá cũ để mở cơ sở dữ liệu.`,
    safe: 'Dữ liệu chưa bị chạm tới.',
    next: 'Hãy chạy “npm ci” rồi “npm start” trong thư mục phần mềm, hoặc cài Node.js 24.',
  }),
}

const errorsEn: ErrorText<SpineErrors> = {
  'input.invalid': ({ issues }) => {
    const safe = 'What you typed is still on the screen.'
    const { tooLong, tooMany } = sizesOf(issues)
    if (tooMany !== undefined)
      return { what: `At most ${tooMany} rows can be stored at once.`, safe, next: 'Take some out and send again.' }
    if (tooLong !== undefined)
      return {
        what: `A text has more than ${tooLong} characters.`,
        safe,
        next: 'Shorten it, or attach it as a file, and send again.',
      }
    return {
      what: issues.length === 1 ? 'One field is not right.' : `${issues.length} fields are not right.`,
      safe,
      next: 'Correct the marked fields and send again.',
    }
  },
  'call.unknown': ({ name }) => ({
    what: `The app has no function “${name}”.`,
    safe: 'No data changed.',
    next: 'Close old windows and open the app again.',
  }),
  'command.reused': () => ({
    what: 'This command has the id of another command that was already recorded.',
    safe: 'No data changed.',
    next: 'Reload the page and do it again.',
  }),
  'session.none': () => ({
    what: 'You are not signed in, or the session has ended.',
    safe: 'Everything saved is still there.',
    next: 'Sign in again.',
  }),
  'session.locked': () => ({
    what: 'The screen is locked after a time without use.',
    safe: 'What you were typing is kept.',
    next: 'Enter your password to go on.',
  }),
  'permission.denied': ({ needs }) => ({
    what: `This needs ${roleEn[needs]}.`,
    safe: 'No data changed.',
    next: 'Ask somebody with that role, or ask the administrator to give it to you.',
  }),
  'permission.own-work': () => ({
    what: 'You cannot approve what you wrote yourself.',
    safe: 'The content is kept and waits for approval.',
    next: 'Ask another approver.',
  }),
  'permission.other-approver': () => ({
    what: 'Another approver answers for this plan.',
    safe: 'The content is kept.',
    next: 'Pass it to that approver, or ask the administrator to change who answers for the plan.',
  }),
  'version.conflict': () => ({
    what: 'Somebody else, or another window, has just changed this.',
    safe: 'Their version is saved; what you typed is still on the screen.',
    next: 'Look at the new version, then save again if you still need to.',
  }),
  'object.missing': () => ({
    what: 'What you wanted to open was not found.',
    safe: 'Nothing else is affected.',
    next: 'Go back to the list and choose again.',
  }),
  'internal.failed': ({ logId }) => ({
    what: `The app met an unexpected fault (log id ${logId}).`,
    safe: 'What you were doing was not recorded; saved data are intact.',
    next: 'Try again; if it happens again, send the log id to whoever supports you.',
  }),
  'data.locked-elsewhere': ({ dir }) => ({
    what: `The data folder ${dir} is in use by another running copy of the app.`,
    safe: 'The data are not affected.',
    next: 'Use the open window, or close it first and start again.',
  }),
  'data.newer-version': ({ found }) => ({
    what: `These data were made by a newer version of the app (step ${found}).`,
    safe: 'The app wrote nothing to them.',
    next: 'Install the newer version and open them again.',
  }),
  'data.network-path': ({ dir }) => ({
    what: `${dir} is on a network drive, where a database can break and lose data.`,
    safe: 'Nothing was written.',
    next: 'Choose a folder on a disk of this computer; use the network drive only for backup copies.',
  }),
  'data.read-only': ({ dir }) => ({
    what: `The folder ${dir} cannot be written to (read-only).`,
    safe: 'Existing data did not change.',
    next: 'Choose another folder or get permission to write to this one.',
  }),
  'data.folder-gone': ({ dir }) => ({
    what: `The folder ${dir} is no longer there (deleted, renamed, or its disk was taken out).`,
    safe: 'Nothing was written; what is being typed is still on the screen.',
    next: 'Put the folder back or plug the disk in again, then try again.',
  }),
  'data.damaged': ({ dir }) => ({
    what: `The data file in ${dir} cannot be read or is not one of this app.`,
    safe: 'The app did not change that file.',
    next: 'Restore the latest backup and keep the damaged file for examination.',
  }),
  'disk.full': ({ dir }) => ({
    what: `Writing to ${dir} failed (the disk is full).`,
    safe: 'Saved data and what you typed are kept.',
    next: 'Free some space and press Save again.',
  }),
  'node.too-old': ({ found }) => ({
    what: `Node.js ${found} is too old to open the database.`,
    safe: 'The data were not touched.',
    next: 'Run “npm ci” and “npm start” in the app folder, or install Node.js 24.',
  }),
}

export const spineText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
