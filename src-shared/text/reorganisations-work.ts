import { formatDate } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'

/** Acts that a coordinator sent, and work that goes with a function. */
export const reorganisationWorkVi = {
  received: {
    title: 'Văn bản sắp xếp cơ quan, đơn vị',
    none: 'Chưa nhận văn bản sắp xếp nào.',
    version: ({ revision, on }: { revision: number; on: string }) => `Bản ${revision} · nhận ngày ${formatDate(on)}`,
    applied: ({ name, on }: { name: string; on: string }) => `${name} đã xem và ghi ngày ${formatDate(on)}`,
    seen: 'Xác nhận đã xem',
    sawAll: 'Đã xem; danh mục không thay đổi.',
    oldRoot: 'Niêm phong bằng khóa cũ nay không còn được tin cậy: đề nghị đơn vị này gửi bản mới.',
    needsRoot: 'Xem được sau khi đối chiếu mã của đơn vị này ở gói kế hoạch.',
    look: 'Xem trước',
    lookAt: ({ name }: { name: string }) => `Xem trước văn bản sắp xếp của ${name}`,
    previewTitle: 'Văn bản sắp xếp sẽ làm gì ở đây',
    hint: 'Tất cả được ghi cùng một lúc. Liên hệ, cơ quan tự thêm, kế hoạch và báo cáo của đơn vị được giữ nguyên; nội dung nào chuyển theo văn bản được nêu dưới đây.',
    nothing: 'Danh mục đã có mọi văn bản ghi được.',
    record: ({ count }: { count: number }) => `Ghi ${count.toLocaleString('vi')} văn bản vào danh mục`,
    recorded: ({ recorded, takenBack }: { recorded: number; takenBack: number }) =>
      [
        `Đã ghi ${recorded.toLocaleString('vi')} văn bản sắp xếp`,
        takenBack === 0 ? '' : `, hủy ghi nhận ${takenBack.toLocaleString('vi')} văn bản`,
        '.',
      ].join(''),
    fates: {
      new: 'Sẽ ghi',
      held: 'Đã có',
      'recorded-here': 'Đơn vị đã tự ghi, giữ nguyên',
      'taken-back-here': 'Đơn vị đã hủy ghi nhận, giữ nguyên',
      refused: 'Chưa ghi được',
      'taken-back': 'Sẽ hủy ghi nhận theo đầu mối',
      stays: 'Chưa hủy ghi nhận được',
    },
    follows: ({ byRule, waiting }: { byRule: number; waiting: number }) =>
      [
        byRule > 0 ? `${byRule.toLocaleString('vi')} nội dung chuyển theo quy tắc` : '',
        waiting > 0 ? `${waiting.toLocaleString('vi')} nội dung chờ chọn ở mục Việc cần chuyển` : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  worklist: {
    title: 'Chuyển theo chức năng, hai bên cùng tiếp tục',
    hint: 'Chọn từng nội dung: chuyển sang cơ quan nhận chức năng, hoặc giữ lại. Các kỳ trước ngày chuyển vẫn tính cho cơ quan cũ.',
    basis: ({ on, basis }: { on: string; basis: string }) => `Từ ngày ${formatDate(on)} · ${basis}`,
    likely: ({ count }: { count: number }) =>
      `${count.toLocaleString('vi')} nội dung có nhắc đến chức năng này, xem trước`,
    rest: ({ count }: { count: number }) => `${count.toLocaleString('vi')} nội dung khác của cơ quan này`,
    move: 'Chuyển',
    keep: 'Giữ lại',
    moveOf: ({ words, to }: { words: string; to: string }) => `Chuyển ${words} sang ${to}`,
    keepOf: ({ words }: { words: string }) => `Giữ lại ${words}`,
    keepRest: ({ count }: { count: number }) => `Giữ lại cả ${count.toLocaleString('vi')} nội dung còn lại`,
    allDecided: 'Đã quyết định mọi nội dung.',
    decided: ({ moved, kept }: { moved: number; kept: number }) =>
      `Đã chuyển ${moved.toLocaleString('vi')}, giữ lại ${kept.toLocaleString('vi')}`,
    decisions: { moved: 'Đã chuyển', kept: 'Giữ lại' },
    by: ({ name, on }: { name: string; on: string }) => `${name}, ${formatDate(on)}`,
    tasksOn: 'Nhiệm vụ của đơn vị còn mở ở mục này:',
    tasksLeft: 'Đã chuyển phân công. Nhiệm vụ của đơn vị còn mở, lãnh đạo quyết định tạm dừng hoặc không còn áp dụng:',
    undo: 'Hoàn tác',
    undoOf: ({ words }: { words: string }) => `Hoàn tác ${words}`,
    done: ({ decision, words }: { decision: 'moved' | 'kept'; words: string }) =>
      decision === 'moved' ? `Đã chuyển: ${words}` : `Giữ lại: ${words}`,
    keptRest: ({ count }: { count: number }) => `Đã giữ lại ${count.toLocaleString('vi')} nội dung.`,
  },
}

export const reorganisationWorkEn: SameShape<typeof reorganisationWorkVi> = {
  received: {
    title: 'Acts of reorganisation',
    none: 'No act was received yet.',
    version: ({ revision, on }) => `Version ${revision} · received on ${formatDate(on)}`,
    applied: ({ name, on }) => `seen and recorded by ${name} on ${formatDate(on)}`,
    seen: 'Confirm that you saw it',
    sawAll: 'Seen; the catalogue did not change.',
    oldRoot: 'Sealed with an old key that is no longer trusted: ask this office for a new version.',
    needsRoot: 'It can be looked at once the code of this office was compared with its plan package.',
    look: 'Preview',
    lookAt: ({ name }) => `Preview the acts of ${name}`,
    previewTitle: 'What the acts would do here',
    hint: 'All are recorded at once. Contacts, bodies that you added, plans and reports of your office stay; what goes over with an act is told below.',
    nothing: 'The catalogue holds every act that can be recorded.',
    record: ({ count }) => (count === 1 ? 'Record 1 act' : `Record ${count.toLocaleString('en')} acts`),
    recorded: ({ recorded, takenBack }) =>
      [
        `${recorded.toLocaleString('en')} acts were recorded`,
        takenBack === 0 ? '' : `, ${takenBack.toLocaleString('en')} taken back`,
        '.',
      ].join(''),
    fates: {
      new: 'To be recorded',
      held: 'Held already',
      'recorded-here': 'Recorded by your office: stays',
      'taken-back-here': 'Taken back by your office: stays',
      refused: 'Cannot be recorded',
      'taken-back': 'To be taken back, as the coordinator did',
      stays: 'Cannot be taken back',
    },
    follows: ({ byRule, waiting }) =>
      [
        byRule > 0 ? `${byRule.toLocaleString('en')} entries go over by rule` : '',
        waiting > 0 ? `${waiting.toLocaleString('en')} wait under Work to hand over` : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  worklist: {
    title: 'Goes with a function, both bodies go on',
    hint: 'Choose for each entry: it goes to the body that took the function, or it stays. Rounds before that day keep the former body.',
    basis: ({ on, basis }) => `From ${formatDate(on)} · ${basis}`,
    likely: ({ count }) => `${count.toLocaleString('en')} entries speak of this function: look at them first`,
    rest: ({ count }) => `${count.toLocaleString('en')} other entries of this body`,
    move: 'Hand over',
    keep: 'Keep',
    moveOf: ({ words, to }) => `Hand ${words} over to ${to}`,
    keepOf: ({ words }) => `Keep ${words}`,
    keepRest: ({ count }) => `Keep all ${count.toLocaleString('en')} that are left`,
    allDecided: 'Every entry is decided.',
    decided: ({ moved, kept }) => `${moved.toLocaleString('en')} handed over, ${kept.toLocaleString('en')} kept`,
    decisions: { moved: 'Handed over', kept: 'Kept' },
    by: ({ name, on }) => `${name}, ${formatDate(on)}`,
    tasksOn: 'Open tasks of your office on this item:',
    tasksLeft:
      'The assignment went over. Tasks of your office are still open: whoever approves says whether they apply no longer:',
    undo: 'Undo',
    undoOf: ({ words }) => `Undo ${words}`,
    done: ({ decision, words }) => (decision === 'moved' ? `Handed over: ${words}` : `Kept: ${words}`),
    keptRest: ({ count }) => `${count.toLocaleString('en')} entries were kept.`,
  },
}
