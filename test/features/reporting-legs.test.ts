import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { year2026 } from '../support/exchange-builder.ts'
import { type OnwardRound, startOnwardRound } from '../support/onward-round.ts'
import { actFields, vinhLong as bodies, recordAct, succeed } from '../support/reorganisation-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let onward: OnwardRound
beforeEach(async () => {
  onward = await startOnwardRound()
})
afterEach(() => onward.round.test.close())

describe('the way of the reports', () => {
  it('leads from those who report to each recipient above, each with its own date', async () => {
    const { from, legs, officeName } = await onward.list()
    expect(officeName).toMatch(/^Sở Văn hóa/)
    expect(from).toMatchObject([{ told: 4, requested: 1, deadline: { bound: 'before', lastDay: '2026-12-04' } }])
    expect(legs).toMatchObject([
      {
        ...{ toText: 'Ủy ban nhân dân tỉnh', origin: 'plan', state: 'not-begun' },
        deadline: { bound: 'before', stated: '2026-12-15', lastDay: '2026-12-14' },
        timeliness: { kind: 'in-time', daysLeft: 42 },
      },
      { toText: 'Bộ Văn hóa, Thể thao và Du lịch', deadline: null, whyNoDate: 'not-stated' },
    ])
  })
})

describe('a leg that the coordinator settles', () => {
  it('names the document that says what the plan does not, and goes back to the plan', async () => {
    const change = { dateRule: { kind: 'before' as const, date: '2026-12-10' }, medium: 'docx' as const }
    await onward.hoa.refused('reporting-legs.save', await onward.settled('Bộ', change), 'legs.source-missing')
    const source = 'Công văn số 1234/BVHTTDL-VHCS ngày 20/10/2026'
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', { ...change, source }))
    const leg = await onward.legTo('Bộ')
    expect(leg).toMatchObject({
      ...{ origin: 'changed', source, medium: 'docx', deadline: { lastDay: '2026-12-09' } },
      setting: { version: 1, ofThisRound: true },
    })
    await onward.hoa.refused('reporting-legs.save', await onward.settled('Bộ', change), 'version.conflict')
    await onward.hoa.call(
      'reporting-legs.save',
      await onward.settled('Bộ', { expectedVersion: 1, address: 'vhcs@example.test' }),
    )
    const again = await onward.legTo('Bộ')
    expect(again).toMatchObject({ address: 'vhcs@example.test', setting: { version: 2 } })
    await onward.hoa.call('reporting-legs.takeBack', { settingId: again.setting?.id ?? '', expectedVersion: 2 })
    expect(await onward.legTo('Bộ')).toMatchObject({ origin: 'plan', deadline: null, setting: null })
  })

  it('needs no document for a medium and an address, and lasts when it was made to', async () => {
    const own = { medium: 'docx' as const, channel: 'e-mail' as const, address: 'ubnd@example.test' }
    await onward.hoa.call('reporting-legs.save', await onward.settled('Ủy ban', { ...own, scope: 'from-now-on' }))
    const next = await onward.hoa.call('reporting-legs.list', { ...onward.place, period: { ...year2026, year: 2027 } })
    expect(next.legs[0]).toMatchObject({
      ...{ ...own, origin: 'changed', deadline: { lastDay: '2027-12-14' } },
      setting: { ofThisRound: false },
    })
    const before = await onward.hoa.call('reporting-legs.list', {
      ...onward.place,
      period: { ...year2026, year: 2025 },
    })
    expect(before.legs[0]).toMatchObject({ origin: 'plan', address: null })
  })

  it('may stand beside the plan, or be left out with its reason', async () => {
    const source = 'Công văn số 9/VHCS-NSGĐ'
    const added = { key: null, toText: 'Cục Văn hóa cơ sở', toAgencyId: null, source }
    const { key } = await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', added))
    expect(key).toMatch(/^own:/)
    await onward.hoa.refused(
      'reporting-legs.save',
      await onward.settled('Bộ', { dropped: true }),
      'legs.source-missing',
    )
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', { dropped: true, source }))
    expect((await onward.list()).legs.map(({ toText, origin, state }) => [toText, origin, state])).toEqual([
      ['Ủy ban nhân dân tỉnh', 'plan', 'not-begun'],
      ['Bộ Văn hóa, Thể thao và Du lịch', 'changed', 'dropped'],
      ['Cục Văn hóa cơ sở', 'added', 'not-begun'],
    ])
  })

  it('is the affair of the coordinator, and never leads back here', async () => {
    await onward.lan.refused('reporting-legs.save', await onward.settled('Ủy ban', {}), 'permission.denied')
    await onward.hoa.refused(
      'reporting-legs.save',
      await onward.settled('Ủy ban', { toAgencyId: vinhLong.culture, source: 'x' }),
      'legs.to-ourselves',
    )
  })

  it('finds its body when the plan names it later', async () => {
    await onward.hoa.call('reporting-legs.save', await onward.settled('Bộ', { address: 'vhcs@example.test' }))
    const duties = (await onward.round.plan.get()).duties.map((duty) => ({
      ...duty,
      legs: duty.legs.map((leg) => (leg.toText.startsWith('Bộ') ? { ...leg, toAgencyId: vinhLong.ministry } : leg)),
    }))
    await onward.round.plan.do('plans.saveDuties', { duties })
    expect(await onward.legTo('Bộ')).toMatchObject({ origin: 'changed', address: 'vhcs@example.test' })
  })
})

