import { formatDate } from '../../src-shared/domain/business-date.ts'
import { AppError, type ErrorReply } from '../../src-shared/errors/app-error.ts'
import type { Report } from '../../src-shared/exchange/report.ts'
import { errorSentence, texts } from '../../src-shared/text/text.ts'
import { type OpenedPath, openSealedPath } from '../jobs/open-sealed-path.ts'
import type { SealFacts } from '../keys/open-envelope.ts'
import type { TrustView } from '../keys/trust.ts'
import { followRotations } from './follow-rotations.ts'
import { requireFile } from './read-sealed-file.ts'
import { readTrust } from './read-trust.ts'
import { answer, type Invocation, type Status } from './terminal.ts'

type Judged =
  | {
      verdict: 'trusted' | 'unknown-key'
      report: Report
      facts: SealFacts
      container: OpenedPath<'report'>['container']
    }
  | { verdict: 'refused'; error: ErrorReply }

/** `report verify FILE… --registry FILE [--rotation FILE]`: 0 only when every file is sealed by a known key and unchanged. */
export async function verifyReports(
  invocation: Invocation,
  files: readonly string[],
  {
    registry,
    rotation,
    fingerprint,
  }: { registry: readonly string[]; rotation: readonly string[]; fingerprint: string | null },
): Promise<Status> {
  const { host, words } = invocation
  const now = host.now().toISOString()
  const { trust: registered, fingerprints } = await readTrust(registry, fingerprint, now)
  for (const one of fingerprints) host.tell(`${words.registryOf(one)}\n`)
  const trust = await followRotations(registered, rotation, now)

  const judged: { file: string; found: Judged }[] = []
  for (const file of files) judged.push({ file, found: await judge(file, trust, now) })

  const counts = { of: judged.length, trusted: judged.filter(({ found }) => found.verdict === 'trusted').length }
  answer(
    invocation,
    { ...counts, files: judged.map(({ file, found }) => ({ file, ...asJson(found, invocation) })) },
    judged.map(({ file, found }) => `${file}: ${asLine(found, invocation)}`),
  )
  host.tell(`${words.verified(counts)}\n`)
  return counts.trusted === counts.of ? 0 : 1
}

async function judge(file: string, trust: TrustView, now: string): Promise<Judged> {
  try {
    await requireFile(file)
    const opened = await openSealedPath(file, { expect: ['report'], trust, me: null, now })
    if (opened.verdict === 'refused') return { verdict: 'refused', error: opened.error.toReply() }
    // Only cards, packages and registries carry a key of their own.
    if (opened.verdict === 'self-carried') throw new Error('a report carries no key')
    const { verdict, payload: report, facts, container } = opened
    return { verdict, report, facts, container }
  } catch (error) {
    if (error instanceof AppError) return { verdict: 'refused', error: error.toReply() }
    throw error
  }
}

function asJson(found: Judged, { language }: Invocation) {
  if (found.verdict === 'refused') {
    const { what, safe, next } = errorSentence(language, found.error)
    return {
      verdict: found.verdict,
      code: found.error.code,
      detail: found.error.detail,
      sentence: { what, safe, next },
    }
  }
  const { report, facts, container, verdict } = found
  const { id, agencyId, recipientAgencyId, revision, documentNumber, documentDate, period, contentSha256 } = report
  return {
    verdict,
    container,
    report: { id, agencyId, recipientAgencyId, revision, documentNumber, documentDate, period, contentSha256 },
    seal: { kid: facts.kid, fingerprint: facts.fingerprint, payloadSha256: facts.payloadSha256 },
  }
}

function asLine(found: Judged, { language, words }: Invocation): string {
  if (found.verdict === 'refused') {
    const { what, next } = errorSentence(language, found.error)
    return `${what} ${next}`
  }
  const { report, facts } = found
  const said = found.verdict === 'trusted' ? texts[language].exchange.trustedKey : words.unknownKey
  const date = report.documentDate && formatDate(report.documentDate)
  const { agencyId, documentNumber, revision } = report
  return `${said}. ${words.reportLine({ agencyId, number: documentNumber, date, revision, fingerprint: facts.fingerprint })}`
}
