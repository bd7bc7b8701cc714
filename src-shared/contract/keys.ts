import { z } from 'zod'
import { agencyId } from '../domain/ids.ts'
import { command, query } from './call.ts'
import { filledLine, instant } from './fields.ts'

/** What the passphrase of a key file must at least be; the file itself is useless without it. */
export const passphrase = z.string().min(12).max(200)

/** approver: seals the reports of the office. root: seals plan packages, registries and receipts of a coordinator. */
export const keyPurpose = z.enum(['approver', 'root'])

export const ownKey = z.strictObject({
  kid: z.string(),
  purpose: keyPurpose,
  /** Six groups of four letters, to be read over the telephone. */
  fingerprint: z.string(),
  personName: z.string(),
  isMine: z.boolean(),
  madeAt: instant,
  backedUpAt: instant.nullable(),
  retiredAt: instant.nullable(),
})
export type OwnKey = z.infer<typeof ownKey>

const exportedFile = z.strictObject({ exportId: z.uuid(), name: z.string() })

export const keysContract = {
  'keys.list': query({ input: {}, output: z.array(ownKey) }),
  /** Makes the key of the person who is signed in. It seals only after its backup was shown to exist. */
  'keys.make': command({ input: { purpose: keyPurpose, passphrase }, output: ownKey }),
  /** The encrypted key file, to be kept on a USB stick. */
  'keys.exportBackup': command({ input: { kid: filledLine(60) }, output: exportedFile }),
  /** Proves the backup: the person hands in the copy that was saved. */
  'keys.confirmBackup': command({ input: { kid: filledLine(60), stagedId: z.uuid() }, output: ownKey }),
  'keys.changePassphrase': command({
    input: { kid: filledLine(60), oldPassphrase: z.string().max(200), newPassphrase: passphrase },
    output: ownKey,
  }),
  /** The agency card for a coordinator, sealed by the very key it carries. */
  'keys.exportCard': command({
    input: { passphrase: z.string().max(200), recipientAgencyId: agencyId },
    output: exportedFile,
  }),
  /** Phiếu đăng ký: the fingerprint on paper, to be signed and sent by công văn. */
  'keys.exportRegistrationForm': command({ input: { recipientAgencyId: agencyId }, output: exportedFile }),
}
