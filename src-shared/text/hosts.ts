import type { HostErrors } from '../errors/hosts.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024))

const vi = {
  help: `Sổ nhiệm vụ: theo dõi nhiệm vụ tỉnh giao và lập báo cáo năm.

Cách dùng: npm start -- [tùy chọn]
  --host=desktop   mở bằng ứng dụng máy tính (Electron)
  --host=browser   mở trong trình duyệt của máy này
  --data THƯ-MỤC   thư mục dữ liệu (trên ổ đĩa của máy này)
  --port SỐ        cổng của máy chủ trong máy, dùng với --host=browser
  --sample         điền đơn vị mẫu vào thư mục dữ liệu còn trống
  --help           hiện hướng dẫn này

Dòng lệnh:  npm run -s cli -- --help
Chạy mẫu:   npm run demo -- THƯ-MỤC`,
  unknownFlag: ({ flag }: { flag: string }) => `Không có tùy chọn “${flag}”. Xem: npm start -- --help`,
  noValue: ({ flag }: { flag: string }) => `Tùy chọn ${flag} còn thiếu giá trị. Xem: npm start -- --help`,
  badPort: ({ value }: { value: string }) => `Cổng “${value}” không dùng được: cần một số từ 1 đến 65535.`,
  fillingSample: 'Đang chuẩn bị đơn vị mẫu…',
  samplePeople: ({ password }: { password: string }) =>
    `Đơn vị mẫu: đăng nhập hoa (tổng hợp, quản trị), lan (chuyên viên) hoặc minh (lãnh đạo); mật khẩu ${password}`,
  portTaken: ({ port }: { port: number }) =>
    `Cổng ${port} đang được chương trình khác dùng. Hãy chọn số khác sau --port.`,
  building: 'Đang dựng phần mềm từ mã nguồn, khoảng nửa phút…',
  buildFailed: 'Không dựng được phần mềm. Nguyên nhân ở các dòng phía trên.',
  notReady: ({ name }: { name: string }) => `Bản này chưa có phần “${name}”.`,
  noScreen: 'Máy này không có màn hình đồ họa nên không mở được ứng dụng máy tính',
  asRoot: 'Ứng dụng máy tính không chạy dưới quyền root',
  noDesktopBinary: ({ host }: { host: string }) =>
    `Chưa có bản Electron trên máy và ${host} không trả lời trong 5 giây`,
  downloadFailed: 'Không tải được Electron',
  desktopCrashed: 'Ứng dụng máy tính không khởi động được trên máy này',
  browserInstead: ({ why }: { why: string }) => `${why}; mở trong trình duyệt.`,
  desktopOnly: ({ why }: { why: string }) => `${why}. Hãy chạy lại với --host=browser để mở trong trình duyệt.`,
  downloading: ({ megabytes }: { megabytes: number }) => `Đang tải Electron: ${megabytes} MB`,
  address: 'Mở trong trình duyệt:',
  linkOnce: 'Liên kết dùng một lần, trong 60 giây. Nhấn Enter để lấy liên kết mới; Ctrl+C để đóng phần mềm.',
  alreadyRunning: 'Phần mềm đang chạy với thư mục dữ liệu này; mở lại cửa sổ của phiên đó.',
  closing: 'Đang đóng…',
  entryTitle: 'Cần liên kết để vào Sổ nhiệm vụ',
  entryBody:
    'Trang này chỉ mở được bằng liên kết do phần mềm đưa ra. Hãy quay lại cửa sổ dòng lệnh đang chạy phần mềm và nhấn Enter để lấy liên kết mới.',
  entrySafe: 'Dữ liệu đã lưu không bị ảnh hưởng.',
  leaveTitle: 'Có nội dung chưa lưu',
  leaveBody: 'Nếu rời đi bây giờ, những gì vừa gõ mà chưa lưu sẽ mất. Dữ liệu đã lưu không bị ảnh hưởng.',
  leaveStay: 'Ở lại để lưu',
  leaveGo: 'Rời đi, bỏ nội dung chưa lưu',
  menuFile: 'Tệp',
  menuQuit: 'Thoát',
  menuEdit: 'Sửa',
  menuUndo: 'Hoàn tác',
  menuRedo: 'Làm lại',
  menuCut: 'Cắt',
  menuCopy: 'Sao chép',
  menuPaste: 'Dán',
  menuSelectAll: 'Chọn tất cả',
  menuView: 'Xem',
  menuReload: 'Tải lại',
  menuZoomIn: 'Phóng to',
  menuZoomOut: 'Thu nhỏ',
  menuZoomReset: 'Cỡ thường',
  menuFullScreen: 'Toàn màn hình',
  saveDialog: 'Lưu tệp',
  cannotStart: 'Không mở được Sổ nhiệm vụ',
}

