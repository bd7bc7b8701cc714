import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanDisplayName, maxNameLength, nameBeside } from '../../src-main/files/display-name.ts'

describe('cleanDisplayName', () => {
  test.each([
    ['Báo cáo quý II.docx', 'Báo cáo quý II.docx'],
    ['Bao cao\u0301.pdf', 'Bao caó.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\ke hoach.pdf', 'ke hoach.pdf'],
    ['thư mục/', 'tep'],
    ['..', 'tep'],
    ['', 'tep'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\u001f\tc.txt', 'ab c.txt'],
    ['gpj\u202Efdp.exe', 'gpjfdp.exe'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['tên có chấm cuối. . ', 'tên có chấm cuối'],
    ['CON', '_CON'],
    ['con .txt', '_con .txt'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['COM¹.txt', '_COM¹.txt'],
    ['COM10.txt', 'COM10.txt'],
    ['console.txt', 'console.txt'],
    [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(196)}.pdf`],
    [`${'a'.repeat(195)}😀😀.pdf`, `${'a'.repeat(195)}.pdf`],
    [`a.${'b'.repeat(400)}`, `a.${'b'.repeat(198)}`],
  ])('%j becomes %j', (sent, shown) => {
    expect(cleanDisplayName(sent)).toBe(shown)
  })

  const pieces = fc.constantFrom(
    ...[
      '/',
      '\\',
      '..',
      '.',
      ' ',
      ':',
      'CON',
      'aux',
      'LPT1',
      '\u0000',
      '\u202e',
      '\u2066',
      '\u200b',
      '\u0301',
      '\ud800',
    ],
    ...['Đ', 'ệ', '😀', '.docx', 'a'.repeat(90), '\u2028', '\r\n'],
  )
  const hostile = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 })

  test('whatever is sent, the name is safe to show and to save under', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const name = cleanDisplayName(parts.join(''))
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(maxNameLength)
        expect(name.isWellFormed()).toBe(true)
        expect(name.normalize('NFC')).toBe(name)
        expect(cleanDisplayName(name)).toBe(name)
      }),
      { seed: 20261122, numRuns: 3000 },
    )
  })
})

describe('nameBeside', () => {
  test.each([
    ['Gói.snv.json', [], 'Gói.snv.json'],
    ['Gói.snv.json', ['Gói.snv.json'], 'Gói (2).snv.json'],
    ['Biểu 1.0.xlsx', ['BIỂU 1.0.xlsx', 'Biểu 1.0 (2).xlsx'], 'Biểu 1.0 (3).xlsx'],
    ['Biểu: KH 06/CT "gia đình".xlsx', [], 'Biểu_ KH 06-CT _gia đình_.xlsx'],
    ['Công văn', ['công văn'], 'Công văn (2)'],
  ])('%s beside %j', (name, others, expected) => {
    const taken = new Set<string>()
    for (const other of others) nameBeside(taken, other)
    expect(nameBeside(taken, name)).toBe(expected)
    expect(nameBeside(taken, name)).not.toBe(expected)
  })
})
