import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openReadOnly } from '../../src-main/db/open-database.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import {
  coordinate,
  enrol,
  importReports,
  issue,
  sealReport,
  sharedClock,
  startAgency,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { exportBytes } from '../support/report-builder.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

it('a sealed report stays word for word as it was sealed when the body that it went to is joined', async () => {
  const clock = sharedClock()
  const test = await startTestApp({ clock, idSpace: 0x10 })
  const typedOffice = {
    ...{ from: 'new' as const, name: 'Sở VHTTDL', kind: 'state-body' as const, level: 'province' as const },
    provinceId: vinhLong.committee,
  }
  await setUpOffice(test, { agency: typedOffice, symbolAbbreviation: 'SVHTTDL' })
  const coordinator = await coordinate(test, [{ agencyId: vinhLong.health, requested: false }])
  const { hoa } = coordinator
  const own = (await hoa.call('office.get', {})).agencyId
  const agency = await startAgency(clock, vinhLong.health)
  await takeInPlan(agency, (await issue(coordinator)).package)
  await enrol(coordinator, agency)
  const sealed = await sealReport(await workOnPlan(agency, coordinator))
  await importReports(hoa, [await exportBytes(agency.lan, sealed, 'json')])
  const before = await held(test)
  expect(before).toContain(own)

  const { version } = await hoa.call('agencies.get', { id: own })
  await hoa.call('matches.joinBodies', { pairs: [{ fromId: own, expectedVersion: version, toId: vinhLong.culture }] })
  expect((await hoa.call('office.get', {})).agencyId).toBe(vinhLong.culture)
  expect(await held(test)).toBe(before)

  const [joined] = (await hoa.call('matches.list', {})).joins
  await hoa.call('matches.undo', { joinId: joined?.joinId ?? '' })
  expect((await hoa.call('office.get', {})).agencyId).toBe(own)
  expect(await held(test)).toBe(before)
  await agency.test.close()
  await test.close()
})

/** The only report that the office holds, as its database has it. */
async function held({ dataDir }: TestApp): Promise<string> {
  const { raw, db } = openReadOnly(join(dataDir, 'so-nhiem-vu.db'))
  const { payload, payload_sha256 } = await db.selectFrom('submission').selectAll().executeTakeFirstOrThrow()
  await db.destroy()
  raw.close()
  expect(
    createHash('sha256')
      .update(canonicalJson(JSON.parse(payload)))
      .digest('hex'),
  ).toBe(payload_sha256)
  return payload
}
