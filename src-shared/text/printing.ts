import type { PrintingErrors } from '../errors/printing.ts'
import type { ErrorText } from './error-text.ts'

const vi: ErrorText<PrintingErrors> = {
  'print.no-engine': () => ({
    what: 'Máy này không có trình duyệt Edge, Chrome hoặc Chromium để tạo tệp PDF.',
    safe: 'Văn bản không thay đổi; các tệp dạng khác vẫn xuất được như thường.',
    next: 'Hãy mở văn bản, chọn “In (hộp thoại in)” rồi lưu thành PDF; hoặc mở tệp DOCX bằng Word và lưu thành PDF.',
  }),
  'print.engine-failed': ({ engine }) => ({
    what: `Chương trình ${engine} có trên máy nhưng không tạo được tệp PDF.`,
    safe: 'Văn bản không thay đổi; các tệp dạng khác vẫn xuất được như thường.',
    next: 'Hãy mở văn bản, chọn “In (hộp thoại in)” rồi lưu thành PDF; hoặc nhờ người quản lý máy kiểm tra chương trình đó.',
  }),
}

const en: ErrorText<PrintingErrors> = {
  'print.no-engine': () => ({
    what: 'This machine has no Edge, Chrome or Chromium to make a PDF with.',
    safe: 'The document did not change; files of other formats are exported as usual.',
    next: 'Open the document, choose “Print (print dialog)” and save as PDF; or open the DOCX in Word and save as PDF.',
  }),
  'print.engine-failed': ({ engine }) => ({
    what: `The program ${engine} is on this machine but made no PDF.`,
    safe: 'The document did not change; files of other formats are exported as usual.',
    next: 'Open the document, choose “Print (print dialog)” and save as PDF; or let whoever looks after this machine check that program.',
  }),
}

export const printingText = { vi: { errors: vi }, en: { errors: en } }
