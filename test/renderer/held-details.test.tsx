// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { FindingDetails } from '../../src-renderer/pages/plan-reading/FindingDetails.tsx'
import { showReview } from '../../src-renderer/pages/plan-reading/shown-review.ts'
import type { Review } from '../../src-renderer/pages/plan-reading/use-review.ts'
import RecordActPage from '../../src-renderer/pages/reorganisations/RecordActPage.tsx'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'
import { smallDraft } from '../support/small-draft.ts'

// The window of these tests has no fonts, which a field that grows with its words waits for.
beforeAll(() => Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true }))
afterEach(cleanup)

const { planReadings, plans, reorganisations, parts } = texts.vi

function retype(label: string | RegExp, typed: string): HTMLElement {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: typed } })
  fireEvent.blur(field)
  return field
}

function editFinding(at: number) {
  const item = smallDraft.items[at]
  if (!item) throw new Error('the small draft has no such item')
  const act = vi.fn<Review['act']>(() => null)
  const onClose = vi.fn()
  const review: Review = {
    ...{ draft: smallDraft, acts: [], saveState: 'saved', error: null, act },
    ...{ undo: vi.fn(), settled: () => Promise.resolve(1) },
  }
  const shown = showReview(smallDraft, [], [])
  renderPart(<FindingDetails {...{ item, shown, review, nameOf: String, onSelect: vi.fn(), onClose }} />)
  return {
    item,
    act,
    onClose,
    save: () => fireEvent.click(screen.getByRole('button', { name: planReadings.details.save })),
  }
}

describe('the details of a finding', () => {
  it('are not stored while a day in them is none, and say which', () => {
    const { item, act, onClose, save } = editFinding(1)
    const day = retype(plans.rules.date, '31/02/2026')
    save()
    expect(document.activeElement).toBe(day)
    screen.getByText(parts.dateWrong)
    expect(act).not.toHaveBeenCalled()
    expect(onClose).not.toHaveBeenCalled()
    retype(plans.rules.date, '28/02/2026')
    save()
    const deadlineRule = { kind: 'before', date: '2026-02-28' }
    expect(act).toHaveBeenCalledWith({ do: 'change', id: item.id, set: { deadlineRule } })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('ask before Esc drops what was changed, and only then', async () => {
    const { item, onClose } = editFinding(1)
    const words = screen.getByLabelText(planReadings.details.text)
    fireEvent.change(words, { target: { value: 'Chữ gõ dở' } })
    fireEvent.keyDown(words, { key: 'Escape' })
    fireEvent.keyDown(await screen.findByRole('button', { name: parts.drop.stay }), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByText(parts.drop.title)).toBeNull())
    expect(onClose).not.toHaveBeenCalled()
    fireEvent.change(words, { target: { value: item.text } })
    fireEvent.keyDown(words, { key: 'Escape' })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('take a number as it is typed, letter by letter, and none that is not one', () => {
    const { item, act, save } = editFinding(2)
    const value = screen.getByLabelText(planReadings.details.value)
    for (const typed of ['7', '7,', '7,5']) fireEvent.change(value, { target: { value: typed } })
    expect(value).toHaveProperty('value', '7,5')
    retype(planReadings.details.value, '7,5,')
    save()
    expect(act).not.toHaveBeenCalled()
    retype(planReadings.details.value, '7,5')
    save()
    expect(act).toHaveBeenCalledWith({ do: 'targets', id: item.id, targets: [{ ...item.targets[0], value: '7.5' }] })
  })
})

describe('the page of an act', () => {
  it('shows no preview while a day of its basis is none', async () => {
    const province = { id: 'vn.86', name: 'Tỉnh Vĩnh Long', isLoaded: true }
    const bridge = new FakeBridge()
      .answer('office.get', { agencyId: 'vn.86.so-yte' })
      .answer('agencies.get', { id: 'vn.86.ubnd', name: 'Ủy ban nhân dân tỉnh Vĩnh Long', province })
      .answer('agencies.provinces', [province])
    // It is only looked at whether it was asked for.
    bridge.answers['reorganisations.preview'] = () => ({
      ok: false,
      error: { code: 'internal.failed', detail: { logId: '1' }, message: '' },
    })
    renderPart(<RecordActPage />, bridge)
    fireEvent.click(await screen.findByRole('button', { name: reorganisations.add }))
    fireEvent.click(await screen.findByRole('menuitem', { name: reorganisations.kinds.found }))
    fireEvent.change(await screen.findByLabelText(/Tên/), { target: { value: 'Trung tâm Mẫu' } })
    retype(new RegExp(`^${reorganisations.documentNumber}`), 'Nghị quyết số 01/NQ-HĐND')
    retype(new RegExp(`^${reorganisations.issuer}`), 'Hội đồng nhân dân tỉnh')
    retype(new RegExp(`^${reorganisations.documentDate}`), '01/06/2026')
    const effectiveOn = new RegExp(`^${reorganisations.effectiveOn}`)
    retype(effectiveOn, '01/07/2026')
    const look = screen.getByRole('button', { name: reorganisations.look })
    await waitFor(() => expect(look).toHaveProperty('disabled', false))
    const day = retype(effectiveOn, '31/06/2026')
    fireEvent.click(look)
    expect(document.activeElement).toBe(day)
    const asked = () => bridge.asked.filter(({ name }) => name === 'reorganisations.preview')
    expect(asked()).toEqual([])
    retype(effectiveOn, '30/06/2026')
    fireEvent.click(look)
    await waitFor(() => expect(asked()).toMatchObject([{ input: { effectiveOn: '2026-06-30' } }]))
  })
})
