import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

describe('the first page of an office', () => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
  })
  afterAll(() => office.close())

  test('asks who is there, and can be read by everybody', async () => {
    const page = await office.openPerson()
    const screen = new SignInScreen(page)
    await screen.title.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
    expect(office.faults()).toEqual([])
  })

  test('refuses a wrong password in words, and lets the right one in', async () => {
    const page = await office.openPerson()
    const screen = new SignInScreen(page)
    await screen.signIn('lan', 'sai mật khẩu')
    await page.getByRole('alert').waitFor()
    await screen.signIn('lan', testPassword)
    await screen.title.waitFor({ state: 'detached' })
    expect(office.faults()).toEqual([])
  })

  test('knows the person again after a reload, and nobody in another browser', async () => {
    const page = await office.openPerson()
    const screen = new SignInScreen(page)
    await screen.signIn('hoa', testPassword)
    await screen.title.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('navigation').first().waitFor()
    const stranger = new SignInScreen(await office.openPerson())
    await stranger.title.waitFor()
  })
})
