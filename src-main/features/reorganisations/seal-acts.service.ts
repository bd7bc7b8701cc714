import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { isShippedId } from '../../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import type { CatalogueActs, TravellingAct } from '../../../src-shared/exchange/catalogue-acts.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { readStored } from '../../files/read-stored.ts'
import { sha256Hex } from '../../keys/hash.ts'
import { seal } from '../../keys/seal.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import { actsKey, lastIssued, rememberIssued, supersededBy } from '../coordination/issued-versions.service.ts'
import type { OpenKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { selectActsInOrder, selectRowsOfAct } from './acts.queries.ts'
import { insertVersion, selectVersions } from './acts-versions.queries.ts'
import { bodiesNamed, toTravelling } from './travelling-act.ts'

type Data = Omit<CatalogueActs['data'], 'rootKey'>
type Files = Pick<Context, 'db' | 'files' | 'language'>

export interface SealedActs {
  file: ExportedFile
  /** Writes the row of a new version. @throws AppError `version.conflict` when another window was quicker */
  store(tx: Tx): Promise<void>
  /** After the commit: marks the version as issued outside of the database. */
  remember(): Promise<void>
}

/**
 * The acts of this catalogue as a file for all, beside package and registry. What says nothing new is not numbered
 * again: the same file goes out. Null while no act was ever recorded.
 */
export async function sealActs(ctx: Context, office: AgencyId, root: OpenKey): Promise<SealedActs | null> {
  const said = await travellingData(ctx.db)
  if (said.acts.length + said.takenBack.length === 0) return null
  const contentSha256 = sha256Hex(canonicalJson(said))
  const [last] = await selectVersions(ctx.db, 'issued', office)
  if (last && last.content_sha256 === contentSha256 && last.kid === root.kid) {
    const file = await newestActs(ctx)
    if (file) return { file: await exported(ctx, file), store: async () => {}, remember: async () => {} }
  }
  const known = last ? { id: last.acts_id, revision: last.revision, sha256: last.payload_sha256 } : null
  const previous = await lastIssued(ctx, actsKey(office), known)
  const payload: CatalogueActs = {
    format: 'catalogue-acts',
    formatVersion: 1,
    id: previous.version?.id ?? ctx.ids.next(),
    agencyId: office,
    recipientAgencyId: null,
    planIds: [],
    createdAt: ctx.clock.now().toISOString(),
    revision: (previous.version?.revision ?? 0) + 1,
    supersedes: supersededBy(previous),
    documentNumber: null,
    documentDate: null,
    data: { rootKey: root.publicJwk, ...said },
  }
  const sealed = await seal(payload, root)
  const kept = await ctx.files.sealed.keep(sealed.bytes)
  const { id, revision } = payload
  return {
    file: await exported(ctx, { name: fileName(ctx, revision), bytes: sealed.bytes }),
    remember: () => rememberIssued(ctx, actsKey(office), { id, revision, sha256: sealed.payloadSha256 }),
    async store(tx) {
      const [newest] = await selectVersions(tx.trx, 'issued', office)
      if (newest?.revision !== last?.revision) {
        throw new AppError('version.conflict', { expected: last?.revision ?? 0, found: newest?.revision ?? 0 })
      }
      await insertVersion(tx.trx, {
        ...{ row_id: ctx.ids.next(), direction: 'issued', coordinator_id: office, acts_id: id, revision },
        ...{ kid: root.kid, payload_sha256: sealed.payloadSha256, file_sha256: kept.sha256 },
        ...{ content_sha256: contentSha256, person_id: ctx.actor.personId, at: payload.createdAt },
        ...{ applied_by: null, applied_at: null },
      })
      const detail = { revision, acts: said.acts.length }
      await tx.record({ action: 'reorganisations.file-sealed', objectType: 'office', objectId: office, detail })
    },
  }
}

const fileName = (ctx: Pick<Context, 'language'>, revision: number) =>
  texts[ctx.language].reorganisations.fileName({ revision })

async function exported(ctx: Pick<Context, 'files'>, file: { name: string; bytes: Uint8Array }): Promise<ExportedFile> {
  const { id, name } = await ctx.files.exports.write(file.name, file.bytes)
  return { exportId: id, name }
}

/** The version that was issued last, as the file that was sealed; null while there is none. */
export async function newestActs(ctx: Files): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { agencyId: office } = await getOffice(ctx.db)
  const [last] = await selectVersions(ctx.db, 'issued', office)
  if (!last) return null
  const name = fileName(ctx, last.revision)
  return { name, bytes: await readStored(ctx.files.sealed, last.file_sha256, name) }
}

/** What the acts say, with the bodies that another catalogue may not know, as they were before the acts. */
async function travellingData(db: Db): Promise<Data> {
  const rows = await selectActsInOrder(db)
  const acts: TravellingAct[] = []
  for (const row of rows) {
    if (row.taken_back_at === null) acts.push(toTravelling(row, await selectRowsOfAct(db, row.id)))
  }
  const made = new Set(acts.flatMap(({ newBodies }) => newBodies.map(({ id }) => id)))
  const named = [...new Set(acts.flatMap(bodiesNamed))].filter((id) => !made.has(id) && !isShippedId(id))
  return {
    acts,
    takenBack: rows.filter(({ taken_back_at }) => taken_back_at !== null).map(({ id }) => id),
    agencies: (await agencyRecords(db, named)).map((record) => beforeActs(record, acts)),
  }
}

/** The names that a body had before the first of the acts that rename it: the acts give it the later ones. */
function beforeActs(record: AgencyRecord, acts: readonly TravellingAct[]): AgencyRecord {
  const renamed = acts
    .filter(({ changes }) => changes.some((change) => change.kind === 'rename' && change.id === record.id))
    .map(({ effectiveOn }) => effectiveOn)
    .sort()[0]
  if (renamed === undefined) return record
  const names = record.names.filter(({ from }) => from === null || from < renamed)
  return { ...record, names: names.map((name, at) => (at === names.length - 1 ? { ...name, to: null } : name)) }
}
