import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enrolCards, receivePlan, type Travelling } from '../../src-main/demo/carry-files.ts'
import { handIn, takeOut } from '../../src-main/sample/caller.ts'
import { chanceOf } from '../../src-main/sample/chance.ts'
import { draftReport, makeKey, sealReport } from '../../src-main/sample/make-report.ts'
import type { SamplePeople } from '../../src-main/sample/set-up-office.ts'
import { workTheYear } from '../../src-main/sample/work-the-year.ts'
import type { AgencyId, PlanId } from '../../src-shared/domain/ids.ts'
import { FixedClock, setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'
import { enterVinhLongPlan, vinhLong } from '../support/vinh-long-plan.ts'

const run = promisify(execFile)
const passphrase = 'cụm mật khẩu của khóa'
const symbols = new Map<AgencyId, string>([
  [vinhLong.culture, 'SVHTTDL'],
  [vinhLong.health, 'SYT'],
  [vinhLong.commune, 'UBND'],
  [vinhLong.women, 'BTV'],
])

interface Office {
  app: TestApp
  people: SamplePeople
  agencyId: AgencyId
  name: string
}

interface Reported extends Office {
  fingerprint: string
  card: Travelling
  json: Travelling
  docx: Travelling
  tasks: number
}

/** The real plan, carried through 2026 by four offices to the coordinator's import, through the app's own calls. */
describe('the Vĩnh Long plan through the year 2026', () => {
  const clock = new FixedClock('2026-12-01T02:00:00.000Z')
  const offices: Office[] = []
  let dir: string
  let coordinator: Office
  let planId: PlanId
  let reported: Reported[]
  let verdicts: string[]

  async function open(agencyId: AgencyId, idSpace: number): Promise<Office> {
    const app = await startTestApp({ clock, idSpace })
    await setUpOffice(app, {
      agency: { from: 'catalogue', agencyId },
      symbolAbbreviation: symbols.get(agencyId) ?? 'DV',
    })
    const [clerk, approver, coordinating] = await Promise.all(['lan', 'minh', 'hoa'].map((name) => app.signIn(name)))
    if (!clerk || !approver || !coordinating) throw new Error('three people are there')
    const { agencyName: name } = await clerk.call('office.get', {})
    const office = { app, people: { clerk, approver, coordinator: coordinating }, agencyId, name }
    offices.push(office)
    return office
  }

  async function work({ people, name }: Office, seed: number) {
    const year = { planId, forYear: 2026, today: clock.today(), officeName: name, chance: chanceOf(seed) }
    const periodId = await workTheYear(people.clerk, people.approver, { ...year, finish: 'all' })
    const { total } = await people.clerk.call('tasks.list', { periodId, filter: {} })
    return { periodId, tasks: total }
  }

  async function report(
    agencyId: AgencyId,
    at: number,
    files: Record<'package' | 'registry', Travelling>,
    code: string,
  ) {
    const office = await open(agencyId, 0x300 + at * 0x10)
    const { clerk, approver } = office.people
    await receivePlan({ ...office, app: office.app.app, dataDir: office.app.dataDir }, files, code)
    const { periodId, tasks } = await work(office, at)
    const fingerprint = await makeKey(approver, 'approver', passphrase)
    const exported = await approver.call('keys.exportCard', { passphrase, recipientAgencyId: vinhLong.culture })
    const card = await takeOut(approver, exported.exportId)
    const reportId = await draftReport(clerk, planId, periodId)
    const letter = { number: `0${at + 4}`, date: clock.today(), passphrase }
    const { revision } = await sealReport(office.people, reportId, letter)
    const take = async (format: 'json' | 'sealed-docx') => {
      const made = await clerk.call('reports.export', { reportId, revision, format })
      return takeOut(clerk, made.exportId)
    }
    return { ...office, fingerprint, card, json: await take('json'), docx: await take('sealed-docx'), tasks }
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-year-'))
    coordinator = await open(vinhLong.culture, 0x200)
    const hoa = await coordinator.app.signIn('hoa')
    const code = await makeKey(hoa, 'root', passphrase)
    const { plan } = await enterVinhLongPlan(hoa)
    planId = plan.id
    await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
    const issued = await hoa.call('packages.issue', { planId, passphrase })
    const files = {
      package: await takeOut(hoa, issued.package.exportId),
      registry: await takeOut(hoa, issued.registry.exportId),
    }
    reported = []
    for (const [at, agencyId] of [vinhLong.health, vinhLong.commune, vinhLong.women].entries()) {
      reported.push(await report(agencyId, at + 1, files, code))
    }
    await enrolCards(hoa, reported)
    const stagedIds: string[] = []
    for (const { docx, json, agencyId } of reported) {
      const { name, bytes } = agencyId === vinhLong.commune ? json : docx
      stagedIds.push(await handIn(hoa, name, bytes))
    }
    const order = { stagedIds, receivedOn: clock.today(), source: 'email' as const }
    verdicts = (await hoa.call('coordination.importReports', order)).files.map(({ verdict }) => verdict)
  }, 600_000)
  afterAll(async () => {
    for (const { app } of offices) await app.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('gives every office its tasks, the requested association too', () => {
    expect(reported.map(({ tasks }) => tasks > 0)).toEqual([true, true, true])
  })

  test('brings all three reports to the coordinator, verified and counted', async () => {
    expect(verdicts).toEqual(['trusted', 'trusted', 'trusted'])
    const hoa = await coordinator.app.signIn('hoa')
    const period = { kind: 'year' as const, year: 2026, ordinal: null }
    const status = await hoa.call('coordination.status', { planId, period })
    expect(status.assigned.received).toBe(2)
    expect(status.requested.received).toBe(1)
    expect(status.deadlines.map(({ lastDay }) => lastDay)).toContain('2026-12-04')
    const women = status.bodies.find(({ agencyId }) => agencyId === vinhLong.women)
    expect(women).toMatchObject({ requested: true })
  })

  test('lets the coordinator work on its own tasks and draft its own report', async () => {
    const { periodId, tasks } = await work(coordinator, 9)
    expect(tasks).toBeGreaterThan(3)
    const { clerk } = coordinator.people
    const reportId = await draftReport(clerk, planId, periodId)
    const draft = await clerk.call('reports.get', { reportId, revision: null })
    expect(draft.sources.tasks).toBe(tasks)
  })

  test('makes a report whose seal Python jwcrypto verifies with the key of the agency card', async () => {
    const [first] = reported
    if (!first) throw new Error('nothing was reported')
    await writeFile(join(dir, 'report.json'), first.json.bytes)
    await writeFile(join(dir, 'card.json'), first.card.bytes)
    const script = resolve('test/exchange/verify-with-jwcrypto.py')
    const { stdout } = await run('/usr/bin/python3', [script, join(dir, 'card.json'), join(dir, 'report.json')])
    expect(stdout).toContain('vn.86.so-y-te')
  })

  test('makes a DOCX that LibreOffice opens and shows whole', async () => {
    const [first] = reported
    if (!first) throw new Error('nothing was reported')
    const docx = join(dir, 'report.docx')
    await writeFile(docx, first.docx.bytes)
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, docx])
    const { stdout } = await run('pdftotext', ['-layout', join(dir, 'report.pdf'), '-'])
    const text = stdout.normalize('NFC').replace(/\s+/g, ' ')
    for (const words of ['BÁO CÁO', '05/BC-SYT', 'Nơi nhận:', 'KẾT QUẢ'])
      expect(text.toUpperCase()).toContain(words.toUpperCase())
  })
})
