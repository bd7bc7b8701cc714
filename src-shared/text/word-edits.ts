import type { DocumentType } from '../domain/document-type.ts'
import type { SameShape } from './error-text.ts'
import { typeNamesEn, typeNamesVi } from './reports.ts'
import { wordEditErrorsEn, wordEditErrorsVi } from './word-edits-errors.ts'

interface FileName {
  documentType: DocumentType
  name: string
  year: number | null
  revision: number
}
interface Count {
  count: number
}
interface Name {
  name: string
}

/** Long lists of plans are cut, since paths have limits. */
const nameAndYear = ({ name, year }: Pick<FileName, 'name' | 'year'>) => {
  const short = name.length > 100 ? `${name.slice(0, 100)}…` : name
  return year === null || short.includes(String(year)) ? short : `${short} ${year}`
}

const vi = {
  fileName: (of: FileName) =>
    `${typeNamesVi[of.documentType]} ${nameAndYear(of)} - lần ${of.revision} - sửa trong Word.docx`,
  export: 'Sửa trong Word (.docx)',
  bringBack: 'Đưa bản đã sửa về…',
  bringBackTitle: 'Đưa bản đã sửa trong Word về',
  bringBackHint:
    'Chọn tệp đã xuất bằng “Sửa trong Word” và đã được sửa. Chưa có gì được ghi vào báo cáo: từng chỗ sửa được hiện ra để nhận hoặc bỏ.',
  file: 'Bản Word đã sửa (.docx)',
  read: 'Xem các chỗ sửa',
  reading: ({ name }: Name) => `Đang đọc ${name}`,
  waiting: ({ name, count }: { name: string; count: number }) => `Bản Word “${name}”: còn ${count} chỗ chưa quyết định`,
  waitingNone: ({ name }: Name) => `Bản Word “${name}”: đã quyết định mọi chỗ`,
  look: 'Xem tiếp',
  title: 'Các chỗ sửa trong Word',
  backToReport: 'Về báo cáo',
  left: ({ count }: Count) => (count === 0 ? 'Đã quyết định mọi chỗ' : `Còn ${count} chỗ`),
  counts: ({ accepted, refused }: { accepted: number; refused: number }) => `đã nhận ${accepted}, đã bỏ ${refused}`,
  exportedBy: ({ date, person, revision }: { date: string; person: string; revision: number }) =>
    `Xuất ngày ${date}, người xuất: ${person}, lần ${revision}`,
  olderRevision: ({ exported, now }: { exported: number; now: number }) =>
    `Bản này xuất từ lần ${exported}; báo cáo bây giờ là lần ${now}. Chỗ nào đã sửa sau khi xuất thì hiện cả ba bản.`,
  guessed: 'Tệp không còn ghi là bản xuất nào, nên được so với bản xuất gần nhất.',
  mayNot: 'Báo cáo đang ở trạng thái không sửa được, hoặc anh/chị không có quyền sửa. Chỉ xem được các chỗ sửa.',
  closed: 'Bản Word này đã xem xong.',
  keys: 'Phím: J, K để đi; Enter để nhận; Backspace để bỏ.',
  accept: 'Nhận',
  refuse: 'Bỏ',
  again: 'Quyết định lại',
  refusedMark: 'Đã bỏ',
  acceptedMark: 'Đã nhận',
  acceptSome: ({ taken, count }: { taken: number; count: number }) => `Nhận ${taken}/${count} chỗ`,
  acceptedPartMark: 'Đã nhận một phần',
  hunksHint: 'Bỏ dấu ở chỗ không nhận.',
  hunk: ({ removed, added }: { removed: string; added: string }) =>
    removed === '' ? `Thêm “${added}”` : added === '' ? `Xóa “${removed}”` : `Thay “${removed}” bằng “${added}”`,
  acceptAll: ({ count }: Count) => `Nhận ${count} mục sửa lời văn`,
  finish: 'Xem xong',
  undo: 'Hoàn tác',
  undoLast: 'Hoàn tác lần nhận vừa rồi',
  accepted: ({ count }: Count) => (count === 1 ? 'Đã nhận vào báo cáo.' : `Đã nhận ${count} chỗ vào báo cáo.`),
  undone: 'Đã hoàn tác.',
  kinds: {
    text: 'Sửa lời văn',
    added: 'Viết thêm',
    removed: 'Xóa đoạn',
    reordered: 'Đổi thứ tự',
    figure: 'Sửa số liệu',
    unplaced: 'Không đặt được',
    letter: 'Sửa thể thức',
    comment: 'Ý kiến',
  },
  letterFields: { subject: 'Trích yếu', addressees: 'Kính gửi', legalBases: 'Căn cứ', recipients: 'Nơi nhận' },
  whole: 'Phần đầu văn bản',
  movedFrom: ({ name }: Name) => `Chuyển từ phần ${name}. Nhận cả chỗ này và chỗ xóa ở phần kia.`,
  order: 'Thứ tự mới',
  conflict: 'Đoạn này đã được sửa trong ứng dụng sau khi xuất. Nhận thì lời của bản Word thay cho lời hiện có.',
  atExport: 'Khi xuất',
  inReport: 'Trong báo cáo bây giờ',
  inWord: 'Trong bản Word',
  leftOutNow: '(Đã bỏ khỏi báo cáo.)',
  figureOf: ({ name }: Name) => `Chỉ tiêu: ${name}`,
  estimate: 'Ước cả năm',
  inRecords: 'Số đã ghi',
  figureHint: 'Bảng số liệu lấy từ số đã ghi. Nhận thì sửa số đã ghi; báo cáo theo số mới khi bấm “Lấy lại số liệu”.',
  notAFigure: 'Chữ trong ô không phải là số liệu ghi được, nên chỉ giữ được số đã ghi.',
  changeRecord: 'Sửa số đã ghi',
  keepRecord: 'Giữ số đã ghi',
  readIt: 'Đã đọc',
  placeIn: 'Đặt vào phần',
  unplacedHint: 'Không rõ đoạn này thuộc phần nào: dấu và tiêu đề của phần không còn trong tệp.',
  tracked: ({ inserted, author, date }: { inserted: boolean; author: string; date: string }) =>
    `${author}${date === '' ? '' : ` (${date})`} ${inserted ? 'thêm' : 'xóa'}`,
  comment: ({ author, date }: { author: string; date: string }) => `${author}${date === '' ? '' : ` (${date})`}`,
  nobody: 'Không rõ người',
  nothing: 'Không có chỗ sửa nào trong tệp này.',
  allDecided: 'Mọi chỗ sửa đã được quyết định.',
  notes: 'Không lấy từ Word',
  notesHint: 'Tiêu đề, bảng, số, ngày và phần ký lấy từ dữ liệu của ứng dụng. Cần đổi thì sửa ở đúng chỗ.',
  noteHeading: ({ before, after }: { before: string; after: string }) => `Tiêu đề “${before}” đổi thành “${after}”.`,
  noteTitle: ({ before, after }: { before: string; after: string }) => `Tên nhiệm vụ “${before}” đổi thành “${after}”.`,
  noteCell: ({ text }: { text: string }) => `Ô của bảng đổi thành “${text}”.`,
  noteFront: ({ before, after }: { before: string | null; after: string | null }) =>
    before === null
      ? `Phần đầu thêm dòng “${after}”. Sửa ở mục Thể thức.`
      : after === null
        ? `Phần đầu mất dòng “${before}”. Sửa ở mục Thể thức.`
        : `Dòng “${before}” đổi thành “${after}”. Sửa ở mục Thể thức.`,
  noteNumbering: ({ before, after }: { before: string; after: string }) =>
    `“${before}” đổi thành “${after}”. Số và ngày do Văn thư cấp: nhập ở bước “Nhập số và ngày” sau khi duyệt.`,
  noteSigning: ({ before, after }: { before: string; after: string }) =>
    `Phần ký “${before}” đổi thành “${after}”. Chọn người ký ở mục Thể thức.`,
  noteMarksLost: ({ name }: Name) => `Phần ${name} mất dấu, được nhận ra theo tiêu đề.`,
  noteNoMarks:
    'Tệp không còn dấu của các phần (LibreOffice, Google Docs bỏ các dấu này). Các đoạn được nhận ra theo tiêu đề và lời văn.',
  noteSectionGone: ({ name }: Name) => `Không thấy phần ${name} trong tệp. Phần này của báo cáo được giữ nguyên.`,
}

