import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReadSheet } from '../../src-main/documents/sheet.ts'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import { commandLine } from '../support/command-line.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
let round: RoundInHand
let out: string
const data = () => ['--data', round.test.dataDir, '--user', 'hoa', '--year', '2026']

beforeAll(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 3, departments: 1, front: 0, tasks: 2 },
    indicators: () => [
      { shape: 'number', measure: 'in-period', reporterIds: [] },
      { shape: 'share', measure: 'at-date', reporterIds: [] },
    ],
  })
  const [first, second] = round.indicators.map(({ id }) => id)
  const [one] = round.items
  if (!first || !second || !one) throw new Error('the round is smaller than asked for')
  const share: FigureValue = { kind: 'share', numerator: '3', denominator: '4' }
  const results = [{ itemIds: [one], progress: 'done' as const }]
  const [a, b, c] = round.bodies.communes
  const [d] = round.bodies.departments
  if (!a || !b || !c || !d) throw new Error('too few bodies')
  round.lay(2026, [
    {
      agencyId: a,
      figures: new Map([
        [first, number('12.5')],
        [second, share],
      ]),
      results,
    },
    {
      agencyId: b,
      figures: new Map([
        [first, number('30')],
        [second, { kind: 'no-data' }],
      ]),
      results,
      typed: true,
    },
    { agencyId: d, figures: new Map([[first, { kind: 'none-arisen' }]]), results: [] },
  ])
  out = await mkdtemp(join(tmpdir(), 'snv-tables-'))
  // The command line opens the folder itself.
  await round.test.app.close()
})
afterAll(async () => {
  await rm(out, { recursive: true, force: true })
  await rm(round.test.dataDir, { recursive: true, force: true })
})

it('coordinate matrix tells the totals, and every cell as JSON', async () => {
  const said = await commandLine(['coordinate', 'matrix', ...data()])
  expect(said).toMatchObject({ status: 0 })
  expect(said.out).toContain('GD-01')
  expect(said.out).toContain('42,5 hộ. Số liệu của 2/4 đơn vị; 1 đơn vị chưa báo cáo, không tính là 0')
  expect(said.out).toContain('3/4. Số liệu của 1/4 đơn vị')
  const { out: json } = await commandLine(['coordinate', 'matrix', ...data(), '--json'])
  const { year, plans } = JSON.parse(json)
  expect(year).toBe(2026)
  expect(plans[0].figures.columns[0].total.value).toEqual({ kind: 'number', value: '42.5' })
  const states = plans[0].figures.rows.map((row: { cells: ({ state: string } | null)[] }) => row.cells[0]?.state)
  expect(states.toSorted()).toEqual(['missing', 'none-arisen', 'value', 'value'])
  expect(plans[0].tasks.columns[0].total).toEqual({ of: 4, told: 2, done: 2 })
})

it('coordinate matrix refuses a plan that is not coordinated here', async () => {
  const stranger = '00000000-0000-4000-8000-00000000dead'
  expect(await commandLine(['coordinate', 'matrix', ...data(), '--plan', stranger])).toMatchObject({ status: 1 })
  expect(await commandLine(['coordinate', 'matrix', ...data(), '--plan', 'x'])).toMatchObject({ status: 2 })
})

it('coordinate export writes every table with typed cells and the right sums', async () => {
  const run = await commandLine(['coordinate', 'export', ...data(), '--out', out])
  expect(run).toMatchObject({ status: 0 })
  const names = (await readdir(out)).toSorted()
  expect(names).toHaveLength(4)
  const figures = await sheets('Chỉ tiêu')
  expect(figures.map(({ name }) => name)).toEqual(['Theo đơn vị', 'Theo chỉ tiêu', 'Số cần xem lại'])
  const byBody = figures[0]
  const rowOf = (name: string) =>
    byBody?.rows.find((row) => row.some((cell) => cell?.kind === 'text' && cell.text === name))
  expect(rowOf('Tổng')?.slice(6)).toMatchObject([
    { kind: 'number', value: '42.5' },
    { kind: 'number', value: '3' },
    { kind: 'number', value: '4' },
    { kind: 'number', value: '75' },
  ])
  expect(rowOf('Cộng: Xã, phường')?.slice(6, 7)).toMatchObject([{ kind: 'number', value: '42.5' }])
  const texts = byBody?.rows.flat().flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])) ?? []
  expect(texts).toEqual(
    expect.arrayContaining(['Không phát sinh', 'Chưa có số liệu', 'Chưa nhận được báo cáo', 'Nhập tay']),
  )
  expect(byBody?.rows.flat().filter((cell) => cell?.kind === 'date')).toHaveLength(3)
  const status = await sheets('Tình hình báo cáo')
  expect(status[0]?.rows.flat()).toEqual(
    expect.arrayContaining([{ kind: 'text', text: 'Chưa nhận được báo cáo, quá hạn 01 ngày' }]),
  )
  expect(status.map(({ name }) => name)).toEqual([
    'Tình hình báo cáo',
    'Theo nhóm',
    'Theo cấp',
    'Theo địa bàn',
    'Theo cơ quan chủ quản',
  ])
  const groups = status[1]?.rows.map((row) => row.map((cell) => (cell?.kind === 'number' ? cell.value : null)))
  const [total, ...parts] = (groups ?? []).filter((row) => row.some((cell) => cell !== null))
  expect(total?.slice(1, 3)).toEqual(['4', '3'])
  // The groups add up to the total, column by column.
  for (const [column, whole] of (total ?? []).entries()) {
    if (whole === null) continue
    expect(String(parts.reduce((sum, row) => sum + Number(row[column] ?? 0), 0))).toBe(whole)
  }
  const tasks = await sheets('Nhiệm vụ')
  expect(tasks[0]?.rows.flat()).toEqual(expect.arrayContaining([{ kind: 'text', text: 'Hoàn thành' }]))

  async function sheets(start: string): Promise<ReadSheet[]> {
    const name = names.find((one) => one.startsWith(start))
    if (name === undefined) throw new Error(`no workbook ${start}`)
    return [...(await readXlsx(await readFile(join(out, name))))]
  }
})
