import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openSealedFile } from '../../src-main/jobs/open-sealed-file.ts'
import type { TrustView } from '../../src-main/keys/trust.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { publicJwk } from '../../src-shared/exchange/fields.ts'
import { partsOf } from '../../src-shared/exchange/report-parts.ts'

// What the app does with each file, written down one step after the other without it: the same checks, the same rows, the
// same waits for the disk. `bare`: only read, verify, parse and one flushed insert.
// node import-by-hand.ts DATA FOLDER same|bare

const [dataDir = '', folder = '', kind = 'same'] = process.argv.slice(2)
const raw = new Sqlite(join(dataDir, 'so-nhiem-vu.db'))
raw.pragma('journal_mode = WAL')
raw.pragma('synchronous = FULL')
raw.pragma('foreign_keys = ON')
raw.pragma('secure_delete = ON')
raw.exec('CREATE TABLE bare (id TEXT PRIMARY KEY, payload TEXT NOT NULL) STRICT')
const me = agencyId.parse(raw.prepare('SELECT agency_id FROM office').pluck().get())
const person = String(raw.prepare("SELECT id FROM person WHERE user_name = 'hoa'").pluck().get())
const cards = raw.prepare<[], Record<string, string>>(
  'SELECT kid, agency_id, public_jwk, valid_from FROM enrolled_card',
)
const trust: TrustView = {
  roots: [],
  keys: cards.all().map((card) => ({
    ...{ kid: String(card.kid), agencyId: agencyId.parse(card.agency_id), vouchedBy: null, revokedAt: null },
    jwk: publicJwk.parse(JSON.parse(String(card.public_jwk))),
    ...{ approverName: '', validFrom: String(card.valid_from) },
  })),
}
const now = '2026-11-02T01:00:00.000Z'
const q = (sql: string) => raw.prepare<unknown[], Record<string, unknown>>(sql)
const statements = {
  same: q('SELECT id FROM submission WHERE payload_sha256 = ? AND kid = ?'),
  revisions: q("SELECT id, revision FROM submission WHERE report_id = ? AND state IN ('counted', 'superseded')"),
  submission:
    q(`INSERT INTO submission (id, origin, report_id, agency_id, revision, state, period_kind, period_year, cut_off,
    document_number, document_date, kid, payload_sha256, file_sha256, file_name, container, received_on, received_source,
    imported_at, imported_by, payload, version)
    VALUES (?, 'sealed', ?, ?, ?, 'counted', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'json', ?, 'email', ?, ?, ?, 1)`),
  plan: q('INSERT INTO submission_plan (plan_id, submission_id) VALUES (?, ?)'),
  item: q(`INSERT INTO submission_item (plan_item_id, submission_id, ordinal, progress, timeliness, done_on, has_text, evidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
  figure: q(`INSERT INTO submission_figure (indicator_id, submission_id, is_estimate, value, as_of, reason)
    VALUES (?, ?, ?, ?, ?, ?)`),
  supersede: q(`UPDATE submission SET state = 'superseded', version = version + 1
    WHERE report_id = ? AND state = 'counted' AND id <> ?`),
  lastLine: q('SELECT seq, hash FROM submission_log ORDER BY seq DESC LIMIT 1'),
  line: q(`INSERT INTO submission_log (seq, at, person_id, verdict, file_name, file_sha256, submission_id, agency_id,
    received_on, previous_hash, hash) VALUES (?, ?, ?, 'trusted', ?, ?, ?, ?, ?, ?, ?)`),
  agency: q('SELECT id FROM agency WHERE id = ?'),
  name: q('SELECT name FROM agency_name WHERE agency_id = ? ORDER BY from_date DESC LIMIT 1'),
  lastEntry: q('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1'),
  entry:
    q(`INSERT INTO audit_entry (seq, at, person_id, action, object_type, object_id, detail_hash, previous_hash, hash)
    VALUES (?, ?, ?, 'submissions.imported', 'submission', ?, ?, ?, ?)`),
  detail: q('INSERT INTO audit_detail (seq, salt, detail) VALUES (?, ?, ?)'),
  bare: q('INSERT INTO bare (id, payload) VALUES (?, ?)'),
}
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const start = performance.now()
for (const name of (await readdir(folder)).sort()) {
  const bytes = await readFile(join(folder, name))
  const opened = await openSealedFile(bytes, { expect: ['report'], trust, me, now })
  if (opened.verdict !== 'trusted') throw new Error(`${name}: ${JSON.stringify(opened)}`)
  if (kind === 'bare') statements.bare.run(randomUUID(), JSON.stringify(opened.payload))
  else {
    const stored = await store(bytes)
    raw.transaction(() => takeIn(opened, name, stored))()
  }
}
const ms = performance.now() - start
raw.close()
process.stdout.write(JSON.stringify({ ms }))

/** Write, fsync, rename, fsync of the folder. */
async function store(bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const received = join(dataDir, 'received')
  const temporary = join(received, `${randomUUID()}.tmp`)
  const file = await open(temporary, 'wx', 0o600)
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  const place = join(received, hash.slice(0, 2))
  await mkdir(place, { recursive: true })
  await rename(temporary, join(place, hash))
  const handle = await open(place, 'r')
  await handle.sync()
  await handle.close()
  return hash
}

function takeIn(
  { payload: report, facts }: Extract<Awaited<ReturnType<typeof openSealedFile<'report'>>>, { verdict: 'trusted' }>,
  fileName: string,
  fileSha256: string,
) {
  if (statements.same.get(facts.payloadSha256, facts.kid)) return
  if (statements.revisions.all(report.id).length > 0) return
  statements.agency.get(report.agencyId)
  const id = randomUUID()
  const { period, data } = report
  statements.submission.run(
    ...[id, report.id, report.agencyId, report.revision, period.kind, period.year, data.cutOff, report.documentNumber],
    ...[report.documentDate, facts.kid, facts.payloadSha256, fileSha256, fileName, '2026-11-02', now, person],
    JSON.stringify(report),
  )
  for (const plan of report.planIds) statements.plan.run(plan, id)
  const { items, figures } = partsOf(data)
  for (const { itemId, ordinal, progress, timeliness, doneOn, hasText, evidence } of items) {
    statements.item.run(itemId, id, ordinal, progress, timeliness, doneOn, hasText ? 1 : 0, evidence)
  }
  for (const { indicatorId, isEstimate, value, asOf, reason } of figures) {
    statements.figure.run(indicatorId, id, isEstimate ? 1 : 0, JSON.stringify(value), asOf, reason)
  }
  statements.supersede.run(report.id, id)
  const line = statements.lastLine.get()
  const lineSeq = Number(line?.seq ?? 0) + 1
  const lineBefore = String(line?.hash ?? '0'.repeat(64))
  const lineFields = [lineSeq, now, person, fileName, fileSha256, id, report.agencyId, '2026-11-02', lineBefore]
  statements.line.run(...lineFields, sha256(JSON.stringify(lineFields)))
  const agency = statements.name.get(report.agencyId)?.name
  const detail = JSON.stringify({ agency, revision: report.revision, verdict: 'trusted', receivedOn: '2026-11-02' })
  const salt = randomBytes(16).toString('hex')
  const entry = statements.lastEntry.get()
  const entrySeq = Number(entry?.seq ?? 0) + 1
  const entryFields = [entrySeq, now, person, id, sha256(`${salt}\n${detail}`), String(entry?.hash ?? '0'.repeat(64))]
  statements.entry.run(...entryFields, sha256(JSON.stringify(entryFields)))
  statements.detail.run(entrySeq, salt, detail)
}
