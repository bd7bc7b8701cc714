import type { PeopleErrors } from '../errors/people.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  roles: {
    clerk: 'Chuyên viên',
    approver: 'Lãnh đạo ký duyệt',
    coordinator: 'Đầu mối tổng hợp',
    administrator: 'Quản trị',
  },
}

const en: SameShape<typeof vi> = {
  roles: { clerk: 'Clerk', approver: 'Approver', coordinator: 'Coordinator', administrator: 'Administrator' },
}

const errorsVi: ErrorText<PeopleErrors> = {
  'session.wrong-password': () => ({
    what: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    safe: 'Dữ liệu không bị ảnh hưởng.',
    next: 'Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại; nếu quên, hãy nhờ quản trị đặt lại.',
  }),
  'session.same-password': () => ({
    what: 'Mật khẩu mới trùng với mật khẩu cũ.',
    safe: 'Mật khẩu cũ vẫn dùng được.',
    next: 'Hãy chọn mật khẩu khác.',
  }),
  'session.password-change-needed': () => ({
    what: 'Mật khẩu này do quản trị đặt, cần đổi trước khi làm việc.',
    safe: 'Dữ liệu không bị ảnh hưởng.',
    next: 'Hãy đặt mật khẩu của riêng anh/chị.',
  }),
  'session.wait': ({ seconds }) => ({
    what: 'Mật khẩu đã nhập sai nhiều lần.',
    safe: 'Tài khoản không bị khóa hẳn.',
    next: `Hãy chờ ${seconds} giây rồi nhập lại.`,
  }),
  'people.user-name-taken': ({ userName }) => ({
    what: `Tên đăng nhập “${userName}” đã có người dùng.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn tên khác.',
  }),
  'people.last-administrator': () => ({
    what: 'Đây là người quản trị cuối cùng của đơn vị.',
    safe: 'Vai trò được giữ nguyên.',
    next: 'Hãy giao vai trò quản trị cho người khác trước.',
  }),
  'setup.done-already': () => ({
    what: 'Thư mục dữ liệu này đã được thiết lập.',
    safe: 'Dữ liệu của đơn vị không thay đổi.',
    next: 'Hãy tải lại trang và đăng nhập.',
  }),
  'setup.no-administrator': () => ({
    what: 'Chưa có ai giữ vai trò quản trị.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn ít nhất một người làm quản trị.',
  }),
}

const errorsEn: ErrorText<PeopleErrors> = {
  'session.wrong-password': () => ({
    what: 'The user name or the password is not right.',
    safe: 'No data are affected.',
    next: 'Check Caps Lock and the Vietnamese keyboard and type again; if forgotten, ask the administrator to reset it.',
  }),
  'session.same-password': () => ({
    what: 'The new password is the same as the old one.',
    safe: 'The old password still works.',
    next: 'Choose another one.',
  }),
  'session.password-change-needed': () => ({
    what: 'This password was set by the administrator and must be changed before you work.',
    safe: 'No data are affected.',
    next: 'Choose a password of your own.',
  }),
  'session.wait': ({ seconds }) => ({
    what: 'The password was wrong several times.',
    safe: 'The account is not closed.',
    next: `Wait ${seconds} seconds and type it again.`,
  }),
  'people.user-name-taken': ({ userName }) => ({
    what: `The user name “${userName}” is taken.`,
    safe: 'Nothing was recorded.',
    next: 'Choose another name.',
  }),
  'people.last-administrator': () => ({
    what: 'This is the last administrator of the office.',
    safe: 'The role is kept.',
    next: 'Give the administrator role to somebody else first.',
  }),
  'setup.done-already': () => ({
    what: 'This data folder is already set up.',
    safe: 'The data of the office did not change.',
    next: 'Reload the page and sign in.',
  }),
  'setup.no-administrator': () => ({
    what: 'Nobody has the administrator role.',
    safe: 'Nothing was recorded.',
    next: 'Choose at least one administrator.',
  }),
}

export const peopleText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
