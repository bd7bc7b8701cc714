import { type CallOutput, contract, type ParsedInput } from '../../../src-shared/contract/contract.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { PublicContext } from '../../app/context.ts'
import { inspectFolder } from '../../files/inspect-folder.ts'
import { hashPassword } from '../../keys/password.ts'
import { provinces, searchAgencies } from '../agencies/agencies.service.ts'
import { addOwnAgency } from '../agencies/edit-agency.service.ts'
import { loadProvince, provinceCommitteeOf } from '../agencies/shipped-catalogue.service.ts'
import { storePerson } from '../people/people.service.ts'
import { describeSession, openFor } from '../session/session.service.ts'
import { insertOffice } from './office.queries.ts'
import { findOffice } from './office.service.ts'

export async function chooseAtSetup(
  ctx: PublicContext,
  { search, provinceId }: ParsedInput<'setup.choices'>,
): Promise<CallOutput<'setup.choices'>> {
  await requireNoOffice(ctx)
  if (provinceId) await ctx.commitPart((tx) => loadProvince(tx.trx, provinceId, ctx.clock))
  return {
    dataDir: ctx.dataDir,
    agencies: await searchAgencies(ctx.db, { search, provinceId, limit: 50 }),
    provinces: await provinces(ctx.db),
  }
}

/** Looks at the folder where backup copies will go; unlike the data folder it may be on a network drive. */
export async function checkBackupDir(ctx: PublicContext, dir: string): Promise<CallOutput<'setup.checkBackupDir'>> {
  await requireNoOffice(ctx)
  return inspectFolder(dir, ctx.dataDir)
}

/** @throws AppError `setup.done-already`, `setup.no-administrator`, `people.user-name-taken` */
export async function finishSetup(
  ctx: PublicContext,
  input: ParsedInput<'setup.finish'>,
  { isSample = false } = {},
): Promise<CallOutput<'setup.finish'>> {
  await requireNoOffice(ctx)
  const { agency, people, ...fields } = input
  const administrator = people.find((person) => person.roles.includes('administrator'))
  if (!administrator) throw new AppError('setup.no-administrator', {})
  const hashed: { person: (typeof people)[number]; hash: string }[] = []
  for (const person of people) hashed.push({ person, hash: await hashPassword(person.password, ctx.scryptCost) })

  const first = await ctx.commitPart(async (tx) => {
    // Two windows may finish setup at once; the transaction decides.
    if (await findOffice(tx.trx)) throw new AppError('setup.done-already', {})
    const provinceId = agency.from === 'new' ? agency.provinceId : provinceCommitteeOf(agency.agencyId)
    if (provinceId) await loadProvince(tx.trx, provinceId, ctx.clock)
    const agencyId = agency.from === 'catalogue' ? agency.agencyId : await addOwnAgency(ctx, tx, agency)
    await insertOffice(tx.trx, {
      id: 1,
      agency_id: agencyId,
      superior_agency_id: fields.superiorAgencyId,
      place_name: fields.placeName,
      symbol_abbreviation: fields.symbolAbbreviation,
      layout_profile: fields.layoutProfile,
      language: fields.language,
      backup_dir: fields.backupDir,
      lock_after_minutes: fields.lockAfterMinutes,
      is_sample: isSample ? 1 : 0,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    })
    await tx.record({ action: 'office.set-up', objectType: 'office', objectId: agencyId, detail: fields })
    let signedIn: Awaited<ReturnType<typeof storePerson>> | undefined
    for (const { person, hash } of hashed) {
      // Who sets the office up types the first passwords of the others.
      const mustChangePassword = person !== administrator
      const stored = await storePerson(ctx, tx, { ...person, approvesPlans: null }, hash, { mustChangePassword })
      if (person === administrator) signedIn = stored
    }
    tx.changed('settings', 'people')
    return signedIn
  })
  if (first) openFor(ctx, first.id, first.language)
  return describeSession(ctx)
}

/** The made-up office of a visitor: the same setup, then a year of work through the app's own calls. */
export async function makeSampleOffice(ctx: PublicContext): Promise<CallOutput<'setup.sampleOffice'>> {
  await requireNoOffice(ctx)
  await finishSetup(ctx, contract['setup.finish'].input.parse(ctx.sample.setup), { isSample: true })
  await ctx.sample.fill(ctx.clock.today())
  return describeSession(ctx)
}

async function requireNoOffice(ctx: PublicContext) {
  if (await findOffice(ctx.db)) throw new AppError('setup.done-already', {})
}