const en: SameShape<typeof vi> = {
  help: `Sổ nhiệm vụ: keeps the tasks that provincial plans give to an office and makes its annual report.

Usage: npm start -- [options]
  --host=desktop   open as a desktop app (Electron)
  --host=browser   open in this computer's browser
  --data DIR       data folder (on a disk of this computer)
  --port N         port of the local server, with --host=browser
  --sample         fill an empty data folder with the sample office
  --help           show this text

Command line:  npm run -s cli -- --help
Demo:          npm run demo -- DIR`,
  unknownFlag: ({ flag }) => `There is no option “${flag}”. See: npm start -- --help`,
  noValue: ({ flag }) => `The option ${flag} lacks its value. See: npm start -- --help`,
  badPort: ({ value }) => `Port “${value}” cannot be used: a number from 1 to 65535 is needed.`,
  fillingSample: 'Preparing the sample office…',
  samplePeople: ({ password }) =>
    `Sample office: sign in as hoa (coordinator, administrator), lan (clerk) or minh (approver); password ${password}`,
  portTaken: ({ port }) => `Port ${port} is used by another program. Choose another number after --port.`,
  building: 'Building the app from its source, about half a minute…',
  buildFailed: 'The app could not be built. The lines above say why.',
  notReady: ({ name }) => `This version has no “${name}” yet.`,
  noScreen: 'This computer has no graphical screen for the desktop app',
  asRoot: 'The desktop app does not run as root',
  noDesktopBinary: ({ host }) => `Electron is not on this computer and ${host} did not answer within 5 seconds`,
  downloadFailed: 'Electron could not be downloaded',
  desktopCrashed: 'The desktop app could not start on this computer',
  browserInstead: ({ why }) => `${why}; opening the browser instead.`,
  desktopOnly: ({ why }) => `${why}. Run again with --host=browser to open it in the browser.`,
  downloading: ({ megabytes }) => `Downloading Electron: ${megabytes} MB`,
  address: 'Open in the browser:',
  linkOnce: 'The link works once, for 60 seconds. Press Enter for a new one; Ctrl+C closes the app.',
  alreadyRunning: 'The app is already running on this data folder; opening that one.',
  closing: 'Closing…',
  entryTitle: 'Sổ nhiệm vụ needs a link to let you in',
  entryBody:
    'This page opens only through a link given by the app. Go back to the terminal that runs the app and press Enter for a new link.',
  entrySafe: 'Saved data are not affected.',
  leaveTitle: 'Something is not saved',
  leaveBody: 'If you leave now, what was typed and not saved is lost. Saved data are not affected.',
  leaveStay: 'Stay and save',
  leaveGo: 'Leave without saving',
  menuFile: 'File',
  menuQuit: 'Quit',
  menuEdit: 'Edit',
  menuUndo: 'Undo',
  menuRedo: 'Redo',
  menuCut: 'Cut',
  menuCopy: 'Copy',
  menuPaste: 'Paste',
  menuSelectAll: 'Select all',
  menuView: 'View',
  menuReload: 'Reload',
  menuZoomIn: 'Zoom in',
  menuZoomOut: 'Zoom out',
  menuZoomReset: 'Normal size',
  menuFullScreen: 'Full screen',
  saveDialog: 'Save file',
  cannotStart: 'Sổ nhiệm vụ could not open',
}

const errorsVi: ErrorText<HostErrors> = {
  'host.unreachable': () => ({
    what: 'Không liên lạc được với phần mềm đang chạy trên máy này.',
    safe: 'Dữ liệu đã lưu và những gì anh/chị đang nhập vẫn còn.',
    next: 'Hãy kiểm tra cửa sổ dòng lệnh còn mở không, rồi thử lại.',
  }),
  'host.link-needed': () => ({
    what: 'Phần mềm đã khởi động lại nên liên kết vào cũ hết hiệu lực.',
    safe: 'Dữ liệu đã lưu vẫn còn nguyên.',
    next: 'Hãy nhấn Enter ở cửa sổ dòng lệnh để mở liên kết mới.',
  }),
  'host.refused': () => ({
    what: 'Yêu cầu không đến từ trang của phần mềm nên bị từ chối.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy đóng trang này và mở lại phần mềm.',
  }),
  'request.too-large': ({ maxBytes }) => ({
    what: `Nội dung gửi một lần lớn hơn ${megabytes(maxBytes)} MB.`,
    safe: 'Dữ liệu không thay đổi; phần anh/chị nhập vẫn còn trên màn hình.',
    next: 'Hãy chia nhỏ nội dung rồi gửi từng phần.',
  }),
  'transfer.stopped': () => ({
    what: 'Việc gửi tệp đã dừng.',
    safe: 'Không có tệp dở dang nào được lưu.',
    next: 'Hãy gửi lại tệp nếu vẫn cần.',
  }),
}

const errorsEn: ErrorText<HostErrors> = {
  'host.unreachable': () => ({
    what: 'The app running on this computer does not answer.',
    safe: 'Saved data and what you are typing are still there.',
    next: 'Check that its terminal is still open, then try again.',
  }),
  'host.link-needed': () => ({
    what: 'The app was started again, so the old link no longer lets you in.',
    safe: 'Everything saved is still there.',
    next: 'Press Enter in the terminal to open a new link.',
  }),
  'host.refused': () => ({
    what: 'The request did not come from a page of the app and was refused.',
    safe: 'No data changed.',
    next: 'Close this page and open the app again.',
  }),
  'request.too-large': ({ maxBytes }) => ({
    what: `What was sent at once is larger than ${megabytes(maxBytes)} MB.`,
    safe: 'No data changed; what you typed is still on the screen.',
    next: 'Split it and send it in parts.',
  }),
  'transfer.stopped': () => ({
    what: 'Sending the file has stopped.',
    safe: 'No half file was stored.',
    next: 'Send the file again if you still need it.',
  }),
}

export const hostsText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
