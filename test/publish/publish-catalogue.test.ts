import { expect, it } from 'vitest'
import { z } from 'zod'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { hold, number, office, publish, report, rows, usePublishing } from '../support/publishing.ts'
import { actFields, allCommunes, recordAct } from '../support/reorganisation-builder.ts'
import type { TestApp, TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

usePublishing()

const { health, environment, committee } = vinhLong
const legalBasis = 'Nghị quyết số 99/NQ-UBTVQH15 ngày 12/06/2026 của Ủy ban Thường vụ Quốc hội'

let opened: TestApp | undefined

/** The office opens its app, works, and closes it again before it publishes. */
async function whileOpen<T>(work: (hoa: TestUser) => Promise<T>): Promise<T> {
  opened = await (opened ?? office.test).reopen()
  try {
    return await work(await opened.signIn('hoa'))
  } finally {
    await opened.app.close()
  }
}

const span = z.object({
  level: z.string(),
  parent: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  basis: z.string().nullable(),
})
const placesOf = (id: string) =>
  rows(
    span,
    `SELECT level, parent_id AS parent, from_date::text AS "from", to_date::text AS "to", legal_basis AS basis
     FROM so_nhiem_vu.agency_place WHERE agency_id = '${id}' ORDER BY ordinal`,
  )

it('dates the level and superior of a body, lets reports of the past stand where it stood, and follows an act taken back', async () => {
  const { commune, actId } = await whileOpen(async (hoa) => {
    const [commune] = await allCommunes(hoa)
    if (!commune) throw new Error('no commune')
    const act = actFields([{ kind: 'move', id: commune, level: 'province', parentId: health }])
    return { commune, actId: (await recordAct(hoa, act)).id }
  })
  await hold([
    { ...report(1, commune, number('1')), year: 2025 },
    { ...report(2, commune, number('2')), year: 2026 },
  ])
  await publish()
  expect(await placesOf(commune)).toEqual([
    { level: 'commune', parent: committee, from: null, to: '2026-06-30', basis: null },
    { level: 'province', parent: health, from: '2026-07-01', to: null, basis: legalBasis },
  ])
  const standing = () =>
    rows(
      z.object({ day: z.string(), level: z.string(), parent: z.string(), province: z.string() }),
      `SELECT on_day::text AS day, level, parent_id AS parent, province_id AS province
       FROM so_nhiem_vu.counted_place ORDER BY on_day`,
    )
  expect(await standing()).toEqual([
    { day: '2025-12-31', level: 'commune', parent: committee, province: committee },
    { day: '2026-12-31', level: 'province', parent: health, province: committee },
  ])
  await whileOpen((hoa) => hoa.call('reorganisations.takeBack', { id: actId }))
  await publish()
  expect(await placesOf(commune)).toEqual([{ level: 'commune', parent: committee, from: null, to: null, basis: null }])
  expect((await standing()).map(({ level }) => level)).toEqual(['commune', 'commune'])
})

it('tells the province of a body before its own became part of another', async () => {
  await publish()
  const department = agencyId.parse('vn.cu.83.so-y-te')
  const provinces = await rows(
    z.object({ province: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
    `SELECT province_id AS province, from_date::text AS "from", to_date::text AS "to"
     FROM so_nhiem_vu.agency_place WHERE agency_id = '${department}' ORDER BY ordinal`,
  )
  expect(provinces).toEqual([
    { province: 'vn.cu.83.ubnd', from: null, to: '2025-06-30' },
    { province: committee, from: '2025-07-01', to: null },
  ])
})

it('leaves no day of any body without its one place', async () => {
  await publish()
  const gaps = await rows(
    z.object({ agency_id: z.string() }),
    `SELECT agency_id FROM (
       SELECT agency_id, from_date, to_date, lag(to_date) OVER body AS before, row_number() OVER body AS nth,
         count(*) OVER (PARTITION BY agency_id) AS of
       FROM so_nhiem_vu.agency_place WINDOW body AS (PARTITION BY agency_id ORDER BY ordinal)
     ) AS place
     WHERE (nth = 1) <> (from_date IS NULL) OR (nth = of) <> (to_date IS NULL) OR from_date <> before + 1`,
  )
  expect(gaps).toEqual([])
  const bodies = 'SELECT count(DISTINCT agency_id) AS placed, (SELECT count(*) FROM so_nhiem_vu.agency) AS bodies'
  const [counts] = await rows(
    z.object({ placed: z.string(), bodies: z.string() }),
    `${bodies} FROM so_nhiem_vu.agency_place`,
  )
  expect(counts?.placed).toBe(counts?.bodies)
})

it('tells which function went over and what was decided on each line, and follows what is undone', async () => {
  const functions = 'quản lý nhà nước về gia đình'
  const { transferId, line, actId } = await whileOpen(async (hoa) => {
    const transfer = { kind: 'transfer' as const, fromId: environment, to: { id: health }, functions }
    const { id: actId } = await recordAct(hoa, actFields([transfer]))
    const [listed] = await hoa.call('reorganisations.transfers', {})
    const duty = listed?.open.find(({ kind }) => kind === 'duty')
    if (!listed || !duty) throw new Error('no duty is on the list')
    const line = { transferId: listed.id, kind: duty.kind, objectId: duty.objectId }
    await hoa.call('reorganisations.decideLine', { ...line, decision: 'kept' })
    return { transferId: listed.id, line, actId }
  })
  await publish()
  const transfers = () =>
    rows(
      z.object({ id: z.string(), giver: z.string(), taker: z.string(), functions: z.string(), from: z.string() }),
      `SELECT transfer_id AS id, from_agency_id AS giver, to_agency_id AS taker, functions, from_date::text AS "from"
       FROM so_nhiem_vu.function_transfer`,
    )
  const lines = () =>
    rows(
      z.object({ kind: z.string(), decision: z.string(), plan: z.string(), words: z.string() }),
      `SELECT l.kind, l.decision, p.short_name AS plan, l.words FROM so_nhiem_vu.function_transfer_line l
       JOIN so_nhiem_vu.function_transfer USING (coordinator_id, transfer_id)
       JOIN so_nhiem_vu.plan p USING (coordinator_id, plan_id)`,
    )
  expect(await transfers()).toEqual([
    { id: transferId, giver: environment, taker: health, functions, from: '2026-07-01' },
  ])
  const { plan } = await whileOpen((hoa) => hoa.call('plans.get', { planId: office.plan.id }))
  expect(await lines()).toEqual([
    { kind: 'duty', decision: 'kept', plan: plan.document.shortName, words: expect.any(String) },
  ])
  await whileOpen((hoa) => hoa.call('reorganisations.undoLine', line))
  await publish()
  expect([await lines(), (await transfers()).length]).toEqual([[], 1])
  await whileOpen((hoa) => hoa.call('reorganisations.takeBack', { id: actId }))
  await publish()
  expect(await transfers()).toEqual([])
})
