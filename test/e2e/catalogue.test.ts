import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FormInHand } from '../support/fill-form.ts'
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import { allCommunes } from '../support/reorganisation-builder.ts'
import { download } from '../support/report-builder.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { ActForm } from './support/act-form.ts'
import { CatalogueScreen } from './support/catalogue-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const vinhLong = agencyId.parse('vn.86.ubnd')
const words = texts.vi.handovers
const acts = texts.vi.reorganisations
const sheet = texts.vi.catalogueSheet
const matches = texts.vi.matches

describe('the catalogue in the window', () => {
  let office: Office
  let page: Page
  let screen: CatalogueScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core, { agency: { from: 'catalogue', agencyId: agencyId.parse('vn.86.so-y-te') } })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    screen = new CatalogueScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('lists the bodies of the office’s province and can be read by everybody', async () => {
    await screen.row('Báo và Phát thanh, Truyền hình Vĩnh Long').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('moves by keyboard, the detail following, and closes with Esc', async () => {
    await screen.list.focus()
    await page.keyboard.press('ArrowDown')
    await screen.detail.waitFor()
    const first = await screen.detail.getByRole('heading', { level: 2 }).textContent()
    await page.keyboard.press('ArrowDown')
    await screen.detail
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: first ?? '' })
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.detail.getByRole('button').first().focus()
    await page.keyboard.press('Escape')
    await screen.detail.waitFor({ state: 'detached' })
  })

  test('scrolls through more rows than one window holds', async () => {
    await screen.list.focus()
    await page.keyboard.press('End')
    await screen.detail.getByRole('heading', { level: 2, name: /^Ủy ban nhân dân xã/ }).waitFor()
    await page
      .getByRole('row', { selected: true })
      .getByText(/^Ủy ban nhân dân xã/)
      .waitFor()
  })

  test('answers who took over from a body that is no more', async () => {
    await screen.button('Đã kết thúc').click()
    await screen.search('so ldtbxh')
    await screen.row('Sở Lao động - Thương binh và Xã hội tỉnh Vĩnh Long').click()
    await screen.detail.getByRole('button', { name: 'Sở Nội vụ tỉnh Vĩnh Long' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.detail.getByRole('button', { name: 'Sở Y tế tỉnh Vĩnh Long' }).click()
    await screen.detail.getByRole('heading', { name: 'Sở Y tế tỉnh Vĩnh Long' }).waitFor()
    expect(office.faults()).toEqual([])
  })

  test('takes an edited workbook after showing what it changes', async () => {
    const hoa = await office.core.signIn('hoa')
    const asked = { provinceId: vinhLong, withEnded: false, withContacts: true }
    const form = await FormInHand.open(await download(hoa, (await hoa.call('agencies.exportSheet', asked)).exportId))
    form.fill('vn.86.so-y-te', sheet.fields.telephone, '0270 3 822 333')
    form.fill('vn.86.so-noi-vu', sheet.fields.name, 'Sở Nội vụ và Lao động tỉnh Vĩnh Long')
    await screen.button(sheet.menu).click()
    await page.getByRole('menuitem', { name: sheet.import }).click()
    const dialog = page.getByRole('dialog', { name: sheet.importTitle })
    const file = { name: 'danh-muc.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await form.save()) }
    await dialog.locator('input[type=file]').first().setInputFiles([file])
    await dialog.getByRole('row').filter({ hasText: '0270 3 822 333' }).waitFor()
    await dialog.getByRole('row').filter({ hasText: sheet.refusals['name-date'] }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: sheet.apply({ count: 1 }) }).click()
    await dialog.waitFor({ state: 'detached' })
    await screen.detail.getByText('0270 3 822 333').waitFor()
  })

  test('hands over what still names a district, after a look at who takes it', async () => {
    const hoa = await office.core.signIn('hoa')
    const plan = await registerPlan(hoa)
    const outline = smallOutline()
    await plan.do('plans.saveOutline', { items: outline.all })
    await plan.do('plans.assign', {
      ...{ itemIds: [outline.a.id, outline.b.id], agencyIds: [agencyId.parse('vn.cu.86.huyen-binh-tan')] },
      ...{ phrase: 'UBND các huyện', role: 'lead', requested: false },
    })
    await screen.link(words.open({ count: 2 })).click()
    await screen.heading(words.title).waitFor()
    await screen.button(new RegExp(`^${words.showLines({ name: 'Ủy ban nhân dân huyện Bình Tân' })}`)).click()
    await page
      .getByRole('cell', { name: /UBND các huyện/ })
      .first()
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.button(words.apply({ count: 2 })).click()
    const dialog = page.getByRole('dialog', { name: words.previewTitle })
    await dialog.getByText('Ủy ban nhân dân xã Tân Quới').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: words.apply({ count: 2 }) }).click()
    await page.getByText(words.nothing).waitFor()
    expect(office.faults()).toEqual([])
  })

  test('records a merger and a split of functions under one document, and takes it back', async () => {
    const hoa = await office.core.signIn('hoa')
    const plan = await registerPlan(hoa)
    const outline = smallOutline()
    await plan.do('plans.saveOutline', { items: outline.all })
    const assign = { itemIds: [outline.a.id], role: 'lead' as const, requested: false }
    const justice = agencyId.parse('vn.86.so-tu-phap')
    const [first, second] = await allCommunes(hoa)
    if (!first || !second) throw new Error('the province has no communes')
    await plan.do('plans.assign', { ...assign, agencyIds: [first, second, justice], phrase: 'UBND các xã, Sở Tư pháp' })
    const nameOf = async (id: AgencyId) => (await hoa.call('agencies.get', { id })).name

    await screen.open()
    await screen.link(acts.title).click()
    await screen.heading(acts.title).waitFor()
    await screen.link(acts.newTitle).click()
    await screen.heading(acts.newTitle).waitFor()
    const form = new ActForm(page)
    await form.basis({
      number: 'Nghị quyết số 99/NQ-UBTVQH15',
      date: '12/06/2026',
      issuer: 'UBTVQH',
      from: '01/07/2026',
    })
    await form.paste(`${await nameOf(first)}; ${await nameOf(second)} => xã Hòa Hợp`)
    await form.add(acts.kinds.split)
    await form.pick(acts.ending, 'so tu phap', 'Sở Tư pháp tỉnh Vĩnh Long')
    await form.receivers(['Sở Hộ tịch tỉnh Vĩnh Long', 'Sở Pháp chế tỉnh Vĩnh Long'])
    expect(await seriousFindings(page)).toEqual([])
    await screen.button(acts.look).click()
    const preview = page.getByRole('dialog', { name: acts.previewTitle })
    await preview.getByText(acts.goesByRule({ count: 2 })).waitFor()
    await preview.getByText(acts.waits({ count: 1 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await preview.getByRole('button', { name: acts.record }).click()
    await screen.heading(acts.title).waitFor()
    await page.getByText('Ủy ban nhân dân xã Hòa Hợp (lập mới)').waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await screen.button(acts.takeBack).click()
    const back = page.getByRole('dialog', { name: acts.takeBackTitle })
    await back.getByRole('button', { name: acts.takeBack }).click()
    await page.getByText(acts.takenBack, { exact: true }).waitFor()
    expect((await hoa.call('agencies.get', { id: justice })).endedOn).toBeNull()
    expect(office.faults()).toEqual([])
  })

  test('joins a typed body with whatever body of the catalogue somebody finds, and takes it back', async () => {
    const hoa = await office.core.signIn('hoa')
    const typed = await hoa.call('agencies.add', {
      ...{ name: 'Trạm Y tế lưu động số 7', kind: 'state-body', level: 'commune', provinceId: vinhLong },
      ...{ parentId: null, abbreviation: null },
    })
    await page.evaluate((to) => {
      window.history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, `/catalogue/${typed.id}`)
    await page.getByRole('link', { name: matches.joinThis }).click()
    await page.getByRole('combobox', { name: matches.choose({ name: typed.name }) }).fill('van hoa the thao vinh long')
    await page.getByRole('option', { name: /^Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long/ }).click()
    await page.getByText(matches.differs).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: matches.joinChosen({ count: 1 }) }).click()
    await page.getByText(matches.bodiesJoined({ count: 1 })).waitFor()
    expect((await hoa.call('agencies.get', { id: typed.id })).successors[0]?.agency.id).toBe('vn.86.so-vhttdl')
    await page.getByRole('button', { name: matches.undoOf({ name: typed.name }) }).click()
    await page.getByText(matches.undone).waitFor()
    expect((await hoa.call('agencies.get', { id: typed.id })).endedOn).toBeNull()
    expect(office.faults()).toEqual([])
  })

  test('moves a function between two bodies that go on, one entry at a time, and back', async () => {
    const hoa = await office.core.signIn('hoa')
    const plan = await registerPlan(hoa)
    const outline = smallOutline()
    await plan.do('plans.saveOutline', { items: outline.all })
    const interior = agencyId.parse('vn.86.so-noi-vu')
    const phrase = 'Sở Nội vụ: cai nghiện ma túy'
    const assign = { role: 'lead' as const, requested: false, agencyIds: [interior] }
    await plan.do('plans.assign', { ...assign, itemIds: [outline.a.id], phrase })
    await plan.do('plans.assign', { ...assign, itemIds: [outline.b.id], phrase: 'Sở Nội vụ' })

    await screen.open()
    await screen.link(acts.title).click()
    await screen.link(acts.newTitle).click()
    await screen.heading(acts.newTitle).waitFor()
    const form = new ActForm(page)
    await form.basis({
      number: 'Quyết định số 26/QĐ-UBND',
      date: '27/02/2026',
      issuer: 'UBND tỉnh',
      from: '01/03/2026',
    })
    await form.add(acts.kinds.transfer)
    await form.pick(acts.giving, 'so noi vu', 'Sở Nội vụ tỉnh Vĩnh Long')
    await form.pick(acts.receiving, 'cong an', 'Công an tỉnh Vĩnh Long')
    await form.functions('quản lý nhà nước về cai nghiện ma túy')
    expect(await seriousFindings(page)).toEqual([])
    await screen.button(acts.look).click()
    const preview = page.getByRole('dialog', { name: acts.previewTitle })
    await preview.getByText(acts.transfersWait).waitFor()
    await preview.getByRole('button', { name: acts.record }).click()
    await screen.heading(acts.title).waitFor()

    await screen.open()
    await screen.link(words.open({ count: 2 })).click()
    await page.getByText(acts.worklist.likely({ count: 1 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: new RegExp(`^${acts.worklist.move} .*${phrase}`) }).click()
    const decided = page.getByRole('button', { name: acts.worklist.decided({ moved: 1, kept: 0 }) })
    await decided.click()
    const holders = async () => (await plan.get()).assignments.map((one) => one.agencyId).toSorted()
    expect(await holders()).toEqual([agencyId.parse('vn.86.cong-an'), interior].toSorted())
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: new RegExp(`^${acts.worklist.undo} .*${phrase}`) }).click()
    await page.getByText(acts.worklist.likely({ count: 1 })).waitFor()
    expect(await holders()).toEqual([interior, interior])
    await page.getByRole('button', { name: acts.worklist.keepRest({ count: 2 }) }).click()
    await page.getByText(acts.worklist.allDecided).waitFor()
    expect(office.faults()).toEqual([])
  })
})
