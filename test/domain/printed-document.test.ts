import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeBody } from '../../src-shared/domain/printed-document/compose-blocks.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type { PrintedPiece } from '../../src-shared/domain/printed-document/composed-document.ts'
import { pointLetter, romanNumber } from '../../src-shared/domain/printed-document/marks.ts'
import { printedDocument, type SigningAuthority } from '../../src-shared/domain/printed-document/model.ts'
import {
  dateWarning,
  documentWarnings,
  numberLine,
  writtenDate,
} from '../../src-shared/domain/printed-document/number-and-date.ts'
import { sharedWidths } from '../../src-shared/domain/printed-document/page-geometry.ts'
import { capitals, printableLine, printableLines } from '../../src-shared/domain/printed-document/printable-text.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { signingLines } from '../../src-shared/domain/printed-document/signing-lines.ts'
import { evenLines, lineWidth } from '../../src-shared/domain/printed-document/text-width.ts'
import { sampleDocument } from '../support/sample-document.ts'

describe('number, symbol and date', () => {
  it.each([
    ['5', 'BC-SVHTTDL', 'Số: 05/BC-SVHTTDL'],
    ['05', 'BC-SVHTTDL', 'Số: 05/BC-SVHTTDL'],
    ['123', 'BC-UBND', 'Số: 123/BC-UBND'],
    [null, 'BC-SVHTTDL', 'Số:      /BC-SVHTTDL'],
    ['15', 'BC/TĐTN-BTG', 'Số 15-BC/TĐTN-BTG'],
    [' 7 ', 'BC-MTTQ-BTT', 'Số: 07/BC-MTTQ-BTT'],
  ])('%j and %s make %j', (value, symbol, line) => {
    expect(numberLine({ value, symbol })).toBe(line)
  })

  it.each([
    [{ year: 2026, month: 12, day: 3 }, 'ngày 03 tháng 12 năm 2026'],
    [{ year: 2027, month: 1, day: 10 }, 'ngày 10 tháng 01 năm 2027'],
    [{ year: 2027, month: 2, day: 9 }, 'ngày 09 tháng 02 năm 2027'],
    [{ year: 2027, month: 3, day: 31 }, 'ngày 31 tháng 3 năm 2027'],
    [{ year: 2026, month: 12, day: null }, 'ngày       tháng 12 năm 2026'],
    [{ year: 2026, month: null, day: null }, 'ngày       tháng       năm 2026'],
  ])('%j is written %j', (date, written) => {
    expect(writtenDate(date)).toBe(written)
  })

  it.each([
    ['5', 'BC-SVHTTDL', []],
    ['05', 'BC-ĐKTVL', []],
    ['007', 'BC-SVHTTDL', ['number-unusual']],
    ['5a', 'BC-SVHTTDL', ['number-unusual']],
    ['5', 'BC-sở', ['number-unusual']],
    ['5', 'KH-SVHTTDL', ['number-unusual']],
    [null, 'BC-SVHTTDL', ['number-missing']],
  ])('warns about %j / %s: %j', (value, symbol, warnings) => {
    expect(documentWarnings(sampleDocument({ number: { value, symbol } }))).toEqual(warnings)
  })

  it('does not measure others by the number of state bodies, and asks nothing of content alone', () => {
    const number = { value: '15', symbol: 'BC/TĐTN-BTG' }
    expect(documentWarnings(sampleDocument({ profile: 'political-social', number }))).toEqual([])
    expect(documentWarnings(sampleDocument({ profile: 'content-only', number, signer: null }))).toEqual([])
    const undated = sampleDocument({ date: { year: 2026, month: 12, day: null }, signer: null })
    expect(documentWarnings(undated)).toEqual(['date-missing', 'signer-missing'])
  })
})

