import { AppError } from '../../src-shared/errors/app-error.ts'
import type { KeyRotation } from '../../src-shared/exchange/key-rotation.ts'
import { certificateValidFrom } from '../keys/certificate.ts'
import { kidOf } from '../keys/key-pair.ts'
import { openEnvelope } from '../keys/open-envelope.ts'
import type { TrustedKey, TrustView } from '../keys/trust.ts'
import { readSealedFile } from './read-sealed-file.ts'

interface Statement {
  path: string
  bytes: Uint8Array
}

/**
 * The trust with approvers' new keys in it, by statements that the old keys sealed and the new ones proved, in whatever
 * order the files were named. As in the app, an old key ends with its statement.
 * @throws AppError `cli.no-rotation`, `cli.rotation-of-root`, `cli.rotation-old-key`, what refuses the file itself
 */
export async function followRotations(trust: TrustView, paths: readonly string[], now: string): Promise<TrustView> {
  let waiting: Statement[] = []
  for (const path of paths) waiting.push({ path, bytes: await readSealedFile(path) })
  let keys = trust.keys
  for (;;) {
    const later: Statement[] = []
    for (const statement of waiting) {
      const followed = await follow({ roots: trust.roots, keys }, statement, now)
      if (followed === null) later.push(statement)
      else keys = followed
    }
    const [stuck] = later
    if (!stuck) return { roots: trust.roots, keys }
    // Nobody's heir became known in this round: the old key of the rest is in no registry.
    if (later.length === waiting.length) {
      const { facts } = await open(stuck, { roots: [], keys: [] }, now)
      throw new AppError('cli.rotation-old-key', { path: stuck.path, fingerprint: facts.fingerprint })
    }
    waiting = later
  }
}

/** Null while the old key is not known. */
async function follow(trust: TrustView, statement: Statement, now: string): Promise<readonly TrustedKey[] | null> {
  const { payload } = await open(statement, { roots: [], keys: [] }, now)
  // A root rules over what others trust: its heir is confirmed by its code, with the registry that it sealed.
  if (payload.data.purpose === 'root') throw new AppError('cli.rotation-of-root', { path: statement.path })
  const newKid = await kidOf(payload.data.jwk)
  if (trust.keys.some((key) => key.kid === newKid && key.agencyId === payload.agencyId)) return trust.keys
  const opened = await open(statement, trust, now)
  return opened.verdict === 'trusted' ? heirs(trust.keys, payload, newKid) : null
}

function heirs(keys: readonly TrustedKey[], { data, agencyId, createdAt }: KeyRotation, newKid: TrustedKey['kid']) {
  const isOld = (key: TrustedKey) => key.kid === data.oldKid && key.agencyId === agencyId
  return [
    ...keys.map((key) => (isOld(key) ? { ...key, revokedAt: createdAt } : key)),
    ...keys.filter(isOld).map((key) => ({
      ...key,
      kid: newKid,
      jwk: data.jwk,
      approverName: data.holder.name,
      validFrom: certificateValidFrom(data.certificate),
    })),
  ]
}

async function open({ path, bytes }: Statement, trust: TrustView, now: string) {
  const opened = await openEnvelope(bytes, { expect: ['key-rotation'], trust, me: null, now })
  if (opened.verdict !== 'refused') return opened
  if (opened.error.code === 'exchange.type-unexpected') throw new AppError('cli.no-rotation', { path })
  throw opened.error
}
