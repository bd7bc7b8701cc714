import { type approvalText, changedTableNames } from './approval.ts'
import type { SameShape } from './error-text.ts'
import type { reportsText } from './reports.ts'
import type { wordEditsText } from './word-edits.ts'

interface Count {
  count: number
}

const vi = {
  draft: 'Lập kế hoạch năm',
  draftHint:
    'Kế hoạch được soạn từ nhiệm vụ của năm: nhiệm vụ chuyển tiếp, nhiệm vụ mới, việc thường xuyên, chỉ tiêu và kinh phí dự kiến.',
  year: 'Năm',
  yearHint: 'Năm chưa mở thì mở kỳ ở trang Nhiệm vụ trước, để nhiệm vụ được chuyển tiếp sang.',
  scope: 'Phạm vi',
  scopes: { office: 'Toàn bộ nhiệm vụ của cơ quan trong năm', plans: 'Nhiệm vụ thực hiện kế hoạch đã chọn' },
  listTitle: 'Kế hoạch năm của cơ quan',
  name: ({ year, plans }: { year: number | null; plans: readonly string[] }) =>
    [`Kế hoạch năm ${year ?? ''}`.trimEnd(), plans.join(', ')].filter((part) => part !== '').join(': '),
  ofOffice: 'công tác của cơ quan',
  fileName: 'công tác năm',
  sectionNames: {
    purpose: 'Mục đích',
    requirements: 'Yêu cầu',
    indicators: 'Chỉ tiêu',
    tasks: 'Nội dung, nhiệm vụ',
    funding: 'Kinh phí thực hiện',
    organisation: 'Tổ chức thực hiện',
  },
}

const en: SameShape<typeof vi> = {
  draft: 'Draft the yearly plan',
  draftHint:
    'The plan is drafted from the tasks of the year: those carried forward, new and standing ones, targets and planned money.',
  year: 'Year',
  yearHint: 'Open the year on the page Tasks first, so that tasks are carried forward into it.',
  scope: 'Scope',
  scopes: { office: 'All tasks of the office in the year', plans: 'Tasks that carry out the chosen plans' },
  listTitle: 'Yearly plans of the office',
  name: ({ year, plans }) =>
    [`Plan for the year ${year ?? ''}`.trimEnd(), plans.join(', ')].filter((part) => part !== '').join(': '),
  ofOffice: 'work of the office',
  fileName: 'for the year',
  sectionNames: {
    purpose: 'Purpose',
    requirements: 'Requirements',
    indicators: 'Targets',
    tasks: 'Tasks',
    funding: 'Funding',
    organisation: 'Organisation',
  },
}

export const yearlyPlansText = { vi, en }

type Words = {
  reports: Partial<(typeof reportsText)['vi']>
  approval: Partial<(typeof approvalText)['vi']>
  wordEdits: Partial<(typeof wordEditsText)['vi']>
}

