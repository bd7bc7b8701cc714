import type { HandlersOf } from '../../app/handlers.ts'
import { requireRight } from '../people/people.service.ts'
import { checkData, describeBackups, makeBackup } from './backups.service.ts'

export const backupsHandlers: HandlersOf<'backups'> = {
  'backups.list': (ctx) => describeBackups(ctx),
  'backups.make': (ctx) => makeBackup(ctx),
  'backups.made': async (ctx, { jobId }) => {
    requireRight(ctx.actor, 'backups.manage')
    return ctx.jobs.result('make-backup', jobId)
  },
  'backups.check': (ctx) => checkData(ctx),
  'backups.checked': async (ctx, { jobId }) => {
    requireRight(ctx.actor, 'backups.manage')
    return ctx.jobs.result('check-data', jobId)
  },
}
