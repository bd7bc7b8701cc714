import type { HandlersOf } from '../../app/handlers.ts'
import { draftConsolidated } from './draft-consolidated.service.ts'
import { draftReport, followRequest, redraftReport, reviseReport } from './draft-report.service.ts'
import { draftYearlyPlan } from './draft-yearly-plan.service.ts'
import { chooseCharts, saveLetter, saveSection } from './edit-report.service.ts'
import { exportReport } from './export-report.service.ts'
import { taskOpening } from './gather-corrections.ts'
import { previewRedraft } from './preview-redraft.service.ts'
import { erasePrivacy, keepPrivacy } from './privacy.service.ts'
import { listReports, showReport } from './read-report.service.ts'
import { readdressReport } from './readdress-report.service.ts'
import {
  approveReport,
  numberReport,
  passOnReport,
  sendBackReport,
  submitReport,
  takeBackReport,
  withdrawReport,
} from './report-steps.service.ts'
import { sealReport } from './seal-report.service.ts'
import { attachSigned, removeSigned } from './signed-copy.service.ts'
import { consolidatedOf, dropBodyWords, takeBodyWords } from './take-body-words.service.ts'
import { acceptChanges, closeReturn, undoChanges } from './take-word-changes.service.ts'
import { exportForWord, listReturns, readBack, showReturn } from './word-edit.service.ts'

export const reportsHandlers: HandlersOf<'reports'> = {
  'reports.list': (ctx, { periodId }) => listReports(ctx, periodId),
  'reports.get': (ctx, { reportId, revision }) => showReport(ctx, reportId, revision),
  'reports.draft': (ctx, input) => draftReport(ctx, input),
  'reports.draftYearlyPlan': (ctx, input) => draftYearlyPlan(ctx, input),
  'reports.taskOpening': (ctx, input) => taskOpening(ctx, input),
  'reports.draftConsolidated': (ctx, input) => draftConsolidated(ctx, input),
  'reports.consolidatedOf': (ctx, input) => consolidatedOf(ctx, input),
  'reports.takeWords': (ctx, input) => takeBodyWords(ctx, input),
  'reports.dropWords': (ctx, input) => dropBodyWords(ctx, input),
  'reports.redraftChanges': (ctx, input) => previewRedraft(ctx, input),
  'reports.redraft': (ctx, input) => redraftReport(ctx, input),
  'reports.follow': (ctx, input) => followRequest(ctx, input),
  'reports.saveSection': (ctx, input) => saveSection(ctx, input),
  'reports.chooseCharts': (ctx, input) => chooseCharts(ctx, input),
  'reports.readdress': (ctx, input) => readdressReport(ctx, input),
  'reports.saveLetter': (ctx, input) => saveLetter(ctx, input),
  'reports.submit': (ctx, input) => submitReport(ctx, input),
  'reports.takeBack': (ctx, input) => takeBackReport(ctx, input),
  'reports.sendBack': (ctx, input) => sendBackReport(ctx, input),
  'reports.approve': (ctx, input) => approveReport(ctx, input),
  'reports.number': (ctx, input) => numberReport(ctx, input),
  'reports.seal': (ctx, input) => sealReport(ctx, input),
  'reports.withdraw': (ctx, input) => withdrawReport(ctx, input),
  'reports.revise': (ctx, input) => reviseReport(ctx, input),
  'reports.keepPrivacy': (ctx, input) => keepPrivacy(ctx, input),
  'reports.erasePrivacy': (ctx, input) => erasePrivacy(ctx, input),
  'reports.passOn': (ctx, input) => passOnReport(ctx, input),
  'reports.attachSigned': (ctx, input) => attachSigned(ctx, input),
  'reports.removeSigned': (ctx, input) => removeSigned(ctx, input),
  'reports.export': (ctx, input) => exportReport(ctx, input),
  'reports.exportForWord': (ctx, input) => exportForWord(ctx, input),
  'reports.readBack': (ctx, input) => readBack(ctx, input),
  'reports.wordReturn': (ctx, { returnId }) => showReturn(ctx, returnId),
  'reports.wordReturns': (ctx, { reportId }) => listReturns(ctx, reportId),
  'reports.acceptChanges': (ctx, input) => acceptChanges(ctx, input),
  'reports.undoChanges': (ctx, input) => undoChanges(ctx, input),
  'reports.closeReturn': (ctx, input) => closeReturn(ctx, input),
}
