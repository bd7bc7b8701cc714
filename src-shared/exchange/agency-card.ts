import { z } from 'zod'
import { agencyKind, agencyLevel, datedName } from './agency-record.ts'
import { certificateBase64, filled, publicJwk } from './fields.ts'
import { head, supersedesFits } from './head.ts'

/**
 * Agency card v1, agency -> coordinator: who we are (`agencyId` of the head) and the key of one approver. It is sealed
 * by the very key it carries, which proves that the sender holds it; whose key it is, only the comparison of the
 * fingerprint with the printed Phiếu đăng ký proves.
 */
export const agencyCardV1 = z
  .strictObject({
    format: z.literal('agency-card'),
    formatVersion: z.literal(1),
    ...head,
    data: z.strictObject({
      kind: agencyKind,
      level: agencyLevel,
      names: z.array(datedName).min(1).max(20),
      electronicCode: filled(60).nullable(),
      approver: z.strictObject({ name: filled(200), position: filled(200) }),
      jwk: publicJwk,
      /** Self-signed, of the same key; it signs the DOCX. */
      certificate: certificateBase64,
    }),
  })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine((card) => card.recipientAgencyId !== null, { path: ['recipientAgencyId'] })
export type AgencyCard = z.infer<typeof agencyCardV1>
