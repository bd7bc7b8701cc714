import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { indicatorId } from '../../src-shared/domain/ids.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
  year2026,
} from '../support/exchange-builder.ts'
import { FormInHand } from '../support/fill-form.ts'
import { newRowId } from '../support/plan-builder.ts'
import { download, exportBytes } from '../support/report-builder.ts'
import type { FixedClock } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let clock: FixedClock
let coordinator: CoordinatingOffice
beforeEach(async () => {
  clock = sharedClock()
  clock.set('2026-12-07T02:00:00.000Z')
  coordinator = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.women, requested: true },
  ])
})
afterEach(() => coordinator.test.close())

type Typed = Omit<CallInput<'coordination.registerTyped'>, 'commandId'>

const typed = (change: Partial<Typed> = {}): Typed => ({
  ...{ agencyId: vinhLong.health, planId: coordinator.plan.id, period: year2026, requestId: null },
  ...{ documentNumber: '45/BC-SYT', documentDate: '2026-12-03', receivedOn: '2026-12-06', source: 'incoming-register' },
  ...{ cutOff: '2026-11-30', signer: { name: 'Trần Văn Bình', position: 'Phó Giám đốc' } },
  sections: [{ key: 'proposals', text: 'Đề nghị bố trí kinh phí.\n\nĐề nghị tập huấn.' }],
  results: [{ itemId: coordinator.outline.a.id, progress: 'done', text: 'Đã mở 03 lớp.' }],
  figures: [{ indicatorId: coordinator.indicator, value: { kind: 'number', value: '19' } }],
  stagedIds: [],
  ...change,
})
const status = () => coordinator.hoa.call('coordination.status', { planId: coordinator.plan.id, period: year2026 })
const bodyOf = async (agencyId: string) => (await status()).bodies.find((body) => body.agencyId === agencyId)

