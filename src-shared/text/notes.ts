import type { NotesErrors } from '../errors/notes.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vietnameseDate = (iso: string) => iso.split('-').reverse().join('/')

const vi = {
  title: 'Ghi chép tiến độ',
  add: 'Thêm ghi chép',
  save: 'Ghi lại',
  saveKeys: 'Ctrl+Enter',
  happenedOn: 'Ngày diễn ra',
  text: 'Nội dung',
  textHint: 'Đã làm gì, ở đâu, kết quả ra sao',
  attach: 'Minh chứng kèm theo',
  fileFailed: 'Còn tệp chưa tải lên được. Hãy thử lại hoặc bỏ tệp đó rồi ghi.',
  empty: 'Chưa có ghi chép nào trong kỳ này.',
  emptyHint: 'Mỗi việc đã làm ghi một lần; ghi rồi không sửa đè, chỉ đính chính.',
  saved: 'Đã ghi. Ghi chép được giữ nguyên; nếu sai, bấm Đính chính.',
  more: 'Xem thêm ghi chép cũ',
  by: ({ name, time }: { name: string; time: string }) => `${name} ghi lúc ${time}`,
  correct: 'Đính chính',
  correctTitle: 'Đính chính ghi chép',
  correctHint: 'Bản cũ vẫn được giữ để đối chiếu.',
  reason: 'Lý do đính chính',
  corrected: ({ count }: { count: number }) => `Đã đính chính ${count} lần`,
  showVersions: 'Xem các bản trước',
  hideVersions: 'Ẩn các bản trước',
  versionBy: ({ number, name, time }: { number: number; name: string; time: string }) =>
    `Bản ${number}, ${name} ghi lúc ${time}`,
  because: ({ reason }: { reason: string }) => `Lý do: ${reason}`,
  erase: 'Xóa vĩnh viễn nội dung',
  eraseTitle: 'Xóa vĩnh viễn nội dung ghi chép',
  eraseHint:
    'Dùng khi ghi chép lỡ nêu tên hoặc thông tin riêng của nạn nhân, trẻ em. Nội dung, số lượng và các bản trước bị xóa khỏi sổ, khỏi nhật ký và khỏi tìm kiếm, không lấy lại được. Bản sao lưu đã chép ra trước đó vẫn còn nội dung này.',
  eraseReason: 'Lý do xóa (không nhắc lại nội dung)',
  eraseType: ({ word }: { word: string }) => `Gõ “${word}” để xác nhận`,
  eraseWord: 'XÓA',
  erased: 'Nội dung ghi chép này đã bị xóa vĩnh viễn.',
  privacy: 'Không ghi họ tên nạn nhân, trẻ em hoặc nội dung văn bản mật.',
}

const en: SameShape<typeof vi> = {
  title: 'Progress notes',
  add: 'Add a note',
  save: 'Save',
  saveKeys: 'Ctrl+Enter',
  happenedOn: 'Day it happened',
  text: 'Text',
  textHint: 'What was done, where, with what result',
  attach: 'Evidence for it',
  fileFailed: 'A file did not arrive. Try it again or take it away, then save.',
  empty: 'No notes in this period yet.',
  emptyHint: 'Write one note for each thing done; a note is never overwritten, only corrected.',
  saved: 'Saved. The note stays as it is; if it is wrong, press Correct.',
  more: 'Show older notes',
  by: ({ name, time }) => `written by ${name}, ${time}`,
  correct: 'Correct',
  correctTitle: 'Correct the note',
  correctHint: 'The earlier version is kept for comparison.',
  reason: 'Reason for the correction',
  corrected: ({ count }) => (count === 1 ? 'Corrected once' : `Corrected ${count} times`),
  showVersions: 'Show earlier versions',
  hideVersions: 'Hide earlier versions',
  versionBy: ({ number, name, time }) => `Version ${number}, written by ${name}, ${time}`,
  because: ({ reason }) => `Reason: ${reason}`,
  erase: 'Erase the text for good',
  eraseTitle: 'Erase the text of this note for good',
  eraseHint:
    'For notes that name a victim or a child, or say something private, by mistake. The text, the quantities and all earlier versions are erased from the book, the history and the search, and cannot be brought back. Backups copied out before still hold them.',
  eraseReason: 'Reason (without repeating the text)',
  eraseType: ({ word }) => `Type “${word}” to confirm`,
  eraseWord: 'ERASE',
  erased: 'The text of this note was erased for good.',
  privacy: 'Do not write names of victims or children, nor anything from secret documents.',
}

const errorsVi: ErrorText<NotesErrors> = {
  'notes.in-future': ({ happenedOn, today }) => ({
    what: `Ngày diễn ra ${vietnameseDate(happenedOn)} ở sau hôm nay (${vietnameseDate(today)}).`,
    safe: 'Nội dung đang nhập vẫn được giữ ở đây.',
    next: 'Hãy chọn ngày đã diễn ra rồi ghi lại.',
  }),
  'notes.erased': () => ({
    what: 'Nội dung ghi chép này đã bị xóa vĩnh viễn nên không sửa được nữa.',
    safe: 'Các ghi chép khác không thay đổi.',
    next: 'Nếu cần, hãy thêm một ghi chép mới.',
  }),
}

const errorsEn: ErrorText<NotesErrors> = {
  'notes.in-future': ({ happenedOn, today }) => ({
    what: `The day ${vietnameseDate(happenedOn)} lies after today (${vietnameseDate(today)}).`,
    safe: 'What you typed is kept here.',
    next: 'Choose the day on which it happened, then save again.',
  }),
  'notes.erased': () => ({
    what: 'The text of this note was erased for good, so it cannot be changed any more.',
    safe: 'Other notes did not change.',
    next: 'If needed, add a new note.',
  }),
}

export const notesText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
