import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { planId } from '../../src-shared/domain/ids.ts'
import { placeKey } from '../../src-shared/domain/open-reasons.ts'
import {
  draft,
  exportBytes,
  makeBackedUpKey,
  numbered,
  passphrase,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
  submitted,
} from '../support/report-builder.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

const reason = 'Bổ sung số liệu quý IV.'

describe('laying it before the approver', () => {
  it('asks why places are open, and says how many', async () => {
    const report = await draft(office)
    const error = await office.lan.refused('reports.submit', { ...report.seen, openReasons: {} }, 'report.open-places')
    expect(error.detail).toEqual({ count: 5 })
    const openReasons = { rest: 'Lãnh đạo viết phần V.', 'figures-missing': 'Chờ Chi cục gửi số.' }
    await office.lan.call('reports.submit', { ...report.seen, openReasons })
    const { openPlaces } = await report.refresh(office.minh)
    expect(report.now).toMatchObject({ state: 'submitted', choices: ['erase', 'send-back', 'approve'] })
    expect(openPlaces.map((place) => report.now.openReasons[placeKey(place)])).toEqual([
      ...['Lãnh đạo viết phần V.', 'Chờ Chi cục gửi số.'],
      ...['Lãnh đạo viết phần V.', 'Lãnh đạo viết phần V.', 'Lãnh đạo viết phần V.'],
    ])
  })

  it('keeps the reasons of places that are still open over a new draft, and of no others', async () => {
    const report = await draft(office)
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
    await report.refresh(office.lan)
    await office.lan.call('reports.takeBack', report.seen)
    await office.tasks[1].write({ resultText: 'Đã tập huấn.' })
    await report.refresh(office.lan)
    await office.lan.call('reports.redraft', report.seen)
    const { openPlaces, openReasons } = await report.refresh(office.lan)
    // The result is there now, and asks for evidence, of which nobody has spoken.
    expect(openReasons).not.toHaveProperty('tasks-without-result')
    expect(openPlaces.filter((place) => openReasons[placeKey(place)] === undefined)).toMatchObject([
      { kind: 'results-without-evidence' },
    ])
    const again = { ...report.seen, openReasons }
    const { detail } = await office.lan.refused('reports.submit', again, 'report.open-places')
    expect(detail).toEqual({ count: 1 })
  })

  it('closes it to edits until it is taken back', async () => {
    const report = await submitted(office)
    const edit = { ...report.seen, key: 'direction' as const, expectedVersion: 1, passages: [] }
    await office.lan.refused('reports.saveSection', edit, 'report.under-review')
    await office.lan.call('reports.takeBack', report.seen)
    expect((await report.refresh(office.lan)).state).toBe('draft')
  })

  it('goes back with its reason, is changed and comes again', async () => {
    const report = await submitted(office)
    await office.minh.call('reports.sendBack', { ...report.seen, reason })
    expect(await report.refresh(office.lan)).toMatchObject({ state: 'sent-back', reason })
    await report.write(office.lan, 'next-steps', 'Tiếp tục.')
    expect(report.now.state).toBe('sent-back')
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Đã bổ sung.' } })
    expect(await report.refresh(office.minh)).toMatchObject({ state: 'submitted', reason: '' })
  })
})