describe('a report made outside the app', () => {
  it('counts like any other, late by the day received, marked with who typed it', async () => {
    const { hoa, plan, outline } = coordinator
    const scan = await upload(hoa, 'bản quét.pdf', Buffer.from('%PDF-1.4 bản quét'))
    const row = await hoa.call('coordination.registerTyped', typed({ stagedIds: [scan] }))
    expect(row).toMatchObject({
      ...{ origin: 'typed', state: 'counted', revision: 1, fingerprint: null, fileName: null, container: null },
      ...{ entered: { by: 'Lê Thị Hoa', at: '2026-12-07T02:00:00.000Z' }, documentNumber: '45/BC-SYT' },
    })
    expect(await bodyOf(vinhLong.health)).toMatchObject({
      timeliness: { kind: 'done-late', days: 2 },
      submission: { id: row.id, origin: 'typed' },
    })
    const shown = await hoa.call('coordination.submission', { submissionId: row.id })
    expect(shown.sections).toMatchObject([
      { key: 'proposals', paragraphs: ['Đề nghị bố trí kinh phí.', 'Đề nghị tập huấn.'] },
    ])
    expect(shown.figures).toMatchObject([{ code: 'GD-01', value: { kind: 'number', value: '19' } }])
    expect(shown.signer).toEqual({ name: 'Trần Văn Bình', position: 'Phó Giám đốc' })
    const read = await hoa.call('coordination.itemResults', {
      ...{ planId: plan.id, period: year2026, itemId: outline.a.id },
    })
    expect(read.results).toMatchObject([{ resultText: 'Đã mở 03 lớp.', progress: 'done' }])
    const [total] = await hoa.call('coordination.figures', { planId: plan.id, period: year2026, estimate: false })
    expect(total).toMatchObject({ total: { kind: 'number', value: '19' }, counted: 1 })
    const [paper] = shown.papers
    const exported = await hoa.call('coordination.exportPaper', { submissionId: row.id, sha256: paper?.sha256 ?? '' })
    expect(Buffer.from(await download(hoa, exported.exportId)).toString()).toBe('%PDF-1.4 bản quét')
  })

  it('is corrected with the old words kept in the audit, and by the version that was seen', async () => {
    const { hoa, indicator } = coordinator
    const row = await hoa.call('coordination.registerTyped', typed())
    const change = {
      ...typed({ figures: [{ indicatorId: indicator, value: { kind: 'none-arisen' } }] }),
      ...{ submissionId: row.id, expectedVersion: row.version, reason: 'Gõ nhầm số liệu' },
    }
    // One typed for the wrong body is withdrawn and typed anew: a correction does not carry it over unseen.
    const elsewhere = [{ agencyId: vinhLong.women }, { period: { kind: 'year', year: 2025, ordinal: null } }] as const
    for (const place of elsewhere) {
      await hoa.refused('coordination.correctTyped', { ...change, ...place }, 'object.missing')
    }
    expect(await hoa.call('coordination.correctTyped', change)).toMatchObject({ version: 2, state: 'counted' })
    const shown = await hoa.call('coordination.submission', { submissionId: row.id })
    expect(shown.figures).toMatchObject([{ value: { kind: 'none-arisen' } }])
    const history = await hoa.call('audit.history', { objectType: 'submission', objectId: row.id })
    expect(history.find((entry) => entry.action === 'submissions.corrected')?.detail).toMatchObject({
      reason: 'Gõ nhầm số liệu',
      changes: [{ what: indicator, before: { kind: 'number', value: '19' }, after: { kind: 'none-arisen' } }],
    })
    await hoa.refused('coordination.correctTyped', change, 'version.conflict')
    const form = await hoa.call('coordination.typedReport', { submissionId: row.id })
    const { stagedIds: _, agencyId, planId, period, requestId, ...content } = typed()
    expect(form).toEqual({
      ...content,
      place: { agencyId, planId, period, requestId },
      sections: [{ key: 'proposals', text: 'Đề nghị bố trí kinh phí.\nĐề nghị tập huấn.' }],
      figures: change.figures,
      papers: [],
    })
  })

  it('is answered without a seal, and taken back with a reason', async () => {
    const { hoa } = coordinator
    const row = await hoa.call('coordination.registerTyped', typed())
    const seen = { submissionId: row.id, expectedVersion: row.version }
    const answer = { ...seen, decision: 'asked-to-complete' as const }
    await hoa.refused('coordination.answerTyped', { ...answer, remarks: [] }, 'coordination.remarks-missing')
    const remarks = [{ about: null, text: 'Bổ sung kinh phí.' }]
    expect(await hoa.call('coordination.answerTyped', { ...answer, remarks })).toMatchObject({
      decision: 'asked-to-complete',
    })
    const { receipts } = await hoa.call('coordination.submission', { submissionId: row.id })
    expect(receipts).toMatchObject([{ revision: 1, decision: 'asked-to-complete', remarks, personName: 'Lê Thị Hoa' }])
    const passphrase = 'cụm mật khẩu của khóa'
    const sealed = { ...seen, expectedVersion: 2, decision: 'accepted' as const, remarks: [], passphrase }
    await hoa.refused('coordination.giveReceipt', sealed, 'coordination.typed')
    await hoa.call('coordination.withdrawTyped', { ...seen, expectedVersion: 2, reason: 'Nhầm đơn vị' })
    expect((await bodyOf(vinhLong.health))?.submission).toBeNull()
    await hoa.call('coordination.registerTyped', typed())
  })

  it('is typed once for a round, only by the coordinator of the plan, and not before it came', async () => {
    const { hoa, test } = coordinator
    await hoa.call('coordination.registerTyped', typed())
    await hoa.refused('coordination.registerTyped', typed(), 'coordination.typed-held')
    await hoa.refused(
      'coordination.registerTyped',
      typed({ receivedOn: '2026-12-08' }),
      'coordination.received-in-future',
    )
    const thematic = { kind: 'thematic' as const, year: 2026, ordinal: null }
    await hoa.refused('coordination.registerTyped', typed({ period: thematic }), 'coordination.period-open')
    const lan = await test.signIn('lan')
    await lan.refused('coordination.registerTyped', typed({ agencyId: vinhLong.women }), 'permission.denied')
  })
})

