import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { FormInHand } from '../support/fill-form.ts'
import { download } from '../support/report-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

const id = (text: string) => agencyId.parse(text)
const vinhLong = id('vn.86.ubnd')
const health = id('vn.86.so-y-te')
const justice = id('vn.86.so-tu-phap')

let test: TestApp
let hoa: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  hoa = await test.signIn('hoa')
})
afterEach(() => test.close())

const takeOut = async (more: { withContacts?: boolean; withEnded?: boolean } = {}) => {
  const asked = { provinceId: vinhLong, withEnded: false, withContacts: true, ...more }
  return download(hoa, (await hoa.call('agencies.exportSheet', asked)).exportId)
}
const bringIn = async (form: FormInHand) => {
  const stagedId = await upload(hoa, 'danh-muc.xlsx', await form.save())
  return { stagedId, shown: await hoa.call('agencies.previewSheet', { stagedId }) }
}
const newLine = (form: FormInHand, cells: Record<string, string>) => {
  const at = form.cells.length
  for (const [column, value] of Object.entries(cells)) form.put(at, form.column(column), value)
}

describe('the catalogue as a workbook', () => {
  it('has every body of the province, and in a second sheet what it was called when', async () => {
    await hoa.call('agencies.rename', {
      ...{ id: justice, expectedVersion: 1, name: 'Sở Tư pháp và Pháp chế tỉnh Vĩnh Long' },
      ...{ fromDate: '2026-03-01', legalBasis: 'Nghị quyết mẫu' },
    })
    const [bodies, times] = await readXlsx(await takeOut())
    const names = bodies?.rows.flat().filter((cell) => cell?.kind === 'text')
    const { total } = await hoa.call('agencies.list', {
      ...{ search: '', provinceId: vinhLong, levels: [], kinds: [], groups: [], status: 'current' },
      ...{ offset: 0, limit: 1 },
    })
    const ids = names?.filter((cell) => cell.text.startsWith('vn.86.'))
    expect(ids).toHaveLength(total)
    const told = times?.rows.filter((row) =>
      row.some((cell) => cell?.kind === 'text' && cell.text.startsWith('Sở Tư pháp')),
    )
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told)).toContain('2026-02-28')
  })

  it('says that nothing changes when it comes back as it went', async () => {
    const { shown } = await bringIn(await FormInHand.open(await takeOut()))
    expect(shown.lines).toEqual([])
    expect(shown.counts).toMatchObject({ added: 0, changed: 0, refused: 0 })
    expect(shown.counts.same).toBeGreaterThan(150)
  })

  it('leaves contacts alone where they were not in the file', async () => {
    const contacts = [{ kind: 'telephone' as const, value: '0270 3 800 000' }]
    await hoa.call('agencies.changeContacts', { id: health, expectedVersion: 1, contacts })
    const bytes = await takeOut({ withContacts: false })
    expect(JSON.stringify(await readXlsx(bytes))).not.toContain('0270 3 800 000')
    expect((await bringIn(await FormInHand.open(bytes))).shown.lines).toEqual([])
  })
})

describe('an edited workbook', () => {
  it('shows new, changed and refused rows, then writes them at once', async () => {
    const form = await FormInHand.open(await takeOut())
    form.fill('vn.86.so-y-te', 'Điện thoại', '0270 3 822 333; 0270 3 822 334')
    form.fill('vn.86.so-y-te', 'Mã định danh', 'H61.15')
    form.fill('vn.86.so-tu-phap', 'Tên cơ quan', 'Sở Tư pháp và Pháp chế tỉnh Vĩnh Long')
    form.fill('vn.86.so-tu-phap', 'Tên dùng từ', new Date('2026-03-01T00:00:00Z'))
    form.fill('vn.86.so-tu-phap', 'Căn cứ', 'Nghị quyết mẫu')
    newLine(form, {
      ...{ 'Tên cơ quan': 'Trung tâm Công tác xã hội tỉnh', Loại: 'Cơ quan nhà nước', Cấp: 'Cấp tỉnh' },
      ...{ 'Cơ quan chủ quản': 'Sở Y tế tỉnh Vĩnh Long', 'Thư điện tử': 'ctxh@example.vn' },
    })
    newLine(form, { 'Tên cơ quan': 'Ban nào đó', Loại: 'Cơ quan nhà nước', Cấp: 'Cấp trời' })
    const { stagedId, shown } = await bringIn(form)
    expect(shown.counts).toMatchObject({ added: 1, changed: 2, refused: 1 })
    expect(shown.lines.find(({ fate }) => fate === 'refused')?.refusal).toEqual({
      why: 'level-unknown',
      field: 'level',
    })

    expect(await hoa.call('agencies.applySheet', { stagedId, token: shown.token })).toEqual({ added: 1, changed: 2 })
    const healthNow = await hoa.call('agencies.get', { id: health })
    expect(healthNow.contacts.map(({ value }) => value)).toEqual(['0270 3 822 333', '0270 3 822 334'])
    expect(healthNow.codes).toContainEqual({
      ...{ scheme: 'electronic-identification', code: 'H61.15' },
      ...{ fromDate: '2026-11-02', toDate: null },
    })
    const justiceNow = await hoa.call('agencies.get', { id: justice })
    expect(justiceNow.names).toMatchObject([
      { name: 'Sở Tư pháp và Pháp chế tỉnh Vĩnh Long', fromDate: '2026-03-01', legalBasis: 'Nghị quyết mẫu' },
      { name: 'Sở Tư pháp tỉnh Vĩnh Long', toDate: '2026-02-28' },
    ])
    const found = await hoa.call('agencies.list', {
      ...{ search: 'trung tam cong tac xa hoi tinh', provinceId: vinhLong, levels: [], kinds: [], groups: [] },
      ...{ status: 'current', offset: 0, limit: 5 },
    })
    expect(found.rows).toMatchObject([{ parentName: 'Sở Y tế tỉnh Vĩnh Long', origin: 'own' }])
    // The same file again: the rows that were taken change nothing now, and the new body is there.
    const again = await hoa.call('agencies.previewSheet', { stagedId })
    expect(again.lines.map(({ refusal }) => refusal?.why)).toEqual(['name-taken', 'level-unknown'])
  })

  it('is not written when the catalogue changed after the preview', async () => {
    const form = await FormInHand.open(await takeOut())
    form.fill('vn.86.so-y-te', 'Chữ viết tắt', 'SYTVL')
    const { stagedId, shown } = await bringIn(form)
    await hoa.call('agencies.changeElectronicCode', { id: health, expectedVersion: 1, code: 'H61.15' })
    await hoa.refused('agencies.applySheet', { stagedId, token: shown.token }, 'agencies.catalogue-changed')
    expect((await hoa.call('agencies.get', { id: health })).abbreviation).not.toBe('SYTVL')
  })

  it('is refused when it is no catalogue, or changes nothing', async () => {
    const form = await FormInHand.open(await takeOut())
    const same = await bringIn(form)
    const { stagedId, shown } = same
    await hoa.refused('agencies.applySheet', { stagedId, token: shown.token }, 'agencies.nothing-to-import')
    form.put(0, 0, 'khác')
    const other = await upload(hoa, 'khac.xlsx', await form.save())
    await hoa.refused('agencies.previewSheet', { stagedId: other }, 'agencies.not-a-catalogue')
  })

  it('needs the right to edit the catalogue', async () => {
    const minh = await test.signIn('minh')
    const asked = { provinceId: vinhLong, withEnded: true, withContacts: true }
    await minh.refused('agencies.exportSheet', asked, 'permission.denied')
  })
})
