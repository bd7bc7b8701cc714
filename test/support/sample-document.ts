import { pointLetter } from '../../src-shared/domain/printed-document/marks.ts'
import type { DocumentBlock, PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'

/** A report of a commune with everything that a printed document can hold; parts are replaced by `changes`. */
export function sampleDocument(changes: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    profile: 'state-body',
    superiorBody: null,
    issuingBody: 'Ủy ban nhân dân xã Tân Hạnh',
    organisationTitle: null,
    number: { value: '5', symbol: 'BC-UBND' },
    place: 'Tân Hạnh',
    date: { year: 2026, month: 12, day: 3 },
    typeName: 'Báo cáo',
    subject: 'Kết quả thực hiện Kế hoạch số 94/KH-UBND về công tác xây dựng gia đình trong tình hình mới năm 2026',
    addressees: ['Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long'],
    legalBases: [
      'Căn cứ Kế hoạch số 94/KH-UBND của Ủy ban nhân dân tỉnh Vĩnh Long',
      'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội',
    ],
    blocks: sampleBlocks(2),
    signer: {
      authority: {
        mode: 'deputy-for-body',
        body: 'Ủy ban nhân dân',
        head: 'Chủ tịch',
        position: 'Phó Chủ tịch',
      },
      name: 'Nguyễn Văn A',
    },
    recipients: ['Như trên', 'TT. Đảng ủy, HĐND xã', 'Chủ tịch, các PCT. UBND xã', 'Lưu: VT, VHXH'],
    annexes: [
      {
        title: 'Kết quả thực hiện các nhiệm vụ được giao',
        orientation: 'landscape',
        blocks: [taskTable(2)],
      },
      {
        title: 'Danh sách câu lạc bộ gia đình phát triển bền vững',
        orientation: 'portrait',
        blocks: [{ kind: 'paragraph', text: 'Toàn xã có 12 câu lạc bộ.' }],
      },
    ],
    checkCode: null,
    ...changes,
  }
}

export function sampleBlocks(tasks: number): DocumentBlock[] {
  return [
    { kind: 'heading', level: 'section', mark: 'I', text: 'Công tác chỉ đạo, triển khai' },
    {
      kind: 'paragraph',
      text: 'Ủy ban nhân dân xã đã ban hành 03 văn bản chỉ đạo, hướng dẫn các ấp triển khai thực hiện Kế hoạch.',
    },
    { kind: 'list', items: ['Kế hoạch số 12/KH-UBND ngày 10/02/2026;', 'Công văn số 345/UBND-VHXH ngày 15/5/2026.'] },
    { kind: 'heading', level: 'section', mark: 'II', text: 'Kết quả thực hiện nhiệm vụ' },
    ...(tasks === 0
      ? []
      : [{ kind: 'heading', level: 'clause', mark: '1', text: 'Các nhiệm vụ được giao' } satisfies DocumentBlock]),
    ...Array.from(
      { length: tasks },
      (_, index): DocumentBlock => ({
        kind: 'numbered',
        level: 'point',
        mark: pointLetter(index),
        text: `Nhiệm vụ thứ ${index + 1}: tổ chức tuyên truyền về phòng, chống bạo lực gia đình bằng nhiều hình thức; kết quả: hoàn thành.`,
      }),
    ),
    { kind: 'heading', level: 'section', mark: 'III', text: 'Chỉ tiêu' },
    { kind: 'remark', text: '(Số liệu tính đến ngày 30/11/2026)' },
    {
      kind: 'table',
      columns: [
        { share: 1, align: 'center' },
        { share: 7, align: 'left' },
        { share: 2, align: 'center' },
        { share: 2, align: 'right' },
      ],
      headerRows: [['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả']],
      rows: [
        ['1', 'Hộ gia đình đạt danh hiệu gia đình văn hóa', 'hộ', '4.321'],
        ['2', 'Tỷ lệ nạn nhân bạo lực gia đình được hỗ trợ', '%', '98,5'],
      ],
    },
    { kind: 'heading', level: 'section', mark: 'IV', text: 'Kiến nghị, đề xuất' },
    { kind: 'numbered', level: 'clause', mark: '1', text: 'Đề nghị Sở tiếp tục tập huấn nghiệp vụ cho cộng tác viên.' },
    {
      kind: 'paragraph',
      text: 'Trên đây là Báo cáo kết quả thực hiện Kế hoạch số 94/KH-UBND năm 2026, Ủy ban nhân dân xã Tân Hạnh kính gửi Sở Văn hóa, Thể thao và Du lịch tổng hợp.',
    },
  ]
}

export function taskTable(rows: number): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { share: 1, align: 'center' },
      { share: 6, align: 'left' },
      { share: 6, align: 'left' },
      { share: 2, align: 'center' },
      { share: 3, align: 'left' },
    ],
    headerRows: [['TT', 'Nhiệm vụ theo Kế hoạch', 'Kết quả thực hiện', 'Tiến độ', 'Minh chứng']],
    rows: Array.from({ length: rows }, (_, index) => [
      String(index + 1),
      'Đẩy mạnh truyền thông, giáo dục chuyển đổi hành vi về xây dựng gia đình',
      'Tổ chức 04 buổi truyền thông với 320 lượt người dự.\nPhát 500 tờ rơi.',
      'Hoàn thành',
      index % 2 === 0 ? 'Kế hoạch số 12/KH-UBND' : '',
    ]),
  }
}
