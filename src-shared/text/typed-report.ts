import type { SameShape } from './error-text.ts'

interface UnplacedRow {
  row: number
  name: string
  text: string
  why: 'not-asked' | 'twice' | 'unknown'
}

const vi = {
  open: 'Ghi báo cáo giấy',
  title: 'Ghi báo cáo gửi bằng giấy',
  correctTitle: 'Sửa nội dung nhập tay',
  correct: 'Sửa nội dung nhập tay',
  verb: 'Ghi báo cáo',
  correctVerb: 'Ghi nội dung sửa',
  hint: 'Dùng cho đơn vị gửi bản giấy, tệp Word, Excel hoặc PDF. Báo cáo được cộng vào tổng và ghi rõ “nhập tay” cùng người nhập.',
  sealedWins:
    'Nếu sau này đơn vị gửi tệp đã niêm phong cho cùng kỳ, tệp đó thay bản nhập tay; bản nhập tay vẫn giữ để xem lại.',
  agency: 'Đơn vị gửi',
  number: 'Số, ký hiệu',
  date: 'Ngày văn bản',
  cutOff: 'Số liệu tính đến ngày',
  signerName: 'Người ký',
  signerPosition: 'Chức vụ',
  signerHint: 'Để trống nếu văn bản không ghi.',
  files: 'Tệp kèm theo (bản quét, Word, Excel)',
  readFrom: ({ name }: { name: string }) => `Đọc từ “${name}”`,
  readDone: ({ figures, sections }: { figures: number; sections: number }) =>
    `Đã đọc ${figures} số liệu và ${sections} phần. Hãy kiểm tra lại từng phần trước khi ghi.`,
  readNothing: 'Không đọc được số liệu hay phần nào theo đề cương. Hãy nhập bằng tay.',
  problem: ({ row, name, text }: { row: number; name: string; text: string }) =>
    `Dòng ${row}, ${name}: “${text}” không phải số liệu.`,
  unplacedRows: 'Các dòng sau của biểu không thuộc chỉ tiêu nào đang yêu cầu, chưa được lấy vào. Hãy tự nhập nếu cần:',
  unplacedRow: ({ row, name, text, why }: UnplacedRow) =>
    `Dòng ${row}${name === '' ? '' : `, ${name}`}: “${text}” (${
      {
        'not-asked': 'chỉ tiêu không còn trong kế hoạch',
        twice: 'chỉ tiêu đã có ở dòng trên',
        unknown: 'dòng tự thêm',
      }[why]
    }).`,
  otherPeriod: ({ period }: { period: string }) =>
    `Biểu này lập cho kỳ ${period}, khác kỳ đang nhập. Hãy kiểm tra lại trước khi ghi.`,
  unplaced: 'Chưa xếp vào phần nào',
  form: 'Tải biểu số liệu Excel',
  tabs: { figures: 'Số liệu', sections: 'Nội dung', results: 'Kết quả nhiệm vụ' },
  figureHint: 'Để trống: đơn vị không báo cáo (không tính là 0). Tỷ lệ ghi tử số/mẫu số, ví dụ 45/60.',
  figureWrong: 'Chưa đúng dạng số liệu.',
  noIndicators: 'Kế hoạch chưa có bộ chỉ tiêu.',
  pasteHint: 'Dán toàn văn báo cáo vào đây để xếp theo đề cương, hoặc nhập thẳng vào từng phần bên dưới.',
  paste: 'Toàn văn báo cáo',
  place: 'Xếp theo đề cương',
  noItems: 'Kế hoạch chưa có nhiệm vụ.',
  notReported: 'Không báo cáo',
  result: 'Kết quả',
  find: 'Tìm nhiệm vụ',
  reason: 'Lý do sửa',
  erase: 'Xóa hẳn chữ…',
  eraseTitle: 'Xóa hẳn chữ trong bản nhập tay',
  eraseHint:
    'Dùng khi bản nhập tay có tên, số điện thoại hoặc số giấy tờ của người dân. Chữ này sẽ được xóa khỏi bản nhập tay, lời phản hồi, tên tệp và nhật ký; không lấy lại được. Nội dung bên trong bản quét, báo cáo tổng hợp đã lấy chữ này và bản sao lưu trước đây vẫn còn.',
  eraseVerb: 'Xóa hẳn',
  eraseWords: 'Chữ cần xóa, chép đúng như trong báo cáo',
  eraseReason: 'Lý do xóa (không nhắc lại chữ đó)',
  erased: 'Đã xóa hẳn.',
  withdraw: 'Rút bản nhập tay',
  withdrawHint: 'Báo cáo không cộng vào tổng nữa; nội dung và tệp vẫn giữ để xem lại.',
  withdrawReason: 'Lý do rút',
  answer: 'Ghi kết quả tiếp nhận',
  answerHint: 'Đơn vị không dùng phần mềm nên không có phiếu niêm phong; hãy trả lời bằng công văn.',
  answerVerb: 'Ghi kết quả',
  papers: 'Bản gốc kèm theo',
}

