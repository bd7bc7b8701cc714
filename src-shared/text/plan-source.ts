import type { PlanSourceErrors } from '../errors/plan-source.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024 / 1024))

const vi = {
  formats: { docx: 'Word', pdf: 'PDF', text: 'văn bản thuần', html: 'trang web' },
  encodings: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' },
  notes: {
    converted: ({ from }: { from: string }) =>
      `Văn bản dùng bảng mã cũ ${from}, đã được chuyển sang Unicode. Hãy đọc soát lại các chữ có dấu.`,
    maybeLegacy: ({ from }: { from: string }) =>
      `Một phần văn bản có thể dùng bảng mã cũ ${from}; phần mềm không tự chuyển vì chưa chắc chắn.`,
    pagesWithoutText: ({ pages }: { pages: string }) =>
      `Trang ${pages} chỉ có hình ảnh, không có chữ để đọc. Hãy xem các trang này trong bản gốc.`,
    removedCharacters: ({ count }: { count: number }) =>
      `Đã bỏ ${count} ký tự điều khiển không in ra được (ký tự ẩn, dấu đổi chiều chữ).`,
    leftOut: {
      'page-numbers': ({ count }: { count: number }) => `Đã bỏ ${count} số trang.`,
      'page-headers': ({ count }: { count: number }) => `Đã bỏ ${count} dòng đầu trang, chân trang lặp lại.`,
      footnotes: ({ count }: { count: number }) => `Đã bỏ ${count} chú thích cuối trang.`,
      pictures: ({ count }: { count: number }) => `Có ${count} hình ảnh không được đọc.`,
      'deleted-text': ({ count }: { count: number }) =>
        `Đã bỏ ${count} đoạn chữ mà bản Word đánh dấu là đã xóa (theo dõi thay đổi).`,
    },
  },
}

const en: SameShape<typeof vi> = {
  formats: { docx: 'Word', pdf: 'PDF', text: 'plain text', html: 'web page' },
  encodings: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' },
  notes: {
    converted: ({ from }) =>
      `The text was in the old encoding ${from} and was converted to Unicode. Check the letters with marks.`,
    maybeLegacy: ({ from }) =>
      `Part of the text may be in the old encoding ${from}; it was not converted because this is not certain.`,
    pagesWithoutText: ({ pages }) =>
      `Pages without text, pictures only: ${pages}. Look at these pages in the original.`,
    removedCharacters: ({ count }) =>
      `Control characters taken out that print nothing (hidden characters, marks of direction): ${count}.`,
    leftOut: {
      'page-numbers': ({ count }) => `Page numbers left out: ${count}.`,
      'page-headers': ({ count }) => `Repeated lines at the head or foot of pages left out: ${count}.`,
      footnotes: ({ count }) => `Footnotes left out: ${count}.`,
      pictures: ({ count }) => `Pictures that were not read: ${count}.`,
      'deleted-text': ({ count }) => `Pieces that Word marks as deleted (tracked changes) left out: ${count}.`,
    },
  },
}

const safeVi = 'Chưa có gì được ghi vào sổ; dữ liệu đã có không thay đổi.'
const saveAsDocxVi =
  'Hãy mở tệp bằng Word, chọn Lưu dưới dạng (Save As), loại “Word Document (*.docx)”, rồi đọc tệp vừa lưu.'
const askVi = 'Hãy xin nơi ban hành bản Word (.docx) hoặc PDF có chữ, hoặc sao chép nội dung rồi dán vào.'
const splitVi = 'Hãy kiểm tra có chọn đúng tệp không; nếu đúng, hãy tách phần kế hoạch cần đọc ra một tệp riêng.'
const resendVi = 'Hãy tải lại tệp từ nơi gửi; nếu vẫn vậy, mở bằng Word và lưu lại thành .docx.'

