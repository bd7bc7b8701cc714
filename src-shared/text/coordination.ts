import { formatDate, vietnamDateOf } from '../domain/business-date.ts'
import type { SubmissionVerdict } from '../domain/submission-verdict.ts'
import type { CoordinationErrors } from '../errors/coordination.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const verdictsVi: Record<SubmissionVerdict, string> = {
  trusted: 'Đã xác minh, đã cộng vào tổng',
  'unknown-key':
    'Chưa xác minh được đơn vị gửi. Báo cáo được giữ ở mục Chờ xác minh, chưa cộng vào tổng. Đối chiếu mã với đơn vị rồi bấm Xác minh.',
  'changed-after-sealing': 'Nội dung đã bị sửa sau khi niêm phong. Tệp không được nhận.',
  'older-revision': 'Đã có bản mới hơn của báo cáo này. Tệp không được nhận.',
  'same-file-again': 'Tệp này đã được nhận trước đó; dữ liệu không thay đổi.',
  'evidence-added': 'Báo cáo này đã được nhận trước đó; đã nhận thêm các tệp minh chứng đi kèm.',
  'other-format-version': 'Tệp do phiên bản phần mềm mới hơn tạo ra. Cập nhật phần mềm rồi nhận lại.',
  'not-addressed-to-us': 'Báo cáo gửi cho đơn vị khác. Tệp không được nhận.',
  'agency-mismatch': 'Khóa niêm phong không phải của đơn vị ghi trong báo cáo. Tệp không được nhận.',
  revoked: 'Khóa niêm phong không có hiệu lực vào lúc nhận. Tệp không được nhận.',
  'supersedes-mismatch': 'Bản này không nối tiếp bản đang giữ. Tệp không được nhận.',
  unreadable: 'Không phải báo cáo đã niêm phong đọc được. Tệp không được nhận.',
}

const verdictsEn: Record<SubmissionVerdict, string> = {
  trusted: 'Verified, in the totals',
  'unknown-key':
    'The sender could not be verified. The report is kept under To be verified and is not in the totals. Compare the code with the agency, then press Verify.',
  'changed-after-sealing': 'The content was changed after sealing. The file was not taken in.',
  'older-revision': 'A newer revision of this report is held. The file was not taken in.',
  'same-file-again': 'This file was received before; nothing changed.',
  'evidence-added': 'This report was received before; its evidence files were taken in now.',
  'other-format-version': 'The file comes from a newer version of the app. Update the app, then import it again.',
  'not-addressed-to-us': 'The report is addressed to another office. The file was not taken in.',
  'agency-mismatch': 'The sealing key is not that of the agency named in the report. The file was not taken in.',
  revoked: 'The sealing key was not valid when the file was received. The file was not taken in.',
  'supersedes-mismatch': 'This revision does not continue the one that is held. The file was not taken in.',
  unreadable: 'Not a sealed report that can be read. The file was not taken in.',
}

/** Days below 10 take a 0, as in official papers: "chậm 03 ngày". */
const twoDigits = (count: number) => String(count).padStart(2, '0')

