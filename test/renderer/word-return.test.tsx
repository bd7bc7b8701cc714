// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import WordReturnPage from '../../src-renderer/pages/word-return/WordReturnPage.tsx'
import type { WordReturn } from '../../src-shared/contract/word-edits.ts'
import { reportId, wordReturnId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

const words = texts.vi.wordEdits
const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const passage = (at: number, text: { before: string; after: string; now: string | null }) => ({
  decision: null,
  change: {
    ...{ kind: 'text' as const, id: `text:${uuid(at)}`, key: 'next-steps' as const, passageId: uuid(at), title: null },
    ...{ ...text, tracked: [], comments: [] },
  },
})
const view: WordReturn = {
  documentType: 'report',
  ...{ returnId: wordReturnId.parse(uuid(1)), reportId: reportId.parse(uuid(2)), version: 4, state: 'open' },
  ...{ fileName: 'Báo cáo đã sửa.docx', revision: 2, isGuessed: false, mayDecide: true },
  exported: { at: '2026-11-20T01:00:00.000Z', personName: 'Lan', revision: 1 },
  changes: [
    passage(3, { before: 'Mở 03 lớp cho 40 người.', after: 'Mở 05 lớp cho 60 người.', now: null }),
    passage(4, { before: 'Mở rộng mô hình.', after: 'Mở rộng 03 mô hình.', now: 'Nhân rộng mô hình.' }),
  ],
  ...{ recorded: [], notes: [], accepted: 0, refused: 0, mayUndo: false },
  sections: [{ key: 'next-steps', number: 'VI', heading: 'Phương hướng' }],
}

async function open(shown = view) {
  const bridge = new FakeBridge().answer('reports.wordReturn', shown)
  bridge.answer('reports.acceptChanges', { version: 5, left: 1 })
  const { hook } = memoryLocation({ path: `/reports/${view.reportId}/word/${view.returnId}` })
  renderPart(
    <Router hook={hook}>
      <Route path="/reports/:reportId/word/:returnId" component={WordReturnPage} />
    </Router>,
    bridge,
  )
  const [first, second] = await screen.findAllByRole('article')
  if (!first || !second) throw new Error('the changes are not shown')
  const decided = () => bridge.asked.filter(({ name }) => name === 'reports.acceptChanges').map(({ input }) => input)
  return { first: within(first), second: within(second), decided }
}

describe('a file that came back from Word', () => {
  it('of an older revision says which one, and shows all three versions of what changed since', async () => {
    const { second } = await open()
    screen.getByText(words.olderRevision({ exported: 1, now: 2 }))
    second.getByText(words.conflict)
    second.getByText(words.inReport)
  })

  it('is taken change by change: what is not ticked stays out', async () => {
    const { first, decided } = await open()
    const boxes = first.getAllByRole('checkbox')
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      words.hunk({ removed: '03', added: '05' }),
      words.hunk({ removed: '40', added: '60' }),
    ])
    fireEvent.click(first.getByRole('checkbox', { name: words.hunk({ removed: '03', added: '05' }) }))
    fireEvent.click(await first.findByRole('button', { name: words.acceptSome({ taken: 1, count: 2 }) }))
    await waitFor(() =>
      expect(decided()).toMatchObject([
        { expectedVersion: 4, decisions: [{ changeId: `text:${uuid(3)}`, decision: 'accepted', hunks: [1] }] },
      ]),
    )
  })

  it('shows who may only read it what is asked for, without ticks that look like refusals', async () => {
    const { first } = await open({ ...view, mayDecide: false })
    expect(first.queryAllByRole('checkbox')).toEqual([])
    expect(first.getAllByRole('insertion').map((one) => one.textContent)).toEqual(['05', '60'])
  })

  it('asks for at least one tick, and takes a passage that was rewritten here as a whole', async () => {
    const { first, second, decided } = await open()
    for (const box of first.getAllByRole('checkbox')) fireEvent.click(box)
    const none = first.getByRole('button', { name: words.acceptSome({ taken: 0, count: 2 }) })
    expect(none).toHaveProperty('disabled', true)
    expect(second.queryAllByRole('checkbox')).toEqual([])
    fireEvent.click(second.getByRole('button', { name: words.accept }))
    await waitFor(() =>
      expect(decided()).toMatchObject([{ decisions: [{ changeId: `text:${uuid(4)}`, hunks: null }] }]),
    )
  })
})
