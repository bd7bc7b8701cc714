import { expect, it } from 'vitest'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import { errorSentence } from '../../src-shared/text/text.ts'

it.each<[ErrorReply, string, string]>([
  [
    { code: 'exchange.too-large', detail: { bytes: 22_649_242, limit: 20_971_520 } },
    'Tệp quá lớn (21,6 MB; tối đa 20 MB).',
    'The file is too large (21.6 MB; at most 20 MB).',
  ],
  [
    // 23:30 in UTC is the next day at the office.
    { code: 'exchange.key-revoked', detail: { revokedAt: '2026-11-30T23:30:00.000Z' } },
    'Khóa đã niêm phong tệp này bị thu hồi từ ngày 01/12/2026.',
    'The key that sealed this file was revoked on 01/12/2026.',
  ],
  [
    { code: 'exchange.type-unexpected', detail: { expected: 'report', found: 'receipt' } },
    'Tệp này là “Phiếu phản hồi báo cáo”, không phải “Báo cáo”.',
    'This file is a “Receipt”, not a “Report”.',
  ],
])('$code is said in words of both languages', (error, vi, en) => {
  expect((['vi', 'en'] as const).map((language) => errorSentence(language, error).what)).toEqual([vi, en])
})
