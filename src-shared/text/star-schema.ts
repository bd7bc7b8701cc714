import type { SameShape } from './error-text.ts'

/** Comments on the tables that `coordinate publish` fills, for people who read them in PostgreSQL. */
const vi = {
  schema:
    'Số liệu báo cáo do cơ quan tổng hợp công bố từ Sổ nhiệm vụ. Mọi khóa chính bắt đầu bằng coordinator_id: nhiều cơ quan tổng hợp dùng chung một cơ sở dữ liệu.',
  tables: {
    coordinator:
      'Cơ quan tổng hợp công bố số liệu vào đây, mỗi cơ quan một dòng. published_at: lần công bố đầy đủ gần nhất.',
    agency: 'Danh mục cơ quan, đơn vị; tên là tên tại ngày công bố.',
    agency_name: 'Các tên mà một cơ quan đã mang, cũ nhất đứng đầu.',
    agency_place: 'Cấp, cơ quan chủ quản và tỉnh của một cơ quan theo từng thời gian, liền nhau, cũ nhất đứng đầu.',
    agency_succession: 'Cơ quan nào kế thừa cơ quan nào, theo địa bàn hoặc theo chức năng.',
    function_transfer: 'Chức năng chuyển từ cơ quan này sang cơ quan khác khi cả hai vẫn hoạt động.',
    function_transfer_line:
      'Từng việc đã được quyết định khi chuyển chức năng; việc chưa quyết định không có ở đây. Chỉ gồm kế hoạch mà cơ quan tổng hợp nhận báo cáo và việc không thuộc kế hoạch nào.',
    plan: 'Kế hoạch mà cơ quan tổng hợp nhận báo cáo.',
    plan_item: 'Các mục của kế hoạch theo thứ tự trong văn bản.',
    indicator: 'Chỉ tiêu của kế hoạch.',
    indicator_target: 'Mục tiêu của chỉ tiêu theo năm.',
    submission: 'Báo cáo đã được tiếp nhận: báo cáo niêm phong và báo cáo nhập tay.',
    submission_plan: 'Kế hoạch mà báo cáo đề cập.',
    task_result: 'Kết quả từng nhiệm vụ trong báo cáo.',
    task_result_item: 'Mục kế hoạch mà nhiệm vụ thực hiện; nối task_result với plan_item.',
    task_quantity: 'Số lượng kèm theo kết quả nhiệm vụ, theo cách gọi của đơn vị.',
    figure:
      'Số liệu chỉ tiêu trong báo cáo. none-arisen (không phát sinh), no-data (chưa có số liệu), not-applicable (không áp dụng) không phải là số và không tính là 0.',
    funding: 'Kinh phí theo nguồn, đơn vị: đồng. NULL: báo cáo không nêu.',
  },
  views: {
    counted_submission: 'Báo cáo được tính của từng đơn vị, mỗi kế hoạch một dòng.',
    counted_place:
      'Cấp, cơ quan chủ quản và tỉnh của đơn vị vào ngày cuối kỳ báo cáo (on_day), mỗi báo cáo được tính và kế hoạch một dòng.',
    counted_figure: 'Số liệu được tính, kèm đơn vị, kỳ và kế hoạch.',
    figure_total:
      'Tổng của các đơn vị: tử số và mẫu số cộng riêng, tỷ lệ tính từ tổng, không lấy trung bình. first_cut_off khác last_cut_off khi ngày chốt số liệu không trùng nhau.',
    task_progress: 'Số đơn vị ở từng trạng thái tiến độ của mỗi mục kế hoạch.',
  },
  columns: {
    'agency.body_group': 'Nhóm cơ quan dùng trong kế hoạch; NULL với đơn vị tự thêm.',
    'agency.ended_on': 'Ngày cuối cùng hoạt động.',
    'agency.level': 'Cấp hiện nay; theo thời gian: agency_place.',
    'agency.parent_id': 'Cơ quan chủ quản hiện nay; theo thời gian: agency_place.',
    'agency.province_id':
      'Ủy ban nhân dân của tỉnh có địa bàn hiện nay, NULL với cơ quan trung ương; theo thời gian: agency_place.',
    'agency_place.from_date': 'NULL: danh mục không ghi từ ngày nào.',
    'agency_place.to_date': 'Ngày cuối cùng; NULL: từ đó không thay đổi.',
    'agency_place.legal_basis': 'Căn cứ của thay đổi đưa cơ quan vào vị trí này.',
    'function_transfer_line.kind':
      'assignment: phân công. duty: trách nhiệm báo cáo. reporter: đơn vị báo cáo chỉ tiêu. leg: nơi nhận báo cáo. coordinator: đầu mối tổng hợp. parent: cơ quan chủ quản.',
    'function_transfer_line.decision': 'moved: chuyển theo chức năng. kept: ở lại.',
    'plan_item.position': 'Vị trí theo ký hiệu in trong văn bản, ví dụ II.1.a.',
    'indicator.measure': 'at-date: tại thời điểm. in-period: trong kỳ. cumulative: lũy kế.',
    'indicator.shape': 'number: số. share: tỷ lệ, lưu tử số và mẫu số.',
    'submission.origin': 'sealed: xác minh bằng niêm phong. typed: nhập tay.',
    'submission.cut_off': 'Số liệu tính đến ngày.',
    'submission.received_on': 'Ngày cơ quan tổng hợp nhận được.',
    'submission.content_sha256': 'Mã băm nội dung công bố; trùng thì không ghi lại.',
    'submission.withdrawn_at':
      'Từ lúc báo cáo không còn được tính (có bản thay thế hoặc không còn được tiếp nhận); NULL khi còn được tính.',
    'submission_plan.is_counted': 'Đơn vị có nhiều báo cáo trong một kỳ thì bản mới nhất được tính.',
    'task_result.expected': 'Dự kiến làm đến hết kỳ, sau ngày chốt số liệu; không phải kết quả.',
    'figure.is_estimate': 'Ước cả năm; số chính thức nằm ở bản sau.',
    'figure.as_of': 'Ngày của số liệu thời điểm; NULL: theo ngày chốt số liệu của báo cáo.',
  },
}

