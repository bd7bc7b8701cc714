import type { approvalText } from './approval.ts'
import type { SameShape } from './error-text.ts'
import type { reportsText } from './reports.ts'

/** Within a sentence. */
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const vi = {
  one: 'Báo cáo tổng hợp',
  listTitle: 'Báo cáo tổng hợp',
  draft: 'Lập báo cáo tổng hợp',
  open: 'Mở báo cáo tổng hợp',
  follow: 'Báo cáo tổng hợp đang soạn theo yêu cầu này',
  draftHint: ({ reported, of }: { reported: number; of: number }) =>
    `Dự thảo được lập từ báo cáo của ${reported}/${of} đơn vị đã được tính. Đơn vị gửi sau thì bấm “Lấy lại báo cáo của đơn vị”; lời đã viết được giữ nguyên.`,
  recipient: 'Gửi đến',
  recipientHint: 'Cơ quan cấp trên nhận báo cáo tổng hợp, ví dụ UBND tỉnh hoặc bộ, ngành.',
  answering: 'Báo cáo theo yêu cầu',
  answeringNone: 'Không theo yêu cầu nào (đề cương mặc định)',
  requestOutline: ({ count }: { count: number }) => `Theo đề cương riêng ${count} mục và ngày chốt của yêu cầu.`,
  requestDefault: 'Theo đề cương mặc định và ngày chốt của yêu cầu.',
  requestTo: ({ name }: { name: string }) => `Gửi đến ${name}.`,
  take: 'Đưa vào báo cáo tổng hợp',
  takeTitle: 'Đưa vào báo cáo tổng hợp',
  takeInto: 'Đưa vào phần',
  takenHint: 'Đoạn được đưa vào cuối phần, kèm tên đơn vị, số và ngày báo cáo; có thể sửa lời ở trang báo cáo.',
  takenAlready: 'Đã có trong báo cáo tổng hợp',
  takenInto: ({ number }: { number: string }) => `Đã đưa vào mục ${number}`,
  drop: 'Bỏ ra',
  dropped: 'Đã bỏ đoạn ra khỏi báo cáo tổng hợp.',
  pick: ({ name }: { name: string }) => `Chọn đoạn của ${name}`,
  picked: ({ count }: { count: number }) => `Đã chọn ${count} đoạn`,
  unpick: 'Bỏ chọn',
  pickHint: 'Đánh dấu đoạn muốn trích (phím ↑ ↓ để chuyển, Space để chọn), rồi bấm Enter để đưa vào báo cáo tổng hợp.',
  cameLater:
    'Có báo cáo đến sau khi lập dự thảo. Bấm “Lấy lại báo cáo của đơn vị” ở trang báo cáo tổng hợp để trích được lời của báo cáo đó.',
  where: 'Đưa vào phần',
  usual: 'Theo nội dung',
  takenMany: ({ count, numbers, draft }: { count: number; numbers: string; draft: string }) =>
    `Đã đưa ${count} đoạn vào mục ${numbers} của báo cáo tổng hợp ${lowerFirst(draft)}.`,
  whichDraft: 'Đưa vào báo cáo tổng hợp nào',
  chooseDraft: 'Chọn báo cáo tổng hợp',
  chooseDraftHint: ({ count }: { count: number }) =>
    `Có ${count} dự thảo báo cáo tổng hợp đang mở. Chọn báo cáo nhận các đoạn trích; lựa chọn được nhớ cho kỳ này.`,
  sentTo: ({ recipient }: { recipient: string | null }) =>
    recipient === null ? 'Chưa rõ nơi nhận' : `Gửi ${recipient}`,
  takenElsewhere: ({ number, draft }: { number: string; draft: string }) =>
    `Đã có ở mục ${number} của báo cáo khác: ${draft}`,
  notInDraft: 'Dự thảo này chưa tính báo cáo trên. Bấm “Lấy lại báo cáo của đơn vị” ở trang báo cáo tổng hợp.',
  openReads: 'Xem báo cáo của các đơn vị',
  openSubmission: ({ name }: { name: string }) => `Xem báo cáo của ${name}`,
  openTable: 'Xem bảng số liệu của các đơn vị',
  newerReport: 'Báo cáo mà đoạn này được lấy ra không còn được tính; đơn vị có thể đã gửi bản khác.',
  chosenFrom: ({ name }: { name: string }) => `Trích báo cáo của ${name}`,
}