const vi = {
  title: 'Tổng hợp',
  registryName: ({ revision }: { revision: number }) => `Danh sách khóa - bản ${revision}.snv.json`,
  receiptsName: ({ count, date }: { count: number; date: string }) =>
    `Phiếu phản hồi - ${count} đơn vị - ${formatDate(date).replaceAll('/', '-')}.zip`,
  receiptName: ({ agency, revision }: { agency: string; revision: number }) =>
    `Phiếu phản hồi - ${agency} - bản ${revision}.snv.json`,
  figureFormName: ({ plan, period }: { plan: string; period: string }) => `Biểu số liệu - ${plan} - ${period}.xlsx`,
  verdicts: verdictsVi,
  receivedSources: {
    'incoming-register': 'Sổ công văn đến',
    'document-system': 'Hệ thống quản lý văn bản',
    email: 'Thư điện tử',
    'in-person': 'Nộp trực tiếp',
  },
  decisions: { accepted: 'Đã tiếp nhận', 'asked-to-complete': 'Đề nghị bổ sung, hoàn chỉnh' },
  states: {
    counted: 'Đã cộng vào tổng',
    superseded: 'Đã có bản thay thế',
    quarantined: 'Chờ xác minh',
    refused: 'Không được nhận',
    withdrawn: 'Đã rút bản nhập tay',
  },
  origins: { sealed: 'Tệp đã niêm phong', typed: 'Nhập tay' },
  enteredBy: ({ by, at }: { by: string; at: string }) => `${by}, ngày ${formatDate(vietnamDateOf(at))}`,
  receivedOn: ({ date }: { date: string }) => `Nhận ngày ${formatDate(date)}`,
  receivedLate: ({ date, days }: { date: string; days: number }) =>
    `Nhận ngày ${formatDate(date)}, chậm ${twoDigits(days)} ngày`,
  notReceived: 'Chưa nhận được báo cáo',
  overdue: ({ days }: { days: number }) => `Chưa nhận được báo cáo, quá hạn ${twoDigits(days)} ngày`,
  notYetDue: ({ days }: { days: number }) => `Chưa nhận được báo cáo, còn ${twoDigits(days)} ngày`,
  coverage: ({ counted, of, notReported }: { counted: number; of: number; notReported: number }) =>
    notReported === 0
      ? `Số liệu của ${counted}/${of} đơn vị`
      : `Số liệu của ${counted}/${of} đơn vị; ${notReported} đơn vị chưa báo cáo, không tính là 0`,
}

const en: SameShape<typeof vi> = {
  title: 'Coordination',
  registryName: ({ revision }) => `Key registry - version ${revision}.snv.json`,
  receiptsName: ({ count, date }) => `Receipts - ${count} bodies - ${formatDate(date).replaceAll('/', '-')}.zip`,
  receiptName: ({ agency, revision }) => `Receipt - ${agency} - revision ${revision}.snv.json`,
  figureFormName: ({ plan, period }) => `Figure form - ${plan} - ${period}.xlsx`,
  verdicts: verdictsEn,
  receivedSources: {
    'incoming-register': 'Register of incoming documents',
    'document-system': 'Document management system',
    email: 'E-mail',
    'in-person': 'Handed in',
  },
  decisions: { accepted: 'Accepted', 'asked-to-complete': 'Asked to complete' },
  states: {
    counted: 'In the totals',
    superseded: 'Replaced by a later revision',
    quarantined: 'To be verified',
    refused: 'Not taken in',
    withdrawn: 'Typed entry taken back',
  },
  origins: { sealed: 'Sealed file', typed: 'Typed in' },
  enteredBy: ({ by, at }) => `${by}, ${formatDate(vietnamDateOf(at))}`,
  receivedOn: ({ date }) => `Received on ${formatDate(date)}`,
  receivedLate: ({ date, days }) => `Received on ${formatDate(date)}, ${days} days late`,
  notReceived: 'No report received yet',
  overdue: ({ days }) => `No report received yet, ${days} days overdue`,
  notYetDue: ({ days }) => `No report received yet, ${days} days left`,
  coverage: ({ counted, of, notReported }) =>
    notReported === 0
      ? `Figures of ${counted}/${of} agencies`
      : `Figures of ${counted}/${of} agencies; ${notReported} have not reported and do not count as 0`,
}