const en: SameShape<typeof vi> = {
  open: 'Enter a paper report',
  title: 'Enter a report sent on paper',
  correctTitle: 'Correct what was typed',
  correct: 'Correct what was typed',
  verb: 'Enter the report',
  correctVerb: 'Save the correction',
  hint: 'For agencies that send paper, Word, Excel or PDF. The report is in the totals and bears “typed in” with who typed it.',
  sealedWins:
    'If the agency later sends a sealed file for the same period, that file takes the place of the typed one, which stays to be read.',
  agency: 'Sent by',
  number: 'Number',
  date: 'Date of the document',
  cutOff: 'Figures as of',
  signerName: 'Signed by',
  signerPosition: 'Position',
  signerHint: 'Leave empty if the document does not say.',
  files: 'Files that came along (scan, Word, Excel)',
  readFrom: ({ name }) => `Read from “${name}”`,
  readDone: ({ figures, sections }) => `Read ${figures} figures and ${sections} sections. Check each before saving.`,
  readNothing: 'No figure and no section of the outline was found. Please type them.',
  problem: ({ row, name, text }) => `Row ${row}, ${name}: “${text}” is no figure.`,
  unplacedRows:
    'These rows of the form belong to no indicator that is asked for now and were not taken. Type them if needed:',
  unplacedRow: ({ row, name, text, why }) =>
    `Row ${row}${name === '' ? '' : `, ${name}`}: “${text}” (${
      {
        'not-asked': 'no longer an indicator of the plan',
        twice: 'stands in a row above',
        unknown: 'a row that was added',
      }[why]
    }).`,
  otherPeriod: ({ period }) => `The form was made for ${period}, which is not the period shown. Check before saving.`,
  unplaced: 'In no section yet',
  form: 'Get the figure form (Excel)',
  tabs: { figures: 'Figures', sections: 'Text', results: 'Results by task' },
  figureHint: 'Empty: not reported (never counted as 0). Shares as numerator/denominator, like 45/60.',
  figureWrong: 'Not a figure.',
  noIndicators: 'The plan has no indicators yet.',
  pasteHint: 'Paste the whole report here to place it by the outline, or type into the sections below.',
  paste: 'The whole report',
  place: 'Place by the outline',
  noItems: 'The plan has no tasks yet.',
  notReported: 'Not reported',
  result: 'Result',
  find: 'Find a task',
  reason: 'Why it is corrected',
  erase: 'Erase words for good…',
  eraseTitle: 'Erase words of the typed report for good',
  eraseHint:
    'For names, telephone numbers or papers of people. The words are erased from the typed report, its remarks, names of files and the history; there is no way back. What is inside scans, consolidated reports that took the words, and earlier backups still hold them.',
  eraseVerb: 'Erase for good',
  eraseWords: 'Words to erase, exactly as in the report',
  eraseReason: 'Why they are erased (without repeating them)',
  erased: 'Erased for good.',
  withdraw: 'Take the typed report back',
  withdrawHint: 'It leaves the totals; its words and files stay to be read.',
  withdrawReason: 'Why it is taken back',
  answer: 'Record the answer',
  answerHint: 'The agency does not use the app, so there is no sealed receipt; answer by letter.',
  answerVerb: 'Record',
  papers: 'Papers that came along',
}

export const typedReportText = { vi, en }
