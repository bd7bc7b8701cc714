import type { ReportErrors } from '../errors/reports.ts'
import type { ErrorText } from './error-text.ts'
import { reportStatesEn, reportStatesVi } from './report-states.ts'

export const reportErrorsVi: ErrorText<ReportErrors> = {
  'report.exists': () => ({
    what: 'Kỳ này đã có báo cáo về kế hoạch đã chọn.',
    safe: 'Báo cáo đang có không thay đổi.',
    next: 'Hãy mở báo cáo đó để làm tiếp.',
  }),
  'report.plan-exists': () => ({
    what: 'Năm này đã có kế hoạch về nội dung đã chọn.',
    safe: 'Kế hoạch đang có không thay đổi.',
    next: 'Hãy mở kế hoạch đó để làm tiếp.',
  }),
  'report.not-coordinator': () => ({
    what: 'Cơ quan này không phải đầu mối tổng hợp của kế hoạch đã chọn.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn kế hoạch mà cơ quan làm đầu mối tổng hợp.',
  }),
  'report.recipient-self': () => ({
    what: 'Nơi nhận báo cáo tổng hợp là chính cơ quan này.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn cơ quan cấp trên nhận báo cáo.',
  }),
  'report.words-taken': () => ({
    what: 'Đoạn này đã có trong báo cáo tổng hợp.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy mở báo cáo để xem hoặc sửa đoạn đó.',
  }),
  'report.words-edited': () => ({
    what: 'Đoạn này đã được sửa lời trong báo cáo tổng hợp.',
    safe: 'Lời đã sửa được giữ nguyên.',
    next: 'Nếu không dùng nữa, hãy mở báo cáo và xóa đoạn ở đó.',
  }),
  'report.plan-needs-year': () => ({
    what: 'Kế hoạch năm được lập cho kỳ là một năm.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn kỳ năm rồi lập lại.',
  }),
  'report.plan-issued': () => ({
    what: 'Kế hoạch đã có số và ngày nên không sửa được nữa.',
    safe: 'Bản đã ban hành được giữ nguyên.',
    next: 'Hãy lập bản thay thế (lần tiếp theo), hoặc nhờ lãnh đạo hủy duyệt.',
  }),
  'report.recipients-differ': () => ({
    what: 'Các kế hoạch đã chọn có đầu mối tổng hợp khác nhau.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy lập riêng từng báo cáo cho mỗi đầu mối tổng hợp.',
  }),
  'report.wrong-state': ({ state }) => ({
    what: `Không làm được bước này khi văn bản ở trạng thái “${reportStatesVi[state]}”.`,
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy tải lại trang để xem các bước làm được bây giờ.',
  }),
  'report.under-review': () => ({
    what: 'Văn bản đang ở chỗ lãnh đạo ký duyệt.',
    safe: 'Nội dung đã trình được giữ nguyên.',
    next: 'Hãy bấm Rút lại để sửa, hoặc chờ lãnh đạo chuyển lại.',
  }),
  'report.sealed': () => ({
    what: 'Báo cáo đã niêm phong nên không sửa được nữa.',
    safe: 'Bản đã niêm phong được giữ nguyên.',
    next: 'Hãy lập bản thay thế (lần tiếp theo) để sửa.',
  }),
  'report.accepted': () => ({
    what: 'Báo cáo đã được tiếp nhận nên không rút được nữa.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy lập bản thay thế nếu cần sửa số liệu.',
  }),
  'report.superseded': () => ({
    what: 'Đã có bản thay thế sau bản này.',
    safe: 'Cả hai bản đều được giữ nguyên.',
    next: 'Hãy mở bản mới nhất.',
  }),
  'report.reason-missing': () => ({
    what: 'Chưa ghi lý do.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy ghi lý do để người nhận biết cần làm gì.',
  }),
  'report.open-places': ({ count }) => ({
    what: `Văn bản còn ${count} chỗ chưa xong mà chưa ghi lý do.`,
    safe: 'Nội dung đã soạn được giữ nguyên.',
    next: 'Hãy bổ sung, hoặc ghi lý do ở từng chỗ.',
  }),
  'report.tasks-without-result': ({ count }) => ({
    what: `Chưa thể duyệt: ${count} nhiệm vụ chưa có kết quả.`,
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy chuyển lại để bổ sung kết quả, rồi lấy lại số liệu vào báo cáo.',
  }),
  'report.cut-off-missing': () => ({
    what: 'Chưa có ngày chốt số liệu.',
    safe: 'Báo cáo không thay đổi.',
    next: 'Hãy ghi “Số liệu tính đến ngày” trong phần Thể thức rồi làm lại.',
  }),
  'report.signer-missing': () => ({
    what: 'Chưa chọn người ký văn bản.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy ghi họ tên và chức vụ người ký trong phần Thể thức rồi làm lại.',
  }),
  'report.number-missing': () => ({
    what: 'Văn bản chưa có số và ngày.',
    safe: 'Nội dung đã duyệt được giữ nguyên.',
    next: 'Hãy nhập số và ngày do Văn thư cấp.',
  }),
  'report.recipient-missing': () => ({
    what: 'Chưa biết báo cáo gửi cho đơn vị nào.',
    safe: 'Nội dung đã duyệt được giữ nguyên; vẫn xuất được DOCX để in.',
    next: 'Hãy ghi đầu mối tổng hợp của kế hoạch, rồi lấy lại số liệu vào báo cáo và duyệt lại.',
  }),
  'report.period-open': () => ({
    what: 'Kỳ báo cáo chưa đủ năm, ngày bắt đầu và ngày kết thúc.',
    safe: 'Nội dung đã duyệt được giữ nguyên.',
    next: 'Hãy bổ sung ngày của kỳ, rồi lấy lại số liệu vào báo cáo và duyệt lại.',
  }),
  'report.content-changed': () => ({
    what: 'Nội dung đang lưu không khớp với nội dung đã duyệt.',
    safe: 'Chưa niêm phong gì.',
    next: 'Hãy hủy duyệt, kiểm tra lại nội dung và nhờ quản trị kiểm tra dữ liệu.',
  }),
  'report.revision-open': ({ revision }) => ({
    what: `Lần ${revision} của văn bản đang làm dở.`,
    safe: 'Không có bản nào bị mất.',
    next: 'Hãy làm tiếp lần này; chỉ lập bản thay thế sau khi bản này đã niêm phong hoặc ban hành.',
  }),
  'report.records-moved': () => ({
    what: 'Số liệu vừa thay đổi lần nữa, nên những chỗ sẽ đổi đã khác với danh sách anh/chị xem.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy xem danh sách mới rồi bấm lại.',
  }),
  'report.other-content': () => ({
    what: 'Phiếu phản hồi nói về nội dung khác với bản đã niêm phong ở đây.',
    safe: 'Trạng thái báo cáo không thay đổi.',
    next: 'Hãy báo đầu mối tổng hợp kiểm tra lại bản đã nhận.',
  }),
  'report.other-recipient': () => ({
    what: 'Phiếu phản hồi không đến từ đơn vị nhận báo cáo này.',
    safe: 'Trạng thái báo cáo không thay đổi.',
    next: 'Hãy kiểm tra nguồn của tệp.',
  }),
  'report.not-sealed': () => ({
    what: 'Bản này chưa được niêm phong.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy niêm phong trước, hoặc xuất DOCX thường.',
  }),
}