const errorsVi: ErrorText<CoordinationErrors> = {
  'coordination.not-coordinator': ({ plan }) => ({
    what: `Đơn vị không phải là đầu mối tổng hợp của “${plan}”.`,
    safe: 'Kế hoạch không thay đổi.',
    next: 'Hãy kiểm tra mục Đầu mối tổng hợp trong phần Văn bản của kế hoạch.',
  }),
  'coordination.words-missing': () => ({
    what: 'Báo cáo nhập tay không có chữ này.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy chép đúng chữ trong báo cáo, trọn từng từ.',
  }),
  'coordination.not-counted': () => ({
    what: 'Báo cáo này chưa được cộng vào tổng hoặc đã có bản thay thế.',
    safe: 'Báo cáo vẫn được giữ.',
    next: 'Hãy xác minh đơn vị gửi, hoặc phản hồi bản mới nhất.',
  }),
  'coordination.typed': () => ({
    what: 'Báo cáo này do đơn vị nhập tay từ bản giấy, không có niêm phong.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy ghi kết quả tiếp nhận trong phần của báo cáo và trả lời đơn vị bằng công văn.',
  }),
  'coordination.sealed-held': () => ({
    what: 'Đơn vị này đã có báo cáo niêm phong được cộng vào tổng trong kỳ.',
    safe: 'Báo cáo đã nhận không thay đổi.',
    next: 'Nếu nội dung cần sửa, hãy đề nghị đơn vị bổ sung, hoàn chỉnh và gửi lại tệp niêm phong.',
  }),
  'coordination.typed-held': () => ({
    what: 'Báo cáo của đơn vị này trong kỳ đã được nhập tay.',
    safe: 'Báo cáo đã nhập không thay đổi.',
    next: 'Hãy mở báo cáo đã nhập và chọn Sửa nội dung nhập tay.',
  }),
  'coordination.period-open': () => ({
    what: 'Kỳ báo cáo này chưa rõ từ ngày nào đến ngày nào.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn yêu cầu báo cáo có ghi thời gian của kỳ.',
  }),
  'coordination.typed-too-long': () => ({
    what: 'Nội dung nhập dài hơn mức một báo cáo được phép có.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy rút gọn: mỗi phần tối đa 500 đoạn, mỗi đoạn tối đa 20.000 ký tự.',
  }),
  'coordination.remarks-missing': () => ({
    what: 'Chưa ghi nội dung đề nghị bổ sung, hoàn chỉnh.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy ghi ít nhất một nội dung để đơn vị biết cần bổ sung gì.',
  }),
  'coordination.answered-already': () => ({
    what: 'Bản báo cáo này đã được phản hồi như vậy.',
    safe: 'Phiếu phản hồi đã lập không thay đổi.',
    next: 'Cần gửi lại thì xuất lại phiếu đã lập; nội dung mới thì chờ bản báo cáo tiếp theo.',
  }),
  'coordination.card-decided': () => ({
    what: 'Thẻ đơn vị này đã được xử lý.',
    safe: 'Danh sách khóa không thay đổi.',
    next: 'Hãy tải lại trang để xem trạng thái hiện tại.',
  }),
  'coordination.no-code-fits': ({ codes }) => ({
    what: `Không có thẻ nào đang chờ khớp với ${codes} mã đã nhập.`,
    safe: 'Các thẻ vẫn chờ xác nhận.',
    next: 'Hãy nhập đúng mã in trên Phiếu đăng ký; nếu mã trên phiếu khác mã của thẻ thì không xác nhận và hỏi lại đơn vị.',
  }),
  'coordination.rotation-old-key': ({ fingerprint }) => ({
    what: `Thông báo thay khóa do khóa ${fingerprint} ký; khóa này chưa được xác nhận hoặc không còn hiệu lực.`,
    safe: 'Các khóa đã xác nhận không thay đổi.',
    next: 'Hãy đề nghị đơn vị gửi thẻ đơn vị mới kèm Phiếu đăng ký bản giấy.',
  }),
  'coordination.rotation-key-taken': ({ fingerprint }) => ({
    what: `Khóa mới ${fingerprint} trong thông báo đã thuộc về một thẻ khác.`,
    safe: 'Các khóa đã xác nhận không thay đổi.',
    next: 'Hãy gọi cho đơn vị gửi theo số đã biết để hỏi lại.',
  }),
  'coordination.rotation-of-root': () => ({
    what: 'Đây là thông báo thay khóa gốc của một đầu mối tổng hợp, không phải của người duyệt báo cáo.',
    safe: 'Các khóa đã xác nhận không thay đổi.',
    next: 'Nếu đơn vị này nhận kế hoạch của đầu mối đó, hãy nhận tệp ở mục Tệp từ đầu mối tổng hợp.',
  }),
  'coordination.received-in-future': ({ today }) => ({
    what: `Ngày nhận sau ngày hôm nay (${formatDate(today)}).`,
    safe: 'Chưa tệp nào được nhận.',
    next: 'Hãy sửa ngày nhận.',
  }),
}

