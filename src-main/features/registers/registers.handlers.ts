import type { HandlersOf } from '../../app/handlers.ts'
import { exportRegister, exportWarnings } from './export-register.service.ts'
import { addEntry, changeEntry, eraseEntry } from './register-entries.service.ts'
import { addRegister, changeRegister, listEntries, listRegisters, removeRegister } from './registers.service.ts'

export const registersHandlers: HandlersOf<'registers'> = {
  'registers.list': (ctx, input) => listRegisters(ctx.db, input),
  'registers.entries': (ctx, input) => listEntries(ctx.db, input),
  'registers.add': (ctx, input) => addRegister(ctx, input),
  'registers.change': (ctx, input) => changeRegister(ctx, input),
  'registers.remove': (ctx, input) => removeRegister(ctx, input),
  'registers.addEntry': (ctx, input) => addEntry(ctx, input),
  'registers.changeEntry': (ctx, input) => changeEntry(ctx, input),
  'registers.eraseEntry': (ctx, input) => eraseEntry(ctx, input),
  'registers.exportWarnings': (ctx, input) => exportWarnings(ctx, input),
  'registers.export': (ctx, input) => exportRegister(ctx, input),
}
