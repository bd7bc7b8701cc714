import type { Disposition } from '../domain/submission-verdict.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { SameShape } from './error-text.ts'

const of = (count: number) => formatNumber(String(count))

const vi = {
  chooseFiles: 'Chọn tệp',
  chooseFolder: 'Chọn thư mục',
  drop: 'hoặc kéo tệp, thư mục vào đây',
  chosen: ({ count, size }: { count: number; size: string }) => `Đã chọn ${of(count)} tệp, ${size}`,
  clear: 'Bỏ chọn',
  unsent: 'Tệp không gửi được',
  unread: ({ count, names }: { count: number; names: string }) =>
    `${count.toLocaleString('vi')} mục không đọc được nên chưa chọn: ${names}${count > 5 ? '…' : ''}. Hãy kiểm tra lại thư mục rồi thả lại.`,
  outcomes: {
    count: 'được cộng vào tổng',
    quarantine: 'chờ xác minh',
    refuse: 'không nhận',
    nothing: 'đã nhận trước đó',
  } satisfies Record<Disposition, string>,
  summary: ({ count, words }: { count: number; words: string }) => `${of(count)} tệp ${words}`,
  rest: ({ count }: { count: number }) => `và ${of(count)} tệp khác; tất cả có trong Nhật ký nhận.`,
}

const en: SameShape<typeof vi> = {
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'or drop files or a folder here',
  chosen: ({ count, size }) => `${of(count)} files chosen, ${size}`,
  clear: 'Clear',
  unsent: 'Files that could not be sent',
  unread: ({ count, names }) =>
    `Could not be read, so not chosen: ${names}${count > 5 ? '…' : ''} (${count.toLocaleString('en')}). Look into the folder, then drop it again.`,
  outcomes: {
    count: 'in the totals',
    quarantine: 'to be verified',
    refuse: 'not taken in',
    nothing: 'received before',
  },
  summary: ({ count, words }) => `${of(count)} files ${words}`,
  rest: ({ count }) => `and ${of(count)} more files; all of them are in the log.`,
}

export const massImportText = { vi, en }