describe('a leg whose recipient ended', () => {
  const end = (to: AgencyId[], rule: 'territory' | 'function' = 'function') =>
    recordAct(onward.hoa, {
      ...actFields([succeed([justice], to.length === 1 ? [{ id: health }] : to.map((id, at) => split(id, at)), rule)]),
      subject: 'Về sắp xếp các cơ quan chuyên môn',
    })
  const split = (id: AgencyId, at: number) => ({ id, functions: at === 0 ? 'Hộ tịch' : 'Trợ giúp pháp lý' })
  const { justice, health, interior } = bodies
  const settle = (change: Parameters<OnwardRound['settled']>[1]) => onward.settle('Bộ', change)
  const ministry = { toText: 'Bộ Văn hóa, Thể thao và Du lịch', toAgencyId: justice, source: 'Công văn số 7' }
  const own = { ...ministry, form: 'Mẫu 02', address: 'tuphap@example.test', medium: 'docx' as const }

  it('offers the one that took everything over, with its address, for the person to confirm', async () => {
    await settle({ ...own, scope: 'from-now-on' })
    const { version } = await onward.hoa.call('agencies.get', { id: health })
    await onward.hoa.call('agencies.changeContacts', {
      ...{ id: health, expectedVersion: version, contacts: [{ kind: 'email', value: 'soyte@example.test' }] },
    })
    expect((await onward.legTo('Bộ')).ended).toBeNull()
    await end([health])
    const leg = await onward.legTo('Bộ')
    expect(leg).toMatchObject({
      ...{ toAgencyId: justice, form: 'Mẫu 02', address: 'tuphap@example.test' },
      ended: {
        ...{ endedOn: '2026-06-30', decision: 'by-rule' },
        heirs: [{ agencyId: health, name: 'Sở Y tế tỉnh Vĩnh Long', address: 'soyte@example.test', functions: null }],
      },
    })
    const [heir] = leg.ended?.heirs ?? []
    const confirmed = { toAgencyId: health, toText: heir?.name ?? '', address: heir?.address ?? null }
    await settle({ ...confirmed, expectedVersion: 1, source: heir?.legalBasis ?? '', scope: 'from-now-on' })
    const [, now] = (await onward.list()).legs
    expect(now).toMatchObject({ key: leg.key, ...confirmed, form: 'Mẫu 02', medium: 'docx', ended: null })
    expect((await onward.list(2027)).legs[1]).toMatchObject({ ...confirmed, ended: null })
  })

  it('lets the person choose where its work was divided, and asks nothing of a leg on which nothing goes', async () => {
    await settle(own)
    await end([health, interior])
    expect((await onward.legTo('Bộ')).ended).toMatchObject({
      decision: 'choose',
      heirs: [
        { agencyId: health, functions: 'Hộ tịch' },
        { agencyId: interior, functions: 'Trợ giúp pháp lý' },
      ],
    })
    await settle({ expectedVersion: 1, dropped: true })
    expect((await onward.legTo('Bộ')).ended).toBeNull()
  })

  it('is said in a draft that was addressed to it, and the draft goes to the one that took over', async () => {
    await settle(ministry)
    const { hoa } = onward
    const { reportId } = await hoa.call('reporting-legs.draftReport', await onward.draftFor('Bộ'))
    const endedOf = async () => (await hoa.call('reporting-legs.endedRecipient', { reportId })).ended
    const report = async () => hoa.call('reports.get', { reportId, revision: null })
    expect(await endedOf()).toBeNull()
    await end([health])
    expect(await endedOf()).toMatchObject({ endedOn: '2026-06-30', heirs: [{ agencyId: health }] })
    const { version, letter } = await report()
    expect(letter.addressees).toContain('Sở Tư pháp tỉnh Vĩnh Long')
    const to = (recipientAgencyId: AgencyId) => ({ reportId, expectedVersion: version, recipientAgencyId })
    await hoa.refused('reports.readdress', to(justice), 'report.recipient-ended')
    await hoa.call('reports.readdress', to(health))
    const now = await report()
    expect(now).toMatchObject({ recipientAgencyId: health, state: 'draft' })
    expect(now.letter.addressees).toEqual(letter.addressees.map((one) => one.replace('Sở Tư pháp', 'Sở Y tế')))
    expect(await endedOf()).toBeNull()
  })
})
