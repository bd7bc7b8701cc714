import { z } from 'zod'
import { agencyId } from '../domain/ids.ts'
import { action, command, query } from './call.ts'
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
  /** Fingerprint of the key that it took the place of by a statement of both; such a statement can be exported. */
  replaces: z.string().nullable(),
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
  /**
   * Puts a new key in the place of the one in use: a statement sealed by the old and proved by the new one. No command:
   * a passphrase must leave no trace.
   */
  'keys.rotate': action({
    input: { purpose: keyPurpose, oldPassphrase: z.string().max(200), newPassphrase: passphrase },
    output: ownKey,
  }),
  /** The statement for those who know the old key; only once the new one has a backup. */
  'keys.exportRotation': command({ input: { kid: filledLine(60) }, output: exportedFile }),
  /** Lost key or forgotten passphrase: it is used no more, and only paper says which key is the next. */
  'keys.giveUp': command({ input: { kid: filledLine(60), reason: filledLine(300) }, output: ownKey }),
  /** The agency card for a coordinator, sealed by the very key it carries. */
  'keys.exportCard': command({
    input: { passphrase: z.string().max(200), recipientAgencyId: agencyId },
    output: exportedFile,
  }),
  /** Phiếu đăng ký: the fingerprint on paper, to be signed and sent by công văn. */
  'keys.exportRegistrationForm': command({ input: { recipientAgencyId: agencyId }, output: exportedFile }),
}
