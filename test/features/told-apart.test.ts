import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { download, passphrase } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const dongNai = agencyId.parse('vn.75.ubnd')
const here = agencyId.parse('vn.86.x28840')
const there = agencyId.parse('vn.75.x26116')
const only = agencyId.parse('vn.86.x29551')
const tanPhu = 'Ủy ban nhân dân xã Tân Phú'
const [tanPhuHere, tanPhuThere] = [`${tanPhu} (tỉnh Vĩnh Long)`, `${tanPhu} (tỉnh Đồng Nai)`]

let office: CoordinatingOffice
const everybody: CallInput<'agencies.list'> = {
  ...{ search: '', provinceId: null, levels: [], kinds: [], groups: [] },
  ...{ status: 'current', offset: 0, limit: 500 },
}
const namesOf = async (change: Partial<CallInput<'agencies.list'>>) =>
  (await office.hoa.call('agencies.list', { ...everybody, ...change })).rows.map(({ name }) => name)
const nameNow = async (id: typeof here) => (await office.hoa.call('agencies.get', { id })).name

beforeAll(async () => {
  office = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
})
afterAll(() => office.test.close())

describe('bodies of one name', () => {
  it('need no place while the catalogue holds one living body of the name', async () => {
    expect(await nameNow(here)).toBe(tanPhu)
    expect(await namesOf({ search: 'xa tan phu' })).toContain(tanPhu)
  })

  it('of the past are told apart by the district and province of their time', async () => {
    const past = await namesOf({ search: 'xa an hiep', provinceId: vinhLong.committee, status: 'ended' })
    expect(past.filter((name) => name.includes('xã An Hiệp')).toSorted()).toEqual([
      'Ủy ban nhân dân xã An Hiệp (huyện Ba Tri, tỉnh Bến Tre cũ)',
      'Ủy ban nhân dân xã An Hiệp (huyện Châu Thành, tỉnh Bến Tre cũ)',
    ])
    const districts = await namesOf({ search: 'huyen chau thanh', status: 'ended', levels: ['district'] })
    expect(districts).toEqual([
      'Ủy ban nhân dân huyện Châu Thành (tỉnh Bến Tre cũ)',
      'Ủy ban nhân dân huyện Châu Thành (tỉnh Trà Vinh cũ)',
    ])
  })

  describe('in two provinces', () => {
    beforeAll(async () => {
      await office.hoa.call('agencies.loadProvince', { provinceId: dongNai })
      await office.hoa.call('report-requests.issue', {
        ...{ requestId: null, letterNumber: '1234/SVHTTDL', letterDate: '2026-11-02', subject: 'báo cáo năm 2026' },
        ...{ planIds: [office.plan.id], outline: [], forms: [], passphrase },
        period: { ...year2026, from: null, to: null, cutOff: null, nextYearStart: null },
        deadline: { kind: 'by', date: '2026-11-28' },
        reporters: [here, there, only].map((id) => ({ agencyId: id, requested: false })),
      })
    })

    it('are shown with their place, and nobody else is', async () => {
      expect([await nameNow(here), await nameNow(there)]).toEqual([tanPhuHere, tanPhuThere])
      expect(await nameNow(only)).toBe('Ủy ban nhân dân phường Long Châu')
      expect(await nameNow(vinhLong.health)).toBe('Sở Y tế tỉnh Vĩnh Long')
      expect((await office.hoa.call('agencies.get', { id: there })).officialName).toBe(tanPhu)
    })

    it.each(['xã Tân Phú', tanPhuThere])('are both found by “%s”', async (search) => {
      expect(await namesOf({ search })).toEqual(expect.arrayContaining([tanPhuHere, tanPhuThere]))
    })

    it('stand apart in the round, in its table and in letters', async () => {
      const round = { planId: office.plan.id, period: year2026 }
      const shown = [tanPhuHere, tanPhuThere, 'Ủy ban nhân dân phường Long Châu'].toSorted()
      const status = await office.hoa.call('coordination.status', round)
      expect(status.bodies.map(({ agencyName }) => agencyName).toSorted()).toEqual(shown)
      const table = await office.hoa.call('matrix.figures', { ...round, estimate: false })
      expect(table.bodies.map(({ agencyName }) => agencyName).toSorted()).toEqual(shown)

      const { letters } = await office.hoa.call('reminders.draftLetters', {
        ...{ ...round, agencyIds: [here, there, only], oneEach: false, askedBy: '2026-11-30', nextOn: null },
      })
      const words = await wordsOf(letters[0]?.exportId ?? '')
      for (const name of shown) expect(words).toContain(name)
      expect(words).not.toContain('Long Châu (')
    })

    it('bear the name alone on paper of their own', async () => {
      expect((await office.hoa.call('office.get', {})).agencyName).not.toContain('(')
    })
  })
})

async function wordsOf(exportId: string): Promise<string> {
  const parts = await readOfficeZip(await download(office.hoa, exportId))
  return new TextDecoder().decode(parts.get('word/document.xml')).replace(/<[^>]+>/g, '')
}
