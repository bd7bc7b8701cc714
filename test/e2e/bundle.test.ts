import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import {
  type CoordinatingOffice,
  enrol,
  issue,
  type ReportingAgency,
  sealReport,
  setUpAgency,
  setUpCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { FixedClock, testPassword } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import type { GivenFile } from './support/evidence-screen.ts'
import { CoordinationScreen } from './support/exchange-screens.ts'
import { downloadBy } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const text = texts.vi
const words = 'kế hoạch tuyên truyền số 12'
const fileName = 'Kế hoạch 12.txt'

describe('a bundle of a report with its evidence, between two windows', () => {
  let culture: Office
  let health: Office
  let coordinator: CoordinatingOffice
  let agency: ReportingAgency
  let hoaPage: Page
  let hoa: CoordinationScreen
  let bundle: GivenFile

  beforeAll(async () => {
    const clock = new FixedClock()
    culture = await openOffice({ clock, idSpace: 0x130 })
    health = await openOffice({ clock, idSpace: 0x140 })
    coordinator = await setUpCoordinator(culture.core, [{ agencyId: vinhLong.health, requested: false }])
    await openYear(await culture.core.signIn('lan'), 2026)
    agency = await setUpAgency(health.core, vinhLong.health)
    await takeInPlan(agency, (await issue(coordinator)).package)
    const office = await workOnPlan(agency, coordinator)
    const [{ now: task }] = office.tasks
    await office.lan.call('evidence.add', {
      files: [
        {
          stagedId: await upload(office.lan, fileName, words),
          document: { number: '12/KH-SYT', date: '2026-02-10', issuer: 'Sở Y tế', subject: 'tuyên truyền' },
        },
      ],
      links: [{ taskId: task.taskId, periodId: office.year.id }],
    })
    await sealReport(office)
    await enrol(coordinator, agency)
    hoaPage = await culture.openPerson()
    await new SignInScreen(hoaPage).signIn('hoa', testPassword)
    hoa = new CoordinationScreen(hoaPage)
  })
  afterAll(async () => {
    await culture.close()
    await health.close()
  })

  test('the agency writes it', async () => {
    const page = await health.openPerson()
    await new SignInScreen(page).signIn('minh', testPassword)
    const reports = new ReportScreen(page)
    await reports.openReport(/^Công tác gia đình/)
    await reports.press(reports.text.export)
    bundle = await downloadBy(page, () => page.getByRole('menuitem', { name: reports.text.exportBundle }).click())
    expect(bundle.name).toMatch(/^Báo cáo .*\.snv\.zip$/)
    expect(health.faults()).toEqual([])
  })

  test('the coordinator imports it, and takes a piece of evidence out to look at it', async () => {
    await hoa.open()
    await hoa.importFiles([bundle], '2/11/2026', text.coordination.receivedSources.email)
    await hoa.dialog.getByText(text.coordination.verdicts.trusted).waitFor()
    await hoa.closeDialog()
    await hoaPage.getByText(text.coordination.receivedOn({ date: '2026-11-02' })).click()
    await hoaPage.getByText(text.receivedEvidence.title({ count: 1 })).waitFor()
    expect(await seriousFindings(hoaPage)).toEqual([])
    const taken = await downloadBy(hoaPage, () => hoa.button(text.receivedEvidence.take({ name: fileName })).click())
    expect([taken.name, taken.buffer.toString('utf8')]).toEqual([fileName, words])
    expect(culture.faults()).toEqual([])
  })
})
