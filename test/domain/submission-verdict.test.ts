import { describe, expect, test } from 'vitest'
import {
  dispositionOf,
  isCountedInTotals,
  type SubmissionVerdict,
  submissionTimeliness,
  submissionVerdicts,
  verdictOfRefusal,
} from '../../src-shared/domain/submission-verdict.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'

test.each<[ErrorCode, SubmissionVerdict]>([
  ['exchange.signature-wrong', 'changed-after-sealing'],
  ['docx.parts-changed', 'changed-after-sealing'],
  ['exchange.format-version', 'other-format-version'],
  ['exchange.other-recipient', 'not-addressed-to-us'],
  ['exchange.agency-not-owner', 'agency-mismatch'],
  ['exchange.key-revoked', 'revoked'],
  ['exchange.revision-older', 'older-revision'],
  ['exchange.supersedes-mismatch', 'supersedes-mismatch'],
  ['exchange.not-ours', 'unreadable'],
  ['exchange.schema', 'unreadable'],
  ['zip.duplicate-name', 'unreadable'],
])('refused with %s is %s', (code, verdict) => expect(verdictOfRefusal(code)).toBe(verdict))

test('only trusted reports count, unknown keys wait', () => {
  expect(submissionVerdicts.filter(isCountedInTotals)).toEqual(['trusted'])
  expect(submissionVerdicts.filter((verdict) => dispositionOf(verdict) === 'quarantine')).toEqual(['unknown-key'])
  expect(dispositionOf('same-file-again')).toBe('nothing')
})

describe('late by the day received', () => {
  const due = { lastDay: '2026-12-04', receivedOn: null, today: '2026-12-20', requestedOnly: false }
  test.each([
    ['received on 07/12', { receivedOn: '2026-12-07' }, { kind: 'done-late', days: 3 }],
    ['received on the last day', { receivedOn: '2026-12-04' }, { kind: 'done-in-time' }],
    ['not received', {}, { kind: 'late', days: 16 }],
    ['not received, only requested', { requestedOnly: true }, { kind: 'awaiting' }],
    ['received after, only requested', { requestedOnly: true, receivedOn: '2026-12-07' }, { kind: 'done-in-time' }],
    ['no deadline', { lastDay: null }, { kind: 'none' }],
  ])('%s', (_, change, expected) => expect(submissionTimeliness({ ...due, ...change })).toEqual(expected))
})
