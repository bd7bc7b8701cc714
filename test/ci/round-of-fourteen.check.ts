import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanId, RequestId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { makeKey, makeRoot, year2026 } from '../support/exchange-builder.ts'
import {
  countedBodies,
  fourteen,
  plainTotals,
  setUpRoundOfFourteen,
  totalsInWords,
} from '../support/fourteen-bodies.ts'
import { type Answers, answersOf, type FileOfOffice, openAskedFor } from '../support/other-offices.ts'
import { download, exportBytes, passphrase, ReportInHand } from '../support/report-builder.ts'
import { FixedClock, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const run = promisify(execFile)
const verifier = resolve(import.meta.dirname, '../support/verify-docx-signature.py')
const { matrix } = texts.vi

/** What goes up to the province: another program opens it, and its totals are those that plain loops give. */
describe('the consolidated report of fourteen bodies in LibreOffice', () => {
  let dir: string
  let office: TestApp
  let docx: string
  let tables: string
  let sheets: Map<string, string[][]>

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-fourteen-'))
    const clock = new FixedClock('2026-11-10T02:00:00.000Z')
    office = await startTestApp({ clock })
    const { planId, requestId, answers } = await ask(await setUpRoundOfFourteen(office))
    clock.set('2026-12-07T02:00:00.000Z')
    const hoa = await office.signIn('hoa')
    await takeIn(hoa, answers)
    await typeIn(hoa, { planId, requestId }, answers)

    const made = await hoa.call('matrix.export', { planId, period: year2026, table: 'figures', estimate: false })
    tables = join(dir, 'tables.xlsx')
    await writeFile(tables, await download(hoa, made.exportId))
    docx = join(dir, 'consolidated.docx')
    await writeFile(docx, await consolidated(hoa, planId))
    sheets = await openInCalc(tables)
  }, 240_000)
  afterAll(async () => {
    await office.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('has a valid signature of the leader who sealed it', async () => {
    const { stdout } = await run('/usr/bin/python3', [verifier, docx])
    expect(JSON.parse(stdout)).toMatchObject({
      signatures: [{ valid: true, subject: expect.stringContaining('Trần Văn Minh') }],
    })
  })

  test('shows every total on its pages, with those who stand behind it', async () => {
    // As text, because a cell of a printed page breaks its words anywhere.
    await run('soffice', [profile(), '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', dir, docx])
    const lines = (await readFile(join(dir, 'consolidated.txt'), 'utf8')).normalize('NFC').split('\n')
    const printed = lines.map((line) => line.trim())
    const { voices } = plainTotals()
    const written = totalsInWords()
    const shown = [written.clubs, `${written.percent}% (${written.households})`, written.cases]
    for (const words of shown) expect(printed).toContain(words)
    for (const count of Object.values(voices)) {
      expect(printed.some((line) => line.startsWith(`Số liệu của ${count}/14 đơn vị; `))).toBe(true)
    }
  })

  test('comes with a workbook of the same totals', () => {
    const { sums, voices, percent } = plainTotals()
    const { cell } = sheet(matrix.sheets.figureTotals)
    const titles = matrix.columns
    expect([cell('GD-01', titles.total), cell('GD-01', titles.counted)]).toEqual([sums.clubs, voices.clubs])
    expect([cell('GD-02', titles.numerator), cell('GD-02', titles.denominator)]).toEqual([sums.titled, sums.households])
    expect(cell('GD-02', titles.percent)).toBe(percent)
    expect([cell('GD-03', titles.total), cell('GD-03', titles.counted)]).toEqual([sums.cases, voices.cases])
    expect(cell('GD-01', titles.missing)).toBe(14 - countedBodies.length)
  })

  test('whose numbers of single bodies LibreOffice adds up to the total', () => {
    const { rows } = sheet(matrix.sheets.figures)
    const head = rows.find((row) => row.some((one) => one.startsWith('GD-01.'))) ?? []
    const sumOf = (code: string) => {
      const at = head.findIndex((one) => one.startsWith(`${code}.`))
      const bodies = rows.filter((row) => fourteen.some((one) => one.name === row[1]))
      expect(bodies).toHaveLength(14)
      // Words in a cell are no number, as for the SUM of a person.
      const numbers = bodies.map((row) => Number(row[at] || Number.NaN)).filter((one) => !Number.isNaN(one))
      return numbers.reduce((sum, one) => sum + one, 0)
    }
    const { sums } = plainTotals()
    expect([sumOf('GD-01'), sumOf('GD-02'), sumOf('GD-03')]).toEqual([sums.clubs, sums.titled, sums.cases])
  })

  const profile = () => `-env:UserInstallation=file://${join(dir, 'profile')}`

  /** Each sheet as LibreOffice reads it: the values of the cells, not what their formats show. */
  async function openInCalc(path: string): Promise<Map<string, string[][]>> {
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1'
    await run('soffice', [profile(), '--headless', '--convert-to', filter, '--outdir', dir, path])
    const found = new Map<string, string[][]>()
    for (const name of await readdir(dir)) {
      const of = /^tables-(.*)\.csv$/.exec(name.normalize('NFC'))?.[1]
      if (of === undefined) continue
      const lines = (await readFile(join(dir, name), 'utf8')).normalize('NFC').split('\n')
      found.set(
        of,
        lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1'))),
      )
    }
    if (found.size === 0) throw new Error('LibreOffice has no Calc here: install libreoffice-calc-nogui')
    return found
  }

  function sheet(name: string) {
    const rows = sheets.get(name)
    if (!rows) throw new Error(`no sheet ${name}: ${[...sheets.keys()].join('; ')}`)
    const cell = (words: string, title: string) => {
      const column = rows.map((row) => row.indexOf(title)).find((at) => at >= 0) ?? -1
      return Number(rows.find((row) => row.includes(words))?.[column])
    }
    return { rows, cell }
  }

  async function ask(hoa: TestUser) {
    await makeRoot(hoa)
    const [plan] = await hoa.call('coordination.plans', {})
    if (!plan) throw new Error('no plan is coordinated')
    const { planId } = plan
    await hoa.call('packages.issue', { planId, passphrase })
    const { requestId } = await hoa.call('report-requests.issue', {
      ...{ requestId: null, letterNumber: '1234/SVHTTDL-XDNSVHGD', letterDate: '2026-11-09', planIds: [planId] },
      ...{ subject: 'báo cáo công tác gia đình năm 2026', outline: [], forms: [], passphrase },
      period: {
        ...{ kind: 'year', year: 2026, ordinal: null, from: '2026-01-01', to: '2026-12-31' },
        ...{ cutOff: '2026-11-30', nextYearStart: null },
      },
      deadline: { kind: 'before', date: '2026-12-05' },
      reporters: fourteen.map(({ agencyId, requested }) => ({ agencyId, requested })),
    })
    const { file } = await hoa.call('report-requests.filesToSend', { requestId })
    return { planId, requestId, answers: await answersOf(openAskedFor(await download(hoa, file.exportId))) }
  }

  async function takeIn(hoa: TestUser, answers: Answers) {
    const handIn = async (files: readonly FileOfOffice[]) => {
      const stagedIds = []
      for (const { name, bytes } of files) stagedIds.push(await upload(hoa, name, bytes))
      return stagedIds
    }
    await hoa.call('coordination.importCards', { stagedIds: await handIn(answers.cards) })
    const form = { codes: answers.codes, comparedWith: 'letter' as const, note: 'Phiếu đăng ký' }
    await hoa.call('coordination.enrolCards', form)
    const came = { source: 'email' as const }
    const inTime = await handIn(answers.inTime)
    await hoa.call('coordination.importReports', { ...came, stagedIds: inTime, receivedOn: '2026-12-03' })
    const late = await handIn(answers.late)
    await hoa.call('coordination.importReports', { ...came, stagedIds: late, receivedOn: '2026-12-07' })
  }

  async function typeIn(hoa: TestUser, place: { planId: PlanId; requestId: RequestId }, answers: Answers) {
    for (const { body, name, bytes } of answers.papers) {
      const stagedId = await upload(hoa, name, bytes)
      const { figures } = await hoa.call('coordination.readPaper', {
        ...{ ...place, period: year2026, source: { from: 'file', stagedId } },
      })
      await hoa.call('coordination.registerTyped', {
        ...{ ...place, agencyId: body.agencyId, period: year2026, documentNumber: '15/BC', documentDate: null },
        ...{ receivedOn: '2026-12-04', source: 'incoming-register', cutOff: '2026-11-30', signer: null },
        ...{ sections: [], results: [], figures, stagedIds: [stagedId] },
      })
    }
  }

  /** As its people carry it: drafted by the coordinator, approved and sealed by the leader. */
  async function consolidated(hoa: TestUser, planId: PlanId): Promise<Uint8Array> {
    const [period] = await hoa.call('periods.list', {})
    if (!period) throw new Error('no year is open')
    const place = { planId, periodId: period.id, recipientAgencyId: vinhLong.committee }
    const { reportId } = await hoa.call('reports.draftConsolidated', place)
    const report = new ReportInHand(await hoa.call('reports.get', { reportId, revision: null }))
    await hoa.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau khi có chỉ đạo.' } })
    const minh = await office.signIn('minh')
    await report.refresh(minh)
    await minh.call('reports.approve', report.seen)
    await report.refresh(minh)
    await minh.call('reports.number', { ...report.seen, value: '120', symbol: 'BC-SVHTTDL', date: '2026-12-07' })
    await report.refresh(minh)
    await makeKey(minh, 'approver')
    await minh.call('reports.seal', { ...report.seen, passphrase })
    await report.refresh(minh)
    return exportBytes(minh, report, 'sealed-docx')
  }
})
