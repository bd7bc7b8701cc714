import type { HandlersOf } from '../../app/handlers.ts'
import { acceptReports } from './accept-reports.service.ts'
import { exportEvidence } from './bundled-evidence.service.ts'
import { declineCard, enrolCards, importCards, revokeKey } from './cards.service.ts'
import { eraseTyped } from './erase-words.service.ts'
import { figureByBody, figuresRead } from './figures-read.service.ts'
import { importReports } from './import-reports.service.ts'
import { listCards } from './listed-cards.service.ts'
import { publish, published } from './publish.service.ts'
import { itemResults, itemsRead } from './read-along.service.ts'
import { makeFigureForm, readPaper } from './read-paper.service.ts'
import { exportReceipt, giveReceipt } from './receipts.service.ts'
import { issueRegistry, registryState } from './registry.service.ts'
import { coordinatedPlans, replacedPlans, roundStatus } from './status.service.ts'
import { checkLog, listQuarantine, listUnplaced, showLog, showSubmission } from './submissions.service.ts'
import {
  answerTyped,
  correctTyped,
  exportPaper,
  registerTyped,
  showTyped,
  withdrawTyped,
} from './typed-reports.service.ts'
import { typedForm } from './typed-round.service.ts'
import { changeReceived, verifySubmissions } from './verify.service.ts'

export const coordinationHandlers: HandlersOf<'coordination'> = {
  'coordination.plans': (ctx) => coordinatedPlans(ctx.db),
  'coordination.replacedPlans': (ctx) => replacedPlans(ctx.db),
  'coordination.status': (ctx, input) => roundStatus(ctx, input),
  'coordination.items': (ctx, input) => itemsRead(ctx, input),
  'coordination.itemResults': (ctx, input) => itemResults(ctx, input),
  'coordination.figures': (ctx, input) => figuresRead(ctx, input),
  'coordination.figureByBody': (ctx, input) => figureByBody(ctx, input),
  'coordination.submission': (ctx, { submissionId }) => showSubmission(ctx, submissionId),
  'coordination.quarantine': (ctx) => listQuarantine(ctx),
  'coordination.unplaced': (ctx) => listUnplaced(ctx),
  'coordination.log': (ctx, page) => showLog(ctx, page),
  'coordination.checkLog': (ctx) => checkLog(ctx),
  'coordination.importReports': (ctx, input) => importReports(ctx, input),
  'coordination.verify': (ctx, input) => verifySubmissions(ctx, input),
  'coordination.changeReceived': (ctx, input) => changeReceived(ctx, input),
  'coordination.acceptReports': (ctx, input) => acceptReports(ctx, input),
  'coordination.giveReceipt': (ctx, input) => giveReceipt(ctx, input),
  'coordination.exportEvidence': (ctx, input) => exportEvidence(ctx, input),
  'coordination.exportReceipt': (ctx, { rowId }) => exportReceipt(ctx, rowId),
  'coordination.typedForm': (ctx, input) => typedForm(ctx, input),
  'coordination.typedReport': (ctx, { submissionId }) => showTyped(ctx, submissionId),
  'coordination.readPaper': (ctx, input) => readPaper(ctx, input),
  'coordination.registerTyped': (ctx, input) => registerTyped(ctx, input),
  'coordination.correctTyped': (ctx, input) => correctTyped(ctx, input),
  'coordination.withdrawTyped': (ctx, input) => withdrawTyped(ctx, input),
  'coordination.eraseTyped': (ctx, input) => eraseTyped(ctx, input),
  'coordination.answerTyped': (ctx, input) => answerTyped(ctx, input),
  'coordination.exportPaper': (ctx, input) => exportPaper(ctx, input),
  'coordination.figureForm': (ctx, input) => makeFigureForm(ctx, input),
  'coordination.cards': (ctx) => listCards(ctx),
  'coordination.importCards': (ctx, input) => importCards(ctx, input),
  'coordination.enrolCards': (ctx, input) => enrolCards(ctx, input),
  'coordination.declineCard': (ctx, input) => declineCard(ctx, input),
  'coordination.revokeKey': (ctx, input) => revokeKey(ctx, input),
  'coordination.registry': (ctx) => registryState(ctx),
  'coordination.issueRegistry': (ctx, { passphrase }) => issueRegistry(ctx, passphrase),
  'coordination.publish': (ctx, input) => publish(ctx, input),
  'coordination.published': (ctx, { jobId }) => published(ctx, jobId),
}
