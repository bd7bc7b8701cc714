// @vitest-environment happy-dom
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { openReportPage } from '../support/open-report-page.tsx'
import { type ReportInHand, sealedReport, startReportingOffice } from '../support/report-builder.ts'
import type { TestApp, TestUser } from '../support/test-app.ts'

const { reports: words } = texts.vi

let test: TestApp
let lan: TestUser
let report: ReportInHand
/** The second revision is being written; outside of the data stands that it was sealed before. */
beforeEach(async () => {
  const office = await startReportingOffice()
  report = await sealedReport(office)
  await office.lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung số liệu.' })
  const path = join(office.test.dataDir, 'keys', 'issued-versions.json')
  const marker = JSON.parse(await readFile(path, 'utf8')) as Record<string, { revision: number }> // our own file
  for (const one of Object.values(marker)) one.revision = 2
  await writeFile(path, JSON.stringify(marker))
  test = await office.test.reopen()
  lan = await test.signIn('lan')
})
afterEach(async () => {
  cleanup()
  await test.close()
})

it('says that the number is taken, and goes on with the next one', async () => {
  openReportPage(lan, report.id)
  await screen.findByText(words.issuedBefore({ revision: 2, next: 3 }), {}, { timeout: 15_000 })
  // What would lead to a seal is not offered.
  expect(screen.queryByRole('button', { name: words.submit })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: words.revise }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText<HTMLTextAreaElement>(words.reviseWhyRestored).value).toBe(
    words.reviseRestored({ revision: 2 }),
  )
  expect(dialog.getByLabelText<HTMLInputElement>(words.reviseNumber).value).toBe('3')
  fireEvent.click(dialog.getByRole('button', { name: words.revise }))
  await waitFor(async () => expect((await report.refresh(lan)).revision).toBe(3), { timeout: 15_000 })
  expect(report.now).toMatchObject({ state: 'draft', revisionReason: words.reviseRestored({ revision: 2 }) })
})
