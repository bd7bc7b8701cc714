import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCertificate } from '../../src-main/keys/certificate.ts'
import { sha256Hex } from '../../src-main/keys/hash.ts'
import { makeKeyPair } from '../../src-main/keys/key-pair.ts'
import { seal } from '../../src-main/keys/seal.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { agencyCardV1 } from '../../src-shared/exchange/agency-card.ts'
import { fingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  receive,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { newRowId } from '../support/plan-builder.ts'
import {
  download,
  exportBytes,
  passphrase,
  type ReportInHand,
  type ReportingOffice,
} from '../support/report-builder.ts'
import type { FixedClock } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let clock: FixedClock
let coordinator: CoordinatingOffice
let health: ReportingAgency
let office: ReportingOffice
let sealed: ReportInHand
let json: Uint8Array
beforeEach(async () => {
  clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  office = await workOnPlan(health, coordinator)
  sealed = await sealReport(office)
  json = await exportBytes(health.minh, sealed, 'json')
  await enrol(coordinator, health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

/** The same envelope with one letter of a member exchanged. */
function changed(bytes: Uint8Array, member: 'payload' | 'signature'): Uint8Array {
  const envelope = JSON.parse(Buffer.from(bytes).toString()) as Record<string, string> // our own file
  const text = envelope[member] ?? ''
  const letter = text[10] === 'A' ? 'B' : 'A'
  envelope[member] = text.slice(0, 10) + letter + text.slice(11)
  return Buffer.from(JSON.stringify(envelope))
}

/** A card that anybody can make: sealed by the key that it carries, naming whatever body it likes. */
async function strangersCard(id: string, name: string) {
  const key = await makeKeyPair()
  const holder = { approverName: 'Người Lạ', agencyName: name, validFrom: clock.now().toISOString() }
  const certificate = Buffer.from(await makeCertificate(key, holder)).toString('base64')
  const sealed = await seal(
    agencyCardV1.parse({
      ...{ format: 'agency-card', formatVersion: 1, id: newRowId(), agencyId: id, recipientAgencyId: vinhLong.culture },
      ...{ planIds: [], createdAt: clock.now().toISOString(), revision: 1, supersedes: null },
      ...{ documentNumber: null, documentDate: null },
      data: {
        ...{ kind: 'state-body', level: 'province', electronicCode: null },
        names: [{ name, shortName: null, from: null, to: null }],
        approver: { name: 'Người Lạ', position: 'Giám đốc' },
        ...{ jwk: key.publicJwk, certificate },
      },
    }),
    key,
  )
  return { bytes: sealed.bytes, agencyId: agencyId.parse(id), fingerprint: fingerprintOf(key.kid) }
}

const countedReports = async () => {
  const status = await coordinator.hoa.call('coordination.status', { planId: coordinator.plan.id, period: year2026 })
  return status.assigned.received
}

describe('a file that is not taken in', () => {
  it('stops no other, leaves a line, and says why in its own words', async () => {
    const docx = Buffer.from(await exportBytes(health.minh, sealed, 'sealed-docx'))
    // One byte behind the end: another program has packed it.
    const answers = await importReports(coordinator.hoa, [
      Buffer.from('{"a":1}'),
      changed(json, 'signature'),
      changed(json, 'payload'),
      Buffer.concat([docx, Buffer.from([0])]),
      await exportBytes(health.minh, sealed, 'docx'),
      (await issue(coordinator)).package,
      json,
      json,
    ])
    expect(answers.map(({ verdict }) => verdict)).toEqual([
      'unreadable',
      'changed-after-sealing',
      'changed-after-sealing',
      expect.stringMatching(/changed-after-sealing|unreadable/),
      'unreadable',
      'unreadable',
      'trusted',
      'same-file-again',
    ])
    expect(answers[1]?.sentence?.what).not.toBe('')
    expect(await countedReports()).toBe(1)
    const log = await coordinator.hoa.call('coordination.log', { offset: 0, limit: 50 })
    expect(log.total).toBe(8)
    expect(log.rows.filter(({ submissionId }) => submissionId !== null)).toHaveLength(1)
  })

  it('is for another coordinator', async () => {
    const other = await startCoordinator(clock, [], vinhLong.environment)
    const [answer] = await importReports(other.hoa, [json])
    expect(answer).toMatchObject({ verdict: 'not-addressed-to-us', submissionId: null })
    await other.test.close()
  })

  it('is an older revision than the one held, and the newer one took its place', async () => {
    await health.minh.call('reports.withdraw', { ...sealed.seen, reason: 'Sai số liệu' })
    await sealed.refresh(health.lan)
    await health.lan.call('reports.revise', { ...sealed.seen, reason: 'Bổ sung số liệu' })
    await sealed.refresh(health.lan)
    const second = await sealNext()
    expect(await importReports(coordinator.hoa, [second, json])).toMatchObject([
      { verdict: 'trusted', revision: 2 },
      { verdict: 'older-revision' },
    ])
    expect(await countedReports()).toBe(1)
  })

  it('takes the place of the revision before it when both come in order', async () => {
    await health.minh.call('reports.withdraw', { ...sealed.seen, reason: 'Sai số liệu' })
    await sealed.refresh(health.lan)
    await health.lan.call('reports.revise', { ...sealed.seen, reason: 'Bổ sung số liệu' })
    await sealed.refresh(health.lan)
    const second = await sealNext()
    const [first, next] = await importReports(coordinator.hoa, [json, second])
    expect([first?.verdict, next?.verdict]).toEqual(['trusted', 'trusted'])
    const old = await coordinator.hoa.call('coordination.submission', { submissionId: first?.submissionId ?? '' })
    expect(old.submission.state).toBe('superseded')
    expect(old.others).toMatchObject([{ revision: 2, state: 'counted' }])
  })

  /** Carries the new revision to its seal and gives its file. */
  async function sealNext(): Promise<Uint8Array> {
    await health.lan.call('reports.submit', { ...sealed.seen, openReasons: { rest: 'Bản bổ sung' } })
    await sealed.refresh(health.minh)
    await health.minh.call('reports.approve', sealed.seen)
    await sealed.refresh(health.lan)
    await health.lan.call('reports.number', { ...sealed.seen, value: '06', symbol: 'BC-SYT', date: '2026-12-03' })
    await sealed.refresh(health.minh)
    await health.minh.call('reports.seal', { ...sealed.seen, passphrase })
    await sealed.refresh(health.minh)
    return exportBytes(health.minh, sealed, 'json')
  }

  it('is sealed with a key that was revoked; what came in before stays', async () => {
    const { hoa } = coordinator
    const docx = await exportBytes(health.minh, sealed, 'sealed-docx')
    expect(await importReports(hoa, [json])).toMatchObject([{ verdict: 'trusted' }])
    const [card] = await hoa.call('coordination.cards', {})
    if (!card) throw new Error('no card')
    const revoke = { cardId: card.id, expectedVersion: card.version, reason: 'Mất USB' }
    expect(await hoa.call('coordination.revokeKey', revoke)).toMatchObject({ state: 'revoked' })
    await hoa.refused('coordination.revokeKey', { ...revoke, expectedVersion: 3 }, 'coordination.card-decided')
    expect(await importReports(hoa, [docx])).toMatchObject([{ verdict: 'revoked' }])
    expect(await countedReports()).toBe(1)
  })
})

it('takes in exactly once what a crash left between file and row', async () => {
  const path = join(coordinator.test.dataDir, 'received', sha256Hex(json).slice(0, 2), sha256Hex(json))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, json)
  const reopened = await coordinator.test.reopen()
  coordinator = { ...coordinator, test: reopened, hoa: await reopened.signIn('hoa') }
  expect(await importReports(coordinator.hoa, [json])).toMatchObject([{ verdict: 'trusted' }])
  expect(await importReports(coordinator.hoa, [json])).toMatchObject([{ verdict: 'same-file-again' }])
  expect(await countedReports()).toBe(1)
  expect(await coordinator.hoa.call('coordination.checkLog', {})).toEqual({ ok: true, lines: 2, brokenAt: null })
})

describe('enrolment', () => {
  it('needs the very code of the form', async () => {
    const { hoa } = coordinator
    const women = await startAgency(clock, vinhLong.women)
    const { exportId } = await women.minh.call('keys.exportCard', { passphrase, recipientAgencyId: vinhLong.culture })
    const card = await download(women.minh, exportId)
    const stagedIds = [await upload(hoa, 'the.json', card), await upload(hoa, 'bao-cao.json', json)]
    const outcomes = await hoa.call('coordination.importCards', { stagedIds })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['waiting', 'refused'])
    const compared = { comparedWith: 'telephone', note: 'Chị Hạnh, 0270 3822 000' } as const
    await hoa.refused(
      'coordination.enrolCards',
      { codes: ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX'], ...compared },
      'coordination.no-code-fits',
    )
    const typed = women.fingerprint.toLowerCase().replaceAll('-', ' ')
    const done = await hoa.call('coordination.enrolCards', { codes: [typed, 'không phải mã'], ...compared })
    expect(done.enrolled).toMatchObject([{ agencyId: vinhLong.women, state: 'enrolled', comparedWith: 'telephone' }])
    expect(done.unmatched).toEqual(['không phải mã'])
    const again = [await upload(hoa, 'the.json', card)]
    expect(await hoa.call('coordination.importCards', { stagedIds: again })).toMatchObject([{ outcome: 'same-again' }])
    await women.test.close()
  })

  it('lets no card into the catalogue before its code was compared, and no bogus one stop the rest', async () => {
    const { hoa } = coordinator
    const stranger = await strangersCard('own.99999999-0000-4000-8000-000000000001', 'Sở Y tế tỉnh Vĩnh Long')
    const bogus = await strangersCard('vn.86.x99999', 'Xã Không Có')
    const stagedIds = [await upload(hoa, 'a.json', bogus.bytes), await upload(hoa, 'b.json', stranger.bytes)]
    const outcomes = await hoa.call('coordination.importCards', { stagedIds })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['waiting', 'waiting'])
    const known = () => hoa.call('agencies.get', { id: stranger.agencyId })
    await hoa.refused('agencies.get', { id: stranger.agencyId }, 'object.missing')
    const compared = { comparedWith: 'letter', note: 'Công văn 12' } as const
    await hoa.call('coordination.enrolCards', { codes: [stranger.fingerprint], ...compared })
    expect((await known()).id).toBe(stranger.agencyId)
    await hoa.refused('coordination.enrolCards', { codes: [bogus.fingerprint], ...compared }, 'object.missing')
  })

  it('goes out in the registry, whose versions rise', async () => {
    const { hoa } = coordinator
    expect(await hoa.call('coordination.registry', {})).toMatchObject({ revision: 1, isCurrent: true })
    clock.advanceSeconds(60)
    const first = await hoa.call('coordination.issueRegistry', { passphrase })
    const second = await hoa.call('coordination.issueRegistry', { passphrase })
    expect([first.revision, second.revision]).toEqual([2, 3])
    expect(await hoa.call('coordination.registry', {})).toMatchObject({
      revision: 3,
      isExpired: false,
      expiresAt: '2027-12-02T01:01:00.000Z',
    })
    const newer = await download(hoa, second.registry.exportId)
    expect(await receive(health.lan, newer)).toMatchObject([{ outcome: 'registry-stored', revision: 3 }])
    expect(await receive(health.lan, await download(hoa, first.registry.exportId))).toMatchObject([
      { outcome: 'refused', code: 'packages.registry-older' },
    ])
    expect(await health.lan.call('packages.roots', {})).toMatchObject([
      { registry: { revision: 3, hasOwnKey: true, isExpired: false } },
    ])
  })
})

it('applies two receipts of one instant in their order', async () => {
  const { hoa } = coordinator
  await importReports(hoa, [json])
  const [body] = (await hoa.call('coordination.status', { planId: coordinator.plan.id, period: year2026 })).bodies
  if (!body?.submission) throw new Error('no report')
  const answer = async (decision: 'accepted' | 'asked-to-complete', expectedVersion: number) => {
    const remarks = decision === 'accepted' ? [] : [{ about: null, text: 'Đề nghị bổ sung.' }]
    const submissionId = body.submission?.id ?? ''
    const given = { submissionId, expectedVersion, decision, remarks, passphrase }
    const { submission, receipt } = await hoa.call('coordination.giveReceipt', given)
    return { version: submission.version, bytes: await download(hoa, receipt.exportId) }
  }
  const first = await answer('asked-to-complete', body.submission.version)
  const second = await answer('accepted', first.version)
  expect(await receive(health.minh, first.bytes)).toMatchObject([{ decision: 'asked-to-complete' }])
  expect(await receive(health.minh, second.bytes)).toMatchObject([{ outcome: 'receipt-applied', decision: 'accepted' }])
  expect((await sealed.refresh(health.minh)).state).toBe('accepted')
})

it('shows a trusted report on a plan that is not coordinated here, which belongs to no round', async () => {
  const { hoa, plan } = coordinator
  await importReports(hoa, [json])
  expect(await hoa.call('coordination.unplaced', {})).toEqual([])
  const { plan: now } = await hoa.call('plans.get', { planId: plan.id })
  await plan.do('plans.change', { document: { ...now.document, coordinatorId: vinhLong.women } })
  expect(await hoa.call('coordination.plans', {})).toEqual([])
  expect(await hoa.call('coordination.unplaced', {})).toMatchObject([
    { agencyId: vinhLong.health, state: 'counted', planNames: [now.document.shortName] },
  ])
})
