import type { Progress } from '../domain/progress.ts'
import { type AuditDetail, because, fact, fromTo, inside, isYearlyPlan, named } from './audit-detail.ts'
import { figureWords } from './audit-figure.ts'
import { partsText } from './parts.ts'

const progress = (name: string) => partsText.vi.progress[name as Progress] ?? name // an older name stays as it was told
const answers = { 'none-arisen': 'không phát sinh', 'no-data': 'chưa có số liệu', 'not-applicable': 'không áp dụng' }
const nothing = 'chưa có'

/** A yearly plan goes the road of a report. */
const documentVi = (d: AuditDetail) => (isYearlyPlan(d) ? 'kế hoạch năm' : 'báo cáo')

/** One sentence for every action that is recorded; a test finds a missing one. */
export const actionsVi = {
  'agencies.added': (d: AuditDetail) => `Thêm cơ quan, đơn vị${named(d, 'name')} vào danh mục.`,
  'agencies.code-changed': (d: AuditDetail) => `Sửa mã của cơ quan, đơn vị${named(d, 'name')}.`,
  'agencies.contacts-changed': (d: AuditDetail) => `Sửa thông tin liên hệ của cơ quan, đơn vị${named(d, 'name')}.`,
  'agencies.ended': (d: AuditDetail) =>
    `Ghi cơ quan, đơn vị${named(d, 'name')} kết thúc hoạt động${because(d, 'legalBasis')}.`,
  'agencies.loaded': (d: AuditDetail) => `Lấy danh mục của tỉnh: thêm ${fact(d, 'added') || '0'} cơ quan, đơn vị.`,
  'agencies.moved': (d: AuditDetail) =>
    `Chuyển cấp hoặc cơ quan chủ quản của${named(d, 'name')}${fromTo(d)}${because(d, 'legalBasis')}.`,
  'agencies.received': (d: AuditDetail) => `Nhận thông tin cơ quan, đơn vị${named(d, 'name')} từ tệp gửi đến.`,
  'agencies.renamed': (d: AuditDetail) => `Đổi tên cơ quan, đơn vị${named(d, 'name', 'before')}.`,
  'agencies.row-imported': (d: AuditDetail) =>
    `Sửa thông tin cơ quan, đơn vị${named(d, 'name')} theo tệp${named(d, 'fileName')}.`,
  'agencies.sheet-exported': (d: AuditDetail) =>
    `Xuất danh mục${named(d, 'name')} ra Excel: ${fact(d, 'count') || '0'} cơ quan, đơn vị${d.withContacts === true ? ', kèm liên hệ' : ''}.`,
  'agencies.sheet-imported': (d: AuditDetail) =>
    `Nhập danh mục từ tệp${named(d, 'fileName')}: thêm ${fact(d, 'added') || '0'}, sửa ${fact(d, 'changed') || '0'}, không nhận ${fact(d, 'refused') || '0'}.`,
  'backup.made': () => 'Tạo bản sao lưu dữ liệu.',
  'cards.declined': (d: AuditDetail) => `Không nhận thẻ của đơn vị${named(d, 'agency')}${because(d)}.`,
  'cards.revoked': (d: AuditDetail) => `Thu hồi khóa của đơn vị${named(d, 'agency')}${because(d)}.`,
  'cards.enrolled': (d: AuditDetail) => `Xác nhận thẻ của đơn vị${named(d, 'agency', 'name')} sau khi đối chiếu mã.`,
  'cards.rotated': (d: AuditDetail) =>
    `Thay khóa của đơn vị${named(d, 'agency')} theo thông báo có chữ ký của khóa cũ${fromTo(d)}.`,
  'cards.received': (d: AuditDetail) => `Nhận thẻ của đơn vị${named(d, 'agency', 'name')}.`,
  'data.checked': () => 'Kiểm tra toàn bộ dữ liệu.',
  'evidence.added': (d: AuditDetail) => `Thêm minh chứng${named(d, 'fileName')}.`,
  'evidence.added-again': (d: AuditDetail) => `Dùng lại minh chứng đã có${named(d, 'fileName')}.`,
  'evidence.changed': (d: AuditDetail) => `Sửa thông tin văn bản của minh chứng${named(d, 'fileName')}.`,
  'evidence.checked': (d: AuditDetail) =>
    `Kiểm tra ${fact(d, 'files') || '0'} tệp minh chứng: mất ${fact(d, 'missing') || '0'}, bị thay đổi ${fact(d, 'changed') || '0'}.`,
  'evidence.linked': () => 'Gắn minh chứng với nhiệm vụ.',
  'evidence.restored': (d: AuditDetail) => `Khôi phục minh chứng${named(d, 'fileName')} từ Thùng rác.`,
  'evidence.resupplied': (d: AuditDetail) => `Bổ sung lại tệp minh chứng${named(d, 'fileName')}.`,
  'evidence.trashed': (d: AuditDetail) => `Chuyển minh chứng${named(d, 'fileName')} vào Thùng rác.`,
  'evidence.unlinked': () => 'Bỏ gắn minh chứng khỏi nhiệm vụ.',
  'figures.cleared': (d: AuditDetail) => `Xóa số liệu chỉ tiêu${named(d, 'name')}.`,
  'figures.entered': (d: AuditDetail) =>
    `${d.isEstimate === true ? 'Nhập số ước cả năm của' : 'Nhập số liệu'} chỉ tiêu${named(d, 'name')}: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}${because(d)}.`,
  'figures.form-made': (d: AuditDetail) => `Lập mẫu Excel${named(d, 'name')} cho kế hoạch${named(d, 'plan')}.`,
  'figures.form-imported': (d: AuditDetail) =>
    `Nhập ${fact(d, 'count') || '0'} số liệu từ tệp${named(d, 'fileName')} cho kế hoạch${named(d, 'plan')}.`,
  'figures.import-undone': (d: AuditDetail) =>
    `Hoàn tác lần nhập số liệu từ tệp${named(d, 'fileName')}: trả lại ${fact(d, 'restored') || '0'}, giữ nguyên ${fact(d, 'kept') || '0'} số đã sửa sau đó.`,
  'figures.imported': (d: AuditDetail) =>
    `Nhập số liệu chỉ tiêu${named(d, 'name')} từ tệp: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}. Nguồn: ${fact(d, 'source')}${d.sealed === false ? ', chưa niêm phong' : ''}.`,
  'figures.restored': (d: AuditDetail) =>
    `Hoàn tác số liệu nhập từ tệp của chỉ tiêu${named(d, 'name')}: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}.`,
  'reorganisations.recorded': (d: AuditDetail) =>
    `Ghi văn bản sắp xếp${named(d, 'name')}: ${fact(d, 'ended') || '0'} kết thúc, ${fact(d, 'made') || '0'} lập mới, ${fact(d, 'renamed') || '0'} đổi tên, ${fact(d, 'transferred') || '0'} chuyển chức năng; chuyển ${fact(d, 'byRule') || '0'} nội dung theo quy tắc.`,
  'reorganisations.taken-back': (d: AuditDetail) => `Hủy ghi nhận văn bản sắp xếp${named(d, 'name')}.`,
  'reorganisations.file-sealed': (d: AuditDetail) =>
    `Niêm phong tệp văn bản sắp xếp, bản ${fact(d, 'revision') || '?'}: ${fact(d, 'acts') || '0'} văn bản.`,
  'reorganisations.file-received': (d: AuditDetail) =>
    `Nhận tệp văn bản sắp xếp bản ${fact(d, 'revision') || '?'} từ${named(d, 'name')}: ${fact(d, 'acts') || '0'} văn bản.`,
  'reorganisations.file-applied': (d: AuditDetail) =>
    `Ghi văn bản sắp xếp nhận từ${named(d, 'name')}: ${fact(d, 'recorded') || '0'} ghi, ${fact(d, 'takenBack') || '0'} hủy ghi nhận, ${fact(d, 'refused') || '0'} chưa ghi được.`,
  'transfers.line-moved': (d: AuditDetail) =>
    `Chuyển${named(d, 'words')} theo chức năng${named(d, 'functions')} từ${named(d, 'name')} sang${named(d, 'to')}.`,
  'transfers.line-kept': (d: AuditDetail) =>
    `Giữ${named(d, 'words')} ở${named(d, 'name')}, không chuyển theo chức năng${named(d, 'functions')}.`,
  'transfers.line-taken-back': (d: AuditDetail) =>
    `Hoàn tác quyết định về${named(d, 'words')} theo chức năng${named(d, 'functions')} của${named(d, 'name')}.`,
  'handovers.lines-moved': (d: AuditDetail) =>
    `Chuyển ${fact(d, 'count') || '0'} dòng của${named(d, 'name')}${fact(d, 'plan') === '' ? '' : ` ở kế hoạch${named(d, 'plan')}`} cho cơ quan tiếp nhận${because(d, 'to')}.`,
  'matches.body-joined': (d: AuditDetail) => `Ghép cơ quan nhập tay${named(d, 'name')} với${named(d, 'to')}.`,
  'matches.plan-joined': (d: AuditDetail) =>
    `Ghép kế hoạch nhập tay${named(d, 'name')} với kế hoạch nhận từ gói${named(d, 'to')}: ${fact(d, 'tasks') || '0'} nhiệm vụ, ${fact(d, 'figures') || '0'} số liệu, ${fact(d, 'reports') || '0'} báo cáo.`,
  'matches.undone': (d: AuditDetail) => `Hoàn tác việc ghép${named(d, 'name')} với${named(d, 'to')}.`,
  'keys.backed-up': () => 'Kiểm tra bản sao lưu của khóa niêm phong.',
  'keys.backup-exported': () => 'Xuất bản sao lưu của khóa niêm phong.',
  'keys.card-exported': () => 'Xuất thẻ đơn vị.',
  'keys.form-exported': () => 'Xuất Phiếu đăng ký khóa.',
  'keys.loss-reported': (d: AuditDetail) => `Ngừng dùng khóa niêm phong bị mất${because(d)}.`,
  'keys.rotated': (d: AuditDetail) => `Thay khóa niêm phong của${named(d, 'name')}${fromTo(d)}.`,
  'keys.rotation-exported': () => 'Xuất thông báo thay khóa.',
  'keys.made': (d: AuditDetail) => `Tạo khóa niêm phong của${named(d, 'name')}.`,
  'keys.passphrase-changed': () => 'Đổi mật khẩu khóa niêm phong.',
  'note.added': (d: AuditDetail) => `Thêm ghi chép tiến độ${because(d, 'text')}`,
  'note.corrected': (d: AuditDetail) => `Đính chính ghi chép tiến độ${because(d)}`,
  'note.erased': (d: AuditDetail) => `Xóa hẳn nội dung ghi chép tiến độ${because(d)}`,
  'office.changed': () => 'Sửa thông tin đơn vị.',
  'office.set-up': () => 'Thiết lập đơn vị.',
  'packages.declined': (d: AuditDetail) => `Không nhận gói kế hoạch${named(d, 'plan', 'name')}${because(d)}.`,
  'packages.exported-again': (d: AuditDetail) => `Xuất lại gói kế hoạch${named(d, 'plan', 'name')}.`,
  'packages.issued': (d: AuditDetail) => `Phát hành gói kế hoạch${named(d, 'plan', 'name')}.`,
  'packages.received': (d: AuditDetail) => `Nhận gói kế hoạch${named(d, 'plan', 'name')}.`,
  'people.added': (d: AuditDetail) => `Thêm người dùng${named(d, 'fullName', 'name')}.`,
  'people.changed': (d: AuditDetail) => `Sửa thông tin người dùng${named(d, 'fullName', 'name')}.`,
  'people.password-reset': (d: AuditDetail) => `Đặt lại mật khẩu của${named(d, 'name')}.`,
  'period.added': (d: AuditDetail) => `Thêm kỳ năm ${fact(d, 'year')} để ghi số liệu những năm trước.`,
  'period.dates-changed': () => 'Sửa các ngày của kỳ báo cáo.',
  'period.opened': (d: AuditDetail) =>
    `Mở kỳ báo cáo năm ${fact(d, 'year')}, chuyển sang ${fact(d, 'carried') || '0'} nhiệm vụ.`,
  'plan-readings.read': (d: AuditDetail) => `Đọc văn bản kế hoạch${named(d, 'file')}.`,
  'plan-readings.discarded': (d: AuditDetail) => `Bỏ bản đọc văn bản${named(d, 'file')}.`,
  'plan-readings.restored': (d: AuditDetail) => `Lấy lại bản đọc văn bản${named(d, 'file')}.`,
  'plan-readings.stored': (d: AuditDetail) => `Ghi vào sổ kế hoạch${named(d, 'plan')} từ văn bản${named(d, 'file')}.`,
  'plans.renewed': (d: AuditDetail) => `Cập nhật kế hoạch${named(d, 'plan')} theo văn bản mới.`,
  'plans.assigned': (d: AuditDetail) => `Phân công${named(d, 'phrase')} trong kế hoạch${named(d, 'plan')}.`,
  'plans.assignments-changed': (d: AuditDetail) => `Sửa phân công trong kế hoạch${named(d, 'plan')}.`,
  'plans.changed': (d: AuditDetail) => `Sửa thông tin kế hoạch${named(d, 'plan')}.`,
  'plans.duties-changed': (d: AuditDetail) => `Sửa chế độ báo cáo của kế hoạch${named(d, 'plan')}.`,
  'plans.events-changed': (d: AuditDetail) => `Sửa các sự kiện hằng năm của kế hoạch${named(d, 'plan')}.`,
  'plans.indicators-changed': (d: AuditDetail) => `Sửa bộ chỉ tiêu của kế hoạch${named(d, 'plan')}.`,
  'plans.links-changed': (d: AuditDetail) => `Sửa liên kết giữa các mục của kế hoạch${named(d, 'plan')}.`,
  'plans.outline-changed': (d: AuditDetail) => `Sửa các mục của kế hoạch${named(d, 'plan')}.`,
  'plans.received': (d: AuditDetail) => `Nhận kế hoạch${named(d, 'plan', 'shortName')} từ gói của đầu mối.`,
  'plans.registered': (d: AuditDetail) => `Đăng ký kế hoạch${named(d, 'shortName')}.`,
  'plans.restored': (d: AuditDetail) => `Khôi phục kế hoạch${named(d, 'plan')} từ Thùng rác.`,
  'plans.reviews-changed': (d: AuditDetail) => `Sửa các kỳ sơ kết, tổng kết của kế hoạch${named(d, 'plan')}.`,
  'plans.source-changed': (d: AuditDetail) => `Thay tệp văn bản của kế hoạch${named(d, 'plan')}.`,
  'plans.state-changed': (d: AuditDetail) => `Đổi trạng thái kế hoạch${named(d, 'plan')}.`,
  'plans.trashed': (d: AuditDetail) => `Chuyển kế hoạch${named(d, 'plan')} vào Thùng rác.`,
  'plans.unassigned': (d: AuditDetail) => `Bỏ phân công trong kế hoạch${named(d, 'plan')}.`,
  'receipts.exported-again': (d: AuditDetail) => `Xuất lại phiếu phản hồi gửi${named(d, 'agency')}.`,
  'registry.received': () => 'Nhận danh sách khóa của đầu mối.',
  'registry.sealed': () => 'Niêm phong danh sách khóa của các đơn vị.',
  'reports.answered': (d: AuditDetail) => `Nhận phiếu phản hồi về báo cáo${named(d, 'subject')}.`,
  'reports.approval-voided': () => 'Việc duyệt nội dung hết hiệu lực vì nội dung đã sửa.',
  'reports.approved': (d: AuditDetail) => `Duyệt nội dung ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.drafted': (d: AuditDetail) => `Lập dự thảo báo cáo${named(d, 'subject')}.`,
  'reports.exported': (d: AuditDetail) => `Xuất ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.letter-changed': (d: AuditDetail) =>
    fact(d, 'fileName') === ''
      ? `Sửa phần đầu và phần ký của ${documentVi(d)}.`
      : `Sửa phần đầu và phần ký của ${documentVi(d)}. Nguồn: Word${named(d, 'fileName')}.`,
  'reports.readdressed': (d: AuditDetail) => `Đổi nơi nhận báo cáo${fromTo(d)}.`,
  'reports.numbered': (d: AuditDetail) =>
    `Ghi số ${fact(d, 'number')} và ngày của ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.passed-on': (d: AuditDetail) => `Đã đọc và chuyển lãnh đạo ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.charts-changed': () => 'Chọn biểu đồ đưa vào báo cáo.',
  'reports.consolidated': (d: AuditDetail) => `Lập dự thảo báo cáo tổng hợp${named(d, 'subject')}.`,
  'reports.plan-drafted': (d: AuditDetail) => `Lập dự thảo kế hoạch năm${named(d, 'subject')}.`,
  'reports.privacy-erased': (d: AuditDetail) => `Xóa hẳn chữ có thể nhận ra người trong ${documentVi(d)}${because(d)}.`,
  'reports.privacy-kept': (d: AuditDetail) => `Giữ chữ có thể nhận ra người trong ${documentVi(d)}${because(d)}.`,
  'reports.redrafted': (d: AuditDetail) => `Lập lại dự thảo ${documentVi(d)} từ số liệu mới nhất.`,
  'reports.revised': (d: AuditDetail) =>
    `Mở bản thứ ${fact(d, 'revision')} của ${documentVi(d)}${named(d, 'subject')}${because(d)}.`,
  'reports.revisions-skipped': (d: AuditDetail) =>
    `Dữ liệu được khôi phục từ bản sao cũ hơn lần niêm phong gần nhất${named(d, 'subject')}: số lần được đánh tiếp, không dùng lại số đã niêm phong.`,
  'reports.sealed': (d: AuditDetail) => `Niêm phong báo cáo${named(d, 'subject')}.`,
  'reports.section-changed': (d: AuditDetail) =>
    fact(d, 'fileName') === ''
      ? `Sửa phần${named(d, 'section')} của ${documentVi(d)}.`
      : `Sửa phần${named(d, 'section')} của ${documentVi(d)}. Nguồn: Word${named(d, 'fileName')}.`,
  'reports.sent-back': (d: AuditDetail) => `Chuyển lại ${documentVi(d)}${named(d, 'subject')}${because(d)}.`,
  'reports.signed-copy-attached': (d: AuditDetail) => `Đính bản đã ký của ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.signed-copy-removed': (d: AuditDetail) => `Gỡ bản đã ký khỏi ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.submitted': (d: AuditDetail) => `Trình lãnh đạo ${documentVi(d)}${named(d, 'subject')}.`,
  'reports.taken-back': (d: AuditDetail) => `Lấy lại ${documentVi(d)}${named(d, 'subject')} để sửa.`,
  'reports.withdrawn': (d: AuditDetail) => `Hủy duyệt ${documentVi(d)}${named(d, 'subject')}${because(d)}.`,
  'reports.word-closed': (d: AuditDetail) => `Xem xong bản sửa trong Word${named(d, 'fileName')}.`,
  'reports.word-decided': (d: AuditDetail) =>
    `Xem bản sửa trong Word${named(d, 'fileName')}: nhận ${fact(d, 'accepted') || '0'} chỗ, bỏ ${fact(d, 'refused') || '0'} chỗ.`,
  'reports.word-exported': (d: AuditDetail) => `Xuất ${documentVi(d)}${named(d, 'subject')} để sửa trong Word.`,
  'reports.word-read': (d: AuditDetail) => `Đưa về bản đã sửa trong Word${named(d, 'fileName')}.`,
  'reports.word-undone': (d: AuditDetail) => `Hoàn tác việc nhận chỗ sửa từ Word${named(d, 'fileName')}.`,
  'requests.changed': (d: AuditDetail) => `Sửa yêu cầu báo cáo${named(d, 'subject')}.`,
  'requests.closed': (d: AuditDetail) => `Đóng yêu cầu báo cáo${named(d, 'subject')}${because(d)}.`,
  'requests.files-exported': (d: AuditDetail) => `Xuất bộ tệp gửi đi của yêu cầu báo cáo${named(d, 'subject')}.`,
  'requests.exported-again': (d: AuditDetail) => `Xuất lại tệp yêu cầu báo cáo${named(d, 'subject')}.`,
  'requests.issued': (d: AuditDetail) =>
    `Ra yêu cầu báo cáo${named(d, 'subject')} (bản ${fact(d, 'revision') || '1'}).`,
  'requests.received': (d: AuditDetail) =>
    `Nhận yêu cầu báo cáo${named(d, 'subject')} (bản ${fact(d, 'revision') || '1'}) của đầu mối tổng hợp.`,
  'requests.recorded': (d: AuditDetail) => `Nhập yêu cầu báo cáo${named(d, 'subject')} từ công văn.`,
  'requests.versions-skipped': (d: AuditDetail) =>
    `Dữ liệu được khôi phục từ bản sao cũ hơn lần phát hành gần nhất của yêu cầu báo cáo${named(d, 'subject')}: số bản được đánh tiếp, không dùng lại số đã phát hành.`,
  'roots.replaced': (d: AuditDetail) =>
    `Thay khóa đã xác nhận của đầu mối theo công văn, không có chữ ký của khóa cũ${fromTo(d)}.`,
  'roots.rotated': (d: AuditDetail) => `Thay khóa đã xác nhận của đầu mối sau khi đối chiếu mã mới${fromTo(d)}.`,
  'roots.rotation-declined': (d: AuditDetail) => `Không nhận thông báo thay khóa của đầu mối${because(d)}.`,
  'roots.rotation-received': () => 'Nhận thông báo thay khóa của đầu mối.',
  'roots.pinned': (d: AuditDetail) => `Xác nhận khóa của đầu mối${named(d, 'agency', 'name')} sau khi đối chiếu mã.`,
  'session.password-changed': () => 'Đổi mật khẩu của mình.',
  'session.refused': (d: AuditDetail) => `Nhập sai mật khẩu lần thứ ${fact(d, 'failures')}.`,
  'session.signed-in': () => 'Đăng nhập.',
  'packages.versions-skipped': (d: AuditDetail) =>
    `Dữ liệu được khôi phục từ bản sao cũ hơn lần phát hành gần nhất${named(d, 'plan')}: số bản được đánh tiếp, không dùng lại số đã phát hành.`,
  'submissions.answered': (d: AuditDetail) => `Gửi phiếu phản hồi cho${named(d, 'agency', 'name')}.`,
  'submissions.evidence-received': (d: AuditDetail) =>
    `Nhận thêm tệp minh chứng kèm báo cáo của${named(d, 'agency', 'name', 'fileName')}.`,
  'legs.settled': (d: AuditDetail) => `Điều chỉnh chặng báo cáo gửi${named(d, 'to')}${because(d, 'source')}.`,
  'legs.setting-taken-back': (d: AuditDetail) => `Bỏ điều chỉnh chặng báo cáo gửi${named(d, 'to')}.`,
  'legs.sent': (d: AuditDetail) => `Ghi đã gửi báo cáo tổng hợp${named(d, 'number')}.`,
  'legs.sent-taken-back': (d: AuditDetail) => `Bỏ lần gửi báo cáo ghi nhầm đến${named(d, 'to')}${because(d)}.`,
  'legs.confirmed': (d: AuditDetail) => `Ghi nơi nhận đã nhận báo cáo:${named(d, 'to')}${because(d, 'note')}.`,
  'reminders.recorded': (d: AuditDetail) => `Ghi việc đôn đốc báo cáo đối với ${fact(d, 'bodies') || '0'} đơn vị.`,
  'reminders.removed': (d: AuditDetail) => `Bỏ một lần đôn đốc ghi nhầm${because(d)}.`,
  'submissions.published': (d: AuditDetail) =>
    `Công bố số liệu vào PostgreSQL${named(d, 'database')}: ghi ${fact(d, 'written') || '0'}, giữ nguyên ${fact(d, 'unchanged') || '0'}, thôi tính ${fact(d, 'withdrawn') || '0'} báo cáo.`,
  'submissions.imported': (d: AuditDetail) => `Nhận báo cáo của${named(d, 'agency', 'name', 'fileName')}.`,
  'submissions.received-day-changed': (d: AuditDetail) => `Sửa ngày nhận báo cáo của${named(d, 'agency', 'name')}.`,
  'submissions.typed': (d: AuditDetail) => `Nhập tay báo cáo của${named(d, 'agency', 'name')}.`,
  'submissions.corrected': (d: AuditDetail) => `Sửa nội dung nhập tay của${named(d, 'agency', 'name')}.`,
  'submissions.words-erased': (d: AuditDetail) =>
    `Xóa hẳn chữ có thể nhận ra người trong bản nhập tay của${named(d, 'agency', 'name')}${because(d)}.`,
  'submissions.withdrawn': (d: AuditDetail) => `Rút bản nhập tay của${named(d, 'agency', 'name')}.`,
  'submissions.decided': (d: AuditDetail) => `Ghi kết quả tiếp nhận báo cáo của${named(d, 'agency', 'name')}.`,
  'submissions.typed-superseded': (d: AuditDetail) =>
    `Báo cáo niêm phong thay bản nhập tay của${named(d, 'agency', 'name')}.`,
  'submissions.verified': (d: AuditDetail) => `Xác minh báo cáo của${named(d, 'agency', 'name')}.`,
  'task.added': (d: AuditDetail) => `Thêm nhiệm vụ${named(d, 'title')}.`,
  'task.changed': (d: AuditDetail) => `Sửa thông tin nhiệm vụ${named(d, 'title')}.`,
  'task.extension-answered': () => 'Ghi kết quả xin gia hạn.',
  'task.extension-asked': () => 'Xin gia hạn.',
  'task.funding-changed': () => 'Sửa kinh phí.',
  'task.extension-letter-exported': (d: AuditDetail) =>
    `Xuất công văn đề nghị gia hạn của nhiệm vụ${named(d, 'title')}.`,
  'task.given': (d: AuditDetail) => `Giao nhiệm vụ${named(d, 'title')} cho${named(d, 'owner')}.`,
  'task.inspection-added': () => 'Thêm lần kiểm tra, giám sát.',
  'task.inspection-changed': () => 'Sửa lần kiểm tra, giám sát.',
  'task.internal-deadline-set': () => 'Đặt thời hạn nội bộ.',
  'task.progress-changed': (d: AuditDetail) =>
    `Tiến độ nhiệm vụ${named(d, 'title')}: ${progress(inside(d, 'before', 'progress'))} → ${progress(inside(d, 'after', 'progress'))}${because(d)}.`,
  'task.restored': (d: AuditDetail) => `Khôi phục nhiệm vụ${named(d, 'title')} từ Thùng rác.`,
  'task.result-changed': () => 'Sửa kết quả, khó khăn, kiến nghị hoặc số lượng của nhiệm vụ.',
  'task.items-linked': (d: AuditDetail) => `Gắn nhiệm vụ${named(d, 'title')} với mục của kế hoạch.`,
  'task.items-unlinked': (d: AuditDetail) => `Bỏ gắn nhiệm vụ${named(d, 'title')} khỏi mục của kế hoạch.`,
  'register.added': (d: AuditDetail) => `Lập danh sách${named(d, 'name')}.`,
  'register.changed': (d: AuditDetail) => `Sửa tên, loại của danh sách${named(d, 'name')}.`,
  'register.removed': (d: AuditDetail) => `Bỏ danh sách${named(d, 'name')}.`,
  'round.table-exported': (d: AuditDetail) => `Xuất bảng tổng hợp ra Excel${named(d, 'name')}.`,
  'register.exported': (d: AuditDetail) => `Xuất danh sách ra Excel${named(d, 'name')}.`,
  'register.entry-added': (d: AuditDetail) => `Thêm mục vào danh sách${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-changed': (d: AuditDetail) => `Sửa mục của danh sách${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-ended': (d: AuditDetail) =>
    `Ghi mục của danh sách đã thôi${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-erased': (d: AuditDetail) =>
    `Xóa vĩnh viễn một mục của danh sách${named(d, 'register')}${because(d, 'reason')}.`,
  'task.event-taken-on': (d: AuditDetail) => `Nhận nhiệm vụ từ sự kiện hằng năm${named(d, 'title')}.`,
  'task.taken-on': (d: AuditDetail) => `Nhận nhiệm vụ được giao${named(d, 'title')}.`,
  'task.trashed': (d: AuditDetail) => `Chuyển nhiệm vụ${named(d, 'title')} vào Thùng rác.`,
}
