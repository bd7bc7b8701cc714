import { z } from 'zod'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { findJsonFault, maxDepth } from '../../src-shared/exchange/canonical-json.ts'
import { currentPayload, type Payload, payloadAsSealed, payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import { decodeUtf8, isCanonical, parseJson } from './canonical-text.ts'

const maxIssues = 10
const claimed = z.object({ format: z.string().max(80), formatVersion: z.number() })

/** Verification steps 5 and 6: canonical JSON of bounded depth, then the strict schema. Throws an AppError. */
export function readPayload(bytes: Uint8Array, format: Format): Payload {
  const text = decodeUtf8(bytes)
  const value = text === null ? undefined : parseJson(text)
  if (text === null || value === undefined) throw new AppError('exchange.payload-not-json', {})
  const fault = findJsonFault(value)
  if (fault?.fault === 'too-deep') throw new AppError('exchange.too-deep', { limit: maxDepth })
  if (fault?.fault === 'lone-surrogate') throw new AppError('exchange.lone-surrogate', { path: fault.path })
  if (!isCanonical(value, text)) throw new AppError('exchange.payload-not-canonical', {})
  if (fault?.fault === 'forbidden-key' || fault?.fault === 'not-nfc') {
    throw new AppError(`exchange.${fault.fault}`, { path: fault.path })
  }
  return parsePayload(value, format)
}

function parsePayload(value: unknown, format: Format): Payload {
  const claim = claimed.safeParse(value)
  if (claim.success && claim.data.format !== format) {
    throw new AppError('exchange.format-mismatch', { header: format, payload: claim.data.format })
  }
  const known = Math.max(...Object.keys(payloadSchemas[format]).map(Number))
  if (claim.success && claim.data.formatVersion > known) {
    throw new AppError('exchange.format-version', { format, found: claim.data.formatVersion, known })
  }
  const parsed = payloadAsSealed.safeParse(value)
  if (!parsed.success) throw new AppError('exchange.schema', issuesOf(parsed.error))
  return currentPayload(parsed.data)
}

/** The first faults, with paths and zod's words; a hostile file could have millions. */
export function issuesOf(error: z.ZodError): { issues: { path: string; message: string }[] } {
  const issues = error.issues.slice(0, maxIssues)
  return { issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message.slice(0, 200) })) }
}