export const reportErrorsEn: ErrorText<ReportErrors> = {
  'report.exists': () => ({
    what: 'There is already a report on this plan in this period.',
    safe: 'That report did not change.',
    next: 'Open it and go on there.',
  }),
  'report.plan-exists': () => ({
    what: 'There is already a plan on this for the year.',
    safe: 'That plan did not change.',
    next: 'Open it and go on there.',
  }),
  'report.not-coordinator': () => ({
    what: 'This office does not coordinate the chosen plan.',
    safe: 'Nothing was stored.',
    next: 'Choose a plan that the office coordinates.',
  }),
  'report.recipient-self': () => ({
    what: 'The consolidated report would go to this office itself.',
    safe: 'Nothing was stored.',
    next: 'Choose the office above that receives it.',
  }),
  'report.words-taken': () => ({
    what: 'These words stand in the consolidated report already.',
    safe: 'The report did not change.',
    next: 'Open the report to read or edit them.',
  }),
  'report.words-edited': () => ({
    what: 'These words were edited in the consolidated report.',
    safe: 'The edited words stay as they are.',
    next: 'If they are no longer wanted, open the report and delete them there.',
  }),
  'report.plan-needs-year': () => ({
    what: 'A yearly plan is made for a whole year.',
    safe: 'Nothing was recorded.',
    next: 'Choose the period of a year and try again.',
  }),
  'report.plan-issued': () => ({
    what: 'The plan has its number and date and can no longer be edited.',
    safe: 'The issued revision is kept.',
    next: 'Begin the next revision, or ask the approver to withdraw the approval.',
  }),
  'report.recipients-differ': () => ({
    what: 'The plans have different coordinators.',
    safe: 'Nothing was recorded.',
    next: 'Make one report for each coordinator.',
  }),
  'report.wrong-state': ({ state }) => ({
    what: `This step is not possible while the document is “${reportStatesEn[state]}”.`,
    safe: 'The document did not change.',
    next: 'Reload the page to see what can be done now.',
  }),
  'report.under-review': () => ({
    what: 'The document lies before the approver.',
    safe: 'What was submitted is kept.',
    next: 'Take it back to change it, or wait until it is sent back.',
  }),
  'report.sealed': () => ({
    what: 'The report is sealed and can no longer be changed.',
    safe: 'The sealed revision is kept.',
    next: 'Begin the next revision to correct it.',
  }),
  'report.accepted': () => ({
    what: 'The report was accepted and can no longer be withdrawn.',
    safe: 'The report did not change.',
    next: 'Begin the next revision if something must be corrected.',
  }),
  'report.superseded': () => ({
    what: 'A newer revision was issued.',
    safe: 'Both revisions are kept.',
    next: 'Open the newest one.',
  }),
  'report.reason-missing': () => ({
    what: 'The reason is missing.',
    safe: 'The document did not change.',
    next: 'Give a reason, so that the other side knows what to do.',
  }),
  'report.open-places': ({ count }) => ({
    what: `The document has ${count} open places without a reason.`,
    safe: 'What was written is kept.',
    next: 'Fill them in, or give the reason at each place.',
  }),
  'report.tasks-without-result': ({ count }) => ({
    what: `It cannot be approved: ${count} tasks have no result.`,
    safe: 'The report did not change.',
    next: 'Send it back for the results, then take the records into the report again.',
  }),
  'report.cut-off-missing': () => ({
    what: 'The cut-off date is missing.',
    safe: 'The report did not change.',
    next: 'Enter the cut-off under Letter and try again.',
  }),
  'report.signer-missing': () => ({
    what: 'Nobody is named as the signer.',
    safe: 'The document did not change.',
    next: 'Enter name and position under Letter and try again.',
  }),
  'report.number-missing': () => ({
    what: 'The document has no number and date.',
    safe: 'The approved content is kept.',
    next: 'Enter the number and date that the registry gave.',
  }),
  'report.recipient-missing': () => ({
    what: 'It is not known to whom the report goes.',
    safe: 'The approved content is kept; a DOCX for printing can still be exported.',
    next: 'Enter the coordinator of the plan, take the records into the report again and approve again.',
  }),
  'report.period-open': () => ({
    what: 'The period lacks its year, first or last day.',
    safe: 'The approved content is kept.',
    next: 'Complete the period, take the records into the report again and approve again.',
  }),
  'report.content-changed': () => ({
    what: 'The stored content is not what was approved.',
    safe: 'Nothing was sealed.',
    next: 'Withdraw the approval, look at the content and let an administrator check the data.',
  }),
  'report.revision-open': ({ revision }) => ({
    what: `Revision ${revision} of the document is still in work.`,
    safe: 'No revision is lost.',
    next: 'Go on with it; the next revision begins only after this one is sealed or issued.',
  }),
  'report.records-moved': () => ({
    what: 'The records changed again, so the changes differ from the list that you looked at.',
    safe: 'The document did not change.',
    next: 'Look at the new list, then press the button again.',
  }),
  'report.other-content': () => ({
    what: 'The receipt speaks of another content than the one sealed here.',
    safe: 'The state of the report did not change.',
    next: 'Ask the coordinator to look at what was received.',
  }),
  'report.other-recipient': () => ({
    what: 'The receipt is not from the office that this report went to.',
    safe: 'The state of the report did not change.',
    next: 'Check where the file came from.',
  }),
  'report.not-sealed': () => ({
    what: 'This revision is not sealed.',
    safe: 'The document did not change.',
    next: 'Seal it first, or export the plain DOCX.',
  }),
}
