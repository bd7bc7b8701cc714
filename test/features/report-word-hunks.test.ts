import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WordReturn } from '../../src-shared/contract/word-edits.ts'
import { editDocx, replaceOnce } from '../support/edit-docx.ts'
import { makeBackedUpKey, passphrase } from '../support/report-builder.ts'
import { seenOf, WordOffice } from '../support/word-edit-builder.ts'

let word: WordOffice
beforeEach(async () => {
  word = await WordOffice.start()
})
afterEach(() => word.office.test.close())

const after = 'Đẩy mạnh tuyên truyền rộng rãi.'
const edited = () => editDocx(word.docx, (xml) => replaceOnce(xml, 'Tiếp tục tuyên truyền.', after))
const take = async (view: WordReturn, hunks: number[] | null, decision: 'accepted' | null = 'accepted') => {
  const [only] = view.changes
  const decisions = [{ changeId: only?.change.id ?? '', decision, key: null, hunks }]
  await word.lan.call('reports.acceptChanges', { ...seenOf(view), decisions })
  await word.report.refresh(word.lan)
  const now = await word.look(view.returnId)
  if (!now) throw new Error('the file is gone')
  return now
}

describe('single changes within a passage', () => {
  it('are taken one by one; the others stay in view and can be taken later', async () => {
    const first = await take(await word.bringBack(edited()), [1])
    expect(word.textsIn('next-steps')[0]).toBe('Tiếp tục tuyên truyền rộng rãi.')
    expect(first.changes).toMatchObject([
      { decision: 'accepted', change: { after, now: 'Tiếp tục tuyên truyền rộng rãi.' } },
    ])
    expect(await word.lan.call('reports.wordReturns', { reportId: word.report.id })).toMatchObject([{ left: 0 }])
    const reopened = await take(first, null, null)
    expect(reopened.changes).toMatchObject([{ decision: null }])
    const whole = await take(reopened, [0, 1])
    expect(word.textsIn('next-steps')[0]).toBe(after)
    expect(whole.changes).toEqual([])
  })

  it('are taken out again, and undone in one step', async () => {
    const first = await take(await word.bringBack(edited()), [0])
    const other = await take(await take(first, null, null), [1])
    expect(word.textsIn('next-steps')[0]).toBe('Tiếp tục tuyên truyền rộng rãi.')
    await word.lan.call('reports.undoChanges', seenOf(other))
    await word.report.refresh(word.lan)
    expect(word.textsIn('next-steps')[0]).toBe('Đẩy mạnh tuyên truyền.')
  })

  it('are not taken over words that somebody wrote there meanwhile', async () => {
    const view = await word.bringBack(edited())
    const { passages, version } = word.report.section('next-steps')
    await word.lan.call('reports.saveSection', {
      ...{ reportId: word.report.id, key: 'next-steps', expectedVersion: version },
      passages: passages.map(({ id, text, leftOut }) => ({ id, leftOut, text: text.replace('Tiếp tục', 'Kiên trì') })),
    })
    const decisions = [
      { changeId: view.changes[0]?.change.id ?? '', decision: 'accepted' as const, key: null, hunks: [0, 1] },
    ]
    await word.lan.refused('reports.acceptChanges', { ...seenOf(view), decisions }, 'word-edit.change-gone')
    await take(view, null)
    expect(word.textsIn('next-steps')[0]).toBe(after)
  })
})

describe('a file of an older revision', () => {
  it('says so, and shows what changed since beside what was edited', async () => {
    const { minh, lan } = word.office
    const { report } = word
    await makeBackedUpKey(minh)
    await word.office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    await report.refresh(lan)
    await lan.call('reports.redraft', report.seen)
    await report.refresh(lan)
    await lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
    await report.refresh(minh)
    await minh.call('reports.approve', report.seen)
    await report.refresh(lan)
    await lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
    await report.refresh(minh)
    await minh.call('reports.seal', { ...report.seen, passphrase })
    await report.refresh(lan)
    await lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung theo đề nghị.' })
    await report.refresh(lan)
    const { passages, version } = report.section('next-steps')
    await lan.call('reports.saveSection', {
      ...{ reportId: report.id, key: 'next-steps', expectedVersion: version },
      passages: passages.map(({ id, text, leftOut }) => ({ id, leftOut, text: text.replace('Mở rộng', 'Nhân rộng') })),
    })
    const both = editDocx(word.docx, (xml) =>
      replaceOnce(replaceOnce(xml, 'Tiếp tục tuyên truyền.', after), 'Mở rộng mô hình.', 'Mở rộng 03 mô hình.'),
    )
    const view = await word.bringBack(both)
    expect(view).toMatchObject({ exported: { revision: 1 }, revision: 2, isGuessed: false, mayDecide: true })
    expect(view.changes.map(({ change }) => change)).toMatchObject([
      { kind: 'text', before: 'Tiếp tục tuyên truyền.', after, now: null },
      { kind: 'text', before: 'Mở rộng mô hình.', after: 'Mở rộng 03 mô hình.', now: 'Nhân rộng mô hình.' },
    ])
    await word.decide(view, 'accepted')
    expect(word.textsIn('next-steps')).toEqual([after, 'Mở rộng 03 mô hình.'])
    // The sealed revision stays as it left the office.
    const sealed = await lan.call('reports.get', { reportId: report.id, revision: 1 })
    expect(sealed.sections.find(({ key }) => key === 'next-steps')?.passages.map(({ text }) => text)).toEqual([
      'Tiếp tục tuyên truyền.',
      'Mở rộng mô hình.',
    ])
  })
})