describe('marks and capitals', () => {
  it('letters the points as a b c d đ e g h', () => {
    expect(Array.from({ length: 8 }, (_, at) => pointLetter(at))).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'])
    expect([pointLetter(22), pointLetter(23), pointLetter(24)]).toEqual(['y', 'aa', 'ab'])
    expect(new Set(Array.from({ length: 200 }, (_, at) => pointLetter(at))).size).toBe(200)
  })

  it('numbers in Roman digits', () => {
    expect([1, 4, 9, 14, 40, 99].map(romanNumber)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX'])
  })

  it('capitalises Vietnamese, from either form of Unicode', () => {
    expect(capitals('Sở Văn hóa, đặc khu Ưu Điềm'.normalize('NFD'))).toBe('SỞ VĂN HÓA, ĐẶC KHU ƯU ĐIỀM')
  })

  it('takes out what XML cannot hold and what turns the text around', () => {
    expect(printableLine('a\u0000b\u000bc\td\u202ee\ud800f\ufffe')).toBe('ab c def')
    expect(printableLines('một\r\nhai\n\n  ba ')).toEqual(['một', 'hai', 'ba'])
  })
})

describe('any text', () => {
  it('comes out as NFC that XML can hold, and stays so', () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) })
    fc.assert(
      fc.property(anything, (text) => {
        const line = printableLine(text)
        expect(line.isWellFormed()).toBe(true)
        expect(line.normalize('NFC')).toBe(line)
        // The characters of XML 1.0, without line breaks and tabs.
        expect(line).toMatch(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        expect(printableLine(line)).toBe(line)
      }),
      { seed: 30, numRuns: 2000 },
    )
  })
})

