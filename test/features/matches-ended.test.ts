import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator } from '../support/exchange-builder.ts'
import { setUpOffice, startTestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

/** A ward of Vĩnh Long city of the time before 01/7/2025; phường Long Châu took it in by rule. */
const past = agencyId.parse('vn.cu.86.x29542')
const heir = agencyId.parse('vn.86.x29551')

let coordinator: CoordinatingOffice
let hoa: TestUser
beforeEach(async () => {
  coordinator = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
  hoa = coordinator.hoa
})
afterEach(() => coordinator.test.close())

const addBody = (name: string, user = hoa) =>
  user.call('agencies.add', {
    ...{ name, kind: 'state-body', level: 'commune', provinceId: vinhLong.committee, parentId: null },
    abbreviation: null,
  })
const pairOf = async (fromId: AgencyId, toId: AgencyId) => {
  const { version } = await hoa.call('agencies.get', { id: fromId })
  return { pairs: [{ fromId, expectedVersion: version, toId }] }
}
const holders = async () => (await coordinator.plan.get()).assignments.map(({ agencyId: id }) => id)

it('a typed body may be one that has ended: what it holds waits for the successors, and comes back', async () => {
  const own = await addBody('UBND phường 9 (cũ)')
  const { plan, outline } = coordinator
  const share = { itemIds: [outline.a.id], phrase: 'UBND các phường', role: 'participate' as const, requested: false }
  await plan.do('plans.assign', { ...share, agencyIds: [own.id] })

  expect(await hoa.call('matches.joinBodies', await pairOf(own.id, past))).toEqual({ joined: 1, toHandOver: 1 })
  expect(await holders()).toContain(past)
  const ended = await hoa.call('agencies.get', { id: past })
  // It ended with the body that it is, not on the day on which somebody noticed.
  const gone = await hoa.call('agencies.get', { id: own.id })
  expect(gone).toMatchObject({ endedOn: ended.endedOn, successors: [{ agency: { id: past } }] })

  const { bodies } = await hoa.call('handovers.list', {})
  expect(bodies).toMatchObject([
    { agency: { id: past }, decision: 'by-rule', heirs: [{ id: heir }], lines: [{ proposed: [heir] }] },
  ])

  const [joined] = (await hoa.call('matches.list', {})).joins
  await hoa.call('matches.undo', { joinId: joined?.joinId ?? '' })
  expect(await holders()).toContain(own.id)
  expect((await hoa.call('handovers.list', {})).bodies).toEqual([])

  await hoa.call('matches.joinBodies', await pairOf(own.id, past))
  const [body] = (await hoa.call('handovers.list', {})).bodies
  const moves = (body?.lines ?? []).map(({ kind, objectId, proposed }) => ({
    ...{ kind, objectId, fromId: past, toIds: proposed ?? [] },
  }))
  await hoa.call('handovers.apply', { moves })
  expect(await holders()).toContain(heir)
  expect(await holders()).not.toContain(past)
  // From here on the way back is by hand.
  const [again] = (await hoa.call('matches.list', {})).joins
  await hoa.refused('matches.undo', { joinId: again?.joinId ?? '' }, 'matches.changed-since')
})

it('is not one that was joined away, nor one that it took over from itself', async () => {
  const [one, two] = [await addBody('Trạm số 1'), await addBody('Trạm số 2')]
  await hoa.call('matches.joinBodies', await pairOf(one.id, two.id))
  const three = await addBody('Trạm số 3')
  await hoa.refused('matches.joinBodies', await pairOf(three.id, one.id), 'matches.pair-gone')
  await hoa.refused('matches.joinBodies', await pairOf(two.id, one.id), 'matches.pair-gone')
  const all = (await hoa.call('matches.list', {})).joins
  expect(all).toHaveLength(1)

  const act = {
    ...{ documentNumber: '12/NQ-HĐND', documentDate: '2026-10-01', issuer: 'HĐND tỉnh', subject: 'sáp nhập' },
    ...{ effectiveOn: '2026-10-15', newBodies: [] },
    changes: [
      {
        ...{ kind: 'succeed' as const, fromIds: [heir], rule: 'function' as const },
        to: [{ body: { id: three.id }, functions: null }],
      },
    ],
  }
  const { token } = await hoa.call('reorganisations.preview', act)
  await hoa.call('reorganisations.record', { ...act, token })
  await hoa.refused('matches.joinBodies', await pairOf(three.id, heir), 'matches.pair-gone')
  await hoa.refused('matches.joinBodies', await pairOf(three.id, past), 'matches.pair-gone')
})

it('an office that works here is no body of the past', async () => {
  const test = await startTestApp({ idSpace: 0x77 })
  await setUpOffice(test)
  const user = await test.signIn('hoa')
  await user.call('agencies.loadProvince', { provinceId: vinhLong.committee })
  const { agencyId: own } = await user.call('office.get', {})
  const pair = { fromId: own, expectedVersion: 1, toId: past }
  await user.refused('matches.joinBodies', { pairs: [pair] }, 'matches.own-ended')
  await test.close()
})
