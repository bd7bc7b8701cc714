import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { samplePassword } from '../../src-main/sample/set-up-office.ts'
import { type Office, openOffice } from '../../test/e2e/support/office.ts'
import { SignInScreen } from '../../test/e2e/support/sign-in-screen.ts'
import { FixedClock } from '../../test/support/test-app.ts'

// Makes the pictures of the README from the built app and its sample office: node resources/screenshots/take-screenshots.ts

const pictures = [{ name: 'tasks', address: '/tasks', userName: 'lan' }]

async function picture(office: Office, page: Page, { name, address, userName }: (typeof pictures)[number]) {
  await new SignInScreen(page).signIn(userName, samplePassword)
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForTimeout(1_500)
  await page.locator('tbody tr').nth(2).click()
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: resolve(import.meta.dirname, `${name}.png`) })
  for (const fault of office.faults()) console.error(fault)
}

const office = await openOffice({ clock: new FixedClock('2026-11-23T02:00:00.000Z') })
try {
  await office.core.guest().call('setup.sampleOffice', {})
  for (const one of pictures) await picture(office, await office.openPerson(), one)
} finally {
  await office.close()
}
