import type { Db } from './open-database.ts'

/** A file that a row names by its hash, and the room of the data folder where it must lie. */
export interface StoredContent {
  room: 'evidence' | 'received' | 'sealed'
  sha256: string
}

/** Everything that rows name by hash, each content of a room once. A table that names files adds its line here. */
export async function storedContents(db: Db): Promise<StoredContent[]> {
  const evidence = await db.selectFrom('stored_file').select('sha256').execute()
  const reports = await db.selectFrom('report_seal').select(['json_sha256', 'docx_sha256']).execute()
  const exchanged = await db
    .selectFrom('plan_package')
    .select(['file_sha256', 'direction'])
    .union(db.selectFrom('registry_version').select(['file_sha256', 'direction']))
    .union(db.selectFrom('receipt').select(['file_sha256', 'direction']))
    .union(db.selectFrom('acts_version').select(['file_sha256', 'direction']))
    .execute()
  // Lines of submission_log are left out: they also name files that were refused and not kept.
  const received = await db
    .selectFrom('submission')
    .select('file_sha256')
    .where('file_sha256', 'is not', null)
    .$narrowType<{ file_sha256: string }>()
    .union(db.selectFrom('submission_paper').select('file_sha256'))
    .union(db.selectFrom('submission_bundle').select('file_sha256'))
    .union(db.selectFrom('waiting_registry').select('file_sha256'))
    .union(db.selectFrom('enrolled_card').select('file_sha256'))
    .execute()
  const requests = await db
    .selectFrom('report_request_version')
    .leftJoin('report_request', 'report_request.id', 'report_request_version.request_id')
    .select(['report_request_version.file_sha256', 'report_request.origin'])
    .where('report_request_version.file_sha256', 'is not', null)
    .$narrowType<{ file_sha256: string }>()
    .execute()
  const rotations = await db.selectFrom('key_rotation').select(['file_sha256', 'state']).execute()
  const isIssued = ({ state }: (typeof rotations)[number]) => state === 'issued'
  const isReceived = ({ direction }: (typeof exchanged)[number]) => direction === 'received'
  const isAskedHere = ({ origin }: (typeof requests)[number]) => origin === 'issued'
  const hashOf = (row: { file_sha256: string }) => row.file_sha256
  const own = exchanged.filter((row) => !isReceived(row)).map(hashOf)
  return [
    ...inRoom(
      'evidence',
      evidence.map((row) => row.sha256),
    ),
    ...inRoom(
      'received',
      [
        ...received,
        ...exchanged.filter(isReceived),
        ...requests.filter((row) => !isAskedHere(row)),
        ...rotations.filter((row) => !isIssued(row)),
      ].map(hashOf),
    ),
    ...inRoom('sealed', [
      ...own,
      ...requests.filter(isAskedHere).map(hashOf),
      ...rotations.filter(isIssued).map(hashOf),
      ...reports.flatMap((row) => [row.json_sha256, row.docx_sha256]),
    ]),
  ]
}

const inRoom = (room: StoredContent['room'], hashes: readonly string[]): StoredContent[] =>
  [...new Set(hashes)].sort().map((sha256) => ({ room, sha256 }))
