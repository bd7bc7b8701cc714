import type { HandlersOf } from '../../app/handlers.ts'
import { confirmRoot, declinePackage, storeWaiting } from './decide-package.service.ts'
import { exportAgain, issuePackage } from './issue-package.service.ts'
import { getPackage, listPackages, listReceipts, listRoots } from './packages.service.ts'
import { receiveFiles } from './receive-files.service.ts'
import { confirmRotation, declineRotation, listRotations, replaceRoot } from './rotate-root.service.ts'

export const packagesHandlers: HandlersOf<'packages'> = {
  'packages.list': (ctx, { planId }) => listPackages(ctx, planId),
  'packages.get': (ctx, { rowId }) => getPackage(ctx, rowId),
  'packages.roots': (ctx) => listRoots(ctx),
  'packages.receipts': (ctx) => listReceipts(ctx),
  'packages.receive': (ctx, input) => receiveFiles(ctx, input),
  'packages.confirmRoot': (ctx, input) => confirmRoot(ctx, input),
  'packages.store': (ctx, input) => storeWaiting(ctx, input),
  'packages.decline': (ctx, input) => declinePackage(ctx, input),
  'packages.rotations': (ctx) => listRotations(ctx),
  'packages.confirmRotation': (ctx, input) => confirmRotation(ctx, input),
  'packages.declineRotation': (ctx, input) => declineRotation(ctx, input),
  'packages.replaceRoot': (ctx, input) => replaceRoot(ctx, input),
  'packages.issue': (ctx, input) => issuePackage(ctx, input),
  'packages.exportAgain': (ctx, { rowId }) => exportAgain(ctx, rowId),
}
