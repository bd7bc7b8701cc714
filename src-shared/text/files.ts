import type { FilesErrors } from '../errors/files.ts'
import type { ErrorText } from './error-text.ts'

const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024))

const errorsVi: ErrorText<FilesErrors> = {
  'files.too-large': ({ name, limitBytes }) => ({
    what: `Tệp “${name}” lớn hơn mức cho phép (${megabytes(limitBytes)} MB).`,
    safe: 'Tệp chưa được ghi vào phần mềm; nội dung đang nhập vẫn được giữ.',
    next: 'Hãy chọn tệp nhỏ hơn; video lớn nên để trên máy chủ tệp của cơ quan và ghi nơi lưu vào ghi chép.',
  }),
  'files.empty': ({ name }) => ({
    what: `Tệp “${name}” không có nội dung (0 byte).`,
    safe: 'Tệp chưa được ghi vào phần mềm; nội dung đang nhập vẫn được giữ.',
    next: 'Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
  }),
  'files.gone': ({ name }) => ({
    what: `Không đọc được tệp “${name}”: tệp đã bị xóa, đổi tên, sửa, hoặc đang bị khóa.`,
    safe: 'Các tệp khác không bị ảnh hưởng.',
    next: 'Hãy kiểm tra lại tệp trong thư mục rồi chọn lại.',
  }),
  'files.interrupted': ({ name }) => ({
    what: `Việc tải tệp “${name}” lên bị gián đoạn.`,
    safe: 'Phần đã tải dở không được giữ lại; nội dung đang nhập vẫn còn.',
    next: 'Hãy chọn lại tệp.',
  }),
  'files.staged-missing': () => ({
    what: 'Tệp đã tải lên không còn trong vùng chờ, vì để quá lâu chưa ghi.',
    safe: 'Nội dung đang nhập và các tệp đã ghi vẫn được giữ.',
    next: 'Hãy chọn lại tệp rồi ghi lại.',
  }),
  'files.missing': ({ name }) => ({
    what: `Không tìm thấy tệp “${name}” trong thư mục dữ liệu.`,
    safe: 'Thông tin về tệp và các tệp khác không thay đổi.',
    next: 'Hãy khôi phục tệp từ bản sao lưu, hoặc thêm lại đúng tệp đó.',
  }),
  'files.not-a-folder': ({ dir }) => ({
    what: `${dir} không phải là thư mục hoặc không tạo được thư mục ở đó.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn một thư mục khác.',
  }),
  'job.cancelled': () => ({
    what: 'Việc đang chạy đã được dừng.',
    safe: 'Những gì đã hoàn thành trước khi dừng vẫn được giữ.',
    next: 'Khi cần, hãy chạy lại từ đầu.',
  }),
  'job.timed-out': ({ seconds }) => ({
    what: `Việc này chạy quá ${seconds} giây nên đã được dừng.`,
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy kiểm tra lại tệp hoặc chia thành nhiều phần nhỏ hơn rồi thử lại.',
  }),
}

const errorsEn: ErrorText<FilesErrors> = {
  'files.too-large': ({ name, limitBytes }) => ({
    what: `The file “${name}” is larger than allowed (${megabytes(limitBytes)} MB).`,
    safe: 'The file was not taken in; what you were typing is kept.',
    next: 'Choose a smaller file; keep large videos on the office file server and note the place.',
  }),
  'files.empty': ({ name }) => ({
    what: `The file “${name}” is empty (0 bytes).`,
    safe: 'The file was not taken in; what you were typing is kept.',
    next: 'Open the file on your computer to check it, then choose it again.',
  }),
  'files.gone': ({ name }) => ({
    what: `“${name}” cannot be read: it was deleted, renamed, changed, or is locked.`,
    safe: 'Other files are not affected.',
    next: 'Look for it in its folder, then choose it again.',
  }),
  'files.interrupted': ({ name }) => ({
    what: `The upload of “${name}” broke off.`,
    safe: 'The partial upload was not kept; what you were typing is still there.',
    next: 'Choose the file again.',
  }),
  'files.staged-missing': () => ({
    what: 'The uploaded file is no longer waiting, because it was not saved in time.',
    safe: 'What you were typing and all saved files are kept.',
    next: 'Choose the file again, then save.',
  }),
  'files.missing': ({ name }) => ({
    what: `The file “${name}” was not found in the data folder.`,
    safe: 'What is recorded about it, and all other files, did not change.',
    next: 'Restore the file from a backup, or add that same file again.',
  }),
  'files.not-a-folder': ({ dir }) => ({
    what: `${dir} is not a folder, and none can be made there.`,
    safe: 'Nothing was written.',
    next: 'Choose another folder.',
  }),
  'job.cancelled': () => ({
    what: 'The work in progress was stopped.',
    safe: 'What was finished before is kept.',
    next: 'Start it again when you need it.',
  }),
  'job.timed-out': ({ seconds }) => ({
    what: `This ran for more than ${seconds} seconds and was stopped.`,
    safe: 'No data changed.',
    next: 'Check the file, or split the work into smaller parts, and try again.',
  }),
}

export const filesText = { vi: { errors: errorsVi }, en: { errors: errorsEn } }
