import { AppError } from '../../src-shared/errors/app-error.ts'
import { isFingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import { openEnvelope } from '../keys/open-envelope.ts'
import { keysOfRegistry, type TrustView } from '../keys/trust.ts'
import { readSealedFile } from './read-sealed-file.ts'

export interface ReadTrust {
  trust: TrustView
  /** Codes of the keys that sealed the registries and cards: whether these are the right ones only people can say. */
  fingerprints: { path: string; agencyId: string; fingerprint: string }[]
}

/**
 * Who is trusted, by the registries and agency cards a person hands in. Each must be sealed by the key that it carries.
 * @throws AppError `cli.no-registry`, `cli.other-fingerprint`, what refuses the file itself
 */
export async function readTrust(paths: readonly string[], expected: string | null, now: string): Promise<ReadTrust> {
  const roots: TrustView['roots'][number][] = []
  const keys: TrustView['keys'][number][] = []
  const fingerprints: ReadTrust['fingerprints'] = []
  for (const path of paths) {
    const sealedJson = await readSealedFile(path)
    const reader = { expect: ['key-registry', 'agency-card'] as const, trust: { roots: [], keys: [] }, me: null, now }
    const opened = await openEnvelope(sealedJson, reader)
    if (opened.verdict === 'refused') {
      const { error } = opened
      if (error.code !== 'exchange.type-unexpected') throw error
      throw new AppError('cli.no-registry', { path, found: '' })
    }
    if (opened.verdict !== 'self-carried') throw new AppError('cli.no-registry', { path, found: opened.verdict })
    const { payload, facts, jwk } = opened
    if (expected !== null && !isFingerprintOf(expected, facts.kid)) {
      throw new AppError('cli.other-fingerprint', { found: facts.fingerprint })
    }
    fingerprints.push({ path, agencyId: payload.agencyId, fingerprint: facts.fingerprint })
    if (payload.format === 'key-registry') {
      roots.push({ kid: facts.kid, agencyId: payload.agencyId, jwk })
      keys.push(...keysOfRegistry(payload))
    } else {
      const { agencyId, createdAt: validFrom, data } = payload
      const approverName = data.approver.name
      keys.push({ kid: facts.kid, agencyId, jwk, approverName, validFrom, revokedAt: null, vouchedBy: null })
    }
  }
  return { trust: { roots, keys }, fingerprints }
}
