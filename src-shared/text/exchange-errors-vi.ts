import type { ExchangeErrors } from '../errors/exchange.ts'
import type { ErrorText } from './error-text.ts'
import { dayOf, formatName, megabytes } from './exchange-words.ts'

export const formatsVi = {
  'plan-package': 'Gói kế hoạch',
  'agency-card': 'Phiếu đăng ký',
  'key-registry': 'Danh sách khóa',
  'key-rotation': 'Thông báo thay khóa',
  'report-request': 'Yêu cầu báo cáo',
  'catalogue-acts': 'Văn bản sắp xếp cơ quan, đơn vị',
  report: 'Báo cáo',
  receipt: 'Phiếu phản hồi báo cáo',
}

const safeVi = 'Tệp bị từ chối; dữ liệu trong phần mềm không thay đổi.'
const resendVi = 'Hãy đề nghị đơn vị gửi xuất lại tệp từ phần mềm và gửi lại.'
/** All faults of form read alike to a person; the code in the log tells them apart. */
const malformedVi = (what: string) => ({ what, safe: safeVi, next: resendVi })

export const exchangeErrorsVi: ErrorText<ExchangeErrors> = {
  'exchange.too-large': ({ bytes, limit }) => ({
    what: `Tệp quá lớn (${megabytes(bytes, 'vi')} MB; tối đa ${megabytes(limit, 'vi')} MB).`,
    safe: 'Tệp chưa được đọc; dữ liệu không thay đổi.',
    next: 'Hãy kiểm tra xem có chọn nhầm tệp không; minh chứng được gửi kèm riêng, không nằm trong tệp này.',
  }),
  'exchange.not-utf8': () => ({
    what: 'Nội dung tệp không đọc được: có thể là ảnh hay tệp khác bị đổi đuôi, hoặc tệp đã hỏng khi sao chép, gửi đi.',
    safe: safeVi,
    next: 'Hãy mở tệp trên máy để xem là gì; nếu là báo cáo thì đề nghị đơn vị gửi lại.',
  }),
  'exchange.not-ours': () => ({
    what: 'Đây không phải tệp do phần mềm Sổ nhiệm vụ xuất ra.',
    safe: safeVi,
    next: 'Hãy chọn đúng tệp .snv.json, hoặc tệp .docx đã niêm phong, mà đơn vị gửi xuất từ phần mềm.',
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
    what: `Tệp này là “${formatName(formatsVi, found)}”, không phải “${formatName(formatsVi, expected)}”.`,
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
  'exchange.kid-mismatch': () => malformedVi('Tệp có một khóa không khớp với mã của nó.'),
  'exchange.rotation-same-key': () => malformedVi('Thông báo thay khóa ghi khóa mới trùng khóa cũ.'),
  'exchange.rotation-not-proved': () => ({
    what: 'Khóa mới trong thông báo không ký xác nhận việc thay khóa.',
    safe: safeVi,
    next: 'Không dùng tệp này. Hãy gọi cho đơn vị gửi theo số đã biết để hỏi lại.',
  }),
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
    next: 'Hãy đề nghị đơn vị niêm phong lại bằng khóa đang dùng; nếu chưa có khóa mới thì lập phiếu đăng ký mới trước.',
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
    next: `Không cần làm gì thêm, trừ khi đơn vị gửi muốn thay bản mới; khi đó đề nghị họ gửi bản thay thế từ lần ${held + 1} trở lên.`,
  }),
  'exchange.revision-fork': ({ revision, held = revision }) => ({
    what: `Đã có một bản lần ${revision} với nội dung khác; có lẽ đơn vị gửi đã khôi phục bản sao lưu cũ.`,
    safe: 'Bản đã nhận vẫn được giữ nguyên.',
    next: `Nếu bản vừa nhận mới đúng, hãy đề nghị đơn vị gửi lập bản thay thế lần ${held + 1} rồi lần ${held + 2}, và gửi bản lần ${held + 2}; bản đó sẽ được nhận và thay cho bản đang giữ.`,
  }),
  'exchange.supersedes-mismatch': ({ held, incoming }) => ({
    what: `Bản lần ${incoming} không ghi là thay cho bản lần ${held} đã nhận.`,
    safe: 'Bản đã nhận vẫn được giữ nguyên.',
    next: `Hãy hỏi đơn vị gửi xem dữ liệu có bị khôi phục từ bản sao cũ không; nếu bản vừa nhận mới đúng, hãy đề nghị lập thêm bản thay thế lần ${incoming + 1} và gửi bản đó: bản đó sẽ được nhận.`,
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