const en: SameShape<typeof vi> = {
  schema:
    'Reports published by coordinators out of Sổ nhiệm vụ. Every primary key starts with coordinator_id: several coordinators share one database.',
  tables: {
    coordinator: 'Offices that publish here, a row each. published_at: the last complete run.',
    agency: 'The catalogue of bodies, under their names of the day of publishing.',
    agency_name: 'All names that a body has had, the oldest first.',
    agency_place: 'Level, superior and province of a body, span after span without a gap, the earliest first.',
    agency_succession: 'Which body took over from which, by territory or by function.',
    function_transfer: 'Functions that went from one body to another while both go on.',
    function_transfer_line:
      'Each piece of work that was decided on when functions moved; those still open are not here. Only of plans whose reports this coordinator gathers, and of no plan.',
    plan: 'Plans whose reports this coordinator gathers.',
    plan_item: 'Items of the plans in document order.',
    indicator: 'Indicators of the plans.',
    indicator_target: 'Targets of an indicator by year.',
    submission: 'Reports that were accepted: sealed ones and those entered by hand.',
    submission_plan: 'Plans that a report speaks of.',
    task_result: 'What a report says on one task.',
    task_result_item: 'Plan items that a task answers; joins task_result with plan_item.',
    task_quantity: 'Quantities of a task result, in the words of the office.',
    figure: 'Figures of a report. none-arisen, no-data and not-applicable are no numbers and never 0.',
    funding: 'Money by source, in dong. NULL: not said.',
  },
  views: {
    counted_submission: 'The report of each body that counts, a row for each plan.',
    counted_place:
      'Level, superior and province of a body on the last day of the period (on_day), a row for each report that counts and plan.',
    counted_figure: 'Figures that count, with body, period and plan.',
    figure_total:
      'Totals over bodies: numerators and denominators are added, percentages come from the sums and are never averaged. first_cut_off and last_cut_off differ where cut-offs do.',
    task_progress: 'How many bodies are in each state of progress on a plan item.',
  },
  columns: {
    'agency.body_group': 'Group that plans choose bodies by; NULL for own additions.',
    'agency.ended_on': 'The last day of a body.',
    'agency.level': 'As of today; by date: agency_place.',
    'agency.parent_id': 'The superior of today; by date: agency_place.',
    'agency.province_id':
      'The committee of the province where it lies today, NULL for a central body; by date: agency_place.',
    'agency_place.from_date': 'NULL: the catalogue does not know since when.',
    'agency_place.to_date': 'The last day; NULL: unchanged since.',
    'agency_place.legal_basis': 'Of the change that brought the body there.',
    'function_transfer_line.kind':
      'assignment: a share of a plan. duty: a duty to report. reporter: who reports an indicator. leg: who is reported to. coordinator: who gathers the reports. parent: the superior of a body.',
    'function_transfer_line.decision': 'moved: went with the function. kept: stayed.',
    'plan_item.position': 'Path of printed markers, as II.1.a.',
    'indicator.measure':
      'at-date: the last value counts. in-period: periods add up. cumulative: each holds all before it.',
    'indicator.shape': 'number, or share with numerator and denominator.',
    'submission.origin': 'sealed: verified by its seal. typed: entered by hand.',
    'submission.cut_off': 'Figures are as of this day.',
    'submission.received_on': 'The day it reached the coordinator.',
    'submission.content_sha256': 'Hash of what was published; the same again writes nothing.',
    'submission.withdrawn_at':
      'Since when it no longer counts (replaced by a revision, or no longer accepted); NULL while it counts.',
    'submission_plan.is_counted': 'Of several reports of one body in one round the latest counts.',
    'task_result.expected': 'Expected after the cut-off until the period ends; never a result.',
    'figure.is_estimate': 'Estimate of the whole year; the official figure comes in a later revision.',
    'figure.as_of': 'The day of a figure at a date; NULL: the cut-off of the report.',
  },
}

export const starSchemaText = { vi, en }
