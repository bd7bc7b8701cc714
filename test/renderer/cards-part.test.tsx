// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CardsPart } from '../../src-renderer/pages/coordination/CardsPart.tsx'
import { useVerify } from '../../src-renderer/pages/coordination/use-verify.ts'
import type { CardRow } from '../../src-shared/contract/submission.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

const words = texts.vi.coordinationPage
const card = (agencyName: string, state: CardRow['state'], fingerprint: string) => ({
  ...{ id: fingerprint, agencyId: 'vn.86', agencyName, nameOnCard: agencyName, approverName: 'Trần Văn Minh' },
  ...{ approverPosition: 'Giám đốc', fingerprint, state, receivedAt: '2026-11-02T01:00:00.000Z' },
  ...{ comparedWith: 'letter', comparisonNote: 'Phiếu số 03', decidedBy: 'Lê Thị Hoa', revokedAt: null },
  ...{ decidedAt: state === 'waiting' ? null : '2026-11-02T01:00:00.000Z' },
  ...{ replacesKey: false, replaces: null, version: 1 },
})

describe('the cards of a province', () => {
  it('can be sought by body and code; a revoked one does not show the paper that vouched for it', async () => {
    const cards = [
      card('Sở Y tế', 'revoked', 'P4TS-OYAP-56KZ-QRV5-K2WV-PMKI'),
      card('Sở Nông nghiệp', 'enrolled', 'V4EU-SX6F-NOOX-NXPV-5UXO-AADO'),
      card('Xã Tân Hạnh', 'waiting', 'Q2VT-EV4W-6IXV-GDNF-UVJW-RSY6'),
    ]
    renderPart(<CardsPart />, new FakeBridge().answer('coordination.cards', cards))
    await screen.findByText('Xã Tân Hạnh')
    const shown = () => screen.getAllByRole('row').slice(1).length
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('Xã Tân Hạnh')
    const search = screen.getByLabelText(words.searchCards)
    fireEvent.change(search, { target: { value: 'nong nghiep' } })
    expect(shown()).toBe(1)
    screen.getByText(/Phiếu số 03/)
    fireEvent.change(search, { target: { value: 'p4tsoyap' } })
    expect(shown()).toBe(1)
    expect(screen.queryByText(/Phiếu số 03/)).toBeNull()
    fireEvent.change(search, { target: { value: '' } })
    fireEvent.click(screen.getByRole('button', { name: new RegExp(words.cardStates.waiting) }))
    expect(shown()).toBe(1)
  })
})

function Verify({ ids }: { ids: readonly string[] }) {
  const { files, progress, verify } = useVerify()
  return (
    <button type="button" onClick={() => void verify(ids)}>
      {progress ? 'at work' : (files?.length ?? 'not begun')}
    </button>
  )
}

describe('reports that wait', () => {
  it('are verified part by part, however many they are', async () => {
    const bridge = new FakeBridge()
    const parts: number[] = []
    bridge.answers['coordination.verify'] = (input) => {
      const { submissionIds } = input as { submissionIds: string[] } // as the hook sends it
      parts.push(submissionIds.length)
      return { ok: true, value: { files: submissionIds.map((name) => ({ name })), stopped: false } }
    }
    renderPart(<Verify ids={Array.from({ length: 230 }, (_, at) => `${at}`)} />, bridge)
    await act(async () => void fireEvent.click(screen.getByRole('button')))
    await screen.findByText('230')
    expect(parts).toEqual([100, 100, 30])
  })
})
