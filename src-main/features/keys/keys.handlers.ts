import type { HandlersOf } from '../../app/handlers.ts'
import { exportCard, exportRegistrationForm } from './export-card.ts'
import { changeKeyPassphrase, confirmBackup, exportBackup, listKeys, makeKey } from './keys.service.ts'
import { exportRotation, giveUpKey, rotateKey } from './rotate-key.service.ts'

export const keysHandlers: HandlersOf<'keys'> = {
  'keys.list': (ctx) => listKeys(ctx),
  'keys.make': (ctx, input) => makeKey(ctx, input),
  'keys.exportBackup': (ctx, { kid }) => exportBackup(ctx, kid),
  'keys.confirmBackup': (ctx, input) => confirmBackup(ctx, input),
  'keys.changePassphrase': (ctx, input) => changeKeyPassphrase(ctx, input),
  'keys.rotate': (ctx, input) => rotateKey(ctx, input),
  'keys.exportRotation': (ctx, { kid }) => exportRotation(ctx, kid),
  'keys.giveUp': (ctx, input) => giveUpKey(ctx, input),
  'keys.exportCard': (ctx, input) => exportCard(ctx, input),
  'keys.exportRegistrationForm': (ctx, input) => exportRegistrationForm(ctx, input),
}
