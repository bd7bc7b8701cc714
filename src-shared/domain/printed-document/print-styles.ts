/** How each component of DOCUMENT's table is printed. One table for the DOCX styles and for the page in the window. */
export interface PrintStyle {
  /** Name of the paragraph style that a clerk sees in Word. */
  name: string
  halfPoints: number
  bold?: true
  italic?: true
  align: 'left' | 'center' | 'justify'
  /** Twips above and below. */
  before: number
  after: number
  /** Line height in 240ths of a single line. */
  line: number
  /** Twips; `hanging` moves the first line back out of `left`. */
  firstLine?: number
  left?: number
  hanging?: number
  keepNext?: true
  /** Its place in the outline of the document: what Word and screen readers list. */
  outline?: 1 | 2
}

const head = { align: 'center', before: 0, after: 0, line: 240 } as const
const body = { halfPoints: 28, align: 'justify', before: 120, after: 0, line: 276, firstLine: 567 } as const
const tight = { align: 'left', before: 0, after: 0, line: 240 } as const

export const printStyles = {
  nation: { ...head, name: 'SNV Quốc hiệu', halfPoints: 24, bold: true },
  motto: { ...head, name: 'SNV Tiêu ngữ', halfPoints: 26, bold: true },
  organisationTitle: { ...head, name: 'SNV Tiêu đề tổ chức', halfPoints: 28, bold: true },
  superiorBody: { ...head, name: 'SNV Cơ quan chủ quản', halfPoints: 24 },
  issuingBody: { ...head, name: 'SNV Cơ quan ban hành', halfPoints: 24, bold: true },
  number: { ...head, name: 'SNV Số ký hiệu', halfPoints: 26, before: 120 },
  placeAndDate: { ...head, name: 'SNV Địa danh ngày tháng', halfPoints: 26, italic: true, before: 120 },
  draftMark: { ...head, name: 'SNV Dự thảo', halfPoints: 26, bold: true, before: 60 },
  letterSubject: { ...head, name: 'SNV Trích yếu công văn', halfPoints: 24 },
  typeName: { ...head, name: 'SNV Tên loại', halfPoints: 28, bold: true, before: 360, keepNext: true },
  subject: { ...head, name: 'SNV Trích yếu', halfPoints: 28, bold: true, keepNext: true },
  addressee: { ...head, name: 'SNV Kính gửi', halfPoints: 28, before: 240, after: 120 },
  addresseesTitle: {
    ...tight,
    name: 'SNV Kính gửi nhiều nơi',
    halfPoints: 28,
    before: 240,
    left: 1701,
    keepNext: true,
  },
  // The dashes stand in one column under the colon of "Kính gửi:" (Phụ lục I, II.9.b).
  addresseeItem: { ...tight, name: 'SNV Nơi kính gửi', halfPoints: 28, before: 60, left: 2892, hanging: 170 },
  legalBasis: { ...body, name: 'SNV Căn cứ', italic: true },
  sectionHeading: { ...body, name: 'SNV Mục', bold: true, before: 180, keepNext: true, outline: 1 },
  clauseHeading: { ...body, name: 'SNV Khoản có tiêu đề', bold: true, keepNext: true, outline: 2 },
  clause: { ...body, name: 'SNV Khoản' },
  point: { ...body, name: 'SNV Điểm' },
  paragraph: { ...body, name: 'SNV Đoạn' },
  remark: { ...body, name: 'SNV Ghi chú', italic: true, after: 60 },
  listItem: { ...body, name: 'SNV Gạch đầu dòng' },
  tableHead: { ...tight, name: 'SNV Đầu bảng', halfPoints: 24, bold: true, align: 'center', before: 40, after: 40 },
  tableCell: { ...tight, name: 'SNV Ô bảng', halfPoints: 24, before: 40, after: 40 },
  chartTitle: {
    ...head,
    name: 'SNV Tên biểu đồ',
    halfPoints: 26,
    bold: true,
    before: 120,
    after: 60,
    keepNext: true,
  },
  signingLine: { ...head, name: 'SNV Chức vụ người ký', halfPoints: 28, bold: true, keepNext: true },
  // The room between is for the signature and the seal; between a post below it and the name there is none.
  ownPost: { ...head, name: 'SNV Chức danh trong cơ quan', halfPoints: 28, bold: true, before: 1500, keepNext: true },
  signerName: { ...head, name: 'SNV Họ tên người ký', halfPoints: 28, bold: true, before: 1500 },
  signerNameBelow: { ...head, name: 'SNV Họ tên dưới chức danh', halfPoints: 28, bold: true },
  recipientsTitle: { ...tight, name: 'SNV Nơi nhận', halfPoints: 24, bold: true, italic: true, keepNext: true },
  recipient: { ...tight, name: 'SNV Tên nơi nhận', halfPoints: 22, left: 142, hanging: 142 },
  checkCode: { ...tight, name: 'SNV Mã kiểm tra', halfPoints: 18, before: 240 },
  annexLabel: { ...head, name: 'SNV Phụ lục', halfPoints: 28, bold: true, keepNext: true },
  annexTitle: { ...head, name: 'SNV Tên phụ lục', halfPoints: 28, bold: true, keepNext: true, outline: 1 },
  annexSource: { ...head, name: 'SNV Kèm theo', halfPoints: 28, italic: true, after: 120 },
  pageNumber: { ...head, name: 'SNV Số trang', halfPoints: 28 },
} as const satisfies Record<string, PrintStyle>

export type PrintRole = keyof typeof printStyles

export function printStyle(role: PrintRole): PrintStyle {
  return printStyles[role]
}