describe('approval', () => {
  it('waits for results, a cut-off and a signer', async () => {
    const report = await draft(office)
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
    await report.refresh(office.minh)
    const error = await office.minh.refused('reports.approve', report.seen, 'report.tasks-without-result')
    expect(error.detail).toEqual({ count: 1 })
    await office.lan.call('reports.takeBack', report.seen)
    await office.tasks[1].write({ resultText: 'Xong.' })
    await report.refresh(office.lan)
    await office.lan.call('reports.redraft', report.seen)
    await report.refresh(office.lan)

    const letter = async (change: Partial<CallInput<'reports.saveLetter'>>) => {
      const { subject, addressees, legalBases, recipients, signer } = report.now.letter
      const fields = { subject, addressees, legalBases, recipients, signer, cutOff: report.now.cutOff }
      await office.lan.call('reports.saveLetter', { ...report.seen, ...fields, ...change })
      await report.refresh(office.lan)
      await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
      await report.refresh(office.minh)
    }
    await letter({ cutOff: null })
    await office.minh.refused('reports.approve', report.seen, 'report.cut-off-missing')
    await office.lan.call('reports.takeBack', report.seen)
    await report.refresh(office.lan)
    await letter({ cutOff: '2026-11-30', signer: null })
    await office.minh.refused('reports.approve', report.seen, 'report.signer-missing')
  })

  it('is not given by a clerk, nor by who laid it before, nor by an approver of other plans', async () => {
    const report = await submitted(office)
    await office.lan.refused('reports.approve', report.seen, 'permission.denied')
    const hoa = await office.test.signIn('hoa')
    const people = await hoa.call('people.list', {})
    const change = async (userName: string, set: object) => {
      const person = people.find((one) => one.userName === userName)
      if (!person) throw new Error(userName)
      const { id, version, userName: _, mustChangePassword: __, ...fields } = person
      await hoa.call('people.change', { personId: id, expectedVersion: version, ...fields, ...set })
    }
    await change('lan', { roles: ['clerk', 'approver'] })
    await office.lan.refused('reports.approve', report.seen, 'permission.own-work')
    await change('minh', { approvesPlans: [planId.parse('00000000-0000-4000-8000-00000000ffff')] })
    await office.minh.refused('reports.approve', report.seen, 'permission.other-approver')
  })

  it('is not given by whoever wrote a part of it, whoever submits, also in the next revision', async () => {
    const hoa = await office.test.signIn('hoa')
    const minhNow = (await hoa.call('people.list', {})).find((one) => one.userName === 'minh')
    if (!minhNow) throw new Error('minh is missing')
    const { id, version, userName: _, mustChangePassword: __, ...fields } = minhNow
    const roles: ('clerk' | 'approver')[] = ['clerk', 'approver']
    await hoa.call('people.change', { personId: id, expectedVersion: version, ...fields, roles })
    await office.tasks[1].write({ resultText: 'Xong.' })
    const report = await draft(office)
    await report.write(office.minh, 'next-steps', 'Do lãnh đạo viết.')
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
    expect((await report.refresh(office.minh)).choices).not.toContain('approve')
    await office.minh.refused('reports.approve', report.seen, 'permission.own-work')
  })

  it('is by the author in an office of one person', async () => {
    const hoa = await office.test.signIn('hoa')
    for (const person of await hoa.call('people.list', {})) {
      const { id, version, userName, mustChangePassword: _, ...fields } = person
      const roles: ('clerk' | 'approver' | 'administrator')[] = ['clerk', 'approver', 'administrator']
      const set = userName === 'hoa' ? { ...fields, roles } : { ...fields, active: false }
      await hoa.call('people.change', { personId: id, expectedVersion: version, ...set })
    }
    const report = await draft({ ...office, lan: hoa })
    await office.tasks[1].user.refused('people.list', {}, 'session.none')
    const { version, passages } = report.section('results')
    await hoa.call('reports.saveSection', {
      ...{ reportId: report.id, key: 'results', expectedVersion: version },
      passages: passages.map(({ id, text }) => ({ id, text: text || 'Đã xong.', leftOut: false })),
    })
    await report.refresh(hoa)
    await report.write(hoa, 'next-steps', 'Tiếp tục.')
    await hoa.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
    await report.refresh(hoa)
    // The words of a person are a result too; the signer is a choice, because nobody was the one approver at first.
    expect((await hoa.call('reports.approve', report.seen)).state).toBe('content-approved')
  })

  it('is for the version that was seen', async () => {
    const report = await submitted(office)
    const seen = report.seen
    await office.lan.call('reports.takeBack', seen)
    await report.refresh(office.lan)
    await report.write(office.lan, 'proposals', 'Thêm kiến nghị.')
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
    await office.minh.refused('reports.approve', seen, 'version.conflict')
  })

  it('is void, visibly, after any edit', async () => {
    const report = await numbered(office)
    expect(report.now).toMatchObject({ state: 'numbered', approvedBy: 'Trần Văn Minh', approvalVoidedAt: null })
    office.test.clock.advanceSeconds(60)
    const edited = await report.write(office.lan, 'proposals', 'Thêm kiến nghị.')
    expect(edited).toMatchObject({
      state: 'draft',
      approvedBy: null,
      contentSha256: null,
      approvalVoidedAt: '2026-11-02T01:01:00.000Z',
    })
  })

  it('is withdrawn with a reason before anything is sealed', async () => {
    const report = await numbered(office)
    await office.lan.refused('reports.withdraw', { ...report.seen, reason }, 'permission.denied')
    await office.minh.call('reports.withdraw', { ...report.seen, reason })
    expect(await report.refresh(office.minh)).toMatchObject({ state: 'draft', reason, contentSha256: null })
  })
})

