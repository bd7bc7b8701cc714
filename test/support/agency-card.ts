import { openEnvelope } from '../../src-main/keys/open-envelope.ts'

/** What a coordinator takes from an agency card that it has compared with the letter. */
export async function parseCard(bytes: Uint8Array) {
  const opened = await openEnvelope(bytes, {
    expect: ['agency-card'],
    trust: { roots: [], keys: [] },
    me: null,
    now: '2026-12-01T00:00:00.000Z',
  })
  if (opened.verdict !== 'self-carried') throw new Error(opened.verdict)
  const { payload, facts, jwk } = opened
  return { agencyId: payload.agencyId, jwk, kid: facts.kid, approverName: payload.data.approver.name }
}
