import { describe, expect, test } from 'vitest'
import {
  dispositionOf,
  isCountedInTotals,
  judgeSubmission,
  type SubmissionFacts,
  type SubmissionVerdict,
  submissionTimeliness,
  submissionVerdicts,
} from '../../src-shared/domain/submission-verdict.ts'

const facts: SubmissionFacts = {
  sha256: 'b2',
  seenBefore: false,
  intact: true,
  formatVersion: 1,
  readableVersions: [1],
  key: { state: 'trusted', ownerAgencyId: 'vn.86.syt' },
  agencyId: 'vn.86.syt',
  recipientAgencyId: 'vn.86.svhttdl',
  ourAgencyId: 'vn.86.svhttdl',
  receivedAt: '2026-12-02T02:00:00.000Z',
  revision: 1,
  supersedes: null,
  held: null,
}
const held = { revision: 1, sha256: 'a1' }
const revoked = { state: 'revoked', ownerAgencyId: 'vn.86.syt', revokedAt: '2026-12-02T02:00:00.000Z' } as const

describe('one verdict', () => {
  test.each<[string, Partial<SubmissionFacts>, SubmissionVerdict]>([
    ['nothing wrong', {}, 'trusted'],
    ['again, even when its key is lost', { seenBefore: true, key: { state: 'unknown' } }, 'same-file-again'],
    ['a later format, which nobody here can check', { formatVersion: 2, intact: false }, 'other-format-version'],
    ['one byte changed', { intact: false }, 'changed-after-sealing'],
    ['changed, with a key not known', { intact: false, key: { state: 'unknown' } }, 'changed-after-sealing'],
    ['key not known', { key: { state: 'unknown' } }, 'unknown-key'],
    ['key not known, for others', { key: { state: 'unknown' }, ourAgencyId: 'vn.86.snv' }, 'not-addressed-to-us'],
    ['sealed with the key of another body', { agencyId: 'vn.86.snv' }, 'agency-mismatch'],
    ['for another coordinator', { ourAgencyId: 'vn.86.snv' }, 'not-addressed-to-us'],
    ['key revoked that moment', { key: revoked }, 'revoked'],
    ['key revoked later', { key: revoked, receivedAt: '2026-12-02T01:59:59.999Z' }, 'trusted'],
    ['a correction', { revision: 2, supersedes: held, held }, 'trusted'],
    ['a correction of one that never came', { revision: 3, supersedes: { revision: 2, sha256: 'x' }, held }, 'trusted'],
    ['the first that came is a correction', { revision: 2, supersedes: held }, 'trusted'],
    ['the same revision with other words', { held }, 'older-revision'],
    ['an older one', { revision: 1, held: { revision: 2, sha256: 'c3' } }, 'older-revision'],
    [
      'a correction of another file',
      { revision: 2, supersedes: { revision: 1, sha256: 'x' }, held },
      'supersedes-mismatch',
    ],
    [
      'one that passes over what is held',
      { revision: 4, supersedes: held, held: { revision: 2, sha256: 'c3' } },
      'supersedes-mismatch',
    ],
    ['a correction of nothing', { revision: 2, supersedes: null, held }, 'supersedes-mismatch'],
    ['a first one that supersedes', { supersedes: held }, 'supersedes-mismatch'],
  ])('%s', (_, change, verdict) => expect(judgeSubmission({ ...facts, ...change })).toBe(verdict))
})

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