const errorsEn: ErrorText<CoordinationErrors> = {
  'coordination.not-coordinator': ({ plan }) => ({
    what: `This office is not the coordinator of “${plan}”.`,
    safe: 'The plan did not change.',
    next: 'Check the coordinator in the document section of the plan.',
  }),
  'coordination.words-missing': () => ({
    what: 'These words do not stand in the typed report.',
    safe: 'The report did not change.',
    next: 'Copy the words from the report as they stand there, whole words only.',
  }),
  'coordination.not-counted': () => ({
    what: 'This report is not in the totals, or a later revision took its place.',
    safe: 'The report is kept.',
    next: 'Verify the sender, or answer the newest revision.',
  }),
  'coordination.typed': () => ({
    what: 'This report was typed in from paper and carries no seal.',
    safe: 'The report did not change.',
    next: 'Record the decision in the report itself and answer the agency by letter.',
  }),
  'coordination.sealed-held': () => ({
    what: 'A sealed report of this agency is in the totals of the period.',
    safe: 'The report that was received did not change.',
    next: 'If it needs correcting, ask the agency to complete it and to send the sealed file again.',
  }),
  'coordination.typed-held': () => ({
    what: 'The report of this agency for the period was typed in already.',
    safe: 'What was typed did not change.',
    next: 'Open the typed report and choose to correct it.',
  }),
  'coordination.period-open': () => ({
    what: 'Nobody said from when to when this period goes.',
    safe: 'Nothing was written.',
    next: 'Choose the report request that names the dates.',
  }),
  'coordination.typed-too-long': () => ({
    what: 'What was typed is longer than a report may be.',
    safe: 'Nothing was written.',
    next: 'Shorten it: at most 500 paragraphs in a section and 20,000 characters in a paragraph.',
  }),
  'coordination.remarks-missing': () => ({
    what: 'What is to be completed was not written down.',
    safe: 'The report did not change.',
    next: 'Write at least one remark, so that the agency knows what is missing.',
  }),
  'coordination.answered-already': () => ({
    what: 'This revision was answered in this way already.',
    safe: 'The receipt that was made did not change.',
    next: 'To send it again, export it again; for something new, wait for the next revision.',
  }),
  'coordination.card-decided': () => ({
    what: 'This agency card was dealt with already.',
    safe: 'The key registry did not change.',
    next: 'Reload the page to see how it stands.',
  }),
  'coordination.no-code-fits': ({ codes }) => ({
    what: `No waiting card fits the ${codes} codes entered.`,
    safe: 'The cards keep waiting.',
    next: 'Enter the code printed on the registration form; if it differs from the card, do not confirm and ask the agency.',
  }),
  'coordination.rotation-old-key': ({ fingerprint }) => ({
    what: `The change of key was signed by ${fingerprint}, which is not confirmed or counts no more.`,
    safe: 'The confirmed keys did not change.',
    next: 'Ask the agency for a new card with the registration form on paper.',
  }),
  'coordination.rotation-key-taken': ({ fingerprint }) => ({
    what: `The new key ${fingerprint} belongs to another card already.`,
    safe: 'The confirmed keys did not change.',
    next: 'Call the sender under the number you know.',
  }),
  'coordination.rotation-of-root': () => ({
    what: 'This is the change of a coordinator’s root key, not of an approver’s.',
    safe: 'The confirmed keys did not change.',
    next: 'If this office receives plans of that coordinator, take the file in among the files from the coordinator.',
  }),
  'coordination.received-in-future': ({ today }) => ({
    what: `The day received lies after today (${formatDate(today)}).`,
    safe: 'No file was taken in.',
    next: 'Correct the day received.',
  }),
}

export const coordinationText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
