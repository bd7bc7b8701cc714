import type { SameShape } from './error-text.ts'

const vi = {
  title: 'Đăng nhập',
  userName: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  sampleHint: 'Đơn vị mẫu: hoa (tổng hợp, quản trị), lan (chuyên viên), minh (lãnh đạo); mật khẩu don-vi-mau.',
  lockedTitle: 'Màn hình đã khóa',
  lockedHint: 'Trang đang mở và những gì đang nhập vẫn được giữ.',
  unlock: 'Mở khóa',
  otherPerson: 'Đăng nhập bằng tài khoản khác',
  changeTitle: 'Đặt mật khẩu của anh/chị',
  changeHint: 'Mật khẩu đang dùng do quản trị đặt. Hãy đặt mật khẩu của riêng mình rồi tiếp tục.',
  oldPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: 'Ít nhất 8 ký tự. Một câu dễ nhớ tốt hơn nhiều ký hiệu.',
  newPasswordAgain: 'Nhập lại mật khẩu mới',
  passwordsDiffer: 'Hai lần nhập chưa giống nhau.',
  tooShort: 'Cần ít nhất 8 ký tự.',
  change: 'Đổi mật khẩu',
}

const en: SameShape<typeof vi> = {
  title: 'Sign in',
  userName: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  sampleHint: 'Sample office: hoa (coordinator, administrator), lan (clerk), minh (approver); password don-vi-mau.',
  lockedTitle: 'The screen is locked',
  lockedHint: 'The open page and what you were typing are kept.',
  unlock: 'Unlock',
  otherPerson: 'Sign in as somebody else',
  changeTitle: 'Choose your own password',
  changeHint: 'The present password was set by the administrator. Choose one of your own to go on.',
  oldPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHint: 'At least 8 characters. A sentence you remember beats many signs.',
  newPasswordAgain: 'New password again',
  passwordsDiffer: 'The two are not the same.',
  tooShort: 'At least 8 characters are needed.',
  change: 'Change the password',
}

export const signInText = { vi, en }
