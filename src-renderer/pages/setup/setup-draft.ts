import { symbolAbbreviation } from '../../../src-shared/contract/office.ts'
import { userName as userNameSchema } from '../../../src-shared/contract/people.ts'
import { newPassword } from '../../../src-shared/contract/session.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { LayoutProfile } from '../../../src-shared/domain/layout-profile.ts'
import type { Language } from '../../../src-shared/text/language.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { InputOf, OutputOf } from '../../api/call.ts'
import { emptyPerson, type PersonDraft } from '../../parts/PersonFields.tsx'

export type FoundAgency = OutputOf<'setup.choices'>['agencies'][number]
type Input = InputOf<'setup.finish'>
type OwnAgency = Extract<Input['agency'], { from: 'new' }>

export type SetupPerson = PersonDraft & { key: number }

/** What was typed so far, before it fits the contract. */
export interface SetupDraft {
  province: { id: AgencyId; name: string } | null
  agency: FoundAgency | null
  isOwn: boolean
  own: Pick<OwnAgency, 'name' | 'kind' | 'level'>
  superior: { id: AgencyId; name: string } | null
  placeName: string
  symbolAbbreviation: string
  layoutProfile: LayoutProfile
  people: SetupPerson[]
  backupDir: string
  language: Language
  lockAfterMinutes: number
}

export function emptyDraft(language: Language): SetupDraft {
  return {
    province: null,
    agency: null,
    isOwn: false,
    own: { name: '', kind: 'state-body', level: 'province' },
    superior: null,
    placeName: '',
    symbolAbbreviation: '',
    layoutProfile: 'state-body',
    people: [{ ...emptyPerson, key: 1, roles: ['clerk', 'administrator'] }],
    backupDir: '',
    language,
    lockAfterMinutes: 15,
  }
}

/** What a chosen body of the catalogue says about the other fields. */
export function withAgency(draft: SetupDraft, agency: FoundAgency | null): SetupDraft {
  if (!agency) return { ...draft, agency }
  return {
    ...draft,
    agency,
    superior: agency.parentId && agency.parentName ? { id: agency.parentId, name: agency.parentName } : null,
    symbolAbbreviation: agency.abbreviation?.toUpperCase() ?? draft.symbolAbbreviation,
    layoutProfile: agency.kind === 'front-or-mass-organisation' ? 'political-social' : 'state-body',
  }
}

/** Sentences by field for one step; empty when the step is filled in. */
export function problemsOf(draft: SetupDraft, step: number, text: Text): Record<string, string> {
  const problems: Record<string, string> = {}
  const { missing, symbolWrong, userNameWrong, userNameTwice, rolesMissing } = text.setup
  if (step === 0) {
    if (draft.isOwn ? draft.own.name.trim() === '' : draft.agency === null) problems.agency = missing
    if (draft.placeName.trim() === '') problems.placeName = missing
    if (!symbolAbbreviation.safeParse(draft.symbolAbbreviation).success) problems.symbol = symbolWrong
  }
  if (step === 1) {
    const taken = new Set<string>()
    for (const { key, fullName, userName, password, roles } of draft.people) {
      if (fullName.trim() === '') problems[`fullName-${key}`] = missing
      if (!userNameSchema.safeParse(userName).success) problems[`userName-${key}`] = userNameWrong
      else if (taken.has(userName)) problems[`userName-${key}`] = userNameTwice
      taken.add(userName)
      if (!newPassword.safeParse(password).success) problems[`password-${key}`] = text.signIn.tooShort
      if (roles.length === 0) problems[`roles-${key}`] = rolesMissing
    }
  }
  return problems
}

/** The draft as the contract wants it; null while no body is chosen. */
export function toInput(draft: SetupDraft): Input | null {
  const agency: Input['agency'] | null = draft.isOwn
    ? { from: 'new', ...draft.own, provinceId: draft.province?.id ?? null }
    : draft.agency && { from: 'catalogue', agencyId: draft.agency.id }
  if (!agency) return null
  return {
    agency,
    superiorAgencyId: draft.superior?.id ?? null,
    placeName: draft.placeName,
    symbolAbbreviation: draft.symbolAbbreviation,
    layoutProfile: draft.layoutProfile,
    language: draft.language,
    backupDir: draft.backupDir.trim() === '' ? null : draft.backupDir,
    lockAfterMinutes: draft.lockAfterMinutes,
    people: draft.people.map(({ key, ...person }) => ({ ...person, language: draft.language })),
  }
}
