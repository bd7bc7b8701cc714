import { describe, expect, it } from 'vitest'
import type { PlanItemId } from '../../src-shared/domain/ids.ts'
import { matchItems } from '../../src-shared/domain/plan-review/match-items.ts'
import { stillOpen, suggestLinks } from '../../src-shared/domain/plan-review/suggest-links.ts'
import { draftItemId, draftOf, draftRow, share } from '../support/draft-builder.ts'

const id = draftItemId

const item = (n: number, position: string, text: string) => ({
  id: id(n),
  position,
  marker: `${position.split('.').at(-1)})`,
  text,
})

describe('matching two texts of a plan', () => {
  const held = [
    item(1, 'II.1', 'Tuyên truyền pháp luật về gia đình trên hệ thống truyền thanh cơ sở.'),
    item(2, 'II.2', 'Tập huấn cộng tác viên dân số, gia đình và trẻ em hằng năm.'),
    item(3, 'II.3', 'Kiểm tra, giám sát việc thực hiện ở cấp xã.'),
    item(4, 'II.4', 'Phối hợp thực hiện.'),
  ]
  const told = (read: ReturnType<typeof item>[], said: { id: PlanItemId; heldId: PlanItemId | null }[] = []) =>
    matchItems(held, read, said).map(({ difference, id: own, heldId }) => [
      difference,
      read.find((one) => one.id === own)?.position ?? null,
      held.find((one) => one.id === heldId)?.position ?? null,
    ])

  it('knows the same words in another place, words that changed, what is new and what is gone', () => {
    expect(
      told([
        item(11, 'II.1', 'Xây dựng mô hình điểm về tiếp cận đất đai.'),
        item(12, 'II.2', 'Tuyên truyền pháp luật về gia đình trên hệ thống truyền thanh cơ sở.'),
        item(13, 'II.3', 'Tập huấn cộng tác viên dân số, gia đình và trẻ em 06 tháng một lần.'),
        item(14, 'II.4', 'Phối hợp thực hiện.'),
      ]),
    ).toEqual([
      ['new', 'II.1', null],
      // Its number changed: the words a person cites are others.
      ['reworded', 'II.2', 'II.1'],
      ['reworded', 'II.3', 'II.2'],
      ['same', 'II.4', 'II.4'],
      ['gone', null, 'II.3'],
    ])
  })

  it('takes the place into account where words stand twice', () => {
    const twice = [item(5, 'I.1', 'Phối hợp thực hiện.'), item(6, 'II.1', 'Phối hợp thực hiện.')]
    const read = [item(15, 'II.1', 'Phối hợp thực hiện.'), item(16, 'III.1', 'Phối hợp thực hiện.')]
    expect(matchItems(twice, read).map(({ heldId }) => heldId)).toEqual([id(6), id(5)])
  })

  it('follows the word of a person', () => {
    const read = [item(12, 'II.1', held[0]?.text ?? ''), item(13, 'II.2', 'Việc khác hẳn.')]
    expect(told(read, [{ id: id(12), heldId: null }])[0]).toEqual(['new', 'II.1', null])
    expect(told(read, [{ id: id(13), heldId: id(3) }])[1]).toEqual(['reworded', 'II.2', 'II.3'])
  })

  it('gives every item of either text once', () => {
    const read = held.map((one, at) => ({ ...one, id: id(20 + at) })).toReversed()
    const matched = matchItems(held, read)
    expect(new Set(matched.map(({ heldId }) => heldId)).size).toBe(held.length)
    expect(matched.every(({ difference }) => difference === 'same')).toBe(true)
  })
})

describe('links that are offered', () => {
  const tasks = [
    draftRow(1, { text: 'Phát triển mạng lưới cộng tác viên dân số, gia đình, trẻ em ở cơ sở.' }),
    draftRow(2, { text: 'Huy động xã hội hóa trong lĩnh vực gia đình.' }),
    draftRow(3, { text: 'Kiểm tra, đôn đốc việc thực hiện.', shares: [share('Sở Nội vụ')] }),
  ]
  const owners = [
    draftRow(4, {
      kind: 'organisation',
      text: 'Triển khai chương trình phát triển mạng lưới cộng tác viên dân số, gia đình và trẻ em.',
      shares: [share('Sở Y tế')],
    }),
    draftRow(5, { kind: 'organisation', text: 'Cân đối ngân sách hằng năm.', shares: [share('Sở Tài chính')] }),
    draftRow(6, { kind: 'organisation', text: 'Kiểm tra, đôn đốc việc thực hiện.' }),
  ]

  it('go from a task without owner to the owner whose words are alike', () => {
    expect(suggestLinks(draftOf([...tasks, ...owners]))).toEqual([
      { taskItemId: id(1), ownerItemId: id(4), similarity: expect.any(Number) },
    ])
  })

  it('go away when the task got an owner, or the owner went', () => {
    const draft = draftOf([...tasks, ...owners])
    const suggested = suggestLinks(draft)
    expect(stillOpen(suggested, draft)).toEqual(suggested)
    const owned = draft.items.map((one) => (one.id === id(1) ? { ...one, shares: [share('Sở Nội vụ')] } : one))
    expect(stillOpen(suggested, { ...draft, items: owned })).toEqual([])
    expect(stillOpen(suggested, { ...draft, items: draft.items.filter((one) => one.id !== id(4)) })).toEqual([])
  })

  it('are not offered again once they are made', () => {
    const links = [{ taskItemId: id(1), ownerItemId: id(4) }]
    expect(suggestLinks(draftOf([...tasks, ...owners], { links }))).toEqual([])
  })
})
