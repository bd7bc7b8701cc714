import type { KeysErrors } from '../errors/keys.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  backupName: ({ holder }: { holder: string }) => `Khóa niêm phong - ${holder}.json`,
  cardName: ({ holder }: { holder: string }) => `Thẻ đơn vị - ${holder}.snv.json`,
  rotationName: ({ holder }: { holder: string }) => `Thông báo thay khóa - ${holder}.snv.json`,
  form: {
    fileName: ({ holder }: { holder: string }) => `Phiếu đăng ký khóa - ${holder}.docx`,
    typeName: 'Phiếu đăng ký',
    subject: 'Khóa niêm phong dữ liệu của người có thẩm quyền duyệt báo cáo',
    intro: ({ agency }: { agency: string }) =>
      `${agency} đăng ký khóa niêm phong dữ liệu dùng cho các báo cáo gửi bằng phần mềm Sổ nhiệm vụ như sau:`,
    holder: ({ name }: { name: string }) => `Người duyệt báo cáo: ${name}`,
    position: ({ position }: { position: string }) => `Chức vụ: ${position}`,
    fingerprint: ({ fingerprint }: { fingerprint: string }) => `Mã đối chiếu: ${fingerprint}`,
    madeOn: ({ date }: { date: string }) => `Ngày tạo khóa: ${date}`,
    ask: 'Đề nghị đầu mối tổng hợp đối chiếu mã trên với mã hiện trong phần mềm khi nhập thẻ đơn vị; chỉ xác nhận khi hai mã giống hệt nhau.',
    note: '(Niêm phong dữ liệu không thay chữ ký số và con dấu của cơ quan.)',
    archive: 'Lưu: VT.',
    sameAsAbove: 'Như trên',
  },
}

const en: SameShape<typeof vi> = {
  backupName: ({ holder }) => `Sealing key - ${holder}.json`,
  cardName: ({ holder }) => `Agency card - ${holder}.snv.json`,
  rotationName: ({ holder }) => `Change of key - ${holder}.snv.json`,
  // The form is an official paper: it is printed in Vietnamese whatever the language of the window is.
  form: vi.form,
}

const errorsVi: ErrorText<KeysErrors> = {
  'keys.none': () => ({
    what: 'Anh/chị chưa có khóa niêm phong.',
    safe: 'Nội dung đã duyệt vẫn được giữ.',
    next: 'Hãy tạo khóa (một lần duy nhất) rồi niêm phong lại.',
  }),
  'keys.exists': () => ({
    what: 'Khóa này đã được tạo trước đó.',
    safe: 'Khóa đang dùng không thay đổi.',
    next: 'Hãy dùng khóa đang có; nếu quên mật khẩu khóa, hãy khôi phục hoặc đăng ký khóa mới.',
  }),
  'keys.backup-missing': () => ({
    what: 'Khóa chưa có bản sao lưu, chưa thể niêm phong.',
    safe: 'Nội dung đã duyệt vẫn được giữ.',
    next: 'Hãy lưu bản sao lưu ra USB rồi chọn lại tệp đó để phần mềm kiểm tra.',
  }),
  'keys.backup-other': () => ({
    what: 'Tệp vừa chọn không phải bản sao lưu của khóa này.',
    safe: 'Khóa đang dùng không thay đổi.',
    next: 'Hãy chọn đúng tệp vừa lưu.',
  }),
  'keys.file-missing': () => ({
    what: 'Không còn tệp khóa trong thư mục dữ liệu.',
    safe: 'Báo cáo đã niêm phong trước đây vẫn có giá trị.',
    next: 'Hãy chép tệp sao lưu của khóa vào thư mục keys, hoặc đăng ký khóa mới.',
  }),
}

const errorsEn: ErrorText<KeysErrors> = {
  'keys.none': () => ({
    what: 'You have no sealing key yet.',
    safe: 'The approved content is kept.',
    next: 'Make the key (once only), then seal again.',
  }),
  'keys.exists': () => ({
    what: 'This key was made before.',
    safe: 'The key in use did not change.',
    next: 'Use the key you have; if its passphrase is forgotten, restore it or register a new one.',
  }),
  'keys.backup-missing': () => ({
    what: 'The key has no backup yet, so it cannot seal.',
    safe: 'The approved content is kept.',
    next: 'Save the backup to a USB stick, then choose that file again so that the app can check it.',
  }),
  'keys.backup-other': () => ({
    what: 'The chosen file is not the backup of this key.',
    safe: 'The key in use did not change.',
    next: 'Choose the file you have just saved.',
  }),
  'keys.file-missing': () => ({
    what: 'The key file is gone from the data folder.',
    safe: 'Reports sealed before stay valid.',
    next: 'Copy the backup of the key into the folder keys, or register a new key.',
  }),
}

export const keysText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
