import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { readEnvelope } from '../../src-main/keys/read-envelope.ts'
import type { TrustView } from '../../src-main/keys/trust.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { compareRevision } from '../../src-shared/exchange/compare-revision.ts'
import { parseCard } from '../support/agency-card.ts'
import { lookAtDocx } from '../support/docx-checker.ts'
import {
  download,
  exportBytes,
  makeBackedUpKey,
  numbered,
  passphrase,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
} from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

const now = '2026-12-04T03:00:00.000Z'

/** What the coordinator trusts after it enrolled the card of the approver. */
async function trustAfterCard(): Promise<TrustView> {
  const { exportId } = await office.minh.call('keys.exportCard', { passphrase, recipientAgencyId: vinhLong.culture })
  const { agencyId, jwk, kid, approverName } = await parseCard(await download(office.minh, exportId))
  const validFrom = '2026-01-01T00:00:00.000Z'
  return { roots: [], keys: [{ kid, agencyId, jwk, approverName, validFrom, revokedAt: null, vouchedBy: null }] }
}

const open = async (json: Uint8Array, trust: TrustView) =>
  openEnvelope(json, { expect: ['report'], trust, me: vinhLong.culture, now })

describe('the sealed JSON', () => {
  it('opens as trusted at the coordinator with the key of the card, and says what was approved', async () => {
    const report = await sealedReport(office)
    const opened = await open(await exportBytes(office.lan, report, 'json'), await trustAfterCard())
    if (opened.verdict !== 'trusted') throw new Error(opened.verdict)
    expect(opened.payload).toMatchObject({
      id: report.id,
      agencyId: vinhLong.health,
      recipientAgencyId: vinhLong.culture,
      planIds: [office.plan.id],
      revision: 1,
      supersedes: null,
      documentNumber: '05/BC-SYT',
      documentDate: '2026-12-03',
      period: { kind: 'year', year: 2026 },
      contentSha256: report.now.contentSha256,
      evidence: [{ documentNumber: '12/KH-SYT' }],
      data: {
        cutOff: '2026-11-30',
        signer: { name: 'Trần Văn Minh', position: 'Giám đốc', line: 'GIÁM ĐỐC' },
        taskResults: [
          { position: 'II.a', resultText: 'Đã tổ chức 03 lớp tuyên truyền.', quantities: [{ value: 3 }] },
          { position: 'II.b', resultText: 'Đã tập huấn 40 cộng tác viên.' },
        ],
        funding: [{ source: 'Ngân sách tỉnh', plannedDong: 50_000_000, spentDong: 45_500_000 }],
        figures: [],
      },
    })
    expect(opened.facts.payloadSha256).toBe(report.now.seal?.payloadSha256)
    expect(opened.facts.fingerprint).toBe(report.now.seal?.fingerprint)
  })

  it('is waiting for verification where nobody knows the key, and wrong after any change', async () => {
    const report = await sealedReport(office)
    const json = await exportBytes(office.lan, report, 'json')
    expect((await open(json, { roots: [], keys: [] })).verdict).toBe('unknown-key')
    const changed = Buffer.from(json)
    const at = changed.indexOf('"signature":"') + 20
    changed[at] = changed[at] === 65 ? 66 : 65
    const opened = await open(changed, await trustAfterCard())
    expect(opened).toMatchObject({ verdict: 'refused', error: { code: 'exchange.signature-wrong' } })
  })

  it('of the next revision continues the one before', async () => {
    const report = await sealedReport(office)
    const first = await open(await exportBytes(office.lan, report, 'json'), await trustAfterCard())
    await office.lan.call('reports.revise', { ...report.seen, reason: 'Sửa số liệu.' })
    await report.refresh(office.lan)
    await report.write(office.lan, 'next-steps', 'Tiếp tục.')
    await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'x' } })
    await report.refresh(office.minh)
    await office.minh.call('reports.approve', report.seen)
    await report.refresh(office.lan)
    await office.lan.call('reports.number', { ...report.seen, value: '09', symbol: 'BC-SYT', date: '2026-12-10' })
    await report.refresh(office.minh)
    await office.minh.call('reports.seal', { ...report.seen, passphrase })
    await report.refresh(office.minh)
    const second = await open(await exportBytes(office.lan, report, 'json'), await trustAfterCard())
    if (first.verdict !== 'trusted' || second.verdict !== 'trusted') throw new Error('both are trusted')
    expect(compareRevision([first.facts], second.facts)).toEqual({ verdict: 'newer' })
    expect(await office.minh.call('reports.get', { reportId: report.id, revision: 1 })).toMatchObject({
      superseded: true,
      choices: [],
    })
  })
})

describe('the DOCX', () => {
  it('carries the very JSON, shows the check code and the words of the preview', async () => {
    const report = await sealedReport(office)
    const json = await exportBytes(office.lan, report, 'json')
    const sealed = await readSealedDocx(await exportBytes(office.lan, report, 'sealed-docx'))
    expect(Buffer.from(sealed.sealedJson).equals(Buffer.from(json))).toBe(true)
    const payload = JSON.parse(new TextDecoder().decode(readEnvelope(sealed.sealedJson).payloadBytes))
    expect(sealed.partsSha256).toBe(payload.docx.partsSha256)
    const shown = lookAtDocx(sealed.plainParts).paragraphs.map((one) => one.text)
    const preview = printedText(composeDocument(report.now.printed)).filter((text) => text !== '')
    for (const text of preview) expect(shown).toContain(text)
    const code = report.now.contentSha256?.slice(0, 16).match(/.{4}/g)?.join(' ')
    expect(shown).toContain(`Mã kiểm tra dữ liệu niêm phong: ${code}`)
  })

  it('in plain has no seal and no check code, and is the same bytes every time', async () => {
    const report = await sealedReport(office)
    const once = await exportBytes(office.lan, report, 'docx')
    expect(Buffer.from(await exportBytes(office.minh, report, 'docx')).equals(Buffer.from(once))).toBe(true)
    const shown = lookAtDocx(await readOfficeZip(once)).paragraphs.map((one) => one.text)
    expect(shown).toContain('Số: 05/BC-SYT')
    expect(shown.some((text) => text.startsWith('Mã kiểm tra'))).toBe(false)
    await expect(readSealedDocx(once)).rejects.toMatchObject({ code: 'docx.not-sealed' })
  })
})

describe('sealing', () => {
  it('leaves no passphrase in the data folder', async () => {
    await sealedReport(office)
    const { dataDir } = office.test
    const names = (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    for (const file of names) {
      const bytes = await readFile(join(file.parentPath, file.name))
      expect(bytes.includes(passphrase), file.name).toBe(false)
    }
  })

  it('that broke off between file and row is simply done again', async () => {
    await makeBackedUpKey(office.minh)
    const report = await numbered(office)
    const [first, second] = await Promise.all(
      [1, 2].map(() => office.minh.reply('reports.seal', { ...report.seen, passphrase })),
    )
    // Both wrote their files; one row decides which of them left the office.
    expect([first?.ok, second?.ok].sort()).toEqual([false, true])
    await report.refresh(office.minh)
    const opened = await open(await exportBytes(office.lan, report, 'json'), await trustAfterCard())
    expect(opened.verdict).toBe('trusted')
    const stored = await readdir(join(office.test.dataDir, 'sealed'), { recursive: true })
    expect(stored.filter((name) => /[0-9a-f]{64}$/.test(name)).length).toBeGreaterThanOrEqual(2)
  })
})
