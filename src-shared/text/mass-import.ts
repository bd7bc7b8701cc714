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
  notSent: 'Không gửi được',
  unread: ({ count, names }: { count: number; names: string }) =>
    `${count.toLocaleString('vi')} mục không đọc được nên chưa chọn: ${names}${count > 5 ? '…' : ''}. Hãy kiểm tra lại thư mục rồi thả lại.`,
  outcomes: {
    unsent: 'Không gửi được',
    refuse: 'Không nhận',
    quarantine: 'Chờ xác minh',
    count: 'Cộng vào tổng',
    nothing: 'Đã có từ trước',
  } satisfies Record<Disposition | 'unsent', string>,
  sending: ({ name, sent, size }: { name: string; sent: string; size: string }) =>
    `Đang gửi tệp lớn “${name}”: ${sent} / ${size}.`,
  stopHint:
    'Bấm Dừng lúc nào cũng được: tệp đã nhận vẫn được giữ, tệp còn lại nhận tiếp sau. Có thể làm việc khác trong lúc nhận, nhưng đừng đóng phần mềm.',
  meanwhile: 'Làm việc khác trong lúc nhận',
  ended: ({ done, left }: { done: number; left: number }) =>
    left === 0 ? `Đã nhận xong ${of(done)} tệp.` : `Đã dừng nhận: xong ${of(done)} tệp, còn ${of(left)} tệp.`,
  showResults: 'Xem kết quả từng tệp',
  left: ({ count }: { count: number }) =>
    `Đã dừng, còn ${of(count)} tệp chưa nhận. Nhận tiếp ngay, hoặc sau này chọn lại cả thư mục: tệp đã nhận không bị tính hai lần.`,
  goOn: ({ count }: { count: number }) => `Nhận tiếp ${of(count)} tệp`,
}

const en: SameShape<typeof vi> = {
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'or drop files or a folder here',
  chosen: ({ count, size }) => `${of(count)} files chosen, ${size}`,
  clear: 'Clear',
  notSent: 'Could not be sent',
  unread: ({ count, names }) =>
    `Could not be read, so not chosen: ${names}${count > 5 ? '…' : ''} (${count.toLocaleString('en')}). Look into the folder, then drop it again.`,
  outcomes: {
    unsent: 'Not sent',
    refuse: 'Not taken in',
    quarantine: 'To be verified',
    count: 'In the totals',
    nothing: 'Held already',
  },
  sending: ({ name, sent, size }) => `Sending a large file, “${name}”: ${sent} of ${size}.`,
  stopHint:
    'Stop whenever you like: what was taken in is kept, and the rest can be taken in later. You can do other work meanwhile, but leave the app open.',
  meanwhile: 'Do other work meanwhile',
  ended: ({ done, left }) =>
    left === 0 ? `${of(done)} files were received.` : `Stopped: ${of(done)} files done, ${of(left)} to go.`,
  showResults: 'See each file',
  left: ({ count }) =>
    `Stopped with ${of(count)} files to go. Go on now, or choose the whole folder again later: no file counts twice.`,
  goOn: ({ count }) => `Go on with ${of(count)} files`,
}

export const massImportText = { vi, en }