/** The words of the page of a report where they differ for a yearly plan. */
export const aboutYearlyPlan: { vi: Words; en: Words } = {
  vi: {
    reports: {
      one: 'Kế hoạch',
      content: 'Nội dung kế hoạch',
      letterHint: 'Trích yếu, căn cứ, nơi nhận, người ký',
      leftOut: 'Đã bỏ khỏi kế hoạch',
      leaveOut: 'Bỏ khỏi kế hoạch',
      takeIn: 'Đưa lại vào kế hoạch',
      stale: 'Nhiệm vụ đã thay đổi sau khi đoạn này được sửa.',
      staleShow: ({ text }) => `Theo nhiệm vụ bây giờ: ${text}`,
      fromRecords: 'Theo nhiệm vụ',
      useRecords: 'Lấy theo nhiệm vụ',
      redraft: 'Lấy lại nhiệm vụ',
      redrafted: 'Đã lấy nhiệm vụ mới nhất. Lời do người viết được giữ nguyên.',
      approved: 'Đã duyệt nội dung. Còn số và ngày.',
      numberTitle: 'Số và ngày của kế hoạch',
      numberUnusual: 'Số, ký hiệu khác cách ghi thường gặp (ví dụ 05/KH-SYT). Hãy kiểm tra lại; vẫn lưu được.',
      reviseWhy: 'Vì sao phải sửa kế hoạch đã ban hành',
      exportWarn: ({ count }: Count) => `Trong kế hoạch có ${count} chỗ có thể nhận ra người cụ thể. Vẫn xuất tệp?`,
    },
    approval: {
      redraftTitle: 'Lấy lại nhiệm vụ vào kế hoạch',
      redraftNothing: 'Nhiệm vụ không thay đổi kể từ lần lấy trước.',
      inReport: 'Trong kế hoạch',
      inRecords: 'Theo nhiệm vụ',
      tables: { ...changedTableNames.vi, funding: 'Bảng kinh phí (dự kiến, triệu đồng)' },
      sinceYearBefore: ({ year, number }) =>
        `So với kế hoạch năm trước${year === null ? '' : ` (${year})`}, số ${number}`,
      noYearBefore: 'Chưa có kế hoạch năm trước trong phần mềm để so sánh.',
      noChangesSinceYearBefore: 'Không khác kế hoạch năm trước.',
      signedHint: 'Đính bản quét PDF đã ký, đóng dấu (không bắt buộc).',
      keepWhy: 'Vì sao phải ghi trong kế hoạch',
      eraseWhat: ({ text }) =>
        `“${text}” sẽ được xóa khỏi kế hoạch, nhiệm vụ và nhật ký. Không lấy lại được. Bản sao lưu và tệp đã xuất trước đây vẫn còn.`,
      attach: 'Đính vào kế hoạch',
      removeSigned: 'Gỡ khỏi kế hoạch',
    },
    wordEdits: {
      bringBackHint:
        'Chọn tệp đã xuất bằng “Sửa trong Word” và đã được sửa. Chưa có gì được ghi vào kế hoạch: từng chỗ sửa được hiện ra để nhận hoặc bỏ.',
      backToReport: 'Về kế hoạch',
      olderRevision: ({ exported, now }) =>
        `Bản này xuất từ lần ${exported}; kế hoạch bây giờ là lần ${now}. Chỗ nào đã sửa sau khi xuất thì hiện cả ba bản.`,
      mayNot: 'Kế hoạch đang ở trạng thái không sửa được, hoặc anh/chị không có quyền sửa. Chỉ xem được các chỗ sửa.',
      accepted: ({ count }: Count) => (count === 1 ? 'Đã nhận vào kế hoạch.' : `Đã nhận ${count} chỗ vào kế hoạch.`),
      inReport: 'Trong kế hoạch bây giờ',
      leftOutNow: '(Đã bỏ khỏi kế hoạch.)',
      noteSectionGone: ({ name }) => `Không thấy phần ${name} trong tệp. Phần này của kế hoạch được giữ nguyên.`,
    },
  },
  en: {
    reports: {
      one: 'Plan',
      content: 'Content of the plan',
      letterHint: 'Subject, legal bases, recipients, signer',
      leftOut: 'Left out of the plan',
      leaveOut: 'Leave out of the plan',
      takeIn: 'Take into the plan again',
      stale: 'The task changed after these words were edited.',
      staleShow: ({ text }) => `The task now: ${text}`,
      fromRecords: 'From the task',
      useRecords: 'Take the task’s words',
      redraft: 'Take the tasks again',
      redrafted: 'The newest tasks were taken. What people wrote stays.',
      approved: 'Content approved. Number and date are next.',
      numberTitle: 'Number and date of the plan',
      numberUnusual: 'Number or symbol is unusual (for example 05/KH-SYT). Look again; it can be saved all the same.',
      reviseWhy: 'Why the issued plan must be corrected',
      exportWarn: ({ count }: Count) => `Somebody may be recognised in ${count} places of the plan. Export it anyway?`,
    },
    approval: {
      redraftTitle: 'Take the tasks again',
      redraftNothing: 'The tasks have not changed since they were last taken.',
      inReport: 'In the plan',
      inRecords: 'The tasks',
      tables: { ...changedTableNames.en, funding: 'Table of funding (planned, million đồng)' },
      sinceYearBefore: ({ year, number }) =>
        `Against the plan of the year before${year === null ? '' : ` (${year})`}, no. ${number}`,
      noYearBefore: 'There is no plan of the year before to compare with.',
      noChangesSinceYearBefore: 'No difference to the plan of the year before.',
      signedHint: 'Attach the scan (PDF) of the signed and stamped paper (optional).',
      keepWhy: 'Why the plan needs them',
      eraseWhat: ({ text }) =>
        `“${text}” will be erased from the plan, the tasks and the history. There is no way back. Backups and files exported before still hold it.`,
      attach: 'Attach to the plan',
      removeSigned: 'Remove from the plan',
    },
    wordEdits: {
      bringBackHint:
        'Choose the file that was exported for editing in Word and edited. Nothing is written into the plan yet: every change is shown, to be accepted or refused.',
      backToReport: 'Back to the plan',
      olderRevision: ({ exported, now }) =>
        `This file is from revision ${exported}; the plan is now at revision ${now}. What was edited since is shown in all three versions.`,
      mayNot: 'The plan cannot be edited now, or not by you. The changes can only be looked at.',
      accepted: ({ count }: Count) =>
        count === 1 ? 'Accepted into the plan.' : `Accepted ${count} changes into the plan.`,
      inReport: 'In the plan now',
      leftOutNow: '(Left out of the plan.)',
      noteSectionGone: ({ name }) => `The section ${name} is not in the file. It stays as it is in the plan.`,
    },
  },
}