const en: SameShape<typeof vi> = {
  one: 'Consolidated report',
  listTitle: 'Consolidated reports',
  draft: 'Draft the consolidated report',
  open: 'Open the consolidated report',
  follow: 'Let the consolidated draft follow this request',
  draftHint: ({ reported, of }) =>
    `The draft is made of the reports of ${reported}/${of} bodies that count now. When others report later, take their reports again; what people wrote stays.`,
  recipient: 'Sent to',
  recipientHint: 'The office above that receives it: the people’s committee of the province, or a ministry.',
  answering: 'Answers the request',
  answeringNone: 'No request (the default outline)',
  requestOutline: ({ count }) => `By the request’s own outline of ${count} sections and its cut-off.`,
  requestDefault: 'By the default outline and the request’s cut-off.',
  requestTo: ({ name }) => `Goes to ${name}.`,
  take: 'Take into the consolidated report',
  takeTitle: 'Take into the consolidated report',
  takeInto: 'Into the section',
  takenHint:
    'The words go to the end of the section with the name of the body, number and date; they can be edited in the report.',
  takenAlready: 'Stands in the consolidated report',
  takenInto: ({ number }) => `Taken into ${number}`,
  drop: 'Take out',
  dropped: 'Taken out of the consolidated report.',
  pick: ({ name }) => `Choose words of ${name}`,
  picked: ({ count }) => `${count} chosen`,
  unpick: 'Choose none',
  pickHint:
    'Tick the words to quote (↑ ↓ to move, Space to tick), then press Enter to take them into the consolidated report.',
  cameLater:
    'Some reports came after the draft was made. Take the bodies’ reports again in the draft to quote them too.',
  where: 'Into the section',
  usual: 'By content',
  takenMany: ({ count, numbers, draft }) =>
    `${count} passages were taken into ${numbers} of the consolidated report ${lowerFirst(draft)}.`,
  whichDraft: 'Into which consolidated report',
  chooseDraft: 'Choose a consolidated report',
  chooseDraftHint: ({ count }) =>
    `${count} consolidated drafts are open. Choose the one that takes the quotations; the choice is kept for this period.`,
  sentTo: ({ recipient }) => (recipient === null ? 'No recipient yet' : `To ${recipient}`),
  takenElsewhere: ({ number, draft }) => `Stands in ${number} of another report: ${draft}`,
  notInDraft: 'This draft does not count the report above yet. Take the bodies’ reports again in the draft.',
  openReads: 'Read what the bodies report',
  openSubmission: ({ name }) => `Read the report of ${name}`,
  openTable: 'Open the table of the bodies’ figures',
  newerReport: 'The report that these words were taken from no longer counts; the body may have sent another one.',
  chosenFrom: ({ name }) => `From the report of ${name}`,
}

export const consolidatedText = { vi, en }

type Words = {
  reports: Partial<(typeof reportsText)['vi']>
  approval: Partial<(typeof approvalText)['vi']>
}

/** The words of the page of a report where they differ for a consolidated one. */
export const aboutConsolidated: { vi: Words; en: Words } = {
  vi: {
    reports: {
      one: 'Báo cáo tổng hợp',
      stale: 'Báo cáo của các đơn vị đã thay đổi sau khi đoạn này được sửa.',
      staleShow: ({ text }) => `Theo báo cáo của các đơn vị bây giờ: ${text}`,
      fromRecords: 'Từ báo cáo của đơn vị',
      useRecords: 'Lấy theo báo cáo của đơn vị',
      redraft: 'Lấy lại báo cáo của đơn vị',
      redrafted: 'Đã lấy báo cáo mới nhất của các đơn vị. Lời do người viết được giữ nguyên.',
      tableFromRecords: 'Bảng được cộng từ báo cáo của các đơn vị.',
    },
    approval: {
      redraftTitle: 'Lấy lại báo cáo của các đơn vị',
      redraftNothing: 'Báo cáo của các đơn vị không thay đổi kể từ lần lấy trước.',
      inRecords: 'Theo báo cáo của các đơn vị',
      eraseWhat: ({ text }) =>
        `“${text}” sẽ được xóa khỏi báo cáo tổng hợp, các báo cáo nhập tay của kỳ này và nhật ký. Không lấy lại được. Báo cáo có niêm phong mà đơn vị đã gửi và nội dung bên trong bản quét được giữ nguyên; bản sao lưu và tệp đã xuất trước đây vẫn còn.`,
    },
  },
  en: {
    reports: {
      one: 'Consolidated report',
      stale: 'The reports of the bodies changed after these words were edited.',
      staleShow: ({ text }) => `The bodies report now: ${text}`,
      fromRecords: 'From the bodies’ reports',
      useRecords: 'Take what the bodies report',
      redraft: 'Take the bodies’ reports again',
      redrafted: 'The newest reports of the bodies were taken. What people wrote stays.',
      tableFromRecords: 'The table is added up from the reports of the bodies.',
    },
    approval: {
      redraftTitle: 'Take the bodies’ reports again',
      redraftNothing: 'The bodies’ reports have not changed since they were last taken.',
      inRecords: 'The bodies report',
      eraseWhat: ({ text }) =>
        `“${text}” will be erased from the consolidated report, the reports typed in for this period and the history. There is no way back. Reports that the bodies sealed, and what is inside scans, stay as they are; backups and files exported before still hold it.`,
    },
  },
}
