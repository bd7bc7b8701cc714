// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { QuarantineSection } from '../../src-renderer/pages/coordination/QuarantineSection.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

const words = texts.vi.coordinationPage
const code = 'SITX5U2NGTJUNO6TJU2OGTJU'

const row = (id: number, agencyId: string, agencyName: string, ordinal: number, fingerprint = code) => ({
  ...{ id: `00000001-0000-4000-8000-00000000000${id}`, agencyId, agencyName, fingerprint, revision: 1 },
  ...{ documentNumber: `${id}/BC-UBND`, planNames: ['Công tác gia đình'] },
  period: { kind: 'quarter', year: 2026, ordinal },
})

it('shows the code of a body once for all the reports it sealed with that key, and verifies them together', async () => {
  const bridge = new FakeBridge()
  const [an, binh] = ['Ủy ban nhân dân xã An Định', 'Ủy ban nhân dân xã Bình Phú']
  bridge.answer('coordination.quarantine', [
    ...[row(1, 'an', an, 1), row(2, 'binh', binh, 1), row(3, 'an', an, 2)],
    row(4, 'an', an, 3, code.toLowerCase()),
  ])
  bridge.answer('coordination.verify', { files: [], stopped: false })
  renderPart(
    <SessionProvider session={readySession}>
      <QuarantineSection />
    </SessionProvider>,
    bridge,
  )
  const button = await screen.findByRole('button', { name: words.verifyOfKey({ count: 2 }) })
  expect(screen.getAllByText(an)).toHaveLength(2)
  const group = button.closest('li')
  if (!group) throw new Error('each key stands in a line of its own')
  expect(within(group).getAllByRole('listitem')).toHaveLength(2)
  await act(async () => void fireEvent.click(button))
  expect(bridge.asked.filter(({ name }) => name === 'coordination.verify')).toMatchObject([
    { input: { submissionIds: [row(1, 'an', an, 1).id, row(3, 'an', an, 2).id] } },
  ])
})