describe('a sealed report of the same body and round', () => {
  let health: ReportingAgency
  beforeEach(async () => {
    health = await startAgency(clock, vinhLong.health)
  })
  afterEach(() => health.test.close())

  it('takes the place of the typed one, which stays to be read', async () => {
    const { hoa } = coordinator
    const row = await hoa.call('coordination.registerTyped', typed())
    const women = await hoa.call('coordination.registerTyped', typed({ agencyId: vinhLong.women }))
    await takeInPlan(health, (await issue(coordinator)).package)
    const json = await exportBytes(health.minh, await sealReport(await workOnPlan(health, coordinator)), 'json')
    await enrol(coordinator, health)
    const [file] = await importReports(hoa, [json], '2026-12-07')
    expect(file?.verdict).toBe('trusted')
    expect(await bodyOf(vinhLong.health)).toMatchObject({ submission: { id: file?.submissionId, origin: 'sealed' } })
    expect(await bodyOf(vinhLong.women)).toMatchObject({ submission: { id: women.id } })
    const { submission: untouched } = await hoa.call('coordination.submission', { submissionId: women.id })
    expect(untouched).toMatchObject({ state: 'counted', version: 1 })
    const { submission } = await hoa.call('coordination.submission', { submissionId: row.id })
    expect(submission).toMatchObject({ state: 'superseded', version: 2 })
    await hoa.refused('coordination.registerTyped', typed(), 'coordination.sealed-held')
  })
})

