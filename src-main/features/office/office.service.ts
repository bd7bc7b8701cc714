import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Office } from '../../../src-shared/contract/office.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { inspectFolder } from '../../files/inspect-folder.ts'
import { officialName } from '../agencies/agencies.service.ts'
import { requireRight } from '../people/people.service.ts'
import { officeRow, updateOffice } from './office.queries.ts'

/** The office of this data folder, or undefined before setup. `today` picks the names of the time; default: the newest. */
export async function findOffice(db: Db, today = '9999-12-31'): Promise<Office | undefined> {
  const row = await officeRow(db)
  if (!row) return undefined
  return {
    agencyId: row.agency_id,
    agencyName: await officialName(db, row.agency_id, today),
    superiorAgencyId: row.superior_agency_id,
    superiorAgencyName: row.superior_agency_id && (await officialName(db, row.superior_agency_id, today)),
    placeName: row.place_name,
    symbolAbbreviation: row.symbol_abbreviation,
    layoutProfile: row.layout_profile,
    language: row.language,
    backupDir: row.backup_dir,
    lockAfterMinutes: row.lock_after_minutes,
    isSample: row.is_sample === 1,
    version: row.version,
  }
}

/** After how many minutes without a call a session locks; null before setup. */
export async function minutesUntilLock(db: Db): Promise<number | null> {
  return (await officeRow(db))?.lock_after_minutes ?? null
}

/** @throws AppError `object.missing` before setup */
export async function getOffice(db: Db): Promise<Office> {
  const office = await findOffice(db)
  if (!office) throw new AppError('object.missing', { type: 'office', id: '1' })
  return office
}

export async function changeOffice(ctx: Context, input: ParsedInput<'office.change'>): Promise<Office> {
  requireRight(ctx.actor, 'office.edit')
  const { commandId: _, expectedVersion, ...fields } = input
  return ctx.commit(async (tx) => {
    const before = await getOffice(tx.trx)
    if (before.version !== expectedVersion) {
      throw new AppError('version.conflict', { expected: expectedVersion, found: before.version })
    }
    await updateOffice(tx.trx, {
      superior_agency_id: fields.superiorAgencyId,
      place_name: fields.placeName,
      symbol_abbreviation: fields.symbolAbbreviation,
      layout_profile: fields.layoutProfile,
      language: fields.language,
      backup_dir: fields.backupDir,
      lock_after_minutes: fields.lockAfterMinutes,
      version: before.version + 1,
    })
    await tx.record({ action: 'office.changed', objectType: 'office', objectId: before.agencyId, detail: fields })
    tx.changed('settings')
    return getOffice(tx.trx)
  })
}

/** Backup copies may go to a network or USB drive, unlike the data folder itself. */
export async function checkOfficeBackupDir(ctx: Context, dir: string): Promise<CallOutput<'office.checkBackupDir'>> {
  requireRight(ctx.actor, 'office.edit')
  return inspectFolder(dir, ctx.dataDir)
}
