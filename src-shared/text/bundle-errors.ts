import type { BundleErrors } from '../errors/bundle.ts'
import type { ErrorText } from './error-text.ts'

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
/** What a person calls the file: without our folder and its number. */
const fileName = (name: string) => name.replace(/^minh-chung\/(\d{4} )?/, '')

const safeVi = 'Phần mềm không lấy gì từ tệp này; dữ liệu đã có không thay đổi.'
const askVi = 'Hãy liên hệ đơn vị gửi để làm rõ và đề nghị gửi lại tệp gốc.'
const ownSafeVi = 'Báo cáo đã niêm phong không thay đổi; chưa có gói nào được tạo.'
const safeEn = 'The app took nothing from this file; your data did not change.'
const askEn = 'Contact the sender to clear this up and ask for the original file.'
const ownSafeEn = 'The sealed report did not change; no bundle was made.'

export const bundleErrorsVi: ErrorText<BundleErrors> = {
  'bundle.manifest-missing': () => ({
    what: 'Tệp nén này không phải gói báo cáo do phần mềm xuất ra.',
    safe: safeVi,
    next: 'Nếu đơn vị tự nén, hãy giải nén rồi chọn các tệp báo cáo (.docx, .json) bên trong.',
  }),
  'bundle.report-missing': ({ name }) => ({
    what: `Gói báo cáo thiếu tệp “${name}”.`,
    safe: safeVi,
    next: askVi,
  }),
  'bundle.docx-differs': () => ({
    what: 'Bản Word trong gói không phải là bản của báo cáo đã niêm phong đi cùng.',
    safe: safeVi,
    next: askVi,
  }),
  'bundle.evidence-missing': ({ name }) => ({
    what: `Gói thiếu tệp minh chứng “${fileName(name)}” mà báo cáo đã niêm phong có kê.`,
    safe: safeVi,
    next: askVi,
  }),
  'bundle.evidence-renamed': ({ name, found }) => ({
    what: `Trong gói, tệp minh chứng “${fileName(name)}” đã bị đổi tên thành “${fileName(found)}”.`,
    safe: safeVi,
    next: askVi,
  }),
  'bundle.file-extra': ({ name }) => ({
    what: `Gói có tệp “${fileName(name)}” không thuộc báo cáo đã niêm phong.`,
    safe: safeVi,
    next: askVi,
  }),
  'bundle.manifest-differs': () => ({
    what: 'Danh mục tệp trong gói không khớp với báo cáo đã niêm phong.',
    safe: safeVi,
    next: askVi,
  }),
  'bundle.evidence-changed': ({ name }) => ({
    what: `Tệp minh chứng “${fileName(name)}” đã bị sửa sau khi niêm phong báo cáo.`,
    safe: safeVi,
    next: askVi,
  }),
  'bundle.repacked': () => ({
    what: 'Gói này đã được một chương trình khác nén lại sau khi xuất; nội dung có thể đã bị sửa.',
    safe: safeVi,
    next: 'Hãy đề nghị đơn vị gửi lại đúng tệp đã xuất từ phần mềm, không giải nén rồi nén lại.',
  }),
  'bundle.too-large': ({ bytes, limit }) => ({
    what: `Gói kèm minh chứng sẽ lớn ${megabytes(bytes)} MB, vượt mức ${megabytes(limit)} MB.`,
    safe: ownSafeVi,
    next: 'Hãy gửi bản Word đã niêm phong; các tệp minh chứng lớn gửi riêng theo hướng dẫn của cơ quan nhận.',
  }),
  'bundle.evidence-damaged': ({ name }) => ({
    what: `Tệp minh chứng “${fileName(name)}” trong kho không còn là tệp đã niêm phong cùng báo cáo.`,
    safe: ownSafeVi,
    next: 'Hãy lấy lại tệp này từ bản sao lưu, hoặc thêm lại đúng tệp ấy vào nhiệm vụ, rồi xuất lại gói.',
  }),
}

export const bundleErrorsEn: ErrorText<BundleErrors> = {
  'bundle.manifest-missing': () => ({
    what: 'This zip is no report bundle that the app exported.',
    safe: safeEn,
    next: 'If the sender zipped it, unpack it and choose the report files (.docx, .json) inside.',
  }),
  'bundle.report-missing': ({ name }) => ({
    what: `The bundle lacks the file “${name}”.`,
    safe: safeEn,
    next: askEn,
  }),
  'bundle.docx-differs': () => ({
    what: 'The Word file in the bundle does not belong to the sealed report beside it.',
    safe: safeEn,
    next: askEn,
  }),
  'bundle.evidence-missing': ({ name }) => ({
    what: `The bundle lacks the evidence file “${fileName(name)}”, which the sealed report lists.`,
    safe: safeEn,
    next: askEn,
  }),
  'bundle.evidence-renamed': ({ name, found }) => ({
    what: `In the bundle the evidence file “${fileName(name)}” was renamed to “${fileName(found)}”.`,
    safe: safeEn,
    next: askEn,
  }),
  'bundle.file-extra': ({ name }) => ({
    what: `The bundle holds a file “${fileName(name)}” that does not belong to the sealed report.`,
    safe: safeEn,
    next: askEn,
  }),
  'bundle.manifest-differs': () => ({
    what: 'The list of files in the bundle does not fit the sealed report.',
    safe: safeEn,
    next: askEn,
  }),
  'bundle.evidence-changed': ({ name }) => ({
    what: `The evidence file “${fileName(name)}” was changed after the report was sealed.`,
    safe: safeEn,
    next: askEn,
  }),
  'bundle.repacked': () => ({
    what: 'Another program packed this bundle again after its export; its content may have been changed.',
    safe: safeEn,
    next: 'Ask the sender for the very file that the app exported, not unpacked and packed again.',
  }),
  'bundle.too-large': ({ bytes, limit }) => ({
    what: `The bundle with evidence would have ${megabytes(bytes)} MB, more than the allowed ${megabytes(limit)} MB.`,
    safe: ownSafeEn,
    next: 'Send the sealed Word file; send large evidence files apart, as the receiving office asks.',
  }),
  'bundle.evidence-damaged': ({ name }) => ({
    what: `The stored evidence file “${fileName(name)}” is no longer the one that was sealed with the report.`,
    safe: ownSafeEn,
    next: 'Take the file back from a backup, or add the same file to the task again, then export the bundle again.',
  }),
}
