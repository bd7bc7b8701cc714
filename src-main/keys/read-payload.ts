import { z } from 'zod'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson, findJsonFault, isTooDeep, maxDepth } from '../../src-shared/exchange/canonical-json.ts'
import {
  type Format,
  type Payload,
  payload as payloadSchema,
  payloadSchemas,
} from '../../src-shared/exchange/envelope.ts'
import { decodeUtf8 } from './read-envelope.ts'

const maxIssues = 10
const claimed = z.object({ format: z.string().max(80), formatVersion: z.number() })

/** Verification steps 5 and 6: canonical JSON of bounded depth, then the strict schema. Throws an AppError. */
export function readPayload(bytes: Uint8Array, format: Format): Payload {
  const value = readCanonical(bytes)
  const fault = findJsonFault(value)
  if (fault?.fault === 'forbidden-key' || fault?.fault === 'not-nfc') {
    throw new AppError(`exchange.${fault.fault}`, { path: fault.path })
  }

  const claim = claimed.safeParse(value)
  if (claim.success && claim.data.format !== format) {
    throw new AppError('exchange.format-mismatch', { header: format, payload: claim.data.format })
  }
  const known = Math.max(...Object.keys(payloadSchemas[format]).map(Number))
  if (claim.success && claim.data.formatVersion > known) {
    throw new AppError('exchange.format-version', { format, found: claim.data.formatVersion, known })
  }
  const parsed = payloadSchema.safeParse(value)
  if (!parsed.success) throw new AppError('exchange.schema', issuesOf(parsed.error))
  return parsed.data
}

function readCanonical(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes)
  if (text === null) throw new AppError('exchange.payload-not-json', {})
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('exchange.payload-not-json', {}, { cause })
  }
  if (isTooDeep(value)) throw new AppError('exchange.too-deep', { limit: maxDepth })
  const fault = findJsonFault(value)
  if (fault?.fault === 'lone-surrogate') throw new AppError('exchange.lone-surrogate', { path: fault.path })
  // Kills duplicate keys, white space, -0, 1e2 for 100, escapes for letters, and 1e400, which parses to Infinity.
  if (fault?.fault === 'not-json' || canonicalJson(value) !== text) {
    throw new AppError('exchange.payload-not-canonical', {})
  }
  return value
}

/** The first faults, with paths and zod's words; a hostile file could have millions. */
export function issuesOf(error: z.ZodError): { issues: { path: string; message: string }[] } {
  const issues = error.issues.slice(0, maxIssues)
  return { issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message.slice(0, 200) })) }
}
