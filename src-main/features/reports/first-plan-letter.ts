import type { Office } from '../../../src-shared/contract/office.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReportLetter, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { aboutSubject, documentKindOf, reportWords } from '../../../src-shared/domain/report-words.ts'
import { yearlyPlanWords as words } from '../../../src-shared/domain/yearly-plan/words.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { likelySigner } from './first-letter.ts'

/**
 * Head and foot of a yearly plan as far as they are known: the plans that it carries out are its căn cứ, their
 * coordinators stand under nơi nhận. A plan is addressed to nobody.
 */
export async function firstPlanLetter(
  ctx: Context,
  of: { office: Office; period: ReportPeriod; records: ReportRecords; isWhole: boolean },
): Promise<ReportLetter> {
  const { office, period, records, isWhole } = of
  const [plan, ...others] = records.plans
  const year = String(period.year ?? '')
  const legalBases: string[] = []
  const coordinators = new Set<string>()
  for (const { id } of records.plans) {
    const { document } = await getPlan(ctx.db, id)
    legalBases.push(basisOf(document))
    const { coordinatorId } = document
    if (coordinatorId !== null && coordinatorId !== office.agencyId) {
      coordinators.add(await agencyName(ctx.db, coordinatorId, ctx.clock.today()))
    }
  }
  return {
    profile: office.layoutProfile,
    superiorBody: office.superiorAgencyName,
    issuingBody: office.agencyName,
    organisationTitle: null,
    place: office.placeName,
    subject: isWhole
      ? words.subjectOfOffice({ year })
      : plan && others.length === 0
        ? words.subject({ ...plan, year })
        : words.subjectOfSeveral({ year }),
    addressees: [],
    legalBases,
    recipients: [...[...coordinators].map((name) => words.toReport({ name })), reportWords.archive],
    signer: await likelySigner(
      ctx,
      office,
      records.plans.map((one): PlanId => one.id),
    ),
  }
}

type PlanDocument = Awaited<ReturnType<typeof getPlan>>['document']

/** "Căn cứ Kế hoạch số 15/KH-UBND ngày … của … về …", with what of it is known. */
function basisOf({ number, documentDate, issuerName, subject }: PlanDocument): string {
  return words.basis({
    kind: number === null ? words.typeName : documentKindOf(number),
    number: number ?? '',
    date: documentDate === null ? '' : formatDate(documentDate),
    issuer: issuerName,
    about: subject === '' ? '' : aboutSubject(subject),
  })
}