describe('the lines above the signature', () => {
  it.each<[SigningAuthority, string[]]>([
    [{ mode: 'direct', position: 'Giám đốc' }, ['GIÁM ĐỐC']],
    [{ mode: 'acting', position: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
    [{ mode: 'deputy', head: 'Giám đốc', position: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [{ mode: 'for-body', body: 'Ủy ban nhân dân', position: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      { mode: 'deputy-for-body', body: 'Ủy ban nhân dân', head: 'Chủ tịch', position: 'Phó Chủ tịch' },
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [{ mode: 'by-order', head: 'Chủ tịch', position: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [{ mode: 'authorised', head: 'Giám đốc', position: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  ])('%j', (authority, lines) => {
    expect(signingLines(authority)).toEqual(lines)
  })
})

describe('widths', () => {
  it('shares whole twips that add up', () => {
    expect(sharedWidths([1, 1, 1], 100)).toEqual([33, 34, 33])
    expect(sharedWidths([1, 7, 2, 2], 9071).reduce((a, b) => a + b)).toBe(9071)
  })

  it('breaks a name where a clerk would', () => {
    expect(evenLines('ỦY BAN NHÂN DÂN XÃ TÂN HẠNH', 24, true, 3550)).toBe('ỦY BAN NHÂN DÂN\nXÃ TÂN HẠNH')
    expect(evenLines('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 24, true, 3550)).toBe('SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH')
    expect(evenLines('SỞ Y TẾ', 24, true, 3550)).toBe('SỞ Y TẾ')
    const long = 'BAN QUẢN LÝ CÁC TRUNG TÂM VĂN HÓA, NGHỆ THUẬT, THỂ DỤC THỂ THAO VÀ DU LỊCH CỘNG ĐỒNG KHU VỰC'
    expect(evenLines(`${long} TỈNH VĨNH LONG`, 24, true, 3550).split('\n').at(-1)).toMatch(
      /^(TỈNH|KHU VỰC TỈNH) VĨNH LONG$/,
    )
    expect(evenLines('A'.repeat(99), 24, true, 3550)).toBe('A'.repeat(99))
  })

  it('measures like Times New Roman', () => {
    // 250 pt at 12 pt bold, by the metrics of the font.
    expect(lineWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true)).toBe(5007)
  })
})

describe('a document in its words', () => {
  it('is printed in the order and with the marks of Nghị định 30', () => {
    expect(printedText(composeDocument(sampleDocument({ checkCode: '0123456789abcdef' })))).toMatchSnapshot()
  })

  it('lists several recipients and ends the last with a full stop', () => {
    const addressees = ['Ủy ban nhân dân tỉnh;', 'Bộ Văn hóa, Thể thao và Du lịch']
    const lines = printedText(composeDocument(sampleDocument({ addressees })))
    expect(lines.slice(7, 10)).toEqual(['Kính gửi:', '- Ủy ban nhân dân tỉnh;', '- Bộ Văn hóa, Thể thao và Du lịch.'])
  })

  it.each<[string, PrintedPiece, string[]]>([
    ['a full stop', { kind: 'line', role: 'paragraph', text: 'Hết.' }, ['Hết./.']],
    ['no mark', { kind: 'line', role: 'point', text: 'a) Hết' }, ['a) Hết./.']],
    ['a semicolon', { kind: 'line', role: 'listItem', text: '- Hết;' }, ['- Hết./.']],
    ['dots that say something is left out', { kind: 'line', role: 'paragraph', text: 'v.v...' }, ['v.v..../.']],
    ['the sign itself', { kind: 'line', role: 'paragraph', text: 'Hết./.' }, ['Hết./.']],
    ['a remark in brackets', { kind: 'line', role: 'remark', text: '(Chưa có nội dung.)' }, ['(Chưa có nội dung)./.']],
    ['a heading', { kind: 'line', role: 'sectionHeading', text: 'V. HẾT' }, ['V. HẾT', './.']],
  ])('closes a body that ends with %s', (_, piece, texts) => {
    expect(closeBody([piece]).map((closed) => closed.kind === 'line' && closed.text)).toEqual(texts)
  })

  it('closes nothing where there is no body', () => {
    expect(closeBody([])).toEqual([])
  })

  it('prints no frame for content only, and no Quốc hiệu for organisations', () => {
    const content = composeDocument(sampleDocument({ profile: 'content-only' }))
    expect([content.letterhead, content.closing]).toEqual([null, null])
    const organisation = printedText(composeDocument(sampleDocument({ profile: 'political-social' })))
    expect(organisation.join()).not.toContain('CỘNG HÒA')
  })

  it('widens the right column for a long place, and never below the text of Quốc hiệu', () => {
    const widths = (place: string) => composeDocument(sampleDocument({ place })).letterhead?.widths
    expect(widths('Vĩnh Long')).toEqual([3771, 5300])
    expect(widths('Thành phố Hồ Chí Minh')?.[1]).toBeGreaterThan(5300)
    expect(widths('Đặc khu '.repeat(20))).toEqual([2871, 6200])
  })

  it('holds a line between one third and one half of the subject', () => {
    const rule = composeDocument(sampleDocument({ subject: 'Kết quả năm 2026' })).body.find(
      (piece) => piece.kind === 'rule',
    )
    const subject = lineWidth('Kết quả năm 2026', 28, true)
    expect(rule?.kind === 'rule' && rule.width / subject).toBeGreaterThan(1 / 3)
    expect(rule?.kind === 'rule' && rule.width / subject).toBeLessThan(1 / 2)
  })

  it('fits its schema', () => {
    expect(printedDocument.parse(sampleDocument())).toEqual(sampleDocument())
  })
})

describe('a place too long for its line', () => {
  it('stands above its date, which is never divided', () => {
    const document = sampleDocument({
      place: 'Thị trấn Cái Vồn Trung An Hòa Phú',
      number: { value: '05', symbol: 'BC-BQLTTVHNTTDTTDL' },
    })
    const text = printedText(composeDocument(document))
    expect(text).toContain('Thị trấn Cái Vồn Trung An Hòa Phú,\nngày 03 tháng 12 năm 2026')
  })
})

describe('the day that a report is given', () => {
  const approvedAt = '2026-12-01T18:00:00.000Z' // the second of December in Việt Nam
  it.each([
    ['2026-12-02', { cutOff: '2026-11-30', approvedAt }, null],
    ['2026-12-01', { cutOff: '2026-11-30', approvedAt }, 'before-approval'],
    ['2026-11-29', { cutOff: '2026-11-30', approvedAt }, 'before-cut-off'],
    ['2062-12-03', { cutOff: '2026-11-30', approvedAt }, 'in-the-future'],
    ['2026-12-01', { cutOff: null, approvedAt: null }, null],
  ])('%s of %j: %s', (date, report, warning) => {
    expect(dateWarning(date, report, '2026-12-03')).toBe(warning)
  })
})