const otherVi = {
  opendocument: 'định dạng OpenDocument (.odt)',
  presentation: 'bản trình chiếu',
  zip: 'tệp nén, không phải văn bản Word',
  ole: 'định dạng Office cũ',
  unknown: 'định dạng không rõ',
}

const errorsVi: ErrorText<PlanSourceErrors> = {
  'source.old-word': () => ({
    what: 'Tệp ở định dạng Word cũ (.doc), phần mềm chỉ đọc được .docx.',
    safe: safeVi,
    next: saveAsDocxVi,
  }),
  'source.rich-text': () => ({
    what: 'Tệp ở định dạng RTF, phần mềm chỉ đọc được .docx.',
    safe: safeVi,
    next: saveAsDocxVi,
  }),
  'source.encrypted': ({ format }) => ({
    what: `Tệp ${vi.formats[format]} được đặt mật khẩu nên không đọc được nội dung.`,
    safe: safeVi,
    next: 'Hãy mở tệp bằng mật khẩu, lưu một bản không có mật khẩu, rồi đọc bản đó.',
  }),
  'source.picture': () => ({
    what: 'Tệp này là hình ảnh, không có chữ để đọc.',
    safe: safeVi,
    next: askVi,
  }),
  'source.scanned': ({ pages }) => ({
    what: `Tệp PDF có ${pages} trang đều là ảnh chụp, không có chữ để đọc.`,
    safe: safeVi,
    next: askVi,
  }),
  'source.spreadsheet': () => ({
    what: 'Tệp là bảng tính Excel, không phải văn bản kế hoạch.',
    safe: safeVi,
    next: 'Hãy chọn tệp Word, PDF hoặc văn bản của kế hoạch; danh sách từ Excel có thể dán vào trang kế hoạch.',
  }),
  'source.other-format': ({ format }) => ({
    what: `Phần mềm không đọc được loại tệp này (${otherVi[format]}).`,
    safe: safeVi,
    next: 'Hãy chọn tệp .docx, .pdf hoặc .txt; hoặc sao chép nội dung rồi dán vào.',
  }),
  'source.damaged': ({ format }) => ({
    what: `Tệp ${vi.formats[format]} bị hỏng hoặc bị cắt ngang nên không đọc được.`,
    safe: safeVi,
    next: resendVi,
  }),
  'source.empty': () => ({
    what: 'Không thấy chữ nào trong văn bản này.',
    safe: safeVi,
    next: 'Hãy kiểm tra có chọn đúng tệp không, hoặc sao chép nội dung rồi dán vào.',
  }),
  'source.too-large': ({ size, limit }) => ({
    what: `Văn bản lớn ${megabytes(size)} MB, vượt mức ${megabytes(limit)} MB.`,
    safe: safeVi,
    next: splitVi,
  }),
  'source.too-much-text': ({ limit }) => ({
    what: `Văn bản dài hơn ${limit.toLocaleString('vi')} ký tự, quá dài đối với một kế hoạch.`,
    safe: safeVi,
    next: splitVi,
  }),
  'source.too-many-pages': ({ pages, limit }) => ({
    what: `Tệp có ${pages} trang, vượt mức ${limit} trang.`,
    safe: safeVi,
    next: splitVi,
  }),
  'source.too-many-blocks': ({ limit }) => ({
    what: `Văn bản có hơn ${limit.toLocaleString('vi')} đoạn và ô bảng, quá nhiều đối với một kế hoạch.`,
    safe: safeVi,
    next: splitVi,
  }),
  'source.too-deep': ({ limit }) => ({
    what: `Nội dung tệp lồng nhau quá ${limit} tầng, không giống văn bản do Word hay trình duyệt tạo ra.`,
    safe: safeVi,
    next: resendVi,
  }),
  'source.unknown-encoding': () => ({
    what: 'Không nhận ra bảng mã của văn bản này.',
    safe: safeVi,
    next: 'Hãy mở văn bản, lưu lại với bảng mã UTF-8, hoặc sao chép nội dung rồi dán vào.',
  }),
}

