import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { makeRoot, receive, sharedClock, year2026 } from '../support/exchange-builder.ts'
import { download, passphrase } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'

let round: RoundInHand
/** So many that whoever stops the work is heard before its end. */
const communes = 80
beforeEach(async () => {
  const test = await startTestApp({ clock: sharedClock(), idSpace: 0x7100 })
  round = await setUpRound(test, { communes, departments: 2, front: 1, tasks: 1, indicators: () => [] })
  await makeRoot(round.hoa)
})
afterEach(() => round.test.close())

const reported = (agencyId: AgencyId, typed = false) => ({ agencyId, typed, figures: new Map(), results: [] })

async function submissions() {
  const { bodies } = await round.hoa.call('coordination.status', { planId: round.plan.id, period: year2026 })
  return bodies.flatMap(({ submission }) => submission ?? [])
}
const chosen = async () =>
  (await submissions()).map(({ id, version }) => ({ submissionId: id, expectedVersion: version }))
const accept = async (key: string | null = passphrase) =>
  round.hoa.call('coordination.acceptReports', { reports: await chosen(), passphrase: key })
const decided = async () => (await submissions()).filter(({ decision }) => decision !== null).map(({ id }) => id)

it('accepts sealed and typed reports together: a file for each that was sealed, all in one zip', async () => {
  const [first, second, third] = round.bodies.communes
  if (!first || !second || !third) throw new Error('three communes were to be asked')
  round.lay(2026, [reported(first), reported(second), reported(third, true)])
  const answer = await accept()
  expect(answer).toMatchObject({ refused: [], stopped: false })
  expect(answer.accepted.map(({ hasFile }) => hasFile)).toEqual([true, true, false])
  if (!answer.file) throw new Error('a zip was to be made')
  const files = unzipSync(await download(round.hoa, answer.file.exportId))
  expect(answer.file.name).toBe('Phiếu phản hồi - 2 đơn vị - 02-11-2026.zip')
  expect(Object.keys(files).every((name) => /^Phiếu phản hồi - .+ - bản 1\.snv\.json$/.test(name))).toBe(true)
  const said = Object.values(files).map((bytes) => payloadOf(bytes))
  expect(said.map(({ recipientAgencyId }) => recipientAgencyId).toSorted()).toEqual([first, second].toSorted())
  expect(said.every(({ format, data }) => format === 'receipt' && data.decision === 'accepted')).toBe(true)
  // Sealed under the office's own root: the office that gave it reads it as one that is not for it, not as a forgery.
  const [back] = await receive(round.hoa, ...Object.values(files).slice(0, 1))
  expect(back).toMatchObject({ outcome: 'refused', code: 'exchange.other-recipient' })
  expect(await decided()).toHaveLength(3)

  const again = await accept()
  expect(again.accepted).toEqual([])
  expect(again.file).toBeNull()
  expect(again.refused).toHaveLength(3)
})

it('leaves one out that changed in the meantime, and none of the others', async () => {
  const [first, second] = round.bodies.communes
  if (!first || !second) throw new Error('two communes were to be asked')
  round.lay(2026, [reported(first), reported(second)])
  const [old, current] = await chosen()
  if (!old || !current) throw new Error('two reports were laid')
  await round.hoa.call('coordination.changeReceived', { ...old, receivedOn: '2026-11-01', source: 'in-person' })
  const answer = await round.hoa.call('coordination.acceptReports', { reports: [old, current], passphrase })
  expect(answer.accepted.map(({ submissionId }) => submissionId)).toEqual([current.submissionId])
  expect(answer.refused).toMatchObject([{ submissionId: old.submissionId, sentence: { what: expect.any(String) } }])
})

it('takes no passphrase for reports that were typed in, and accepts nothing with a wrong one', async () => {
  const [first, second] = round.bodies.communes
  if (!first || !second) throw new Error('two communes were to be asked')
  round.lay(2026, [reported(first, true)])
  expect(await accept(null)).toMatchObject({ accepted: [{ hasFile: false }], refused: [], file: null })
  round.lay(2026, [reported(second)])
  const order = { reports: await chosen(), passphrase: 'sai cụm mật khẩu' }
  await round.hoa.refused('coordination.acceptReports', order, 'key.passphrase-wrong')
  await round.hoa.refused('coordination.acceptReports', { ...order, passphrase: null }, 'key.passphrase-wrong')
  const lan = await round.test.signIn('lan')
  await lan.refused('coordination.acceptReports', order, 'permission.denied')
  expect(await decided()).toHaveLength(1)
})

it('keeps what was answered when somebody stops it', async () => {
  round.lay(
    2026,
    round.bodies.communes.map((id) => reported(id)),
  )
  const stop = round.test.app.onEvent(round.hoa.session, (event) => {
    if (event.type !== 'job' || event.job.kind !== 'seal-receipts' || event.job.done === 0) return
    stop()
    void round.hoa.call('jobs.cancel', { jobId: event.job.id })
  })
  const answer = await accept()
  expect(answer.stopped).toBe(true)
  expect(answer.accepted.length).toBeLessThan(communes)
  expect(await decided()).toEqual(expect.arrayContaining(answer.accepted.map(({ submissionId }) => submissionId)))
  expect(await decided()).toHaveLength(answer.accepted.length)
  expect((await accept()).stopped).toBe(false)
  expect(await decided()).toHaveLength(communes)
})

function payloadOf(bytes: Uint8Array) {
  const { payload } = JSON.parse(new TextDecoder().decode(bytes)) as { payload: string } // a flattened JWS
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    format: string
    recipientAgencyId: string
    data: { decision: string }
  }
}
