import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FunctionTransfer } from '../../src-shared/contract/reorganisations.ts'
import { actFields, CatalogueOffice, recordAct, vinhLong } from '../support/reorganisation-builder.ts'
import { openYear, TaskInHand } from '../support/task-builder.ts'
import type { TestUser } from '../support/test-app.ts'

const { health, interior, justice } = vinhLong
const functions = 'quản lý nhà nước về cai nghiện ma túy'

let office: CatalogueOffice
let hoa: TestUser
beforeEach(async () => {
  office = await CatalogueOffice.open()
  ;({ hoa } = office)
  await office.planNaming([justice])
})
afterEach(() => office.test.close())

const transferring = () => actFields([{ kind: 'transfer', fromId: justice, to: { id: interior }, functions }])
const list = async (): Promise<FunctionTransfer> => {
  const [transfer] = await hoa.call('reorganisations.transfers', {})
  if (!transfer) throw new Error('no function went over')
  return transfer
}
const lineOf = async (kind: FunctionTransfer['open'][number]['kind']) => {
  const { id: transferId, open } = await list()
  const line = open.find((one) => one.kind === kind)
  if (!line) throw new Error(`no ${kind} is on the list`)
  return { transferId, kind, objectId: line.objectId }
}
const decide = async (kind: FunctionTransfer['open'][number]['kind'], decision: 'moved' | 'kept') => {
  const line = await lineOf(kind)
  await hoa.call('reorganisations.decideLine', { ...line, decision })
  return line
}

