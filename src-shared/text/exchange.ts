import type { ExchangeErrors } from '../errors/exchange.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  formats: {
    'plan-package': 'Gói kế hoạch',
    'agency-card': 'Phiếu đăng ký',
    'key-registry': 'Danh sách khóa',
    report: 'Báo cáo',
    receipt: 'Phiếu phản hồi báo cáo',
  },
  sealMeaning: 'Niêm phong dữ liệu (không thay chữ ký số và con dấu của cơ quan)',
  trustedKey: 'Đã xác minh đơn vị gửi',
  unknownKey:
    'Chưa xác minh được đơn vị gửi. Báo cáo được giữ ở mục Chờ xác minh, chưa cộng vào tổng. Đối chiếu mã với đơn vị rồi bấm Xác minh.',
  firstContact: ({ fingerprint }: { fingerprint: string }) =>
    `Mã khóa của nơi gửi: ${fingerprint}. Đối chiếu với công văn hoặc qua điện thoại trước khi bấm Xác nhận.`,
  otherKeyThanPinned:
    'Tệp này mang khóa khác với khóa đã xác nhận của đơn vị. Chỉ xác nhận khi đơn vị có công văn hoặc trả lời điện thoại về việc thay khóa.',
  sameAgain: 'Tệp này đã được nhận trước đó; dữ liệu không thay đổi.',
}

const en: SameShape<typeof vi> = {
  formats: {
    'plan-package': 'Plan package',
    'agency-card': 'Agency card',
    'key-registry': 'Key registry',
    report: 'Report',
    receipt: 'Receipt',
  },
  sealMeaning: 'Data seal (does not replace the digital signature and the stamp of the agency)',
  trustedKey: 'Sender verified',
  unknownKey:
    'The sender could not be verified. The report is kept under To be verified and is not in the totals. Compare the code with the agency, then press Verify.',
  firstContact: ({ fingerprint }) =>
    `Key code of the sender: ${fingerprint}. Compare it with the official letter or over the telephone before you press Confirm.`,
  otherKeyThanPinned:
    'This file carries another key than the one confirmed for this agency. Confirm only if the agency has announced the change by letter or over the telephone.',
  sameAgain: 'This file was received before; nothing changed.',
}

const safeVi = 'Tệp bị từ chối; dữ liệu trong phần mềm không thay đổi.'
const resendVi = 'Hãy đề nghị đơn vị gửi xuất lại tệp từ phần mềm và gửi lại.'
/** All faults of form read alike to a person; the code in the log tells them apart. */
const malformedVi = (what: string) => ({ what, safe: safeVi, next: resendVi })

