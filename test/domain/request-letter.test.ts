import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '../../src-shared/domain/printed-document/model.ts'
import { type RequestLetterFacts, requestLetter } from '../../src-shared/domain/request-letter.ts'

const facts = (change: Partial<RequestLetterFacts> = {}): RequestLetterFacts => ({
  office: {
    ...{ profile: 'state-body', superiorBody: 'Ủy ban nhân dân tỉnh Vĩnh Long', place: 'Vĩnh Long' },
    ...{ name: 'Sở Văn hóa, Thể thao và Du lịch', abbreviation: 'SVHTTDL' },
  },
  plans: [
    {
      ...{ number: '94/KH-UBND', date: '2026-02-03', issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long' },
      ...{ subject: 'Thực hiện công tác gia đình', shortName: 'Công tác gia đình' },
    },
  ],
  asked: {
    ...{ subject: '', letterNumber: null, letterDate: null, outline: [], forms: ['Biểu 01'] },
    deadline: { kind: 'before', date: '2026-12-05' },
    period: {
      ...{ kind: 'year', year: 2026, ordinal: null, from: '2025-11-16', to: '2026-11-15' },
      ...{ cutOff: '2026-11-15', nextYearStart: '2026-11-16' },
    },
  },
  ...{ recipientName: 'Sở Văn hóa, Thể thao và Du lịch', tone: 'orders', bodies: ['Sở Y tế'], hasFigureForm: true },
  ...{ today: '2026-11-02', signer: null },
  ...change,
})

const wordsOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat()
    return block.kind === 'list' ? block.items : 'text' in block ? [block.text] : []
  })

describe('the letter that asks for a report', () => {
  it('is a công văn that names plan, outline, figures, the last day and to whom', () => {
    const letter = requestLetter(facts())
    expect(letter).toMatchObject({
      ...{ typeName: null, subject: 'báo cáo kết quả thực hiện Kế hoạch số 94/KH-UBND năm 2026' },
      ...{ number: { value: null, symbol: 'SVHTTDL' }, date: { year: 2026, month: null, day: null } },
      ...{ addressees: ['Sở Y tế'], annexes: [] },
    })
    const words = wordsOf(letter.blocks)
    expect(words).toContain(
      'Thực hiện Kế hoạch số 94/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh Vĩnh Long về thực hiện công tác gia đình, Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện năm 2026 như sau:',
    )
    expect(words).toContain('Số liệu tính từ ngày 16/11/2025 đến ngày 15/11/2026, chốt đến hết ngày 15/11/2026.')
    expect(words).toContain('Kết quả phát sinh từ ngày 16/11/2026 tính vào kỳ báo cáo sau.')
    expect(words).toContain(
      'Báo cáo gửi về Sở Văn hóa, Thể thao và Du lịch trước ngày 05/12/2026 (chậm nhất hết ngày 04/12/2026).',
    )
    expect(words).toContain('Biểu 01')
    expect(words.some((text) => text.includes('biểu Excel gửi kèm'))).toBe(true)
  })

  it('asks the Front in words of its own, and orders it nothing', () => {
    const letter = requestLetter(facts({ tone: 'courteous', bodies: ['Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long'] }))
    const words = wordsOf(letter.blocks).join(' ')
    expect(letter.subject).toMatch(/^đề nghị phối hợp báo cáo/)
    expect(words).toContain('trân trọng đề nghị Quý cơ quan quan tâm phối hợp')
    expect(words).toContain('nếu thuận tiện xin trước ngày 05/12/2026')
    expect(words).not.toContain('quan tâm thực hiện')
  })

  it('keeps number and date that were typed, and the words of its own subject', () => {
    const { asked } = facts()
    const typed = { ...asked, subject: 'Về việc báo cáo công tác gia đình', letterNumber: '1234/SVHTTDL-XDNSVHGD' }
    expect(requestLetter(facts({ asked: { ...typed, letterDate: '2026-11-02' } }))).toMatchObject({
      ...{ subject: 'báo cáo công tác gia đình', number: { value: '1234', symbol: 'SVHTTDL-XDNSVHGD' } },
      date: { year: 2026, month: 11, day: 2 },
    })
  })

  it('lists many bodies in an annex, and says nothing of what is not known', () => {
    const bodies = Array.from({ length: 9 }, (_, at) => `Xã ${at + 1}`)
    const { asked } = facts()
    const period = { ...asked.period, from: null, to: null, cutOff: null, nextYearStart: null }
    const letter = requestLetter(
      facts({ bodies, hasFigureForm: false, asked: { ...asked, period, deadline: null, forms: [] } }),
    )
    expect(letter.addressees).toEqual(['Các cơ quan, đơn vị có tên trong danh sách kèm theo'])
    expect(wordsOf(letter.annexes[0]?.blocks ?? [])).toEqual(bodies.flatMap((name, at) => [String(at + 1), name]))
    const words = wordsOf(letter.blocks)
    expect(words).toContain('Báo cáo gửi về Sở Văn hóa, Thể thao và Du lịch.')
    expect(words.some((text) => /Số liệu tính|biểu Excel|null/.test(text))).toBe(false)
  })
})
