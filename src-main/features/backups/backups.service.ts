import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import { type JobId, jobId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { backupPaths, listBackups } from '../../files/backup-folder.ts'
import { isInside } from '../../files/is-inside.ts'
import type { JobOutput } from '../../jobs/job-kinds.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

export async function describeBackups(ctx: Context): Promise<CallOutput<'backups.list'>> {
  requireRight(ctx.actor, 'backups.manage')
  const { backupDir, agencyId } = await getOffice(ctx.db)
  const dir = backupDir === null ? null : backupPaths(backupDir, agencyId, ctx.clock.now()).dir
  const copies = dir === null ? [] : await listBackups(dir)
  const newest = copies[0]
  const isDue = newest === undefined || ctx.clock.now().getTime() - Date.parse(newest.madeAt) > weekMs
  return { dataDir: ctx.dataDir, backupDir, dir, copies, isDue }
}

/** Who asks while a backup is being made gets that one. @throws AppError `backup.no-folder`, `backup.inside-data` */
export async function makeBackup(ctx: Context): Promise<{ jobId: JobId }> {
  requireRight(ctx.actor, 'backups.manage')
  const { backupDir, agencyId, agencyName } = await getOffice(ctx.db)
  if (backupDir === null) throw new AppError('backup.no-folder', {})
  const paths = backupPaths(backupDir, agencyId, ctx.clock.now())
  // The office's own folder in the chosen one may be a link, or the data folder itself.
  if (await isInside(paths.dir, ctx.dataDir)) throw new AppError('backup.inside-data', { dir: backupDir })
  const underWay = ctx.jobs
    .list()
    .find(({ kind, status }) => kind === 'make-backup' && (status === 'waiting' || status === 'running'))
  if (underWay) return { jobId: jobId.parse(underWay.id) }
  const words = texts[ctx.language].backups
  const instructions = { name: words.instructionsName, text: words.instructions({ office: agencyName }) }
  const job = ctx.jobs.start(
    'make-backup',
    { ...paths, instructions },
    {
      keep: ({ database, files, newFiles }, id) =>
        ctx.commitPart(async (tx) => {
          const detail = { file: database, files, newFiles }
          await tx.record({ action: 'backup.made', objectType: 'backup', objectId: id, detail })
          tx.changed('backups')
        }),
    },
  )
  return { jobId: jobId.parse(job.id) }
}

export async function checkData(ctx: Context): Promise<{ jobId: JobId }> {
  requireRight(ctx.actor, 'backups.manage')
  const job = ctx.jobs.start(
    'check-data',
    {},
    {
      // Damage that keeps the history from being written must not keep the findings from whoever asked for them.
      keep: (found, id) => recordCheck(ctx, id, found).catch(ctx.reportBug),
    },
  )
  return { jobId: jobId.parse(job.id) }
}

function recordCheck(ctx: Context, id: string, { database, files, audit }: JobOutput<'check-data'>) {
  const detail = { database: database.ok, files: files.checked, faults: files.faults.length, audit: audit.ok }
  return ctx.commitPart((tx) => tx.record({ action: 'data.checked', objectType: 'data', objectId: id, detail }))
}