const errorsVi: ErrorText<ExchangeErrors> = {
  'exchange.too-large': ({ bytes, limit }) => ({
    what: `Tệp quá lớn (${megabytes(bytes, 'vi')} MB; tối đa ${megabytes(limit, 'vi')} MB).`,
    safe: 'Tệp chưa được đọc; dữ liệu không thay đổi.',
    next: 'Hãy kiểm tra xem có chọn nhầm tệp không; minh chứng được gửi kèm riêng, không nằm trong tệp này.',
  }),
  'exchange.not-utf8': () => malformedVi('Tệp có ký tự hỏng, có thể đã lỗi khi sao chép hoặc gửi đi.'),
  'exchange.not-ours': () => ({
    what: 'Đây không phải tệp do phần mềm Sổ nhiệm vụ xuất ra.',
    safe: safeVi,
    next: 'Hãy chọn đúng tệp; báo cáo bằng giấy, Word, Excel hoặc PDF thì nhập tay ở mục Tổng hợp.',
  }),
  'exchange.outer-not-canonical': () => malformedVi('Tệp đã bị phần mềm khác mở và ghi lại.'),
  'exchange.base64url-not-canonical': () => malformedVi('Tệp đã bị sửa sau khi niêm phong.'),
  'exchange.header-refused': () => malformedVi('Phần đầu của niêm phong không đúng quy cách.'),
  'exchange.algorithm-refused': ({ alg }) => malformedVi(`Niêm phong dùng thuật toán không được chấp nhận (${alg}).`),
  'exchange.type-unknown': () => ({
    what: 'Loại tệp này chưa có trong phiên bản phần mềm đang dùng.',
    safe: safeVi,
    next: 'Hãy cập nhật phần mềm rồi mở lại tệp.',
  }),
  'exchange.type-unexpected': ({ expected, found }) => ({
    what: `Tệp này là “${formatName(vi, found)}”, không phải “${formatName(vi, expected)}”.`,
    safe: safeVi,
    next: 'Hãy chọn đúng tệp, hoặc mở tệp này ở đúng mục của nó.',
  }),
  'exchange.key-not-root': () => ({
    what: 'Tệp được niêm phong bằng khóa không có quyền ban hành loại tệp này.',
    safe: safeVi,
    next: 'Hãy đề nghị đầu mối tổng hợp niêm phong lại bằng khóa gốc.',
  }),
  'exchange.signature-wrong': () => ({
    what: 'Nội dung đã bị sửa sau khi niêm phong.',
    safe: safeVi,
    next: 'Hãy báo cho đơn vị gửi biết và đề nghị gửi lại tệp gốc.',
  }),
  'exchange.too-deep': () => malformedVi('Nội dung tệp lồng nhau quá nhiều cấp.'),
  'exchange.payload-not-json': () => malformedVi('Không đọc được nội dung bên trong niêm phong.'),
  'exchange.payload-not-canonical': () => malformedVi('Nội dung bên trong niêm phong không đúng dạng chuẩn.'),
  'exchange.lone-surrogate': ({ path }) => malformedVi(`Nội dung có ký tự hỏng (${path}).`),
  'exchange.forbidden-key': ({ path }) => malformedVi(`Nội dung có tên trường không được phép (${path}).`),
  'exchange.not-nfc': ({ path }) => malformedVi(`Chữ tiếng Việt trong tệp không ở dạng dựng sẵn (${path}).`),
  'exchange.format-mismatch': () => malformedVi('Loại tệp ghi ở niêm phong khác với loại ghi trong nội dung.'),
  'exchange.format-version': ({ found, known }) => ({
    what: `Tệp theo quy cách phiên bản ${found}; phần mềm này đọc được đến phiên bản ${known}.`,
    safe: safeVi,
    next: 'Hãy cập nhật phần mềm rồi mở lại tệp.',
  }),
  'exchange.schema': ({ issues }) => malformedVi(`Nội dung có ${issues.length} chỗ không đúng quy cách.`),
  'exchange.key-not-carried': () => malformedVi('Khóa ghi trong tệp không phải khóa đã niêm phong tệp.'),
  'exchange.certificate-mismatch': () => malformedVi('Chứng thư trong phiếu không thuộc về khóa của phiếu.'),
  'exchange.agency-not-owner': () => ({
    what: 'Tệp ghi tên một đơn vị nhưng được niêm phong bằng khóa của đơn vị khác.',
    safe: safeVi,
    next: 'Hãy gọi cho cả hai đơn vị để làm rõ trước khi nhận.',
  }),
  'exchange.other-recipient': () => ({
    what: 'Tệp này gửi cho cơ quan khác, không gửi cho cơ quan mình.',
    safe: safeVi,
    next: 'Hãy báo cho đơn vị gửi biết là đã gửi nhầm nơi.',
  }),
  'exchange.key-not-yet-valid': ({ validFrom }) => ({
    what: `Khóa của đơn vị gửi chưa có hiệu lực (từ ngày ${dayOf(validFrom)}).`,
    safe: safeVi,
    next: 'Hãy kiểm tra ngày giờ của máy này, rồi mở lại tệp.',
  }),
  'exchange.key-revoked': ({ revokedAt }) => ({
    what: `Khóa đã niêm phong tệp này bị thu hồi từ ngày ${dayOf(revokedAt)}.`,
    safe: 'Tệp bị từ chối; những gì đã nhận trước ngày thu hồi vẫn có giá trị.',
    next: 'Hãy đề nghị đơn vị gửi lập phiếu đăng ký mới rồi niêm phong lại.',
  }),
  'exchange.registry-expired': ({ expiresAt }) => ({
    what: `Danh sách khóa đang dùng đã hết hạn từ ngày ${dayOf(expiresAt)}.`,
    safe: safeVi,
    next: 'Hãy đề nghị đầu mối tổng hợp gửi danh sách khóa mới, nhập danh sách đó, rồi mở lại tệp.',
  }),
  'exchange.id-taken': () => ({
    what: 'Tệp dùng mã của một báo cáo do đơn vị khác đã gửi.',
    safe: safeVi,
    next: 'Hãy gọi cho cả hai đơn vị để làm rõ trước khi nhận.',
  }),
  'exchange.revision-older': ({ held, incoming }) => ({
    what: `Đây là bản cũ (lần ${incoming}); phần mềm đã có bản mới hơn (lần ${held}).`,
    safe: 'Bản mới hơn vẫn được giữ nguyên.',
    next: 'Không cần làm gì thêm, trừ khi đơn vị gửi muốn thay bản mới; khi đó họ phải xuất một lần mới.',
  }),
  'exchange.revision-fork': ({ revision }) => ({
    what: `Đã có một bản lần ${revision} với nội dung khác.`,
    safe: 'Bản đã nhận vẫn được giữ nguyên.',
    next: 'Hãy hỏi đơn vị gửi bản nào đúng và đề nghị gửi một lần mới thay cả hai.',
  }),
  'exchange.supersedes-mismatch': ({ held, incoming }) => ({
    what: `Bản lần ${incoming} không ghi là thay cho bản lần ${held} đã nhận.`,
    safe: 'Bản đã nhận vẫn được giữ nguyên.',
    next: 'Hãy hỏi đơn vị gửi xem dữ liệu có bị khôi phục từ bản sao cũ không, và đề nghị xuất một lần mới.',
  }),
  'key.file-damaged': () => ({
    what: 'Tệp khóa bị hỏng hoặc không phải tệp khóa của phần mềm này.',
    safe: 'Phần mềm không sửa gì tệp đó.',
    next: 'Hãy dùng bản sao lưu của tệp khóa.',
  }),
  'key.passphrase-wrong': () => ({
    what: 'Mật khẩu khóa chưa đúng.',
    safe: 'Chưa có gì được niêm phong; báo cáo không thay đổi.',
    next: 'Hãy nhập lại; nếu đã quên, lập khóa mới và gửi lại phiếu đăng ký.',
  }),
  'key.passphrase-short': ({ min }) => ({
    what: `Mật khẩu khóa cần ít nhất ${min} ký tự.`,
    safe: 'Chưa có khóa nào được tạo.',
    next: 'Hãy đặt mật khẩu dài hơn, ví dụ bốn từ không liên quan đến nhau.',
  }),
}

