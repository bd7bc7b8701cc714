import { formatDate } from '../domain/business-date.ts'
import type { ReminderKind } from '../domain/reminder.ts'
import type { RemindersErrors } from '../errors/reminders.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const kindsVi: Record<ReminderKind, string> = {
  letter: 'Công văn',
  telephone: 'Điện thoại',
  message: 'Tin nhắn',
  meeting: 'Trao đổi trực tiếp',
}
const kindsEn: Record<ReminderKind, string> = {
  letter: 'Letter',
  telephone: 'Telephone',
  message: 'Message',
  meeting: 'In person',
}

const vi = {
  title: 'Đơn vị chưa gửi báo cáo',
  nobodyMissing: 'Tất cả đơn vị đã gửi báo cáo.',
  chooseAll: 'Chọn tất cả',
  search: 'Tìm đơn vị',
  filters: { overdue: 'Quá hạn', never: 'Chưa đôn đốc', requested: 'Được đề nghị', waiting: 'Chờ xác minh' },
  chosen: ({ count, of }: { count: number; of: number }) => `Đã chọn ${count}/${of}`,
  letters: 'Soạn công văn đôn đốc',
  record: 'Ghi một lần đôn đốc',
  copyList: 'Chép danh sách để dán vào Zalo',
  copied: ({ count }: { count: number }) => `Đã chép danh sách ${count} đơn vị.`,
  notCopied: 'Trình duyệt không cho chép. Hãy chọn và chép đoạn dưới đây.',
  lastDay: ({ date }: { date: string }) => `Hạn cuối ${formatDate(date)}`,
  noLastDay: 'Chưa rõ hạn gửi',
  reminded: ({ kind, date }: { kind: ReminderKind; date: string }) =>
    `Đã đôn đốc: ${kindsVi[kind].toLocaleLowerCase('vi')}, ${formatDate(date)}`,
  neverReminded: 'Chưa đôn đốc',
  nextTitle: 'Lần đôn đốc tới',
  nextOn: ({ date, isDue }: { date: string; isDue: boolean }) =>
    isDue ? `Đến hẹn ngày ${formatDate(date)}` : `Hẹn ngày ${formatDate(date)}`,
  logTitle: 'Các lần đã đôn đốc',
  nothingYet: 'Chưa có lần đôn đốc nào.',
  logLine: ({ kind, date, person }: { kind: ReminderKind; date: string; person: string }) =>
    `${kindsVi[kind]}, ngày ${formatDate(date)}, ${person} ghi`,
  bodies: ({ names, more }: { names: readonly string[]; more: number }) =>
    `${names.join('; ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
  remove: 'Bỏ',
  removeTitle: 'Bỏ lần đôn đốc ghi nhầm',
  reason: 'Lý do',
  kind: 'Hình thức',
  kinds: kindsVi,
  on: 'Ngày đôn đốc',
  note: 'Ghi chú',
  noteHint: 'Ai nghe máy, hẹn gì, số văn bản.',
  next: 'Đôn đốc lại ngày',
  askedBy: 'Đề nghị gửi chậm nhất hết ngày',
  oneEach: 'Mỗi đơn vị một công văn',
  oneForAll: 'Một công văn chung; Mặt trận và các đoàn thể có công văn riêng',
  howMany: 'Số công văn',
  lettersReady: ({ count }: { count: number }) => `Đã soạn ${count} công văn. Số và ngày để văn thư ghi.`,
  saveLetter: 'Lưu tệp',
  saveAll: ({ count }: { count: number }) => `Lưu cả ${count} công văn trong một tệp .zip`,
  drafting: 'Đang soạn công văn',
  done: 'Xong',
  lettersName: ({ count, date }: { count: number; date: string }) =>
    `Công văn đôn đốc - ${count} công văn - ${formatDate(date).replaceAll('/', '-')}.zip`,
  /** The file is a Vietnamese document whatever the window speaks. */
  letterName: ({ tone, agency }: { tone: 'orders' | 'courteous'; agency: string | null }) =>
    `${tone === 'orders' ? 'Công văn đôn đốc báo cáo' : 'Công văn đề nghị phối hợp báo cáo'}${agency === null ? '' : ` - ${agency}`}.docx`,
}

const en: SameShape<typeof vi> = {
  title: 'Bodies that have not reported',
  nobodyMissing: 'Every body has reported.',
  chooseAll: 'Choose all',
  search: 'Find an agency',
  filters: { overdue: 'Overdue', never: 'Not reminded yet', requested: 'Requested', waiting: 'To be verified' },
  chosen: ({ count, of }) => `${count} of ${of} chosen`,
  letters: 'Draft letters',
  record: 'Write down a reminder',
  copyList: 'Copy the list for Zalo',
  copied: ({ count }) => `The list of ${count} bodies was copied.`,
  notCopied: 'The browser does not allow copying. Select and copy the text below.',
  lastDay: ({ date }) => `Last day ${formatDate(date)}`,
  noLastDay: 'No day is known',
  reminded: ({ kind, date }) => `Reminded: ${kindsEn[kind].toLowerCase()}, ${formatDate(date)}`,
  neverReminded: 'Not reminded yet',
  nextTitle: 'Remind next',
  nextOn: ({ date, isDue }) => (isDue ? `Due since ${formatDate(date)}` : `On ${formatDate(date)}`),
  logTitle: 'Reminders so far',
  nothingYet: 'Nobody was reminded yet.',
  logLine: ({ kind, date, person }) => `${kindsEn[kind]}, ${formatDate(date)}, written down by ${person}`,
  bodies: ({ names, more }) => `${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
  remove: 'Take back',
  removeTitle: 'Take back a reminder written down by mistake',
  reason: 'Reason',
  kind: 'How',
  kinds: kindsEn,
  on: 'Day',
  note: 'Note',
  noteHint: 'Who answered, what was agreed, number of the letter.',
  next: 'Remind again on',
  askedBy: 'Ask for the report by the end of',
  oneEach: 'A letter to each body',
  oneForAll: 'One letter for all; the Front and mass organisations get one of their own',
  howMany: 'How many letters',
  lettersReady: ({ count }) => `${count} letters were drafted. Number and date are left to the registry.`,
  saveLetter: 'Save the file',
  saveAll: ({ count }) => `Save all ${count} letters in one .zip file`,
  drafting: 'Drafting the letters',
  done: 'Done',
  lettersName: ({ count, date }) => `Reminders - ${count} letters - ${formatDate(date).replaceAll('/', '-')}.zip`,
  letterName: ({ tone, agency }) =>
    `${tone === 'orders' ? 'Công văn đôn đốc báo cáo' : 'Công văn đề nghị phối hợp báo cáo'}${agency === null ? '' : ` - ${agency}`}.docx`,
}

const errorsVi: ErrorText<RemindersErrors> = {
  'reminders.in-future': ({ today }) => ({
    what: 'Ngày đôn đốc chưa tới.',
    safe: 'Chưa ghi gì.',
    next: `Hãy chọn ngày ${formatDate(today)} hoặc trước đó.`,
  }),
  'reminders.next-before': ({ on }) => ({
    what: `Ngày đôn đốc lại phải sau ngày ${formatDate(on)}.`,
    safe: 'Chưa ghi gì.',
    next: 'Hãy chọn một ngày muộn hơn hoặc để trống.',
  }),
  'reminders.asked-in-past': ({ today }) => ({
    what: 'Hạn gửi báo cáo ghi trong công văn đã qua.',
    safe: 'Chưa soạn công văn nào.',
    next: `Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  }),
  'reminders.reported-already': ({ agency }) => ({
    what: `${agency} đã gửi báo cáo.`,
    safe: 'Chưa soạn công văn nào.',
    next: 'Hãy bỏ chọn đơn vị này rồi soạn lại.',
  }),
}

const errorsEn: ErrorText<RemindersErrors> = {
  'reminders.in-future': ({ today }) => ({
    what: 'The day of the reminder has not come yet.',
    safe: 'Nothing was written down.',
    next: `Choose ${formatDate(today)} or a day before it.`,
  }),
  'reminders.next-before': ({ on }) => ({
    what: `The next reminder has to lie after ${formatDate(on)}.`,
    safe: 'Nothing was written down.',
    next: 'Choose a later day, or leave it empty.',
  }),
  'reminders.asked-in-past': ({ today }) => ({
    what: 'The letter would ask for the report by a day that has passed.',
    safe: 'No letter was drafted.',
    next: `Choose ${formatDate(today)} or a later day.`,
  }),
  'reminders.reported-already': ({ agency }) => ({
    what: `${agency} has reported.`,
    safe: 'No letter was drafted.',
    next: 'Take it out of the choice and draft again.',
  }),
}

export const remindersText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