describe('a function between bodies that both go on', () => {
  it('is previewed and recorded with its legal basis, and ends nobody', async () => {
    const { preview } = await recordAct(hoa, transferring())
    expect(preview).toMatchObject({ counts: { ended: 0, transferred: 1 }, byRule: 0, waiting: 0 })
    expect(preview.told).toMatchObject([{ kind: 'transfer', from: { id: justice }, to: { id: interior }, functions }])
    const legalBasis = 'Nghị quyết số 99/NQ-UBTVQH15 ngày 12/06/2026 của Ủy ban Thường vụ Quốc hội'
    const step = { functions, legalBasis, fromDate: '2026-07-01' }
    expect((await office.get(justice)).transfers).toMatchObject([
      { direction: 'gave', agency: { id: interior }, ...step },
    ])
    expect((await office.get(interior)).transfers).toMatchObject([
      { direction: 'took', agency: { id: justice }, ...step },
    ])
    expect((await office.get(justice)).endedOn).toBeNull()
    expect((await hoa.call('handovers.list', {})).bodies).toEqual([])
    const { open, decided } = await list()
    expect(open.map(({ kind }) => kind)).toEqual(['assignment', 'duty', 'reporter'])
    expect(decided).toEqual([])
  })

  it('leads the list with what speaks of it', async () => {
    const { id } = office.outline.b
    const assign = { itemIds: [id], role: 'lead' as const, requested: false, agencyIds: [justice] }
    await office.planInHand.do('plans.assign', { ...assign, phrase: 'Sở Tư pháp: cai nghiện ma túy' })
    await recordAct(hoa, transferring())
    const { open } = await list()
    expect(open.map(({ isLikely }) => isLikely)).toEqual([true, false, false, false])
    expect(open[0]?.words).toContain('cai nghiện ma túy')
  })

  it('takes work along line by line; earlier rounds keep the former body, later ones ask the new one', async () => {
    await recordAct(hoa, transferring())
    await decide('duty', 'moved')
    expect(await office.asked(2025)).toEqual([justice])
    expect(await office.asked(2026)).toEqual([interior])
    expect(await office.holders()).toEqual({ assigned: [justice], duty: [interior], reporters: [justice] })
    const history = await hoa.call('audit.history', { objectType: 'plan', objectId: office.planInHand.id })
    expect(JSON.stringify(history)).toContain('transfers.line-moved')
  })

  it('goes back line by line', async () => {
    await recordAct(hoa, transferring())
    const before = await office.holders()
    const lines = [await decide('assignment', 'moved'), await decide('duty', 'moved'), await decide('reporter', 'kept')]
    expect(await office.holders()).toEqual({ assigned: [interior], duty: [interior], reporters: [justice] })
    expect((await list()).decided.map(({ decision }) => decision).toSorted()).toEqual(['kept', 'moved', 'moved'])
    for (const line of lines) await hoa.call('reorganisations.undoLine', line)
    expect(await office.holders()).toEqual(before)
    expect(await office.asked(2026)).toEqual([justice])
    expect((await list()).open).toHaveLength(3)
  })

  it('gives a share once where the other body has it, and both back', async () => {
    await recordAct(hoa, transferring())
    const assign = { itemIds: [office.outline.a.id], role: 'lead' as const, requested: false, agencyIds: [interior] }
    await office.planInHand.do('plans.assign', { ...assign, phrase: 'Sở Nội vụ' })
    const line = await decide('assignment', 'moved')
    expect((await office.holders()).assigned).toEqual([interior])
    await hoa.call('reorganisations.undoLine', line)
    expect((await office.holders()).assigned).toEqual([interior, justice].toSorted())
  })

  it('refuses a line twice, and a way back over what was edited since', async () => {
    await recordAct(hoa, transferring())
    const line = await decide('assignment', 'moved')
    await hoa.refused('reorganisations.decideLine', { ...line, decision: 'kept' }, 'reorganisations.line-gone')
    const plan = await office.planInHand.get()
    const held = plan.assignments.find(({ agencyId }) => agencyId === interior)
    if (!held) throw new Error('the share did not go over')
    const seen = { planId: plan.id, expectedVersion: plan.version }
    await hoa.call('plans.unassign', { ...seen, assignmentIds: [held.id] })
    await hoa.refused('reorganisations.undoLine', line, 'reorganisations.line-changed')
    expect((await list()).decided).toHaveLength(1)
  })

  it('keeps the rest at once, as many as the person saw', async () => {
    await recordAct(hoa, transferring())
    const { id: transferId } = await list()
    await hoa.refused('reorganisations.keepRest', { transferId, count: 2 }, 'reorganisations.line-gone')
    await hoa.call('reorganisations.keepRest', { transferId, count: 3 })
    expect(await list()).toMatchObject({ open: [], decided: [{ decision: 'kept' }, {}, {}] })
  })

  it('goes back with its act while no work went over', async () => {
    const { id } = await recordAct(hoa, transferring())
    await decide('reporter', 'kept')
    const line = await decide('duty', 'moved')
    await hoa.refused('reorganisations.takeBack', { id }, 'reorganisations.built-on')
    expect((await list()).decided).toHaveLength(2)
    await hoa.call('reorganisations.undoLine', line)
    await hoa.call('reorganisations.takeBack', { id })
    expect(await hoa.call('reorganisations.transfers', {})).toEqual([])
    expect((await office.get(justice)).transfers).toEqual([])
  })

  it('is closed to those who may not edit the catalogue or the plan', async () => {
    await recordAct(hoa, transferring())
    const minh = await office.test.signIn('minh')
    await minh.refused(
      'reorganisations.decideLine',
      { ...(await lineOf('duty')), decision: 'moved' },
      'permission.denied',
    )
    await hoa.refused(
      'reorganisations.preview',
      actFields([{ kind: 'transfer', fromId: health, to: { id: health }, functions }]),
      'reorganisations.cannot-be',
    )
  })

  it('shows the tasks of the office that gives it away, until its people set them aside', async () => {
    const lan = await office.test.signIn('lan')
    const minh = await office.test.signIn('minh')
    const plan = office.planInHand
    const assign = { itemIds: [office.outline.a.id], role: 'lead' as const, requested: false, agencyIds: [health] }
    await plan.do('plans.assign', { ...assign, phrase: 'Sở Y tế' })
    const year = await openYear(lan, 2026)
    const tasks = [{ itemIds: [office.outline.a.id] }]
    const { taskIds } = await lan.call('tasks.takeOn', { planId: plan.id, periodId: year.id, tasks })
    const [taskId] = taskIds
    if (!taskId) throw new Error('no task was taken on')
    await recordAct(hoa, actFields([{ kind: 'transfer', fromId: health, to: { id: interior }, functions }]))
    const shown = async (of: 'open' | 'decided') =>
      (await list())[of].flatMap((line) => (line.kind === 'assignment' ? line.tasks.map(({ id }) => id) : []))
    expect(await shown('open')).toEqual([taskId])
    await decide('assignment', 'moved')
    expect(await shown('decided')).toEqual([taskId])
    const task = await minh.call('tasks.get', { taskId, periodId: year.id })
    await new TaskInHand(minh, task).move('not-applicable', { reason: 'Chức năng đã chuyển sang Sở Nội vụ' })
    expect(await shown('decided')).toEqual([])
  })
})
