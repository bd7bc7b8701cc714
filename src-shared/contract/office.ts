import { z } from 'zod'
import { agencyId } from '../domain/ids.ts'
import { layoutProfile } from '../domain/layout-profile.ts'
import { language } from '../text/language.ts'
import { action, command, publicAction, publicQuery, query } from './call.ts'
import { filledLine, line, version } from './fields.ts'
import { newPerson } from './people.ts'
import { sessionState } from './session.ts'

/** Abbreviation of the office in document symbols: `Số: 05/BC-SVHTTDL`. */
export const symbolAbbreviation = z.string().regex(/^[\p{Lu}\d]{1,20}(?:[-.][\p{Lu}\d]{1,20})*$/u)

const officeFields = {
  superiorAgencyId: agencyId.nullable(),
  placeName: filledLine(80),
  symbolAbbreviation,
  layoutProfile,
  language,
  /** Folder for backup copies; may be on a network or USB drive. Null = none chosen yet. */
  backupDir: line(500).nullable(),
  lockAfterMinutes: z.int().min(1).max(240),
}

export const office = z.strictObject({
  agencyId,
  agencyName: z.string(),
  superiorAgencyName: z.string().nullable(),
  ...officeFields,
  symbolAbbreviation: z.string(),
  isSample: z.boolean(),
  version,
})
export type Office = z.infer<typeof office>

/** An agency of the catalogue, or one that the catalogue does not have. */
export const officeAgency = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('catalogue'), agencyId }),
  z.strictObject({
    from: z.literal('new'),
    name: filledLine(200),
    kind: z.enum(['state-body', 'front-or-mass-organisation', 'press', 'armed-force']),
    level: z.enum(['central', 'province', 'commune']),
    provinceId: agencyId.nullable(),
  }),
])

/** What a person should know of a folder before choosing it for backup copies. */
const folderFacts = z.strictObject({ writable: z.boolean(), onNetwork: z.boolean(), sameDisk: z.boolean() })

const firstPerson = newPerson.omit({ approvesPlans: true })

export const officeContract = {
  'office.get': query({ input: {}, output: office }),
  'office.change': command({ input: { expectedVersion: version, ...officeFields }, output: office }),
  'office.checkBackupDir': action({ input: { dir: filledLine(500) }, output: folderFacts }),

  /** For the setup steps, before anybody can sign in; refused once the office is set up. */
  'setup.choices': publicQuery({
    input: { search: line(200), provinceId: agencyId.nullable() },
    output: z.strictObject({
      dataDir: z.string(),
      agencies: z.array(
        z.strictObject({
          id: agencyId,
          name: z.string(),
          abbreviation: z.string().nullable(),
          parentId: agencyId.nullable(),
          parentName: z.string().nullable(),
          kind: z.string(),
        }),
      ),
      provinces: z.array(z.strictObject({ id: agencyId, name: z.string() })),
    }),
  }),
  'setup.checkBackupDir': publicAction({
    input: { dir: filledLine(500) },
    output: folderFacts,
  }),
  /** Makes the office and its first people in one transaction and signs the first administrator in. */
  'setup.finish': publicAction({
    input: { agency: officeAgency, ...officeFields, people: z.array(firstPerson).min(1).max(20) },
    output: sessionState,
  }),
  /** Fills an empty data folder with the sample office, marked as such, and signs the visitor in. */
  'setup.sampleOffice': publicAction({ input: {}, output: sessionState }),
}
