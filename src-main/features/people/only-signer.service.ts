import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { signerOf } from '../../../src-shared/domain/likely-signer.ts'
import type { DocumentSigner } from '../../../src-shared/domain/printed-document/model.ts'
import type { Db } from '../../db/open-database.ts'
import { listPeople } from './people.service.ts'

/** Who signs a letter on this plan. Null where nobody or several could: then a person chooses in Word. */
export async function onlySigner(db: Db, planId: PlanId, agency: string): Promise<DocumentSigner | null> {
  const [approver, ...more] = (await listPeople(db)).filter(
    ({ active, roles, approvesPlans }) =>
      active && roles.includes('approver') && (approvesPlans === null || approvesPlans.includes(planId)),
  )
  return approver && more.length === 0 ? signerOf(approver, agency) : null
}
