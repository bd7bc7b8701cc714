import { describe, expect, it } from 'vitest'
import { laterAccount } from '../../src-shared/domain/later-account.ts'
import { progressStates } from '../../src-shared/domain/progress.ts'

const open = { progress: 'in-progress', doneOn: null, resultText: '', from: '2026-12-15' } as const
const finish = { to: 'done', doneBefore: null, doneOn: '2026-12-10' } as const
const sendBack = { to: 'redo', doneBefore: '2026-12-10', doneOn: null } as const
const sentence = 'Đã hoàn thành ngày 10/12/2026, kỳ trước.'

describe('the account of a later period, when an earlier one sees the work done', () => {
  it.each(progressStates)('%s', (progress) => {
    const isSettled = progress === 'done' || progress === 'not-applicable'
    const closed = { progress: 'done', doneOn: '2026-12-10', resultText: sentence }
    expect(laterAccount({ ...open, progress }, finish)).toEqual(isSettled ? null : closed)
  })

  it('keeps what a person wrote', () => {
    expect(laterAccount({ ...open, resultText: 'Đã tập huấn.' }, finish)?.resultText).toBe('Đã tập huấn.')
  })

  it.each([
    ['2026-12-14', null, 'Đã hoàn thành ngày 14/12/2026, kỳ trước.'],
    ['2026-12-14', '2026-12-15', 'Đã hoàn thành ngày 14/12/2026, kỳ trước.'],
    ['2026-12-15', '2026-12-15', 'Đã hoàn thành ngày 15/12/2026.'],
  ])('finished on %s, in a period from %s: %s', (doneOn, from, text) => {
    expect(laterAccount({ ...open, from }, { ...finish, doneOn })?.resultText).toBe(text)
  })
})

describe('the account of a later period, when the work is sent back in the earlier one', () => {
  const closed = { ...open, progress: 'done', doneOn: '2026-12-10', resultText: sentence } as const

  it('is open again, without the sentence that closed it', () => {
    expect(laterAccount(closed, sendBack)).toEqual({ progress: 'redo', doneOn: null, resultText: '' })
  })

  it.each([
    ['keeps what a person wrote', { ...closed, resultText: 'Đã tập huấn.' }, 'Đã tập huấn.'],
    ['stands where it was finished on a day of its own', { ...closed, doneOn: '2027-02-01' }, null],
    ['stands where it was never closed', open, null],
  ])('%s', (_, account, text) => {
    expect(laterAccount(account, sendBack)?.resultText ?? null).toBe(text)
  })
})
