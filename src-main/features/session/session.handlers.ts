import type { HandlersOf } from '../../app/handlers.ts'
import { changePassword, chooseLanguage, describeSession, lock, signIn, signOut, unlock } from './session.service.ts'

export const sessionHandlers: HandlersOf<'session'> = {
  'session.current': (ctx) => describeSession(ctx),
  'session.signIn': (ctx, { userName, password }) => signIn(ctx, userName, password),
  'session.signOut': (ctx) => signOut(ctx),
  'session.lock': (ctx) => lock(ctx),
  'session.unlock': (ctx, { password }) => unlock(ctx, password),
  'session.changePassword': (ctx, { oldPassword, newPassword }) => changePassword(ctx, oldPassword, newPassword),
  'session.setLanguage': (ctx, { language }) => chooseLanguage(ctx, language),
}