const en: SameShape<typeof vi> = {
  fileName: (of) => `${typeNamesEn[of.documentType]} ${nameAndYear(of)} - revision ${of.revision} - edit in Word.docx`,
  export: 'Edit in Word (.docx)',
  bringBack: 'Bring the edited file back…',
  bringBackTitle: 'Bring the file edited in Word back',
  bringBackHint:
    'Choose the file that was exported by “Edit in Word” and then edited. Nothing is written yet: each change is shown, to be accepted or refused.',
  file: 'Edited Word file (.docx)',
  read: 'Show the changes',
  reading: ({ name }) => `Reading ${name}`,
  waiting: ({ name, count }) => `Word file “${name}”: ${count} left to decide`,
  waitingNone: ({ name }) => `Word file “${name}”: everything is decided`,
  look: 'Go on',
  title: 'Changes made in Word',
  backToReport: 'Back to the report',
  left: ({ count }) => (count === 0 ? 'Everything is decided' : `${count} left`),
  counts: ({ accepted, refused }) => `${accepted} accepted, ${refused} refused`,
  exportedBy: ({ date, person, revision }) => `Exported on ${date} by ${person}, revision ${revision}`,
  olderRevision: ({ exported, now }) =>
    `This file is of revision ${exported}; the report is at revision ${now}. Where it changed since, all three versions are shown.`,
  guessed: 'The file no longer says which export it is, so it was compared with the newest one.',
  mayNot:
    'The report is in a state in which it cannot be edited, or you may not edit it. The changes can only be read.',
  closed: 'This Word file has been looked through.',
  keys: 'Keys: J and K to move, Enter to accept, Backspace to refuse.',
  accept: 'Accept',
  refuse: 'Refuse',
  again: 'Decide again',
  refusedMark: 'Refused',
  acceptedMark: 'Accepted',
  acceptSome: ({ taken, count }) => `Accept ${taken} of ${count}`,
  acceptedPartMark: 'Accepted in part',
  hunksHint: 'Untick what is not to be taken.',
  hunk: ({ removed, added }) =>
    removed === '' ? `Insert “${added}”` : added === '' ? `Delete “${removed}”` : `Replace “${removed}” by “${added}”`,
  acceptAll: ({ count }) => `Accept ${count} changes of words`,
  finish: 'Done with this file',
  undo: 'Undo',
  undoLast: 'Undo the last acceptance',
  accepted: ({ count }) => (count === 1 ? 'Taken into the report.' : `${count} changes taken into the report.`),
  undone: 'Undone.',
  kinds: {
    text: 'Words changed',
    added: 'Written in',
    removed: 'Passage removed',
    reordered: 'Order changed',
    figure: 'Figure changed',
    unplaced: 'Not placed',
    letter: 'Line of the letter changed',
    comment: 'Comment',
  },
  letterFields: { subject: 'Subject', addressees: 'To', legalBases: 'Legal bases', recipients: 'Recipients' },
  whole: 'Head of the document',
  movedFrom: ({ name }) => `Moved from section ${name}. Accept this and the removal there.`,
  order: 'New order',
  conflict: 'This passage was changed in the app after the export. Accepting puts the words of Word in its place.',
  atExport: 'When exported',
  inReport: 'In the report now',
  inWord: 'In the Word file',
  leftOutNow: '(Left out of the report.)',
  figureOf: ({ name }) => `Indicator: ${name}`,
  estimate: 'Estimate of the whole year',
  inRecords: 'On record',
  figureHint:
    'The table is made of records. Accepting changes the record; the report follows when “Take the records again” is pressed.',
  notAFigure: 'What stands in the cell is no figure that can be recorded, so only the record can be kept.',
  changeRecord: 'Change the record',
  keepRecord: 'Keep the record',
  readIt: 'Read',
  placeIn: 'Put into section',
  unplacedHint: 'It cannot be told which section this belongs to: marks and heading of the section are gone.',
  tracked: ({ inserted, author, date }) =>
    `${author}${date === '' ? '' : ` (${date})`} ${inserted ? 'inserted' : 'deleted'}`,
  comment: ({ author, date }) => `${author}${date === '' ? '' : ` (${date})`}`,
  nobody: 'Unknown person',
  nothing: 'There are no changes in this file.',
  allDecided: 'Every change is decided.',
  notes: 'Not taken from Word',
  notesHint: 'Headings, tables, number, date and signature come from the data of the app and are changed there.',
  noteHeading: ({ before, after }) => `The heading “${before}” became “${after}”.`,
  noteTitle: ({ before, after }) => `The task name “${before}” became “${after}”.`,
  noteCell: ({ text }) => `A cell of a table became “${text}”.`,
  noteFront: ({ before, after }) =>
    before === null
      ? `The head gained the line “${after}”. Change it under Layout and signature.`
      : after === null
        ? `The head lost the line “${before}”. Change it under Layout and signature.`
        : `The line “${before}” became “${after}”. Change it under Layout and signature.`,
  noteNumbering: ({ before, after }) =>
    `“${before}” became “${after}”. Number and date are given by the clerical office: enter them at their step after the approval.`,
  noteSigning: ({ before, after }) =>
    `The signature “${before}” became “${after}”. Choose who signs under Layout and signature.`,
  noteMarksLost: ({ name }) => `Section ${name} lost its marks and was found by its heading.`,
  noteNoMarks:
    'The file has no marks of sections left (LibreOffice and Google Docs drop them). Passages were found by headings and words.',
  noteSectionGone: ({ name }) => `Section ${name} is not in the file. The report keeps it as it is.`,
}

export const wordEditsText = {
  vi: { ...vi, errors: wordEditErrorsVi },
  en: { ...en, errors: wordEditErrorsEn },
}
