import type { Office } from '../../../src-shared/contract/office.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { signerOf } from '../../../src-shared/domain/likely-signer.ts'
import type { ReportLetter, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import type { RequestContent } from '../../../src-shared/domain/report-request.ts'
import { aboutSubject, periodPhrase, reportWords as words } from '../../../src-shared/domain/report-words.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { listPeople } from '../people/people.service.ts'
import type { LoadedRequest } from '../report-requests/read-requests.service.ts'
import type { LoadedReport } from './load-report.ts'

/** An office that the catalogue does not know is addressed by the name in the letter. */
const toName = (request: RequestContent | null) =>
  request && request.recipientName !== '' ? [request.recipientName] : []

/** "Thực hiện Công văn số … ngày … của …", with what of it is known. */
function requestBasis({ letterNumber, letterDate, senderName, subject }: RequestContent): string[] {
  if (letterNumber === null) return []
  const date = letterDate === null ? null : formatDate(letterDate)
  return [
    words.requestBasis({ number: letterNumber, date, sender: senderName, about: subject && aboutSubject(subject) }),
  ]
}

/** Everything that can be known is filled in; a person looks it over. */
export async function firstLetter(
  ctx: Context,
  of: {
    office: Office
    period: ReportPeriod
    records: ReportRecords
    recipient: AgencyId | null
    request: RequestContent | null
  },
): Promise<ReportLetter> {
  const { office, period, records, recipient, request } = of
  const [plan, ...others] = records.plans
  const phrase = periodPhrase(period)
  return {
    profile: office.layoutProfile,
    superiorBody: office.superiorAgencyName,
    issuingBody: office.agencyName,
    organisationTitle: null,
    place: office.placeName,
    subject:
      plan && others.length === 0
        ? words.subject({ ...plan, period: phrase })
        : words.subjectOfSeveral({ period: phrase }),
    addressees: recipient === null ? toName(request) : [await agencyName(ctx.db, recipient, ctx.clock.today())],
    legalBases: request ? requestBasis(request) : [],
    recipients: [words.sameAsAbove, words.archive],
    signer: await likelySigner(
      ctx,
      office,
      records.plans.map((one) => one.id),
    ),
  }
}

/** The one approver of these plans, as they most likely sign. Of several who could, a person chooses. */
export async function likelySigner(
  ctx: Context,
  office: Office,
  planIds: readonly PlanId[],
): Promise<ReportLetter['signer']> {
  const approvers = (await listPeople(ctx.db)).filter(
    (person) =>
      person.active &&
      person.roles.includes('approver') &&
      (person.approvesPlans === null || planIds.every((id) => person.approvesPlans?.includes(id))),
  )
  const [approver, ...more] = approvers
  return approver && more.length === 0 ? signerOf(approver, office.agencyName) : null
}

/** The letter of a draft that joins a request: what a person wrote stays, the basis comes where there is none. */
export async function letterJoining(
  ctx: Context,
  { content }: Pick<LoadedReport, 'content'>,
  { content: request }: LoadedRequest,
): Promise<ReportLetter> {
  const { letter, recipientAgencyId } = content
  const to = request.recipientAgencyId
  const goesElsewhere = to !== null && to !== recipientAgencyId
  return {
    ...letter,
    addressees: goesElsewhere ? [await agencyName(ctx.db, to, ctx.clock.today())] : letter.addressees,
    legalBases: letter.legalBases.length === 0 ? requestBasis(request) : letter.legalBases,
  }
}
