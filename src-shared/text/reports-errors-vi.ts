import { formatDate } from '../domain/business-date.ts'
import type { ReportErrors } from '../errors/reports.ts'
import type { ErrorText } from './error-text.ts'
import { reportStatesVi } from './report-states.ts'

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
  'report.recipient-ended': ({ name, on }) => ({
    what: `“${name}” đã kết thúc, đến hết ngày ${formatDate(on)}.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn cơ quan kế thừa.',
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
  'report.revision-issued': ({ revision, next }) => ({
    what: `Lần ${revision} của báo cáo này đã được niêm phong và có thể đã gửi, trước khi dữ liệu được khôi phục từ bản sao lưu cũ hơn.`,
    safe: 'Chưa niêm phong gì; nội dung ở đây được giữ nguyên. Nơi nhận sẽ từ chối một lần trùng số.',
    next: `Hãy bấm Lập bản thay thế để lập lần ${next} từ nội dung này, rồi trình duyệt, lấy số và niêm phong lần đó.`,
  }),
  'report.revision-unknown': ({ revision, next }) => ({
    what: `Phiếu phản hồi nói về lần ${revision} của báo cáo; dữ liệu ở đây không có lần đó, có lẽ do đã khôi phục bản sao lưu cũ hơn.`,
    safe: `Báo cáo không thay đổi; phần mềm đã ghi nhớ để không dùng lại số lần ${revision}.`,
    next: `Nếu còn phải sửa, hãy mở báo cáo và bấm Lập bản thay thế để lập lần ${next}; nếu không, nơi nhận đã có lần ${revision}.`,
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
