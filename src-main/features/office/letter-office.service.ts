import type { LetterOffice } from '../../../src-shared/domain/letter-words.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from './office.service.ts'

/** This office as its letters name it. */
export async function letterOffice(db: Db): Promise<LetterOffice> {
  const office = await getOffice(db)
  return {
    profile: office.layoutProfile,
    superiorBody: office.superiorAgencyName,
    name: office.agencyName,
    place: office.placeName,
    abbreviation: office.symbolAbbreviation,
  }
}
