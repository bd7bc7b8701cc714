import type { ReportRequestErrors } from '../errors/report-requests.ts'
import type { ErrorText } from './error-text.ts'

export const requestErrorsVi: ErrorText<ReportRequestErrors> = {
  'requests.sealed': () => ({
    what: 'Yêu cầu báo cáo này đến bằng tệp đã niêm phong nên không sửa ở đây được.',
    safe: 'Yêu cầu đang giữ không thay đổi.',
    next: 'Nếu yêu cầu có sai sót, hãy đề nghị đầu mối tổng hợp gửi bản mới.',
  }),
  'requests.closed': () => ({
    what: 'Yêu cầu báo cáo này đã đóng.',
    safe: 'Yêu cầu được giữ nguyên để xem lại.',
    next: 'Hãy tải lại trang; nếu vẫn cần, nhập yêu cầu mới.',
  }),
  'requests.not-issued': () => ({
    what: 'Yêu cầu báo cáo này không phải do đơn vị ra.',
    safe: 'Yêu cầu không thay đổi.',
    next: 'Chỉ yêu cầu do đơn vị ra mới xuất tệp hoặc ra bản mới được.',
  }),
  'requests.root-unknown': ({ fingerprint }) => ({
    what: `Yêu cầu báo cáo mang khóa chưa được xác nhận (${fingerprint}).`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy nhận gói kế hoạch của đầu mối tổng hợp và đối chiếu mã khóa trước, rồi nhận lại tệp này.',
  }),
  'requests.plan-unknown': ({ plan, number }) => ({
    what: `Yêu cầu báo cáo nói về kế hoạch chưa có ở đây: ${number === null ? plan : `số ${number}, ${plan}`}.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy nhận gói kế hoạch này trước, rồi nhận lại tệp yêu cầu.',
  }),
  'requests.other-coordinator': ({ plan }) => ({
    what: `Nơi gửi yêu cầu không phải đầu mối tổng hợp của “${plan}”.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy hỏi lại đầu mối tổng hợp của kế hoạch.',
  }),
  'requests.cannot-follow': ({ place }) => ({
    what: `Nội dung của yêu cầu báo cáo mâu thuẫn nhau (ở ${place || 'nội dung chung'}).`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy đề nghị đầu mối tổng hợp kiểm tra các ngày, đề cương và gửi bản mới.',
  }),
  'requests.period-not-open': () => ({
    what: 'Chưa mở kỳ báo cáo mà yêu cầu nêu.',
    safe: 'Chưa có báo cáo nào được lập.',
    next: 'Hãy mở kỳ báo cáo đó rồi lập báo cáo.',
  }),
  'requests.other-plans': () => ({
    what: 'Kế hoạch hoặc kỳ đã chọn khác với yêu cầu báo cáo.',
    safe: 'Chưa có báo cáo nào được lập.',
    next: 'Hãy tải lại trang và lập báo cáo từ yêu cầu.',
  }),
  'requests.answered': () => ({
    what: 'Đã có báo cáo lập theo yêu cầu này.',
    safe: 'Báo cáo đang có không thay đổi.',
    next: 'Hãy mở báo cáo đó để làm tiếp.',
  }),
}

export const requestErrorsEn: ErrorText<ReportRequestErrors> = {
  'requests.sealed': () => ({
    what: 'This request came as a sealed file, so it cannot be changed here.',
    safe: 'The request did not change.',
    next: 'Ask the coordinator for a new version if something in it is wrong.',
  }),
  'requests.closed': () => ({
    what: 'This request is closed.',
    safe: 'It is kept for reading.',
    next: 'Reload the page; enter a new request if one is needed.',
  }),
  'requests.not-issued': () => ({
    what: 'This request was not made by this office.',
    safe: 'The request did not change.',
    next: 'Only what this office asked for can be exported or followed by a new version.',
  }),
  'requests.root-unknown': ({ fingerprint }) => ({
    what: `The request is sealed with a key that was not confirmed here (${fingerprint}).`,
    safe: 'Nothing was recorded.',
    next: 'First take in the plan package of the coordinator and compare its key, then take in this file again.',
  }),
  'requests.plan-unknown': ({ plan, number }) => ({
    what: `The request is about a plan that is not here: ${number === null ? plan : `${number}, ${plan}`}.`,
    safe: 'Nothing was recorded.',
    next: 'First take in the package of this plan, then the request again.',
  }),
  'requests.other-coordinator': ({ plan }) => ({
    what: `The sender does not coordinate “${plan}”.`,
    safe: 'Nothing was recorded.',
    next: 'Ask the coordinator of the plan.',
  }),
  'requests.cannot-follow': ({ place }) => ({
    what: `The request contradicts itself (in ${place || 'its content'}).`,
    safe: 'Nothing was recorded.',
    next: 'Ask the coordinator to check dates and outline and to send a new version.',
  }),
  'requests.period-not-open': () => ({
    what: 'The period that is asked for was not opened here.',
    safe: 'No report was begun.',
    next: 'Open that period, then begin the report.',
  }),
  'requests.other-plans': () => ({
    what: 'The plans or the period are not those of the request.',
    safe: 'No report was begun.',
    next: 'Reload the page and begin the report from the request.',
  }),
  'requests.answered': () => ({
    what: 'A report answers this request already.',
    safe: 'That report did not change.',
    next: 'Open it and go on there.',
  }),
}