const safeEn = 'The file was refused; nothing in the app changed.'
const resendEn = 'Ask the sender to export the file from the app again and send it again.'
const malformedEn = (what: string) => ({ what, safe: safeEn, next: resendEn })

const errorsEn: ErrorText<ExchangeErrors> = {
  'exchange.too-large': ({ bytes, limit }) => ({
    what: `The file is too large (${megabytes(bytes, 'en')} MB; at most ${megabytes(limit, 'en')} MB).`,
    safe: 'The file was not read; nothing changed.',
    next: 'Check that it is the right file; evidence is sent beside it, not inside it.',
  }),
  'exchange.not-utf8': () => malformedEn('The file has broken characters; it may have been damaged on the way.'),
  'exchange.not-ours': () => ({
    what: 'This file was not exported by this app.',
    safe: safeEn,
    next: 'Choose the right file; reports on paper, in Word, Excel or PDF are entered by hand under Consolidation.',
  }),
  'exchange.outer-not-canonical': () => malformedEn('Another program opened this file and wrote it anew.'),
  'exchange.base64url-not-canonical': () => malformedEn('The file was changed after it was sealed.'),
  'exchange.header-refused': () => malformedEn('The head of the seal is not as it must be.'),
  'exchange.algorithm-refused': ({ alg }) => malformedEn(`The seal uses an algorithm that is not accepted (${alg}).`),
  'exchange.type-unknown': () => ({
    what: 'This version of the app does not know this kind of file.',
    safe: safeEn,
    next: 'Update the app, then open the file again.',
  }),
  'exchange.type-unexpected': ({ expected, found }) => ({
    what: `This file is a “${formatName(en, found)}”, not a “${formatName(en, expected)}”.`,
    safe: safeEn,
    next: 'Choose the right file, or open this one where it belongs.',
  }),
  'exchange.key-not-root': () => ({
    what: 'The file was sealed with a key that may not issue this kind of file.',
    safe: safeEn,
    next: 'Ask the coordinator to seal it again with the root key.',
  }),
  'exchange.signature-wrong': () => ({
    what: 'The content was changed after it was sealed.',
    safe: safeEn,
    next: 'Tell the sender and ask for the original file again.',
  }),
  'exchange.too-deep': () => malformedEn('The content is nested too deeply.'),
  'exchange.payload-not-json': () => malformedEn('The content inside the seal cannot be read.'),
  'exchange.payload-not-canonical': () => malformedEn('The content inside the seal is not in its canonical form.'),
  'exchange.lone-surrogate': ({ path }) => malformedEn(`The content has a broken character (${path}).`),
  'exchange.forbidden-key': ({ path }) => malformedEn(`The content has a field name that is not allowed (${path}).`),
  'exchange.not-nfc': ({ path }) => malformedEn(`Vietnamese text in the file is not in composed form (${path}).`),
  'exchange.format-mismatch': () => malformedEn('The seal names another kind of file than the content does.'),
  'exchange.format-version': ({ found, known }) => ({
    what: `The file has format version ${found}; this app reads up to version ${known}.`,
    safe: safeEn,
    next: 'Update the app, then open the file again.',
  }),
  'exchange.schema': ({ issues }) =>
    malformedEn(
      issues.length === 1
        ? 'One place of the content is not as it must be.'
        : `${issues.length} places of the content are not as they must be.`,
    ),
  'exchange.key-not-carried': () => malformedEn('The key in the file is not the key that sealed it.'),
  'exchange.certificate-mismatch': () => malformedEn('The certificate on the card does not belong to the card’s key.'),
  'exchange.agency-not-owner': () => ({
    what: 'The file names one agency but was sealed with the key of another.',
    safe: safeEn,
    next: 'Call both agencies and clear this up before you accept it.',
  }),
  'exchange.other-recipient': () => ({
    what: 'This file is for another agency, not for yours.',
    safe: safeEn,
    next: 'Tell the sender that it went to the wrong place.',
  }),
  'exchange.key-not-yet-valid': ({ validFrom }) => ({
    what: `The sender’s key is not valid yet (from ${dayOf(validFrom)}).`,
    safe: safeEn,
    next: 'Check the date and time of this computer, then open the file again.',
  }),
  'exchange.key-revoked': ({ revokedAt }) => ({
    what: `The key that sealed this file was revoked on ${dayOf(revokedAt)}.`,
    safe: 'The file was refused; what was received before that day stays valid.',
    next: 'Ask the sender for a new agency card and for the file sealed again.',
  }),
  'exchange.registry-expired': ({ expiresAt }) => ({
    what: `The key registry in use expired on ${dayOf(expiresAt)}.`,
    safe: safeEn,
    next: 'Ask the coordinator for the new key registry, import it, then open the file again.',
  }),
  'exchange.id-taken': () => ({
    what: 'The file uses the id of a report that another agency has sent.',
    safe: safeEn,
    next: 'Call both agencies and clear this up before you accept it.',
  }),
  'exchange.revision-older': ({ held, incoming }) => ({
    what: `This is an old revision (${incoming}); a newer one (${held}) is already here.`,
    safe: 'The newer one is kept as it is.',
    next: 'Nothing needs doing, unless the sender wants to replace the newer one; then they must export a new revision.',
  }),
  'exchange.revision-fork': ({ revision }) => ({
    what: `A revision ${revision} with other content is already here.`,
    safe: 'The one received first is kept as it is.',
    next: 'Ask the sender which is right and for a new revision that replaces both.',
  }),
  'exchange.supersedes-mismatch': ({ held, incoming }) => ({
    what: `Revision ${incoming} does not say that it replaces revision ${held}, which is here.`,
    safe: 'The one received is kept as it is.',
    next: 'Ask the sender whether their data were restored from an old copy, and for a new revision.',
  }),
  'key.file-damaged': () => ({
    what: 'The key file is damaged or is not a key file of this app.',
    safe: 'The app did not change that file.',
    next: 'Use the backup of the key file.',
  }),
  'key.passphrase-wrong': () => ({
    what: 'The passphrase of the key is not right.',
    safe: 'Nothing was sealed; the report did not change.',
    next: 'Type it again; if it is forgotten, make a new key and send a new agency card.',
  }),
  'key.passphrase-short': ({ min }) => ({
    what: `The passphrase of the key needs at least ${min} characters.`,
    safe: 'No key was made.',
    next: 'Choose a longer one, for example four words that have nothing to do with each other.',
  }),
}

function megabytes(bytes: number, language: 'vi' | 'en'): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)
}

/** The local day (UTC+7, no summer time) of an instant, as people write it: 05/12/2026. */
function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant))
}

function formatName({ formats }: typeof en, name: string): string {
  return Object.entries(formats).find(([format]) => format === name)?.[1] ?? name
}

export const exchangeText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