describe('what is read from a file', () => {
  const place = (year = 2026) => ({ planId: coordinator.plan.id, requestId: null, period: { ...year2026, year } })
  const read = async (name: string, bytes: Uint8Array, at = place()) =>
    coordinator.hoa.call('coordination.readPaper', {
      ...at,
      source: { from: 'file', stagedId: await upload(coordinator.hoa, name, bytes) },
    })

  it('are the figures of the form, and the cells that hold none', async () => {
    const { hoa, indicator, plan } = coordinator
    const made = await hoa.call('coordination.figureForm', { planId: plan.id, period: year2026 })
    const empty = await download(hoa, made.exportId)
    expect(await read('biểu.xlsx', empty)).toMatchObject({ figures: [], problems: [] })
    expect(await read('biểu.xlsx', await filled(empty, '1.234,5'))).toMatchObject({
      figures: [{ indicatorId: indicator, value: { kind: 'number', value: '1234.5' } }],
    })
    expect(await read('biểu.xlsx', await filled(empty, 'chưa đếm'))).toMatchObject({
      figures: [],
      problems: [{ name: 'Số câu lạc bộ gia đình', text: 'chưa đếm' }],
    })
  })

  it('are a share too where it was written into the one cell, and nothing is passed over in silence', async () => {
    const { hoa, indicator, plan } = coordinator
    const { plan: before } = await hoa.call('plans.get', { planId: plan.id })
    const [first] = before.indicatorSet?.indicators ?? []
    if (!first) throw new Error('the plan has an indicator')
    const share = {
      ...first,
      id: indicatorId.parse(newRowId()),
      code: 'GD-02',
      name: 'Tỷ lệ hộ',
      shape: 'share' as const,
    }
    await plan.do('plans.saveIndicators', {
      ...{ source: 'Thông tư', validFrom: null, asNewVersion: false },
      indicators: [first, { ...share, comparator: null, targets: [] }],
    })
    const made = await hoa.call('coordination.figureForm', { planId: plan.id, period: year2026 })
    const empty = await download(hoa, made.exportId)
    const readShare = async (column: string, text: string) => {
      const form = await FormInHand.open(empty)
      return read('biểu.xlsx', await form.put(form.line('GD-02'), form.column(column), text).save())
    }
    expect(await readShare('Số liệu', '1.512/1.540')).toMatchObject({
      figures: [{ indicatorId: share.id, value: { kind: 'share', numerator: '1512', denominator: '1540' } }],
    })
    expect(await readShare('Số liệu', 'Không phát sinh')).toMatchObject({
      figures: [{ value: { kind: 'none-arisen' } }],
    })
    expect(await readShare('Số liệu', '94,8')).toMatchObject({ figures: [], problems: [{ text: '94,8' }] })
    expect(await readShare('Số liệu', '1/2/3')).toMatchObject({ figures: [], problems: [{ text: '1/2/3' }] })
    const form = await FormInHand.open(empty)
    const astray = await form.put(form.line('GD-01'), form.column('Tử số'), 7).save()
    expect(await read('biểu.xlsx', astray)).toMatchObject({ figures: [], problems: [{ text: '7' }] })
    expect(indicator).toBe(first.id)
  })

  /** Types into the line of the only indicator. */
  async function filled(bytes: Uint8Array, text: string): Promise<Uint8Array> {
    const form = await FormInHand.open(bytes)
    return form.put(form.line('GD-01'), form.column('Số liệu'), text).save()
  }

  it('are found by their ids in a form of an earlier version, and what has no place is shown with its cells', async () => {
    const { hoa, indicator, plan } = coordinator
    const [first] = (await plan.get()).indicatorSet?.indicators ?? []
    if (!first) throw new Error('the plan has an indicator')
    const gone = { ...first, id: indicatorId.parse(newRowId()), code: 'GD-02', name: 'Số hộ được tuyên dương' }
    const save = (indicators: (typeof first)[], asNewVersion: boolean) =>
      plan.do('plans.saveIndicators', { source: 'Thông tư', validFrom: null, asNewVersion, indicators })
    await save([first, gone], false)
    const made = await hoa.call('coordination.figureForm', { planId: plan.id, period: year2026 })
    const form = await FormInHand.open(await download(hoa, made.exportId))
    const value = form.column('Số liệu')
    form.put(form.line('GD-01'), value, 12).put(form.line('GD-02'), value, '34')
    const copied = form.cells.length
    form.put(copied, 0, first.id).put(copied, 1, 'GD-01 chép lại').put(copied, value, 13)
    form.put(copied + 1, 1, 'Số cuộc họp tổ dân phố').put(copied + 1, value, 56)
    form.put(copied + 2, 1, 'Người lập biểu')
    // Since then one indicator is called otherwise, and one is no longer asked for.
    await save([{ ...first, code: 'CLB-1', name: 'Số câu lạc bộ' }], true)
    expect(await read('biểu.xlsx', await form.save())).toMatchObject({
      figures: [{ indicatorId: indicator, value: { kind: 'number', value: '12' } }],
      otherPeriod: null,
      problems: [],
      unplacedRows: [
        { row: form.line('GD-02') + 1, name: 'GD-02. Số hộ được tuyên dương', text: '34', why: 'not-asked' },
        { row: copied + 1, name: 'GD-01 chép lại', text: '13', why: 'twice' },
        { row: copied + 2, name: 'Số cuộc họp tổ dân phố', text: '56', why: 'unknown' },
      ],
    })
    // Nobody takes the numbers of one year for those of another unseen.
    expect(await read('biểu.xlsx', await form.save(), place(2025))).toMatchObject({ otherPeriod: year2026 })
  })

  it('are the sections by their headings, whatever mark stands before them', async () => {
    const text = [
      'SỞ Y TẾ',
      'BÁO CÁO',
      'I. Công tác chỉ đạo, triển khai',
      'Đã ban hành kế hoạch.',
      'Đã tổ chức hội nghị.',
      'VII. KIẾN NGHỊ, ĐỀ XUẤT:',
      'Đề nghị bố trí kinh phí.',
    ].join('\n')
    const pasted = await coordinator.hoa.call('coordination.readPaper', {
      ...place(),
      source: { from: 'pasted', text },
    })
    expect(pasted.sections.map(({ key }) => key)).toEqual(['direction', 'proposals'])
    expect(pasted.sections[0]?.text).toBe('Đã ban hành kế hoạch.\nĐã tổ chức hội nghị.')
    expect(pasted.unplaced).toBe('SỞ Y TẾ\nBÁO CÁO')
    expect(await read('báo cáo.txt', Buffer.from(text))).toEqual(pasted)
  })

  it('are no sections where no heading is known', async () => {
    const bytes = await readFile(new URL('../../package.json', import.meta.url))
    expect(await read('gói.json', bytes)).toMatchObject({ sections: [], figures: [] })
  })
})
