import type { WordEditErrors } from '../errors/word-edits.ts'
import type { ErrorText } from './error-text.ts'

export const wordEditErrorsVi: ErrorText<WordEditErrors> = {
  'word-edit.other-report': ({ name }) => ({
    what: `Tệp “${name}” được xuất từ văn bản khác.`,
    safe: 'Văn bản đang mở không thay đổi.',
    next: 'Hãy mở đúng văn bản đã xuất tệp này rồi đưa bản sửa về ở đó.',
  }),
  'word-edit.not-ours': ({ name }) => ({
    what: `Không tìm thấy phần nào của văn bản này trong tệp “${name}”.`,
    safe: 'Văn bản đang mở không thay đổi.',
    next: 'Hãy chọn bản Word đã xuất bằng “Sửa trong Word” và đã được sửa.',
  }),
  'word-edit.never-exported': () => ({
    what: 'Văn bản này chưa được xuất để sửa trong Word, nên không có bản gốc để so sánh.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy bấm “Sửa trong Word” để xuất bản đi sửa.',
  }),
  'word-edit.closed': () => ({
    what: 'Bản Word này đã xem xong.',
    safe: 'Những chỗ đã nhận vẫn ở trong văn bản.',
    next: 'Hãy đưa tệp về lần nữa nếu cần xem lại.',
  }),
  'word-edit.change-gone': () => ({
    what: 'Chỗ sửa này không còn chờ quyết định.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy tải lại trang để xem những chỗ còn lại.',
  }),
  'word-edit.section-missing': () => ({
    what: 'Chưa chọn phần của văn bản cho đoạn không đặt được.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy chọn phần rồi bấm Nhận.',
  }),
  'word-edit.not-a-figure': ({ text }) => ({
    what: `“${text}” không phải là số liệu ghi được.`,
    safe: 'Số liệu đã ghi không thay đổi.',
    next: 'Hãy sửa ở trang Chỉ tiêu, hoặc bấm Giữ số đã ghi.',
  }),
  'word-edit.undo-too-late': () => ({
    what: 'Không hoàn tác được nữa vì phần đó đã được sửa tiếp.',
    safe: 'Nội dung hiện có được giữ nguyên.',
    next: 'Hãy sửa trực tiếp ở phần đó.',
  }),
}

export const wordEditErrorsEn: ErrorText<WordEditErrors> = {
  'word-edit.other-report': ({ name }) => ({
    what: `The file “${name}” was exported from another document.`,
    safe: 'The open document did not change.',
    next: 'Open the document that this file came from and bring it back there.',
  }),
  'word-edit.not-ours': ({ name }) => ({
    what: `No part of this document was found in the file “${name}”.`,
    safe: 'The open document did not change.',
    next: 'Choose the Word file that was exported by “Edit in Word” and then edited.',
  }),
  'word-edit.never-exported': () => ({
    what: 'This document was never exported for Word, so there is nothing to compare with.',
    safe: 'The document did not change.',
    next: 'Press “Edit in Word” to export it first.',
  }),
  'word-edit.closed': () => ({
    what: 'This Word file has been looked through.',
    safe: 'What was accepted is still in the document.',
    next: 'Bring the file back once more to look at it again.',
  }),
  'word-edit.change-gone': () => ({
    what: 'This change no longer waits for a decision.',
    safe: 'The document did not change.',
    next: 'Load the page again to see what is left.',
  }),
  'word-edit.section-missing': () => ({
    what: 'No section was chosen for words that could not be placed.',
    safe: 'The document did not change.',
    next: 'Choose a section, then press Accept.',
  }),
  'word-edit.not-a-figure': ({ text }) => ({
    what: `“${text}” is no figure that can be recorded.`,
    safe: 'The recorded figure did not change.',
    next: 'Change it on the page Indicators, or press Keep the record.',
  }),
  'word-edit.undo-too-late': () => ({
    what: 'This can no longer be undone, because that section was edited since.',
    safe: 'The words that stand there now are kept.',
    next: 'Edit the section itself.',
  }),
}