describe('number and date', () => {
  it('are no part of what was approved', async () => {
    const report = await submitted(office)
    await office.minh.call('reports.approve', report.seen)
    const { contentSha256 } = await report.refresh(office.lan)
    const give = (value: string, date: string) =>
      office.lan.call('reports.number', { ...report.seen, value, symbol: 'BC-SYT', date })
    await give('5', '2026-12-03')
    expect(await report.refresh(office.lan)).toMatchObject({ state: 'numbered', contentSha256, numberUnusual: false })
    await give('17', '2026-12-04')
    expect((await report.refresh(office.lan)).contentSha256).toBe(contentSha256)
    expect(report.now.printed.number).toEqual({ value: '17', symbol: 'BC-SYT' })
  })

  it('are warned of when they look unusual, and never refused for it', async () => {
    const report = await submitted(office)
    await office.minh.call('reports.approve', report.seen)
    await report.refresh(office.lan)
    await office.lan.call('reports.number', { ...report.seen, value: '5a', symbol: 'bc-syt', date: '2026-12-03' })
    expect(await report.refresh(office.lan)).toMatchObject({ state: 'numbered', numberUnusual: true })
  })

  it('come after the approval', async () => {
    const report = await submitted(office)
    const number = { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' }
    const error = await office.lan.refused('reports.number', number, 'report.wrong-state')
    expect(error.detail).toEqual({ state: 'submitted', step: 'number' })
  })
})

describe('sealing', () => {
  it('needs the approver, a key with a backup, the right passphrase and a number', async () => {
    const approved = await submitted(office)
    const seal = { ...approved.seen, passphrase }
    await office.minh.refused('reports.seal', seal, 'report.wrong-state')
    await office.minh.call('reports.approve', approved.seen)
    await approved.refresh(office.lan)
    await office.lan.call('reports.number', { ...approved.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
    await approved.refresh(office.minh)
    const now = { ...approved.seen, passphrase }
    await office.lan.refused('reports.seal', now, 'permission.denied')
    await office.minh.refused('reports.seal', now, 'keys.none')
    await makeBackedUpKey(office.minh)
    await office.minh.refused('reports.seal', { ...now, passphrase: 'sai mật khẩu khóa' }, 'key.passphrase-wrong')
    expect((await approved.refresh(office.minh)).state).toBe('numbered')
    expect((await office.minh.call('reports.seal', now)).state).toBe('sealed')
    await office.minh.refused('reports.seal', now, 'version.conflict')
  })

  it('leaves nothing that could still be edited', async () => {
    const report = await sealedReport(office)
    const edit = { reportId: report.id, key: 'direction' as const, expectedVersion: 1, passages: [] }
    await office.lan.refused('reports.saveSection', edit, 'report.sealed')
    await office.lan.refused('reports.redraft', report.seen, 'report.sealed')
  })

  it('is refused when nobody is known to send it to, while the plain DOCX still goes out', async () => {
    await office.plan.do('plans.change', { document: { ...(await office.plan.get()).document, coordinatorId: null } })
    const report = await numbered(office)
    expect(report.now.openPlaces).toContainEqual({ kind: 'recipient-missing', stops: false })
    await makeBackedUpKey(office.minh)
    await office.minh.refused('reports.seal', { ...report.seen, passphrase }, 'report.recipient-missing')
    const asked = { reportId: report.id, revision: 1, format: 'json' as const }
    await office.lan.refused('reports.export', asked, 'report.not-sealed')
    expect((await exportBytes(office.lan, report, 'docx')).length).toBeGreaterThan(1000)
  })
})

describe('what left the office', () => {
  it('is corrected by the next revision, which names the one it replaces', async () => {
    const report = await sealedReport(office)
    await office.lan.call('reports.revise', { ...report.seen, reason })
    expect(await report.refresh(office.lan)).toMatchObject({ revision: 2, state: 'draft', revisionReason: reason })
    await office.lan.refused('reports.revise', { ...report.seen, reason }, 'report.revision-open')
    await report.write(office.lan, 'next-steps', 'Tiếp tục năm 2027.')
    expect(report.now.changes).toMatchObject({
      since: 1,
      sections: [{ key: 'next-steps', added: ['Tiếp tục năm 2027.'], removed: [] }],
    })
    // Money and what the annex says changed too: the approver sees it beside the text.
    await office.tasks[0].refresh()
    await office.lan.call('tasks.changeFunding', {
      ...office.tasks[0].record,
      lines: [{ source: 'Ngân sách tỉnh', planned: 50_000_000, spent: 50_000_000 }],
    })
    await office.tasks[1].move('in-progress')
    await office.lan.call('reports.redraft', report.seen)
    await report.refresh(office.minh)
    expect(report.now.changes?.rows).toEqual([
      { table: 'funding', name: 'Ngân sách tỉnh', before: '45,5 / 50', after: '50 / 50' },
      {
        ...{ table: 'tasks', name: office.tasks[1].now.title },
        before: expect.stringMatching(/^Chưa thực hiện/),
        after: expect.stringMatching(/^Đang thực hiện/),
      },
    ])
    const first = await office.minh.call('reports.get', { reportId: report.id, revision: 1 })
    expect(first).toMatchObject({ state: 'sealed', superseded: false, choices: [] })
  })

  it('is withdrawn with a reason', async () => {
    const report = await sealedReport(office)
    await office.minh.call('reports.withdraw', { ...report.seen, reason })
    expect(await report.refresh(office.minh)).toMatchObject({ state: 'withdrawn', reason, mayRevise: false })
    expect((await report.refresh(office.lan)).mayRevise).toBe(true)
  })
})
