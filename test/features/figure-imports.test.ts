import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CellProblem } from '../../src-shared/contract/figure-imports.ts'
import { enter, number, share } from '../support/figure-builder.ts'
import { type FormOffice, hamlets, rowOf, startFormOffice } from '../support/figure-form-office.ts'
import { FormInHand } from '../support/fill-form.ts'
import { openYear } from '../support/task-builder.ts'
import { upload } from '../support/upload.ts'

let office: FormOffice
let test: FormOffice['test']
let lan: FormOffice['lan']
let plan: FormOffice['plan']
let year: FormOffice['year']
let cases: FormOffice['cases']
let trained: FormOffice['trained']
let breakdownForm: FormOffice['breakdownForm']
let handIn: FormOffice['handIn']
let preview: FormOffice['preview']
let previewOf: FormOffice['previewOf']
let apply: FormOffice['apply']
let figureOf: FormOffice['figureOf']
beforeEach(async () => {
  office = await startFormOffice()
  ;({ test, lan, plan, year, cases, trained, breakdownForm, handIn, preview, previewOf, apply, figureOf } = office)
})
afterEach(() => office.test.close())

describe('the form of hamlets', () => {
  it('names plan, period, day and what a blank means, and keeps the hamlets for the next one', async () => {
    const form = await breakdownForm()
    const words = form.cells
      .flat()
      .filter((cell) => typeof cell === 'string')
      .join(' ')
    for (const said of [
      'Năm 2026',
      'Công tác gia đình 2026',
      'Thông tư mẫu',
      'không tính là 0',
      'Không phát sinh',
      'vụ',
    ]) {
      expect(words).toContain(said)
    }
    expect(await lan.call('figures.places', {})).toEqual(hamlets)
  })

  it('adds up to the figures of the office: parts of shares, never percents, blanks never as 0', async () => {
    const form = await breakdownForm()
    form.fill('Ấp Phú Hòa', '1.', 5).fill('Ấp Phú Lợi', '1.', '1.234').fill('Khóm 1', '1.', 'Không phát sinh')
    form.fill('Ấp Phú Hòa', '2. Tỷ lệ tập huấn\n(tử số)', 9).fill('Ấp Phú Hòa', '2. Tỷ lệ tập huấn\n(mẫu số)', 10)
    form.fill('Khóm 1', '2. Tỷ lệ tập huấn\n(tử số)', 10).fill('Khóm 1', '2. Tỷ lệ tập huấn\n(mẫu số)', 90)
    form.fill('Ấp Phú Hòa', '3.', 90)
    const { stagedId, shown } = await previewOf(form, 'breakdown')
    expect(shown.places).toEqual(hamlets)
    expect(rowOf(shown, cases)).toMatchObject({
      sum: number('1239'),
      coverage: { of: 3, counted: 2, notReported: 0, otherAnswers: 1 },
      fate: 'new',
    })
    expect(rowOf(shown, trained)).toMatchObject({
      sum: share('19', '100'),
      coverage: { of: 3, counted: 2, notReported: 1, otherAnswers: 0 },
    })
    expect(rowOf(shown, office.percent)).toMatchObject({ sum: null, fate: 'not-addable' })
    expect(await figureOf(cases)).toBeNull()

    expect(await apply(stagedId, shown)).toMatchObject({ count: 2 })
    expect(await figureOf(cases)).toMatchObject({
      value: number('1239'),
      origin: 'entered',
      source: 'Tổng hợp từ 3/3 ấp, thôn',
      sourceFile: { name: 'biểu.xlsx' },
    })
    const evidence = await lan.call('evidence.list', { filter: {} })
    expect(evidence.rows.map(({ fileName }) => fileName)).toEqual(['biểu.xlsx'])
  })

  it('takes an answer that all hamlets gave, and none where one is silent', async () => {
    const form = await breakdownForm()
    for (const name of hamlets) form.fill(name, '1.', 'không phát sinh')
    for (const name of hamlets.slice(1)) form.fill(name, '2. Tỷ lệ tập huấn\n(tử số)', 'Không áp dụng')
    const { shown } = await previewOf(form, 'breakdown')
    expect(rowOf(shown, cases)).toMatchObject({ sum: { kind: 'none-arisen' }, fate: 'new' })
    expect(rowOf(shown, trained)).toMatchObject({ sum: null, fate: 'nothing' })
  })

  it('does not count the line of sums that somebody put below, and takes hamlets that were added', async () => {
    const form = await breakdownForm(['Ấp 1'])
    form.fill('Ấp 1', '1.', 4).add('Ấp 2', { '1.': 6 }).add('Tổng cộng', { '1.': 10 })
    const { shown } = await previewOf(form, 'breakdown')
    expect(shown).toMatchObject({ places: ['Ấp 1', 'Ấp 2'], totalLines: ['Tổng cộng'] })
    expect(rowOf(shown, cases)?.sum).toEqual(number('10'))
  })

  it('follows a column that was moved, with its hidden key', async () => {
    const form = await breakdownForm(['Ấp 1'])
    form.fill('Ấp 1', '1.', 4)
    for (const row of form.cells) [row[1], row[4]] = [row[4] ?? null, row[1] ?? null]
    expect(rowOf((await previewOf(form, 'breakdown')).shown, cases)?.sum).toEqual(number('4'))
  })

  it('does not add what it cannot read, and says where', async () => {
    const spoilt: [CellProblem, string, string | number | boolean | Date][] = [
      ['not-a-number', '1.', 'khoảng 5'],
      ['misplaced-dot', '1.', '1234.5'],
      ['too-many-decimals', '1.', 1 / 3],
      ['date', '1.', new Date('2026-05-01T00:00:00Z')],
      ['yes-or-no', '1.', true],
      ['half-a-share', '2. Tỷ lệ tập huấn\n(tử số)', 3],
    ]
    const form = await breakdownForm(spoilt.map((_, at) => `Ấp ${at}`))
    for (const [at, [, column, value]] of spoilt.entries()) form.fill(`Ấp ${at}`, column, value)
    form.add('Ấp tốt', { '1.': 7 }).add('', { '1.': 3 }).add('ap  TOT', { '1.': 3 })
    const { stagedId, shown } = await previewOf(form, 'breakdown')
    const read = shown.problems.toSorted((a, b) => a.row - b.row).map(({ why }) => why)
    expect(read).toEqual([...spoilt.map(([why]) => why), 'place-without-name', 'place-twice'])
    expect(shown.problems.find(({ why }) => why === 'not-a-number')).toMatchObject({
      row: form.line('Ấp 0') + 1,
      line: 'Ấp 0',
      column: '1. Số vụ',
      text: 'khoảng 5',
    })
    expect(rowOf(shown, cases)).toMatchObject({ sum: null, unread: [0, 1, 2, 3, 4] })
    expect([rowOf(shown, cases)?.fate, rowOf(shown, trained)?.fate]).toEqual(['blocked', 'blocked'])
    const refusal = { stagedId, periodId: year, token: shown.token, replace: true, source: '' }
    await lan.refused('figures.applyImport', refusal, 'figures.nothing-to-import')
  })

  it('replaces what stands only when asked, and warns of what is odd', async () => {
    await enter(lan, year, cases, number('3'))
    const form = await breakdownForm(['Ấp 1'])
    form.fill('Ấp 1', '1.', 4.5).fill('Ấp 1', '2. Tỷ lệ tập huấn\n(tử số)', 9)
    form.fill('Ấp 1', '2. Tỷ lệ tập huấn\n(mẫu số)', 8)
    const { stagedId, shown } = await previewOf(form, 'breakdown')
    expect(rowOf(shown, cases)).toMatchObject({
      before: number('3'),
      fate: 'changed',
      warnings: [{ kind: 'not-whole' }],
    })
    expect(rowOf(shown, trained)).toMatchObject({ warnings: [{ kind: 'share-above-whole' }] })
    expect(await apply(stagedId, shown)).toMatchObject({ count: 1 })
    expect(await figureOf(cases)).toMatchObject({ value: number('3'), version: 1 })

    const again = await handIn(form)
    expect(await apply(again, await preview(again), true)).toMatchObject({ count: 1 })
    expect(await figureOf(cases)).toMatchObject({ value: number('4.5'), version: 2 })
  })

  it('is not written when figures changed after the preview', async () => {
    const form = (await breakdownForm(['Ấp 1'])).fill('Ấp 1', '1.', 4)
    const { stagedId, shown } = await previewOf(form, 'breakdown')
    await enter(lan, year, cases, number('3'))
    const input = { stagedId, periodId: year, token: shown.token, replace: true, source: '' }
    await lan.refused('figures.applyImport', input, 'figures.stands-changed')
    expect(await apply(stagedId, await preview(stagedId), true)).toMatchObject({ count: 1 })
  })

  it('says that the set has changed since, and leaves out what is no longer reported', async () => {
    const form = (await breakdownForm(['Ấp 1'])).fill('Ấp 1', '1.', 4).fill('Ấp 1', '3.', 9)
    const input = { source: 'Thông tư mẫu', validFrom: null, asNewVersion: true, indicators: [cases, trained] }
    await plan.do('plans.saveIndicators', input)
    const { shown } = await previewOf(form, 'breakdown')
    expect(shown).toMatchObject({ formVersion: 1, setVersion: 2, dropped: ['3. Tỷ lệ ghi sẵn (%)'] })
  })

  it('is refused for another period, by its name', async () => {
    const form = (await breakdownForm(['Ấp 1'])).fill('Ấp 1', '1.', 4)
    const other = (await openYear(lan, 2027)).id
    const input = { stagedId: await handIn(form), periodId: other }
    const { detail } = await lan.refused('figures.previewImport', input, 'figures.form-of-other-period')
    expect(detail).toEqual({ kind: 'year', year: 2026, ordinal: null })
  })

  it('is refused without its marks or its head', async () => {
    const form = await breakdownForm(['Ấp 1'])
    const headless = await FormInHand.open(await form.save())
    headless.cells.splice(headless.line('Ấp, thôn'), 1)
    const refused = async (changed: FormInHand, code: 'figures.form-broken' | 'figures.not-a-form') =>
      lan.refused('figures.previewImport', { stagedId: await handIn(changed), periodId: year }, code)
    await refused(headless, 'figures.form-broken')
    form.cells.shift()
    await refused(form, 'figures.not-a-form')
  })

  it('is for those who enter figures', async () => {
    const hoa = await test.signIn('hoa')
    await hoa.refused('figures.makeBreakdownForm', { planId: plan.id, periodId: year, places: [] }, 'permission.denied')
    const stagedId = await upload(hoa, 'a.xlsx', 'x')
    await hoa.refused('figures.previewImport', { stagedId, periodId: year }, 'permission.denied')
  })

  it('refuses a file that is none with its own sentence', async () => {
    const stagedId = await upload(lan, 'biểu.xlsx', 'Ấp;Số vụ')
    await lan.refused('figures.previewImport', { stagedId, periodId: year }, 'xlsx.not-xlsx')
  })
})
