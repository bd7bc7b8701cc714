import { isAbsolute, relative, resolve } from 'node:path'
import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import { type JobId, jobId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { backupPaths, listBackups } from '../../files/backup-folder.ts'
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
  if (isInside(backupDir, ctx.dataDir)) throw new AppError('backup.inside-data', { dir: backupDir })
  const underWay = ctx.jobs
    .list()
    .find(({ kind, status }) => kind === 'make-backup' && (status === 'waiting' || status === 'running'))
  if (underWay) return { jobId: jobId.parse(underWay.id) }
  const paths = backupPaths(backupDir, agencyId, ctx.clock.now())
  const words = texts[ctx.language].backups
  const instructions = { name: words.instructionsName, text: words.instructions({ office: agencyName }) }
  const job = ctx.jobs.start('make-backup', { ...paths, instructions })
  job.finished
    .then((made) =>
      ctx.commitPart(async (tx) => {
        const { files, newFiles } = made
        const detail = { file: made.database, files, newFiles }
        await tx.record({ action: 'backup.made', objectType: 'backup', objectId: job.id, detail })
        tx.changed('backups')
      }),
    )
    .catch((error: unknown) => reportUnlessRefused(ctx, error))
  return { jobId: jobId.parse(job.id) }
}

export async function checkData(ctx: Context): Promise<{ jobId: JobId }> {
  requireRight(ctx.actor, 'backups.manage')
  const job = ctx.jobs.start('check-data', {})
  job.finished
    .then((found) =>
      ctx.commitPart((tx) => {
        const faults = found.files.faults.length
        const detail = { database: found.database.ok, files: found.files.checked, faults, audit: found.audit.ok }
        return tx.record({ action: 'data.checked', objectType: 'data', objectId: job.id, detail })
      }),
    )
    .catch((error: unknown) => reportUnlessRefused(ctx, error))
  return { jobId: jobId.parse(job.id) }
}

/** A refusal stands in the state of the job, where the window reads it. */
function reportUnlessRefused(ctx: Context, error: unknown) {
  if (!(error instanceof AppError)) ctx.reportBug(error)
}

function isInside(dir: string, parent: string): boolean {
  const way = relative(resolve(parent), resolve(dir))
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}
