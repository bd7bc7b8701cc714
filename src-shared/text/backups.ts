import type { BackupsErrors } from '../errors/backups.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  title: 'Sao lưu',
  hint: 'Nên để ở ổ đĩa khác hoặc USB. Mỗi lần sao lưu chép cơ sở dữ liệu và các tệp mới.',
  dataDir: 'Thư mục dữ liệu',
  backupDir: 'Thư mục sao lưu',
  noFolder: 'Chưa chọn thư mục sao lưu.',
  make: 'Sao lưu ngay',
  check: 'Kiểm tra dữ liệu',
  none: 'Chưa có bản sao lưu nào.',
  due: 'Đã quá 7 ngày kể từ lần sao lưu gần nhất.',
  madeAt: 'Thời điểm sao lưu',
  size: 'Dung lượng cơ sở dữ liệu',
  file: 'Tệp',
  made: ({ files, newFiles }: { files: number; newFiles: number }) =>
    `Đã sao lưu cơ sở dữ liệu và ${files} tệp (${newFiles} tệp mới).`,
  databaseSound: 'Cơ sở dữ liệu toàn vẹn.',
  databaseDamaged: ({ problems }: { problems: number }) => `Cơ sở dữ liệu có ${problems} chỗ hỏng.`,
  filesSound: ({ checked }: { checked: number }) => `Đã đọc lại ${checked} tệp, tất cả còn nguyên.`,
  filesDamaged: ({ checked, faults }: { checked: number; faults: number }) =>
    `Đã đọc lại ${checked} tệp, ${faults} tệp mất hoặc đã thay đổi.`,
  auditSound: ({ entries }: { entries: number }) => `Chuỗi nhật ký toàn vẹn, ${entries} dòng.`,
  auditBroken: ({ at }: { at: number }) => `Chuỗi nhật ký bị đứt ở dòng ${at}.`,
  fault: { missing: 'không tìm thấy', changed: 'nội dung đã thay đổi' },
  restore: 'Cách khôi phục',
  instructionsName: 'KHOI-PHUC.txt',
  instructions: ({ office }: { office: string }) => `Bản sao lưu Sổ nhiệm vụ của ${office}

Khi cần khôi phục:
1. Đóng phần mềm. Giữ lại thư mục dữ liệu cũ, chưa xóa.
2. Tạo một thư mục trống trên ổ đĩa của máy (không dùng ổ mạng).
3. Chép các thư mục evidence, received, sealed, keys ở đây vào thư mục đó.
4. Chép tệp so-nhiem-vu-<ngày>-<giờ>.db mới nhất vào đó và đổi tên thành so-nhiem-vu.db.
5. Mở phần mềm với thư mục đó: npm start -- --data THƯ-MỤC
6. Vào Cài đặt, mục Sao lưu, bấm Kiểm tra dữ liệu.

Giờ trong tên tệp là giờ quốc tế (UTC), chậm hơn giờ Việt Nam 7 giờ.
Khóa niêm phong trong thư mục keys chỉ mở được bằng mật khẩu khóa của người giữ.
`,
}

const en: SameShape<typeof vi> = {
  title: 'Backups',
  hint: 'Best on another disk or a USB stick. Each backup copies the database and the files that are new.',
  dataDir: 'Data folder',
  backupDir: 'Backup folder',
  noFolder: 'No backup folder was chosen yet.',
  make: 'Back up now',
  check: 'Check the data',
  none: 'There is no backup yet.',
  due: 'The last backup is more than 7 days old.',
  madeAt: 'Made at',
  size: 'Size of the database',
  file: 'File',
  made: ({ files, newFiles }) => `Backed up the database and ${files} files (${newFiles} new).`,
  databaseSound: 'The database is sound.',
  databaseDamaged: ({ problems }) => `The database is damaged in ${problems} places.`,
  filesSound: ({ checked }) => `Read ${checked} files again; all are as they were.`,
  filesDamaged: ({ checked, faults }) => `Read ${checked} files again; ${faults} are missing or changed.`,
  auditSound: ({ entries }) => `The audit chain is whole, ${entries} entries.`,
  auditBroken: ({ at }) => `The audit chain breaks at entry ${at}.`,
  fault: { missing: 'not found', changed: 'content changed' },
  restore: 'How to restore',
  instructionsName: 'RESTORE.txt',
  instructions: ({ office }) => `Backup of Sổ nhiệm vụ of ${office}

To restore:
1. Close the app. Keep the old data folder; do not delete it yet.
2. Make an empty folder on a disk of the computer (not a network drive).
3. Copy the folders evidence, received, sealed, keys from here into it.
4. Copy the newest so-nhiem-vu-<date>-<time>.db into it and rename it to so-nhiem-vu.db.
5. Open the app on that folder: npm start -- --data DIR
6. Go to Settings, Backups, and press Check the data.

The time in a file name is UTC, 7 hours behind Vietnam.
The sealing keys in the folder keys open only with the passphrase of their holder.
`,
}

const errorsVi: ErrorText<BackupsErrors> = {
  'backup.no-folder': () => ({
    what: 'Chưa chọn thư mục sao lưu.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy chọn thư mục trong Cài đặt, mục Sao lưu, nên ở ổ đĩa khác hoặc USB.',
  }),
  'backup.inside-data': ({ dir }) => ({
    what: `Thư mục sao lưu ${dir} nằm trong chính thư mục dữ liệu.`,
    safe: 'Dữ liệu không thay đổi; chưa có bản sao nào được ghi.',
    next: 'Hãy chọn thư mục khác, nên ở ổ đĩa khác hoặc USB.',
  }),
  'backup.damaged': ({ file }) => ({
    what: `Bản sao ${file} vừa ghi không đọc lại được.`,
    safe: 'Dữ liệu đang dùng và các bản sao lưu trước không bị ảnh hưởng.',
    next: 'Hãy thử một ổ đĩa hoặc USB khác rồi bấm Sao lưu ngay.',
  }),
}

const errorsEn: ErrorText<BackupsErrors> = {
  'backup.no-folder': () => ({
    what: 'No backup folder was chosen yet.',
    safe: 'No data changed.',
    next: 'Choose one in Settings, Backups; best on another disk or a USB stick.',
  }),
  'backup.inside-data': ({ dir }) => ({
    what: `The backup folder ${dir} lies inside the data folder itself.`,
    safe: 'No data changed; no copy was written.',
    next: 'Choose another folder, best on another disk or a USB stick.',
  }),
  'backup.damaged': ({ file }) => ({
    what: `The copy ${file} that was just written cannot be read back.`,
    safe: 'The data in use and earlier backups are not affected.',
    next: 'Try another disk or USB stick and press Back up now.',
  }),
}

export const backupsText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