const safeEn = 'Nothing was written to the register; your data did not change.'
const saveAsDocxEn =
  'Open the file in Word, choose Save As, type “Word Document (*.docx)”, and read the file that you saved.'
const askEn = 'Ask the issuer for the Word file (.docx) or a PDF with text, or copy the content and paste it.'
const splitEn = 'Check that it is the right file; if so, put the part with the plan into a file of its own.'
const resendEn = 'Get the file again from the sender; if that does not help, open it in Word and save it as .docx.'

const otherEn: typeof otherVi = {
  opendocument: 'OpenDocument text (.odt)',
  presentation: 'a presentation',
  zip: 'an archive, not a Word document',
  ole: 'an old Office format',
  unknown: 'unknown format',
}

const errorsEn: ErrorText<PlanSourceErrors> = {
  'source.old-word': () => ({
    what: 'The file is in the old Word format (.doc); only .docx is read.',
    safe: safeEn,
    next: saveAsDocxEn,
  }),
  'source.rich-text': () => ({
    what: 'The file is in Rich Text Format; only .docx is read.',
    safe: safeEn,
    next: saveAsDocxEn,
  }),
  'source.encrypted': ({ format }) => ({
    what: `The ${en.formats[format]} file has a password, so its content cannot be read.`,
    safe: safeEn,
    next: 'Open the file with its password, save a copy without one, and read the copy.',
  }),
  'source.picture': () => ({ what: 'The file is a picture and holds no text.', safe: safeEn, next: askEn }),
  'source.scanned': ({ pages }) => ({
    what: `All ${pages} pages of the PDF are pictures; there is no text to read.`,
    safe: safeEn,
    next: askEn,
  }),
  'source.spreadsheet': () => ({
    what: 'The file is an Excel workbook, not the text of a plan.',
    safe: safeEn,
    next: 'Choose the Word, PDF or text file of the plan; a list from Excel can be pasted on the page of the plan.',
  }),
  'source.other-format': ({ format }) => ({
    what: `This kind of file is not read (${otherEn[format]}).`,
    safe: safeEn,
    next: 'Choose a .docx, .pdf or .txt file, or copy the content and paste it.',
  }),
  'source.damaged': ({ format }) => ({
    what: `The ${en.formats[format]} file is damaged or cut off and cannot be read.`,
    safe: safeEn,
    next: resendEn,
  }),
  'source.empty': () => ({
    what: 'There are no words in this text.',
    safe: safeEn,
    next: 'Check that it is the right file, or copy the content and paste it.',
  }),
  'source.too-large': ({ size, limit }) => ({
    what: `The text has ${megabytes(size)} MB, more than the limit of ${megabytes(limit)} MB.`,
    safe: safeEn,
    next: splitEn,
  }),
  'source.too-much-text': ({ limit }) => ({
    what: `The text is longer than ${limit.toLocaleString('en')} characters, too long for a plan.`,
    safe: safeEn,
    next: splitEn,
  }),
  'source.too-many-pages': ({ pages, limit }) => ({
    what: `The file has ${pages} pages, more than the limit of ${limit}.`,
    safe: safeEn,
    next: splitEn,
  }),
  'source.too-many-blocks': ({ limit }) => ({
    what: `The text has more than ${limit.toLocaleString('en')} paragraphs and table cells, too many for a plan.`,
    safe: safeEn,
    next: splitEn,
  }),
  'source.too-deep': ({ limit }) => ({
    what: `The content is nested more than ${limit} levels deep, unlike what Word or a browser makes.`,
    safe: safeEn,
    next: resendEn,
  }),
  'source.unknown-encoding': () => ({
    what: 'The encoding of this text is not known.',
    safe: safeEn,
    next: 'Open the text and save it as UTF-8, or copy the content and paste it.',
  }),
}

export const planSourceText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
