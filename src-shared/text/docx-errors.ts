import type { DocxErrors } from '../errors/docx.ts'
import type { ErrorText } from './error-text.ts'

const safeVi = 'Phần mềm không lấy gì từ tệp này; dữ liệu đã có không thay đổi.'
const askVi = 'Hãy liên hệ đơn vị gửi để làm rõ và đề nghị gửi lại tệp gốc.'
const safeEn = 'The app took nothing from this file; your data did not change.'
const askEn = 'Contact the sender to clear this up and ask for the original file.'

export const docxErrorsVi: ErrorText<DocxErrors> = {
  'docx.not-sealed': () => ({
    what: 'Tệp Word này không kèm dữ liệu niêm phong.',
    safe: safeVi,
    next: 'Hãy chọn bản Word đã niêm phong, hoặc tệp JSON được xuất cùng bản đó.',
  }),
  'docx.repacked': () => ({
    what: 'Tệp Word này đã được một chương trình khác lưu lại sau khi niêm phong; nội dung hiển thị có thể đã bị sửa.',
    safe: safeVi,
    next: 'Hãy đề nghị đơn vị gửi lại đúng tệp đã xuất từ phần mềm, không mở ra lưu lại.',
  }),
  'docx.parts-changed': () => ({
    what: 'Nội dung hiển thị đã bị sửa sau khi niêm phong.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.not-signed': () => ({
    what: 'Tệp Word này có dữ liệu niêm phong nhưng chữ ký kèm theo tệp đã bị gỡ bỏ.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.signature-changed': () => ({
    what: 'Chữ ký kèm theo tệp Word không khớp với nội dung của tệp.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.signature-other-key': () => ({
    what: 'Tệp Word được ký bằng một khóa khác với khóa đã niêm phong dữ liệu bên trong.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.signature-wrong': () => ({
    what: 'Chữ ký kèm theo tệp Word không đúng.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.check-code-differs': () => ({
    what: 'Mã kiểm tra in trên báo cáo không phải là mã của dữ liệu niêm phong.',
    safe: safeVi,
    next: askVi,
  }),
  'docx.structure': ({ part }) => ({
    what: `Bên trong tệp Word có phần “${part}” không thuộc báo cáo do phần mềm xuất ra.`,
    safe: safeVi,
    next: askVi,
  }),
}

export const docxErrorsEn: ErrorText<DocxErrors> = {
  'docx.not-sealed': () => ({
    what: 'This Word file carries no sealed data.',
    safe: safeEn,
    next: 'Choose the sealed Word file, or the JSON file that was exported with it.',
  }),
  'docx.repacked': () => ({
    what: 'Another program saved this Word file again after it was sealed; what it shows may have been changed.',
    safe: safeEn,
    next: 'Ask the sender for the very file that the app exported, not opened and saved again.',
  }),
  'docx.parts-changed': () => ({
    what: 'The shown content was changed after sealing.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.not-signed': () => ({
    what: 'This Word file holds sealed data, but its package signature was taken out.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.signature-changed': () => ({
    what: 'The package signature of the Word file does not fit its content.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.signature-other-key': () => ({
    what: 'The Word file is signed with another key than the one that sealed the data in it.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.signature-wrong': () => ({
    what: 'The package signature of the Word file is not correct.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.check-code-differs': () => ({
    what: 'The check code printed on the report is not that of the sealed data.',
    safe: safeEn,
    next: askEn,
  }),
  'docx.structure': ({ part }) => ({
    what: `The Word file holds a part “${part}” that does not belong to a report exported by the app.`,
    safe: safeEn,
    next: askEn,
  }),
}
