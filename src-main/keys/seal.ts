import { AppError } from '../../src-shared/errors/app-error.ts'
import { findJsonFault, maxDepth } from '../../src-shared/exchange/canonical-json.ts'
import { type Payload, payload as payloadSchema } from '../../src-shared/exchange/envelope.ts'
import type { SigningKey } from './key-pair.ts'
import { issuesOf } from './read-payload.ts'
import { type CheckedPayload, type Sealed, sealChecked } from './seal-checked.ts'

/** Checks and seals a payload. Throws what `checkPayload` and `sealChecked` throw. */
export async function seal(payload: Payload, key: SigningKey): Promise<Sealed> {
  return sealChecked(checkPayload(payload), key)
}

/** Throws what `openEnvelope` would refuse, so that no office sends what no office can read. */
export function checkPayload<P extends Payload>(payload: P): CheckedPayload<P> {
  const fault = findJsonFault(payload)
  if (fault?.fault === 'not-json') throw new TypeError(`the payload is not JSON at ${fault.path}`)
  if (fault?.fault === 'too-deep') throw new AppError('exchange.too-deep', { limit: maxDepth })
  if (fault) throw new AppError(`exchange.${fault.fault}`, { path: fault.path })
  const parsed = payloadSchema.safeParse(payload)
  if (!parsed.success) throw new AppError('exchange.schema', issuesOf(parsed.error))
  // The schema gives what it was given: it refuses what it does not know, and changes nothing.
  return parsed.data as CheckedPayload<P>
}
