import type { HandlersOf } from '../../app/handlers.ts'
import { changeOffice, checkOfficeBackupDir, getOffice } from './office.service.ts'
import { checkBackupDir, chooseAtSetup, finishSetup, makeSampleOffice } from './setup.service.ts'

export const officeHandlers: HandlersOf<'office' | 'setup'> = {
  'office.get': (ctx) => getOffice(ctx.db),
  'office.change': (ctx, input) => changeOffice(ctx, input),
  'office.checkBackupDir': (ctx, { dir }) => checkOfficeBackupDir(ctx, dir),
  'setup.choices': (ctx, input) => chooseAtSetup(ctx, input),
  'setup.checkBackupDir': (ctx, { dir }) => checkBackupDir(ctx, dir),
  'setup.finish': (ctx, input) => finishSetup(ctx, input),
  'setup.sampleOffice': (ctx) => makeSampleOffice(ctx),
}
